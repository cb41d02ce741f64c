"""What a translation file holds, as values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from accessible_release.cache import key

MARK = "machine’s words: "
"""Begins the note that tells whether anybody has touched the words; a hash of them follows."""
ACCEPTED = "accepted:"
"""Begins a person's remark why words are right in spite of the fact gate."""
REVISED = "PO-Revision-Date"
"""The header that tells when the file was last changed."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A part of a release and its translation."""

    context: str
    """The name of the part: `s0001`, `title` … (`msgctxt`)."""
    source: str
    """Its words in the release (`msgid`)."""
    text: str = ""
    """Its words in the other language (`msgstr`); empty where there are none yet."""
    approved: bool = False
    """Whether a person has approved these words: there are some, and they are not marked `fuzzy`."""
    previous: str = ""
    """What the release said when these words were written, where it says something else now (`#| msgid`)."""
    notes: tuple[str, ...] = ()
    """For whoever translates: facts, flags (`#.`)."""
    remarks: tuple[str, ...] = ()
    """Of whoever translates (`#`)."""

    @property
    def key(self) -> tuple[str, str]:
        """What makes it the same entry: its name and the words of the release."""
        return self.context, self.source

    @property
    def touched(self) -> bool:
        """Whether a person has written or approved anything here, so that it is more than the machine's words."""
        return bool(self.remarks) or (bool(self.text) and (self.approved or bool(self.previous) or self.edited))

    @property
    def edited(self) -> bool:
        """Whether the words are others than this program put there."""
        return mark(self.text) not in self.notes

    @property
    def outdated(self) -> bool:
        """Whether nobody has looked at the words since the release says something else."""
        return bool(self.previous) and not self.approved and not self.edited

    @property
    def because(self) -> str:
        """Why a person says that the words are right in spite of the fact gate; empty where nobody does."""
        return " ".join(self.remarks).partition(ACCEPTED)[2].strip()


@dataclass(frozen=True, slots=True)
class Po:
    """A translation file."""

    entries: tuple[Entry, ...] = ()
    obsolete: tuple[Entry, ...] = ()
    """People's words for parts that the release no longer has (`#~`)."""
    headers: tuple[tuple[str, str], ...] = ()
    """`Language`, `X-Checked-By` and the like, also those that only other programs know."""
    remarks: tuple[str, ...] = ()
    """At the top of the file."""

    def header(self, name: str) -> str:
        """The value of a header; empty where there is none."""
        return next((value for known, value in self.headers if known.lower() == name.lower()), "")

    def with_headers(self, changed: Mapping[str, str]) -> Po:
        """The same with other headers, in their old places; an empty value takes one out."""
        now = {name.lower(): value for name, value in changed.items()}
        kept = [(name, now.get(name.lower(), value)) for name, value in self.headers]
        known = {name.lower() for name, _ in kept}
        added = [(name, value) for name, value in changed.items() if name.lower() not in known]
        return replace(self, headers=tuple((name, value) for name, value in (*kept, *added) if value))


def moment(now: datetime) -> str:
    """A time as the headers have it."""
    return now.strftime("%Y-%m-%d %H:%M%z")


def mark(text: str) -> str:
    """The note by which it shows later whether anybody has touched the words."""
    return MARK + key(text)[:8]
