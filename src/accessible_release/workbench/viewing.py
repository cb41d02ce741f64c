"""What the page shows: each row with its questions, its pictures, what is suggested, and how far the person is."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from accessible_release.errors import ReleaseError
from accessible_release.finishing import desk as desks
from accessible_release.finishing.decisions import Accepted, Act
from accessible_release.finishing.desk import Desk
from accessible_release.finishing.judging import LEFT_OUT, Judgement, Question
from accessible_release.pictures import library
from accessible_release.workbench.bench import looked_at
from accessible_release.workbench.choosing import Choice, called
from accessible_release.workbench.rows import Kind, Row, rows
from accessible_release.workbench.suggesting import Easier, Suggestion, bare, is_touched, suggestions

PICTURED = (Kind.SENTENCE, Kind.OWN)
"""Rows beside whose lines a picture may stand."""
OTHERS = 3
"""Pictures that a row offers at once; the others are a page away."""


@dataclass(frozen=True, slots=True)
class Pictured:
    """The picture of a line."""

    number: int
    """Of the line in its row, from 0."""
    words: str
    """Of the line."""
    name: str
    """Empty for none."""
    description: str
    others: tuple[Choice, ...]
    """A few other pictures that its words call, the best first."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A row as the page shows it."""

    row: Row
    questions: tuple[Question, ...]
    answered: Mapping[str, Accepted]
    looked: bool
    touched: bool
    suggestions: tuple[Suggestion, ...]
    pictures: tuple[Pictured, ...]

    @property
    def open(self) -> tuple[Question, ...]:
        """What must be answered before a signature."""
        return tuple(each for each in self.questions if each.asks and each.code not in self.answered)

    @property
    def remarks(self) -> tuple[Question, ...]:
        """What differs in wording and asks nothing."""
        return tuple(each for each in self.questions if not each.asks)

    @property
    def is_open(self) -> bool:
        """Whether a person has still something to do about it."""
        return bool(self.open) or self.row.kind is Kind.CONFLICT or not self.looked

    @property
    def was(self) -> str:
        """By which the words that come back are known as unchanged."""
        return digest(self.row.words)


@dataclass(frozen=True, slots=True)
class View:
    """The whole page."""

    shown: tuple[Shown, ...]
    trouble: str
    """Why nothing can be asked about the text; empty where it can."""
    to_do: tuple[str, ...]
    """What stands between the text and a signature."""
    acts: tuple[Act, ...] = ()
    """What was left out in one act."""

    @property
    def looked(self) -> int:
        """How many rows have been looked at."""
        return sum(each.looked for each in self.shown)

    @property
    def together(self) -> tuple[tuple[Shown, Question], ...]:
        """What may be left out in one act, each with its row."""
        return tuple((each, question) for each in self.shown for question in each.open if question.together)

    def others(self, answer: Accepted) -> int:
        """With how many others it was left out in one act."""
        return next((len(act.questions) - 1 for act in self.acts if answer in act.questions), 0)

    def of(self, key: str) -> Shown | None:
        """The row of that key."""
        return next((each for each in self.shown if each.row.key == key), None)


def digest(words: str) -> str:
    """A short code of what stands in a text field, however its lines end."""
    lines = words.replace("\r\n", "\n").replace("\r", "\n").rstrip()
    return hashlib.sha256(lines.encode()).hexdigest()[:12]


def view(desk: Desk, easier: Easier) -> View:
    """All that the page shows of a text as it is on the disk."""
    found = rows(desk)
    judgement, trouble = _judgement(desk)
    looked = looked_at(desk, found)
    belongs = _placed(desk, found, judgement)
    touched = {row.key for row in found if row.has_words and is_touched(desk, row)}
    offered = {} if trouble else _offered(desk, found, touched, easier)
    pictures = _pictured(desk, found)
    shown = [
        Shown(
            row,
            tuple(belongs.get(row.key, ())),
            judgement.answered,
            row.seal in looked,
            row.key in touched,
            offered.get(row.key, ()),
            tuple(pictures.get(row.key, ())),
        )
        for row in found
    ]
    to_do = (trouble,) if trouble else tuple(desks.to_do(desk))
    return View(tuple(shown), trouble, to_do, judgement.left_out_together)


def _offered(
    desk: Desk, found: Sequence[Row], touched: Collection[str], easier: Easier
) -> dict[str, tuple[Suggestion, ...]]:
    """Key of a row → what could stand there instead; plainer words only for what a person wrote."""
    lines = [(row.key, bare(line)) for row in found if row.kind is Kind.SENTENCE for line in row.lines]
    plainer = easier.plainer((words for key, words in lines if key in touched), desk)
    shorter = easier.shorter((words for _, words in lines), desk)
    return {row.key: suggestions(desk, row, plainer, shorter) for row in found}


def _judgement(desk: Desk) -> tuple[Judgement, str]:
    """What is asked; where the text cannot be judged, why."""
    try:
        return desk.judgement, ""
    except ReleaseError as error:
        return Judgement((), {}), f"{error.message[0].upper()}{error.message[1:]} {error.hint}".strip()


def _placed(desk: Desk, found: Sequence[Row], judgement: Judgement) -> dict[str, list[Question]]:
    """Key of a row → the questions that stand beside it."""
    belongs: dict[str, list[Question]] = {}
    for question in judgement.questions:
        row = _home(desk, found, question)
        belongs.setdefault(row.key, []).append(question)
    return belongs


def _home(desk: Desk, found: Sequence[Row], question: Question) -> Row:
    """The row where a question stands: of the first of its lines that a person wrote, else of its sentence."""
    lines = {desk.edition.lines[name] for name in question.lines}
    here = [row for row in found if any(row.start <= place < row.end for place in lines)]
    there = [row for row in found if set(row.tags) & set(question.sources)]
    ways = [there, here] if question.kind == LEFT_OUT else [here, there]
    candidates = [row for way in ways for row in way] or list(found)
    return next(filter(partial(_is_written, desk), candidates), candidates[0])


def _is_written(desk: Desk, row: Row) -> bool:
    """Whether a person wrote it."""
    return row.has_words and is_touched(desk, row)


def _pictured(desk: Desk, found: Sequence[Row]) -> dict[str, list[Pictured]]:
    """Key of a row → the pictures of its lines."""
    names = {each.name: each.alt(desk.release.language) or each.alt("en") for each in library(desk.settings)}
    lines = [(row.key, *line) for row in found if row.kind in PICTURED for line in enumerate(row.lines)]
    by_row: dict[str, list[Pictured]] = {}
    for (key, number, line), choices in zip(lines, called(desk, [bare(line) for _, _, line in lines]), strict=True):
        others = tuple(each for each in choices if each.name != line.picture)[:OTHERS]
        made = Pictured(number, line.markdown, line.picture, names.get(line.picture, ""), others)
        by_row.setdefault(key, []).append(made)
    return by_row


def ordered(shown: Sequence[Shown], order: str) -> list[Shown]:
    """As they stand in the text, or the worst first."""
    if order != "worst":
        return list(shown)
    return sorted(
        shown,
        key=lambda each: (
            each.row.kind is not Kind.CONFLICT,
            -len(each.open),
            -len(each.remarks),
            each.looked,
            each.row.start,
        ),
    )
