"""What will be spoken against the source."""

from __future__ import annotations

from dataclasses import replace

import pytest

from accessible_release.contacts import find_contacts
from accessible_release.double_entry import script_problems
from accessible_release.narrating.script import script
from accessible_release.phrases import phrases
from accessible_release.settings import Settings

from .releases import read

TEXT = (
    "For support call Harbour Listening on 0808 157 0123, 9am to 5pm. In an emergency dial 999.\n\n"
    "One person in 3 rang 1-800-799-SAFE; call 07700 900 440 (9am to 5pm) for 2 more."
)
RELEASE = find_contacts(read(TEXT), Settings())
LINES = script(RELEASE, Settings())
DIGITS = phrases("en")["digits"]


def test_all_is_well() -> None:
    assert any("zero eight zero eight" in line.text for line in LINES)
    assert list(script_problems(RELEASE, LINES, DIGITS)) == []


@pytest.mark.parametrize(
    ("said", "wrong"),
    [("one five seven", "one five six"), ("one five seven", "one five"), ("nine nine nine", "nine nine"),
     ("zero one two three", "zero one two three four"), ("nine nine nine", "nine nine nine nine")],
)  # fmt: skip
def test_each_line_that_is_spoiled_is_seen(said: str, wrong: str) -> None:
    places = [at for at, line in enumerate(LINES) if said in line.text]
    assert places
    for place in places:
        lines = list(LINES)
        lines[place] = replace(lines[place], text=lines[place].text.replace(said, wrong, 1))
        assert list(script_problems(RELEASE, lines, DIGITS)), lines[place].text
