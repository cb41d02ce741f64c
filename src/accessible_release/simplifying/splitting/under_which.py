"""“A scheme, under which homes get help, has begun.” → “A scheme has begun. Under this scheme, homes get help.”."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accessible_release.simplifying import clauses
from accessible_release.simplifying.splitting.relatives import is_in_the_open
from accessible_release.simplifying.splitting.seams import Changes
from accessible_release.simplifying.subjects import inside, is_plural, sentence_case

if TYPE_CHECKING:
    from spacy.tokens import Token

LEADING = frozenset({"under", "at", "in", "during", "on", "through", "after"})
"""Prepositions that can begin the new sentence: *Under this scheme, …*."""
SORRY = frozenset({"apologise", "apologize"})


def rewrites(main: Token) -> Iterator[Changes | None]:
    """One edit for each such clause, set off by commas, on a common noun right before it."""
    if not clauses.is_told(main):
        return
    for which in main.doc:
        if which.lower_ == "which" and which.dep_ == "pobj" and which.head.lower_ in {*LEADING, "for"}:
            verb = which.head.head
            if clauses.is_finite(verb) and clauses.subject(verb) is not None:
                yield _sorry(verb, which) or (_apart(verb, which) if verb.dep_ == "relcl" else None)


def _sorry(verb: Token, which: Token) -> Changes | None:
    """*…, for which we apologise* → *We apologise for this*."""
    who, link = clauses.subject(verb), which.head
    told = who is not None and who.lower_ == "we" and who.i == which.i + 1 and verb.i == which.i + 2
    if not told or verb.lemma_ not in SORRY or link.nbor(-1).text != "," or not clauses.ends_sentence(verb):
        return None
    return [(clauses.end(link.nbor(-2)), clauses.end(verb), f".\nWe {verb.text} {link.lower_} this")]


def _apart(verb: Token, which: Token) -> Changes | None:
    doc, noun, link = verb.doc, verb.head, which.head
    stop, comma, closing = clauses.full_stop(doc), link.nbor(-1), clauses.closing(verb)
    if stop is None or link.lower_ not in LEADING or not _is_free(noun, comma, verb):
        return None
    told = doc[which.i + 1 : closing.i].text
    pointed = f"{sentence_case(link.lower_)} {'these' if is_plural(noun) else 'this'} {inside(noun)}, {told}"
    if clauses.ends_sentence(verb):
        return [(clauses.end(noun), stop.idx, f".\n{pointed.rstrip('.')}")]
    if closing.text != "," or not _goes_on(noun, closing):
        return None
    return [(clauses.end(noun), clauses.end(closing), ""), (stop.idx, clauses.end(stop), f".\n{pointed}.")]


def _goes_on(noun: Token, closing: Token) -> bool:
    """Whether the main clause goes on behind the comma: with its verb, or with a reason."""
    main = clauses.root(noun.doc)
    reason = noun.head == main and closing.nbor(1).lower_ in {"because", "so"}
    return noun == clauses.subject(main) or reason


def _is_free(noun: Token, comma: Token, verb: Token) -> bool:
    """Whether the noun stands alone before the comma, and the clause begins with its own subject."""
    who = clauses.subject(verb)
    begins = who is not None and who.left_edge.i == comma.i + 3
    common = noun.pos_ == "NOUN" and noun.dep_ != "conj" and not clauses.has(noun.children, "conj", "appos")
    return begins and common and comma.text == "," and noun.i == comma.i - 1 and is_in_the_open(noun)
