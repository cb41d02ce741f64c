"""“He left the house, telling a friend that he was ill.” → “He left the house. He told a friend that he was ill.”."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accessible_release.simplifying import clauses
from accessible_release.simplifying.agreement import past
from accessible_release.simplifying.cues import cues
from accessible_release.simplifying.splitting.seams import Changes
from accessible_release.simplifying.subjects import again, sentence_case

if TYPE_CHECKING:
    from spacy.tokens import Token

DOING = cues("remarks", "doing")
PEOPLE = frozenset({"he", "she", "they", "we", "i"})


def rewrites(main: Token) -> Iterator[Changes | None]:
    """At most one edit: a participle of saying behind a comma, that ends a sentence in the past."""
    doc = main.doc
    if clauses.marked(doc, "if", "unless") or not clauses.is_free_of_speech(doc, len(doc)):
        return
    for verb in doc[main.i + 2 : -2]:
        doer = verb.head
        if verb.tag_ != "VBG" or verb.dep_ != "advcl" or verb.lemma_ not in DOING or verb.nbor(-1).text != ",":
            continue
        who = clauses.subject(doer)
        if who is None or not clauses.ends_sentence(verb) or clauses.has(verb.rights, "conj") or not _is_past(doer):
            continue
        named = again(who, doer)
        if named is not None and (who.lower_ in PEOPLE or who.pos_ in {"NOUN", "PROPN"}):
            yield [(clauses.before(verb), clauses.end(verb), f".\n{sentence_case(named)} {past(verb.lemma_)}")]
            return


def _is_past(doer: Token) -> bool:
    """Whether one thing was done: a simple past in the active, not denied."""
    simple = not clauses.auxiliaries(doer) and doer.tag_ == "VBD"
    return simple and not clauses.is_negated(doer) and not clauses.has(doer.children, "conj", "ccomp")
