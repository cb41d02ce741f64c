"""G12: where, for whom and about whom: the preposition between two kept words stays one of its class."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from accessible_release.analysis.grammar.roles import numbered
from accessible_release.analysis.spans.quantities import number_places
from accessible_release.analysis.spans.temporal import date_places
from accessible_release.analysis.statement import Statement
from accessible_release.analysis.tokens import children_of, lower, text_of, tokens_of
from accessible_release.analysis.words.families import family
from accessible_release.analysis.words.lists import table, words
from accessible_release.analysis.words.senses import Keys, concepts
from accessible_release.ledger import Breach

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

FILE = "positions.toml"


class Position(NamedTuple):
    """A preposition between what it hangs on and its noun."""

    preposition: str
    governor: str
    """The family of the word it hangs on."""
    noun: Keys
    shown: str


def positions(statement: Statement) -> list[Position]:
    """The positions in all pieces, without those of numbers and dates."""
    found = []
    for piece, doc in enumerate(statement.docs):
        keys, counted = statement.fact(concepts).by_token[piece], _counted(doc)
        for token in tokens_of(doc):
            if token.dep_ == "pobj" and lower(token.head) in _classes() and token.i not in counted:
                name, holder = _preposition(token.head)
                governor = family(holder.lemma_.lower())
                found.append(Position(name, governor, numbered(token) or keys[token.i], token.text))
    return found


def _preposition(token: Token) -> tuple[str, Token]:
    """Its class and what it hangs on: “hit by the bus” has somebody who does it; “out of order” is not “of”."""
    if token.dep_ == "agent":
        return "agent", token.head
    if lower(token) == "of" and lower(token.head) == "out":
        return "out", token.head.head
    return lower(token), token.head


def _counted(doc: Doc) -> set[int]:
    bounded = [*number_places(text_of(doc)), *date_places(text_of(doc))]
    return {token.i for token in tokens_of(doc) if any(start <= token.idx < end for start, end in bounded)}


@cache
def _classes() -> dict[str, frozenset[int]]:
    """Preposition → the lines of equal ones that it stands in."""
    found: dict[str, set[int]] = {}
    for number, line in enumerate(table(FILE)["equal"]):
        for word in line.split():
            found.setdefault(word, set()).add(number)
    return {word: frozenset(lines) for word, lines in found.items()}


def _equal(one: str, other: str) -> bool:
    return not _classes()[one].isdisjoint(_classes()[other])


def breaches(source: Statement, other: Statement) -> Iterator[Breach]:
    """A preposition that says something else between the same two words; “at” lost after “shot”."""
    before, after = source.fact(positions), other.fact(positions)
    for mine in before:
        same = [each for each in after if each.governor == mine.governor and not each.noun.isdisjoint(mine.noun)]
        if same and not any(_equal(mine.preposition, each.preposition) for each in same):
            yield Breach("G12", f"“{mine.preposition} {mine.shown}” became “{same[0].preposition} {same[0].shown}”")
    for mine_, theirs, done in ((source, other, "lost"), (other, source, "added")):
        for verb in mine_.fact(missed) - theirs.fact(missed):
            if any(token.lemma_ == verb and token.pos_ == "VERB" for token in theirs.tokens):
                yield Breach("G12", f"“at” was {done} after “{verb}”")


def missed(statement: Statement) -> frozenset[str]:
    """The verbs whose “at” leaves open whether anybody was hit: shoot at, throw at."""
    return frozenset(token.lemma_ for token in statement.tokens if _aimed(token))


def _aimed(token: Token) -> bool:
    after = token.nbor(1) if token.i + 1 < len(token.doc) else token
    own = token.pos_ == "VERB" and token.lemma_ in words(FILE, "aimed")
    return own and (lower(after) == "at" or any(lower(child) == "at" for child in children_of(token)))
