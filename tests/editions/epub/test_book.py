from __future__ import annotations

import zipfile
from dataclasses import replace
from io import BytesIO
from itertools import pairwise

import pytest

from accessible_release.editions.epub import EpubEdition, pages
from accessible_release.model import (
    Container,
    Illustration,
    Mark,
    Passage,
    Quotation,
    Release,
    Sentence,
    Span,
)
from accessible_release.provenance import Origin
from accessible_release.records import contact_record
from accessible_release.settings import DEFAULTS
from accessible_release.verifying import card_problems

from ..releases import EMERGENCY, HELPLINE, REPORT, Writer, quoted, release, rich, simple
from .books import EPUB, QUICK, SPACES, XHTML, Book, made, milliseconds, spoken


@pytest.fixture(scope="module", params=[simple, quoted, rich], ids=["simple", "quoted", "rich"])
def book(request: pytest.FixtureRequest) -> Book:
    return made(request.param())


@pytest.fixture
def short_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, "LONGEST", 1500)
    monkeypatch.setattr(pages, "ENOUGH", 700)


def chapters() -> Release:
    writer = Writer()
    for number in range(6):
        writer.add(f"Part {number}", "heading", level=2)
        for _ in range(4):
            note = (Mark("note", 18, 18, "1"),) if number == 1 else ()
            writer.add("Help is available. Ring 0808 1000 900 today.", marks=note)
    writer.add("A note.", within=(Container("footnote", "c1", number=1),))
    return release(writer, contacts=(HELPLINE,))


# -- the file


def test_name_type_and_length() -> None:
    [file] = EpubEdition().make(simple(), spoken(simple()), QUICK)
    assert (file.name, file.media_type) == ("police-and-charity.en.standard.epub", "application/epub+zip")
    assert file.seconds == spoken(simple()).seconds
    assert EpubEdition.narration == "needed"
    with pytest.raises(ValueError, match="narration"):
        EpubEdition().make(simple(), None, DEFAULTS)


def test_the_type_stands_first_and_unpacked(book: Book) -> None:
    assert book.data[30:58] == b"mimetypeapplication/epub+zip"
    with zipfile.ZipFile(BytesIO(book.data)) as archive:
        first, *rest = archive.infolist()
        assert (first.filename, first.compress_type, first.extra) == ("mimetype", zipfile.ZIP_STORED, b"")
        assert {each.date_time for each in (first, *rest)} == {(2017, 5, 8, 10, 36, 16)}
        assert len({each.filename for each in rest}) == len(rest)


def test_the_same_release_gives_the_same_bytes() -> None:
    assert made(simple()).data == made(simple()).data


def test_what_the_package_lists_is_there_and_nothing_else(book: Book) -> None:
    listed = [item.attrib["href"] for item in book.package.iterfind(".//opf:item", SPACES)]
    assert sorted(book.files) == sorted(
        ["mimetype", "META-INF/container.xml", "EPUB/package.opf", *(f"EPUB/{name}" for name in listed)]
    )


def test_a_damaged_file_is_not_read_back() -> None:
    data = made(simple()).data
    for broken in (b"no book", data[: len(data) // 2]):
        with pytest.raises(zipfile.BadZipFile):
            EpubEdition().read_back(broken, "en")


# -- the card


@pytest.mark.parametrize("given", [simple(), rich(), simple(contacts=(EMERGENCY, REPORT, HELPLINE))])
def test_the_card_is_verified_first_and_last(given: Release) -> None:
    contacts = [contact_record(each) for each in given.card]
    assert list(card_problems(made(given).data, EpubEdition(), "en", contacts)) == []


def test_a_lost_card_is_noticed() -> None:
    contacts = [contact_record(each) for each in simple().card]
    without = made(simple(contacts=())).data
    assert len(list(card_problems(without, EpubEdition(), "en", contacts))) >= 2


def test_details_stand_in_the_order_in_which_they_are_heard() -> None:
    ids = [each for each in made(simple(contacts=(REPORT,))).ids("text-1.xhtml") if each.startswith("card-first-1")]
    assert ids == [
        "card-first-1", "card-first-1-audience", "card-first-1-phones-1", "card-first-1-text_numbers-1",
        "card-first-1-text_numbers-2", "card-first-1-relays-1", "card-first-1-emails-1",
        "card-first-1-listed", "card-first-1-hours", "card-first-1-cost",
    ]  # fmt: skip


# -- the words


def test_every_edition_s_opening() -> None:
    given = simple(protected_subject="abuse", level="easy", origin=Origin("de"))
    words = " ".join(EpubEdition().read_back(made(given).data, "en").split())
    for each in (
        "Police and charity act together",
        "Suffolk Constabulary",
        "Published: 8 May 2017",
        "Machine translated from German. Not yet checked by a person.",
        "Easy-read draft. A computer helped to write this. A person must check it.",
        "Please note: this release is about abuse.",
    ):
        assert words.index(each) < words.index("0808 1000 900")


def test_ids_stand_once_and_links_lead_somewhere(book: Book) -> None:
    for name in [*book.texts, "nav.xhtml"]:
        ids = book.ids(name)
        assert len(ids) == len(set(ids))
        for link in book.xml(name).iter(f"{XHTML}a"):
            target = link.attrib["href"]
            if ":" not in target:
                page, _, place = target.partition("#")
                assert not place or place in book.ids(page or name)


def test_what_xml_cannot_hold_is_left_out() -> None:
    given = made(simple(title="A\x0b \x01 <b> & title", site_name="Sites & \ufffe Co"))
    assert given.dc("title") == ["A  <b> & title"]
    assert "Sites &  Co" in EpubEdition().read_back(given.data, "en")


def test_links_that_a_book_may_not_have_are_words() -> None:
    writer = Writer()
    words = "Text 88858 now. See here or there, or ring HELP."
    writer.add(
        words,
        marks=(
            Mark("link", 20, 24, "sms:88858"),
            Mark("link", 28, 33, "https://example.org/a b|c"),
            Mark("link", 43, 47, "https://[broken"),
        ),
    )
    given = made(release(writer, contacts=(replace(REPORT, text_numbers=("88858",)),)))
    targets = [link.attrib["href"] for link in given.xml("text-1.xhtml").iter(f"{XHTML}a")]
    assert not [each for each in targets if each.startswith("sms:") or "[" in each]
    assert "https://example.org/a%20b%7Cc" in targets
    text = " ".join(EpubEdition().read_back(given.data, "en").split())
    assert words in text
    assert text.count("88858") == 3


def test_a_sentence_in_two_places_is_marked_where_most_of_it_stands() -> None:
    writer = Writer()
    block = writer.add('Ann Lee said: "' + "It was a long and hard day for all of us, " * 6 + "and it is over.”")
    whole = Sentence("s0001", block.text, block.id, 1, 0, len(block.text), Span(0, len(block.text)))
    writer.blocks[0] = replace(block, sentences=(whole,), marks=(Mark("strong", 0, 13),))
    quotation = Quotation("Ann Lee", None, (Passage(block.text[15:-1], block.id, 15, len(block.text) - 1, 1),))
    page = made(release(writer, quotations=(quotation,))).xml("text-1.xhtml")
    [marked] = [each for each in page.iter(f"{XHTML}span") if each.get("id") == "s0001"]
    [other] = [each for each in page.iter(f"{XHTML}span") if each.get("data-sentence") == "s0001"]
    assert "long and hard" in "".join(marked.itertext())
    assert "".join(other.itertext()) == "Ann Lee said:"


# -- sound


def test_every_clip_is_of_an_element_in_order_and_no_sound_is_left_out(book: Book) -> None:
    clips = book.clips
    assert clips[0][1] == 0
    assert all(before[2] == after[1] for before, after in pairwise(clips))
    assert all(begin < end for _, begin, end in clips)
    places = {f"{name}#{each}": place for name in book.texts for place, each in enumerate(book.ids(name))}
    assert all(element in places for element, _, _ in clips)
    order = [places[element] for element, _, _ in clips]
    assert order == sorted(order)


def test_clips_end_within_the_recording_and_durations_add_up(book: Book) -> None:
    refined = [
        milliseconds(each.text or "")
        for each in book.package.iterfind(".//opf:meta", SPACES)
        if each.get("property") == "media:duration" and each.get("refines")
    ]
    [total] = map(milliseconds, book.meta("media:duration"))
    assert sum(refined) == total == sum(end - begin for _, begin, end in book.clips)


@pytest.mark.parametrize("given", [simple(), rich()])
def test_the_last_clip_ends_with_the_recording(given: Release) -> None:
    length = spoken(given).seconds * 1000
    assert length - 1 < made(given).clips[-1][2] <= length


def test_lists_tables_and_notes_can_be_left() -> None:
    sequences = made(rich()).xml("text-1.smil").iter("{http://www.w3.org/ns/SMIL}seq")
    found = [(each.attrib[f"{EPUB}type"], each.attrib[f"{EPUB}textref"]) for each in sequences]
    assert found == [
        ("list", "text-1.xhtml#list-1"), ("list", "text-1.xhtml#list-2"),
        ("table", "text-1.xhtml#table-1"), ("footnote", "text-1.xhtml#note-1"),
    ]  # fmt: skip


# -- long releases


def test_a_long_release_has_several_pages_that_begin_at_headings(short_pages: None) -> None:
    book = made(chapters())
    assert len(book.texts) > 3
    for name in book.texts[1:4]:
        [section] = [each for each in book.xml(name).iter(f"{XHTML}section") if each.get("class") == "text"]
        assert section[0].tag == f"{XHTML}h2"
    ids = [each for name in book.texts for each in book.ids(name)]
    assert len(ids) == len(set(ids))
    whole = made(chapters())
    assert EpubEdition().read_back(book.data, "en").split() == EpubEdition().read_back(whole.data, "en").split()


def test_links_clips_and_contents_lead_to_the_page_that_has_their_target(short_pages: None) -> None:
    book = made(chapters())
    test_ids_stand_once_and_links_lead_somewhere(book)
    [note] = [name for name in book.texts if "note-1" in book.ids(name)]
    [back] = [name for name in book.texts if "note-from-1" in book.ids(name)]
    assert note != back
    hrefs = [link.attrib["href"] for link in book.xml(note).iter(f"{XHTML}a")]
    assert f"{back}#note-from-1" in hrefs
    assert sum(len(book.clips_of(name.replace("xhtml", "smil"))) for name in book.texts) == len(book.clips)
    assert len(made(chapters()).meta("media:duration")) == 1
    test_clips_end_within_the_recording_and_durations_add_up(book)


# -- pictures


def test_pictures_stand_beside_their_sentences_with_a_description_and_a_credit() -> None:
    beside = (
        Illustration("s0001", "telephone", "Help"),
        Illustration("s0002", "telephone", "Ring"),
        Illustration("s0002", "no-such-picture", "Ring"),
    )
    book = made(simple(level="easy", illustrations=beside))
    pictures = list(book.xml("text-1.xhtml").iter(f"{XHTML}img"))
    assert [each.attrib["src"] for each in pictures] == ["picture-1.svg"] * 2
    assert {each.attrib["alt"] for each in pictures} == {"A telephone"}
    assert b"<svg" in book.files["EPUB/picture-1.svg"]
    assert "Pictures: OpenMoji" in EpubEdition().read_back(book.data, "en")
    assert "visual" in book.meta("schema:accessMode")
    assert "EPUB/picture-2.svg" not in book.files


def test_without_pictures_there_is_no_credit() -> None:
    book = made(simple())
    assert "Pictures:" not in EpubEdition().read_back(book.data, "en")
    assert book.meta("schema:accessMode") == ["textual", "auditory"]
