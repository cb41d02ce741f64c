"""Which clauses hang together, and how: what comes first, what causes what, what depends on what."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from accessible_release.analysis.grammar.predicates import COMPLEMENTS
from accessible_release.analysis.statement import Statement
from accessible_release.analysis.tokens import children_of, lower, tokens_of
from accessible_release.analysis.words.senses import NOTHING, Keys, concepts

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

CAUSES, EFFECTS = {"because", "since", "as", "due", "owing"}, {"so", "therefore", "thus", "hence", "consequently"}


class Link(NamedTuple):
    """Two clauses and what joins them; for causes `first` is the cause, for times what comes first."""

    kind: str
    first: Keys
    second: Keys


def links(statement: Statement) -> list[Link]:
    """The links of all pieces."""
    found: list[Link] = []
    for piece, doc in enumerate(statement.docs):
        keys = statement.fact(concepts).by_token[piece]
        previous = _root_keys(statement, piece - 1) if piece else NOTHING
        for token in tokens_of(doc):
            found += _links(token, keys, previous)
    return found


def _root_keys(statement: Statement, piece: int) -> Keys:
    doc = statement.docs[piece]
    keys = statement.fact(concepts).by_token[piece]
    return frozenset().union(*(_clause(token, keys) for token in tokens_of(doc) if token.dep_ == "ROOT"))


def _clause(head: Token, keys: tuple[Keys, ...]) -> Keys:
    """What a clause says: its verb, and what stands after “is”."""
    found = keys[head.i]
    for child in children_of(head):
        if child.dep_ in COMPLEMENTS | {"prt", "dobj"}:
            found |= keys[child.i]
    return found


def _links(token: Token, keys: tuple[Keys, ...], previous: Keys) -> Iterator[Link]:
    word = lower(token)
    if word in {"before", "after"}:
        yield from _timed(token, keys, word)
    elif word in {"then", "afterwards"} and token.i <= 1 and previous:
        yield Link("time", previous, _root(token.doc, keys))
    elif word in CAUSES and _causal(token):
        yield from _caused(token, keys, previous)
    elif word in EFFECTS and _consequence(token):
        yield from _followed(token, keys, previous)
    elif word == "if" and token.dep_ in {"mark", "advmod"}:
        yield Link("if", _clause(token.head, keys), _clause(token.head.head, keys))


def _root(doc: Doc, keys: tuple[Keys, ...]) -> Keys:
    return frozenset().union(*(_clause(token, keys) for token in tokens_of(doc) if token.dep_ == "ROOT"))


def _timed(token: Token, keys: tuple[Keys, ...], word: str) -> Iterator[Link]:
    if token.dep_ == "mark":
        main, clause = _clause(token.head.head, keys), _clause(token.head, keys)
    else:
        under = [child for child in children_of(token) if child.dep_ in {"pobj", "pcomp"}]
        main, clause = _clause(token.head, keys), frozenset().union(*(keys[child.i] for child in under))
    if main and clause:
        yield Link("time", main, clause) if word == "before" else Link("time", clause, main)


def _causal(token: Token) -> bool:
    word = lower(token)
    if word in {"since", "as"}:
        return False  # of time as often as of cause; told apart by nobody
    return word == "because" or (word in {"due", "owing"} and any(lower(child) == "to" for child in children_of(token)))


def _caused(token: Token, keys: tuple[Keys, ...], previous: Keys) -> Iterator[Link]:
    """“X because Y”, “because of Y”, “This is because Y” after X."""
    if token.dep_ == "mark":
        cause, main = _clause(token.head, keys), token.head.head
    else:
        under = [deeper for child in token.subtree if child != token for deeper in (child,)]
        cause, main = frozenset().union(*(keys[each.i] for each in under)), token.head
    pointing = main.lemma_ == "be" and any(child.lower_ in {"this", "that", "it"} for child in children_of(main))
    effect = previous if pointing and previous else _clause(main, keys)
    if main != token.head or token.dep_ != "mark" or pointing:
        yield Link("cause", cause, effect)


def _consequence(token: Token) -> bool:
    if lower(token) != "so":
        return True
    after = lower(token.nbor(1)) if token.i + 1 < len(token.doc) else ""
    if after in {"that", "far", "many", "much", "called", "-"} or (
        token.i and lower(token.nbor(-1)) in {"do", "did", "doing", "if", "and"} and after in {"", "."}
    ):
        return False
    return token.head.pos_ in {"VERB", "AUX"} and (
        token.i == 0 or token.dep_ in {"mark", "cc"} or lower(token.nbor(-1)) in {",", ";", "and"}
    )


def _followed(token: Token, keys: tuple[Keys, ...], previous: Keys) -> Iterator[Link]:
    """“X. So Y”, “X, so Y”."""
    if token.i == 0 and previous:
        yield Link("cause", previous, _root(token.doc, keys))
        return
    effect = token.head
    cause = (
        effect.head
        if effect.head != effect
        else next((child for child in children_of(effect) if child.dep_ in {"ccomp", "conj"}), effect)
    )
    if cause != effect:
        first, second = (cause, effect) if cause.i < effect.i else (effect, cause)
        yield Link("cause", _clause(first, keys), _clause(second, keys))
