"""Releases in other languages than English: whose numbers they print, what for, and what was not understood."""

from __future__ import annotations

import pytest

from accessible_release.contacts import find_contacts
from accessible_release.contacts.plan import spoken_of_at_home
from accessible_release.model import Contact, Release
from accessible_release.reading import decode, understand
from accessible_release.settings import Settings

from .releases import codes


def _found(text: str, language: str, regions: tuple[str, ...] = ("GB",)) -> Release:
    settings = Settings(regions=regions, language=language)
    return find_contacts(understand(decode(f"# A\n\n{text}".encode(), name="release.md"), settings), settings)


def _phones(text: str, language: str, regions: tuple[str, ...] = ("GB",)) -> list[tuple[str, str, str | None]]:
    found = _found(text, language, regions).contacts
    return [(each.role, phone.printed, phone.e164) for each in found for phone in each.phones]


LINE = "Ligue para a linha de apoio 800 202 148, gratuita, 24 horas por dia."


def test_a_number_of_the_country_that_is_named_has_its_international_form() -> None:
    assert _phones(LINE, "pt-PT") == [("helpline", "800 202 148", "+351800202148")]
    assert _phones(f"{LINE} www.a.example.pt", "pt") == [("helpline", "800 202 148", "+351800202148")]
    assert _phones(LINE, "pt", ("PT",)) == [("helpline", "800 202 148", "+351800202148")]


def test_a_number_whose_country_nobody_names_is_dialled_as_it_is_printed() -> None:
    assert _phones(LINE, "pt") == [("helpline", "800 202 148", None)]
    assert _phones("Hinweise unter Telefon 0371 4960 310.", "de") == [("report", "0371 4960 310", None)]


def test_a_number_that_two_named_countries_have_is_dialled_as_it_is_printed() -> None:
    text = "Hinweise unter Telefon 0371 4960 310. www.a.example.de und www.b.example.org.uk"
    assert _phones(text, "de") == [("report", "0371 4960 310", None)]


def test_numbers_of_other_countries_are_not_sought_in_english() -> None:
    assert _phones("Call 800 202 148, our helpline.", "en") == []


@pytest.mark.parametrize(
    ("language", "text", "printed"),
    [
        ("pt", "Em perigo imediato, ligue para o 112.", "112"),
        ("de", "Wählen Sie selbst die 110.", "110"),
        ("pt-BR", "Disque 190.", "190"),
        ("pt-BR", "Ligue 180 ou 190.", "190"),
    ],
)
def test_emergency_numbers(language: str, text: str, printed: str) -> None:
    assert [each[:2] for each in _phones(text, language) if each[0] != "helpline"] == [("emergency", printed)]


@pytest.mark.parametrize(
    ("language", "text", "printed"),
    [
        ("de", "Das Hilfetelefon ist unter 116 016 erreichbar.", "116 016"),
        ("fr", "Appelez le 3919, gratuit.", "3919"),
        ("it", "Chiamate il 1522.", "1522"),
        ("pt", "CVV: ligue 188.", "188"),
    ],
)
def test_short_numbers_of_helplines(language: str, text: str, printed: str) -> None:
    assert [each[:2] for each in _phones(text, language)] == [("helpline", printed)]


def test_a_house_number_is_no_emergency_number() -> None:
    assert _phones("Rua das Flores, número 190. Em 190 casos a linha ajudou.", "pt-BR") == []


def _ways(contact: Contact) -> list[str]:
    return [*(phone.printed for phone in contact.phones), *contact.emails]


def test_the_police_do_not_stand_on_the_helpline() -> None:
    text = (
        "## Hilfe für Betroffene\n\nDas Opfer-Telefon ist unter 116 006 kostenlos zu erreichen, täglich. "
        "Hinweise nimmt das Kommissariat unter 0371 4960 310 oder per E-Mail an hinweise@a.example.de entgegen."
    )
    found = {each.role: _ways(each) for each in _found(text, "de").contacts}
    assert found == {"helpline": ["116 006"], "report": ["0371 4960 310", "hinweise@a.example.de"]}


def test_a_number_of_which_nothing_is_known_is_not_the_one_before() -> None:
    found = _found("Das Opfer-Telefon ist unter 116 006 zu erreichen. Das Rathaus ist unter 0371 496 1234 da.", "de")
    assert [_ways(each) for each in found.contacts] == [["116 006"], ["0371 496 1234"]]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Envie uma mensagem escrita para o 3060.", ["contact-number-unclear"]),
        ("Ligue para a linha 12 34 56 78.", ["contact-number-unclear"]),
        ("Ligue 1414.", ["contact-number-unclear"]),
        ("A linha recebeu 234 567 890 pessoas.", []),
        ("Em 2025 a linha recebeu 4120 chamadas, processo n.º 345 678 123.", []),
        ("Vai ligar 2026 a 2027. Rua das Flores, número 1904.", []),
        (LINE, []),
    ],
)
def test_what_was_not_understood_is_told(text: str, wanted: list[str]) -> None:
    assert [each for each in codes(_found(text, "pt-PT")) if each != "contact-role-unclear"] == wanted


def test_in_english_nothing_is_told_of_it() -> None:
    assert codes(_found("Send a texto to 3060 now, or sms 12345.", "en")) == []


def test_which_countries_a_text_names() -> None:
    assert spoken_of_at_home("de-AT", "www.a.de", ("CH", "GB")) == ("AT", "CH", "DE")
    assert spoken_of_at_home("de", "a@b.uk, www.c.pt", ("GB",)) == ("GB",)


@pytest.mark.parametrize(
    ("text", "language", "code"),
    [
        ("Sie erreichen uns unter der Nummer 112.", "de", "112"),
        ("Entre em contato pelo 180. Ou escreva.", "pt-BR", "180"),
    ],
)
def test_words_in_other_languages_that_lead_to_a_short_code(text: str, language: str, code: str) -> None:
    assert [digits for _, digits, _ in _phones(text, language)] == [code]


@pytest.mark.parametrize(
    ("text", "language"), [("Numéro vert : 114 de 9 h à 17 h.", "fr"), ("Chiamare il 113, 24 ore su 24.", "it")]
)
def test_a_short_code_that_nobody_knows_is_named_behind_such_words(text: str, language: str) -> None:
    codes = [each.code for each in _found(text, language, ("GB",)).findings]
    assert "contact-number-unclear" in codes
