"""The contacts of a release against its source: none with a digit that its place has not, and none left out unsaid."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

import phonenumbers

from accessible_release.double_entry.figures import digits_in, groups_in
from accessible_release.double_entry.journal import LEAST, Journal, Number, journal_of
from accessible_release.errors import quoted
from accessible_release.findings import Finding, finding
from accessible_release.model import Contact, Release

ENDS = re.compile(r"[.,;:]\s|\n|\s[-–—]\s")
QUOTED = re.compile(r"“([^”]*)”")
COUNTRY = re.compile(r"^(?:00)?(44|353|1|61|64)0?(?=\d{6})")


def check_release(release: Release, regions: Iterable[str]) -> Iterator[Finding]:
    """A finding for each number of the source that is no contact and in no finding, and for each that was altered.

    `regions` are the countries whose numbers may be printed.
    """
    journal = journal_of(release.source, release.title, regions)
    for contact in release.contacts:
        if contact.source == "release":
            yield from _altered(contact, journal)
    yield from _unaccounted(release, journal)


def printed_numbers(contact: Contact) -> list[str]:
    """Every number of a contact as it is printed, without what the directory added."""
    added = contact.details_from_directory
    found = [phone.printed for phone in contact.phones]
    found += contact.text_numbers if "text_numbers" not in added else ()
    found += contact.relays if "relays" not in added else ()
    return [printed for printed in found if not re.search("[A-Za-z]", printed)]


def _altered(contact: Contact, journal: Journal) -> Iterator[Finding]:
    for printed in printed_numbers(contact):
        groups = groups_in(printed)
        places = journal.figures.places(groups)
        if not journal.holds(printed):
            yield _finding("number-altered", printed, contact.line, "does not stand so in the release")
        elif places and all(_takes_in(journal, place.start, place.end) for place in places):
            yield _finding("number-altered", printed, contact.line, "takes in a figure that stands behind a number")


def _takes_in(journal: Journal, start: int, end: int) -> bool:
    """Whether a mark that ends a sentence or a line stands in a number whose first part is a number by itself."""
    text = journal.words[start:end]
    for mark in ENDS.finditer(text):
        if any(_is_valid(text[: mark.start()], region) for region in journal.regions):
            return True
    return False


def _is_valid(printed: str, region: str) -> bool:
    try:
        return bool(phonenumbers.is_valid_number(phonenumbers.parse(printed, region)))
    except phonenumbers.NumberParseException:
        return False


def _unaccounted(release: Release, journal: Journal) -> Iterator[Finding]:
    known = {form for contact in release.contacts for form in _forms(contact)}
    named = [digits_in(each) for one in release.findings for each in QUOTED.findall(one.message)]
    printed = (number for number in journal.numbers if number.told or number.bare)
    said: set[str] = set()
    for number in (*journal.targets, *printed, *journal.rows_to_dial):
        ours = _digits(number.digits) in known or _is_made_of(number, known)
        if not ours and not _is_named(number.digits, (*named, *said)):
            said.add(number.digits)
            yield _finding("number-unaccounted", " ".join(number.groups), number.line, "is none of the contacts")


def _is_named(digits: str, named: Sequence[str]) -> bool:
    """Whether a finding has told of the number, or of one that holds it or is held by it."""
    return any(digits in each or (each in digits and len(each) >= LEAST) for each in named)


def _forms(contact: Contact) -> Iterator[str]:
    """The digits by which a contact is known: as printed, and in the international form."""
    for printed in printed_numbers(contact):
        yield _digits(digits_in(printed))
        yield _digits(digits_in(printed).removeprefix("18001"))
    for phone in contact.phones:
        yield _digits(digits_in(phone.identity))
        yield digits_in(phone.printed)
        if phone.e164:
            yield _national(phone.e164)


def _national(e164: str) -> str:
    number = phonenumbers.parse(e164)
    return digits_in(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.NATIONAL))


def _digits(digits: str) -> str:
    """Digits without the country's zero: 00 44 (0)20 … and +44 20 … are one."""
    return COUNTRY.sub(r"\1", digits)


def _is_made_of(number: Number, known: set[str]) -> bool:
    """Whether a contact's number stands in its groups: what is left over is a figure of its own, or another contact."""
    ends = [0, *accumulate(len(group) for group in number.groups)]
    return any(
        _digits(number.digits[left:right]) in known for left in ends for right in ends if right - left >= len("999")
    )


def _finding(code: str, printed: str, line: int, what: str) -> Finding:
    hint = "Print it in full, alone, with a word such as “call” before it; then look at what `inspect` shows."
    return finding(code, f"The number {quoted(printed)} {what}.", line=line, hint=hint)
