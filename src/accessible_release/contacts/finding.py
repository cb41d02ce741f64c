"""Every contact of a release as it occurs: what it is, where it stands, in which item."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from accessible_release.contacts.addresses import address_key, find_addresses
from accessible_release.contacts.numbers import (
    Number,
    find_local_numbers,
    find_numbers,
    find_short_codes,
    plain_characters,
    tidy,
)
from accessible_release.contacts.plan import regions_of
from accessible_release.contacts.spoken import spoken_number
from accessible_release.model import Block, Phone, Release

Kind = Literal["phone", "text", "relay", "url", "email"]

GAP = r"[ \u00a0\u202f]"
TEXT_VERB = re.compile(
    r"\b(?:texts?|texting|sms|text message|text number|by text|txt)\b(?:[^.;:\n]{0,45}?\b(?:to|on|at|number|is|:))?\W{0,4}$", re.IGNORECASE
)
TEXT_WORD = re.compile(
    rf"\b(?i:text|texting|sms|txt){GAP}(?:the word{GAP}|the keyword{GAP}|the letters{GAP})?[*\"“‘']{{0,3}}(?P<word>[A-Z][A-Za-z0-9]*|hello|help)"
    rf"[*\"”’']{{0,3}}(?: [^.;\n]{{0,40}}?)?{GAP}to{GAP}[*]{{0,2}}$"
)
TEXT_CODE = re.compile(r"(?<![\w£$€#.,/:-])\d{3,6}(?![\w%]|[.,:/-]\d)")
CALL_AND_TEXT = re.compile(r"\b(?:call|ring|phone|dial|calls)(?: us)? (?:or|and|/) texts?\b[^.;:\n]{0,45}?(?:\b(?:on|at|to))?\W{0,4}$", re.IGNORECASE)
TEXT_OR_CALL = re.compile(r"\btexts? (?:or|and|/) (?:call|ring|phone|dial)\b[^.;:\n]{0,45}?(?:\b(?:on|at|to))?\W{0,4}$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One contact detail in its place."""

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


def regions_spoken_of(release: Release, expected: tuple[str, ...]) -> tuple[str, ...]:
    """The countries that a release speaks of, the most named first, then the `expected` ones."""
    return regions_of(_whole(release), expected)


def find_occurrences(release: Release, everywhere: tuple[str, ...]) -> list[Occurrence]:
    """Every contact detail of the release's text in reading order; `everywhere` are its countries."""
    found: list[Occurrence] = []
    for block in release.blocks:
        if block.kind in {"title", "rule"}:
            continue
        found += _in_block(block, regions_of(block.text, everywhere), release.language, _lead(block, release))
    return found


def _whole(release: Release) -> str:
    links = (mark.target or "" for block in release.blocks for mark in block.marks)
    return "\n".join([release.url or "", release.site_name or "", release.title, *(block.text for block in release.blocks), *links])


def _in_block(block: Block, regions: tuple[str, ...], language: str, lead: str = "") -> list[Occurrence]:
    """The occurrences in one block; `lead` is what stands before it in its table row."""
    addresses = find_addresses(block)
    covered = [(each.start, each.end) for each in addresses if not each.linked]
    # Digits inside an address are part of it; the address is masked so that no number is seen there.
    text = lead + _masked(block.text, covered)
    shift = len(lead)
    taken = [(start + shift, end + shift) for start, end in covered]
    numbers = find_numbers(text, regions)
    numbers += find_local_numbers(text, regions, taken + [(each.start, each.end) for each in numbers])
    taken += [(each.start, each.end) for each in numbers]
    shorts = find_short_codes(text, regions, taken)
    texts = list(_text_codes(block, text, taken + [(each.start, each.end) for each in shorts]))
    found = [*texts]
    for number in [*numbers, *shorts]:
        found += _of_number(number, block, text, language)
    found = [replace(each, start=each.start - shift, end=each.end - shift) for each in found if each.start >= shift]
    for address in addresses:
        kind: Kind = "email" if address.email else "url"
        key = address.printed.lower() if address.email else address_key(address.printed)
        found.append(Occurrence(kind, block.id, address.start, address.end, address.printed, key, linked=address.linked))
    return sorted(found, key=lambda each: (each.start, each.kind))


def _lead(block: Block, release: Release) -> str:
    """A table row's other words, so that "Forward a scam text | 7726" is seen to be a text number."""
    if block.kind != "cell":
        return ""
    row = [each for each in release.blocks if each.kind == "cell" and each.within == block.within and each.row == block.row]
    before = " ".join(each.text for each in row if each.column < block.column and not any(char.isdigit() for char in each.text))
    return f"{before} {block.header}: "


def _masked(text: str, spans: list[tuple[int, int]]) -> str:
    for start, end in spans:
        text = text[:start] + "\u2063" * (end - start) + text[end:]
    return text


def _of_number(number: Number, block: Block, text: str, language: str) -> Iterator[Occurrence]:
    before = text[max(0, number.start - 70) : number.start]
    key = f"{number.e164 or number.short}{';' if number.extension else ''}{number.extension or ''}"
    place = (block.id, number.start, number.end, number.printed, key)
    if number.relay:
        yield Occurrence("relay", *place)
        return
    both = CALL_AND_TEXT.search(before) or TEXT_OR_CALL.search(before)
    only_text = TEXT_VERB.search(before) and not both
    if not only_text:
        phone = Phone(
            printed=number.printed,
            e164=number.e164,
            short_code=None if number.e164 else number.short,
            spoken=spoken_number(number.printed, number.e164, language),
            extension=number.extension,
        )
        yield Occurrence("phone", *place, phone=phone)
    if only_text or both:
        word = TEXT_WORD.search(before)
        yield Occurrence("text", *place, word=word["word"] if word else "")


def _text_codes(block: Block, text: str, taken: list[tuple[int, int]]) -> Iterator[Occurrence]:
    """Short numbers that take text messages: "text SHOUT to 85258"."""
    folded = plain_characters(text)
    for found in TEXT_CODE.finditer(folded):
        if any(found.start() < end and start < found.end() for start, end in taken):
            continue
        before = folded[max(0, found.start() - 70) : found.start()]
        if CALL_AND_TEXT.search(before) or TEXT_OR_CALL.search(before):
            continue
        word = TEXT_WORD.search(before)
        if word or (TEXT_VERB.search(before) and len(found.group()) >= 3):
            yield Occurrence(
                "text", block.id, found.start(), found.end(), tidy(found.group()), found.group(), word=word["word"] if word else ""
            )
