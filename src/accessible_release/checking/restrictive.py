"""G17: a clause that says which ones are meant stays with its noun."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from accessible_release.analysis.grammar.predicates import shared
from accessible_release.analysis.statement import Statement
from accessible_release.analysis.tokens import children_of, lower, tokens_of
from accessible_release.analysis.words.lists import words
from accessible_release.analysis.words.senses import Keys, concepts
from accessible_release.checking.wording import in_place
from accessible_release.ledger import Breach

if TYPE_CHECKING:
    from spacy.tokens import Token

ONE = {"a", "an", "one"}
SENTENCED = {"complete", "serve", "pay", "do"}
DETACHED = {"ROOT", "conj", "parataxis"}


class Clause(NamedTuple):
    """A relative clause: its verb, its noun, and whether it says which ones are meant."""

    verb: Keys
    noun: Keys
    shown: str


def clauses(statement: Statement) -> list[Clause]:
    """The restrictive relative clauses of all pieces."""
    found = []
    for piece, doc in enumerate(statement.docs):
        keys = statement.fact(concepts).by_token[piece]
        found += [
            Clause(keys[token.i], keys[token.head.i], token.head.text)
            for token in tokens_of(doc)
            if token.dep_ == "relcl" and _restricts(token)
        ]
    return found


def _restricts(verb: Token) -> bool:
    noun = verb.head
    first = min(each.i for each in verb.subtree)
    if noun.pos_ == "PROPN" or (first and verb.doc[first - 1].text in {",", "–", "-", "("}):
        return False
    if _sentenced(verb) or _is_counted(verb):
        return False
    single = any(lower(child) in ONE for child in children_of(noun) if child.dep_ in {"det", "nummod"})
    general = any(child.tag_ == "MD" for child in children_of(noun.head)) or noun.head.tag_ in {"VBZ", "VBP", "VB"}
    happened = noun.head.tag_ == "VBD" or any(child.tag_ == "VBD" for child in children_of(noun.head))
    governor = noun.head.head if noun.head.pos_ == "ADP" else noun.head
    happened = happened or governor.tag_ == "VBD" or any(child.tag_ == "VBD" for child in children_of(governor))
    bare = not any(child.dep_ in {"det", "poss", "predet"} for child in children_of(noun))
    if bare and happened and noun.dep_ in {"dobj", "pobj"}:
        return False
    return noun.tag_ in {"NNS", "NN"} and (not single or general)


def _is_counted(verb: Token) -> bool:
    """“Two men who robbed a shop have been jailed”: so many, of whom both are told."""
    noun, main = verb.head, verb.head.head
    first = min(noun.subtree, key=lambda token: token.i)
    counted = noun.tag_ == "NNS" and first.dep_ == "nummod" and first.head == noun
    forms = [main, *(child for child in children_of(main) if child.dep_ in {"aux", "auxpass"})]
    told = noun.dep_ in {"nsubj", "nsubjpass"} and any(form.tag_ == "VBD" or form.lemma_ == "have" for form in forms)
    return counted and told and not any(form.tag_ == "MD" for form in forms)


def _sentenced(verb: Token) -> bool:
    """“A teenager who stole 12 cars must complete 80 hours of work”: one person, not whoever did such a thing."""
    noun, main = verb.head, verb.head.head
    person = noun.lemma_ in words("people.toml", "men") | words("people.toml", "women") | {"teenager"}
    must = main.lemma_ in SENTENCED and any(lower(child) == "must" for child in children_of(main))
    return person and must and verb.tag_ == "VBD" and any(child.like_num for child in main.subtree)


def main_verbs(statement: Statement) -> list[Keys]:
    """The verbs that are said outright, as clauses of their own."""
    found = []
    for piece, doc in enumerate(statement.docs):
        keys = statement.fact(concepts).by_token[piece]
        outright = (token for token in tokens_of(doc) if token.dep_ in DETACHED and token.pos_ in {"VERB", "AUX"})
        found += [keys[token.i] for token in outright if not any(lower(child) == "if" for child in token.subtree)]
    return found


def breaches(source: Statement, other: Statement) -> Iterator[Breach]:
    """A restrictive clause that became a statement of its own."""
    if in_place(source, other):
        return
    before, after = source.fact(clauses), other.fact(clauses)
    for mine in before:
        kept = any(shared(mine.verb, theirs.verb) for theirs in after)
        if (
            not kept
            and any(shared(mine.verb, keys) for keys in other.fact(main_verbs))
            and not any(shared(mine.verb, keys) for keys in source.fact(main_verbs))
        ):
            yield Breach("G17", f"what says which “{mine.shown}” are meant was made a statement about all of them")
