"""“60 people called the line seeking help.” → “60 people called the line. They were seeking help.”."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accessible_release.ledger import Edit
from accessible_release.simplifying import clauses
from accessible_release.simplifying.agreement import BE
from accessible_release.simplifying.cues import cues
from accessible_release.simplifying.splitting.doing import is_done
from accessible_release.simplifying.splitting.seams import LONG_ENOUGH, is_long, split
from accessible_release.simplifying.subjects import is_plural

if TYPE_CHECKING:
    from accessible_release.simplifying.piece import Piece

NAME = "split-seekers"
REASON = "What they look for gets a sentence of its own."
SEEK = cues("seekers", "seek")
PEOPLE = cues("examples", "people")


def propose(piece: Piece) -> Iterator[Edit]:
    """At most one edit: *seeking …* at the end, which only the people who are the subject can do."""
    doc = piece.doc
    main = clauses.root(doc)
    who = clauses.subject(main)
    if not is_long(piece, LONG_ENOUGH) or clauses.full_stop(doc) is None or who is None or not is_done(main):
        return
    if who.lemma_ not in PEOPLE or not is_plural(who) or clauses.is_passive(main):
        return
    form = (clauses.auxiliaries(main) or [main])[0]
    for verb in doc[main.i + 1 :]:
        others = any(token.lemma_ in PEOPLE for token in clauses.between(doc, main.i + 1, verb.i))
        later = any(clauses.is_finite(token) for token in clauses.between(doc, verb.i + 1, len(doc)))
        seeking = verb.tag_ == "VBG" and verb.dep_ in {"acl", "advcl"} and verb.lemma_ in SEEK
        if not seeking or others or later or form.tag_ not in {"VBD", "VBP"}:
            continue
        last = verb.nbor(-2) if verb.nbor(-1).text == "," else verb.nbor(-1)
        opening = f".\nThey {BE['past' if form.tag_ == 'VBD' else 'present', True]} "
        made = split(piece, NAME, REASON, (clauses.end(last), verb.idx, opening))
        if made:
            yield made
        return
