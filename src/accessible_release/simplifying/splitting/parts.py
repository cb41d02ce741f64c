"""“The pool will close as part of a plan to save money.” → “… This is part of a plan to save money.”."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accessible_release.simplifying import clauses
from accessible_release.simplifying.splitting.doing import is_done
from accessible_release.simplifying.splitting.seams import Changes

if TYPE_CHECKING:
    from spacy.tokens import Token


def rewrites(main: Token) -> Iterator[Changes | None]:
    """At most one edit: *as part of …* that ends the sentence, behind one main verb."""
    doc = main.doc
    if not is_done(main):
        return
    for word in doc[main.i + 2 : -4]:
        if [token.lower_ for token in doc[word.i : word.i + 3]] not in (["as", "part", "of"], ["as", "a", "part"]):
            continue
        inner = any(
            token.pos_ in {"VERB", "AUX"} and token.dep_ not in {"amod", "compound"}
            for token in clauses.between(doc, main.i + 1, word.i)
        )
        behind = doc[word.i + 1].right_edge if doc[word.i + 1].lower_ == "part" else doc[word.i + 2].right_edge
        if inner or behind.i < len(doc) - 2 or main.lemma_ in {"use", "see", "regard", "serve", "know"}:
            return
        first = clauses.tensed(main)
        verb = "was" if first.tag_ == "VBD" else "is"
        yield [(clauses.before(word), clauses.end(word), f".\nThis {verb}")]
        return
