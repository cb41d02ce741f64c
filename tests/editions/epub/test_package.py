from __future__ import annotations

import uuid
from dataclasses import replace
from xml.sax.saxutils import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accessible_release.editions.epub import cover as covers
from accessible_release.editions.epub.links import leads
from accessible_release.editions.epub.metadata import UNDATED, identifier, modified
from accessible_release.editions.epub.overlay import clock
from accessible_release.editions.epub.pages import xml
from accessible_release.editions.page import encoded
from accessible_release.errors import MachineLacks
from accessible_release.settings import DEFAULTS

from ..releases import EMERGENCY, HELPLINE, rich, simple
from .books import EPUB, SPACES, XHTML, made, milliseconds, parsed_xml


def test_what_a_book_says_of_itself() -> None:
    book = made(simple(description="What it is about."))
    assert book.dc("language") == ["en"]
    assert book.dc("creator") == book.dc("publisher") == ["Suffolk Constabulary"]
    assert book.dc("date") == ["2017-05-08T11:36:17+01:00"]
    assert book.dc("source") == ["https://www.example.org/news"]
    assert book.dc("description") == ["What it is about."]
    assert book.meta("dcterms:modified") == ["2017-05-08T10:36:17Z"]
    assert book.meta("media:narrator") == ["A computer voice"]
    assert book.meta("media:active-class") == ["-epub-media-overlay-active"]
    assert ".-epub-media-overlay-active" in book.files["EPUB/book.css"].decode()
    assert "synchronizedAudioText" in book.meta("schema:accessibilityFeature")
    assert len(book.meta("schema:accessibilitySummary")) == 1


def test_only_a_person_certifies() -> None:
    package = made(simple()).files["EPUB/package.opf"].decode()
    assert "conformsTo" not in package
    assert "certified" not in package


def test_a_book_of_little_says_little() -> None:
    book = made(simple(site_name=None, url="javascript:alert(1)", published="soon"))
    assert (book.dc("creator"), book.dc("source"), book.dc("date")) == ([], [], [])
    assert book.meta("dcterms:modified") == [UNDATED]


def test_the_identifier_is_of_source_language_and_level() -> None:
    first = simple()
    others = [replace(first, sha256="1" * 64), replace(first, language="pt"), replace(first, level="easy")]
    assert len({identifier(each) for each in (first, *others)}) == 4
    assert identifier(first) == identifier(replace(first, title="Another title"))
    assert identifier(first) == uuid.uuid5(uuid.NAMESPACE_URL, f"{'0' * 64} en standard").urn


@pytest.mark.parametrize(
    ("published", "moment"),
    [
        ("2026-11-02", "2026-11-02T00:00:00Z"),
        ("2026-11-02T10:00:00", "2026-11-02T10:00:00Z"),
        ("2026-11-02T23:30:00-05:00", "2026-11-03T04:30:00Z"),
        ("2 November", UNDATED),
        (None, UNDATED),
    ],
)
def test_when_it_was_last_changed(published: str | None, moment: str) -> None:
    assert modified(simple(published=published)) == moment


def test_right_to_left_books_are_turned_the_other_way() -> None:
    package = made(simple(language="ar")).package
    spine = package.find("opf:spine", SPACES)
    assert spine is not None
    assert spine.attrib["page-progression-direction"] == package.attrib["dir"] == "rtl"
    assert "page-progression-direction" not in made(simple()).files["EPUB/package.opf"].decode()
    page = made(simple(language="ar")).xml("text-1.xhtml")
    numbers = [each for each in page.iter(f"{XHTML}bdi") if each.get("class") == "number"]
    assert len(numbers) == 3
    assert {each.attrib["dir"] for each in numbers} == {"ltr"}


def test_the_contents_are_the_headings_nested() -> None:
    nav = made(rich()).xml("nav.xhtml")
    [contents] = [each for each in nav.iter(f"{XHTML}nav") if each.get(f"{EPUB}type") == "toc"]
    top = contents.find("h:ol", SPACES)
    assert top is not None
    names = ["".join(item.find("h:a", SPACES).itertext()) for item in top]  # type: ignore[union-attr]
    assert names == [
        "Police and charity act together", "Help and support", "Where to turn", "Notes", "Help and support",
    ]  # fmt: skip
    below = [link.text for link in top[1].iterfind(".//h:ol//h:a", SPACES)]
    assert below == ["In an emergency", "Helpline: Stop it Now!", "To report something: Suffolk police"]
    assert [link.text for link in top[2].iterfind(".//h:ol//h:a", SPACES)] == ["For families"]


# -- the cover


def test_the_cover_says_in_words_what_it_shows() -> None:
    given = simple(contacts=(EMERGENCY, HELPLINE), level="easy")
    book = made(given)
    [picture] = book.xml("cover.xhtml").iter(f"{XHTML}img")
    assert picture.attrib["alt"] == (
        "Police and charity act together. Suffolk Constabulary. Easy-read draft. A computer helped to write this. "
        "A person must check it. Stop it Now!: 0808 1000 900."
    )
    data = book.files["EPUB/cover.png"]
    assert data.startswith(b"\x89PNG")
    assert (int.from_bytes(data[16:20]), int.from_bytes(data[20:24])) == (1200, 1600)
    assert book.spine[0] == "cover.xhtml"


def test_a_cover_without_a_number() -> None:
    shown = covers.cover(simple(contacts=(), site_name=None), DEFAULTS)
    assert shown is not None
    assert shown.alt == "Police and charity act together. News release."


def test_a_book_without_fonts_for_its_cover_has_none(monkeypatch: pytest.MonkeyPatch) -> None:
    def lacking(*_: object) -> bytes:
        raise MachineLacks("font-lacks", "no font has it.")

    monkeypatch.setattr(covers, "png", lacking)
    book = made(simple())
    assert book.spine == ["text-1.xhtml"]
    assert "EPUB/cover.png" not in book.files
    assert b"cover" not in book.files["EPUB/nav.xhtml"]


# -- small things


@given(st.integers(0, 40_000_000))
def test_clock_times_come_back(moment: int) -> None:
    assert milliseconds(clock(moment)) == moment


@given(st.text())
def test_any_text_is_xml_after_cleaning(text: str) -> None:
    kept = xml(text).replace("\r\n", "\n").replace("\r", "\n")  # as XML reads the ends of lines
    assert "".join(parsed_xml(f"<a>{escape(xml(text))}</a>").itertext()) == kept


@given(st.text())
def test_an_encoded_address_is_encoded_once(address: str) -> None:
    assert encoded(encoded(address)) == encoded(address)
    assert not set(' "<>\\^`{|}') & set(encoded(address))


@pytest.mark.parametrize(
    ("target", "allowed"),
    [
        ("https://example.org/a?b#c", True),
        ("http://example.org", True),
        ("mailto:a@example.org", True),
        ("tel:+448081000900;ext=2", True),
        ("sms:88858", False),
        ("https://", False),
        ("https://[::1", False),
        ("", False),
    ],
)
def test_where_a_book_may_lead(target: str, allowed: bool) -> None:
    assert leads(target) == allowed
