"""Who a verb's doer, object and recipient are, through passives, relative clauses and shared subjects."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accessible_release.analysis.tokens import children_of, is_apposed, lower
from accessible_release.analysis.words.lists import words

if TYPE_CHECKING:
    from spacy.tokens import Token

SUBJECTS, PASSIVE = {"nsubj", "csubj"}, {"nsubjpass", "csubjpass"}
RELATIVE = {"who", "that", "which", "whom"}


def agents(verb: Token) -> list[Token]:
    """Who or what does it."""
    passive = _passive(verb)
    if passive:
        return [
            each
            for child in children_of(verb)
            if child.dep_ == "agent"
            for each in children_of(child)
            if each.dep_ == "pobj"
        ]
    own = resolved(verb, [child for child in children_of(verb) if child.dep_ in SUBJECTS])
    if own or verb.dep_ not in {"conj", "xcomp", "acl", "advcl", "pcomp"}:
        return own
    if verb.dep_ == "pcomp":
        return _over(verb)
    if verb.dep_ == "acl":
        return _holders(verb.head) if verb.tag_ == "VBG" else []
    if verb.dep_ == "xcomp":
        return [child for child in children_of(verb.head) if child.dep_ == "dobj"]
    return _inherited(verb) if verb.dep_ == "conj" and verb.head.pos_ in {"VERB", "AUX"} else []


def _holders(noun: Token) -> list[Token]:
    """“Teams from ten schools taking part”: the schools or the teams."""
    over = noun.head.head if noun.dep_ == "pobj" else noun
    return [noun, *([over] if over != noun and over.pos_ in {"NOUN", "PROPN"} else []), *same_as(noun)]


def _over(verb: Token) -> list[Token]:
    """The subject of the clause above: “killed a guard before being killed”."""
    main = verb.head.head
    return _inherited(verb.head) if main.pos_ in {"VERB", "AUX"} and verb.head.pos_ in {"ADP", "SCONJ"} else []


def _inherited(verb: Token) -> list[Token]:
    """The subject that a verb shares with the one it is joined to."""
    return patients(verb.head) if _passive(verb.head) else agents(verb.head)


def _passive(verb: Token) -> bool:
    marked = any(child.dep_ in {"auxpass", *PASSIVE} for child in children_of(verb))
    if marked or verb.tag_ != "VBN":
        return marked
    if verb.dep_ == "conj" and not any(child.dep_ in {"aux", *SUBJECTS} for child in children_of(verb)):
        return _passive(verb.head) or verb.head.lemma_ == "be"  # “was arrested and taken”, “is rare and treated”
    return verb.dep_ == "acl" or any(child.dep_ == "agent" for child in children_of(verb))


def patients(verb: Token) -> list[Token]:
    """To whom or what it is done."""
    given = [child for child in children_of(verb) if child.dep_ == "dobj"]
    if _passive(verb) and given:  # “was given the dose”
        return given
    if _passive(verb):
        own = resolved(verb, [child for child in children_of(verb) if child.dep_ in PASSIVE])
        if not own and verb.dep_ == "acl":
            return [verb.head]
        if not own and verb.dep_ == "pcomp":
            return _over(verb)
        inherits = not own and verb.dep_ == "conj" and verb.head.pos_ in {"VERB", "AUX"}
        return _inherited(verb) if inherits else own
    return resolved(verb, given)


def recipients(verb: Token) -> list[Token]:
    """To whom or from whom: “paid him”, “paid £5 to the victim”."""
    found = [child for child in children_of(verb) if child.dep_ == "dative" and child.pos_ != "ADP"]
    if any(child.dep_ == "dobj" for child in children_of(verb)):
        found += [child for child in children_of(verb) if child.dep_ in PASSIVE]
    holders = [verb, *(child for child in children_of(verb) if child.dep_ == "dobj")]
    ways = [
        child
        for each in holders
        for child in children_of(each)
        if lower(child) in {"to", "from"} and child.pos_ == "ADP"
    ]
    return found + [each for way in ways for each in children_of(way) if each.dep_ == "pobj"]


def resolved(verb: Token, found: list[Token]) -> list[Token]:
    """“Who” and “which” are what they stand behind; “most of the callers” are callers."""
    return [who for each in found for who in _meant(verb, each)]


def same_as(noun: Token) -> list[Token]:
    """Who or what a noun is said to be: the subject of “is”, or what it stands beside (“Homeward, a charity”)."""
    if noun.dep_ == "attr":
        return [child for child in children_of(noun.head) if child.dep_ in SUBJECTS]
    return [noun.head] if is_apposed(noun) else []


def _meant(verb: Token, argument: Token) -> list[Token]:
    if lower(argument) in RELATIVE and verb.dep_ == "relcl":
        return [verb.head, *same_as(verb.head)]
    if lower(argument) in words("roles.toml", "parts"):
        return [each for child in children_of(argument) if lower(child) == "of" for each in children_of(child)] or [
            argument
        ]
    return [argument]


def unsaid(verb: Token) -> list[str]:
    """Which of `agent` and `patient` a verb without a subject leaves to the reader: “being killed”, “to help”."""
    if any(child.dep_ in SUBJECTS | PASSIVE for child in children_of(verb)):
        return []
    if _passive(verb):
        return [] if patients(verb) else ["patient"]
    return ["agent"] if verb.tag_ in {"VBG", "VB"} and not agents(verb) else []
