"""Whole books: what they must be, whatever the release is like."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from itertools import product
from typing import Any
from zipfile import BadZipFile, ZipFile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from accessible_release.editions.daisy import DaisyEdition
from accessible_release.editions.text import TextEdition
from accessible_release.model import Container, Mark, Narration, Release
from accessible_release.records import contact_record
from accessible_release.settings import DEFAULTS
from accessible_release.verifying import card_problems

from ..releases import HELPLINE, Writer, quoted, release, rich, simple
from ..test_translated import LANGUAGES, translated
from .books import QUICK, book, changed, made, read_aloud
from .opened import Opened
from .rules import problems

NOBODY = release(Writer(), contacts=(), site_name=None, published=None, url=None)


def card_is_whole(data: bytes, of: Release) -> bool:
    contacts = [contact_record(contact) for contact in of.card]
    return not contacts or not list(card_problems(data, DaisyEdition(), of.language, contacts))


def spoken_sentences(of: Release) -> set[str]:
    return {timed.line.sentence for timed in read_aloud(of).lines if timed.line.sentence}


@pytest.mark.parametrize("of", [simple(), quoted(), rich(), NOBODY], ids=["simple", "quoted", "rich", "nobody"])
def test_a_book_keeps_the_rules(of: Release) -> None:
    data = book(of)
    assert problems(data) == []
    assert card_is_whole(data, of)
    assert {clip.text.partition("#")[2] for clip in Opened(data).clips} >= spoken_sentences(of)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translated_book_keeps_the_rules(language: str) -> None:
    of = translated(language, kept=("s0003",))
    data = book(of)
    assert problems(data) == []
    assert card_is_whole(data, of)
    notices = [clip.text for clip in Opened(data).clips if "#notice-" in clip.text]
    assert notices[0] == "content.html#notice-1"
    assert len(notices) >= 2


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["paragraph", "heading", "code"]),
            st.integers(1, 6),
            st.text(st.characters(codec="utf-8"), min_size=1, max_size=30),
        ),
        max_size=8,
    ),
    st.text(st.characters(codec="utf-8"), min_size=1, max_size=200),
    st.booleans(),
)
def test_any_words_make_a_book(blocks: list[tuple[str, int, str]], title: str, helpline: bool) -> None:
    writer = Writer()
    for kind, level, text in blocks:
        writer.add(text, kind, level=level if kind == "heading" else 0)
    of = release(writer, title=f"{title} 1", contacts=(HELPLINE,) if helpline else ())
    assert problems(book(of)) == []


def test_a_long_release_with_many_headings_and_a_wide_table() -> None:
    writer = Writer()
    for part in range(18):
        writer.add(f"Part {part}", "heading", level=2 + part % 3)
        writer.add("It is not over. " * 3 + "Call 0808 1000 900.")
    box = Container("table", "c0001", size=12)
    for row, column in product(range(5), range(12)):
        place = {"row": row, "column": column, "header": f"Head {column}"}
        writer.add(f"Cell {row} {column}", "cell", within=(box,), **place)
    data = book(release(writer, title="A long title " * 15, contacts=(HELPLINE,)))
    assert problems(data) == []
    assert len(Opened(data).parts) > 20


def test_name_and_kind() -> None:
    file = made(simple(level="easy"))
    assert (file.name, file.media_type) == ("police-and-charity.en.easy.daisy.zip", "application/zip")
    assert file.seconds == read_aloud(simple(level="easy")).seconds
    assert DaisyEdition.narration == "needed"


def test_the_same_release_gives_the_same_bytes() -> None:
    assert book(rich()) == book(rich())


@pytest.mark.parametrize("recording", [None, Narration(22050, b"", ())])
def test_without_a_recording_there_is_no_book(recording: Narration | None) -> None:
    with pytest.raises(ValueError, match="narration"):
        DaisyEdition().make(simple(), recording, DEFAULTS)


def test_it_reads_back_the_words_of_the_text() -> None:
    words = DaisyEdition().read_back(book(quoted()), "en").split()
    [text] = TextEdition().make(quoted(), None, QUICK)
    spoken = ("Two bodies work together.", "Police services are busy.", "Calls rose by a tenth.", "0808 1000 900")
    for each in spoken:
        assert each in text.data.decode()
        assert each in " ".join(words)
    assert "body" not in words  # the style sheet is no text


@pytest.mark.parametrize(
    ("name", "before", "after", "error"),
    [
        ("ncc.html", "part0002.smil", "part9999.smil", KeyError),
        ("part0001.smil", "content.html#", "lost.html#", KeyError),
        ("part0001.smil", "audio.mp3", "lost.mp3", KeyError),
    ],
)
def test_a_book_with_a_lost_file_is_not_read_back(name: str, before: str, after: str, error: type[Exception]) -> None:
    with pytest.raises(error):
        DaisyEdition().read_back(changed(book(simple()), name, before, after), "en")


def test_a_damaged_book_is_not_read_back() -> None:
    data = bytearray(book(simple()))
    with ZipFile(BytesIO(data)) as archive:
        sound = archive.getinfo("audio.mp3")
    data[sound.header_offset + 500] ^= 255
    with pytest.raises(ValueError, match=r"audio\.mp3"):
        DaisyEdition().read_back(bytes(data), "en")
    with pytest.raises(BadZipFile):
        DaisyEdition().read_back(b"no book", "en")


def test_a_lost_digit_is_noticed() -> None:
    writer = Writer()
    writer.add("Help is available.")
    of = release(writer, contacts=(HELPLINE,))
    assert card_is_whole(book(of), of)
    assert not card_is_whole(changed(book(of), "content.html", "1000\u00a0900", "1000\u00a0901"), of)


def test_a_heading_without_a_sound_leads_to_what_follows() -> None:
    writer = Writer()
    writer.add("***", "heading", level=2)
    writer.add("Words under stars.")
    writer.add("§", "heading", level=2)
    data = book(release(writer, contacts=()))
    assert problems(data) == []
    links = [next(iter(each)).get("href") for each in Opened(data).headings]
    clips = {text: f"{clip.file}#t" for clip in Opened(data).clips for text in [clip.text]}
    assert str(links[1]).startswith(clips["content.html#s0002"])
    assert len(links) == 3


def test_a_picture_and_a_note_are_words() -> None:
    writer = Writer()
    text = "See the lamp here."
    writer.add(text, marks=(Mark("image", 8, 12), Mark("note", 12, 12, "1")))
    words = DaisyEdition().read_back(book(release(writer, contacts=())), "en")
    assert "See the Picture: lamp [Note 1] here." in " ".join(words.split())


def of_kind(**fields: Any) -> Opened:
    return Opened(book(simple(**fields)))


def test_metadata() -> None:
    found = dict(of_kind().meta("ncc.html"))
    assert found["dc:title"] == "Police and charity act together"
    assert found["dc:publisher"] == found["dc:creator"] == "Suffolk Constabulary"
    assert found["dc:date"] == "2017-05-08"
    assert found["dc:source"] == "https://www.example.org/news"
    assert found["dc:identifier"] == "police-and-charity-en-standard-0000000000000000"
    assert found["ncc:narrator"] == "A computer voice"


def test_metadata_that_a_release_does_not_have() -> None:
    found = dict(of_kind(site_name=None, published="last Monday", url="javascript:alert(1)").meta("ncc.html"))
    assert found["dc:publisher"] == "News release"
    assert not {"dc:date", "dc:source"} & set(found)


def test_the_body_of_the_settings_publishes_what_names_no_publisher() -> None:
    data = book(simple(site_name=None), replace(QUICK, artist="Press office"))
    assert dict(Opened(data).meta("ncc.html"))["dc:publisher"] == "Press office"


def test_versions_of_a_release_are_different_books() -> None:
    given = {of_kind(**fields).one("ncc.html", "dc:identifier") for fields in ({}, {"level": "easy"}, {"sha256": "1"})}
    assert len(given) == 3


def test_a_book_without_a_sound_is_not_read_back() -> None:
    with ZipFile(BytesIO(book(simple()))) as archive:
        files = {each: archive.read(each) for each in archive.namelist()}
    out = BytesIO()
    with ZipFile(out, "w") as archive:
        for name, content in {**files, "audio.mp3": b""}.items():
            archive.writestr(name, content)
    with pytest.raises(ValueError, match="no sound"):
        DaisyEdition().read_back(out.getvalue(), "en")
