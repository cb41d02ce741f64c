"""Rules that look words up: in the lists of the lexicon, among hard words, among words for one thing."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from accessible_release.lexicon.lists import ListName, meanings, parts_of_speech
from accessible_release.scoring.hard_words import HardWord, hard_words
from accessible_release.scoring.issue import Issue, Severity, term_groups, term_list
from accessible_release.scoring.phrases import Phrases, phrases
from accessible_release.scoring.rules.loops import CodedCheck, Mark, in_lines
from accessible_release.scoring.text import Line, Tagged, Text
from accessible_release.scoring.words import Word


def _listed(
    code: str,
    name: ListName,
    message: str,
    hint: str,
    severity: Severity = "info",
    *,
    exact: bool = False,
    by_use: bool = False,
) -> CodedCheck:
    """The phrases of a list. `{words}` are those of the text, `{meaning}` is what the list has.

    `exact`: only as printed. `by_use`: no names, and only as the part of speech that the list may give.
    """

    def find(text: Text, line: Line) -> Iterator[Mark]:
        used_as = {tagged.word.start: tagged.pos for tagged in text.tagged[line.id] if not tagged.is_name}
        for phrase, start, end in phrases(name).find(text.tagged[line.id], exact=exact):
            wanted = parts_of_speech(name).get(phrase)
            if not by_use or (start in used_as and wanted in {None, used_as[start]}):
                said = message.format(words=line.text[start:end])
                yield Mark((start, end), said, hint.format(meaning=meanings(name)[phrase]), severity)

    return in_lines(code, find)


def _hard_words(text: Text) -> Iterator[Issue]:
    """Each hard word for which we have a plainer one or a meaning, where it first stands; jargon has its own list."""
    first: dict[tuple[str, str], tuple[Line, Tagged]] = {}
    for line in text.readable:
        for tagged in text.tagged[line.id]:
            first.setdefault((tagged.lemma, tagged.pos), (line, tagged))
    for hard in hard_words(text):
        line, tagged = first[hard.word, hard.pos]
        hint = _hint(hard)
        if hint and hard.word not in meanings("jargon"):
            place = (tagged.word.start, tagged.word.end)
            times = f" It stands here {hard.count} times." if hard.count > 1 else ""
            yield text.issue("ER04", line, place, f"“{tagged.word.text}” is a hard word.{times}", hint)


def _hint(hard: HardWord) -> str:
    plainer = f"Plainer, where it fits: {', '.join(hard.plainer)}." if hard.plainer else ""
    meaning = f"It can be explained: {hard.meaning}" if hard.meaning else ""
    return " ".join(filter(None, (plainer, meaning)))


def _same_thing(text: Text) -> Iterator[Issue]:
    """Each further word of a group, where it first stands in our own words; people know what is meant."""
    used: dict[int, list[str]] = {}
    for line in text.readable:
        nouns = {each.word.start for each in text.tagged[line.id] if each.pos in {"NOUN", "PROPN"}}
        for term, start, end in _terms().find(text.tagged[line.id]):
            if " " not in term and start not in nouns:
                continue
            seen = used.setdefault(_group_of(term), [])
            message = f"“{term}” may mean the same as “{', '.join(seen)}” here."
            hint = "If both mean one thing, use one word for it all the way."
            issue = text.issue("ER06", line, (start, end), message, hint)
            if term in seen or issue.quoted:
                continue
            if seen:
                yield issue
            seen.append(term)


@cache
def _terms() -> Phrases:
    return Phrases(term for group in term_groups("ER06", "groups") for term in group)


def _group_of(term: str) -> int:
    return next(place for place, group in enumerate(term_groups("ER06", "groups")) if term in group)


def _number_words(text: Text, line: Line) -> Iterator[Mark]:
    """Each run of number words; *one* is left alone, and *million* behind figures."""
    names = term_list("ER12", "words")
    run: list[Word] = []
    figures = False
    for tagged in (*text.tagged[line.id], None):
        if tagged is not None and not figures and _is_number_word(tagged, names):
            run.append(tagged.word)
            continue
        if run:
            start, end = run[0].start, run[-1].end
            message = f"“{line.text[start:end]}” is a number in words."
            yield Mark((start, end), message, "Write figures; they must say the same.")
        run, figures = [], tagged is not None and tagged.word.kind == "number"


def _is_number_word(tagged: Tagged, names: frozenset[str]) -> bool:
    parts = tagged.lower.split("-")
    named = all(part in names or part == "one" for part in parts)
    return named and tagged.lower != "one" and not tagged.is_name


RULES: tuple[CodedCheck, ...] = (
    ("ER04", _hard_words),
    _listed("ER04", "jargon", "“{words}” is jargon.", "It means: {meaning}."),
    ("ER06", _same_thing),
    _listed(
        "ER07", "idioms", "“{words}” is an idiom, if it is not meant word by word.", "It means: {meaning}.", "warning"
    ),
    _listed("ER08", "foreign", "“{words}” is not an English word.", "Say: {meaning}.", exact=True),
    in_lines("ER12", _number_words),
    _listed("ER20", "wordy", "“{words}” is wordy.", "Shorter: {meaning}."),
    _listed("ER44", "avoid", "“{words}” is a word that GOV.UK avoids.", "{meaning}.", by_use=True),
)
