"""The tables beside the tests: `> sentence`, then `= first piece | second piece`, or a bare `=` where it must stay."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from accessible_release.analysis.corpus import parser
from accessible_release.ledger import SEAM, Edit, apply
from accessible_release.simplifying.piece import Piece

HERE = Path(__file__).parent


def cases(name: str) -> Iterator[tuple[str, str]]:
    """Each sentence of a table with what must come out, or an empty text."""
    sentence = ""
    for line in (HERE / name).read_text(encoding="utf-8").splitlines():
        if line.startswith("> "):
            sentence = line[2:]
        elif line.startswith("=") and sentence:
            yield sentence, line[1:].strip()
            sentence = ""


def first_step(propose: Callable[[Piece], Iterator[Edit]], sentence: str) -> str:
    """What the first edit makes of a sentence, pieces joined by a bar; an empty text where nothing is proposed."""
    (doc,) = parser().docs([sentence])
    step = next(iter(propose(Piece(doc))), None)
    return apply(sentence, step).replace(SEAM, " | ") if step else ""
