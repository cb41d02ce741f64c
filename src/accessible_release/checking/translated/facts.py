"""The facts of a sentence that its translation must give again, and where they stand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from accessible_release import locales
from accessible_release.checking.translated.clock import as_told
from accessible_release.checking.translated.days import in_words
from accessible_release.checking.translated.figures import Figure
from accessible_release.checking.translated.frame import Frame
from accessible_release.checking.translated.pair import Reading, read_source
from accessible_release.checking.translated.tables import table_or_signs
from accessible_release.checking.translated.terms import terms_of

TextFactKind = Literal["exact", "name", "term", "date", "time", "money", "number"]
"""`exact`: telephone numbers, addresses, references, kept to the letter. `money` and `number` go by value."""


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
    """Whether it never goes through an engine: exact facts, glossary terms that are kept."""


def facts_of(sentence: str, frame: Frame) -> tuple[TextFact, ...]:
    """The facts of a source sentence in order, without overlap; exact ones before names, terms, dates, times, numbers."""
    done: list[TextFact] = []
    for fact in _facts(read_source(sentence, frame), frame):
        if all(fact.end <= each.start or each.end <= fact.start for each in done):
            done.append(fact)
    return tuple(sorted(done, key=lambda fact: fact.start))


def _facts(source: Reading, frame: Frame) -> Iterator[TextFact]:
    text = source.text
    terms = terms_of(text, frame)
    kept = {(term.start, term.end) for term in terms if term.kept}
    for start, end in source.exact:
        kind: TextFactKind = "term" if (start, end) in kept else "exact"
        yield TextFact(start, end, kind, text[start:end], text[start:end], must_shield=True)
    for start, end in source.names:
        yield TextFact(start, end, "name", text[start:end], text[start:end])
    for term in terms:
        yield TextFact(term.start, term.end, "term", text[term.start : term.end], term.fixed.forms[0])
    for day in source.days:
        if day.month and (day.day or day.year):
            yield TextFact(day.start, day.end, "date", text[day.start : day.end], in_words(day, frame.target))
    for time in source.times:
        if time.halved:
            yield TextFact(time.start, time.end, "time", text[time.start : time.end], as_told(time, frame.target))
    for figure in source.figures:
        if figure.digits:
            yield _number(figure, text, frame.target)


def _number(figure: Figure, text: str, language: str) -> TextFact:
    printed = text[figure.start : figure.end]
    plain = printed if printed.isdigit() else locales.decimal(figure.value, language)
    if figure.currency:
        sign = next((form for form in table_or_signs(language).forms("currencies").get(figure.currency, ())), "")
        shown = locales.money(figure.value, sign, language) if not sign.isalpha() else f"{plain} {sign}"
        return TextFact(figure.start, figure.end, "money", printed, shown)
    if figure.unit == "percent":
        return TextFact(figure.start, figure.end, "number", printed, locales.percentage(figure.value, language))
    return TextFact(figure.start, figure.end, "number", printed, plain)
