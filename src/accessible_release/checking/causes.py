"""G13: what is the cause and what the effect of a “because”, whatever the verbs: “off because of snow”."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from accessible_release.analysis.statement import Statement
from accessible_release.analysis.tokens import lowers_of, tokens_of
from accessible_release.analysis.words.senses import NOTHING, Keys, concepts
from accessible_release.ledger import Breach

if TYPE_CHECKING:
    from spacy.tokens import Doc

CONTENT = {"NOUN", "PROPN", "VERB", "ADJ"}


class Cause(NamedTuple):
    """The words on the two sides of a “because”."""

    cause: Keys
    effect: Keys


def causes(statement: Statement) -> list[Cause]:
    """Every “because” that stands alone in its piece."""
    found = []
    for piece, doc in enumerate(statement.docs):
        lowers = lowers_of(doc)
        if lowers.count("because") != 1:
            continue
        at = lowers.index("because")
        end = lowers.index(",", at) if at == 0 and "," in lowers else len(lowers)
        keys = statement.fact(concepts).by_token[piece]
        inside, outside = _keys(doc, keys, at + 1, end), _keys(doc, keys, 0, at) | _keys(doc, keys, end, len(lowers))
        found.append(Cause(inside - outside, outside - inside))
    return found


def _keys(doc: Doc, keys: tuple[Keys, ...], start: int, end: int) -> Keys:
    return NOTHING.union(*(keys[token.i] for token in tokens_of(doc)[start:end] if token.pos_ in CONTENT))


def breaches(source: Statement, other: Statement) -> Iterator[Breach]:
    """A cause that became the effect."""
    for mine in source.fact(causes):
        for theirs in other.fact(causes):
            straight = mine.cause & theirs.cause or mine.effect & theirs.effect
            if not straight and mine.cause & theirs.effect and mine.effect & theirs.cause:
                yield Breach("G13", "cause and effect changed places")
