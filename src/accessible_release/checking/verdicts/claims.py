"""What the source does not say at all: orders, and clauses that hang on nothing in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from accessible_release.analysis.tokens import children_of, lower, text_of, tokens_of
from accessible_release.analysis.words.families import family
from accessible_release.checking.verdicts.finding import Finding, Verdict
from accessible_release.checking.verdicts.pair import CONTENT, Pair, plain
from accessible_release.checking.verdicts.signs import PLAIN_DENIALS, signs

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

GLOSS = re.compile(r"\A(?:This|That|It|These|They)\b.{0,30}?\b(?:means?|is called|are called|is when|is a|is an|are)\b")
CLAUSES = {"ROOT", "conj", "advcl", "relcl", "ccomp"}
FEW = 2
"""So many words that nothing accounts for make a claim …"""
SHARE = 0.6
"""… where they are so much of what a clause says."""


def findings(pair: Pair) -> Iterator[Finding]:
    """Orders and clauses of the other text alone. An explanation of a word is none."""
    for doc in pair.other.statement.docs:
        if GLOSS.match(text_of(doc)) or _defines(doc):
            continue
        for verb in _heads(doc):
            kind = _kind(verb, pair)
            if kind:
                yield Finding(kind, Verdict.ADDED, "", " ".join(token.text for token in _own(verb)))


def _kind(verb: Token, pair: Pair) -> str:
    """`instruction`, `claim` or nothing for a clause, by the words that nothing in the source accounts for."""
    telling = [token for token in _own(verb) if tells(token)]
    loose = [token for token in telling if not pair.other.keys(token) & pair.source.every]
    if _orders(verb) and (verb in loose or _is_new(verb, loose, pair)):
        return "instruction"
    grave = any(token.lemma_.lower() in signs("grave") for token in loose)
    return "claim" if grave or (len(loose) >= FEW and len(loose) >= SHARE * len(telling)) else ""


def _is_new(verb: Token, loose: list[Token], pair: Pair) -> bool:
    """Whether an order is at most like something in the source, and of something that is not there."""
    return bool(loose) and verb.dep_ == "ROOT" and not plain(pair.other.keys(verb)) & pair.source.every


def _defines(doc: Doc) -> bool:
    """“Plovers are birds”, “A defibrillator is a machine that …”."""
    root = next((token for token in tokens_of(doc) if token.dep_ == "ROOT"), None)
    if root is None or root.lemma_ != "be" or root.tag_ not in {"VBZ", "VBP"}:
        return False
    return any(child.dep_ == "attr" and child.pos_ == "NOUN" for child in children_of(root))


@cache
def _grave() -> frozenset[str]:
    return frozenset(map(family, signs("grave")))


def is_grave(shown: str) -> bool:
    """Whether the words say something of weight, and deny nothing."""
    found = set(shown.lower().split())
    return not found & PLAIN_DENIALS and not _grave().isdisjoint(map(family, found))


def _heads(doc: Doc) -> list[Token]:
    return [token for token in tokens_of(doc) if token.pos_ in {"VERB", "AUX"} and token.dep_ in CLAUSES]


def _own(verb: Token) -> list[Token]:
    """The words of a clause, without those of clauses that hang on it."""
    found, todo = [], [verb]
    while todo:
        token = todo.pop()
        found.append(token)
        todo += [
            child
            for child in children_of(token)
            if not (child.pos_ in {"VERB", "AUX"} and child.dep_ in CLAUSES - {"ROOT"})
        ]
    return sorted(found, key=lambda token: token.i)


def tells(token: Token) -> bool:
    """Whether a word says something by itself."""
    word = token.pos_ in CONTENT and token.text[:1].isalpha() and not token.is_stop
    return word and token.lemma_.lower() not in signs("plain")


def _orders(verb: Token) -> bool:
    children = children_of(verb)
    bare = verb.tag_ in {"VB", "VBP"} and verb.dep_ in {"ROOT", "conj"}
    bare = bare and not any(each.dep_ in {"nsubj", "nsubjpass", "aux"} or each.tag_ == "TO" for each in children)
    said = {lower(child) for child in children}
    return bare or ("you" in said and bool(said & {"must", "should"}))
