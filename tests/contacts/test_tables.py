"""Cases that an editor can extend: roles.txt, names.txt, details.txt."""

from __future__ import annotations

import pytest

from accessible_release.contacts.assembling import FALLBACK
from accessible_release.contacts.audience import audience_in
from accessible_release.contacts.cost import cost_in
from accessible_release.contacts.hours import hours_in
from accessible_release.model import Contact

from .releases import cases, contacts

DETAILS = {"hours": hours_in, "cost": cost_in, "audience": audience_in}


def _details(contact: Contact) -> list[str]:
    phones = [each.printed for each in contact.phones]
    return [*phones, *contact.text_numbers, *contact.relays, *contact.urls, *contact.emails]


def _said(known: list[tuple[str, str]]) -> str:
    """What is known of each detail, without the detail where it is the only one."""
    return known[0][1] if len(known) == 1 else " ; ".join(" ".join(each) for each in known)


@pytest.mark.parametrize(("text", "expected"), cases("roles.txt"))
def test_roles(text: str, expected: str) -> None:
    assert _said([(detail, each.role) for each in contacts(text) for detail in _details(each)]) == expected


@pytest.mark.parametrize(("text", "expected"), cases("names.txt"))
def test_names(text: str, expected: str) -> None:
    neutral = {*FALLBACK.values()}
    named = [
        (detail, "" if each.name in neutral - {"Emergency services"} else each.name)
        for each in contacts(text)
        for detail in _details(each)
    ]
    assert _said(named) == expected


@pytest.mark.parametrize(("text", "expected"), cases("details.txt"))
def test_details(text: str, expected: str) -> None:
    kind, _, words = text.partition(": ")
    assert (DETAILS[kind](words) or "") == expected
