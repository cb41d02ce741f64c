"""A sentence with quoted words in it as several lines, so that a second voice says exactly those words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from accessible_release.model import ScriptLine
from accessible_release.narrating.spoken import Wording
from accessible_release.narrating.spoken.typography import FINAL, tidy
from accessible_release.narrating.writing import Piece

EDGE = "\ue000"
"""Stands in the printed sentence where the speaker changes: a character that no text has and no rule changes."""
EDGE_PAUSE = 150
"""Silence where the voice changes within a sentence, in milliseconds: as long as a comma is."""
GOES_ON = (",", ":", ";", "…", "–", "—", "-")
WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class _Turn:
    """Neighbouring pieces that are said by one voice."""

    text: str
    quoted: bool


def divided(line: ScriptLine, pieces: Sequence[Piece], wording: Wording) -> Sequence[ScriptLine]:
    """The lines that take the place of the line of a sentence; itself, where one voice says all of it.

    They have its id and its writing. The words are those of the undivided sentence: one whose words would be other
    ones stays as it is.
    """
    turns = list(_turns(pieces))
    if len(turns) < 2 or any(EDGE in turn.text for turn in turns):
        return [line]
    said = [tidy(text) for text in wording.spoken(EDGE.join(turn.text for turn in turns)).split(EDGE)]
    if (
        len(said) != len(turns)
        or _words(said) != _words([line.text])
        or not all(map(_words, ([each] for each in said)))
    ):
        return [line]
    *earlier, last = [
        replace(line, text=text, pause=EDGE_PAUSE, quoted=turn.quoted)
        for text, turn in zip(map(_going_on, said), turns, strict=True)
    ]
    ending = said[-1] if line.text.endswith(said[-1]) else said[-1] + line.text[-1]
    return [*earlier, replace(last, text=ending, pause=line.pause)]


def _turns(pieces: Sequence[Piece]) -> Iterator[_Turn]:
    """Who speaks when; what is not heard (a full stop, a bracket) goes with its neighbour."""
    text, quoted = "", None
    for piece in pieces:
        if piece.is_said and quoted is not None and bool(piece.stretch) != quoted:
            yield _Turn(text, quoted)
            text, quoted = "", None
        text += piece.said
        quoted = bool(piece.stretch) if piece.is_said else quoted
    yield _Turn(text, bool(quoted))


def _going_on(text: str) -> str:
    """`text` with a comma where it ends without a mark: the sentence is not over."""
    return text if text.endswith((*GOES_ON, *FINAL)) else f"{text},"


def _words(texts: Sequence[str]) -> list[str]:
    return WORD.findall(" ".join(texts))
