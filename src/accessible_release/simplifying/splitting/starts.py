"""“Fares will fall when new rules begin on 4 May.” → “New rules begin on 4 May. Then fares will fall.”.

Only where the day is told: what has a day is sure, any other *when* may be a condition.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accessible_release.analysis.spans.temporal import date_places
from accessible_release.simplifying import clauses
from accessible_release.simplifying.cues import cues
from accessible_release.simplifying.splitting.seams import Changes
from accessible_release.simplifying.splitting.tails import is_sayable, is_single
from accessible_release.simplifying.subjects import inside, sentence_case

if TYPE_CHECKING:
    from spacy.tokens import Token

BEGIN = cues("starts", "begin")
THIRD = cues("order", "third")


def rewrites(main: Token) -> Iterator[Changes | None]:
    """At most one edit: *when* with a beginning and its day, at the end, behind what will be then."""
    doc, stop = main.doc, clauses.full_stop(main.doc)
    if stop is None or not _is_promised(main):
        return
    for verb in main.rights:
        if verb.dep_ == "advcl" and verb.left_edge.lower_ == "when" and _has_its_day(verb):
            mark = verb.left_edge
            begun = doc[mark.i + 1 : stop.i].text
            rest = (clauses.before(mark), clauses.end(verb.right_edge), "")
            yield [(0, clauses.end(doc[0]), f"{sentence_case(begun)}.\nThen {inside(doc[0])}"), rest]
            return


def _is_promised(main: Token) -> bool:
    """Whether the main clause says, first of all of whom, what will be."""
    who, modal = clauses.subject(main), clauses.modal(main)
    will = modal is not None and modal.lower_ == "will" and not clauses.is_negated(main)
    return will and who is not None and who.left_edge.i == 0 and is_sayable(main) and is_single(main)


def _has_its_day(verb: Token) -> bool:
    """Whether something begins, in the present tense, on a day that ends the sentence."""
    doc, mark, who = verb.doc, verb.left_edge, clauses.subject(verb)
    if who is None or mark.nbor(1) != who.left_edge or verb.lemma_ not in BEGIN or not clauses.ends_sentence(verb):
        return False
    dated = any(start > verb.idx for start, _ in date_places(doc.text))
    unclear = clauses.says(doc[mark.i :], THIRD)
    return dated and not unclear and clauses.is_finite(verb) and not clauses.is_past(verb)
