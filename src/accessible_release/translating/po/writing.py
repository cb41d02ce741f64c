"""A translation file written, so that every program that knows PO files can open it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain, count
from pathlib import Path
from typing import TYPE_CHECKING, Any

from accessible_release.files import write_file
from accessible_release.translating.po.entry import Entry, Po

if TYPE_CHECKING:
    from babel.messages.catalog import Message

STARTS = ("msgctxt ", "msgid ")


@dataclass
class _Page:
    """What Babel writes: some messages, in order."""

    messages: Sequence[Message]
    obsolete: dict[str, Message] = field(default_factory=dict)
    header_comment: str = ""
    num_plurals: int = 1

    def __iter__(self) -> Iterator[Message]:
        return iter(self.messages)


def write(path: Path, po: Po) -> None:
    """Write the translation file, whole or not at all. Raises `MachineLacks` where that cannot be done."""
    write_file(path, dump(po))


def dump(po: Po) -> bytes:
    """The translation file."""
    parts = [_header(po), *map(_shown, po.entries), *(_crossed_out(each) for each in _distinct(po.obsolete))]
    return "\n".join(parts).encode()


def _header(po: Po) -> str:
    from babel.messages.catalog import Message

    text = "".join(f"{name}: {value}\n" for name, value in po.headers)
    return _written(_Page([Message("", text)], header_comment="\n".join(f"# {each}".rstrip() for each in po.remarks)))


def _shown(entry: Entry) -> str:
    from babel.messages.pofile import escape

    lines = _written(_Page([_message(entry)])).split("\n")
    if entry.previous:  # Babel would break it in the middle
        place = next(at for at, line in enumerate(lines) if line.startswith(STARTS))
        lines.insert(place, f"#| msgid {escape(entry.previous)}")
    return "\n".join(lines)


UNBROKEN = "\ue000"
"""Stands for the spaces of a note while Babel writes it, which would break it: the rest would be a note of its own."""
NOTE = re.compile(r"^#[.]? .*$", re.MULTILINE)


def _crossed_out(entry: Entry) -> str:
    return _written(_Page([], obsolete={"": _message(entry)}))


def _distinct(entries: Sequence[Entry]) -> Iterator[Entry]:
    """Each under a name of its own: no two may be called alike and be of the same words."""
    taken: set[tuple[str, str]] = set()
    for each in dict.fromkeys(replace(entry, notes=()) for entry in entries):
        names = chain([each.context], (f"{each.context} ({number})" for number in count(2)))
        name = next(name for name in names if (name, each.source) not in taken)
        taken.add((name, each.source))
        yield replace(each, context=name)


def _message(entry: Entry) -> Message:
    from babel.messages.catalog import Message

    message = Message(
        entry.source,
        entry.text,
        auto_comments=[each.replace(" ", UNBROKEN) for each in entry.notes],
        user_comments=[each.replace(" ", UNBROKEN) for each in entry.remarks],
        context=entry.context or None,
    )
    # Babel takes “50% discount” for a form of Python's, and others would then refuse its translation.
    message.flags = {"fuzzy"} if entry.text and not entry.approved else set()
    return message


def _written(page: _Page) -> str:
    from babel.messages.pofile import generate_po

    catalog: Any = page
    text = NOTE.sub(lambda note: note[0].replace(UNBROKEN, " "), "".join(generate_po(catalog, width=0)))
    return text.rstrip("\n") + "\n"
