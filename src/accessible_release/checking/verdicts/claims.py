"""What the source does not say at all: orders, reasons, whole clauses; and conditions and doubts that went."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from accessible_release.analysis.grammar.links import Link, links
from accessible_release.analysis.grammar.predicates import shared
from accessible_release.analysis.tokens import children_of, lower, text_of, tokens_of
from accessible_release.analysis.words.families import family
from accessible_release.analysis.words.table import WordTable
from accessible_release.checking.verdicts.finding import Finding, Verdict
from accessible_release.checking.verdicts.pair import CONTENT, Pair, Side

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

GLOSS = re.compile(r"\A(?:This|That|It|These|They)\b.{0,30}?\b(?:means?|is called|are called|is when|is a|is an|are)\b")
CONDITIONS = {"if", "unless", "provided", "providing"}
REASONS = {"because", "so", "therefore", "due", "owing"}
STRONG = {"alleged", "allegedly", "allege", "suspected", "suspicion", "accuse", "accused", "reportedly", "apparently",
          "possible", "possibly", "perhaps", "feared", "presume", "presumably", "purported", "likely", "probably"}
THINKING = {"believe", "claim", "suspect", "appear", "seem", "think", "fear", "expect"}
"""Doubts where a clause hangs on them."""
ADDED_DOUBT = {"allegedly", "possibly", "perhaps", "apparently", "reportedly", "probably", "suspected"}
COVER = 0.5
"""How much of the source must be there before something is said to be lacking."""
FEW = 2
SHARE = 0.6
EASY = {"people", "person", "thing", "way", "lot", "kind", "place", "time", "number", "help", "want", "make", "get", "go", "come", "have", "do", "be", "use", "need",
        "able", "very", "more", "also", "say", "tell", "give", "find", "out", "up", "then", "now", "there", "here", "too", "again", "still", "part", "take", "put",
        "call", "work", "new", "good", "money", "problem", "different", "group", "area", "case", "today", "well", "keep", "know", "see", "let", "start", "bad", "big", "small", "hard", "easy", "other", "start", "live", "look", "like", "sure", "only", "even", "year", "name", "information", "happen", "mean", "about", "before", "after"}


@cache
def _signs(name: str) -> frozenset[str]:
    return WordTable(__package__, "signs.toml").words(name)


def findings(pair: Pair) -> Iterator[Finding]:
    """Conditions, doubts, reasons, orders and clauses of one side alone."""
    yield from _conditions(pair)
    yield from _doubts(pair)
    yield from _links(pair)
    yield from _clauses(pair)


def _conditions(pair: Pair) -> Iterator[Finding]:
    lost = pair.source.lowers & CONDITIONS
    if lost and pair.cover >= COVER and not pair.other.lowers & _signs("conditions") and "?" not in pair.other.text:
        yield Finding("condition", Verdict.CHANGED, _clause(pair.source, min(lost)))
    new = pair.other.lowers & CONDITIONS
    if new and not pair.source.lowers & (_signs("conditions") | {"for", "event", "people"}):
        yield Finding("condition", Verdict.ADDED, "", _clause(pair.other, min(new)))


def _clause(side: Side, word: str) -> str:
    for token in side.statement.tokens:
        if lower(token) == word:
            head = token.head
            return " ".join(each.text for each in head.subtree if each.i >= token.i) if head != token else token.text
    return word


def _doubts(pair: Pair) -> Iterator[Finding]:
    lost = pair.source.lowers & STRONG | {
        token.lemma_.lower()
        for token in pair.source.statement.tokens
        if token.lemma_.lower() in THINKING and any(child.dep_ in {"ccomp", "xcomp"} for child in children_of(token))
    }
    here = {form for token in pair.other.statement.tokens if token.text != "May" for form in (lower(token), token.lemma_.lower())}
    if lost and pair.cover >= COVER and not here & _signs("doubts"):
        yield Finding("doubt", Verdict.CHANGED, min(lost))
    new = pair.other.lowers & ADDED_DOUBT
    if new and not pair.source.lowers & _signs("doubts"):
        yield Finding("doubt", Verdict.ADDED, "", min(new))


def _links(pair: Pair) -> Iterator[Finding]:
    before, after = pair.source.statement.fact(links), pair.other.statement.fact(links)
    for mine in before:
        same = [each for each in after if each.kind == mine.kind]
        if any(_crossed(mine, each) for each in same) and not any(_straight(mine, each) for each in same):
            kind = {"time": "order", "cause": "cause", "if": "order"}[mine.kind]
            yield Finding(kind, Verdict.CHANGED, pair.source.text, pair.other.text)
    reasons = [token for token in pair.other.statement.tokens if lower(token) in REASONS and _gives(token)]
    if reasons and not pair.source.lowers & _signs("causes"):
        yield Finding("cause", Verdict.ADDED, "", _clause(pair.other, lower(reasons[0])))


def _gives(token: Token) -> bool:
    word = lower(token)
    if word == "so":
        return token.i == 0 or lower(token.nbor(-1)) in {",", "and"}
    return word != "due" or (token.i + 1 < len(token.doc) and lower(token.nbor(1)) == "to")


def _crossed(one: Link, other: Link) -> bool:
    return shared(one.first, other.second) and shared(one.second, other.first)


def _straight(one: Link, other: Link) -> bool:
    return shared(one.first, other.first) or shared(one.second, other.second)


def _clauses(pair: Pair) -> Iterator[Finding]:
    """Pieces of the other text that hang on nothing in the source."""
    for doc in pair.other.statement.docs:
        if GLOSS.match(text_of(doc)) or _defines(doc):
            continue
        for verb in _heads(doc):
            words = [token for token in _own(verb) if _tells(token)]
            loose = [token for token in words if not pair.other.keys(token) & pair.source.every]
            order = _orders(verb) and verb in loose
            if order and verb.lemma_.lower() not in EASY:
                yield Finding("instruction", Verdict.ADDED, "", " ".join(token.text for token in _own(verb)))
            elif any(token.lemma_.lower() in _signs("grave") for token in loose):
                yield Finding("claim", Verdict.ADDED, "", " ".join(token.text for token in _own(verb)))
            elif len(loose) >= FEW and len(loose) >= SHARE * len(words):
                yield Finding("claim", Verdict.ADDED, "", " ".join(token.text for token in _own(verb)))


def _defines(doc: Doc) -> bool:
    """“Plovers are birds”, “A defibrillator is a machine that …”."""
    root = next((token for token in tokens_of(doc) if token.dep_ == "ROOT"), None)
    if root is None or root.lemma_ != "be" or root.tag_ not in {"VBZ", "VBP"}:
        return False
    return any(child.dep_ == "attr" and child.pos_ == "NOUN" for child in children_of(root))


def is_grave(shown: str) -> bool:
    """Whether the words say something of weight, and deny nothing."""
    found = set(shown.lower().split())
    return not found & {"not", "n't", "no", "never"} and any(family(word) in map(family, _signs("grave")) for word in found)


def _heads(doc: Doc) -> list[Token]:
    return [token for token in tokens_of(doc) if token.pos_ in {"VERB", "AUX"} and token.dep_ in {"ROOT", "conj", "advcl", "relcl", "ccomp"}]


def _own(verb: Token) -> list[Token]:
    """The words of a clause, without those of clauses that hang on it."""
    found, todo = [], [verb]
    while todo:
        token = todo.pop()
        found.append(token)
        todo += [
            child for child in children_of(token)
            if not (child.pos_ in {"VERB", "AUX"} and child.dep_ in {"conj", "advcl", "relcl", "ccomp"})
        ]
    return sorted(found, key=lambda token: token.i)


def _tells(token: Token) -> bool:
    return token.pos_ in CONTENT and token.text[:1].isalpha() and token.lemma_.lower() not in EASY and not token.is_stop


def _orders(verb: Token) -> bool:
    bare = verb.tag_ in {"VB", "VBP"} and not any(child.dep_ in {"nsubj", "nsubjpass", "aux"} or child.tag_ == "TO" for child in children_of(verb))
    asked = any(lower(child) in {"must", "should"} for child in children_of(verb)) and any(
        lower(child) == "you" for child in children_of(verb)
    )
    return (bare and verb.dep_ in {"ROOT", "conj"}) or asked
