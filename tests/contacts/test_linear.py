"""Twice as much text is twice as much work: what once was compared with everything is looked up."""

from __future__ import annotations

import sys
from types import FrameType
from typing import Any

import pytest

from accessible_release.contacts import find_contacts
from accessible_release.contacts.numbers.dialling import dialled
from accessible_release.contacts.places import LONGEST_LEAD, Places
from accessible_release.settings import DEFAULTS

from .releases import read

FEW = 60
GROWTH = 2.3
"""Twice the text may take so many times the steps, no more."""
HEAD = "| Area | Line | Number |\n|---|---|---|\n"
UNITS = {
    "cells of figures": "| North | {} | 106 |\n",
    "numbers in a table": "| North | Jo Line {0} | 0800 55 {0:05} |\n",
    "items": "- Jo Line {0}: 0800 55 {0:05}\n",
    "numbers of one name": "Jo Line: 0800 57 {:05}\n\n",
    "addresses": "See www.a{0}.org, ~~www.b{0}.org~~.\n\n",
    "addresses of named lines": "Line {0}Jo: 0800 55 {0:05}\n\nSee www.line{0}jo.org\n\n",
    "mail of one name": "Jo Line: jo{}@b.org\n\n",
    "relays": "Relay: 18001 0800 55 {:05}, ",
    "sites": "https://a.org/{} ",
    "from abroad": "From abroad 0800 55 {:05}. ",
    "ways": "- Text: HELLO to 6{:04}\n",
    "paragraphs about helplines": "For help with abuse call the Line of Jo on 0800 55 {:05}.\n\n",
}


def steps(text: str) -> int:
    """How many functions and lines of Python the contacts of a text take."""
    release, taken = read(text), 0
    dialled.cache_clear()  # what was looked up for a shorter text must be looked up again

    def count(frame: FrameType, event: str, argument: object) -> Any:
        nonlocal taken
        taken += 1
        return count

    tracer = sys.gettrace()
    sys.settrace(count)
    try:
        find_contacts(release, DEFAULTS)
    finally:
        sys.settrace(tracer)
    return taken


def many(unit: str, number: int) -> str:
    return (HEAD if unit.startswith("|") else "") + "".join(unit.format(7 * n) for n in range(number))


@pytest.mark.parametrize("unit", UNITS.values(), ids=list(UNITS))
def test_twice_the_contacts_take_twice_the_steps(unit: str) -> None:
    steps(many(unit, 2))  # lists of words are read once
    assert steps(many(unit, 4 * FEW)) < GROWTH**2 * steps(many(unit, FEW))


def test_a_number_in_a_wide_table_is_read_with_the_words_near_it_only() -> None:
    row = "|".join(f"words {'and ' * 9}words" for _ in range(150))
    release = read(f"|{row}|\n|{'-|' * 150}\n|{row}|\n")
    places = Places(release)
    leads = [len(places.lead(block)) for block in release.blocks]
    assert max(leads) <= LONGEST_LEAD + len(": ")
