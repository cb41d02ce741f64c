"""What an edit may touch."""

from __future__ import annotations

from accessible_release.analysis.corpus import parser
from accessible_release.simplifying.piece import Piece

(DOC,) = parser().docs(["Call Stop it Now! today."])
PIECE = Piece(DOC, ((5, 17),))


def test_a_protected_place_is_not_free() -> None:
    assert not PIECE.free(0, 6)
    assert not PIECE.free(16, 20)
    assert not PIECE.free(8, 8)


def test_beside_it_is_free() -> None:
    assert PIECE.free(0, 5)
    assert PIECE.free(17, 23)
    assert PIECE.free(5, 5)
    assert PIECE.free(17, 17)
    assert PIECE.text == "Call Stop it Now! today."
