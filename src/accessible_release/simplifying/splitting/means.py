"""“They cut waste by sharing food.” → “They cut waste. They do this by sharing food.”."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accessible_release.simplifying import clauses
from accessible_release.simplifying.cues import cues
from accessible_release.simplifying.splitting.doing import does, does_this, is_done
from accessible_release.simplifying.splitting.seams import Changes

if TYPE_CHECKING:
    from spacy.tokens import Token

WAYS = cues("means", "ways")
OTHERS = cues("means", "others")
"""Verbs whose *by* says with what words or how far: *ended by saying*."""


def rewrites(main: Token) -> Iterator[Changes | None]:
    """At most one edit: *by* or *using* with what is done, or *through* with a way of working, at the end."""
    doc = main.doc
    if not is_done(main) or main.lemma_ in OTHERS:
        return
    for word in doc[main.i + 1 :]:
        using = word.lower_ == "using"
        full = any(token.pos_ in {"NOUN", "PROPN", "PRON"} for token in clauses.between(doc, main.i + 1, word.i))
        if not full or not clauses.ends_sentence(word) or not (_is_use(word, main) if using else _is_way(word, main)):
            continue
        made = does(main, "use") if using else does_this(main)
        behind = f".\n{made}" if using else f".\n{made} {word.lower_}"
        yield [(clauses.before(word), clauses.end(word), behind)] if made else None
        return


def _is_way(word: Token, main: Token) -> bool:
    """Whether *by …ing* or *through work …* can only belong to the main verb."""
    inner = [token for token in clauses.between(word.doc, main.i + 1, word.i) if token.pos_ in {"VERB", "AUX"}]
    if word.lower_ == "by":
        verb = next((child for child in word.rights if child.dep_ == "pcomp" and child.tag_ == "VBG"), None)
        return verb is not None and word.head == main and all(token.dep_ in {"amod", "compound"} for token in inner)
    return word.lower_ == "through" and _is_work(word, inner)


def _is_work(word: Token, inner: list[Token]) -> bool:
    """Whether *through* is followed by a way of working, and no verb but *help* stands before it."""
    noun = next((child for child in word.rights if child.dep_ == "pobj"), None)
    help_only = all(token.dep_ in {"amod", "compound"} or token.head.lemma_ == "help" for token in inner)
    return noun is not None and noun.lower_ in WAYS and help_only and noun.i == word.i + 1


def _is_use(word: Token, main: Token) -> bool:
    """Whether *using* says what the subject uses."""
    inner = any(token.pos_ in {"VERB", "AUX"} for token in clauses.between(word.doc, main.i + 1, word.i))
    who = clauses.subject(main)
    return (
        word.dep_ == "advcl"
        and word.head == main
        and not inner
        and who is not None
        and who.pos_ in {"NOUN", "PROPN", "PRON"}
        and clauses.has(word.rights, "dobj")
    )
