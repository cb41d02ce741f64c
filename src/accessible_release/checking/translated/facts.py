"""The facts of a sentence that its translation must give again, and where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from accessible_release import locales
from accessible_release.checking.translated import deadlines
from accessible_release.checking.translated.days import in_words
from accessible_release.checking.translated.figures import Figure, figures
from accessible_release.checking.translated.fixed_terms import terms_of
from accessible_release.checking.translated.foreign import has_foreign_letters
from accessible_release.checking.translated.frame import Frame
from accessible_release.checking.translated.pair import Reading, read_source
from accessible_release.checking.translated.people import likely
from accessible_release.checking.translated.tables import table_or_signs

TextFactKind = Literal["exact", "name", "term", "date", "time", "money", "number"]
"""`exact`: telephone numbers, addresses, references, kept to the letter. `money` and `number` go by value."""


HARD = 12
"""Engines stumble over words for greater numbers (“seventeen”); these are put in as digits."""
SHORTEST_WEEKDAY = len("Monday")
"""Engines leave shorter forms (“Sat”) in English."""


@dataclass(frozen=True, slots=True)
class TextFact:
    """A stretch `sentence[start:end]` that states a fact."""

    start: int
    end: int
    kind: TextFactKind
    printed: str
    """As it stands in the source."""
    rendered: str
    """As it is to stand in the translation, should it have to be put in by us."""
    must_shield: bool = False
    """Whether it never goes through an engine: exact facts, kept terms, names with letters that engines garble."""


MILLION = 1_000_000
WORDED = re.compile(r"\d\s?[^\W\d_]")
"""A number with a word behind it: “£1.2m”."""
SPACED = re.compile(r"[\d ]+")
"""Digits without a sign: a year, a code, or groups that may be a telephone number; they stay as they are."""


def facts_of(sentence: str, frame: Frame) -> tuple[TextFact, ...]:
    """The facts of a source sentence in order; where two overlap, the kind that comes first in `TextFactKind`."""
    done: list[TextFact] = []
    for fact in _facts(read_source(sentence, frame), frame):
        if all(fact.end <= each.start or each.end <= fact.start for each in done):
            done.append(fact)
    return tuple(sorted(done, key=lambda fact: fact.start))


def _facts(source: Reading, frame: Frame) -> Iterator[TextFact]:
    text, target = source.text, frame.target
    yield from _words(source, frame)
    for day in source.days:
        short = day.end - day.start < SHORTEST_WEEKDAY or deadlines.of_moment(day.start, day.end, source)
        if (day.weekday and short) or (day.in_calendar and (day.day or day.year)):
            yield _moment(day.start, day.end, "date", in_words(day, target), source, target)
    for time in (each for each in source.times if each.halved or each.minute):
        told = locales.clock_time(time.hour, time.minute, target) if time.halved else time.said
        yield _moment(time.start, time.end, "time", told, source, target)
    yield from (_number(figure, text, target) for figure in source.figures if figure.digits or figure.value > HARD)


def _moment(start: int, end: int, kind: Literal["date", "time"], told: str, source: Reading, target: str) -> TextFact:
    """A day or time, with the word for a deadline before it where the other language has one."""
    hit = deadlines.of_moment(start, end, source)
    whole = deadlines.put(hit, told, kind, target) if hit else ""
    first = hit.start if hit and whole else start
    return TextFact(first, end, kind, source.text[first:end], whole or told)


def _words(source: Reading, frame: Frame) -> Iterator[TextFact]:
    """What stays to the letter, names, terms."""
    terms = terms_of(source.text, frame)
    kept = {(term.start, term.end) for term in terms if term.kept}
    for start, end in source.exact:
        kind: TextFactKind = "term" if (start, end) in kept else "exact"
        printed = source.text[start:end]
        yield TextFact(start, end, kind, printed, printed, must_shield=True)
    for start, end in source.names:
        name = source.text[start:end]
        yield TextFact(start, end, "name", name, name, must_shield=has_foreign_letters(name))
    for term in terms:
        yield TextFact(term.start, term.end, "term", source.text[term.start : term.end], term.fixed.forms[0])
    for start, end in likely(source.words) if frame.source.startswith("en") else ():
        yield TextFact(start, end, "name", source.text[start:end], source.text[start:end])


def _plain(figure: Figure, printed: str, language: str) -> str:
    """In digits; with a word such as *million* where the source has one and the other says just as much with it."""
    short = locales.compact(figure.value, language) if WORDED.search(printed) and figure.value >= MILLION else ""
    back = figures(short, language) if short else ()
    same = len(back) == 1 and back[0].value == figure.value and back[0].end == len(short)
    return short if same else locales.decimal(figure.value, language)


def _number(figure: Figure, text: str, language: str) -> TextFact:
    printed = text[figure.start : figure.end]
    plain = printed if SPACED.fullmatch(printed) else _plain(figure, printed, language)
    if figure.currency:
        sign = next(iter(table_or_signs(language).forms("currencies").get(figure.currency, ())), figure.currency)
        shown = f"{plain} {sign}" if sign.isalpha() else locales.money(figure.value, sign, language, plain)
        return TextFact(figure.start, figure.end, "money", printed, shown)
    if figure.unit == "percent":
        return TextFact(figure.start, figure.end, "number", printed, locales.percentage(figure.value, language))
    return TextFact(figure.start, figure.end, "number", printed, plain)
