"""G1: a number keeps its sign: −6C, minus 6C and 6C below zero are one temperature, and 6C is another."""

from __future__ import annotations

import re
from collections.abc import Iterator

from accessible_release.analysis.spans.quantities import Figure, figures
from accessible_release.analysis.statement import Statement
from accessible_release.analysis.tokens import text_of
from accessible_release.ledger import Breach

SIGN = re.compile(r"(?:(?<![\w%])[-−–‑][£$€]?|\b(?:minus|negative)\s+)\Z", re.IGNORECASE)
BELOW = re.compile(
    r"(?:\s?°?\s?[CF]\b|\s+degrees?(?:\s+celsius)?)?\s+below\s+(?:zero|freezing|nought|0)\b", re.IGNORECASE
)
REACH = 12


def signs(statement: Statement) -> dict[object, tuple[str, set[bool]]]:
    """For each value: how it is printed, and whether it stands below zero, above, or both."""
    found: dict[object, tuple[str, set[bool]]] = {}
    for doc in statement.docs:
        for figure in figures(text_of(doc)):
            if figure.value:
                found.setdefault((figure.value, figure.kind), (figure.shown, set()))[1].add(
                    _below(text_of(doc), figure)
                )
    return found


def _below(text: str, figure: Figure) -> bool:
    return bool(SIGN.search(text[max(0, figure.start - REACH) : figure.start]) or BELOW.match(text, figure.end))


def breaches(source: Statement, other: Statement) -> Iterator[Breach]:
    """A minus that was lost or is new."""
    before, after = source.fact(signs), other.fact(signs)
    for key in before.keys() & after.keys():
        (shown, was), (_, now) = before[key], after[key]
        if was != now:
            yield Breach("G1", f"the minus before {shown} was {'lost' if True in was - now else 'added'}")
