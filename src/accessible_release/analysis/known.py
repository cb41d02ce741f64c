"""What is known from a release as a whole: names, which stay whole through every edit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from accessible_release.dates import shown_date, shown_day

if TYPE_CHECKING:
    from accessible_release.model import Release

BEGINNING = 10
"""Characters of a name by which it is looked up."""


@dataclass(frozen=True, slots=True)
class Known:
    """What is known from the release as a whole."""

    names: tuple[str, ...] = ()
    """People, bodies, helplines: kept whole and never edited."""
    by_beginning: dict[str, list[int]] = field(init=False, default_factory=dict, compare=False, repr=False)
    """The first characters of names → which names begin so."""

    def __post_init__(self) -> None:
        for place, name in enumerate(self.names):
            self.by_beginning.setdefault(name[:BEGINNING], []).append(place)

    def names_in(self, text: str) -> list[str]:
        """Those of the names that stand in a text, in their own order; few of very many are tried."""
        lengths = {len(beginning) for beginning in self.by_beginning}
        parts = {text[at : at + length] for length in lengths for at in range(len(text) - length + 1)}
        places = sorted(place for part in parts & self.by_beginning.keys() for place in self.by_beginning[part])
        return [self.names[place] for place in places if self.names[place] in text]


def known_names(release: Release) -> Known:
    """Publisher, helplines and speakers, the longest first."""
    found = {name.strip() for name in _names(release) if len(name.strip()) > 1}
    return Known(names=tuple(sorted(found, key=lambda name: (-len(name), name))))


def _names(release: Release) -> Iterator[str]:
    yield release.site_name or ""
    yield from (contact.name for contact in release.contacts)
    yield from (quotation.speaker for quotation in release.quotations if quotation.speaker)


def said_beside(release: Release) -> tuple[str, ...]:
    """What a release says beside its sentences: title, publisher, day, contacts, and who speaks."""
    found = [release.title, release.site_name or ""]
    if release.published:
        found += [release.published, shown_date(release.published, "en"), shown_day(release.published, "en")]
    for each in release.contacts:
        phones = [f"Telephone: {phone.printed}" for phone in each.phones]
        words = [each.name, each.hours or "", each.cost or "", each.audience or ""]
        found += [*words, *phones, *each.text_numbers, *each.relays, *each.urls, *each.emails]
    for quotation in release.quotations:
        found += [f"{quotation.speaker} said: “{each.text}”" for each in quotation.passages if quotation.speaker]
    return tuple(dict.fromkeys(text for text in found if text))
