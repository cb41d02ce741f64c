"""Whoever reads a text finds the same in it: both gates, the scores, the contacts, the voice. See agreement.tsv."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import pytest
from reading.texts import release_of

from accessible_release import read
from accessible_release.analysis.spans.quantities import figures
from accessible_release.analysis.spans.temporal import moments
from accessible_release.analysis.spans.verbatim import verbatim
from accessible_release.checking.translated.frame import Frame
from accessible_release.checking.translated.pair import read_source
from accessible_release.model import Contact
from accessible_release.narrating.spoken.wording import wording
from accessible_release.scoring.words import words
from accessible_release.settings import Settings

with Path(__file__).with_name("agreement.tsv").open(encoding="utf-8", newline="") as lines:
    ROWS = [
        (row[0], *([each for each in cell.split("; ") if each] for cell in row[1:]))
        for row in list(csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))[1:]
    ]
TABLE = pytest.mark.parametrize(("text", "contacts", "times", "numbers"), ROWS)
FRAME = Frame("en", "de")


@TABLE
def test_contacts(text: str, contacts: list[str], times: list[str], numbers: list[str], tmp_path: Path) -> None:
    assert [each.printed for each in verbatim(text)] == contacts
    assert [text[start:end] for start, end in read_source(text, FRAME).exact] == contacts
    assert [word.text for word in words(text) if word.kind == "contact"] == contacts
    news = tmp_path / "news.md"
    news.write_text(f"# A title\n\n{text}\n", encoding="utf-8")
    found = {printed for contact in read(str(news), Settings()).contacts for printed in _printed(contact)}
    assert found >= set(contacts)


def _printed(contact: Contact) -> Iterator[str]:
    yield from (phone.printed for phone in contact.phones)
    yield from (*contact.emails, *contact.urls)


@TABLE
def test_times(text: str, contacts: list[str], times: list[str], numbers: list[str]) -> None:
    assert [each.value for each in moments(text) if each.kind != "relative"] == times
    source = read_source(text, FRAME)
    found = [*((day.start, day.said) for day in source.days), *((time.start, time.said) for time in source.times)]
    assert [said for _, said in sorted(found)] == times


@TABLE
def test_numbers(text: str, contacts: list[str], times: list[str], numbers: list[str]) -> None:
    values = [Fraction(number) for number in numbers]
    assert [each.value for each in figures(text)] == values
    whole = [value for value in values if value.denominator == 1]
    assert {Fraction(each.value) for each in read_source(text, FRAME).figures} >= set(whole)


@TABLE
def test_the_voice_leaves_no_digit(text: str, contacts: list[str], times: list[str], numbers: list[str]) -> None:
    said = wording(release_of(f"# A title\n\n{text}\n"), Settings()).spoken(text)
    assert not any(map(str.isdigit, said))
