"""Who does what to whom, whose it is, what it is like, how many there are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from accessible_release.analysis.grammar.arguments import (
    SUBJECTS,
    agents,
    patients,
    recipients,
    resolved,
    same_as,
    unsaid,
)
from accessible_release.analysis.grammar.predicates import LIGHT, shared
from accessible_release.analysis.spans.quantities import number_places
from accessible_release.analysis.spans.temporal import moments
from accessible_release.analysis.spans.verbatim import verbatim
from accessible_release.analysis.statement import Statement
from accessible_release.analysis.tokens import children_of, is_apposed, lower, text_of, tokens_of
from accessible_release.analysis.words.lists import table, words
from accessible_release.analysis.words.senses import Keys, concepts

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


DONE_TO = {"patient", "recipient"}


class Relation(NamedTuple):
    """One word's place beside another."""

    kind: str
    about: Keys
    """Of the word by which it is looked up: the verb, the adjective, what is owned."""
    partner: Keys
    shown: str
    ends: tuple[Token, Token]
    """The two words."""
    chained: bool = False
    """Joined by “and” to another partner: the parser is less sure of it."""


def relations(statement: Statement) -> list[Relation]:
    """The relations in all pieces; those with a pronoun as partner are left out."""
    found: list[Relation] = []
    for piece, doc in enumerate(statement.docs):
        known = statement.fact(concepts)
        keys = known.by_token[piece]
        loose = {(place, group) for at, place, group in known.phrased if at == piece}
        joined = {place for place, _ in loose}
        measured = frozenset(_measured(doc))
        for token in tokens_of(doc):
            found += _tightened(
                _verb(token, keys, measured), frozenset(key for place, key in loose if place == token.i)
            )
            if token.dep_ == "pobj" and token.head.i in joined:
                continue
            if token.i not in measured or token.dep_ == "nummod":
                found += _noun(token, keys)
    return found


def _tightened(found: Iterable[Relation], loose: Keys) -> Iterator[Relation]:
    """Without what a verb means only as part of a phrase: “gave help to her” has another object than “helped her”."""
    for each in found:
        if each.ends[0].lemma_ not in LIGHT or not shared(each.partner, each.about & loose):
            yield each._replace(about=each.about - loose)


def _measured(doc: Doc) -> Iterator[int]:
    """The words of numbers, units, dates and times, which other invariants look after."""
    places = [*number_places(text_of(doc)), *((each.start, each.end) for each in moments(text_of(doc)))]
    places += [(each.start, each.end) for each in verbatim(text_of(doc))]
    for token in tokens_of(doc):
        if any(start <= token.idx < end for start, end in places):
            yield token.i


def _whole(token: Token, keys: tuple[Keys, ...], *, apposed: bool = True) -> Keys:
    """A noun's keys with those of its compound parts, so that “Ms Kearton” and “Rachel Kearton” meet."""
    found = keys[token.i]
    for child in children_of(token):
        named = child.dep_ == "compound" and child.pos_ == "PROPN" and token.pos_ == "PROPN"
        if named or (apposed and is_apposed(child)):
            found |= keys[child.i]
    return found


def _verb(token: Token, keys: tuple[Keys, ...], measured: frozenset[int]) -> Iterator[Relation]:
    if token.pos_ not in {"VERB", "AUX"} or token.dep_ in {"aux", "auxpass"}:
        return
    if token.lemma_ == "be":
        yield from _being(token, keys)
        return
    for kind, arguments in (
        ("agent", agents(token)),
        ("patient", patients(token)),
        ("recipient", recipients(token)),
    ):
        held = [keys[each.i] for each in arguments if token.dep_ == "acl"]  # any of them may be meant
        for each in arguments:
            for one in (each, *each.conjuncts):
                if lower(one) not in words("roles.toml", "wild") and not _general(one) and one.i not in measured:
                    who = _whole(one, keys).union(*held)
                    yield Relation(kind, keys[token.i], who, token.text, (token, one), one != each)


def _general(token: Token) -> bool:
    """“A man they suspected was a dealer” is the dealer."""
    return token.lemma_ in {"man", "woman"} and any(child.dep_ == "relcl" for child in children_of(token))


def _being(token: Token, keys: tuple[Keys, ...]) -> Iterator[Relation]:
    subjects = resolved(token, [child for child in children_of(token) if child.dep_ in SUBJECTS])
    for complement in (child for child in children_of(token) if child.dep_ in {"attr", "acomp"}):
        kind = "is" if complement.dep_ == "attr" else "mod"
        for subject in subjects:
            if lower(subject) not in words("roles.toml", "wild") and lower(complement) not in words(
                "roles.toml", "wild"
            ):
                for one in (complement, *complement.conjuncts):
                    yield Relation(kind, keys[one.i], _whole(subject, keys, apposed=False), one.text, (one, subject))


def _noun(token: Token, keys: tuple[Keys, ...]) -> Iterator[Relation]:
    head = token.head
    if token.dep_ == "amod" and head.pos_ in {"NOUN", "PROPN"}:
        held = keys[head.i].union(*(keys[each.i] for each in same_as(head)))
        yield Relation("mod", keys[token.i], held, token.text, (token, head))
    elif token.dep_ == "nummod":
        yield Relation("count", keys[token.i], keys[head.i], token.text, (token, head))
    elif token.dep_ == "poss" and lower(token) not in words("roles.toml", "wild") and token.pos_ != "PRON":
        yield Relation("owner", keys[head.i], _whole(token, keys), head.text, (token, head))
    elif is_apposed(token):
        yield Relation("is", keys[token.i], _whole(head, keys, apposed=False), token.text, (token, head))
    elif token.dep_ == "pobj":
        yield from _prepositional(token, keys)


def _prepositional(token: Token, keys: tuple[Keys, ...]) -> Iterator[Relation]:
    preposition = token.head
    if lower(preposition) == "of" and preposition.head.pos_ in {"NOUN", "PROPN"}:
        owned = preposition.head
        yield Relation("owner", keys[owned.i], _whole(token, keys), owned.text, (owned, token))
    if lower(preposition.head) in words("roles.toml", "compound"):
        return
    if lower(preposition) == "from" and preposition.i and lower(preposition.nbor(-1)) == "apart":
        return
    line = next((line for line in table("roles.toml")["prepositions"] if lower(preposition) in line.split()), None)
    if line:
        for one in (token, *token.conjuncts):
            who = numbered(one) or _whole(one, keys)
            yield Relation("prep", who, frozenset({f"p:{line}"}), one.text, (preposition, one), one != token)


def numbered(token: Token) -> Keys:
    """“Ward 4” is known by its number."""
    return frozenset(f"n:{child.lower_}" for child in children_of(token) if child.like_num and child.i == token.i + 1)


def unknown(statement: Statement) -> list[tuple[str, Keys]]:
    """(kind, verb) wherever the sentence does not say who does it or to whom it is done: nothing contradicts that."""
    found = []
    for piece, doc in enumerate(statement.docs):
        keys = statement.fact(concepts).by_token[piece]
        found += [(kind, keys[token.i]) for token in tokens_of(doc) if token.pos_ == "VERB" for kind in unsaid(token)]
    return found
