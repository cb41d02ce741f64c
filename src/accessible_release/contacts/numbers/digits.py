"""Numbers in digits, in any grouping, one at a time or run together."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from accessible_release.contacts.characters import GAP, digits_of
from accessible_release.contacts.numbers.number import Number, international
from accessible_release.contacts.numbers.references import WORDS, is_no_number_abroad, is_reference, is_time
from accessible_release.contacts.plan import all_regions, has_shape
from accessible_release.contacts.wordlists import whole_words

RUN = re.compile(
    rf"""
    (?<![\w£$€\#@=/]) (?<!\w[.,:/_-])         # not within a word, an amount, an address or a figure
    (?:\+{GAP}?|00(?=[1-9 ]))? \(?            # the international prefix, a bracket
    \d (?: (?:{GAP}|[().-]){{0,3}} \d )+ \)?  # digits in groups
    (?![\w%]|[.,:/-]\d|-[A-Za-z])             # not the beginning of a longer figure or word
    """,
    re.VERBOSE,
)
GROUP = re.compile(r"\d+")
LONGEST, SHORTEST, MOST_GROUPS = 15, 6, 9
LONGEST_BARE = 11
"""More digits than this without a gap are a serial number."""
LONGEST_FIGURE, LONGEST_FIGURE_BEHIND = 4, 3
"""A leftover group may be a year before a number, a short figure behind one; a longer one shows a serial number."""
MOST_FIGURES = 4
"""More figures in a row than these are a table; no number is sought behind them."""
CONTEXT = 90
DATE = re.compile(r"\d{4}([-/.])\d{1,2}\1\d{1,2}|\d{1,2}([-/.])\d{1,2}\2\d{4}")
USUAL = re.compile(r"\(?0\d{2,4}\)?[ -]\d{3,4}[ -]?\d{3,4}")
"""An area code with its zero, and the rest in one group or two."""
AMERICA = {"US", "CA"}


@dataclass(frozen=True, slots=True)
class Home:
    """Whose numbers a text in another language than English may print."""

    named: tuple[str, ...]
    """The countries that the text names: a number that only one of them has gets its international form."""
    possible: tuple[str, ...]
    """The countries in which the language is at home, and those expected: such a number is dialled as printed."""


def find_in_digits(text: str, regions: tuple[str, ...], home: Home | None = None) -> Iterator[Number]:
    """The numbers that `text` prints in digits; `text` has plain characters."""
    taken_until = 0
    for found in RUN.finditer(text):
        if found.start() < taken_until or DATE.fullmatch(found.group()) or is_reference(text, found.start()):
            continue
        if home and is_no_number_abroad(text, found.start(), found.end()):
            continue
        for number in _pieces(text, found.start(), _without_time(text, found), regions, home):
            yield number
            taken_until = number.end


def _without_time(text: str, found: re.Match[str]) -> int:
    """The end of the run without a last group that counts hours: "0800 1111 24 hours a day"."""
    if not is_time(text, found.end()):
        return found.end()
    groups = list(GROUP.finditer(text, found.start(), found.end()))
    return groups[-2].end() if len(groups) > 1 else found.end()


def _pieces(text: str, start: int, end: int, regions: tuple[str, ...], home: Home | None) -> list[Number]:
    """The numbers in one run of digit groups: usually one, sometimes two side by side.

    A year or a short figure may be left over before or after; any other leftover group shows that the run is
    something else.
    """
    groups = [found.span() for found in GROUP.finditer(text, start, end)]
    lists = ("speaks_of_phones", "speaks_abroad") if home else ("speaks_of_phones",)
    speaks = any(whole_words(WORDS, each).search(text[max(0, start - CONTEXT) : start]) for each in lists)
    pieces: list[Number] = []
    place = 0
    figures = 0
    while place < len(groups) and figures <= MOST_FIGURES:
        longest = _longest(text, groups[place : place + MOST_GROUPS], start, regions, home, speaks=speaks)
        if longest:
            number, used = longest
            pieces.append(number)
            place += used
            figures = 0
            continue
        length = groups[place][1] - groups[place][0]
        if length > (LONGEST_FIGURE_BEHIND if pieces else LONGEST_FIGURE):
            return []
        place += 1
        figures += 1
    return pieces


def _longest(
    text: str,
    groups: list[tuple[int, int]],
    run_start: int,
    regions: tuple[str, ...],
    home: Home | None,
    *,
    speaks: bool,
) -> tuple[Number, int] | None:
    """The number with the most of the first `groups`, and how many it has."""
    others = home.possible if home else tuple(region for region in all_regions() if region not in regions)
    for used in range(len(groups), 0, -1):
        left, right = _bounds(text, run_start, groups[0][0], groups[used - 1][1])
        e164 = _at_home(text[left:right], home) if home else _dials(text[left:right], regions, speaks=speaks)
        if e164:
            return Number(left, right, text[left:right], e164=e164), used
        if speaks and _is_dialled_elsewhere(text[left:right], others):
            return Number(left, right, text[left:right], short=digits_of(text[left:right])), used
    return None


def _at_home(printed: str, home: Home) -> str | None:
    """The international form, if exactly one of the countries that the text names has such a number."""
    forms = {_dials(printed, (region,), speaks=False) for region in home.named} or {_dials(printed, (), speaks=False)}
    found = forms - {None}
    return found.pop() if len(found) == 1 else None


def _is_dialled_elsewhere(printed: str, others: tuple[str, ...]) -> bool:
    """Whether it is a number of a country that the release does not name.

    It is shown and dialled as it is printed: which country's it is, nobody can say.
    """
    digits = digits_of(printed)
    return any(
        has_shape(digits, each) and _grouped(printed, each, speaks=True) and international(digits, each)
        for each in others
    )


def _bounds(text: str, run_start: int, left: int, right: int) -> tuple[int, int]:
    """The piece with its own plus sign and its own brackets, and without those of a sentence around it."""
    while left > run_start and text[left - 1] in "+( \u00a0" and "+" in text[run_start:left]:
        left -= 1
    if left > run_start and text[left - 1] in "+(":
        left -= 1
    if text.count("(", left, right) > text.count(")", left, right) and text[right : right + 1] == ")":
        right += 1
    if text[left] == "(" and text.count(")", left, right) == 0:
        left += 1
    if text[left] == "(" and text[right - 1] == ")" and text.count("(", left, right) == 1:
        left, right = left + 1, right - 1
    return left, right


def _dials(printed: str, regions: tuple[str, ...], *, speaks: bool) -> str | None:
    """The international form of `printed`, or None if it is no telephone number here."""
    digits = digits_of(printed)
    bare = digits == printed.strip("()")
    if not SHORTEST <= len(digits) <= LONGEST or (bare and len(digits) > LONGEST_BARE):
        return None
    if re.match(r"00[1-9 ]", printed):
        printed = "+" + printed[2:].strip()
    if printed.lstrip("(").startswith("+"):
        return international(printed, None) or international(printed, None, assigned=False)
    fitting = [each for each in regions if has_shape(digits, each) and _grouped(printed, each, speaks=speaks)]
    assigned = (international(digits, region) for region in fitting)
    # An unassigned number (retired, fictional) needs a word that speaks of phones, or the usual grouping.
    possible = (
        international(digits, region, assigned=False)
        for region in fitting
        if speaks or (region in AMERICA and not bare) or USUAL.fullmatch(printed)
    )
    return next((e164 for each in (assigned, possible) for e164 in each if e164), None)


def _grouped(printed: str, region: str, *, speaks: bool) -> bool:
    """Whether it is written as numbers of the region are; bare digits need a word that speaks of phones."""
    split = [len(group) for group in GROUP.findall(printed)]
    if len(split) == 1:
        return speaks or (region not in AMERICA and printed.startswith("0") and split[0] >= 10)
    return region not in AMERICA or split in ([3, 3, 4], [1, 3, 3, 4], [6, 4])
