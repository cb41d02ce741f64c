"""Recordings made by hand: a tone for each word, silence at each sign, so that every time is known."""

from __future__ import annotations

from array import array
from collections.abc import Sequence

from accessible_release.model import LineKind, Narration, Part, ScriptLine, TimedLine

RATE = 8_000
A_LETTER, A_SIGN = 0.06, 0.25
"""Seconds that a letter is spoken, and that a pause at a sign lasts."""
SIGNS = ",;:.!?"
WAVE = [4_000, 2_000, -3_000, -4_000, 1_000]


def line(
    text: str,
    *written: Part | str,
    element: str = "",
    kind: LineKind = "sentence",
    pause: int = 350,
    language: str = "",
) -> ScriptLine:
    """A line of a script; `written` are its parts."""
    parts = tuple(part if isinstance(part, Part) else Part(part) for part in written)
    return ScriptLine(text, kind, pause, shown=element, written=parts, language=language)


def spoken(lines: Sequence[ScriptLine]) -> Narration:
    """The recording of a script."""
    samples = array("h")
    timed = []
    for each in lines:
        start = len(samples) / RATE
        samples.extend(_clip(each.text))
        timed.append(TimedLine(each, start, len(samples) / RATE))
        samples.extend([0] * (each.pause * RATE // 1000))
    return Narration(RATE, samples.tobytes(), tuple(timed))


def _clip(text: str) -> array[int]:
    samples = array("h")
    words = text.split()
    for place, word in enumerate(words):
        letters = sum(map(str.isalnum, word)) + 1
        samples.extend(WAVE * round(letters * A_LETTER * RATE / len(WAVE)))
        if word[-1] in SIGNS and place + 1 < len(words):
            samples.extend([0] * round(A_SIGN * RATE))
    return samples


def onset(text: str, word: int) -> float:
    """When a word of a clip begins, in seconds from the start of the clip."""
    words = text.split()[:word]
    signs = sum(each[-1] in SIGNS for each in words)
    return sum(sum(map(str.isalnum, each)) + 1 for each in words) * A_LETTER + signs * A_SIGN
