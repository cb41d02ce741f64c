"""Numbers in digits, in any grouping, one at a time or run together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import accumulate, pairwise

from accessible_release.contacts.characters import digits_of
from accessible_release.contacts.numbers.counting import is_amount, is_before_verb, is_explained
from accessible_release.contacts.numbers.dialling import POSSIBLE, SHORTEST, Dialled, Home, dialled, may_dial
from accessible_release.contacts.numbers.groups import CLOSING, OPENING, Group, runs_of_groups
from accessible_release.contacts.numbers.number import Number
from accessible_release.contacts.numbers.readings import BROKEN, LISTS, LONGEST_FIGURE, Piece, Reading, read
from accessible_release.contacts.numbers.references import (
    WORDS,
    is_catalogued,
    is_no_number_abroad,
    is_numbered,
    is_reference,
)
from accessible_release.contacts.numbers.telling import has_phone_sign, is_called_helpline, is_led_to, tells_to_dial
from accessible_release.contacts.wordlists import whole_words

CONTEXT = 90
"""So many characters before a number speak of phones."""
LONGEST_ROW = 600
"""More groups in a row, with no word between them, are a table of figures; so many of them are shown to a person."""
SHOWN = 4
SINGLES_BEFORE = 3
MOST_FIGURES = 3
"""So many figures beside a number of which nobody speaks make the row a table."""
SHORT_FIGURE = 2
LOOSE_TIE = 0.5
"""A number that goes on behind a mark which costs so much needs a word that speaks of phones."""
LONG_UNREAD = 9
UNREAD = 7
"""So many digits that somebody is told to dial, and that are no number, are too many to say nothing about."""


@dataclass(slots=True)
class InDigits:
    """What a text prints in digits."""

    numbers: list[Number] = field(default_factory=list)
    doubtful: list[tuple[int, int]] = field(default_factory=list)
    """Stretches at which a person has to look: more than the number, or no number at all, seems to be meant."""


def find_in_digits(text: str, regions: tuple[str, ...], home: Home | None = None) -> InDigits:
    """The numbers that `text` prints in digits, and where that is in doubt; `text` has plain characters."""
    found = InDigits()
    for groups in runs_of_groups(text):
        if len(groups) > LONGEST_ROW:
            found.doubtful.append((groups[0].start, groups[SHOWN].end))
        elif sum(group.length for group in groups) >= SHORTEST:
            _Row(text, groups, regions, home).read_into(found)
    return found


class _Row:
    """One row of groups."""

    def __init__(self, text: str, groups: list[Group], regions: tuple[str, ...], home: Home | None) -> None:
        self.text, self.groups, self.regions, self.home = text, groups, regions, home
        self._speaks: dict[int, bool] = {}
        self._told: dict[int, bool] = {}
        self._references: dict[int, bool] = {}
        self._explained: dict[int, bool] = {}
        self._digits = "".join(text[group.start : group.end] for group in groups)
        self._offsets = [0, *accumulate(group.length for group in groups)]

    def read_into(self, found: InDigits) -> None:
        """Add the row's numbers, and what is in doubt about them."""
        reading = read(self.text, self.groups, self._judge, self.explained, self.told)
        in_pieces = {place for piece in reading.pieces for place in range(piece.first, piece.last + 1)}
        used: set[int] = set()
        for piece in reading.pieces:
            if self._is_part_of_serial(piece, in_pieces) or self._is_part_of_table(piece, in_pieces):
                continue
            used |= set(range(piece.first, piece.last + 1))
            found.numbers.append(self._number(piece))
            found.doubtful += self._doubts(piece, reading)
        found.doubtful += self._unread(used)

    def explained(self, place: int) -> bool:
        """Whether the words around a group say what it is."""
        if place not in self._explained:
            group = self.groups[place]
            ends_number = group.length > SHORT_FIGURE and not group.apart and is_before_verb(self.text, group.end)
            self._explained[place] = not ends_number and is_explained(
                self.text, group.start, group.end, singly=self._is_single(place)
            )
        return self._explained[place]

    def _is_single(self, place: int) -> bool:
        """Whether it is one of the digits of a number that is written digit by digit."""
        row = self.groups[max(0, place - SINGLES_BEFORE) : place + 1]
        return len(row) > SINGLES_BEFORE and all(group.length == 1 for group in row)

    def _judge(self, first: int, last: int) -> Dialled | None:
        digits = self._digits[self._offsets[first] : self._offsets[last + 1]]
        if not (self.groups[first].plus or may_dial(digits)):
            return None
        left, right = self._bounds(first, last)
        told = self.told(first)
        speaks = told or self._speaks_before(self.groups[first].start)
        loose = any(group.inside >= LOOSE_TIE for group in self.groups[first + 1 : last + 1])
        if loose and not speaks:
            return None
        printed = " ".join(self.text[left:right].split())
        number = dialled(printed, self.regions, self.home, speaks=speaks, told=told)
        if number is None or self._is_other(left, right):
            return None
        return None if not told and self._is_counted(number, left, right) else number

    def _is_counted(self, number: Dialled, left: int, right: int) -> bool:
        """Whether it is an amount, or the number of something in a catalogue."""
        amount = number.short and is_amount(self.text, left, right)
        return bool(amount) or is_catalogued(self.text, self._row_start(left))

    def _is_other(self, left: int, right: int) -> bool:
        """Whether the words before it make it a reference, or those around it an amount in another language."""
        if left not in self._references:
            self._references[left] = any(is_reference(self.text, place) for place in {left, self._row_start(left)})
        return self._references[left] or (self.home is not None and is_no_number_abroad(self.text, left, right))

    def _row_start(self, left: int) -> int:
        """Where the groups begin that are closely tied to the one at `left`."""
        first = next(place for place, group in enumerate(self.groups) if group.end > left)
        while first and not self.groups[first].apart:
            first -= 1
        return min(left, self.groups[first].start)

    def _speaks_before(self, place: int) -> bool:
        if place not in self._speaks:
            before = self.text[max(0, place - CONTEXT) : place]
            lists = ("speaks_of_phones", "speaks_abroad") if self.home else ("speaks_of_phones",)
            self._speaks[place] = (
                any(whole_words(WORDS, name).search(before) for name in lists)
                or has_phone_sign(before)
                or is_called_helpline(self.text, place)
            )
        return self._speaks[place]

    def told(self, place: int) -> bool:
        """Whether the words before a group tell to dial what begins there."""
        if place not in self._told:
            self._told[place] = tells_to_dial(self.text, self._bounds(place, place)[0])
        return self._told[place]

    def _number(self, piece: Piece) -> Number:
        left, right = self._bounds(piece.first, piece.last)
        return Number(left, right, self.text[left:right], e164=piece.dialled.e164, short=piece.dialled.short)

    def _bounds(self, first: int, last: int) -> tuple[int, int]:
        """The number with its own plus sign and its own brackets, and without those of a sentence around it."""
        text, left, right = self.text, self.groups[first].start, self.groups[last].end
        if self.groups[first].plus:
            left = text.rindex("+", max(0, left - 3), left)
        opened = OPENING.find(text[left - 1]) if left else -1
        within = text[left:right]
        if opened >= 0 and within.count(CLOSING[opened]) > within.count(OPENING[opened]):
            left -= 1
        return left, right

    def _is_part_of_serial(self, piece: Piece, in_pieces: set[int]) -> bool:
        """Whether a longer figure than a year, and no other number, is tied to it: then the row is something else."""
        return any(
            place not in in_pieces
            and not self.groups[max(place, piece.first)].apart
            and self.groups[place].length > LONGEST_FIGURE
            and not self.explained(place)
            for place in self._beside(piece)
        )

    def _is_part_of_table(self, piece: Piece, in_pieces: set[int]) -> bool:
        """Whether a number that nobody speaks of stands among other figures: many, or a few if it is not in use."""
        if self._speaks_before(self.groups[piece.first].start) or self.told(piece.first):
            return False
        figures = [place for place in range(len(self.groups)) if place not in in_pieces and not self.explained(place)]
        if len(figures) >= MOST_FIGURES:
            return True
        return piece.dialled.cost >= POSSIBLE and any(
            place not in in_pieces and not self.groups[max(place, piece.first)].apart for place in self._beside(piece)
        )

    def _beside(self, piece: Piece) -> list[int]:
        return [place for place in (piece.first - 1, piece.last + 1) if 0 <= place < len(self.groups)]

    def _doubts(self, piece: Piece, reading: Reading) -> Iterator[tuple[int, int]]:
        """The number with the figure behind it that nothing explains, or that might belong to it; one in two parts."""
        if self._is_in_parts(piece):
            yield self._bounds(piece.first, piece.last)
        behind = piece.last + 1
        if behind >= len(self.groups):
            return
        group = self.groups[behind]
        is_another = any(other.first == behind for other in reading.pieces)
        if is_another or group.glued:
            return
        if self.explained(behind):
            if self._is_completed(piece):
                yield self._bounds(piece.first, piece.last)[0], group.end
            return
        if not group.apart or (reading.doubtful and piece is reading.pieces[-1]):
            yield self._bounds(piece.first, piece.last)[0], group.end

    def _is_in_parts(self, piece: Piece) -> bool:
        """Whether a line breaks within it, single digits end in more, or words explain its end and not all of it."""
        inside = [self.explained(place) for place in range(piece.first, piece.last + 1)]
        broken = any(group.inside > BROKEN for group in self.groups[piece.first + 1 : piece.last + 1])
        *digits, last = (self.groups[place].length for place in range(piece.first, piece.last + 1))
        runs_on = len(digits) > SINGLES_BEFORE and max(digits) == 1 < last
        return broken or runs_on or (inside[-1] and not all(inside))

    def _is_completed(self, piece: Piece) -> bool:
        """Whether a number that is not in use becomes one that is with the figure right behind: "01298 22 94 5-9"."""
        if piece.dialled.cost < POSSIBLE or self.groups[piece.last + 1].apart:
            return False
        longer = self._judge(piece.first, piece.last + 1)
        return longer is not None and longer.cost < POSSIBLE

    def _unread(self, used: set[int]) -> Iterator[tuple[int, int]]:
        """Stretches of closely tied groups that a reader is told to dial and that are no number."""
        # No word stands within a row: what speaks of phones stands before it.
        if not (self._speaks_before(self.groups[0].start) or self.told(0)):
            return
        alike = self._is_tied_alike()
        stretch: list[int] = []
        for place, group in enumerate(self.groups):
            free = not (place in used or group.glued or self.explained(place))
            if not free or (group.apart and not alike):
                yield from self._if_told(stretch)
                stretch = []
            if free:
                stretch.append(place)
        yield from self._if_told(stretch)

    def _is_tied_alike(self) -> bool:
        """Whether the same stands between all groups, and is not what stands between the parts of a list."""
        ties = {self.text[left.end : right.start] for left, right in pairwise(self.groups)}
        return len(ties) == 1 and not LISTS.search(min(ties))

    def _would_dial(self, stretch: list[int]) -> bool:
        """Whether the groups would be a number if the words before told to dial it."""
        left, right = self._bounds(stretch[0], stretch[-1])
        printed = " ".join(self.text[left:right].split())
        return (
            len(stretch) > 1
            and self._speaks_before(left)
            and dialled(printed, self.regions, self.home, speaks=True, told=True) is not None
            and not self._is_other(left, right)
        )

    def _if_told(self, stretch: list[int]) -> Iterator[tuple[int, int]]:
        if not stretch:
            return
        start, end = self.groups[stretch[0]].start, self.groups[stretch[-1]].end
        length = len(digits_of(self.text[start:end]))
        if length < UNREAD or is_reference(self.text, start):
            return
        told = self.told(stretch[0])
        other = is_numbered(self.text, start) or is_catalogued(self.text, start)
        if other and not told:
            return
        if told or (length >= LONG_UNREAD and self._is_spoken_of(start)) or self._would_dial(stretch):
            yield start, end

    def _is_spoken_of(self, start: int) -> bool:
        """Whether the words before a long row speak of phones, and it is led to or begins as at home."""
        return (self.text[start] == "0" or bool(is_led_to(self.text, start))) and self._speaks_before(start)
