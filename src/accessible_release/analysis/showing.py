"""What the gate reads in a sentence, line by line, for people: `inspect --sentence s0007`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from accessible_release.analysis.grammar.attribution import reported
from accessible_release.analysis.grammar.modality import modes
from accessible_release.analysis.grammar.predicates import predicates
from accessible_release.analysis.grammar.roles import relations
from accessible_release.analysis.known import Known
from accessible_release.analysis.parsing import statements
from accessible_release.analysis.spans.names import name_places
from accessible_release.analysis.spans.quantities import figures
from accessible_release.analysis.spans.quotations import quoted
from accessible_release.analysis.spans.temporal import moments
from accessible_release.analysis.spans.verbatim import verbatim
from accessible_release.analysis.statement import Statement
from accessible_release.analysis.tokens import text_of

WHO = {"agent": "who does it", "patient": "whom or what it is done to", "owner": "whose it is"}
"""Relations that a person can check at a glance."""


class Shown(NamedTuple):
    """Something that was read in a sentence."""

    kind: str
    """Such as `phone number`, `date`, `number`, `name`, `quotation`, `said`, `who does it`."""
    printed: str
    """The words it was read from."""
    meaning: str
    """Its value, or how it is meant; empty where the words say it all."""


def shown(sentence: str, known: Known = Known()) -> tuple[Shown, ...]:  # noqa: B008 - immutable
    """The facts of an English sentence, then what is said in it, each in the order of the text.

    Raises `MachineLacks` without a parser.
    """
    (statement,) = statements([[sentence]], known)
    return (*_spans(statement, known), *_clauses(statement))


def _spans(statement: Statement, known: Known) -> Iterator[Shown]:
    (doc,) = statement.docs
    text = text_of(doc)
    found = [(each.start, Shown(each.kind, each.printed, "")) for each in verbatim(text)]
    found += [(start, Shown("quotation", text[start:end], "")) for start, end in quoted(text)]
    found += [(start, Shown("name", text[start:end], "")) for start, end in name_places(doc, known)]
    for moment in moments(text):
        bound = f"{moment.bound} " if moment.bound else ""
        found.append((moment.start, Shown(moment.kind, text[moment.start : moment.end], f"{bound}{moment.value}")))
    for figure in figures(text):
        meaning = " ".join(filter(None, (figure.bound, figure.shown, figure.unit)))
        found.append((figure.start, Shown(figure.kind, text[figure.start : figure.end], meaning)))
    yield from dict.fromkeys(each for _, each in sorted(found, key=lambda pair: pair[0]))


def _clauses(statement: Statement) -> Iterator[Shown]:
    told = {each.predicate.token: each.saying.text for each in statement.fact(reported)}
    for each, mode in zip(statement.fact(predicates), statement.fact(modes), strict=True):
        if each.token.pos_ not in {"VERB", "AUX"} and each.token.dep_ not in {"ROOT", "acomp", "attr"}:
            continue
        how = [*sorted(mode.classes), mode.tense, "denied" if each.denied else ""]
        how.append(f"reported by “{told[each.token]}”" if each.token in told else "")
        yield Shown("said", each.token.text, ", ".join(filter(None, how)))
    for relation in statement.fact(relations):
        if relation.kind in WHO:
            yield Shown(WHO[relation.kind], " … ".join(end.text for end in relation.ends), "")
