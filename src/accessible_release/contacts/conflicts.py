"""One helpline, two numbers: found, shown with both lines, and never decided by the program."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations

from accessible_release.contacts.directory import Entry, identity
from accessible_release.errors import quoted
from accessible_release.findings import Finding, finding
from accessible_release.model import Contact, Phone

NEAR = 1
"""So many digits may differ (or two neighbours be swapped) for two numbers to be one, misprinted."""
GENERIC = re.compile(r"(?:helpline|report.*|to report.*|emergency.*|enquiries|contact|from .*|police.*|.*\bline|\d.*|.*\bservice)", re.IGNORECASE)


def settle(
    contacts: tuple[Contact, ...], chosen: tuple[str, ...], entries: tuple[Entry, ...], regions: tuple[str, ...]
) -> tuple[tuple[Contact, ...], tuple[Finding, ...]]:
    """The contacts with every conflict that `chosen` numbers or the directory settle, and a finding for the rest.

    The number that was not chosen stays a contact, with the role `other`, so that no digit is lost.
    """
    believed = {identity(each, regions) for each in chosen} | {number for entry in entries for number in entry.phones}
    found: list[Finding] = []
    wrong: set[str] = set()
    for (one, first), (two, second) in _conflicts(contacts):
        loser = _loser(first, second, believed)
        if loser:
            wrong.add(loser.identity)
        else:
            found.append(_finding(one, first, two, second))
    return tuple(_without(contact, wrong) for contact in contacts), tuple(found)


def _conflicts(contacts: tuple[Contact, ...]) -> Iterator[tuple[tuple[Contact, Phone], tuple[Contact, Phone]]]:
    numbers = [(contact, phone) for contact in contacts if contact.on_card for phone in contact.phones if phone.e164]
    for (one, first), (two, second) in combinations(numbers, 2):
        if first.identity == second.identity:
            continue
        alike = _near(first.identity, second.identity) and not _known_apart(one, two)
        same = one is not two and _named_alike(one, two)
        if alike or same:
            yield (one, first), (two, second)


def _near(one: str, two: str) -> bool:
    """Whether two numbers differ by one digit: another, one more, one less, or two swapped."""
    if len(one) == len(two):
        places = [place for place in range(len(one)) if one[place] != two[place]]
        swapped = len(places) == 2 and places[1] - places[0] == 1 and one[places[0]] == two[places[1]] and one[places[1]] == two[places[0]]
        return len(places) <= NEAR or swapped
    short, long = sorted((one, two), key=len)
    return len(long) - len(short) == 1 and any(long[:place] + long[place + 1 :] == short for place in range(len(long)))


def _known_apart(one: Contact, two: Contact) -> bool:
    """Two different names of their own: neighbouring numbers of two services."""
    if one is two:
        return True
    return one.name.lower() != two.name.lower() and not (GENERIC.fullmatch(one.name) or GENERIC.fullmatch(two.name))


def _named_alike(one: Contact, two: Contact) -> bool:
    folded = [re.sub(r"[^\w]+", "", contact.name.lower()) for contact in (one, two)]
    return folded[0] == folded[1] and not GENERIC.fullmatch(one.name)


def _loser(first: Phone, second: Phone, believed: set[str]) -> Phone | None:
    sure = [phone.identity in believed for phone in (first, second)]
    if sure[0] == sure[1]:
        return None
    return second if sure[0] else first


def _finding(one: Contact, first: Phone, two: Contact, second: Phone) -> Finding:
    return finding(
        "contact-conflict",
        f"{quoted(first.printed)} (line {one.line}) and {quoted(second.printed)} (line {two.line}) look like one helpline.",
        line=two.line,
        hint=f"Correct the release, or say which is right: --helpline {quoted_option(first.printed)}",
    )


def quoted_option(printed: str) -> str:
    """A number as a shell word."""
    return f'"{printed}"'


def _without(contact: Contact, wrong: set[str]) -> Contact:
    kept = tuple(phone for phone in contact.phones if phone.identity not in wrong)
    if len(kept) == len(contact.phones):
        return contact
    others = kept or contact.urls or contact.emails or contact.text_numbers
    return replace(contact, phones=kept) if others else replace(contact, role="other")
