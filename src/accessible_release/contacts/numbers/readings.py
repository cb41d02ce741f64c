"""Which of a row's groups are numbers, and which are figures that only stand beside one.

Every way to part the row into numbers and figures has a cost; the cheapest is the reading. A number that is in use
costs nothing; one that goes on behind a full stop, a bracket or the end of a line costs more than a figure that stands
there; a figure that nothing explains ("0808 157 0123 4") costs most, so that it is noticed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from accessible_release.contacts.numbers.dialling import POSSIBLE, SHORTEST, Dialled
from accessible_release.contacts.numbers.groups import NEVER, Group

MOST_GROUPS, MOST_DIGITS = 17, 17
EXPLAINED, APART, LED, LOOSE = 0.3, 0.5, 2.0, 4.0
"""A figure that its words explain, one that stands apart, one before a number, one that nothing explains."""
MAY_COUNT, MAY_BE_COUNT = re.compile(r" (?:[a-z]+s\b|[A-Z][a-z]+ [a-z])"), 1.0
"""A short figure before a word in the plural is likely what is counted; before a capital, the number of a note."""
LONG_FIGURE, LONGEST_FIGURE = 3, 4
"""Digits from which a figure apart is more than a count, and beyond which it shows that the row is something else."""
UNDIALLED = 3.0
"""A figure right behind words that tell to dial it."""
TRUNK, SERIAL = 4.0, 6.0
"""A figure that begins as a number does; one that is longer than a year."""
SWALLOWED = 3.0
"""A number that takes in a figure which the words behind it explain."""
BROKEN = 2.0
"""What a mark costs behind which a figure may be one of its own: a full stop, a dash, the end of a line."""
STUB, STUB_LENGTH = 1.5, 2
"""A number whose last group is one digit behind longer ones."""
UNIFORM = 0.5
"""The same mark between all groups ("020 – 7946 – 0123") is how the number is written."""
ODD_END, LONG_ROW = 1.0, 4
"""A last group behind another mark than all those before it ("0.1.6.3.2 6")."""
DEAREST = 5.6
"""A number that costs more is none; a person has to look."""
LISTS = re.compile(r"[,;]")
"""A mark by which figures are told one after another: "7, 8, 14, 15 May"."""
MIXED = 0.1
"""Another kind of mark between the groups of one number."""
DOUBTFUL = 1.0
"""Two readings nearer than this are both possible."""

Judge = Callable[[int, int], Dialled | None]
Asked = Callable[[int], bool]


@dataclass(frozen=True, slots=True)
class Piece:
    """The number in the groups `first` to `last`, the last included."""

    first: int
    last: int
    dialled: Dialled


@dataclass(frozen=True, slots=True)
class Reading:
    """A row, read."""

    pieces: tuple[Piece, ...]
    cost: float
    rival: float = float("inf")
    """What the cheapest reading with other numbers costs."""

    @property
    def doubtful(self) -> bool:
        """Whether another reading is nearly as good."""
        return self.rival - self.cost < DOUBTFUL


@dataclass(frozen=True, slots=True, eq=False)
class _Chain:
    """The numbers of a way up to a place, the last one first; the same numbers are the same chain."""

    piece: Piece
    before: _Chain | None


_Way = tuple[float, _Chain | None]


def read(text: str, groups: list[Group], judge: Judge, explained: Asked, told: Asked) -> Reading:
    """The cheapest reading of a row of groups in `text`.

    `judge` says what the groups from one to another dial, `explained` whether the words around a group say what it is,
    `told` whether those before it tell to dial it.
    """
    found = [_numbers(text, groups, place, judge) for place in range(len(groups))]
    if not any(found):
        return Reading((), 0.0)
    # For each place the two cheapest ways to get there that differ in their numbers.
    ways: list[list[_Way]] = [[(0.0, None)], *([] for _ in groups)]
    for place in range(len(groups)):
        ways[place] = _cheapest(ways[place])
        known = explained(place)
        figure = _figure_cost(text, groups, place, explained=known) + (UNDIALLED if not known and told(place) else 0.0)
        ways[place + 1] += [(cost + figure, chain) for cost, chain in ways[place]]
        for piece, cost, swallowed in _affordable(found[place], explained, told):
            ways[piece.last + 1] += [(before + cost + swallowed, _Chain(piece, chain)) for before, chain in ways[place]]
    best, *others = _cheapest(ways[-1])
    return Reading(_pieces(best[1]), best[0], others[0][0] if others else float("inf"))


def _affordable(
    numbers: list[tuple[Piece, float]], explained: Asked, told: Asked
) -> Iterator[tuple[Piece, float, float]]:
    """Numbers that begin at one place: what each costs as printed, and for the figures in it that are explained."""
    for piece, cost in numbers:
        inside = [explained(each) for each in range(piece.first, piece.last + 1)]
        # "Ring 13-11-26" is no date.
        no_date = piece is numbers[0][0] and all(inside) and told(piece.first)
        swallowed = 0.0 if no_date else SWALLOWED * sum(inside)
        too_dear = cost + swallowed > DEAREST or (swallowed and piece.dialled.cost >= POSSIBLE)
        if not too_dear:
            yield piece, cost, swallowed


def _pieces(chain: _Chain | None) -> tuple[Piece, ...]:
    pieces = []
    while chain:
        pieces.append(chain.piece)
        chain = chain.before
    return tuple(reversed(pieces))


def _cheapest(ways: list[_Way]) -> list[_Way]:
    """The cheapest way, and the cheapest that ends in another number or came to it another way."""
    found: list[_Way] = []
    for way in sorted(ways, key=lambda each: each[0]):
        if not found or found[0][1] is not way[1]:
            found.append(way)
        if len(found) == 2:
            break
    return found


def _numbers(text: str, groups: list[Group], first: int, judge: Judge) -> list[tuple[Piece, float]]:
    """The numbers that begin at the group `first`, and what each costs as it is printed."""
    found: list[tuple[Piece, float]] = []
    inside, digits = 0.0, 0
    ties: list[str] = []
    for last in range(first, min(len(groups), first + MOST_GROUPS)):
        group = groups[last]
        digits += group.length
        if group.glued or digits > MOST_DIGITS:
            break
        if last > first:
            inside += group.inside
            ties.append(text[groups[last - 1].end : group.start])
        number = judge(first, last) if digits >= SHORTEST else None
        if number:
            uniform = _is_uniform(ties, inside)
            marked = min(inside, UNIFORM) if uniform else inside + MIXED * max(0, len(set(ties)) - 1)
            cost = number.cost + marked + _odd_end(ties) + _stub(groups[first : last + 1], uniform=uniform)
            found.append((Piece(first, last, number), cost))
    return found


def _is_uniform(ties: list[str], inside: float) -> bool:
    """Whether the same stands between all groups, and does not part one number from the next."""
    return len(set(ties)) == 1 and len(ties) > 1 and inside < NEVER and not LISTS.search(ties[0])


def _odd_end(ties: list[str]) -> float:
    """What it costs where only the last tie of a long row is another one."""
    return ODD_END if len(ties) > LONG_ROW and len(set(ties)) > 1 and len(set(ties[:-1])) == 1 else 0.0


def _stub(groups: list[Group], *, uniform: bool) -> float:
    """A single digit behind longer groups, or two behind a full stop, are more likely a figure."""
    if not uniform and groups[-1].inside >= BROKEN and groups[-1].length <= STUB_LENGTH:
        return STUB
    alone = len(groups) > STUB_LENGTH and groups[-1].length == 1 < groups[-2].length
    return STUB if alone else 0.0


def _figure_cost(text: str, groups: list[Group], place: int, *, explained: bool) -> float:
    group = groups[place]
    if explained or group.glued:
        return EXPLAINED
    if group.length > LONGEST_FIGURE:
        return SERIAL
    if group.length <= LONG_FIGURE and MAY_COUNT.match(text, group.end):
        return MAY_BE_COUNT
    if text[group.start] == "0" and group.length >= LONG_FIGURE:
        return TRUNK
    follows_apart = place + 1 == len(groups) or groups[place + 1].apart
    if group.apart and follows_apart:
        return APART if group.length < LONG_FIGURE else LED
    return LED if group.apart else LOOSE
