"""What every form of a translation holds: the parts of a translation file, and by what they are known again."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from accessible_release.cache import key
from accessible_release.careful_xml import UNHOLDABLE
from accessible_release.errors import Unusable, quoted
from accessible_release.translating.po.entry import MARK, Entry, Po

CODE = "exchange-broken"
OURS = "accessible-release"
"""Whose the notes are that we write; all others are remarks of whoever translates."""
SENT = "as it was sent: "
"""Begins the note by which it shows later whether anybody has changed the part in the file."""
BEFORE = "the release said before: "
NAME, SEAL = 12, 8
"""Hexadecimal digits of the name of a part, and of the code of its words."""


@dataclass(frozen=True, slots=True)
class About:
    """What a file in another form says of itself."""

    release: str
    """The name of the release's file."""
    source: str
    """The language of the release (BCP 47)."""
    target: str
    """The language of the translation."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part as it came back."""

    id: str
    entry: Entry
    sent: str = ""
    """The code of what it held when it was sent; empty where that was lost on the way."""


@dataclass(frozen=True, slots=True)
class Returned:
    """A file in another form, read."""

    parts: tuple[Part, ...]
    release: str = ""
    """The release that it says it is of."""
    language: str = ""
    """The language of the translation, as it says itself; empty where it does not."""
    tracked: bool = False
    """Whether changes were tracked in Word; they count as accepted."""


def id_of(context: str, source: str) -> str:
    """By what a part is known again, whatever another program does to its words."""
    return key(context, source)[:NAME]


def seal(text: str, *, approved: bool) -> str:
    """The code of the words of a part and of whether they are approved."""
    return key(text, str(approved))[:SEAL]


def shown(po: Po, where: str) -> Iterator[Entry]:
    """The parts that are sent, their line ends as in the translation file.

    Raises `Unusable` for words that no XML file can hold.
    """
    for each in po.entries:
        for words in (each.context, each.source, each.text, each.previous, *each.notes, *each.remarks):
            if found := UNHOLDABLE.search(words):
                raise Unusable(
                    "exchange-character",
                    f"{quoted(each.context)}: the character U+{ord(found[0]):04X} cannot stand in such a file.",
                    where=quoted(where),
                    hint="Take it out of the translation file, or of the release.",
                )
        yield each


def notes(entry: Entry) -> Iterator[str]:
    """What whoever translates should know of a part."""
    if entry.previous:
        yield f"{BEFORE}{entry.previous}"
    yield from (each for each in entry.notes if not each.startswith(MARK))


def note_lines(text: str) -> tuple[str, ...]:
    """A note as a translation file has it: line by line."""
    return tuple(line for each in lines(text).split("\n") if (line := each.strip()))


def sent_note(entry: Entry) -> str:
    """The note by which a change shows later."""
    return f"{SENT}{seal(entry.text, approved=entry.approved)}"


def sent_in(ours: Iterable[str]) -> str:
    """The code in such a note, among those that we wrote."""
    return next((each.removeprefix(SENT).strip() for each in ours if each.startswith(SENT)), "")


def checked(parts: Iterable[Part], where: str) -> tuple[Part, ...]:
    """The parts, no two of which are the same one. Raises `Unusable`."""
    seen: dict[str, Part] = {}
    for each in parts:
        if each.id in seen:
            raise broken(
                f"the part {quoted(each.entry.context)} stands there twice", where, "Take out the one that is wrong."
            )
        seen[each.id] = each
    return tuple(seen.values())


def broken(what: str, where: str, hint: str = "Open it with the program that it was written with.") -> Unusable:
    """The error for a file that cannot be used as it is; `what` is a sentence without its end."""
    return Unusable(CODE, f"{what}.", where=quoted(where), hint=hint)


def lines(text: str) -> str:
    """Words with line ends as we write them."""
    return re.sub("\r\n?", "\n", text)
