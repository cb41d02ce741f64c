"""Words and phrases: a plainer one where an entry of the lexicon fits the sentence."""

from __future__ import annotations

from collections.abc import Iterator

from accessible_release.ledger import Edit
from accessible_release.lexicon.swapping import swaps
from accessible_release.simplifying.piece import Piece


def propose(piece: Piece) -> Iterator[Edit]:
    """Every swap that fits, from left to right; they do not overlap."""
    for swap in swaps(piece.doc, free=piece.swappable):
        yield swap.edit
