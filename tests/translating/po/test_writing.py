"""A translation file as it is written."""

from __future__ import annotations

from accessible_release.translating.po.entry import Entry, Po
from accessible_release.translating.po.reading import parse
from accessible_release.translating.po.writing import dump

LONG = (
    "MUST BE CHECKED: "
    + "a fact of this sentence may have been lost on its way through the engine, " * 3
    + "so read it"
)


def test_a_long_note_and_a_long_reason_stay_on_one_line() -> None:
    entry = Entry("s0001", "Call 101.", "Ligue 101.", approved=True, notes=(LONG,), remarks=(f"accepted: {LONG}",))
    (back,) = parse(dump(Po(entries=(entry,))), "news.pt.po").entries
    assert (back.notes, back.remarks) == ((LONG,), (f"accepted: {LONG}",))
