"""Whose line it is where a release only says "us", "the hotline" or "Repairs Line"."""

from __future__ import annotations

import pytest

from accessible_release.contacts import find_contacts
from accessible_release.contacts.owners import Owners
from accessible_release.contacts.places import Places
from accessible_release.reading import decode, understand
from accessible_release.settings import Settings

FRONT = "---\ntitle: Wexmoor news\npublisher: Wexmoor Homes\n---\n\n"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("To tell us about a leak, call us on 01632 960 114.", "Wexmoor Homes"),
        ("Emergency Repairs Line: 01632 960 114", "Wexmoor Homes Emergency Repairs Line"),
        ("We have opened a welfare hotline.\n\nThe hotline is 0808 157 0321.", "Wexmoor Homes welfare hotline"),
        ("A welfare hotline and a debt hotline open.\n\nThe hotline is 0808 157 0321.", "Helpline"),
        ("Call us if you like, but Samaritans are there: 116 123.", "Samaritans"),
        ("Wexmoor Shelter’s repairs line: 01632 960 114", "Wexmoor Shelter"),
    ],
)
def test_whose_line(text: str, name: str) -> None:
    release = understand(decode(f"{FRONT}{text}".encode(), name="release.md"), Settings())
    assert [each.name for each in find_contacts(release, Settings()).contacts] == [name]


@pytest.mark.parametrize(
    ("line", "ours", "kind", "name"),
    [
        ("Press office", True, False, "Wexmoor Homes press office"),
        ("Press office", False, False, "Press office"),
        ("Repairs Line", False, True, "Wexmoor Homes Repairs Line"),
        ("Association’s repairs line", True, True, "Association’s repairs line"),
        ("Homes’ repairs line", False, False, "Wexmoor Homes repairs line"),
    ],
)
def test_the_line_of_a_body(line: str, ours: bool, kind: bool, name: str) -> None:
    release = understand(decode(FRONT.encode() + b"Some news.", name="release.md"), Settings())
    assert Owners(Places(release)).of_body(line, ours=ours, kind=kind) == name
