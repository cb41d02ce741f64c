"""Which releases, as sources or published, print a number that is retired or that the body's list does not have.

A folder may hold thousands of them: each is looked at and forgotten. A published release is known by its manifest; of
its numbers those on the card have a name and a role, the others are found in its text editions.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Literal

from accessible_release import manifest
from accessible_release.beside import ENDINGS, is_record
from accessible_release.contacts.directory import Entry, identity, load_directory
from accessible_release.contacts.numbers import find_numbers
from accessible_release.errors import ReleaseError, Unusable, quoted
from accessible_release.files import below, is_plain_name, read_regular
from accessible_release.model import CARD_ROLES
from accessible_release.pipeline import understand
from accessible_release.records import contact_record
from accessible_release.settings import Settings
from accessible_release.shelf import FRONT

State = Literal["retired", "not in the list"]
RETIRED: State = "retired"
UNKNOWN: State = "not in the list"
LISTED = frozenset(CARD_ROLES) - {"emergency"}
"""Roles whose numbers should stand in the list: 999 need not."""
LARGEST_TEXT = 20_000_000
"""Bytes of a text edition that is read."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A number that a person should look at, and where it is printed."""

    state: State
    number: str
    """As printed."""
    name: str
    """Of the contact; of a retired number that of its entry in the list."""
    role: str
    """Of the contact; empty where the number only stands in the text."""
    file: str
    """The source, or the manifest of what was published."""
    line: int
    """In the source; 0 where that is not known."""
    instead: str
    """For a retired number what the list has now."""


@dataclass(frozen=True, slots=True)
class Unread:
    """A file that could not be looked at, and why."""

    file: str
    why: str


class Directory:
    """The body's list, asked by number."""

    def __init__(self, entries: tuple[Entry, ...], regions: tuple[str, ...]) -> None:
        self._regions = regions
        self._retired = {number: entry for entry in entries for number in entry.retired}
        printed = (each for entry in entries for name in ("text_numbers", "relays") for each in entry.details[name])
        self._known = {number for entry in entries for number in entry.phones}
        self._known |= {identity(each, regions) for each in printed}

    def retired(self, number: str) -> Entry | None:
        """The entry that has retired a number, which is given by its identity and not in use by another entry."""
        return None if number in self._known else self._retired.get(number)

    def has(self, number: str) -> bool:
        """Whether an entry has the number, in use or retired."""
        return number in self._known or number in self._retired

    def identity(self, printed: str) -> str:
        """What makes a printed number the same as another."""
        return identity(printed, self._regions)

    def in_text(self, text: str) -> Iterator[tuple[str, str]]:
        """Each number of a text, as printed, with its identity."""
        for found in find_numbers(text, self._regions):
            yield found.printed, found.e164 or found.short or ""


def survey(folder: Path, settings: Settings) -> Iterator[Listed | Unread | Path]:
    """What a person should look at in each release below a folder, and each path when that is done, in order.

    Raises `Unusable` where the settings name no list or a broken one, or the folder cannot be read.
    """
    if not settings.directory:
        hint = 'Name it with --directory, or in the settings: directory = "helplines.toml"'
        raise Unusable("directory-missing", "there is no list of helplines to compare with.", hint=hint)
    directory = Directory(load_directory(settings.directory, settings.regions), settings.regions)
    if not folder.is_dir():
        raise Unusable("input-unreadable", "that is no folder.", where=quoted(str(folder)))
    # The list settles which of two numbers is believed, and would hide the other from us.
    plain = replace(settings, directory="")
    for path in _releases(folder):
        if isinstance(path, Unread):
            yield path
            continue
        try:
            published = path.name == manifest.NAME
            yield from _in_published(path, directory) if published else _in_source(path, directory, plain)
        except ReleaseError as error:
            yield Unread(str(path), error.message)
        except Exception as error:  # noqa: BLE001 - a bug that one file wakes must not hide the others
            yield Unread(str(path), f"something failed that should not ({type(error).__name__}).")
        yield path


def _releases(folder: Path) -> Iterator[Path | Unread]:
    """The sources and the manifests below a folder. Links to folders are not followed."""
    unreadable: list[OSError] = []
    for place, folders, names in os.walk(folder, onerror=unreadable.append):
        for error in unreadable:
            yield Unread(str(error.filename), (error.strerror or "unreadable").lower() + ".")
        unreadable.clear()
        folders.sort()
        if manifest.NAME in names:
            folders.clear()
            yield Path(place, manifest.NAME)
            continue
        yield from filter(_is_source, (Path(place, name) for name in sorted(names)))
    for error in unreadable:
        yield Unread(str(error.filename), (error.strerror or "unreadable").lower() + ".")


def _is_source(path: Path) -> bool:
    hidden = path.name.startswith(".") or _is_front(path.name)
    return not hidden and path.suffix.lower() in ENDINGS and not is_record(path)


def _is_front(name: str) -> bool:
    """Whether a page of that name leads to releases and is none."""
    return name in FRONT or name == "batch-report.html"


def _in_source(path: Path, directory: Directory, settings: Settings) -> Iterator[Listed]:
    release = understand(str(path), settings)
    for contact in release.contacts:
        yield from _of_contact(contact_record(contact), str(path), contact.line, directory)


def _in_published(path: Path, directory: Directory) -> Iterator[Listed | Unread]:
    known = manifest.load(path.parent)
    seen: set[str] = set()
    for record in (known or {}).get("contacts", ()):
        seen.update(_numbers(record, directory).values())
        yield from _of_contact(record, str(path), 0, directory)
    for each in (known or {}).get("files", ()):
        if each["edition"] == "text" and is_plain_name(each["path"]):
            try:
                text = read_regular(below(path.parent, each["path"]), LARGEST_TEXT).decode("utf-8", "replace")
            except OSError as error:
                yield Unread(str(path.parent / each["path"]), (error.strerror or "unreadable").lower() + ".")
                continue
            yield from _in_text(text, str(path), directory, seen)


def _in_text(text: str, file: str, directory: Directory, seen: set[str]) -> Iterator[Listed]:
    """The retired numbers of a text that have not been seen yet."""
    for printed, number in directory.in_text(text):
        entry = directory.retired(number)
        if entry and number not in seen:
            yield _retired(printed, entry, "", file, 0)
        seen.add(number)


def _numbers(record: Mapping[str, Any], directory: Directory) -> dict[str, str]:
    """Each number of a contact as printed, with its identity."""
    found = {each["printed"]: each["e164"] or each["short_code"] or "" for each in record["phones"]}
    printed = (*record["text_numbers"], *record["relays"])
    return found | {each: directory.identity(each) for each in printed}


def _of_contact(record: Mapping[str, Any], file: str, line: int, directory: Directory) -> Iterator[Listed]:
    role = str(record["role"])
    for printed, given in _numbers(record, directory).items():
        number = given or directory.identity(printed)
        if entry := directory.retired(number):
            yield _retired(printed, entry, role, file, line)
        elif role in LISTED and not directory.has(number):
            yield Listed(UNKNOWN, printed, str(record["name"]), role, file, line, "")


def _retired(printed: str, entry: Entry, role: str, file: str, line: int) -> Listed:
    return Listed(RETIRED, printed, entry.name, role, file, line, ", ".join(entry.details["phones"]))
