"""When each word of a writing is heard: the words of the script in the sound, and the writing beside the script.

The voice speaks letters at an even pace between its pauses, and it pauses at signs. So the signs of a line are laid
on the pauses of its sound, in order, where the paces between them differ least; words between two pauses are reckoned.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from accessible_release.editions.captions.sound import Pause, Sound, sound_of
from accessible_release.editions.captions.words import BEHIND, CLAUSE_END, COMMA, SENTENCE_END
from accessible_release.model import Narration, TimedLine

WORD = re.compile(r"\S+")
BREAKS = SENTENCE_END | CLAUSE_END | COMMA
LEAST_PAUSE = 0.09
"""Seconds; a shorter silence may stand within a word, before a "p" or "t"."""
NO_PAUSE, LONG_PAUSE, LONGEST = 0.7, 2.5, 0.5
"""What a match costs, in seconds of difference: a sign without a pause. A second of pause saves, up to so many."""
FARTHEST = 4.0
"""Seconds between where a sign is reckoned to be heard and its pause."""
NEAR_PAUSE, NEAR_WORD = 0.35, 0.1
"""How far a cut without a sign may move, in seconds: to a pause, to the quietest place."""


def cut_times(
    narration: Narration, lines: Sequence[TimedLine], text: str, cuts: Sequence[int]
) -> list[tuple[float, float]]:
    """For each cut (a place in the writing) when the words before it end and those behind it begin, in seconds.

    Both are the same within a line of the script; the silence between two lines is in neither.
    """
    if not cuts:
        return []
    script = [(number, word) for number, timed in enumerate(lines) for word in WORD.findall(timed.line.text)]
    starts = [start for timed in lines for start in word_starts(narration, timed)]
    written = WORD.findall(text)
    known = dict(_same([_bare(word) for word in written], [_bare(word) for _, word in script]))
    found: list[tuple[float, float]] = []
    for cut in cuts:
        place = _place(known, written, len(script), len(WORD.findall(text[:cut])))
        place = min(max(place, 1), len(script) - 1)
        line, line_before = script[place][0], script[place - 1][0]
        end = lines[line_before].end if line != line_before else starts[place]
        found.append((end, starts[place]))
    return _in_order(found, lines[0].start, lines[-1].end)


def _in_order(times: list[tuple[float, float]], start: float, end: float) -> list[tuple[float, float]]:
    """Each time behind the one before it, should a reckoning be wrong: then what is left is shared evenly."""
    edges = [start, *(each for both in times for each in both), end]
    if all(before <= behind for before, behind in pairwise(edges)) and _apart(times, start, end):
        return times
    step = (end - start) / (len(times) + 1)
    return [(start + step * number, start + step * number) for number in range(1, len(times) + 1)]


def _apart(times: list[tuple[float, float]], start: float, end: float) -> bool:
    begins = [start, *(begin for _, begin in times)]
    ends = [*(each for each, _ in times), end]
    return all(shown_until - begin >= 0.01 for begin, shown_until in zip(begins, ends, strict=True))


def word_starts(narration: Narration, timed: TimedLine) -> list[float]:
    """When each word of a line of the script begins, in seconds."""
    words = WORD.findall(timed.line.text)
    sound = sound_of(narration, timed.start, timed.end)
    speech = _Speech(timed, sound, sound.pauses(LEAST_PAUSE))
    letters = [0.0, *accumulate(_letters(word) for word in words)]
    signs = [place for place in range(1, len(words)) if words[place - 1].rstrip(BEHIND)[-1:] in BREAKS]
    anchors = _anchors([letters[place] for place in signs], letters[-1], speech)
    at_pause = {signs[sign]: speech.pauses[pause].end for sign, pause in anchors}
    knots = [(0.0, 0.0), *((letters[signs[sign]], speech.before(pause)) for sign, pause in anchors)]
    knots.append((letters[-1], speech.seconds))
    return [
        at_pause[place] if place in at_pause else speech.near(_between(letters[place], knots))
        for place in range(len(words))
    ]


@dataclass(frozen=True, slots=True)
class _Speech:
    """A line without its pauses: letters take the same time all through it, pauses do not."""

    timed: TimedLine
    sound: Sound
    pauses: tuple[Pause, ...]

    @property
    def seconds(self) -> float:
        """How long the voice speaks in all."""
        return self.timed.end - self.timed.start - sum(each.seconds for each in self.pauses)

    def before(self, pause: int) -> float:
        """How long the voice has spoken when a pause begins."""
        return self.pauses[pause].start - self.timed.start - sum(each.seconds for each in self.pauses[:pause])

    def near(self, spoken: float) -> float:
        """When the voice has spoken so long, in seconds of the recording, moved to a silence close by."""
        time = self.timed.start + spoken
        for each in self.pauses:
            time += each.seconds if each.start < time else 0.0
        if not spoken:
            return time
        close = [each for each in self.pauses if abs(each.end - time) <= NEAR_PAUSE]
        if close:
            return min(close, key=lambda each: abs(each.end - time)).end
        return self.sound.quietest(time, NEAR_WORD)


@dataclass(frozen=True, slots=True)
class _Anchor:
    """A sign that may be heard as a pause: by their numbers, and where each stands."""

    sign: int
    pause: int
    letters: float
    """How many letters are before the sign."""
    spoken: float
    """How long the voice has spoken before the pause."""
    seconds: float = 0.0


def _anchors(signs: Sequence[float], letters: float, speech: _Speech) -> list[tuple[int, int]]:
    """Which sign is heard as which pause, both in order, where the paces between them differ least.

    `signs` are places in letters. A sign need not have a pause (abbreviations), nor a pause a sign.
    """
    if not signs or not speech.pauses or not letters:
        return []
    pace = speech.seconds / letters
    pauses = [(number, speech.before(number), pause.seconds) for number, pause in enumerate(speech.pauses)]
    possible = [
        _Anchor(sign, pause, at, spoken, seconds)
        for sign, at in enumerate(signs)
        for pause, spoken, seconds in pauses
        if abs(spoken - pace * at) <= FARTHEST
    ]
    begin, end = _Anchor(-1, -1, 0.0, 0.0), _Anchor(len(signs), len(pauses), letters, speech.seconds)
    costs = {begin: 0.0}
    came: dict[_Anchor, _Anchor] = {}
    for each in (*possible, end):
        ways = [(cost + _step(before, each, pace), before) for before, cost in costs.items() if _follows(before, each)]
        costs[each], came[each] = min(ways, key=lambda way: way[0])
    return _way(came, end)


def _follows(before: _Anchor, behind: _Anchor) -> bool:
    return before.sign < behind.sign and before.pause < behind.pause


def _step(before: _Anchor, behind: _Anchor, pace: float) -> float:
    off = abs(behind.spoken - before.spoken - pace * (behind.letters - before.letters))
    return off + NO_PAUSE * (behind.sign - before.sign - 1) - LONG_PAUSE * min(behind.seconds, LONGEST)


def _way(came: dict[_Anchor, _Anchor], end: _Anchor) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    while end in came:
        end = came[end]
        found.append((end.sign, end.pause))
    return found[-2::-1]


def _between(letters: float, knots: Sequence[tuple[float, float]]) -> float:
    """How long the voice has spoken before so many letters, reckoned from the places that are known."""
    for (first, earlier), (last, later) in pairwise(knots):
        if first <= letters <= last and last > first:
            return earlier + (later - earlier) * (letters - first) / (last - first)
    return knots[-1][1]


def _letters(word: str) -> float:
    return sum(map(str.isalnum, word)) + 1.0


def _bare(word: str) -> str:
    return "".join(filter(str.isalnum, word)).casefold()


def _same(written: Sequence[str], spoken: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The words that are said as they are written, by their numbers in both: the longest common subsequence."""
    start = 0
    while start < min(len(written), len(spoken)) and written[start] == spoken[start]:
        yield start, start
        start += 1
    lengths = _lengths(written[start:], spoken[start:])
    row = column = 0
    while row < len(lengths) - 1 and column < len(lengths[0]) - 1:
        if written[start + row] == spoken[start + column]:
            yield start + row, start + column
            row, column = row + 1, column + 1
        elif lengths[row + 1][column] >= lengths[row][column + 1]:
            row += 1
        else:
            column += 1


def _lengths(written: Sequence[str], spoken: Sequence[str]) -> list[list[int]]:
    """How many words are the same from each word of both on."""
    rows = [[0] * (len(spoken) + 1)]
    for word in reversed(written):
        below, row = rows[-1], [0]
        for place in range(len(spoken) - 1, -1, -1):
            row.append(below[place + 1] + 1 if word == spoken[place] else max(below[place], row[-1]))
        rows.append(row[::-1])
    return rows[::-1]


def _place(known: Mapping[int, int], written: Sequence[str], spoken: int, before: int) -> int:
    """How many words of the script are said for the first `before` words of the writing.

    Between words that are known it is reckoned from the letters of the writing.
    """
    if before in known:
        return known[before]
    if before - 1 in known:
        return known[before - 1] + 1
    first, start = max((pair for pair in known.items() if pair[0] < before), default=(-1, -1))
    last, end = min((pair for pair in known.items() if pair[0] > before), default=(len(written), spoken))
    share = sum(map(_letters, written[first + 1 : before])) / sum(map(_letters, written[first + 1 : last]))
    return start + 1 + round(share * (end - start - 1))
