"""“Simon Hale, the chief constable of Norfolk, said …” becomes two sentences: who it is, then what is said."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from accessible_release.simplifying import clauses
from accessible_release.simplifying.cues import cues
from accessible_release.simplifying.splitting.living import may_be_said
from accessible_release.simplifying.splitting.relatives import WAYS
from accessible_release.simplifying.splitting.seams import Changes
from accessible_release.simplifying.subjects import NEVER, is_plural, sentence_case

if TYPE_CHECKING:
    from spacy.tokens import Token

ROLES = cues("apposition", "roles")
"""What may stand without an article: “Jo Daly, chair of the committee”."""
KINDS = cues("apposition", "kinds")
"""What a name at the end of a sentence may be said to be; elsewhere the words may speak of the whole sentence."""
SHARED = cues("apposition", "shared")
"""Roles that many have in one place; without an article they need *of* to be one person's: *minister of state*."""
REMARKS = cues("apposition", "remarks")
"""What is more likely to be said of the whole sentence than of a name."""
PAST_WORDS = frozenset(["then", "late", "former", "formerly", "now", "once"])
DATES = re.compile(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|"
                   r"september|october|november|december|\d+", re.I)  # fmt: skip
YEAR = re.compile(r"\b1\d{3}\b|\b20[01]\d\b")


def rewrites(main: Token) -> Iterator[Changes | None]:
    """One edit for each apposition, in reading order."""
    doc = main.doc
    dated = clauses.is_past(main) and YEAR.search(doc.text)
    if dated or not clauses.is_finite(main) or not clauses.is_free_of_speech(doc, 0):
        return
    for token in doc:
        if token.dep_ == "appos" and _is_in_the_open(token.head, main) and _is_single(token) and _is_single(token.head):
            role_first = token.head.pos_ != "PROPN" or (token.pos_ == "PROPN" and token.head.lemma_.lower() in ROLES)
            role = token.head if role_first else token
            if not may_be_said(token.head, role, main):
                continue
            yield _named(token) if role_first else _explained(token)


def _is_in_the_open(noun: Token, main: Token) -> bool:
    """Whether the noun stands in the main clause, and nothing there is conditional."""
    path = [each for each in [noun, *clauses.ancestors_within(noun)] if each != main]
    conditional = clauses.marked(noun.doc, "if", "unless", "whether")
    return (
        noun != main
        and noun.doc[0].lower_ != "dear"
        and all(each.dep_ in WAYS - {"conj"} for each in path)
        and not conditional
    )


def _is_single(noun: Token) -> bool:
    """Whether it is one thing, no list, no date, nothing counted."""
    joined = clauses.has(noun.children, "conj", "cc")
    return not (joined or DATES.fullmatch(noun.text) or clauses.says(noun.children, NEVER))


def _explained(role: Token) -> Changes | None:
    """NAME, a role, … → NAME is a role."""
    name, doc = role.head, role.doc
    first, closing = role.left_edge.i, clauses.closing(role)
    if doc[first - 1].text != "," or name.i != first - 2 or not _describes(role) or not _is_kind(name, role):
        return None
    if not all(
        token.dep_ in {"compound", "det", "amod", "nmod"} for token in clauses.between(doc, name.left_edge.i, name.i)
    ):
        return None
    start, phrase = name.left_edge, doc[first : closing.i].text
    called = sentence_case(doc[start.i : name.i + 1].text)
    verb = "are" if name.tag_ == "NNPS" and is_plural(role) else "is"
    if closing == doc[-1]:
        return [(clauses.end(name), doc[first].idx, f".\n{called} {verb} ")]
    if not _goes_on(name, closing):
        return None
    if start.i == 0:
        cut = (clauses.end(name), doc[first].idx, f" {verb} ")
        return [cut, (closing.idx, clauses.end(closing), f".\n{called}")]
    said = _beside(name, f"{called} {verb} {phrase}.")
    return [said, (clauses.end(name), clauses.end(closing), "")]


def _beside(noun: Token, sentence: str) -> tuple[int, int, str]:
    """Who it is in front of what the subject does; else behind the sentence that names it first."""
    if noun.dep_ in {"nsubj", "nsubjpass"}:
        return 0, 0, f"{sentence}\n"
    last = len(noun.doc.text)
    return last, last, f"\n{sentence}"


def _goes_on(noun: Token, closing: Token) -> bool:
    """Whether the main clause goes on behind a closing comma: with its verb after a subject, else with a phrase."""
    if closing.text != ",":
        return False
    following = closing.nbor(1)
    if noun.dep_ in {"nsubj", "nsubjpass"}:
        return following == noun.head or (
            following.head == noun.head and following.dep_ in {"aux", "auxpass", "advmod", "neg"}
        )
    return following.pos_ in {"ADP", "ADV", "SCONJ"} and following.lower_ not in {"like", "such", "as"}


def _is_kind(name: Token, role: Token) -> bool:
    """Whether the noun can be what the name is, and does not speak of the whole sentence."""
    noun = role.lemma_.lower()
    if name.dep_ in {"nsubj", "nsubjpass"}:
        return noun not in REMARKS
    return noun in KINDS or noun in ROLES


def _describes(role: Token) -> bool:
    """Whether the words say what somebody or something is: with an article, or a role such as *chair of …*."""
    opening = role.left_edge
    if any(token.lower_ in PAST_WORDS and token.i < role.i for token in role.subtree):
        return opening.lower_ in {"a", "an"} and not clauses.says(role.subtree, {"then", "now", "late"})
    if opening.lower_ in {"a", "an"} and role.pos_ == "NOUN":
        return True
    if opening.lower_ == "the":
        return role.pos_ == "NOUN" or clauses.has(role.rights, "prep")
    return _is_one_of_its_kind(role) and (opening == role or opening.dep_ in {"compound", "amod"})


def _is_one_of_its_kind(role: Token) -> bool:
    """Whether one person has the role, which a preposition shows: *chair of the committee*."""
    lemma = role.lemma_.lower()
    behind = {child.lower_ for child in role.rights if child.dep_ == "prep"}
    shared = lemma in SHARED and (behind != {"of"} or role.left_edge != role)
    return lemma in ROLES and bool(behind) and not shared


def _named(name: Token) -> Changes | None:
    """The council's leader, NAME, … → NAME is the council's leader."""
    role, doc = name.head, name.doc
    first, closing = name.left_edge.i, clauses.closing(name)
    if name.pos_ != "PROPN" or doc[first - 1].text != "," or role.right_edge.i < name.right_edge.i or is_plural(role):
        return None
    if any(token.dep_ not in {"compound", "det", "punct"} for token in name.subtree if token != name):
        return None
    if closing != doc[-1] and not _goes_on(role, closing):
        return None
    what = _what(role, first - 1)
    if what is None or (doc[first].lower_ == "the" and role.left_edge.lower_ in {"a", "an"}):
        return None  # “a manager, the accountant Jo Daly”
    called = doc[first : closing.i].text
    said = _beside(role, f"{sentence_case(called)} is {what}.")
    end = clauses.end(closing) if closing != doc[-1] else closing.idx
    inner = sentence_case(called) if role.left_edge.i == 0 else called
    return [(role.left_edge.idx, end, inner), said]


def _what(role: Token, comma: int) -> str | None:
    """The description that stands before a name, with the article it needs in a sentence of its own."""
    doc, opening = role.doc, role.left_edge
    phrase = doc[opening.i : comma].text
    if any(token.text == "," or token.lower_ in PAST_WORDS for token in clauses.between(doc, opening.i, comma)):
        return None
    if opening.lower_ in {"a", "an"} or (opening.lower_ == "the" and role.lemma_.lower() in ROLES):
        return phrase[:1].lower() + phrase[1:]
    if any(child.dep_ == "poss" and child.tag_ in {"NN", "NNP", "NNS"} for child in role.children):
        return phrase[:1].lower() + phrase[1:] if opening.pos_ != "PROPN" else phrase
    if opening.dep_ in {"compound", "amod"} and role.tag_ == "NN" and opening.i > 0:
        return f"{'an' if phrase[:1].lower() in 'aeio' else 'a'} {phrase}"
    return None
