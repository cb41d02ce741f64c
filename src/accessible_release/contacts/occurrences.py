"""Every contact detail of a release as it occurs: what it is and where it stands."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Literal, TypeVar

from accessible_release.contacts.addresses import Address, address_key, find_addresses
from accessible_release.contacts.behind_links import differing_links, linked_numbers
from accessible_release.contacts.characters import printed_form
from accessible_release.contacts.numbers import Home, Number, read_numbers
from accessible_release.contacts.places import Places
from accessible_release.contacts.plan import home_of, regions_of, spoken_of_at_home
from accessible_release.contacts.spoken import spoken_number
from accessible_release.contacts.texting import find_text_codes, use_of
from accessible_release.findings import Finding
from accessible_release.model import Block, Mark, Phone, Release

Kind = Literal["phone", "text", "relay", "url", "email"]
MASK = "\u2063"
"""Stands for the characters of an address while numbers are sought: no word, no digit, no space."""
RELAY_UK = "18001"
"""What is dialled before a number to reach it through the relay service; no text message can be sent to it."""


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One contact detail at `block.text[start:end]`."""

    kind: Kind
    block: str
    start: int
    end: int
    printed: str
    key: str
    """Identity: E.164, short code, folded address."""
    phone: Phone | None = None
    word: str = ""
    """For a text number, the word to send."""
    linked: bool = False
    """The address stands behind a link; the words say something else."""


def regions_spoken_of(release: Release, expected: tuple[str, ...]) -> tuple[str, ...]:
    """The countries that a release speaks of, the most named first, then the `expected` ones."""
    links = (mark.target or "" for block in release.blocks for mark in block.marks)
    texts = (block.text for block in release.blocks)
    return regions_of("\n".join([release.url or "", release.site_name or "", release.title, *texts, *links]), expected)


def home_regions(release: Release, expected: tuple[str, ...]) -> Home | None:
    """The countries whose numbers a release in another language than English may print; None for one in English."""
    at_home = home_of(release.language)
    if not at_home:
        return None
    named = spoken_of_at_home(release.language, release.source, expected)
    return Home(named, tuple(dict.fromkeys((*named, *at_home, *expected))))


@dataclass(frozen=True, slots=True)
class Doubt:
    """Figures at `block.text[start:end]` that somebody is told to dial and that are no number, or more than one."""

    block: str
    start: int
    end: int


@dataclass(slots=True)
class Occurrences:
    """What the text of a release holds."""

    details: list[Occurrence] = field(default_factory=list)
    """Every contact detail, in reading order."""
    doubts: list[Doubt] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    """Links that lead elsewhere than their words."""


def find_occurrences(places: Places, everywhere: tuple[str, ...], home: Home | None = None) -> Occurrences:
    """Every contact detail of the release's text, and what is in doubt; `everywhere` are its countries."""
    found = Occurrences()
    for block in places.release.blocks:
        if block.kind != "rule":
            _read_block(block, regions_of(block.text, everywhere), places, home, found)
    return found


def _read_block(
    block: Block, regions: tuple[str, ...], places: Places, home: Home | None, occurrences: Occurrences
) -> None:
    addresses, covered = _addresses(block)
    # A table row's other words come before the cell's own, so that "Forward a scam text | 7726" is seen as one.
    lead = places.lead(block)
    shift = len(lead)
    text = lead + _masked(block.text, covered)
    taken = [(0, shift), *((start + shift, end + shift) for start, end in covered)]
    read = read_numbers(text, regions, taken, home)
    occurrences.doubts += [Doubt(block.id, start - shift, end - shift) for start, end in read.doubtful]
    numbers = [each for each in read.numbers if not (each.short and places.counts(block))]
    found: list[Occurrence] = []
    for number in numbers:
        found += _of_number(number, block, text, places.release.language)
    shown = _moved(numbers, -shift)
    for mark, number in linked_numbers(block, shown, regions):
        found += _behind_link(mark, replace(number, start=mark.start + shift, end=mark.end + shift), block, places)
    occurrences.findings += differing_links(block, shown, regions)
    found += _text_codes(block, text, [*taken, *_spans(numbers)])
    found = [*_moved(found, -shift), *(_of_address(address, block) for address in addresses)]
    occurrences.details += sorted(found, key=lambda each: (each.start, each.kind))


def _addresses(block: Block) -> tuple[list[Address], list[tuple[int, int]]]:
    """The addresses of a block, and where no number is to be read: in them and in what is struck out.

    What is struck out is no way to reach anybody any more.
    """
    deleted = _merged([(mark.start, mark.end) for mark in block.marks if mark.kind == "deleted"])
    addresses = [each for each in find_addresses(block) if not _is_within(each, deleted)]
    return addresses, _merged([*deleted, *_spans(each for each in addresses if not each.linked)])


_Detail = TypeVar("_Detail", Number, Occurrence)


def _moved(details: Iterable[_Detail], by: int) -> list[_Detail]:
    return [replace(each, start=each.start + by, end=each.end + by) for each in details]


def _spans(details: Iterable[Address | Number]) -> list[tuple[int, int]]:
    return [(each.start, each.end) for each in details]


def _is_within(address: Address, spans: list[tuple[int, int]]) -> bool:
    """Whether an address begins in one of the `spans`, which are in order and apart."""
    before = bisect_right(spans, address.start, key=lambda span: span[0])
    return before > 0 and address.start < spans[before - 1][1]


def _merged(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The stretches in their order, those that overlap joined."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _masked(text: str, spans: list[tuple[int, int]]) -> str:
    """`text` with addresses masked: the digits inside one are part of it."""
    pieces, done = [], 0
    for start, end in spans:
        pieces += [text[done:start], MASK * (end - start)]
        done = end
    return "".join([*pieces, text[done:]])


def _of_number(number: Number, block: Block, text: str, language: str) -> Iterator[Occurrence]:
    key = f"{number.e164 or number.short}{';' if number.extension else ''}{number.extension or ''}"
    place = (block.id, number.start, number.end, number.printed, key)
    use = use_of(text, number.start)
    if number.relay and (not use.texts or number.printed.startswith(RELAY_UK)):
        yield Occurrence("relay", *place)
        return
    if use.calls:
        spoken = spoken_number(number.printed, number.e164, language)
        phone = Phone(number.printed, number.e164, None if number.e164 else number.short, spoken, number.extension)
        yield Occurrence("phone", *place, phone=phone)
    if use.texts:
        yield Occurrence("text", *place, word=use.word)


def _behind_link(mark: Mark, number: Number, block: Block, places: Places) -> Iterator[Occurrence]:
    key = number.e164 or number.short or ""
    place = (block.id, number.start, number.end, number.printed, key)
    if (mark.target or "").lower().startswith("sms:"):
        yield Occurrence("text", *place)
        return
    spoken = spoken_number(number.printed, number.e164, places.release.language)
    yield Occurrence("phone", *place, phone=Phone(number.printed, number.e164, number.short, spoken))


def _text_codes(block: Block, text: str, taken: list[tuple[int, int]]) -> Iterator[Occurrence]:
    occupied = {place for start, end in taken for place in range(start, end)}
    for start, end, word in find_text_codes(text):
        if start not in occupied:
            digits = printed_form(text[start:end])
            yield Occurrence("text", block.id, start, end, digits, digits, word=word)


def _of_address(address: Address, block: Block) -> Occurrence:
    key = address.printed.lower() if address.email else address_key(address.printed)
    kind: Kind = "email" if address.email else "url"
    return Occurrence(kind, block.id, address.start, address.end, address.printed, key, linked=address.linked)
