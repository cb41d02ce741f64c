"""G4: what holds a digit and is read neither as a number nor as a date stays as printed (“1-800-CALL-FBI”)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from accessible_release.analysis.spans.quantities import figures
from accessible_release.analysis.spans.temporal import moments
from accessible_release.analysis.spans.verbatim import verbatim
from accessible_release.analysis.statement import Statement
from accessible_release.analysis.tokens import text_of
from accessible_release.ledger import Breach

CHUNK = re.compile(r"\S*\d\S*")
EDGES = ".,;:!?()[]“”\"'’‘*_"


def facts(statement: Statement) -> Counter[str]:
    """The printed chunks with digits that no other reader has understood whole."""
    return Counter(chunk for doc in statement.docs for chunk in _chunks(text_of(doc)))


def _chunks(text: str) -> Iterator[str]:
    read = [(each.start, each.end) for each in verbatim(text)]
    read += [(each.start, each.end) for each in moments(text)]
    read += [(each.start, each.end) for each in figures(text)]
    for found in CHUNK.finditer(text):
        digits = (place for place in range(*found.span()) if text[place].isdigit())
        if any(not any(start <= place < end for start, end in read) for place in digits):
            yield found[0].strip(EDGES)


def breaches(source: Statement, other: Statement) -> Iterator[Breach]:
    """A chunk that was lost, changed or added."""
    before, after = source.fact(facts), other.fact(facts)
    for chunk in before:
        if after[chunk] < before[chunk]:
            yield Breach("G4", f"“{chunk}” was lost or changed")
    for chunk in after:
        if chunk not in before:
            yield Breach("G4", f"“{chunk}” was added or changed")
