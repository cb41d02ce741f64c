"""The body's own list of helplines (helplines.toml): canonical names, details a release may leave out, retired numbers.

[[helpline]]
name = "Stop it Now!"
role = "helpline"                 # helpline, report or emergency
phones = ["0808 1000 900"]
retired = ["0808 1000 901"]       # numbers that must no longer be printed
urls = ["www.get-help.stopitnow.org.uk"]
hours = "9am to 9pm, Monday to Thursday"
cost = "free"
checked = 2026-11-01              # when a person last checked the entry
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any, get_args

from accessible_release.characters import has_control
from accessible_release.contacts.addresses import address_key
from accessible_release.contacts.characters import plain_characters
from accessible_release.contacts.numbers import find_numbers
from accessible_release.errors import Unusable, quoted
from accessible_release.files import read_own
from accessible_release.findings import Finding, finding
from accessible_release.model import Contact, Role

LISTS = ("phones", "retired", "urls", "emails", "text_numbers", "relays")
TEXTS = ("name", "role", "hours", "cost", "audience", "languages", "bsl")
DIALLED = re.compile(r"\+?(?:[ ()./-]*\d){3,}[ ()./-]*")
FILLED = ("hours", "cost", "audience", "urls", "emails", "text_numbers", "relays")
"""What the directory adds where the release says nothing."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One helpline of the directory."""

    name: str
    role: Role
    phones: tuple[str, ...]
    """Identities: E.164, or the digits of a short code."""
    retired: tuple[str, ...]
    details: dict[str, Any]


def load_directory(path: str, regions: tuple[str, ...]) -> tuple[Entry, ...]:
    """The entries of a helplines.toml; none for an empty path. Raises `Unusable` for a broken file."""
    if not path:
        return ()
    try:
        table = tomllib.loads(read_own(path).decode())
    except OSError as error:
        raise Unusable("directory", f"cannot read the directory: {error.strerror}.", where=quoted(path)) from error
    except (ValueError, RecursionError) as error:
        raise Unusable("directory", f"not valid TOML: {error}.", where=quoted(path)) from error
    rows = table.get("helpline", [])
    other = next((name for name in table if name != "helpline"), None)
    if other or not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        what = f"does not know {quoted(other)}" if other else "has no list of helplines"
        raise Unusable("directory", f"the directory {what}.", where=quoted(path), hint="Write each as [[helpline]].")
    return tuple(_entry(row, path, regions) for row in rows)


def _entry(row: dict[str, Any], path: str, regions: tuple[str, ...]) -> Entry:
    unknown = sorted(set(row) - {*LISTS, *TEXTS, "checked"})
    where = f"{quoted(path)}, helpline {quoted(str(row.get('name', '?')))}"
    if unknown or not isinstance(row.get("name"), str):
        what = f"does not know {quoted(unknown[0])}" if unknown else "has an entry without a name"
        raise Unusable(
            "directory",
            f"the directory {what}.",
            where=where,
            hint=f"It has: {', '.join((*LISTS, *TEXTS, 'checked'))}.",
        )
    _check_types(row, where)
    role = row.get("role", "helpline")
    if role not in get_args(Role):
        raise Unusable("directory", f"{quoted(str(role))} is no role.", where=where)
    lists = {name: tuple(str(each) for each in row.get(name, ())) for name in LISTS}
    _check_numbers(lists, regions, where)
    details = {**lists, **{name: row[name] for name in TEXTS if name in row}}
    return Entry(
        row["name"], role, _identities(lists["phones"], regions), _identities(lists["retired"], regions), details
    )


def _check_types(row: dict[str, Any], where: str) -> None:
    """A single text where a list belongs would be taken apart into its letters."""
    for name, value in row.items():
        wanted = "a list of texts" if name in LISTS else "a text"
        fits = isinstance(value, list) and all(isinstance(each, str) for each in value)
        if any(isinstance(each, str) and has_control(each) for each in (value if isinstance(value, list) else [value])):
            raise Unusable("directory", f"a control character stands in {name}.", where=where)
        if name != "checked" and not (fits if name in LISTS else isinstance(value, str)):
            raise Unusable("directory", f"{name} takes {wanted}, not {quoted(str(value))}.", where=where)


def _identities(printed: Iterable[str], regions: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(identity(each, regions) for each in printed)


def _check_numbers(lists: dict[str, tuple[str, ...]], regions: tuple[str, ...], where: str) -> None:
    """A number that cannot be dialled would match nothing, and a retired one would be printed in silence."""
    for name in ("phones", "retired"):
        for printed in lists[name]:
            if not find_numbers(f"call {printed}", regions) and not DIALLED.fullmatch(plain_characters(printed)):
                what = f"{name} has {quoted(printed)}, which is no number that can be dialled."
                raise Unusable("directory", what, where=where, hint="Type it afresh with digits.")


def identity(printed: str, regions: tuple[str, ...]) -> str:
    """What makes a printed number the same as another: E.164, or its digits."""
    found = find_numbers(f"call {printed}", regions)
    return found[0].e164 or found[0].short or "" if found else re.sub(r"\D", "", printed)


def consult(
    contacts: tuple[Contact, ...], entries: tuple[Entry, ...]
) -> tuple[tuple[Contact, ...], tuple[Finding, ...]]:
    """The contacts with the directory's names and details, and a finding for each number it has retired."""
    found: list[Finding] = []
    known: list[Contact] = []
    for contact in contacts:
        numbers = {phone.identity for phone in contact.phones}
        for entry in entries:
            retired = numbers & set(entry.retired)
            if retired and contact.role != "other":
                found.append(_retired(contact, entry))
        match = next((entry for entry in entries if _matches(contact, entry, numbers)), None)
        known.append(_filled(contact, match) if match else contact)
    return tuple(known), tuple(found)


def _retired(contact: Contact, entry: Entry) -> Finding:
    printed = ", ".join(phone.printed for phone in contact.phones)
    return finding(
        "contact-retired",
        f"{quoted(printed)} is a retired number of {quoted(entry.name)}.",
        line=contact.line,
        hint=f"The directory has {', '.join(entry.details['phones']) or 'no number'}.",
    )


def _matches(contact: Contact, entry: Entry, numbers: set[str]) -> bool:
    addresses = {address_key(each) for each in (*contact.urls, *contact.emails)}
    listed = {address_key(each) for each in (*entry.details["urls"], *entry.details["emails"])}
    return contact.role != "media" and bool(numbers & set(entry.phones) or addresses & listed)


def _filled(contact: Contact, entry: Entry) -> Contact:
    added = {name: entry.details[name] for name in FILLED if entry.details.get(name) and not getattr(contact, name)}
    return replace(contact, name=entry.name, role=entry.role, details_from_directory=tuple(added), **added)
