"""The author's file as a book of numbers: what it prints, what its links dial."""

from __future__ import annotations

import html
import re
from bisect import bisect_left
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import accumulate

import phonenumbers

from accessible_release.double_entry.figures import BESIDE, LONGEST, Figures, Row, digits_in, groups_in, rows_in

HIDES = re.compile(r"<!--|<script\b|<style\b", re.IGNORECASE)
SHOWS_AGAIN = {
    "<!--": re.compile("-->"),
    "<script": re.compile(r"</script\s*>", re.IGNORECASE),
    "<style": re.compile(r"</style\s*>", re.IGNORECASE),
}
FRONT_MATTER = re.compile(
    r"\A\s*(?:```[ \t]*ya?ml[ \t]*\n.*?\n```[ \t]*$|---[ \t]*\n.*?\n(?:---|\.\.\.)[ \t]*$)", re.DOTALL | re.MULTILINE
)
TARGET = re.compile(r"(?:tel|sms):/*(?P<number>[+\d][\d\s().%+-]*)", re.IGNORECASE)
LINK = re.compile(r"\]\([^()\s]*(?:\([^()\s]*\))?[^()]*\)|\]\[[^\]\n]*\]")
TAG = re.compile(r"</?[A-Za-z][^<>]*>")
WORD, LINE_END = re.compile(r"\S+"), re.compile("\n")
ADDRESS = re.compile(r"://|www\.|@")
MARKUP = str.maketrans(dict.fromkeys("*_`~\\", None))
TELLS = re.compile(r"\b(?:tel|telephone|phone|call|ring|dial|text|helpline|hotline|freephone)", re.IGNORECASE)
"""The few stems without which nobody prints a number to dial: a list of its own, to show a gap in the finder's."""
ORDERS = re.compile(rf"{TELLS.pattern}[^\d.;!?|]{{0,40}}\Z", re.IGNORECASE)
BEGINS = re.compile(r"[(\[]?(?:\+|0|1[38]00)")
NUMBERED = re.compile(
    r"\b(?:ref\w*|quot\w+|invoice|account|acc|card|case|crime|log|id|code|order|policy|passport|vat|nhs|iban|charity|company"
    r"|registered|registration|serial|batch(?:es)?|licen[cs]e|file|isbn|issn|section|grant|tender|incident|booking|claim"
    r"|patient|member\w*|tracking|barcode|uprn|version|models?|lots?|catalogue|nos?)\b\.?[^.;!?]{0,35}\Z",
    re.IGNORECASE,
)
"""Before a figure that is the number of something."""
HOUR_OR_YEAR = re.compile(r"[012]?\d(?:[0-5][05])?|(?:19|20)\d\d")
SINGLES = 9
"""So many single digits in a row are a number that is written digit by digit."""
ABROAD = re.compile(r"00[1-9]\d{0,2}")
AREA = re.compile(r"0\d\d")
LONGEST_ROW = 20
"""Groups; more of them are a table."""
MOST_HOURS = 3
LONG_ROW = 9
"""So many digits behind an order to dial are no date and no hours."""
LONGEST_LINE = 10_000
"""The matcher of the library takes more than proportional time; a longer line is no release's."""
LEAST = 7
"""Digits of a number with an international form."""


@dataclass(frozen=True)
class Number:
    """A number as the source prints it."""

    groups: tuple[str, ...]
    line: int
    told: bool = False
    """It is the target of a link, or a word that tells to dial stands before it in its line."""
    bare: bool = False
    """It begins as numbers do at home or abroad, and no word before it says that it is the number of something."""

    @property
    def digits(self) -> str:
        """All its digits, as printed."""
        return "".join(self.groups)


class Journal:
    """What stands in the source, read by other means than the contacts were."""

    def __init__(self, source: str, title: str, regions: tuple[str, ...]) -> None:
        self.source = _without_hidden(html.unescape(source))
        self.regions = regions
        self.words = _bare(self.source)
        self.body = Figures(_bare(FRONT_MATTER.sub("", self.source)))
        """The figures of what stands below the front matter."""
        self.title = title

    @cached_property
    def figures(self) -> Figures:
        """The figures of what a reader sees."""
        return Figures(self.words)

    @cached_property
    def targets(self) -> tuple[Number, ...]:
        """What the links of the source dial."""
        ends = [found.start() for found in LINE_END.finditer(self.source)]
        return tuple(
            Number((digits_in(found["number"].replace("%20", " ")),), bisect_left(ends, found.start()) + 1, told=True)
            for found in TARGET.finditer(self.source)
            if len(digits_in(found["number"])) >= 3
        )

    def holds(self, printed: str) -> bool:
        """Whether a number stands so in the release, or a link of it dials it."""
        groups = groups_in(printed)
        return bool(self.figures.places(groups)) or any(number.digits == "".join(groups) for number in self.targets)

    @cached_property
    def numbers(self) -> tuple[Number, ...]:
        """What the library's own matcher takes for a number in use, in any of the regions."""
        found: dict[tuple[int, tuple[str, ...]], Number] = {}
        at = 1
        for line in self.words.split("\n"):
            for region in self.regions if len(line) <= LONGEST_LINE else ():
                for match in phonenumbers.PhoneNumberMatcher(line, region, leniency=phonenumbers.Leniency.VALID):
                    number = Number(
                        groups_in(match.raw_string),
                        at,
                        told=TELLS.search(line, 0, match.start) is not None,
                        bare=BEGINS.match(match.raw_string) is not None and not _is_numbered(line, match.start),
                    )
                    if len(number.digits) >= LEAST:
                        found[at, number.groups] = number
            at += 1
        return tuple(found.values())

    @cached_property
    def rows_to_dial(self) -> tuple[Number, ...]:
        """Long rows of digits right behind a word that tells to dial, and those that show themselves to be numbers."""
        found: list[Number] = []
        for at, line in enumerate(self.words.split("\n"), 1):
            for row in rows_in(line):
                start = row.places[0][0]
                ordered = ORDERS.search(line[max(0, start - BESIDE) : start]) is not None and _is_long(row)
                if (ordered or self._shows_itself(line, row)) and not _is_numbered(line, start):
                    found.append(Number(row.groups, at, told=True))
        return tuple(found)

    def _shows_itself(self, line: str, row: Row) -> bool:
        """Whether a row begins with a number digit by digit, from abroad, or of one of the regions."""
        if not 1 < len(row.groups) <= LONGEST_ROW or len(row.digits) < LONG_ROW:
            return False
        start = row.places[0][0]
        if all(len(group) == 1 for group in row.groups[:SINGLES]) and len(row.groups) >= SINGLES:
            return True
        if line[max(0, start - 3) : start].rstrip(" (").endswith("+") or ABROAD.fullmatch(row.groups[0]):
            return True
        ends = (digits for digits in accumulate(row.groups) if LONG_ROW < len(digits) <= LONGEST)
        return AREA.match(row.groups[0]) is not None and any(_may_be(each, self.regions) for each in ends)


@lru_cache(maxsize=4096)
def _may_be(digits: str, regions: tuple[str, ...]) -> bool:
    """Whether a number of one of the regions has so many digits."""
    for region in regions:
        with suppress(phonenumbers.NumberParseException):
            if phonenumbers.is_possible_number(phonenumbers.parse(digits, region)):
                return True
    return False


def _is_numbered(line: str, place: int) -> bool:
    """Whether words say that a figure is the number of something, and none behind them tells to dial it."""
    before = line[max(0, place - BESIDE) : place]
    found = NUMBERED.search(before)
    return found is not None and TELLS.search(before, found.start()) is None


def _is_long(row: Row) -> bool:
    """Whether a row is too long for a date or hours, or begins with a zero as an area does."""
    if all(HOUR_OR_YEAR.fullmatch(group) for group in row.groups):
        return len(row.groups) > MOST_HOURS
    return len(row.digits) >= (LEAST if AREA.match(row.groups[0]) else LONG_ROW)


def journal_of(source: str, title: str, regions: Iterable[str]) -> Journal:
    """The journal of the decoded `source` of a release with the given title."""
    return Journal(source, title, tuple(regions))


def _bare(source: str) -> str:
    """What a reader sees of `source`, each line on its own line: no markup, no addresses."""
    shown = WORD.sub(_no_address, TAG.sub(_blank_line, LINK.sub(" ", source)))
    return shown.translate(MARKUP)


def _no_address(word: re.Match[str]) -> str:
    return " " if ADDRESS.search(word.group()) else word.group()


def _without_hidden(source: str) -> str:
    """`source` without comments and scripts; one that is never closed hides nothing."""
    shown, at, place = [], 0, 0
    endless: set[str] = set()
    while opened := HIDES.search(source, place):
        kind = opened.group().lower()
        closed = None if kind in endless else SHOWS_AGAIN[kind].search(source, opened.end())
        if closed is None:
            endless.add(kind)
            place = opened.end()
            continue
        hidden = source[opened.start() : closed.end()]
        shown += [source[at : opened.start()], "\n" * hidden.count("\n") or " "]
        at = place = closed.end()
    return "".join([*shown, source[at:]])


def _blank_line(found: re.Match[str]) -> str:
    return "\n" * found.group().count("\n")
