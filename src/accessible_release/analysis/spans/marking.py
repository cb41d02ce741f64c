"""The facts of a sentence with their kinds, for the eye of the person who checks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from accessible_release.analysis.spans.names import name_places
from accessible_release.analysis.spans.quantities import number_places
from accessible_release.analysis.spans.quotations import quoted
from accessible_release.analysis.spans.temporal import date_places
from accessible_release.analysis.spans.terms import term_places
from accessible_release.analysis.spans.verbatim import verbatim
from accessible_release.analysis.tokens import text_of

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from accessible_release.analysis.known import Known

FactKind = Literal["quotation", "contact", "date", "number", "name", "term"]


@dataclass(frozen=True, slots=True)
class Fact:
    """A stretch `text[start:end]` of a sentence that states a fact of one kind."""

    start: int
    end: int
    kind: FactKind


def facts(doc: Doc, known: Known) -> list[Fact]:
    """The facts of a sentence in order, without overlap; of two kinds that overlap, the first in `FactKind`."""
    text = text_of(doc)
    found: list[Fact] = [Fact(start, end, "quotation") for start, end in quoted(text)]
    found += [Fact(each.start, each.end, "contact") for each in verbatim(text)]
    for kind, places in (
        ("date", date_places(text)),
        ("number", number_places(text)),
        ("name", name_places(doc, known)),
        ("term", term_places(doc)),
    ):
        found += [Fact(start, end, kind) for start, end in places]  # type: ignore[arg-type]
    kept: list[Fact] = []
    for fact in found:
        if all(fact.end <= other.start or other.end <= fact.start for other in kept):
            kept.append(fact)
    return sorted(kept, key=lambda fact: fact.start)
