"""Facts that must occur somewhere in the other text, wherever: numbers, dates, contacts, names, quoted words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from accessible_release.analysis.grammar.attribution import quotations
from accessible_release.analysis.spans import names
from accessible_release.analysis.spans.quantities import figures
from accessible_release.analysis.spans.quotations import QUOTED
from accessible_release.analysis.spans.temporal import moments
from accessible_release.analysis.spans.verbatim import verbatim
from accessible_release.analysis.statement import Statement
from accessible_release.analysis.tokens import text_of, tokens_of
from accessible_release.analysis.words.families import family
from accessible_release.analysis.words.reporting import REPORTING
from accessible_release.ledger import Breach

NAMED = re.compile(r"\b[A-Z][\w’'-]+")
if TYPE_CHECKING:
    from spacy.tokens import Token

BOTH = re.compile(r"\b(?:both|twice|double[sd]?)\b", re.IGNORECASE)


class Mention(NamedTuple):
    """A fact of one sentence."""

    id: str
    kind: str
    value: str
    shown: str


def mentions(statement: Statement) -> list[Mention]:
    """Every number, moment, contact and name of a sentence."""
    found = []
    for doc in statement.docs:
        text = text_of(doc)
        found += [
            Mention("G1", "number", f"{each.kind} {each.value}", each.shown)
            for each in figures(text)
            if each.value != 1  # “one” and “first” are rarely facts, and “a” is as good
        ]
        found += [Mention("G3", each.kind, each.value, each.value) for each in moments(text)]
        found += [Mention("G4", each.kind, re.sub(r"\W", "", each.printed), each.printed) for each in verbatim(text)]
    named = (token.text for doc in statement.docs for token in tokens_of(doc) if _is_name(token.text, doc.text))
    capitals = {word for name in statement.fact(names.facts) for word in name.words}
    found += [Mention("G5", "name", word.lower(), word) for word in named if word.lower() in capitals]
    return list(dict.fromkeys(found))


def _is_name(word: str, text: str) -> bool:
    return word[:1].isupper() and not text.isupper()


class Whole:
    """A whole text: what occurs in it, anywhere."""

    def __init__(self, parts: list[Statement]) -> None:
        self.statement = Statement(
            " ".join(each.text for each in parts), tuple(doc for each in parts for doc in each.docs)
        )
        found = [each for part in parts for each in part.fact(mentions)]
        self._values = {(each.kind, each.value) for each in found}
        self._dates = [each.value for each in found if each.kind in {"date", "month"}]
        self._words = frozenset(form for word in self.statement.lowers for form in (word, family(word)))
        self._speakers = {_bare(said): who for part, who in _spoken(parts) for said in part.fact(quotations)}
        self._printed = _bare(self.statement.text)

    def has(self, mention: Mention) -> bool:
        """Whether the fact occurs; “8 May” and “8 May 2017” are one date, any word may be the name's."""
        if mention.id == "G5":
            return mention.value in self._words or family(mention.value) in self._words
        if mention.kind in {"date", "month"}:
            return any(f" {one} " in f" {mention.value} " or f" {mention.value} " in f" {one} " for one in self._dates)
        twice = mention.value == "number 2" and bool(BOTH.search(self.statement.text))
        return twice or (mention.kind, mention.value) in self._values

    def quotes(self, words: str) -> bool:
        """Whether the words stand in the text as they are."""
        return _bare(words) in self._printed

    def speakers(self) -> dict[str, frozenset[str]]:
        """Quoted words → the names that stand before them, where somebody is said to speak."""
        return self._speakers


def _spoken(parts: list[Statement]) -> Iterator[tuple[Statement, frozenset[str]]]:
    """Each sentence with the names of the last sentence that says who speaks."""
    who: frozenset[str] = frozenset()
    for part in parts:
        outside = QUOTED.sub(" ", part.text)
        named = frozenset(word.lower() for word in NAMED.findall(outside))
        introduces = outside != part.text or outside.rstrip().endswith(":")
        if introduces and named and any(_says(token, outside) for token in part.tokens):
            who = named
        yield part, who


def _says(token: Token, outside: str) -> bool:
    return token.lemma_ in REPORTING and token.text in outside


def misattributed(source: Whole, other: Whole) -> Iterator[Breach]:
    """Quoted words that the other text gives to somebody else."""
    for said, who in other.speakers().items():
        theirs = next((names for known, names in source.speakers().items() if said in known or known in said), who)
        if said and who and theirs and who.isdisjoint(theirs):
            yield Breach("G11", f"the words “{said}” are given to somebody else", "moved", (said,))


def _bare(text: str) -> str:
    return re.sub(r"[^\w]+", " ", text.lower()).strip()


def lost(source: Statement, other: Whole) -> Iterator[Breach]:
    """Facts of a source sentence that occur nowhere in the other text."""
    yield from _told(source, other.has, "does not occur in the other text", "lost")


def added(other: Statement, source: Whole) -> Iterator[Breach]:
    """Facts of a sentence of the other text that occur nowhere in the source, and quoted words that nobody said."""
    yield from _told(other, source.has, "does not occur in the source", "added")
    for said in other.fact(quotations):
        parts = [part for part in re.split(r"…|\.\.\.", said) if part.strip()]
        if not all(source.quotes(part) for part in parts):
            yield Breach("G11", f"the words “{said}” in quotation marks do not stand in the source", "added", (said,))


def _told(statement: Statement, occurs: Callable[[Mention], bool], what: str, change: str) -> Iterator[Breach]:
    for each in statement.fact(mentions):
        if not occurs(each):
            kind = {"relative": "time word"}.get(each.kind, each.kind)
            yield Breach(each.id, f"the {kind} {each.shown} {what}", change, (each.shown,))
