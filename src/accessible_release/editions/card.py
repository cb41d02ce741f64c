"""The helpline card as plain rows, the same for every edition: text, page and recording.

Nothing is invented, merged or completed: a row is a field that the contact has, as it was printed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, zip_longest
from operator import itemgetter
from typing import Literal

from accessible_release.editions.isolating import isolated
from accessible_release.model import Contact, Phone, Release, web_link
from accessible_release.origins import in_which_language, is_condition, printed_language
from accessible_release.phrases import phrases

RowKind = Literal["number", "address", "words"]
SPOKEN_FIRST = ("audience", "hours", "cost")
"""The fields of a contact that hold one text, in the order in which a recording gives them, before any number."""
DIALLED = re.compile(r"\+?[\d\s()./\u00a0\u2011-]+")
HAS_EXTENSION = re.compile(r"(?:x|ext|extension|#)\W*(\d+)\W*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the card."""

    label: str
    text: str
    """As printed, with its own grouping."""
    href: str = ""
    """Where it leads: `tel:`, `sms:`, `mailto:` or a web address; empty for words."""
    kind: RowKind = "words"
    spoken: str = ""
    """A telephone number digit by digit."""
    after: str = ""
    """What is said after a number: its extension."""
    language: str = ""
    """Of the text, where it is not the release's: words that stay as printed in a translation."""
    part: str = ""
    """Which of the contact's details it is: `phones-1`, `hours`; with the entry's id before it, its own id."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One contact on the card."""

    role: str
    """What it is for, in our words: "Helpline"."""
    name: str
    emergency: bool
    rows: tuple[Row, ...]
    """What the release itself says."""
    listed: tuple[Row, ...] = ()
    """What the body's own list of helplines adds."""
    language: str = ""
    """Of the name, where it is not the release's."""

    @property
    def heading(self) -> str:
        """Role and name on one line."""
        return f"{self.role}: {self.name}" if self.name and self.name != self.role else self.role


def grouped(rows: Sequence[Row]) -> list[tuple[str, list[Row]]]:
    """Neighbouring rows with one label, such as two telephone numbers, under that label."""
    return [(label, list(group)) for label, group in groupby(rows, key=lambda row: row.label)]


@dataclass(frozen=True, slots=True)
class Card:
    """What stands first and last in every edition."""

    title: str
    from_directory: str
    """The line that stands above what the body's own list adds."""
    entries: tuple[Entry, ...]


def in_spoken_order(shown: Card) -> Card:
    """The card with its rows in the order in which a recording gives them, for reading and listening together."""
    return replace(
        shown,
        entries=tuple(
            replace(entry, rows=_spoken_order(entry.rows), listed=_spoken_order(entry.listed))
            for entry in shown.entries
        ),
    )


def _spoken_order(rows: Sequence[Row]) -> tuple[Row, ...]:
    place = {part: number for number, part in enumerate(SPOKEN_FIRST)}
    return tuple(sorted(rows, key=lambda row: place.get(row.part, len(place))))


def card(release: Release) -> Card | None:
    """The card of a release: its helplines, or its enquiries contacts where it has none, or None."""
    words = phrases(release.language)["card"]
    contacts: Sequence[Contact] = release.card
    title = words["title"]
    if not contacts:
        contacts = [contact for contact in release.contacts if contact.role == "enquiries"]
        title = words["title_plain"]
    if not contacts:
        return None
    return Card(title, words["from_directory"], tuple(_entry(contact, release, words) for contact in contacts))


def card_text(release: Release) -> str:
    """The card as a few plain lines, for the comment tag of a recording; empty without a card."""
    shown = card(release)
    if shown is None:
        return ""
    blocks = [shown.title]
    for entry in shown.entries:
        lines = [entry.heading, *map(_line, entry.rows)]
        if entry.listed:
            lines += [f"{shown.from_directory}:", *map(_line, entry.listed)]
        blocks.append("\n".join(lines))
    return isolated("\n\n".join(blocks), release)


def _line(row: Row) -> str:
    return f"{row.label}: {row.text}{row.after}"


def _entry(contact: Contact, release: Release, words: Mapping[str, str]) -> Entry:
    rows = list(_numbered(_rows(contact, release, words)))
    added = set(contact.details_from_directory)
    whole = contact.source == "directory"
    return Entry(
        role=words.get(contact.role, ""),
        name=contact.name,
        emergency=contact.role == "emergency",
        rows=tuple(row for name, row in rows if not whole and name not in added),
        listed=tuple(row for name, row in rows if whole or name in added),
        language=printed_language(contact.name, release),
    )


def _numbered(rows: Iterable[tuple[str, Row]]) -> Iterator[tuple[str, Row]]:
    """Each row with its part: the name of its field, numbered where the field may hold several."""
    for name, group in groupby(rows, key=itemgetter(0)):
        for number, (_, row) in enumerate(group, start=1):
            yield name, replace(row, part=name if name in SPOKEN_FIRST else f"{name}-{number}")


def _rows(contact: Contact, release: Release, words: Mapping[str, str]) -> Iterator[tuple[str, Row]]:
    """Each row with the name of the contact's field that it comes from."""
    for phone in contact.phones:
        yield "phones", _telephone(phone, words)
    for number, word in zip_longest(contact.text_numbers, contact.text_words, fillvalue=""):
        after = f", {words['text_word'].format(word=word)}" if word else ""
        yield "text_numbers", Row(words["text"], number, dial("sms", number), "number", after=after)
    for number in contact.relays:
        yield "relays", Row(words["relay"], number, dial("tel", number), "number")
    for url in contact.urls:
        yield "urls", Row(words["web"], url, web_link(url), "address")
    for email in contact.emails:
        yield "emails", Row(words["email"], email, f"mailto:{email}", "address")
    for name in ("hours", "cost", "audience"):
        value: str | None = getattr(contact, name)
        if value:
            condition = name == "audience" and is_condition(value, release.language)
            language = printed_language(value, release)
            label = in_which_language(words["condition" if condition else name], language, release.language)
            yield name, Row(label, value, language=language)


def _telephone(phone: Phone, words: Mapping[str, str]) -> Row:
    printed = HAS_EXTENSION.search(phone.printed)
    missing = phone.extension and (printed is None or printed[1] != phone.extension)
    after = f", {words['extension']} {phone.extension}" if missing else ""
    return Row(words["telephone"], phone.printed, phone.link, "number", phone.spoken, after)


def dial(scheme: str, number: str) -> str:
    """A link for a number that is digits only; none for one that has words in it."""
    digits = re.sub(r"[^\d+]", "", number)
    return f"{scheme}:{digits}" if digits and DIALLED.fullmatch(number) else ""
