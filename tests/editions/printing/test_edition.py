"""The print edition: everything is there, in order, large enough, on one page where it must be, and tagged."""

from __future__ import annotations

import random
import re
from dataclasses import replace
from functools import cache
from typing import Any

import pytest

from accessible_release.editions.printing import PrintEdition
from accessible_release.errors import MachineLacks, Unusable
from accessible_release.model import Contact, Container, Illustration, MadeFile, Phone, Release
from accessible_release.phrases import complete_languages
from accessible_release.pictures import library
from accessible_release.records import contact_record
from accessible_release.settings import DEFAULTS, Settings
from accessible_release.verifying import card_problems

from ..releases import EMERGENCY, HELPLINE, REPORT, Writer, quoted, release, rich, simple
from ..test_translated import translated
from .finished import bookmarks, document_language, fonts, grey, kinds, links, metadata, pages, sizes, tags

EDITION = PrintEdition()


def printed(of: Release, **settings: Any) -> MadeFile:
    (made,) = EDITION.make(of, None, replace(DEFAULTS, **settings))
    return made


def words(of: Release, **settings: Any) -> str:
    return EDITION.read_back(printed(of, **settings).data, of.language)


def flat(text: str) -> str:
    return " ".join(text.split())


def problems(of: Release) -> list[str]:
    contacts = [contact_record(contact) for contact in of.card]
    return list(card_problems(printed(of).data, EDITION, of.language, contacts))


@cache
def everything() -> bytes:
    """Every kind of block and mark, as large print."""
    return printed(replace(rich(), level="standard")).data


@cache
def everything_easy() -> bytes:
    return printed(pictured()).data


def pictured() -> Release:
    beside = (Illustration("s0001", "telephone", "call"), Illustration("s0003", "website", "visit"))
    return replace(rich(), illustrations=beside)


def long(paragraphs: int, length: int = 60, seed: int = 1) -> Release:
    """Paragraphs of sentences of very different length; each sentence begins with a number of its own."""
    chance = random.Random(seed)  # noqa: S311 - has a seed
    writer = Writer()
    for number in range(paragraphs):
        sentences: list[str] = []
        count = 0
        while count < length:
            size = chance.randint(4, 30)
            some = " ".join(chance.choice(["flood", "river", "people", "a", "open", "council"]) for _ in range(size))
            sentences.append(f"N{number}x{len(sentences)} {some}.")
            count += size
        writer.add(" ".join(sentences))
    return release(writer, contacts=(HELPLINE,))


# -- the file


def test_the_file() -> None:
    made = printed(simple())
    assert (made.name, made.media_type) == ("police-and-charity.en.standard.pdf", "application/pdf")
    assert made.data.startswith(b"%PDF")
    assert made.thumbnail.startswith(b"\x89PNG")
    assert int.from_bytes(made.thumbnail[16:20], "big") == 240


@pytest.mark.parametrize("of", [rich(), quoted(), translated("ar")], ids=["rich", "quoted", "arabic"])
def test_the_same_release_gives_the_same_bytes(of: Release) -> None:
    assert printed(of) == printed(of)


def test_title_author_and_date_are_the_releases() -> None:
    found = metadata(printed(simple()).data)
    assert found["Title"] == "Police and charity act together"
    assert found["Author"] == "Suffolk Constabulary"
    assert found["CreationDate"].startswith("D:20170508")
    undated = metadata(printed(simple(published="last spring")).data)
    assert undated["CreationDate"].startswith("D:1970")


@pytest.mark.parametrize("size", [15, 29, 200])
def test_a_size_that_we_do_not_print(size: int) -> None:
    with pytest.raises(Unusable) as error:
        printed(simple(), print_size=size)
    assert error.value.code == "print-size"


@pytest.mark.parametrize("size", [16, 18, 28])
@pytest.mark.parametrize("level", ["standard", "easy"])
def test_nothing_is_smaller_than_16_points(size: int, level: str) -> None:
    found = sizes(printed(replace(rich(), level=level), print_size=size).data)
    assert min(found) >= 16
    assert size in found
    assert max(sizes(printed(simple(level=level), print_size=size).data)) > 1.8 * size  # the number on the card


def test_only_upright_letters_of_our_own() -> None:
    assert fonts(everything()) <= {"Andika", "Andika-Bold"}


# -- the card


@pytest.mark.parametrize("language", complete_languages())
@pytest.mark.parametrize("level", ["standard", "easy"])
def test_the_card_is_read_back_first_and_last(language: str, level: str) -> None:
    assert problems(translated(language, level=level) if language != "en" else simple(level=level)) == []


def test_many_helplines_all_stand_on_the_card() -> None:
    many = tuple(
        Contact(
            "helpline",
            f"Line {name}",
            (Phone(f"0345 988 11{n}{n}"),),
            urls=(f"www.{name}.example.org",),
            hours="24 hours",
        )
        for n, name in enumerate(("flood", "fire", "storm", "wind", "snow", "heat", "rain", "ice"))
    )
    assert problems(simple(contacts=(EMERGENCY, *many, REPORT))) == []


def test_a_card_of_usual_length_is_whole_on_the_first_and_the_last_page() -> None:
    for of in (long(6), replace(long(6), level="easy")):
        found = pages(printed(of).data)
        for page in (found[0], found[-1]):
            assert "Help and support" in page
            assert "0808 1000 900" in page
            assert "www.get-help.stopitnow.org.uk" in page


def test_a_very_long_address_is_broken_and_read_back_whole() -> None:
    address = "https://www.example.org/news/" + "-".join(["a-long-part-of-an-address"] * 8) + "/" + "x" * 90
    assert problems(simple(contacts=(replace(HELPLINE, urls=(address,)),))) == []


def test_the_extension_the_texts_and_what_the_directory_added() -> None:
    found = flat(words(rich()))
    assert found.count("101, extension 42") == 2
    assert found.count("HELP to 60777") == 2
    assert found.count("From our list of helplines, not from the release: Open: 24 hours Cost: Free") == 2


def test_the_square_leads_to_the_first_website_and_says_so() -> None:
    squares = [tag.alternative for tag in tags(printed(simple()).data) if tag.kind == "Figure"]
    assert len(squares) == 2
    assert all(each.endswith("www.get-help.stopitnow.org.uk") for each in squares)
    assert not [tag for tag in tags(printed(simple(contacts=(EMERGENCY,))).data) if tag.kind == "Figure"]


def test_a_release_without_contacts() -> None:
    found = flat(words(simple(contacts=())))
    assert "Help and support" not in found
    assert "Help is available. Ring 0808 1000 900 today." in found


# -- what a reader sees


@pytest.mark.parametrize("of", [long(9), long(2, 700), long(4, 200, seed=7)], ids=["many", "huge", "mixed"])
def test_no_sentence_goes_over_a_page(of: Release) -> None:
    on_pages = [re.sub(r"\W", "", page) for page in pages(printed(of).data)]
    assert len(on_pages) > 3
    for sentence in of.sentences:
        assert any(re.sub(r"\W", "", sentence.text) in page for page in on_pages), sentence.id


def test_a_sentence_longer_than_a_page_is_not_lost() -> None:
    writer = Writer()
    writer.add("Ring and " + " ".join(f"word{number}" for number in range(700)))
    found = words(release(writer, contacts=(HELPLINE,)))
    assert [number for number in range(700) if f"word{number}" not in found] == []


def test_a_page_is_well_filled() -> None:
    """A page ends less than a sentence, at most 5 lines here, above its foot."""
    lines = [page.count("\n") for page in pages(printed(long(2, 700)).data)[1:-2]]
    assert len(lines) > 2
    assert min(lines) >= max(lines) - 5


@pytest.mark.parametrize("size", [16, 21, 28])
def test_a_telephone_number_is_never_broken(size: int) -> None:
    writer = Writer()
    for number in range(12):
        writer.add("word " * 3 + "x" * number + " please ring 0808 1000 900 or 01632 960 999, or else write.")
    found = words(release(writer, contacts=(HELPLINE,)), print_size=size)
    assert found.count("0808 1000 900") == 12 + 2
    assert found.count("01632 960 999") == 12


def test_no_word_is_hyphenated() -> None:
    source = " ".join(sentence.text for sentence in long(6).sentences)
    body = "\n".join(words(long(6)).split("\n"))
    assert {
        word for word in re.findall(r"[a-z]+", body) if word in ("floo", "coun", "peo", "riv", "cil", "ple")
    } == set()
    assert flat(source)[:40] in flat(body)


@pytest.mark.parametrize("word", ["Donaudampfschifffahrtsgesellschaftskapitaenswitwenrente" * 2, "x" * 300])
@pytest.mark.parametrize("level", ["standard", "easy"])
def test_a_word_wider_than_the_page_is_not_lost(word: str, level: str) -> None:
    writer = Writer()
    writer.add(word, "heading", level=2)
    writer.add(f"The word {word} is long.")
    data = printed(release(writer, title=word, contacts=(HELPLINE,), level=level)).data
    assert EDITION.read_back(data, "en").replace("\n", "").count(word) == 3
    for number in range(len(pages(data))):
        edges = [row[-20:] for row in grey(data, 600, number)]
        assert max(map(max, edges)) == 0


def test_the_draft_label_and_who_made_it_stand_on_the_first_page() -> None:
    first = flat(pages(everything_easy())[0])
    assert "Published by: Suffolk Constabulary Published: 8 May 2017" in first
    assert "Easy-read draft. A computer helped to write this." in first
    assert "Large print" in pages(everything())[0]


def test_page_numbers_and_the_running_title_are_no_part_of_the_words() -> None:
    of = long(6)
    found = pages(printed(of).data)
    assert f"Page 2 of {len(found)}" in found[1]
    assert found[1].startswith(of.title)
    assert "Page 2" not in words(of)
    assert words(of).count(of.title) == 1


@pytest.mark.parametrize(
    ("title", "shown"), [("one two three four five six seven eight", "five six seven…"), ("a-b c-d e-f g h", "e-f g…")]
)
def test_a_running_title_has_no_more_than_seven_words(title: str, shown: str) -> None:
    page = pages(printed(replace(long(6), title=title)).data)[1]
    assert page.splitlines()[0].endswith(shown)


def test_marks_are_said_in_words_or_shown_upright() -> None:
    found = flat(EDITION.read_back(everything(), "en"))
    assert "See our guide (example.org/guide), bold words, soft words, code, [Deleted: gone]" in found
    assert "https://example.org/a. [Note 1]" in found
    assert "Picture: A lamp" in found
    assert "Note 1: Replies take a day." in found
    assert found.index("Notes Note 1:") > found.index("0808 1000 900 is free.")


def test_lists_keep_their_numbers_and_tables_their_cells() -> None:
    found = flat(EDITION.read_back(everything(), "en"))
    assert "• Adults 3. Parents • Children" in found
    assert "Line Number Childline 0800 1111 Other" in found


def test_a_table_that_does_not_fit_is_printed_row_by_row() -> None:
    writer = Writer()
    box = Container("table", "c1", size=6)
    for row in range(3):
        for column in range(6):
            writer.add(
                "" if (row, column) == (1, 2) else f"r{row}c{column}", "cell", within=(box,), row=row, column=column
            )
    data = printed(release(writer, contacts=(HELPLINE,))).data
    assert "Row 1. r0c0: r1c0 r0c1: r1c1 r0c3: r1c3" in flat(EDITION.read_back(data, "en"))
    assert "Table" not in kinds(data)


def test_quotations_say_who_speaks() -> None:
    found = flat(words(quoted()))
    assert 'Welcoming the launch, Chief Constable Simon Bailey said: "Police services are busy.' in found
    assert "Donald Findlater, Consultant, said: “Anyone may ring." in found
    assert "Quotation: A new approach to an old problem" in found
    assert kinds(printed(quoted()).data).count("BlockQuote") >= 3


def test_a_hard_word_stands_above_its_meaning() -> None:
    writer = Writer()
    box = Container("list", "easy-words-list", size=1)
    writer.add("Anonymous: you do not say who you are.", within=(box, Container("item", "i1", number=1)))
    found = words(release(writer, contacts=(HELPLINE,), level="easy"))
    assert "• Anonymous:\nyou do not say who you are.\n" in found


# -- pictures


def test_pictures_stand_beside_their_sentences_only_in_easy_read() -> None:
    beside = (Illustration("s0001", "clock", "available"),)
    alternative = library(DEFAULTS).get("clock").alt("en")  # type: ignore[union-attr]
    easy = printed(simple(level="easy", illustrations=beside)).data
    plain = printed(simple(illustrations=beside)).data
    shown = [tag.alternative for tag in tags(easy) if tag.kind == "Figure" and "camera" not in tag.alternative]
    assert shown == [alternative]
    assert not any(tag.alternative == alternative for tag in tags(plain))
    assert "Pictures: " in EDITION.read_back(easy, "en")
    assert "Pictures: " not in EDITION.read_back(plain, "en")
    ink = [sum(map(sum, grey(each, 300))) for each in (easy, printed(simple(level="easy")).data)]
    assert ink[0] > ink[1]


def test_only_a_section_with_pictures_has_a_column_for_them() -> None:
    writer = Writer()
    for section in range(2):
        writer.add(f"Section {section}", "heading", level=2)
        writer.add("Sentence " + "of many words " * 20 + "ends.")
    of = release(writer, level="easy", contacts=())
    lines = [
        words(each).count("\n") for each in (of, replace(of, illustrations=(Illustration("s0002", "clock", "x"),)))
    ]
    assert 2 <= lines[1] - lines[0] <= 6  # one section is narrower, and the credit


def test_every_sentence_of_easy_read_begins_a_line() -> None:
    found = words(rich())
    assert "\nIn danger? Call 999 now.\nLast year 999 others did.\n" in found.replace(" \n", "\n")


# -- signs


def test_a_picture_that_no_font_has_is_printed_in_words() -> None:
    assert "Flood line [black telephone] [woman][girl] opens" in flat(
        words(simple(title="Flood line ☎\ufe0f 👩🏽\u200d👧 opens"))
    )
    arabic = words(replace(simple(title="خط ☎"), language="ar"))
    assert "black" in arabic
    assert "telephone" in arabic


def test_a_letter_that_no_font_has_is_not_printed_as_a_box() -> None:
    with pytest.raises(MachineLacks) as error:
        printed(simple(title="Flood line น้ำ ☎"))
    assert error.value.code == "font-lacks"
    assert "น" in error.value.message


def test_signs_that_cannot_be_seen_are_left_out() -> None:
    writer = Writer()
    writer.add("One\u200btwo\ufeff and three\u00adfour\x07, \u202eabc\u202c five\u2009six.")
    assert "Onetwo and threefour, abc five six." in flat(words(release(writer)))


def test_letters_are_joined_or_kept_apart_as_they_were_written() -> None:
    from accessible_release.editions.printing.words import clean

    assert clean("می\u200cروم") == "می\u200cروم"
    assert clean("a\u202fb\u00a0c\u2003d\te\u2028f") == "a\u00a0b\u00a0c d e\nf"


@pytest.mark.parametrize(
    "text", ["Ŵŷ Ąęłń Șț Éüß ĐđŽž", "Київ допомога", "w\u0302 e\u0301", "– — … “x” ‘y’ • → £ € ½ °"]
)
def test_the_letters_of_our_languages_are_there(text: str) -> None:
    writer = Writer()
    writer.add(text)
    assert printed(release(writer)).data.startswith(b"%PDF")


# -- structure


def test_structure() -> None:
    found = kinds(everything())
    for kind in (
        "H1",
        "H2",
        "H3",
        "P",
        "L",
        "LI",
        "Lbl",
        "LBody",
        "Table",
        "TR",
        "TH",
        "TD",
        "Link",
    ):
        assert kind in found, kind
    assert found.index("H1") < found.index("H2")
    assert found.count("TH") == 2
    assert kinds(printed(pictured()).data).count("L") >= 2


def test_bookmarks_are_the_headings_in_order() -> None:
    writer = Writer()
    writer.add("Confidentialityandmore of help", "heading", level=2)
    writer.add("A word.")
    found = bookmarks(printed(release(writer, contacts=(HELPLINE,))).data)
    card = ["Help and support", "Helpline: Stop it Now!"]
    assert found == ["Police and charity act together", *card, "Confidentialityandmore of help", *card]


def test_links_can_be_used() -> None:
    found = links(everything())
    for target in (
        "tel:999",
        "tel:101;ext=42",
        "https://example.org/guide",
        "mailto:report@example.org",
        "tel:+448081000900",
    ):
        assert target in found
    assert not [each for each in found if each.startswith("javascript")]


def test_a_link_to_something_unsafe_keeps_its_words() -> None:
    assert "First line" in EDITION.read_back(everything(), "en")


# -- languages


def test_a_translation_says_who_translated_and_marks_what_stayed() -> None:
    of = translated("pt-BR", kept=("s0003",))
    data = printed(of).data
    first = flat(pages(data)[0])
    assert "Tradução automática." in first
    assert "Machine translated from English." in first
    assert "Em inglês: Ring 0808 1000 900." in flat(EDITION.read_back(data, "pt-BR"))
    assert {"en"} <= {tag.language for tag in tags(data)}


@pytest.mark.parametrize(
    ("language", "sentence"), [("ar", "اتصل بالرقم 0808 1000 900 اليوم."), ("ur", "آج ہی 0808 1000 900 پر فون کریں۔")]
)
@pytest.mark.parametrize("level", ["standard", "easy"])
def test_numbers_keep_their_order_in_text_from_right_to_left(language: str, sentence: str, level: str) -> None:
    found = flat(words(translated(language, level=level)))
    assert sentence in found
    assert "Stop it Now!" in found
    assert "900 1000 0808" not in found


def test_a_broken_address_keeps_its_order_in_text_from_right_to_left() -> None:
    address = "https://www.example.org/news/" + "-".join(["a-long-part"] * 9)
    of = translated("ar", contacts=(replace(HELPLINE, urls=(address,)),))
    assert problems(of) == []
    assert EDITION.read_back(printed(of, print_size=28).data, "ar").count(address) == 2


@pytest.mark.parametrize("size", [16, 28])
@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_line_of_a_full_page_is_read_back(language: str, size: int) -> None:
    of = long(8) if language == "en" else translated("ar", of=long(8))
    found = words(of, print_size=size)
    names = [sentence.text.split()[0] for sentence in of.sentences]
    assert [name for name in names if name not in found] == []


@pytest.mark.parametrize("language", ["en", "pt-BR", "ar", "cy"])
def test_the_document_names_its_language(language: str) -> None:
    assert document_language(printed(simple() if language == "en" else translated(language)).data) == language


def test_text_from_right_to_left_stands_at_the_right() -> None:
    rows = grey(printed(translated("ar")).data, 420)
    left, right = (sum(sum(row[part]) for row in rows) for part in (slice(0, 140), slice(280, 420)))
    assert right > 1.5 * left


def test_settings_are_not_needed_to_read_back() -> None:
    assert Settings().print_size == 18
    assert EDITION.card_copies == 2


@pytest.mark.parametrize("helplines", [0, 1, 9])
def test_who_drew_the_pictures_never_has_a_page_alone(helplines: int) -> None:
    for sentences in range(0, 24, 3):
        writer = Writer()
        writer.add("Call us on the telephone.")
        for _ in range(sentences):
            writer.add("It is open to all who live in the county, at any time of the day and of the night.")
        first = writer.blocks[0].sentences[0].id
        pictured = (Illustration(first, "clock", "telephone"),)
        lines = tuple(replace(HELPLINE, name=f"Line {number}") for number in range(helplines))
        of = release(writer, level="easy", contacts=lines, illustrations=pictured)
        found = [page for page in pages(printed(of).data) if "OpenMoji" in page]
        assert found
        assert all(len(page.split()) > 40 for page in found), found
