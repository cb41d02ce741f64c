"""“We are starting a new scheme helping families.” → “… The new scheme helps families.”."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accessible_release.analysis.words.reporting import REPORTING
from accessible_release.simplifying import clauses
from accessible_release.simplifying.agreement import like
from accessible_release.simplifying.cues import cues
from accessible_release.simplifying.splitting.relatives import is_in_the_open
from accessible_release.simplifying.splitting.seams import Changes
from accessible_release.simplifying.subjects import again, sentence_case

if TYPE_CHECKING:
    from spacy.tokens import Token

THINGS = cues("descriptions", "things")
TELLS = cues("descriptions", "tells")
"""Verbs that say what such a thing is there for, not what happens to be so."""


def rewrites(main: Token) -> Iterator[Changes | None]:
    """At most one edit: *a* with a noun, and an *-ing* form behind it that runs to the end."""
    doc = main.doc
    if not clauses.is_finite(main) or _is_doubtful(main):
        return
    for verb in doc[main.i + 2 :]:
        noun = verb.nbor(-1)
        told = verb.tag_ == "VBG" and verb.lemma_ in TELLS and clauses.ends_sentence(verb)
        if not told or not _is_new(noun, verb):
            continue
        named, formed = again(noun, main), like(main, verb.lemma_, plural=False)
        opening = f".\n{sentence_case(named)} {formed}" if named and formed else ""
        if verb.lower_ == "using" and clauses.modal(main) is not None:
            opening = ".\nThis will be done using"  # the thing is yet to come, and so is its use
        yield [(clauses.end(noun), clauses.end(verb), opening)] if opening else None
        return


def _is_doubtful(main: Token) -> bool:
    """Whether the thing may not exist, or somebody else speaks of it."""
    modal = clauses.modal(main)
    unsure = modal is not None and modal.lower_ != "will"
    inner = clauses.has(main.children, "ccomp", "parataxis")
    wished = main.lemma_ in {*REPORTING, "be", "want", "need", "ask"}
    return unsure or inner or wished or clauses.is_negated(main)


def _is_new(noun: Token, verb: Token) -> bool:
    """Whether *a* thing is named for the first time and the participle speaks of it."""
    owner = verb.head in {noun, *noun.ancestors} and verb.dep_ in {"acl", "advcl", "pcomp"}
    single = noun.tag_ == "NN" and noun.left_edge.lower_ in {"a", "an"} and noun.left_edge.head == noun
    return owner and single and noun.lemma_ in THINGS and is_in_the_open(noun)
