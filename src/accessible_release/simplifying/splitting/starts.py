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
    doc, stop, who, modal = main.doc, clauses.full_stop(main.doc), clauses.subject(main), clauses.modal(main)
    if stop is None or who is None or modal is None or modal.lower_ != "will" or who.left_edge.i != 0:
        return
    for verb in main.rights:
        mark, agent = verb.left_edge, clauses.subject(verb)
        if verb.dep_ != "advcl" or mark.lower_ != "when" or agent is None or verb.lemma_ not in BEGIN:
            continue
        sure = is_sayable(main) and is_single(main) and not clauses.is_negated(main)
        dated = any(start > verb.idx for start, _ in date_places(doc.text))
        now = clauses.is_finite(verb) and not clauses.is_past(verb) and mark.nbor(1) == agent.left_edge
        named = not any(token.lower_ in THIRD for token in doc[mark.i : stop.i])
        if sure and dated and now and named and clauses.ends_sentence(verb):
            begun = doc[mark.i + 1 : stop.i].text
            rest = (clauses.before(mark), clauses.end(verb.right_edge), "")
            yield [(0, clauses.end(doc[0]), f"{sentence_case(begun)}.\nThen {inside(doc[0])}"), rest]
            return
