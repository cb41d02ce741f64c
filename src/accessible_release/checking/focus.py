"""G9: “only” before the subject limits who, and “only” before the verb limits what: one is not the other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accessible_release.analysis.statement import Statement
from accessible_release.analysis.tokens import lower, tokens_of
from accessible_release.analysis.words.senses import NOTHING, Keys, concepts
from accessible_release.ledger import Breach

if TYPE_CHECKING:
    from spacy.tokens import Token

SUBJECTS = {"nsubj", "nsubjpass"}
REACH = 5


def limited(statement: Statement) -> tuple[Keys, Keys]:
    """The keys of the subjects that an “only” stands before, and of those whose verb it stands before."""
    who, what = NOTHING, NOTHING
    for piece, doc in enumerate(statement.docs):
        keys = statement.fact(concepts).by_token[piece]
        for token in tokens_of(doc):
            if token.dep_ in SUBJECTS and token.pos_ in {"NOUN", "PROPN"}:
                start = min((each.i for each in token.subtree), default=token.i)
                if _only(doc[start]) or (start and _only(doc[start - 1])):
                    who |= keys[token.i]
                elif any(_only(each) for each in doc[token.i + 1 : token.i + REACH] if each.i < token.head.i):
                    what |= keys[token.i]
    return who, what


def _only(token: Token) -> bool:
    return lower(token) == "only"


def breaches(source: Statement, other: Statement) -> Iterator[Breach]:
    """An “only” that went from the subject to the verb, or back."""
    (who, what), (now_who, now_what) = source.fact(limited), other.fact(limited)
    if (who & now_what and not who & now_who) or (what & now_who and not what & now_what):
        yield Breach("G9", "“only” is said of something else")
