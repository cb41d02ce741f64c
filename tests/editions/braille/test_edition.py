from __future__ import annotations

import re
from dataclasses import replace

import pytest

from accessible_release.editions.braille import BrailleEdition
from accessible_release.editions.braille.paragraphs import Paragraph
from accessible_release.editions.braille.proving import unmarked
from accessible_release.editions.braille.tables import chosen
from accessible_release.errors import MachineLacks, Unusable
from accessible_release.model import Container, Release
from accessible_release.provenance import Origin
from accessible_release.settings import DEFAULTS, Settings

from ..releases import EMERGENCY, HELPLINE, REPORT, Writer, quoted, release, rich, simple

EDITION = BrailleEdition()


def made(given: Release, **settings: object) -> bytes:
    [file] = EDITION.make(given, None, replace(DEFAULTS, **settings))  # type: ignore[arg-type]
    return file.data


def words(given: Release, **settings: object) -> str:
    """What a reader of the file has, on one line."""
    return " ".join(EDITION.read_back(made(given, **settings), given.language).split())


def saying(*texts: str, **fields: object) -> Release:
    writer = Writer()
    for text in texts:
        writer.add(text)
    return release(writer, **{"contacts": (HELPLINE,), **fields})


@pytest.mark.parametrize(
    ("settings", "code"),
    [
        ({"braille_width": 19}, "braille-size"),
        ({"braille_width": 101}, "braille-size"),
        ({"braille_height": 4}, "braille-size"),
        ({"braille_grade": 3}, "braille-grade"),
        ({"braille_table": "../x"}, "braille-table-unknown"),
    ],
)
def test_absurd_settings_are_refused(settings: dict[str, object], code: str) -> None:
    with pytest.raises(Unusable) as raised:
        made(simple(), **settings)
    assert raised.value.code == code


def test_without_liblouis_it_is_not_made(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(MachineLacks) as raised:
        made(simple())
    assert raised.value.code == "liblouis-missing"


def test_a_language_without_a_table_is_not_made() -> None:
    with pytest.raises(MachineLacks, match="Italian"):
        made(simple(language="it"))


def test_name_and_shape(louis: None) -> None:
    [file] = EDITION.make(rich(), None, DEFAULTS)
    assert file.name == "police-and-charity.en.easy.brf"
    assert re.fullmatch(rb"[\x20-\x5f\r\n\f]+", file.data)
    assert b"\n" not in file.data.replace(b"\r\n", b"")
    pages = file.data.split(b"\f")
    assert len(pages) > 2
    assert all(len(line) <= 40 for page in pages for line in page.split(b"\r\n"))
    assert all(len(page.removesuffix(b"\r\n").split(b"\r\n")) <= 25 for page in pages)


def test_the_same_release_gives_the_same_bytes(louis: None) -> None:
    assert made(quoted()) == made(quoted())


@pytest.mark.parametrize("grade", [1, 2])
@pytest.mark.parametrize(("width", "height"), [(40, 25), (20, 6), (32, 28)])
def test_everything_reads_back_first_to_last(louis: None, grade: int, width: int, height: int) -> None:
    back = words(rich(), braille_grade=grade, braille_width=width, braille_height=height)
    kind = {1: "Uncontracted braille (grade 1).", 2: "Contracted braille (grade 2)."}[grade]
    opening = f"Braille made by a computer. Not proof-read. {kind} Police and charity act together Help and support"
    assert back.startswith(opening)
    assert back.endswith("From our list of helplines, not from the release: Open: 24 hours Cost: Free End of document.")
    for contact in (EMERGENCY, HELPLINE, REPORT):
        forms = [contact.name, *(phone.printed for phone in contact.phones), *contact.urls, *contact.emails]
        for form in filter(None, forms):
            assert back.count(form) >= 2
    for part in (
        "Published by: Suffolk Constabulary Published: 8 May 2017 Easy-read draft.",
        "See our guide (https://example.org/guide), bold words, soft words, code, [Deleted: gone] and",
        "Where to turn Adults 3. Parents Children For families",
        "Row 1. Line: Childline Number: 0800 1111 Row 2. Line: Other End of table.",
        "Picture: A lamp",
        "Note 1: Replies take a day.",
    ):
        assert part in back


def test_a_quotation_says_who_speaks_and_is_indented(louis: None) -> None:
    data = made(quoted(), braille_grade=1)
    assert b"    8,POLICE SERVICES ARE BUSY4\r\n" in data
    assert 'Welcoming the launch, Chief Constable Simon Bailey said: "Police services' in words(quoted())


def test_grade_2_is_shorter(louis: None) -> None:
    assert len(made(quoted())) < 0.9 * len(made(quoted(), braille_grade=1))


SENTENCES = [
    "THE FBI'S BIG CASE IS NOT OVER. DON'T RING UNLESS YOU'RE SURE. FBI's NSPCC’s McDONALD HE'D I'M MPs.",
    "Call +44 20 7946 0999, (0800) 1111, 1-800-FBI or 999. Text 'HELP' to 60777; 18001 101; 0800-111-222.",
    "£2,500.50, 50%, 1/2, 17:00, 5.30pm, 8th, 1990s, 1990's, A4, 5a, 10b, 4x4, B12a, 24/7, 9am–5pm.",
    "https://www.example.org/a_b/c?d=e&f=1#x HTTPS://Example.ORG/Path-1 a.b@c-d.co.uk Bedfordshire.",
    "‘Don’t,’ she said, “he said ‘no’ — never – not 5–7…” rock ’n’ roll the ’90s Chiefs’ «x» „y“.",
    "Łódź, ŵ, Straße, Renée, naïve, C:\\new\\x1f600, {a} <b> [c] # @ & * + = ~ ^ | _ `",
    "as but can do so it you b c x (not) not-now so-so us/you knowledge child shall this which",
]


@pytest.mark.parametrize("grade", [1, 2])
@pytest.mark.parametrize("sentence", SENTENCES)
def test_difficult_words_come_back(louis: None, sentence: str, grade: int) -> None:
    assert made(saying(sentence), braille_grade=grade)  # it raises where a word does not


def test_a_number_stands_on_one_line_and_an_address_too(louis: None) -> None:
    for fill in range(12):
        data = made(saying("x" * fill + " please call us on 0808 1000 900 or see www.get-help.stopitnow.org.uk today."))
        assert data.count(b"#JHJH #AJJJ #IJJ") == 3
        assert data.count(b"WWW4GET-HELP4/OPITN[4ORG4UK") == 3


def test_a_long_address_and_a_long_paragraph_come_back_whole(louis: None) -> None:
    address = "www.example.org/" + "long-path/" * 12 + "end.html?x=1"
    text = f"See {address} and " + "the police will not stop helping 0808 1000 900 people, " * 100
    back = words(saying(text))
    assert address in back
    assert back.count("not stop helping 0808 1000 900 people,") == 100


def test_pictures_in_the_text_are_said_in_words(louis: None) -> None:
    back = words(saying("Ring us 😀 now ☎️. CO₂, x²."))
    assert "Ring us [grinning face] now [black telephone] . CO2, x²." in back


def test_letters_without_dots_stop_it(louis: None) -> None:
    with pytest.raises(MachineLacks) as raised:
        made(saying("His name is محمد."))
    assert raised.value.code == "braille-not-exact"
    assert "محمد" in raised.value.message


def test_a_changed_digit_is_noticed(louis: None) -> None:
    table = chosen("en", 2)
    assert table
    given = saying("Ring us.")
    meant = [Paragraph(line) for line in EDITION.read_back(made(given), "en").split("\n")]
    assert unmarked(made(given), meant, table) == []
    damaged = made(given).replace(b"#JHJH #AJJJ #IJJ", b"#JHJH #AJJJ #IJA", 1)
    assert unmarked(damaged, meant, table) == ["900"]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        (
            "pt-BR",
            "A polícia abriu às 17h30 (segunda-feira) a ‘linha’: 0808 1000 900, 100.000 casos, 50%, R$ 10,00; êxito.",
        ),
        (
            "de",
            "Die Polizei öffnet um 17:00 Uhr (kostenlos) die „Nummer“ – 12,5 % von 1.234 Fällen, 24h, +49 30 123456.",
        ),
        ("es", "La policía abrió a las 17:00 la «línea» — ¿Qué? ¡Ahora! [nota] +34 91 123 45 67, 24h, 10,00 €."),
        (
            "fr",
            "La police a ouvert à 17h30 la « ligne » d’été – 24h/24, 0 800 05 12, œuvre, 12,5 % ; contact@exemple.fr",
        ),
        (
            "pl",
            "Policja otworzyła „linię” (bezpłatną) – 116 111, +48 22 123 45 67, 10,00 zł, 8.05.2017, 24h, żółć, ŁÓDŹ.",
        ),
        ("ro", "Poliția a deschis „linia” – 116 111, +40 21 123 45 67, 1.234.567, contact@exemplu.ro, Șoimul, ÎNTÂI."),
        ("lt", "Policija atidarė „liniją“ (nemokamą) – 116 111, 17:00, 24h, 5a, 12,5 %, info@pavyzdys.lt, Žąsis."),
        (
            "cy",
            "Mae’r heddlu’n helpu “Siân,” 12.5% o 1,234; 17:00, 20-30, 1/2, 24h, 5a, £10; tŷ, ŵyl, linell ‘byth’. Ai?",
        ),
        ("ar", "فتحت الشرطة وNSPCC، خطًا (24 ساعة)، اتصل 0808 1000 900. See report@example.org, «CEOP»؟"),
    ],
)
def test_other_languages_come_back(louis: None, language: str, sentence: str) -> None:
    back = words(saying(sentence, language=language, origin=Origin("en"), contacts=(EMERGENCY, HELPLINE, REPORT)))
    assert back.count("0808 1000 900") >= 2
    assert back.count("Stop it Now!") == 2
    assert back.count("www.get-help.stopitnow.org.uk") == 2
    assert back.count("report@example.org") >= 2
    assert back.count("18001 101") == 2


def test_a_table_of_ones_own_is_named_and_read_back(louis: None) -> None:
    data = made(saying("Ring us."), braille_table="en-ueb-g1.ctb")
    assert data.startswith(b"EN-UEB-G1.CTB ")
    assert "Ring us." in EDITION.read_back(data, "en")
    translated = saying("Ring us.", origin=Origin("pt"))
    assert not made(translated, braille_table="en-ueb-g1.ctb").startswith(b"EN-UEB")


def test_a_list_in_a_list_is_indented(louis: None) -> None:
    writer = Writer()
    boxes: tuple[Container, ...] = ()
    for depth in range(3):
        boxes += (Container("list", f"l{depth}", size=1), Container("item", f"i{depth}"))
        writer.add("abc " * 12 + ".", within=boxes)
    lines = made(release(writer), braille_grade=1).split(b"\r\n")
    starts = [len(line) - len(line.lstrip()) for line in lines if b"ABC" in line]
    assert starts == [0, 2, 2, 4, 4, 6]


def test_reading_needs_no_knowledge_of_the_settings(louis: None) -> None:
    given = Settings(braille_grade=1, braille_width=33, braille_height=9)
    [file] = EDITION.make(simple(), None, given)
    assert "Ring 0808 1000 900 today." in BrailleEdition().read_back(file.data, "en")


def test_words_in_another_language_are_announced(louis: None) -> None:
    given = saying("It stays. Isto muda.", language="pt-BR", origin=Origin("en"))
    [block] = given.blocks
    english = replace(block.sentences[0], language="en")
    given = replace(given, blocks=(replace(block, sentences=(english, *block.sentences[1:])),))
    back = words(given)
    assert "Em inglês: It stays. Isto muda." in back
    assert "Em inglês: Machine translated from English. Not yet checked by a person." in back


def test_a_title_that_could_not_be_translated_is_announced(louis: None) -> None:
    writer = Writer()
    title = writer.add("A title", kind="title")
    foreign = replace(title, sentences=(replace(title.sentences[0], language="en"),))
    given = release(writer, title="A title", language="pt-BR", origin=Origin("en"), contacts=(HELPLINE,))
    assert "Em inglês: A title Ajuda" in words(replace(given, blocks=(foreign,)))


def test_initials_that_would_read_as_a_word_are_marked(louis: None) -> None:
    data = made(saying("HM and GDS and IT'S X'x CD's MR AND MRS OF HM PRISON, GDS."))
    assert b";;,,GDS" in data
    assert "HM and GDS and IT'S" in BrailleEdition().read_back(data, "en")


@pytest.mark.parametrize(
    ("language", "sentence", "there"),
    [
        ("es", "Vea www.a-b.org/5a y a_b #hash.", "www.a-b.org/5a y a_b #hash."),
        ("de", "Er sagte: don’t BOARD'S NGOs …", "don't BOARD'S NGOs"),
        ("pl", "Europa, Europe: Xi'an kosztuje 10 € = 5 $.", "Europa, Europe: Xi'an kosztuje 10 EUR = 5 $."),
    ],
)
def test_what_a_table_cannot_write_is_marked_and_written_with_another(
    louis: None, language: str, sentence: str, there: str
) -> None:
    given = saying(sentence, language=language, origin=Origin("en"))
    assert b";;" in made(given)
    assert there in words(given)
