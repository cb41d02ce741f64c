"""The author's file as a book of numbers: what it prints, what its links dial."""

from __future__ import annotations

import html
import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

import phonenumbers

from accessible_release.double_entry.figures import Figures, digits_in, groups_in
from accessible_release.double_entry.looks import BEGINS, TELLS, is_numbered, rows_to_dial

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
                        bare=BEGINS.match(match.raw_string) is not None and not is_numbered(line, match.start),
                    )
                    if len(number.digits) >= LEAST:
                        found[at, number.groups] = number
            at += 1
        return tuple(found.values())

    @cached_property
    def rows_to_dial(self) -> tuple[Number, ...]:
        """Long rows of digits right behind a word that tells to dial, and those that show themselves to be numbers."""
        ends = [found.start() for found in LINE_END.finditer(self.words)]
        rows = rows_to_dial(self.figures, self.regions)
        return tuple(Number(groups, bisect_left(ends, place) + 1, told=True) for place, groups in rows)


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
