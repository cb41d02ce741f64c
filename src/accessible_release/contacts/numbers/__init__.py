"""Telephone numbers in running text: what is one, how it is printed, what it dials.

`phonenumbers` knows the numbering plans; this package finds the candidates, because the library's own
matcher misses short codes, letters for digits and two numbers run together, and regroups what it prints.
The printed groups are the owner's and are kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import partial

from accessible_release.contacts.characters import plain_characters
from accessible_release.contacts.numbers.digits import Home, find_in_digits
from accessible_release.contacts.numbers.lettered import find_lettered
from accessible_release.contacts.numbers.local import find_local
from accessible_release.contacts.numbers.number import Number
from accessible_release.contacts.numbers.relay import completed, without_prefixes
from accessible_release.contacts.numbers.short_codes import find_short_codes

__all__ = ["Home", "Number", "find_numbers"]

SIDE_BY_SIDE = re.compile(r"(?<=\d{3})/(?=[0+]\d{2})|(?<=\b999)/(?=112\b)|(?<=\b112)/(?=999\b)")
"""A slash between two whole numbers, not within one."""


def find_numbers(
    text: str, regions: tuple[str, ...], taken: Iterable[tuple[int, int]] = (), home: Home | None = None
) -> list[Number]:
    """The telephone numbers of `text` in order; `taken` are stretches (addresses) in which none is sought.

    `home` is given for a text in another language than English.
    """
    in_digits = partial(find_in_digits, home=home)
    short = partial(find_short_codes, abroad=home is not None)
    plain = SIDE_BY_SIDE.sub("|", plain_characters(text))
    bare = without_prefixes(plain)
    occupied = bytearray(len(text))
    for start, end in taken:
        occupied[start:end] = b"\1" * (end - start)
    found: list[Number] = []
    for seek, where in ((find_lettered, bare), (in_digits, bare), (find_local, bare), (short, plain)):
        for number in seek(where, regions):
            if not any(occupied[number.start : number.end]):
                found.append(number)
                occupied[number.start : number.end] = b"\1" * (number.end - number.start)
    return sorted((completed(each, plain, text) for each in found), key=lambda each: each.start)
