"""“Workers have closed the road to repair a pipe.” → “… This is to repair a pipe.”."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accessible_release.simplifying import clauses
from accessible_release.simplifying.splitting.aims import NOUNS, TAKING
from accessible_release.simplifying.splitting.doing import is_done
from accessible_release.simplifying.splitting.seams import Changes

if TYPE_CHECKING:
    from spacy.tokens import Token

AHEAD = frozenset({"enough", "too", "how", "so", "as", "than", "where", "what", "when", "whether", "not", "only", "or"})


def rewrites(main: Token) -> Iterator[Changes | None]:
    """At most one edit: *to* or *in order to* with what something is done for, at the end of the sentence."""
    if not is_done(main) or main.lemma_ in TAKING:
        return
    for verb in main.rights:
        first = verb.left_edge
        if verb.dep_ == "advcl" and verb.tag_ == "VB" and clauses.ends_sentence(verb) and _is_apart(main, first):
            yield [(clauses.before(first), first.idx, f".\nThis {'was' if clauses.is_past(main) else 'is'} ")]
            return


def _is_apart(main: Token, mark: Token) -> bool:
    """Whether it is *to* or *in order to* behind an object, and no word before it takes the *to*."""
    if not (mark.tag_ == "TO" or mark.doc[mark.i : mark.i + 2].text.lower() == "in order") or mark.i <= main.i + 2:
        return False
    inner = list(clauses.between(mark.doc, main.i + 1, mark.i))
    objects = [*inner[-4:], *(token for token in inner if token.dep_ == "dobj")]
    takes = any(token.lemma_.lower() in NOUNS for token in objects) or clauses.has(inner, "acomp")
    busy = any(token.pos_ == "VERB" and token.dep_ not in {"amod", "compound", "relcl", "acl"} for token in inner)
    thing = clauses.has(inner, "dobj", "pobj") and inner[-1].pos_ in {"NOUN", "PROPN", "NUM"}
    return thing and not (takes or busy or clauses.says(inner, AHEAD))
