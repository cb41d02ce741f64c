"""One helpline, two numbers: found, shown with both lines, and never decided by the program."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import combinations

from accessible_release.contacts.directory import Entry, identity
from accessible_release.contacts.drafts import SHORTEST_NUMBER
from accessible_release.contacts.wordlists import words
from accessible_release.errors import quoted
from accessible_release.findings import Finding, finding
from accessible_release.model import Contact, Phone

GENERIC = re.compile(words("naming", "generic"), re.IGNORECASE)
"""Names that any line may bear."""
MOST_ALIKE = 50
"""Numbers of one name, or a digit apart, of which every pair is compared."""


@dataclass(frozen=True, slots=True)
class _Printed:
    """A number and the contact it stands in."""

    contact: Contact
    phone: Phone


def settle(
    contacts: tuple[Contact, ...],
    unsure: Collection[str],
    chosen: tuple[str, ...],
    entries: tuple[Entry, ...],
    regions: tuple[str, ...],
) -> tuple[tuple[Contact, ...], tuple[Finding, ...]]:
    """The contacts with every conflict that `chosen` numbers or the directory settle, and a finding for the rest.

    `unsure` are the identities of numbers of whose purpose the release says nothing; one of them may be a
    misprint of a number on the card. The number that was not chosen stays a contact, with the role `other`,
    so that no digit is lost.
    """
    believed = {identity(each, regions) for each in chosen} | {number for entry in entries for number in entry.phones}
    found: list[Finding] = []
    wrong: set[str] = set()
    for first, second in _conflicts(contacts, unsure):
        loser = _loser(first.phone, second.phone, believed)
        if loser:
            wrong.add(loser.identity)
        else:
            found.append(_finding(first, second))
    return tuple(each for contact in contacts for each in _parted(contact, wrong)), tuple(found)


def _conflicts(contacts: tuple[Contact, ...], unsure: Collection[str]) -> Iterator[tuple[_Printed, _Printed]]:
    printed = [
        _Printed(contact, phone)
        for contact in contacts
        for phone in contact.phones
        if len(phone.identity) >= SHORTEST_NUMBER and (contact.on_card or phone.identity in unsure)
    ]
    for first, second in _pairs(printed):
        if _are_one_helpline(first, second):
            yield first, second


def _pairs(printed: list[_Printed]) -> list[tuple[_Printed, _Printed]]:
    """The pairs, in order, whose names are alike or whose digits are once a digit is struck out of them.

    Two numbers that differ by one digit (another, one more, one less, two swapped) become the same so.
    """
    alike: defaultdict[str, list[int]] = defaultdict(list)
    for place, each in enumerate(printed):
        number = each.phone.identity
        struck = (number[:at] + number[at + 1 :] for at in range(len(number)))
        names = () if GENERIC.fullmatch(each.contact.name) else (_folded(each.contact),)
        for key in {number, *struck, *names}:
            alike[key].append(place)
    pairs = {pair for places in alike.values() for pair in _paired(places)}
    return [(printed[one], printed[two]) for one, two in sorted(pairs)]


def _paired(places: list[int]) -> Iterable[tuple[int, int]]:
    """Each with each; where more are alike than a person could compare, each with the first."""
    return combinations(places, 2) if len(places) <= MOST_ALIKE else ((places[0], other) for other in places[1:])


def _are_one_helpline(first: _Printed, second: _Printed) -> bool:
    """Whether two numbers look like one helpline's, by their digits or by their names."""
    one, two = first.contact, second.contact
    if one is two or not (one.on_card or two.on_card) or first.phone.identity == second.phone.identity:
        return False
    # A number of unknown purpose that differs in the last digit alone is a neighbour's.
    certain = one.on_card and two.on_card
    neighbours = not certain and first.phone.identity[:-1] == second.phone.identity[:-1]
    misprinted = _near(first.phone.identity, second.phone.identity) and not _known_apart(one, two)
    return (misprinted and not neighbours) or _named_alike(one, two)


def _near(one: str, two: str) -> bool:
    """Whether two numbers differ by one digit: another, one more, one less, or two neighbours swapped."""
    if len(one) == len(two):
        places = [place for place, (left, right) in enumerate(zip(one, two, strict=True)) if left != right]
        if len(places) == 2 and places[1] - places[0] == 1:
            return one[places[0]] == two[places[1]] and one[places[1]] == two[places[0]]
        return len(places) == 1
    short, long = sorted((one, two), key=len)
    return len(long) - len(short) == 1 and any(long[:place] + long[place + 1 :] == short for place in range(len(long)))


def _known_apart(one: Contact, two: Contact) -> bool:
    """Whether each has a name of its own: neighbouring numbers of two services."""
    return one.name.lower() != two.name.lower() and not (GENERIC.fullmatch(one.name) or GENERIC.fullmatch(two.name))


def _named_alike(one: Contact, two: Contact) -> bool:
    return _folded(one) == _folded(two) and not GENERIC.fullmatch(one.name)


def _folded(contact: Contact) -> str:
    return re.sub(r"\W+", "", contact.name.lower())


def _loser(first: Phone, second: Phone, believed: set[str]) -> Phone | None:
    """The number that is not believed, where exactly one of the two is."""
    sure = [phone.identity in believed for phone in (first, second)]
    if sure[0] == sure[1]:
        return None
    return second if sure[0] else first


def _finding(first: _Printed, second: _Printed) -> Finding:
    one, two = first.phone.printed, second.phone.printed
    return finding(
        "contact-conflict",
        f"{quoted(one)} (line {first.contact.line}) and {quoted(two)} (line {second.contact.line})"
        " look like one helpline.",
        line=second.contact.line,
        hint=f'Correct the release, or say which is right: --helpline "{one}"',
    )


def _parted(contact: Contact, wrong: set[str]) -> Iterator[Contact]:
    """The contact without its wrong numbers, and these as a contact that stands on no card."""
    kept = tuple(phone for phone in contact.phones if phone.identity not in wrong)
    if len(kept) == len(contact.phones):
        yield contact
        return
    lost = tuple(phone for phone in contact.phones if phone.identity in wrong)
    rest = replace(contact, phones=kept)
    if kept or contact.urls or contact.emails or contact.text_numbers or contact.relays:
        yield rest
    yield Contact(role="other", name=contact.name, phones=lost, line=contact.line)
