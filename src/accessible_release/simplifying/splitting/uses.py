"""“A new centre will open for families hit by the flood.” → “… The centre is for families hit by the flood.”."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accessible_release.simplifying import clauses
from accessible_release.simplifying.cues import cues
from accessible_release.simplifying.splitting.seams import Changes
from accessible_release.simplifying.subjects import again, is_plural, sentence_case

if TYPE_CHECKING:
    from spacy.tokens import Token

MAKING = cues("uses", "making")
"""Verbs with which something new begins: *open*, *launch*."""
READY = frozenset({"open", "available", "free", "ready"})
USERS = cues("uses", "users")
"""Whom something is for."""


def rewrites(main: Token) -> Iterator[Changes | None]:
    """At most one edit: *for* with people, at the end, behind something new."""
    thing = _thing(main)
    if thing is None or clauses.is_negated(main):
        return
    for word in (*main.rights, *thing.rights):
        if word.lower_ != "for" or word.dep_ != "prep" or not clauses.ends_sentence(word) or word.i < main.i + 2:
            continue
        people = next((child for child in word.rights if child.dep_ == "pobj"), None)
        named = again(thing, main)
        if people is not None and people.lemma_.lower() in USERS and named is not None and named != thing.lower_:
            verb = "are" if is_plural(thing) else "is"
            yield [(clauses.before(word), word.idx, f".\n{sentence_case(named)} {verb} ")]
            return


def _thing(main: Token) -> Token | None:
    """What begins: the object of *launch*, the subject of *open* and of *was launched*; new to the reader."""
    modal = clauses.modal(main)
    ready = main.lemma_ == "be" and any(child.lower_ in READY for child in main.rights)
    if not (ready or main.lemma_ in MAKING) or (modal is not None and modal.lower_ != "will"):
        return None
    if not clauses.is_finite(main) or not clauses.is_free_of_speech(main.doc, len(main.doc)):
        return None
    thing = next((child for child in main.rights if child.dep_ == "dobj"), None) or clauses.subject(main)
    new = thing is not None and any(child.lower_ in {"a", "an"} for child in thing.lefts)
    return thing if new else None
