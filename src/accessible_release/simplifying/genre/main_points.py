"""The main points: three to five lines of the draft that tell what happens, for whom, when, what to do, whom to ring.

Nothing is written here. A line is chosen by what it says and how short it is, and only if it is understood alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from accessible_release.simplifying.genre.purposes import FOR_WHOM, is_ahead, is_instruction
from accessible_release.simplifying.genre.standing import hangs, leans, stands_alone
from accessible_release.simplifying.genre.updates import is_over

FEWEST, MOST = 3, 5
LEAST = 2
"""Points without which there is no list of them."""
ENOUGH = 5
"""Lines that a text must have before some of them are put first."""
EASY = 15
"""Words in a sentence of easy read."""
EARLY = 3
"""Paragraphs that tell what the news is."""
MOST_PRICE = 2.5
"""What length costs a line at most: the news comes first, however long its sentence."""
MOST_DISTANCE = 1.2
"""The same for what stands far down."""
FIRST = 4
"""What the first line of the news has before those behind it."""
LONGEST = 24
"""Words in a point; only what the news is may be longer …"""
LONGEST_OF_FEW = 40
"""… or where there are too few others."""
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
GIFT = re.compile(r"\b(?:to (?:give|donate)|give £|donat\w+|relief fund|fundrais\w+|card donations)\b", re.IGNORECASE)
"""Where to give money is not where to find help."""
SUPERSEDED = re.compile(
    r"\b(?:until now|(?:was|were|had been) due to|previously|used to|formerly|last (?:week|month|year))\b",
    re.IGNORECASE,
)
"""What was so before the news."""
REASONS = {
    "update": "It is the newest news.",
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
    first: bool = False
    """Whether it is the first line of its paragraph that can be understood alone."""
    update: bool = False
    """Whether it tells, further down, what has happened since the first words were written."""

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
    """The points in the order in which they are read; none of a text that is short anyway.

    An update comes first; one that ends the matter makes the rest old, and stands alone.
    """
    if len(candidates) < ENOUGH:
        return ()
    updates = [("update", each) for each in candidates if each.update][:MOST]
    over = any(is_over(each.whole) for _, each in updates)
    others = [] if over else [each for each in candidates if not each.update]
    chosen = [*updates, *_chosen(title, others, MOST - len(updates))]
    if len(chosen) < LEAST and not updates:
        return ()
    return tuple(
        Point(each.sentence, (each.text, *each.tail), REASONS[slot], again=_is_needed(each)) for slot, each in chosen
    )


def _chosen(title: str, candidates: Sequence[Candidate], most: int) -> Iterator[tuple[str, Candidate]]:
    """The best line for each place, what the news is first; longer lines only where there are too few others."""
    told = title
    chosen: list[tuple[str, Candidate]] = []
    for longest in (LONGEST, LONGEST_OF_FEW):
        for slot in ("what", "who", "when", "do", "reach"):
            left = [each for each in candidates if each not in [one for _, one in chosen]]
            wanted = longest == LONGEST or (len(chosen) < FEWEST and slot not in [name for name, _ in chosen])
            best = _best(slot, title, told, left, longest) if wanted else None
            if best is not None:
                chosen.append((slot, best))
                told = f"{told} {best.whole}"
    chosen += _more(title, told, candidates, chosen)
    for group in _apart(chosen[:most]):
        yield from sorted(group, key=lambda one: candidates.index(one[1]))


def _is_needed(each: Candidate) -> bool:
    """Whether the line behind it points back at it, or goes on about whom to reach: “Dial 999.”, then “Press 55 …”."""
    return bool(each.following) and (each.contact or leans(each.following))


def _apart(chosen: Sequence[tuple[str, Candidate]]) -> tuple[list[tuple[str, Candidate]], ...]:
    """What the news is, and everything else."""
    news = [one for one in chosen if one[0] == "what" or not one[1].paragraph]
    return news, [one for one in chosen if one not in news]


def _best(slot: str, title: str, told: str, left: Iterable[Candidate], longest: int = LONGEST) -> Candidate | None:
    fitting = ((place, each) for place, each in enumerate(left) if _fits(slot, each, told, longest))
    scored = [(_score(slot, each, title), -place, each) for place, each in fitting]
    best = max(scored, key=lambda each: each[:2], default=None)
    return best[2] if best is not None and best[0] > 0 else None


def _more(
    title: str, told: str, candidates: Sequence[Candidate], chosen: Sequence[tuple[str, Candidate]]
) -> Iterator[tuple[str, Candidate]]:
    """Further points where there are fewer than there should be: what the title speaks of, early and short."""
    taken = [each for _, each in chosen]
    for _ in range(FEWEST - len(chosen)):
        best = _best("what", title, told, [each for each in candidates if each not in taken], LONGEST_OF_FEW)
        if best is None:
            return
        taken.append(best)
        yield "what", best


def _fits(slot: str, each: Candidate, told: str, longest: int) -> bool:
    words = max(len(line.split()) for line in (each.text, *each.tail))
    if each.text.rstrip(" \"'”’)")[-1:] not in (".", "!") or words <= SMALL_WORDS:
        return False
    if slot == "what" and not each.paragraph:
        return not hangs(each.text)
    return words <= longest and stands_alone(each.text, told)


def _score(slot: str, each: Candidate, title: str) -> float:
    """How well a line fills a place among the points; nothing where it does not at all."""
    base = _SCORES[slot](each, title)
    if base <= 0:
        return 0
    longest = max(len(line.split()) for line in (each.text, *each.tail))
    price = min(max(longest - EASY, 0) * 0.25, MOST_PRICE)
    return base + _shared(each.whole, title) - price - min(each.paragraph * 0.2, MOST_DISTANCE)


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
    if not each.paragraph:
        return 6 + FIRST * each.first
    return min(4, 2 * _shared(each.whole, title))


def _who(each: Candidate, title: str) -> float:  # noqa: ARG001 - all slots alike
    free = 2 if FREE.search(each.whole) else 0
    return (4 if FOR_WHOM.search(each.whole) else 0) + free if not each.contact else 0


def _when(each: Candidate, title: str) -> float:  # noqa: ARG001 - all slots alike
    if each.contact or not is_ahead(each.whole) or SUPERSEDED.search(each.whole):
        return 0
    return 4 + (1.5 if DEADLINE.search(each.whole) else 0)


def _do(each: Candidate, title: str) -> float:  # noqa: ARG001 - all slots alike
    if each.contact or not is_instruction(each.whole):
        return 0
    return 3 + bool(FREE.search(each.whole)) + 2 * bool(DANGER.search(each.whole))


def _reach(each: Candidate, title: str) -> float:  # noqa: ARG001 - all slots alike
    if not each.contact:
        return 0
    return 5 + 0.5 * is_instruction(each.whole) - 4 * bool(GIFT.search(each.whole))


_SCORES = {"what": _what, "who": _who, "when": _when, "do": _do, "reach": _reach}
