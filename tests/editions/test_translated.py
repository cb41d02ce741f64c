"""A translated release: who translated it, what stayed in its language, which way everything runs."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest

from accessible_release.contacts.spoken import spoken_number
from accessible_release.editions import page as pages
from accessible_release.editions.audio import AudioEdition
from accessible_release.editions.card import card, card_text
from accessible_release.editions.opening import Notice, content_note, origin_notices
from accessible_release.editions.text import TextEdition, text
from accessible_release.editions.web import WebEdition, page
from accessible_release.locales import direction, language_name
from accessible_release.model import Contact, Release
from accessible_release.narrating.script import script
from accessible_release.phrases import complete_languages, phrases
from accessible_release.provenance import Origin
from accessible_release.records import contact_record
from accessible_release.settings import DEFAULTS, Settings
from accessible_release.verifying import card_problems

from .pages import Element, parsed
from .releases import EMERGENCY, HELPLINE, REPORT, Writer, mark, narration, release, rich

LANGUAGES = [language for language in complete_languages() if not language.startswith("en")]
CONTACTS = (HELPLINE, replace(EMERGENCY, line=1), replace(REPORT, audience="if you saw it", details_from_directory=()))
ISOLATED = "\u20660808\u00a01000\u00a0900\u2069"


def in_language(contact: Contact, language: str) -> Contact:
    phones = (replace(each, spoken=spoken_number(each.printed, each.e164, language)) for each in contact.phones)
    return replace(contact, phones=tuple(phones))


def translated(language: str, of: Release | None = None, *, kept: tuple[str, ...] = (), **fields: Any) -> Release:
    """A release as the translating stage hands it on; the sentences with the ids in `kept` stayed in English."""
    given = of or small(language)
    blocks = tuple(
        replace(
            block, sentences=tuple(replace(each, language="en" if each.id in kept else "") for each in block.sentences)
        )
        for block in given.blocks
    )
    contacts = tuple(in_language(each, language) for each in CONTACTS)
    return replace(
        given, **{"blocks": blocks, "language": language, "origin": Origin("en"), "contacts": contacts, **fields}
    )


def small(language: str) -> Release:
    words = {"ar": "اتصل بالرقم 0808 1000 900 اليوم. ", "ur": "آج ہی 0808 1000 900 پر فون کریں۔ "}
    writer = Writer()
    writer.add("Titel", "title")
    writer.add(words.get(language, "Texto 0808 1000 900. ") + "Ring 0808 1000 900.")
    return release(writer, title="Titel")


def tree(of: Release) -> Element:
    return parsed(page(of, DEFAULTS))


# -- notices


def test_the_notices_say_who_translated_and_that_nobody_checked() -> None:
    assert origin_notices(translated("pt-BR")) == (
        Notice("Tradução automática. Idioma original: inglês. Ainda não verificada por uma pessoa.", "pt-BR"),
        Notice(
            "Os textos fixos desta edição ainda não foram verificados por uma pessoa "
            "que fala este idioma: português (Brasil).",
            "pt-BR",
        ),
        Notice("Machine translated from English. Not yet checked by a person.", "en"),
        Notice("The fixed words of this edition are not yet checked by a person who speaks Portuguese (Brazil).", "en"),
    )
    assert origin_notices(rich()) == ()


@pytest.mark.parametrize(
    ("origin", "said"),
    [
        (Origin("en", checked_by="Ana {x} Lee"), "Machine translated from English. Checked by Ana {x} Lee."),
        (Origin("en", approved=True), "Translated from English. Every sentence is approved by a person."),
    ],
)
def test_the_notice_of_a_checked_translation(origin: Origin, said: str) -> None:
    texts = [notice.text for notice in origin_notices(translated("pt", origin=origin)) if notice.language == "en"]
    assert texts[0] == said


def test_words_that_a_person_checked_need_no_notice() -> None:
    into_english = translated("en", origin=Origin("pt"))
    assert [(notice.language, notice.text.split()[0]) for notice in origin_notices(into_english)] == [
        ("en", "Machine"),
        ("pt", "Tradução"),
    ]
    from_unknown = origin_notices(translated("pt", origin=Origin("ga")))
    assert [notice.language for notice in from_unknown] == ["pt", "pt", "en", "en"]
    assert "Irish" in from_unknown[2].text


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_notices_stand_at_the_top_of_every_edition(language: str) -> None:
    given = translated(language)
    notices = origin_notices(given)
    paragraphs = text(given, DEFAULTS).split("\n\n")
    assert paragraphs[: len(notices)] == [" ".join(notice.text.split()) for notice in notices]
    first = tree(given).one("header").all("p")[: len(notices)]
    assert [(each.words, each.attributes["lang"], each.attributes["dir"]) for each in first] == [
        (" ".join(notice.text.split()), notice.language, direction(notice.language)) for notice in notices
    ]
    assert not tree(rich()).all(class_="origin")


def test_the_house_s_own_content_note_is_for_its_own_language() -> None:
    settings = Settings(content_note="Warning: {subject}")
    assert content_note(rich(), settings) == ""
    assert content_note(replace(rich(), protected_subject="abuse"), settings) == "Warning: abuse"
    given = translated("pt", protected_subject="abuso")
    assert content_note(given, settings) == "Atenção: este comunicado trata de abuso."


# -- what stayed


def test_a_sentence_that_stayed_is_marked_on_the_page() -> None:
    made = tree(translated("ar", kept=("s0003",)))
    assert (made.one("html").attributes["lang"], made.one("html").attributes["dir"]) == ("ar", "rtl")
    stayed = made.one("span", id="s0003")
    assert (stayed.attributes["lang"], stayed.attributes["dir"]) == ("en", "ltr")
    assert "lang" not in made.one("span", id="s0002").attributes


def test_a_sentence_that_stayed_is_named_on_the_page_outside_its_own_language_and_once() -> None:
    writer = Writer()
    words = "Bem vindo. Ring the number now. Fim."
    writer.add(words, marks=(mark(words, "vindo. Ring the", "strong"),))
    writer.add("Police act", "title")
    made = tree(translated("pt", release(writer), kept=("s0002", "s0004")))
    assert made.one(id="text").words == "Bem vindo. Em inglês: Ring the number now. Fim."
    assert made.one("h1").words == "Em inglês: Police act"
    assert [each.words for each in made.one("main").all("span", lang="en")] == [
        "Police act", "Ring the", "number now.",
    ]  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_mark_reads_alike_on_the_page_and_in_the_text(language: str) -> None:
    writer = Writer()
    writer.add("Texto. Ring 0808 1000 900.")
    given = translated(language, release(writer), kept=("s0002",))
    said = phrases(language)["translation"]["part"].format(
        language=language_name("en", language), text="Ring 0808 1000 900."
    )
    assert " ".join(said.split()) in tree(given).one(id="text").words.replace("\u00a0", " ")
    assert " ".join(said.split()) in re.sub("[\u2066\u2069]", "", text(given, DEFAULTS)).replace("\u00a0", " ")
    assert said.partition("Ring")[0].strip() not in tree(translated(language, release(writer))).one(id="text").words


def test_a_sentence_that_stayed_is_named_in_the_text_and_once() -> None:
    writer = Writer()
    words = "Bem vindo. Ring the number now. Fim."
    writer.add(words, marks=(mark(words, "vindo. Ring the", "strong"),))
    writer.add("Police act", "title")
    made = text(translated("pt", release(writer), kept=("s0002", "s0004")), DEFAULTS)
    assert "Bem vindo. Em inglês: Ring the number now. Fim." in made
    assert made.count("Em inglês: ") == 2
    assert "\n\nEm inglês: Police act\n\n" in made


@pytest.mark.parametrize("language", LANGUAGES)
def test_details_of_the_card_in_another_language_are_marked(language: str) -> None:
    hours = phrases(language)["details"]["24 hours a day"]
    contact = replace(HELPLINE, hours=hours, cost="15p a minute")
    shown = card(translated(language, contacts=(contact,)))
    assert shown is not None
    [entry] = shown.entries
    assert entry.language == "en"
    assert {row.text: row.language for row in entry.rows if row.kind == "words"} == {hours: "", "15p a minute": "en"}
    first = tree(translated(language, contacts=(contact,))).all(class_="card")[0]
    marked = {each.words: each.attributes.get("lang") for each in first.all("bdi") if not each.attributes.get("class")}
    assert marked == {"Stop it Now!": "en", hours: None, "15p a minute": "en"}


def test_details_of_the_card_in_another_language_are_announced_in_every_form() -> None:
    contact = replace(HELPLINE, hours="at any time, day or night", cost=None, audience="Anyone who is worried")
    given = translated("pt", contacts=(contact,))
    text = TextEdition().make(given, None, Settings())[0].data.decode()
    assert text.count("Horário: em inglês: at any time, day or night") == 2
    assert text.count("Para: em inglês: Anyone who is worried") == 2
    assert "Horário: em inglês: at any time, day or night" in card_text(given)
    spoken = [part.text for line in script(given, Settings()) for part in line.written]
    assert "Horário: em inglês: at any time, day or night." in spoken
    page = " ".join(tree(given).words.split())
    assert page.count("Horário: em inglês") == 2


def test_a_persons_words_on_the_card_are_not_marked() -> None:
    contact = replace(HELPLINE, hours="a qualquer hora, dia ou noite", cost=None)
    origin = Origin("en", worded=frozenset({"a qualquer hora, dia ou noite"}))
    shown = card(translated("pt", contacts=(contact,), origin=origin))
    assert shown is not None
    (row,) = (row for row in shown.entries[0].rows if row.kind == "words")
    assert (row.label, row.language) == ("Horário", "")


def test_the_details_of_a_release_in_its_own_language_are_not_marked() -> None:
    first = tree(rich()).all(class_="card")[0]
    assert not [each for each in first.all("bdi") if "lang" in each.attributes]


def test_a_condition_is_known_in_every_language() -> None:
    said = phrases("pt")["details"]["if you are in immediate danger"]
    for audience, label in ((said, "Quando"), ("if you saw it", "Quando: em inglês")):
        shown = card(translated("pt", contacts=(replace(HELPLINE, audience=audience),)))
        assert shown is not None
        assert [row.label for row in shown.entries[0].rows if row.text == audience] == [label]


def test_the_publisher_keeps_its_language() -> None:
    made = tree(translated("ar"))
    assert made.one("span", itemprop="name").attributes["lang"] == "en"
    assert made.one("footer").one("bdi").attributes["lang"] == "en"


# -- right to left


@pytest.mark.parametrize("language", ["ar", "ur"])
def test_a_number_on_a_page_from_right_to_left_is_never_turned_round(language: str) -> None:
    made = tree(translated(language))
    numbers = [each for each in made.all("bdi", class_="number") if each.words.startswith("0808")]
    assert len(numbers) == 4
    assert all((each.attributes["dir"], each.text) == ("ltr", "0808\u00a01000\u00a0900") for each in numbers)


@pytest.mark.parametrize(
    "printed", ["0800 1111", "+44 20 7946 0018", "01473-613500", "(01473) 613500", "18001 0800 1111"]
)
def test_nor_is_one_that_no_contact_has(printed: str) -> None:
    writer = Writer()
    writer.add(f"الرقم {printed} هنا")
    unbroken = printed.replace(" ", "\u00a0")
    assert tree(translated("ar", release(writer))).one(id="text").one("bdi").text == unbroken
    assert f"\u2066{unbroken}\u2069" in text(translated("ar", release(writer)), DEFAULTS)
    assert not tree(translated("pt", release(writer))).one(id="text").all("bdi")


def test_a_number_that_a_word_touches_is_still_a_number() -> None:
    writer = Writer()
    writer.add("اتصل ب0808 1000 900 و999.")
    given = translated("ar", release(writer), contacts=(HELPLINE,))
    assert tree(given).one(id="text").one("a", class_="phone").words == "0808 1000 900"


def test_years_counts_and_ranges_are_left_as_they_are() -> None:
    writer = Writer()
    writer.add("في 2017 كان 12,500 شخص (3 من 10) و2016-2017")
    assert not tree(translated("ar", release(writer))).one(id="text").all("bdi")


@pytest.mark.parametrize("language", ["ar", "ur"])
def test_plain_text_from_right_to_left_holds_its_numbers_together(language: str) -> None:
    given = translated(language)
    assert text(given, DEFAULTS).count(ISOLATED) == 4
    assert "0808 1000 900" not in text(given, DEFAULTS)
    assert ISOLATED in card_text(given)
    assert "\u2066" not in text(translated("pt"), DEFAULTS)


def test_the_style_sheet_names_no_left_and_no_right() -> None:
    sheet = re.sub(r"/\*.*?\*/", "", pages.style_sheet(), flags=re.DOTALL)
    assert re.findall(r"(?<![\w-])(?:(?:margin|padding|border)-)?(?:left|right|float)(?![\w])", sheet) == []


# -- read back


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("edition", [TextEdition(), WebEdition(), AudioEdition()], ids=lambda each: each.name)
def test_the_card_is_found_in_every_file(language: str, edition: TextEdition | WebEdition | AudioEdition) -> None:
    given = translated(language, kept=("s0003",))
    contacts = [contact_record(each) for each in given.card]
    for made in edition.make(given, narration(), DEFAULTS):
        assert list(card_problems(made.data, edition, language, contacts)) == [], made.name
