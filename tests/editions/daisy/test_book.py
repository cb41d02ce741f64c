"""The outline of a text, and the recording cut along it."""

from __future__ import annotations

import pytest

from accessible_release.editions.daisy.book import Book, bound
from accessible_release.editions.daisy.content import named
from accessible_release.editions.daisy.navigation import clock, seconds, whole_seconds
from accessible_release.editions.daisy.outline import Heading, outline
from accessible_release.model import LineKind, Narration, ScriptLine, TimedLine

TEXT = b"""<html dir="ltr"><body>
<h1 id="title">One<br />two <strong>three</strong></h1><p id="a">a</p>
<h2><span id="b">B</span></h2><p><span id="c">c</span></p>
<h2>Silent</h2><p id="d">d</p></body></html>"""


def recording(*elements: str, rate: int = 1000, length: float = 1.0) -> Narration:
    """A line of that many seconds for each element, in its order."""
    lines = (
        TimedLine(ScriptLine(element, "sentence", 0, sentence=element), place * length, (place + 1) * length)
        for place, element in enumerate(elements)
    )
    return Narration(rate, bytes(round(len(elements) * length * rate) * 2), tuple(lines))


def shape(book: Book) -> list[tuple[str, list[str]]]:
    return [(section.heading.words, [each.element for each in section.phrases]) for section in book.sections]


def test_the_outline_of_a_text() -> None:
    found = outline(TEXT)
    assert found.headings == (Heading(1, "One two three"), Heading(2, "B"), Heading(2, "Silent"))
    assert found.under == {"title": 0, "a": 0, "b": 1, "c": 1, "d": 2}


def test_what_runs_in_the_other_direction_is_isolated_in_a_heading() -> None:
    found = outline(
        '<html dir="rtl"><h1>اتصل <b><span dir="ltr">0808 <i>1000</i></span></b> اليوم</h1></html>'.encode()
    )
    assert found.headings == (Heading(1, "اتصل \u20660808 1000\u2069 اليوم"),)
    same = outline(b'<html dir="ltr"><h1>Call <span dir="ltr">0808</span></h1><p dir="rtl">x</p></html>')
    assert same.headings == (Heading(1, "Call 0808"),)


def test_a_section_for_each_heading_that_is_heard() -> None:
    book = bound(outline(TEXT), recording("title", "a", "b", "c", "d"))
    assert shape(book) == [("One two three", ["title", "a"]), ("B", ["b", "c"]), ("Silent", ["d"])]
    assert [(section.file, section.begin, section.length) for section in book.sections] == [
        ("part0001.smil", 0, 2000),
        ("part0002.smil", 2000, 2000),
        ("part0003.smil", 4000, 1000),
    ]
    assert book.length == 5000
    assert [(entry.heading.words, entry.phrase.element) for entry in book.entries] == [
        ("One two three", "title"),
        ("B", "b"),
        ("Silent", "d"),
    ]


def test_headings_that_nothing_is_heard_of_lead_to_their_neighbours() -> None:
    found = bound(outline(TEXT), recording("a", "c"))
    assert [entry.phrase.element for entry in found.entries] == ["a", "c", "c"]
    late = bound(outline(TEXT), recording("d"))
    assert shape(late) == [("Silent", ["d"])]
    assert [entry.phrase.element for entry in late.entries] == ["d", "d", "d"]


def test_what_is_heard_late_stays_in_the_section_where_it_is_heard() -> None:
    book = bound(outline(TEXT), recording("title", "c", "a", "d"))
    assert shape(book) == [("One two three", ["title"]), ("B", ["c", "a"]), ("Silent", ["d"])]


def test_what_no_element_shows_is_heard_with_the_next_one() -> None:
    book = bound(outline(TEXT), recording("unknown", "title", "unknown", "a"))
    assert [(each.element, each.begin, each.end) for each in book.sections[0].phrases] == [
        ("title", 0, 2000),
        ("a", 2000, 4000),
    ]


def test_times_do_not_drift_and_an_element_without_a_sound_has_no_phrase() -> None:
    book = bound(outline(TEXT), recording("title", "a", "b", "c", rate=22050, length=1 / 3))
    times = [(each.begin, each.end) for section in book.sections for each in section.phrases]
    assert times == [(0, 333), (333, 666), (666, 1000), (1000, 1333)]
    short = bound(outline(TEXT), recording("title", "a", "b", rate=10_000, length=0.0004))
    assert [each.element for section in short.sections for each in section.phrases] == ["b"]


def test_a_recording_of_something_else_makes_no_book() -> None:
    with pytest.raises(ValueError, match="nothing of the text"):
        bound(outline(TEXT), recording("other"))


def test_lines_that_other_editions_do_not_show_have_names() -> None:
    kinds: list[tuple[LineKind, str]] = [
        ("title", "title"),
        ("note", ""),
        ("note", "level"),
        ("announcement", ""),
        ("card", "card-first"),
        ("announcement", ""),
        ("announcement", ""),
        ("end", ""),
    ]
    lines = tuple(TimedLine(ScriptLine("x", kind, 0, shown=shown), 0, 1) for kind, shown in kinds)
    found = [each.line.element for each in named(Narration(1000, b"", lines)).lines]
    assert found == ["title", "what-follows", "level", "", "card-first", "release", "", "end"]


def test_clocks() -> None:
    assert [clock(each) for each in (0, 59_999, 3_600_000, 360_061_007)] == [
        "00:00:00.000",
        "00:00:59.999",
        "01:00:00.000",
        "100:01:01.007",
    ]
    assert [whole_seconds(each) for each in (499, 500, 59_500)] == ["00:00:00", "00:00:01", "00:01:00"]
    assert [seconds(each) for each in (0, 5, 65_250)] == ["0.000s", "0.005s", "65.250s"]
