"""The journal of a source: what a reader sees of it, in time that grows with its length and no faster."""

from __future__ import annotations

import time

import pytest

from accessible_release.double_entry.journal import journal_of

CHARACTERS = 400_000
SECONDS = 3.0
"""Of processor time; the square of the length would take minutes."""


def _words(source: str) -> str:
    return journal_of(source, "", ("GB",)).words


@pytest.mark.parametrize(
    ("source", "seen"),
    [
        ("a <!-- 0808 157 0123 --> b", "a   b"),
        ("a <script>0808</script > b <STYLE>1</style> c", "a   b   c"),
        ("a <!-- 1\n2 --> b", "a \n b"),
        ("a <!-- 1 b", "a <!-- 1 b"),
        ("a <!-- 1 <script>2</script> b", "a <!-- 1   b"),
        ("a <script>2 <!-- 3 --> b", "a 2   b"),
        ("see https://a.org/0808 or jo@a.org, www.a.org: 1", "see   or     1"),
    ],
)
def test_what_no_reader_sees_is_left_out(source: str, seen: str) -> None:
    assert _words(source) == seen


def test_a_link_is_known_by_the_line_on_which_it_stands() -> None:
    journal = journal_of("one\n[a](tel:0800111222)\n\n[b](sms:0800%20333)", "", ("GB",))
    assert [(number.digits, number.line) for number in journal.targets] == [("0800111222", 2), ("0800333", 4)]


@pytest.mark.parametrize("unit", ["$", "<!-- ", "<script>", "<!-- --> ", "a@", "](", "<a", "tel:0800\n"])
def test_a_long_source_is_read_in_no_time(unit: str) -> None:
    begun = time.process_time()
    journal = journal_of("x" + unit * (CHARACTERS // len(unit)), "", ("GB",))
    assert journal.words
    assert isinstance(journal.targets, tuple)
    assert time.process_time() - begun < SECONDS
