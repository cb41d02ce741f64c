"""Numbers as values: digits and words, fractions, ordinals, scales; each with its unit and its bound."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from accessible_release.analysis.corpus import Place
from accessible_release.analysis.spans.temporal import moments
from accessible_release.analysis.spans.verbatim import verbatim
from accessible_release.analysis.words.table import WordTable

_TABLE = WordTable(__package__, "quantities.toml")
LISTS = _TABLE.data
VALUES, SCALES, ORDINALS, FRACTIONS = (LISTS[key] for key in ("values", "scales", "ordinals", "fractions"))
_WORD = "|".join(sorted([*VALUES, "hundred", "thousand", "million", "billion"], key=len, reverse=True))
_FRACTION = "|".join(sorted(FRACTIONS, key=len, reverse=True))
_ORDINAL = "|".join(ORDINALS)
_DECADE = "|".join(LISTS["decades"])
TEENS, ENDINGS = {11, 12, 13}, {1: "st", 2: "nd", 3: "rd"}
MILLIONS = (
    r"m\b(?=\s+(?:people|homes|households|jobs|customers|patients|children|adults|users|visitors|"
    r"visits|passengers|trees|doses"
    r"|tonnes|voters|followers|viewers|listeners|views|downloads|pupils|students|workers|residents|"
    r"women|men|drivers|families"
    r"|pounds|euros|dollars|copies|tests|vehicles|cars|journeys|calls|adults|workers|members|families)\b)"
)
"""“5m people” are millions, “5m walls” are metres."""
NUMBER = re.compile(
    r"(?P<currency>US\$|[£$€])?\s?(?<![\w.])(?<!\w[-‑])(?P<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)"
    rf"(?:(?P<nth>st|nd|rd|th)\b|(?P<ties>(?<=[2-9]0)[’']?s)\b|\s?(?P<scale>hundred|thousand|million|"
    rf"billion|trillion|bn\b"
    rf"|(?(currency)[mk]\b|{MILLIONS})))?"
    rf"|(?<![\w-])(?P<top>(?:a|{_WORD})[\s-]+)?(?:a\s+)?(?P<fraction>{_FRACTION})(?=\s+(?:of|a|an|"
    rf"the)\b|\s+(?:its|their|his|her|our|all)\b)"
    rf"|(?<![\w-])(?P<top2>{_WORD})[\s-](?P<fraction2>{_FRACTION})\b"
    rf"|(?<![\w-])(?:(?P<a>a|an)\s+(?=hundred|thousand|million|billion|"
    rf"dozen))?(?P<words>(?:{_WORD})(?:(?:[\s-]+|\s+and\s+)(?:{_WORD}))*)\b(?!-time)"
    rf"|(?<![\w-])(?P<ordinal>{_ORDINAL})\b|(?<![\w-])(?P<decade>{_DECADE})\b"
    r"|(?P<sign>[½¼¾])",
    re.IGNORECASE,
)
SIGNS = {"½": Fraction(1, 2), "¼": Fraction(1, 4), "¾": Fraction(3, 4)}
UNIT = re.compile(
    r"(?:\s(?:consecutive|successive|straight|full|whole|working|school|more|extra|further|long)(?=\s))?"
    rf"[\s-]?(?P<unit>{_TABLE.alternatives('units')})(?![\w/])(?:[\s-]+(?P<old>olds?|of age))?",
    re.IGNORECASE,
)
UNITS = _TABLE.classes("units")
"""Unit as it is printed → its name."""
BEFORE = re.compile(
    rf"(?<!\w)(?P<bound>{_TABLE.alternatives('before')})\s+"
    r"(?:the\s+age\s+of\s+|the\s+|a\s+|age\s+|aged\s+)?(?:[£$€])?\Z",
    re.IGNORECASE,
)
AFTER = re.compile(rf"(?:\s+\w+)??\s*(?P<bound>{_TABLE.alternatives('after')})(?!\w)", re.IGNORECASE)
BELOW_ZERO = re.compile(r"\bbelow (?:zero|nought|0)\b(?!\.?\d)", re.IGNORECASE)
"""A sign, no number: see `signs`."""
WENT = re.compile(r"\b(?:go|goes|went|gone|going|is|are|was|were) up to\Z", re.IGNORECASE)
"""“Went up to 300” bounds nothing."""
RANGE_END = re.compile(r"\s?(?:-|–|to|and)\s?\Z", re.IGNORECASE)
PRONOUN_BEFORE = re.compile(
    r"\b(?:no|any|every|some|the|this|that|each|another|first|last|loved|by|which)[\s-]\Z", re.IGNORECASE
)
PRONOUN_AFTER = re.compile(r"\s+(?:another|way|or|who|that|thing|and)\b|\s*[.,;]", re.IGNORECASE)
AGED = re.compile(r"\bage[ds]?(?: of| between| from)? ?\Z", re.IGNORECASE)
BEFORE_NUMBER, AFTER_NUMBER = 30, 24
LARGE = 100


class Figure(NamedTuple):
    """A number: value, unit, bound, and where it stands."""

    value: Fraction
    unit: str
    bound: str
    kind: str
    """`number`, `ordinal` or `decade` (“in her forties”)."""
    start: int
    end: int

    @property
    def shown(self) -> str:
        """The value as one would print it."""
        value = self.value
        plain = f"{int(value):,}" if value.denominator == 1 else f"{float(value):g}"
        if self.kind != "ordinal":
            return f"{plain}{'s' if self.kind == 'decade' else ''}"
        return f"{plain}{'th' if value % 100 in TEENS else ENDINGS.get(int(value % 10), 'th')}"


@lru_cache(maxsize=4096)
def figures(text: str) -> tuple[Figure, ...]:
    """The numbers of a text, without those in exact facts, dates and times."""
    taken = [(each.start, each.end) for each in verbatim(text)] + [(m.start, m.end) for m in moments(text)]
    taken += [found.span() for found in BELOW_ZERO.finditer(text)]
    done: list[Figure] = []
    for found in NUMBER.finditer(text):
        if not any(found.start() < end and start < found.end() for start, end in taken):
            done += _figure(text, found, done)
    return tuple(done)


def _figure(text: str, found: re.Match[str], earlier: list[Figure]) -> Iterator[Figure]:
    start = found.start() + len(found[0]) - len(found[0].lstrip())
    if found["words"] and found["words"].lower() == "one" and _pronoun(text, start, found.end()):
        return
    kind = "ordinal" if found["ordinal"] or found["nth"] else "decade" if found["decade"] or found["ties"] else "number"
    value = _value(found)
    unit, end = _unit(text, found)
    bound = _bound(text, start, end, earlier)
    yield Figure(value, unit, bound, kind, start, end)


def _pronoun(text: str, start: int, end: int) -> bool:
    """“No one”, “the one”, “one who”."""
    return bool(PRONOUN_BEFORE.search(text[max(0, start - 10) : start]) or PRONOUN_AFTER.match(text, end))


def _value(found: re.Match[str]) -> Fraction:
    part = found.groupdict()
    if part["digits"]:
        scale = (part["scale"] or "").lower()
        return Fraction(part["digits"].replace(",", "")) * int(SCALES.get(scale, 1))
    if part["sign"]:
        return SIGNS[part["sign"]]
    if part["decade"]:
        return Fraction(LISTS["decades"][part["decade"].lower()])
    if part["ordinal"]:
        return Fraction(ORDINALS[part["ordinal"].lower()])
    bottom = part["fraction"] or part["fraction2"]
    if bottom:
        top = (part["top"] or part["top2"] or "a").strip(" -\n").lower()
        return Fraction(1 if top == "a" else _spelled(top), FRACTIONS[bottom.lower()])
    return Fraction(_spelled(part["words"].lower()))


def _spelled(words: str) -> int:
    """The value of number words, such as “two hundred and six thousand”."""
    total = current = 0
    for word in re.split(r"[\s-]+", words):
        if word in VALUES and word != "dozen":
            current += VALUES[word]
        elif word != "and":
            scale = SCALES.get(word, VALUES.get(word, 1))
            current = (current or 1) * scale
            if scale > LARGE:
                total, current = total + current, 0
    return int(total + current)


def _unit(text: str, found: re.Match[str]) -> tuple[str, int]:
    if found["currency"]:
        return ("$" if found["currency"].upper() == "US$" else found["currency"]), found.end()
    after = UNIT.match(text, found.end())
    if not after:
        return ("years" if AGED.search(text[: found.start()]) else ""), found.end()
    return UNITS[re.sub(r"\s+", " ", after["unit"].lower())], after.end()


def _bound(text: str, start: int, end: int, earlier: list[Figure]) -> str:
    bounds = []
    before = BEFORE.search(text[max(0, start - BEFORE_NUMBER) : start])
    if before and not WENT.search(text[: start - len(before[0])] + before["bound"]):
        bounds.append(_TABLE.classes("before")[re.sub(r"\s+", " ", before["bound"].lower())])
    after = AFTER.match(text[end : end + AFTER_NUMBER])
    if after:
        bounds.append(_TABLE.classes("after")[re.sub(r"\s+", " ", after["bound"].lower())])
    if (
        earlier
        and earlier[-1].end < start
        and RANGE_END.fullmatch(text, earlier[-1].end, start)
        and _ranges(text, earlier[-1])
    ):
        bounds.append("to")
    if re.match(r"\s?(?:-|–|to)\s?[£$€]?\d", text[end : end + 6]):
        bounds.append("between")
    return "+".join(sorted(set(bounds)))


def _ranges(text: str, first: Figure) -> bool:
    return "between" in first.bound or not text[first.end :].lstrip().lower().startswith("and")


@lru_cache(maxsize=4096)
def number_places(text: str) -> tuple[Place, ...]:
    """Where numbers stand, with their units and bounds."""
    return tuple((start, end) for start, _, _, end in _with_bounds(text))


def number_bounds(text: str) -> tuple[Place, ...]:
    """Where the bounds stand that belong to numbers, such as *approximately* and *or more*."""
    parts = ((start, first, last, end) for start, first, last, end in _with_bounds(text))
    return tuple(place for start, first, last, end in parts for place in ((start, first), (last, end)))


def _with_bounds(text: str) -> Iterator[tuple[int, int, int, int]]:
    """For each number: where its bound begins, where it begins and ends itself, where a bound behind it ends."""
    for each in figures(text):
        before = BEFORE.search(text[max(0, each.start - BEFORE_NUMBER) : each.start])
        after = AFTER.match(text[each.end : each.end + AFTER_NUMBER])
        start, end = each.start - (len(before[0]) if before else 0), each.end + (len(after[0]) if after else 0)
        yield start, each.start, each.end, end
