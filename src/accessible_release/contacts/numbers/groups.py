"""Groups of digits, and how each is tied to the one before it: the material of which numbers are read.

A gap, a hyphen or a dot ties two groups closely. A full stop, a comma, a bracket, a dash between spaces or the end of a
line parts them; a number may still go on behind such a mark, but only if what stands before it is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

DIGITS = re.compile(r"\d+")
LONGEST_TIE = 6
"""Characters that may stand between two groups of one number, unless they only indent the next line."""
SPACE = r"[ \u00a0\u2005\u2007\u2009\u202f]"
GLUED_WORDS = "quoting|or|and|for|if|to|when|at|between|from|free"
"""Small words that copying glues to a number ("0808 157 0123or")."""
NEVER = 99.0
"""What is seen, and never a part of a number."""
TIES: tuple[tuple[re.Pattern[str], float, bool], ...] = tuple(
    (re.compile(pattern), cost, apart)
    for pattern, cost, apart in (
        (rf"{SPACE}", 0.0, False),
        (r"[-.]", 0.0, False),
        (rf"{SPACE}{{2,3}}", 0.1, False),
        (rf"[-–−.·•‧]|{SPACE}?[·•‧]{SPACE}?|{SPACE}-|-{SPACE}", 0.1, False),
        (rf"{SPACE}?/{SPACE}?", 0.5, False),
        (r"&nbsp;", NEVER, False),
        (r"[*_]{1,4}", 0.3, False),
        (rf"{SPACE}?[-–—−―]{SPACE}?", 2.0, True),
        (rf"{SPACE}?[)\]]{SPACE}?[-–—./]?{SPACE}?", 0.0, True),
        (r"[\s]*\n[\s]*|-\n", 2.0, True),
        (r"[\s().\[\],:;/|*•·–—−―-]+", 5.0, True),
    )
)
"""What may stand between two groups; what it costs inside a number; whether a figure behind it is one of its own."""
SPELLED_ON = 0.3, False
"""The tie of a comma between groups that are written digit by digit."""
SINGLE_NEXT = re.compile(rf"{SPACE}\d(?!\d)")
OPENING, CLOSING = "([", ")]"
AREA_IN_AMERICA = 3
"""Digits: a 1 before them is the country's code, on whatever line it stands."""
LONGEST_COUNTRY = 3
"""Digits of a country's code."""
MOST_IN_BRACKETS = 6
"""Digits: brackets stand around an area code."""
GLUED_BEFORE = re.compile(r"[^\W\d_]\Z|[£$€#@=_]\Z|\d,\Z|[^\W\d]/\Z|[^\W\d][.-]\Z")
"""What ties a figure to a word, an amount or an address before it."""
LABEL = re.compile(
    r"(?i:\b(?:tel|telephone|phone|ph|freephone|mob|mobile|fax|sms|text|helpline|t|m|p|no|number)[./-]\Z"
    r"|\b(?:on|at|call|ring|phone|telephone|tel|text|dial|number|mobile|helpline)\Z)"
)
"""A word that leads to a number, although a mark or nothing at all stands between."""
GLUED_BEHIND = re.compile(
    rf"(?!x\d|ext|(?:{GLUED_WORDS})\b|[A-Z][a-z]{{2}})(?![⁰¹²³⁴-⁹])[^\W\d]|%|,\d{{3}}(?!\d)|-(?!x\d|ext)[A-Za-z]|[_@]"
)
"""What ties a figure to what stands behind it; an extension ("x204") does not."""


@dataclass(frozen=True, slots=True)
class Group:
    """Digits at `text[start:end]`."""

    start: int
    end: int
    inside: float = 0.0
    """What it costs to read on from the group before into this one."""
    apart: bool = True
    """Whether it may be a figure of its own, for all that stands between it and the group before."""
    plus: bool = False
    """The sign of an international number stands before it."""
    glued: bool = False
    """It is a part of a word, an amount or a longer figure, and so of no number."""

    @property
    def length(self) -> int:
        """How many digits it has."""
        return self.end - self.start


def runs_of_groups(text: str) -> Iterator[list[Group]]:
    """The groups of `text` in rows that only the marks of a number part; `text` has plain characters."""
    run: list[Group] = []
    for found in DIGITS.finditer(text):
        group = _tied(text, run, found.start(), found.end())
        if group is None:
            yield from [run] if run else []
            run = []
            group = _group(text, *found.span())
        run.append(group)
    if run:
        yield run


def _group(text: str, start: int, end: int, inside: float = 0.0, *, apart: bool = True) -> Group:
    before = text[max(0, start - 12) : start]
    free = not before or before[-1] in " (\n"
    tied = not free and GLUED_BEFORE.search(before) is not None and LABEL.search(before) is None
    glued = tied or GLUED_BEHIND.match(text, end) is not None
    return Group(start, end, inside, apart=apart, plus=before.rstrip(" (").endswith("+"), glued=glued)


def _tied(text: str, run: list[Group], start: int, end: int) -> Group | None:
    """The group at `start` as the next one of a run; None if it begins a new one."""
    if not run:
        return None
    between = text[run[-1].end : start]
    broken = between.isspace() and "\n" in between
    if (len(between) > LONGEST_TIE and not broken) or "+" in between:
        return None
    cost, apart = SPELLED_ON if _is_spelled_on(text, run, between, start, end) else _tie(between)
    if cost < 0:
        return None
    if between.isspace() and text[run[-1].start : run[-1].end] == "1" and end - start == AREA_IN_AMERICA:
        cost, apart = min(cost, 0.3), False
    return _group(text, start, end, _with_brackets(cost, text, run, start, end), apart=apart)


def _is_spelled_on(text: str, run: list[Group], between: str, start: int, end: int) -> bool:
    """Whether single digits go on behind a comma: "0 8 0 8, 1 5 7, …"."""
    single = end - start == 1 and all(group.length == 1 for group in run[-2:]) and len(run) > 1
    return single and between.strip() == "," and not run[-1].apart and SINGLE_NEXT.match(text, end) is not None


def _with_brackets(cost: float, text: str, run: list[Group], start: int, end: int) -> float:
    """What a tie costs by the brackets in it: little where one goes on, much where one closes that is no area's."""
    between = text[run[-1].end : start]
    if any(mark in between for mark in OPENING):
        return 0.2 if _goes_on_in_brackets(text, run, start, end) else cost
    closes = between.strip() and between.lstrip()[:1] in CLOSING
    return 5.0 if closes and not _closes_area(text, run) else cost


@lru_cache(maxsize=1024)
def _tie(between: str) -> tuple[float, bool]:
    """What `between` costs inside a number, and whether it parts; a negative cost where no number goes on behind it."""
    return next(((cost, apart) for tie, cost, apart in TIES if tie.fullmatch(between)), (-1.0, True))


def _goes_on_in_brackets(text: str, run: list[Group], start: int, end: int) -> bool:
    """Whether brackets inside a number hold its trunk zero, "+44 (0)20", or the area behind a country: "1 (202) …"."""
    closes = text[end : end + 2].lstrip()[:1] or "?"
    trunk = text[start:end] == "0" and closes in CLOSING
    country = (run[-1].plus and run[-1].length <= LONGEST_COUNTRY) or text[run[-1].start : run[-1].end] in {
        "1",
        "44",
        "61",
        "64",
        "353",
    }
    return (trunk or country) and closes in CLOSING


def _closes_area(text: str, run: list[Group]) -> bool:
    """Whether a closing bracket stands behind an area code that begins right behind the opening one."""
    digits = 0
    for group in reversed(run):
        digits += group.length
        before = text[max(0, group.start - 2) : group.start].rstrip("+ ")
        if before and before[-1] in OPENING:
            return digits <= MOST_IN_BRACKETS
        if digits > MOST_IN_BRACKETS:
            break
    return False
