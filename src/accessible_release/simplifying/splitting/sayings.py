"""“The mayor opened the park, saying it was for all.” → a sentence of its own: “The mayor said it was for all.”."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accessible_release.analysis.words.reporting import PLAIN
from accessible_release.simplifying import clauses
from accessible_release.simplifying.agreement import past, present
from accessible_release.simplifying.cues import cues
from accessible_release.simplifying.splitting.seams import Changes
from accessible_release.simplifying.subjects import again, sentence_case

if TYPE_CHECKING:
    from spacy.tokens import Token

OF_WHOM = cues("sayings", "of_whom")
"""Verbs of saying that need an object: *accusing the firm*."""


def rewrites(main: Token) -> Iterator[Changes | None]:
    """At most one edit: *, saying …* at the end; the subject is named again as the speaker."""
    who = clauses.subject(main)
    if who is None or not _may_say(main):
        return
    for verb in main.rights:
        if verb.tag_ != "VBG" or verb.nbor(-1).text != "," or not clauses.ends_sentence(verb) or not _says(verb):
            continue
        form = clauses.tensed(main)
        told = past(verb.lemma_) if form.tag_ == "VBD" or form.lemma_ == "have" else None
        told = present(verb.lemma_, plural=form.tag_ == "VBP") if form.tag_ in {"VBZ", "VBP"} and form == main else told
        named = again(who, main)
        opening = f".\n{sentence_case(named)} {told}" if named and told else ""
        yield [(verb.nbor(-1).idx, clauses.end(verb), opening)] if opening else None
        return


def _may_say(main: Token) -> bool:
    """Whether the subject of one active main clause, not denied, is who speaks."""
    joined = clauses.has(main.children, "parataxis", "conj")
    passive = clauses.is_passive(main) or clauses.modal(main) is not None or main.lemma_ == "be"
    conditional = clauses.says(main.doc[: main.i], {"if", "unless", "whether"})
    return not (joined or passive or conditional)


def _says(verb: Token) -> bool:
    """Whether the participle has what it needs behind it."""
    kinds = {child.dep_ for child in verb.rights}
    plain = verb.dep_ == "advcl" and verb.left_edge == verb and not clauses.has(verb.rights, "conj")
    if verb.lemma_ in PLAIN:
        return plain and "ccomp" in kinds
    return plain and verb.lemma_ in OF_WHOM and "dobj" in kinds
