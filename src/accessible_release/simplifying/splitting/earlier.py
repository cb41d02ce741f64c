"""“He was jailed, having admitted fraud in May.” → “He was jailed. He had admitted fraud in May.”."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accessible_release.simplifying import clauses
from accessible_release.simplifying.splitting.seams import Changes
from accessible_release.simplifying.subjects import again, sentence_case

if TYPE_CHECKING:
    from spacy.tokens import Token


def rewrites(main: Token) -> Iterator[Changes | None]:
    """At most one edit: *having* with a participle, behind a comma, at the end of a sentence in the past."""
    doc, who = main.doc, clauses.subject(main)
    if (
        who is None
        or not clauses.is_past(main)
        or clauses.is_negated(main)
        or not clauses.is_free_of_speech(doc, len(doc))
    ):
        return
    for verb in main.rights:
        first = verb.left_edge
        comma = first.nbor(-1) if first.i else first
        if verb.dep_ != "advcl" or first.lower_ != "having" or comma.text != "," or not clauses.ends_sentence(verb):
            continue
        named = again(who, main)
        if named is not None:
            yield [(clauses.end(comma.nbor(-1)), clauses.end(first), f".\n{sentence_case(named)} had")]
