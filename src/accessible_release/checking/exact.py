"""G4: telephone numbers, addresses, references and postcodes are identical strings, as often as before."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from accessible_release.analysis.spans.verbatim import verbatim
from accessible_release.analysis.statement import Statement
from accessible_release.analysis.tokens import text_of
from accessible_release.ledger import Breach


def facts(statement: Statement) -> Counter[tuple[str, str]]:
    """(kind, printed) → how often."""
    return Counter(
        (each.kind, re.sub(r"\s+", " ", each.printed)) for doc in statement.docs for each in verbatim(text_of(doc))
    )


def breaches(source: Statement, other: Statement) -> Iterator[Breach]:
    """An exact fact that is lost, changed, added or printed more or less often."""
    before, after = source.fact(facts), other.fact(facts)
    if before == after:
        return
    for kind, printed in before - after:
        yield Breach("G4", f"the {kind} {printed} was lost or changed")
    for kind, printed in after - before:
        yield Breach("G4", f"the {kind} {printed} was added or changed")
