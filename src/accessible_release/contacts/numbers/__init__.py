"""Telephone numbers in running text: what is one, how it is printed, what it dials.

`phonenumbers` knows the numbering plans; this package finds the candidates, because the library's own
matcher misses short codes, letters for digits and two numbers run together, and regroups what it prints.
The printed groups are the owner's and are kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from accessible_release.contacts.characters import plain_characters
from accessible_release.contacts.numbers.dialling import Home
from accessible_release.contacts.numbers.digits import find_in_digits
from accessible_release.contacts.numbers.lettered import find_lettered
from accessible_release.contacts.numbers.local import find_local
from accessible_release.contacts.numbers.number import Number
from accessible_release.contacts.numbers.relay import completed, without_prefixes
from accessible_release.contacts.numbers.short_codes import find_short_codes, unknown_codes
from accessible_release.contacts.plan import short_codes

__all__ = ["Found", "Home", "Number", "find_numbers", "read_numbers"]

SIDE_BY_SIDE = re.compile(rf"(?<![\w/])({'|'.join(short_codes())})/(?=(?:{'|'.join(short_codes())})(?![\w/]))")
"""A slash between two short codes."""
ITEM = re.compile(
    r"(?<=\n)[ \t]*(?:\d{1,2}\)|(?<![\d–-]\n)\d{1,2}\.)(?=[ \t]+\S)|(?<=:)[ \t]+(?:[2-9]|[1-9]\d)[.)](?=[ \t]+\d)"
)
"""The number of an item in running text, which belongs to no telephone number in the line before or behind."""


@dataclass(frozen=True, slots=True)
class Found:
    """The numbers of a text in order, and the stretches at which a person has to look, as they stand."""

    numbers: tuple[Number, ...]
    doubtful: tuple[tuple[int, int], ...]


def find_numbers(
    text: str, regions: tuple[str, ...], taken: Iterable[tuple[int, int]] = (), home: Home | None = None
) -> list[Number]:
    """The telephone numbers of `text` in order; `taken` are stretches (addresses) in which none is sought."""
    return list(read_numbers(text, regions, taken, home).numbers)


def read_numbers(
    text: str, regions: tuple[str, ...], taken: Iterable[tuple[int, int]] = (), home: Home | None = None
) -> Found:
    """The telephone numbers of `text`, and where it is in doubt what they are.

    In the stretches `taken` (addresses) none is sought. `home` is given for a text in another language than English.
    """
    plain = SIDE_BY_SIDE.sub(r"\1|", plain_characters(text))
    plain = ITEM.sub(lambda found: " " * len(found.group()), plain)
    bare = without_prefixes(plain)
    in_digits = find_in_digits(bare, regions, home)
    occupied = bytearray(len(text))
    for start, end in taken:
        occupied[start:end] = b"\1" * (end - start)
    found: list[Number] = []
    seekers = (
        find_lettered(bare, regions),
        in_digits.numbers,
        find_local(bare, regions),
        find_short_codes(plain, regions, abroad=home is not None),
    )
    for numbers in seekers:
        for number in numbers:
            if not any(occupied[number.start : number.end]):
                found.append(number)
                occupied[number.start : number.end] = b"\1" * (number.end - number.start)
    doubtful = (
        (start, end) for start, end in (*in_digits.doubtful, *unknown_codes(plain)) if not all(occupied[start:end])
    )
    numbers_found = sorted((completed(number, plain, text) for number in found), key=lambda number: number.start)
    # A relay number is shown as it is printed, without its extension.
    shortened = ((number.start, number.end) for number in numbers_found if number.relay and number.extension)
    return Found(tuple(numbers_found), (*doubtful, *shortened))
