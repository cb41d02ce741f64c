"""G8: by how much it changed, to how much, and from how much: “fell by 20%” is not “fell to 20%”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from accessible_release.analysis.spans.quantities import figures
from accessible_release.analysis.statement import Statement
from accessible_release.analysis.tokens import text_of
from accessible_release.analysis.words.lists import words
from accessible_release.ledger import Breach

SHARES = ("half", "a half", "a third", "a quarter", "a fifth", "a tenth", "two-thirds", "three-quarters")
SHARE = re.compile(rf"\b({'|'.join(SHARES)})\b(?!\s+(?:of|an?|the)\b)", re.IGNORECASE)
REACH = 60
MARKS = {"by": "amount", "to": "level", "from": "start"}
SAID = {"amount": "by", "level": "to", "start": "from"}
Amounts = dict[object, tuple[str, set[str]]]


def amounts(statement: Statement) -> Amounts:
    """For each number, as value and kind: how it is printed, and whether it is an amount, a level, a start."""
    found: Amounts = {}
    for doc in statement.docs:
        text = text_of(doc)
        places: list[tuple[int, object, str]] = [
            (each.start, (each.value, each.kind), each.shown) for each in figures(text)
        ]
        places += [(each.start(), each[0].lower(), each[0].lower()) for each in SHARE.finditer(text)]
        for start, key, shown in places:
            found.setdefault(key, (shown, set()))[1].add(_mark(text[max(0, start - REACH) : start]))
    return found


def _mark(before: str) -> str:
    """What the words before a number make of it; nothing where they say nothing of a change."""
    last = before.lower().rstrip("£$€ ").split()
    while last and last[-1] in words("amounts.toml", "bounds"):
        last.pop()
    if last and last[-1] in MARKS:
        return MARKS[last[-1]]
    if last and last[-1].endswith("ly"):
        last.pop()
    return "amount" if last and last[-1] in words("amounts.toml", "changes") else ""


def breaches(source: Statement, other: Statement) -> Iterator[Breach]:
    """An amount that became a level or a start, or the reverse."""
    before, after = source.fact(amounts), other.fact(amounts)
    for key in before.keys() & after.keys():
        (shown, was), (_, now) = before[key], after[key]
        told = {mark for mark in (*was, *now) if mark}
        if was.isdisjoint(now) and "" not in was | now and len(told) > 1:
            yield Breach("G8", f"{_said(was)} {shown} became {_said(now)} {shown}")


def _said(marks: set[str]) -> str:
    return "/".join(sorted(SAID[mark] for mark in marks))
