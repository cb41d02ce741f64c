"""Whether a word is what a sentence is about: the one who does it, what it is done to, or what it speaks of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from accessible_release.analysis.tokens import tokens_of
from accessible_release.pictures.picture import Call
from accessible_release.pictures.wordlists import choosing

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

WORDS = re.compile(r"[\w'’.]+|[^\w\s]")
SMALL = frozenset({"DET", "PRON"})
"""“Lock your doors” has the phrase “lock door”."""
CORE, FURTHER = 1, 2
"""Ranks: subject and object; what a preposition brings in."""
MAIN = frozenset({"ROOT", "conj", "xcomp"})
ROLES = frozenset({"nsubj", "nsubjpass", "dobj", "attr"})
INITIALS = 3
"""Letters of the longest word that is written in capitals because it is short: GP, TV, NHS."""


class Found(NamedTuple):
    """A word or phrase that calls a picture, as it stands in a sentence."""

    rank: int
    start: int
    end: int
    """Its tokens: `doc[start:end]`."""


def calls(call: Call, doc: Doc) -> Iterator[Found]:
    """Where the words stand in their sense, and the sentence is about them."""
    tokens = tokens_of(doc)
    wanted = tuple(WORDS.findall(str(call)))
    for start in range(len(tokens)):
        end = _end(wanted, tokens, start)
        if end and not _is_name(doc, start, end):
            head = doc[start:end].root
            rank = _rank(head, call.part)
            if rank:
                yield Found(rank, start, end)


def _end(wanted: tuple[str, ...], tokens: tuple[Token, ...], start: int) -> int:
    """Behind the last token of the words from `start`, or 0; small words may stand between."""
    place = start
    for number, word in enumerate(wanted):
        while number and place < len(tokens) and tokens[place].pos_ in SMALL and not _is(tokens[place], word):
            place += 1
        if place == len(tokens) or not _is(tokens[place], word):
            return 0
        place += 1
    return place


def _is(token: Token, word: str) -> bool:
    return word in (token.lemma_.lower(), token.lower_)


def _is_name(doc: Doc, start: int, end: int) -> bool:
    """Whether the words are, or are part of, somebody's name: “Bell”, “Bus Users UK”."""
    found = doc[start:end]
    if any(token.text[0].isupper() and not _may_be_large(token) for token in found):
        return True
    following = doc[end] if end < len(doc) else None
    return found[0].text[0].isupper() and following is not None and following.text[0].isupper()


def _may_be_large(token: Token) -> bool:
    return token.i == 0 or (token.is_upper and len(token) <= INITIALS)


def _rank(head: Token, part: str) -> int:
    """0 where the sentence is not about it."""
    if head.pos_ == "VERB" and part != "noun":
        return CORE if _is_main(head) else 0
    if head.pos_ not in ("NOUN", "PROPN") or part == "verb" or _is_other(head):
        return 0
    return _noun_rank(_first(head))


def _noun_rank(noun: Token) -> int:
    if noun.dep_ in ROLES:
        return CORE if _is_main(noun.head) else 0
    if noun.dep_ == "pobj" and noun.head.lower_ in choosing("about"):
        governor = noun.head.head
        if governor.pos_ in ("VERB", "AUX"):
            return FURTHER if _is_main(governor) else 0
        if noun.head.lower_ == "of" and governor.lemma_.lower() in choosing("counting"):
            return _noun_rank(_first(governor))
    return 0


def _first(noun: Token) -> Token:
    """The first of the nouns that stand side by side: “buses and trains”."""
    while noun.dep_ == "conj" and noun.head.pos_ in ("NOUN", "PROPN"):
        noun = noun.head
    return noun


def _is_main(verb: Token) -> bool:
    """Whether a verb is the sentence's own, and not that of a clause inside it."""
    if verb.pos_ not in ("VERB", "AUX"):
        return False
    while verb.dep_ != "ROOT":
        if verb.dep_ not in MAIN or verb.head.pos_ not in ("VERB", "AUX"):
            return False
        verb = verb.head
    return True


def _is_other(noun: Token) -> bool:
    """“A red car” is not the car that is drawn, and “a flood of emails” is no flood."""
    return any(child.lemma_.lower() in choosing("colours") or child.lower_ == "of" for child in noun.children)
