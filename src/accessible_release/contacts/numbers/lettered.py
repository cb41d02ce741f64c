"""Numbers with letters for digits: 1-800-MEDICARE, 0800 REFUGE, 13YARN."""

from __future__ import annotations

import re
from collections.abc import Iterator

from accessible_release.contacts.characters import GAP, digits_of
from accessible_release.contacts.numbers.number import Number, international

AREA = r"(?:1?8(?:00|33|44|55|66|77|88)|0?800|13(?:00)?|555)"
"""The codes whose numbers are written with letters in America, Australia, New Zealand and Britain."""
DASH = rf"{GAP}?-?{GAP}?"
LETTERED = re.compile(
    rf"""
    (?<![\w-]) (?:\+?1[ -])? \(? {AREA} \)? {DASH}  # the code
    (?P<word> (?:\d{{3}}[- ])?                      # the exchange in digits, the line in letters
      (?: [A-Z]{{2,12}} (?:[- ]?[A-Z]{{2,12}}){{0,3}} (?:-?\d{{1,4}})?  # THE LOST, FRAUD-11
        | [A-Z][a-z]{{1,9}}[A-Z][a-z]{{1,9}} )      # HeyBro
    ) \b
    """,
    re.VERBOSE,
)
BRACKET = re.compile(rf"{GAP}?\((?P<digits>\d[\d -]{{0,12}}\d)\)")
KEYPAD = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "22233344455566677778889999")
AMERICA = ("US", "CA")
LENGTHS = {"US": 10, "CA": 10, "AU": 10}
AUSTRALIAN_SHORT = 6
"""13 numbers have six digits, 1300 and 1800 numbers ten."""
LONGEST = 12


def find_lettered(text: str, regions: tuple[str, ...]) -> Iterator[Number]:
    """The numbers of `text` that have letters in them; `text` has plain characters."""
    for found in LETTERED.finditer(text):
        printed = found.group()
        dialled = re.sub(r"\W", "", printed).upper().translate(KEYPAD)
        e164 = _dials(dialled, _likely_first(printed, regions))
        if e164:
            end = _with_bracket(text, found, dialled)
            yield Number(found.start(), end, text[found.start() : end], e164=e164)


def _with_bracket(text: str, found: re.Match[str], dialled: str) -> int:
    """The end with a bracket that spells the letters in digits, "(7233)"; a whole number is one of its own."""
    bracket = BRACKET.match(text, found.end())
    if bracket is None:
        return found.end()
    digits = digits_of(bracket["digits"])
    return bracket.end() if dialled.endswith(digits) and digits != dialled else found.end()


def _likely_first(printed: str, regions: tuple[str, ...]) -> tuple[str, ...]:
    """1-800 is written in America, 1800 and 13 in Australia; elsewhere the release's own regions decide."""
    if re.match(r"\+?1[- ]|8", printed):
        likely: tuple[str, ...] = AMERICA
    else:
        likely = ("AU",) if printed.startswith("1") else ()
    return tuple(dict.fromkeys((*likely, *regions)))


def _dials(dialled: str, regions: tuple[str, ...]) -> str | None:
    """Letters beyond the number's length are there to be read; they dial nothing."""
    if len(dialled) > LONGEST:
        return None
    for region in regions:
        national = dialled.removeprefix("1") if region in AMERICA else dialled
        length = LENGTHS.get(region, len(national))
        if region == "AU" and re.match(r"13(?!00)", national):
            length = AUSTRALIAN_SHORT
        e164 = international(national[:length], region)
        if e164:
            return e164
    return None
