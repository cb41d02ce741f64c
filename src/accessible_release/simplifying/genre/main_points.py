"""The main points: three to five lines of the draft that tell what happens, for whom, when, what to do, whom to ring.

Nothing is written here. A line is chosen by what it says and how short it is, and only if it is understood alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from accessible_release.simplifying.genre.purposes import FOR_WHOM, is_ahead, is_instruction
from accessible_release.simplifying.genre.standing import hangs, stands_alone

FEWEST, MOST = 3, 5
LEAST = 2
"""Points without which there is no list of them."""
ENOUGH = 5
"""Lines that a text must have before some of them are put first."""
EASY = 15
"""Words in a sentence of easy read."""
EARLY = 3
"""Paragraphs that tell what the news is."""
MOST_PRICE = 3
"""What length costs a line at most: the news comes first, however long its sentence."""
LONGEST = 24
"""Words in a point; only what the news is may be longer."""
WORD = re.compile(r"[A-Za-z][\w’'-]+")
SMALL_WORDS = 3
"""Letters of a word that says little."""
FREE = re.compile(
    r"\b(?:free|no (?:appointment|charge|cost|booking)|do(?:es)? not need to (?:book|pay))\b", re.IGNORECASE
)
DEADLINE = re.compile(
    r"\b(?:deadline|closes?|by|before|until|must be (?:in|booked|returned|received)|last day)\b", re.IGNORECASE
)
DANGER = re.compile(
    r"\b(?:do not (?:eat|use|drink|touch|go|approach|open|click|burn|travel|enter)|never|stay (?:away|"
    r"inside|at home)|leave)\b",
    re.IGNORECASE,
)
REASONS = {
    "what": "It tells what the news is.",
    "who": "It tells for whom it is.",
    "when": "It tells when or where.",
    "do": "It tells what to do.",
    "reach": "It tells whom to reach, and how.",
}


@dataclass(frozen=True, slots=True)
class Candidate:
    """A line of the draft."""

    sentence: str
    """The id of the sentence that it tells."""
    text: str
    paragraph: int
    """The place of its paragraph among those of the news, from 0."""
    tail: tuple[str, ...] = ()
    """The lines behind it that tell the same sentence and point back at it: they come with it."""
    following: str = ""
    """The line behind these, which may point back at them."""
    contact: bool = False
    """Whether it holds a way to reach somebody."""

    @property
    def whole(self) -> str:
        """All its lines."""
        return " ".join((self.text, *self.tail))


@dataclass(frozen=True, slots=True)
class Point:
    """One or two lines of one sentence that stand among the main points."""

    sentence: str
    lines: tuple[str, ...]
    reason: str
    again: bool = False
    """Whether it stands in its own place too, because the line behind it needs it."""


def main_points(title: str, candidates: Sequence[Candidate]) -> tuple[Point, ...]:
    """The points in the order in which they are read; none of a text that is short anyway."""
    if len(candidates) < ENOUGH:
        return ()
    told = title
    chosen: list[tuple[str, Candidate]] = []
    for slot in ("what", "who", "when", "do", "reach"):
        best = _best(slot, title, told, [each for each in candidates if each not in [one for _, one in chosen]])
        if best is not None:
            chosen.append((slot, best))
            told = f"{told} {best.whole}"
    chosen += _more(title, told, candidates, chosen)
    if len(chosen) < LEAST:
        return ()
    news, others = (sorted(group, key=lambda one: candidates.index(one[1])) for group in _apart(chosen[:MOST]))
    return tuple(
        Point(each.sentence, (each.text, *each.tail), REASONS[slot], again=_is_needed(each))
        for slot, each in (*news, *others)
    )


def _is_needed(each: Candidate) -> bool:
    """Whether the line behind it points back at it, or goes on about whom to reach: “Dial 999.”, then “Press 55 …”."""
    return hangs(each.following) or (each.contact and bool(each.following))


def _apart(chosen: Sequence[tuple[str, Candidate]]) -> tuple[list[tuple[str, Candidate]], ...]:
    """What the news is, and everything else."""
    return [one for one in chosen if one[0] == "what"], [one for one in chosen if one[0] != "what"]


def _best(slot: str, title: str, told: str, left: Iterable[Candidate]) -> Candidate | None:
    scored = [(_score(slot, each, title), -place, each) for place, each in enumerate(left) if _fits(slot, each, told)]
    best = max(scored, key=lambda each: each[:2], default=None)
    return best[2] if best is not None and best[0] > 0 else None


def _more(
    title: str, told: str, candidates: Sequence[Candidate], chosen: Sequence[tuple[str, Candidate]]
) -> Iterator[tuple[str, Candidate]]:
    """Further points where there are fewer than there should be: what the title speaks of, early and short."""
    taken = [each for _, each in chosen]
    for _ in range(FEWEST - len(chosen)):
        best = _best("what", title, told, [each for each in candidates if each not in taken])
        if best is None:
            return
        taken.append(best)
        yield "what", best


def _fits(slot: str, each: Candidate, told: str) -> bool:
    words = max(len(line.split()) for line in (each.text, *each.tail))
    whole = each.text.rstrip(" \"'”’")[-1:] in ".!?" and words > SMALL_WORDS
    return whole and stands_alone(each.text, told) and (words <= LONGEST or (slot == "what" and not each.paragraph))


def _score(slot: str, each: Candidate, title: str) -> float:
    """How well a line fills a place among the points; nothing where it does not at all."""
    base = _SCORES[slot](each, title)
    if base <= 0:
        return 0
    longest = max(len(line.split()) for line in (each.text, *each.tail))
    price = min(max(longest - EASY, 0) * 0.25, MOST_PRICE)
    return base + _shared(each.whole, title) - price - each.paragraph * 0.2


def _shared(text: str, title: str) -> float:
    """How many words that carry meaning a line shares with the title, at most four."""
    mine, theirs = (_stems(each) for each in (text, title))
    return min(len(mine & theirs), 4)


def _stems(text: str) -> set[str]:
    return {word.lower()[:6] for word in WORD.findall(text) if len(word) > SMALL_WORDS}


def _what(each: Candidate, title: str) -> float:
    if each.contact:
        return 0
    if each.paragraph >= EARLY:
        return 0
    return 6 if not each.paragraph else min(2.5, 1.5 * _shared(each.whole, title))


def _who(each: Candidate, title: str) -> float:  # noqa: ARG001 - all slots alike
    free = 2 if FREE.search(each.whole) else 0
    return (4 if FOR_WHOM.search(each.whole) else 0) + free if not each.contact else 0


def _when(each: Candidate, title: str) -> float:  # noqa: ARG001 - all slots alike
    if each.contact or not is_ahead(each.whole):
        return 0
    return 4 + (1.5 if DEADLINE.search(each.whole) else 0)


def _do(each: Candidate, title: str) -> float:  # noqa: ARG001 - all slots alike
    if each.contact or not is_instruction(each.whole):
        return 0
    return 3 + bool(FREE.search(each.whole)) + 2 * bool(DANGER.search(each.whole))


def _reach(each: Candidate, title: str) -> float:  # noqa: ARG001 - all slots alike
    return (5 if each.contact else 0) + (0.5 if each.contact and is_instruction(each.whole) else 0)


_SCORES = {"what": _what, "who": _who, "when": _when, "do": _do, "reach": _reach}
