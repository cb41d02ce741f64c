"""Whether a word is what a sentence is about: what is done, the one who does it, what it is done to, or how."""

from __future__ import annotations

from collections.abc import Iterator
from enum import IntEnum
from typing import TYPE_CHECKING, NamedTuple

from accessible_release.analysis.tokens import tokens_of
from accessible_release.illustrating.senses import is_another_sense
from accessible_release.pictures.library import Calling, Library
from accessible_release.pictures.wordlists import choosing

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

SMALL = frozenset({"DET", "PRON"})
"""“Lock your doors” has the phrase “lock door”."""
MAIN = frozenset({"ROOT", "conj", "xcomp"})
NAMED = frozenset({"nsubj", "nsubjpass", "dobj", "attr", "pobj", "appos"})
SUBJECTS, OBJECTS = frozenset({"nsubj"}), frozenset({"nsubjpass", "dobj", "attr", "dative"})
NOUNS = ("NOUN", "PROPN")
INITIALS = 3
"""Letters of the longest word that is written in capitals because it is short: GP, TV, NHS."""


class Rank(IntEnum):
    """How much a sentence is about something; the first most."""

    DETAIL = 0
    """A way to get in touch, or the day of what happens."""
    ACT = 1
    """What is done, and what it is done to: “wash your hands”."""
    THING = 2
    """What something is done to, or what somebody is."""
    VERB = 3
    SUBJECT = 4
    FURTHER = 5
    """What a preposition brings in: “by bus”."""
    WEAK = 6
    """A word that is in many sentences: people, get, offer."""
    MENTIONED = 7
    """A thing that is named further inside: “adults who may have a free *vaccine*”."""


class Found(NamedTuple):
    """A word or phrase that calls a picture, as it stands in a sentence."""

    rank: Rank
    start: int
    end: int
    """Its tokens: `doc[start:end]`."""
    calling: Calling


def callings(doc: Doc, shelf: Library) -> Iterator[Found]:
    """The words that call pictures, where they stand in their sense and the sentence is about them."""
    tokens = tokens_of(doc)
    for token in tokens:
        for word in dict.fromkeys((token.lemma_.lower(), token.lower_)):
            for calling in shelf.called(word):
                found = _found(calling, tokens, token.i, doc)
                if found:
                    yield found


def _found(calling: Calling, tokens: tuple[Token, ...], start: int, doc: Doc) -> Found | None:
    end = _end(calling.words, tokens, start)
    if not end or _is_name(doc, start, end):
        return None
    call = calling.call
    head = doc[start:end].root
    if call.object:
        last = _object(head, call.object)
        rank = Rank.ACT if last and _is_act(head) else None
        end = max(end, last)
    else:
        rank = _rank(head, call.part, phrase=len(calling.words) > 1)
    if rank is None or not _stands(calling, rank, head):
        return None
    return Found(Rank.WEAK if call.weak else rank, start, end, calling)


def _stands(calling: Calling, rank: Rank, head: Token) -> bool:
    """Whether a weak word has weight enough, and a single one the sense that is drawn."""
    if calling.call.weak and (rank is Rank.MENTIONED or not _is_active(head)):
        return False
    return len(calling.words) > 1 or bool(calling.call.object) or not is_another_sense(head)


def _end(wanted: tuple[str, ...], tokens: tuple[Token, ...], start: int) -> int:
    """Behind the last token of the words from `start`, or 0; small words may stand between a verb and what follows."""
    place = start
    for number, word in enumerate(wanted):
        loose = number and tokens[start].pos_ == "VERB"
        while loose and place < len(tokens) and tokens[place].pos_ in SMALL and not _is(tokens[place], word):
            place += 1
        if place == len(tokens) or not _is(tokens[place], word):
            return 0
        place += 1
    return place


def _is(token: Token, word: str) -> bool:
    return word in (token.lemma_.lower(), token.lower_)


def _object(verb: Token, noun: str) -> int:
    """Behind the noun that the verb is said of, straight or with a preposition; 0 if it is not."""
    near = [*_children(verb, "dobj", "nsubjpass", "attr")]
    for led in _children(verb, "prep", "prt", "advmod"):
        near += _children(led, "pobj")
    every = [*near, *(each for one in near for each in one.conjuncts)]
    return next((each.i + 1 for each in every if _is(each, noun)), 0)


def _children(token: Token, *roles: str) -> list[Token]:
    return [child for child in token.children if child.dep_ in roles]


def _is_name(doc: Doc, start: int, end: int) -> bool:
    """Whether the words are, or are part of, somebody's name: “Bell”, “Bus Users UK”."""
    found = doc[start:end]
    if any(token.text[0].isupper() and not _may_be_large(token) for token in found):
        return True
    following = doc[end] if end < len(doc) else None
    return found[0].text[0].isupper() and following is not None and following.text[0].isupper()


def _may_be_large(token: Token) -> bool:
    listed = token.lower_ in choosing("large") or token.lower_.rstrip("s") in choosing("large")
    return token.i == 0 or listed or (token.is_upper and len(token) <= INITIALS)


def _rank(head: Token, part: str, *, phrase: bool) -> Rank | None:
    """None where the sentence is not about it."""
    if part == "adj":
        return Rank.THING if _is_predicate(head) else None
    if head.pos_ in ("VERB", "AUX"):
        return None if part == "noun" else _verb_rank(head, phrase=phrase)
    if part == "verb" or _is_other(head):
        return None
    if head.pos_ in NOUNS:
        noun = _first(head)
        return _noun_rank(noun) or _mentioned(noun)
    return Rank.FURTHER if part == "" and _is_act(head.head) else None


def _verb_rank(verb: Token, *, phrase: bool) -> Rank | None:
    if not _is_act(verb) or (_is_phrasal(verb) and not phrase):
        return None
    return Rank.ACT if phrase else Rank.VERB


def _is_predicate(word: Token) -> bool:
    """“The road is closed”, “keep warm”."""
    described = word.dep_ in ("acomp", "oprd", "ROOT") or (word.dep_ == "conj" and word.head.dep_ == "acomp")
    return described and (word.dep_ == "ROOT" or _is_act(word.head) or word.head.dep_ == "acomp")


def _noun_rank(noun: Token) -> Rank | None:
    if noun.dep_ == "ROOT":
        return Rank.THING
    if noun.dep_ in SUBJECTS | OBJECTS:
        if not _is_act(noun.head):
            return None
        return Rank.SUBJECT if noun.dep_ in SUBJECTS else Rank.THING
    if noun.dep_ == "pobj" and noun.head.lower_ in choosing("about"):
        governor = noun.head.head
        if governor.dep_ == "prep":
            governor = governor.head
        if governor.pos_ in ("VERB", "AUX"):
            return Rank.FURTHER if _is_act(governor) else None
        if noun.head.lower_ == "of" and governor.lemma_.lower() in choosing("counting"):
            return _noun_rank(_first(governor))
    return None


def _mentioned(noun: Token) -> Rank | None:
    near = noun.dep_ != "pobj" or noun.head.lower_ in choosing("about") - {"of"}
    return Rank.MENTIONED if noun.dep_ in NAMED and near else None


def _first(noun: Token) -> Token:
    """The first of the nouns that stand side by side: “buses and trains”."""
    while noun.dep_ == "conj" and noun.head.pos_ in NOUNS:
        noun = noun.head
    return noun


def _is_act(verb: Token) -> bool:
    """Whether a verb is the sentence's own, and not that of a clause inside it."""
    if verb.pos_ not in ("VERB", "AUX"):
        return False
    while verb.dep_ != "ROOT":
        if verb.dep_ not in MAIN or verb.head.pos_ not in ("VERB", "AUX") or _is_of_another(verb):
            return False
        verb = verb.head
    return True


def _is_of_another(verb: Token) -> bool:
    """“Teach a dog to wait”: the dog waits."""
    return verb.dep_ == "xcomp" and any(child.dep_ in ("nsubj", "nsubjpass") for child in verb.children)


def _is_phrasal(verb: Token) -> bool:
    """“Set up” is not to set, “look in on” not to look."""
    return any(child.dep_ == "prt" or child.lower_ in choosing("away") for child in verb.children)


def _is_active(verb: Token) -> bool:
    """“We build homes”, but not “calls were made”."""
    return verb.pos_ != "VERB" or not any(child.dep_ in ("auxpass", "nsubjpass") for child in verb.children)


def _is_other(noun: Token) -> bool:
    """“A red car” is not the car that is drawn, and “a flood of emails” is no flood."""
    return any(child.lemma_.lower() in choosing("colours") or child.lower_ == "of" for child in noun.children)
