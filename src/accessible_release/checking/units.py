"""G2: each number keeps its unit: per cent, percentage points, currency, months, miles per hour."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from accessible_release.analysis.spans.quantities import Figure
from accessible_release.analysis.statement import Statement
from accessible_release.checking import numbers
from accessible_release.ledger import Breach

AGED = re.compile(r"\baged\b|years? old|year-old|years of age", re.IGNORECASE)
PER = re.compile(r"\bper (?!cent\b)([a-z]+)", re.IGNORECASE)
OPEN = {"", "years"}
"""“Under 18” and “under 18 years old” are the same; so are “a 12 mile road” and “12 miles of road” anyway."""


def _units(found: list[Figure]) -> dict[object, set[str]]:
    done: dict[object, set[str]] = defaultdict(set)
    for each in found:
        done[each.value].add(each.unit)
    return done


def breaches(source: Statement, other: Statement) -> Iterator[Breach]:
    """A number whose unit is lost or became another."""
    before, after = source.fact(numbers.facts), other.fact(numbers.facts)
    old, new = _units(before), _units(after)
    for each in before:
        was, now = old.pop(each.value, None), new.get(each.value)
        aged = bool(each.bound) or bool(AGED.search(f"{source.text} {other.text}"))
        if was and now and not _same(was, now, aged=aged):
            yield Breach(
                "G2", f"the unit of {each.shown} changed: {_said(was)} became {_said(now)}", "became", (each.shown,)
            )
    for mine, theirs, done in ((source, other, "lost"), (other, source, "added")):
        yield from (
            Breach("G2", f"“per {word}” was {done}", done, (word,))
            for word in PER.findall(mine.text)
            if not _rate(word, theirs.text)
        )


def _rate(word: str, text: str) -> bool:
    word = "(?:capita|person|head)" if word.lower() in {"capita", "person", "head"} else word
    return bool(
        re.search(rf"\b(?:per|each|every|an?)\s+{word}\b", text, re.IGNORECASE)
        or re.search(rf"\b{word}ly\b|/{word}", text)
    )


def _same(was: set[str], now: set[str], *, aged: bool) -> bool:
    return was == now or (aged and was | now == OPEN)


def _said(units: set[str]) -> str:
    return " and ".join(sorted(unit or "no unit" for unit in units))
