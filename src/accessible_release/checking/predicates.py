"""What is said of something: each verb (or what stands after “is”) with its denials, modal verbs and tense."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from accessible_release.checking.concepts import NOTHING, Keys, concepts, lower, opposites
from accessible_release.checking.families import family
from accessible_release.checking.statement import Statement
from accessible_release.checking.wordlists import words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

COMPLEMENTS = {"acomp", "attr", "oprd"}
ARGUMENTS = {"nsubj", "nsubjpass", "dobj", "attr", "pobj", "dative", "conj", "appos"}
LIGHT = {"be", "have", "do", "get", "go", "make", "take", "need", "try", "want", "come"}


class Predicate(NamedTuple):
    """A verb or complement in one piece of a statement."""

    token: Token
    piece: int
    keys: Keys
    """What it means; without the keys of light verbs where a complement carries the meaning."""
    denials: int
    """How many cues deny it; an even number cancels out."""

    @property
    def denied(self) -> bool:
        """Whether it is said not to be."""
        return self.denials % 2 == 1


def predicates(statement: Statement) -> list[Predicate]:
    """The predicates of all pieces, in order."""
    found = []
    for piece, doc in enumerate(statement.docs):
        by_token = statement.fact(concepts).by_token[piece]
        cued = _cued(doc)
        for token in doc:
            if _predicative(token):
                keys, denials = _meaning(token, by_token), cued.get(token.i, 0) + _affixes(token)
                found.append(Predicate(token, piece, keys, denials))
    return found


def _predicative(token: Token) -> bool:
    if token.dep_ in {"aux", "auxpass"}:
        return False
    return token.pos_ in {"VERB", "ADJ", "NOUN", "ADV", "AUX", "PROPN"} and not _copula(token)


def _copula(token: Token) -> bool:
    return token.lemma_ == "be" and any(child.dep_ in COMPLEMENTS for child in token.children)


def _meaning(token: Token, by_token: tuple[Keys, ...]) -> Keys:
    keys = by_token[token.i]
    if token.lemma_ in LIGHT and token.pos_ in {"VERB", "AUX"}:
        for child in token.children:
            if child.dep_ in {"dobj", "xcomp", "prep", "advmod", "prt", "attr"}:
                keys |= by_token[child.i]
    return keys


def _affixes(token: Token) -> int:
    """1 for a word that denies by itself (“unlawful”), else 0."""
    word, lemma = lower(token), token.lemma_.lower()
    if word in opposites() or lemma in opposites():
        return 1
    from accessible_release.checking.concepts import negated_bases

    return 1 if negated_bases(word) else 0


def _cued(doc: Doc) -> dict[int, int]:
    """Token → how many cues deny it."""
    counts: dict[int, int] = {}
    for token in doc:
        for governed in _governed(token):
            for each in _with_conjuncts(governed):
                counts[each.i] = counts.get(each.i, 0) + 1
    return counts


def _governed(cue: Token) -> Iterator[Token]:
    """What a cue denies; nothing for a word that is no cue."""
    word = lower(cue)
    if cue.dep_ == "neg" or word in {"not", "n't", "never"}:
        yield from _said_of(cue.head)
    elif word == "no" and cue.dep_ in {"det", "neg"} or word == "neither" and cue.dep_ in {"det", "preconj", "cc"}:
        yield from _by_determiner(cue.head)
    elif word in words("negation.toml", "pronouns") or (word == "one" and cue.i and lower(cue.nbor(-1)) == "no"):
        yield from _governor(cue)
    elif word == "neither":
        yield from _governor(cue)
    elif word == "without":
        yield from (child for child in cue.children if child.dep_ in {"pobj", "pcomp"})
    elif cue.lemma_ in words("negation.toml", "verbs") and cue.pos_ == "VERB":
        yield from (child for child in cue.children if child.dep_ in {"xcomp", "ccomp"})


def _said_of(head: Token) -> Iterator[Token]:
    """The head, or what stands after “is”."""
    if head.dep_ in {"aux", "auxpass"}:
        head = head.head
    complements = [child for child in head.children if child.dep_ in COMPLEMENTS] if head.lemma_ == "be" else []
    yield from complements or [head]


def _by_determiner(noun: Token) -> Iterator[Token]:
    """“No officers were hurt”, “found no weapon”: the verb; “there is no evidence”: the noun."""
    found = list(_governor(noun))
    yield from found or [noun]


def _governor(noun: Token) -> Iterator[Token]:
    token = noun
    while token.dep_ in ARGUMENTS and token.head is not token and token.head.pos_ not in {"VERB", "AUX"}:
        token = token.head
    if token.head.pos_ in {"VERB", "AUX"} and token.dep_ in ARGUMENTS | {"prep"}:
        existential = any(child.dep_ == "expl" for child in token.head.children)
        yield from [noun] if existential else _said_of(token.head)


def _with_conjuncts(token: Token) -> Iterator[Token]:
    """The token, and verbs joined to it by “or” that share its subject and its denial."""
    yield token
    for other in token.children:
        joined = other.dep_ == "conj" and any(lower(each) in {"or", "nor"} for each in token.children if each.dep_ == "cc")
        if joined and not any(child.dep_ in {"nsubj", "nsubjpass", "neg"} for child in other.children):
            yield from _with_conjuncts(other)


def shared(one: Keys, other: Keys) -> bool:
    """Whether two words can stand for each other."""
    return not one.isdisjoint(other)


def plain_family(word: str) -> Keys:
    """The keys of a bare word."""
    return frozenset({family(word)}) if word else NOTHING
