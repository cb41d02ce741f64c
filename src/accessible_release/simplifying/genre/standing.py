"""Whether a line can be understood by itself, or hangs on the line before."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from accessible_release.analysis.corpus import parser
from accessible_release.simplifying.genre.wordlists import entries

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

HANGS = re.compile(
    r"(?:he|she|they|it|this|these|that|those|his|her|their|its|both|such|one of|another|(?:\d+ |some |many )?others?|"
    r"the (?:first|second|third|other|same|latter|former)"
    r"|but|and|or|so|however|instead|then|also|yet|still|therefore|meanwhile|after (?:this|that)|"
    r"before (?:this|that)|(?:during|in|at|by|from|since) (?:this|that|these|those) "
    r"(?:time|period|case|point|days?|weeks?)|there|here|some of|most of|each|as a result|in addition|for example|"
    r"otherwise|open (?:from )?\d+)\b",
    re.IGNORECASE,
)
WITHIN = re.compile(r"\b(?:there|them|it|this|these|those|he|she|they|him|her) ?[.!?]?$", re.IGNORECASE)
SHORT = 6
"""Words of a sentence in which *them* can hardly mean something of the same sentence."""
DEFINITE = re.compile(r"the (?P<noun>[a-z][\w’'-]*)", re.IGNORECASE)
ALONG = re.compile(r"\b(?:(?<!not only )(?<!but )also|likewise|instead|however|therefore|in turn)\b", re.IGNORECASE)
"""Words inside a line that set it beside another one."""
POINTING = frozenset({"its", "it", "one", "them", "they", "their", "he", "him", "his", "she", "her"})
THINGS = frozenset({"its", "it", "one"})
SUBJECTS = ("nsubj", "nsubjpass")
BARE = 8
"""Words of a line whose bare subject can hardly be something new."""
NOUNS = frozenset({"NOUN", "PROPN"})
PERSONS = frozenset({"anyone", "anybody", "everyone", "everybody", "someone", "somebody", "nobody", "those", "people"})
STEM = 6


def hangs(text: str) -> bool:
    """Whether a line begins with a word that points back: *They*, *This*, *But*."""
    return bool(HANGS.match(text))


def leans(text: str) -> bool:
    """Whether a line points back, or is so short and bare that it goes on about the line before: *Places are free*."""
    if hangs(text):
        return True
    doc = next(iter(parser().docs([text])))
    subject = next((token for token in doc if token.dep_ in SUBJECTS and token.head.dep_ == "ROOT"), None)
    if subject is None or subject.pos_ != "NOUN" or len(text.split()) > BARE:
        return False
    said = {subject.head.lower_, *(child.lower_ for child in subject.head.children if child.dep_ in ("acomp", "attr"))}
    if not said & entries("leaning"):
        return False
    before = {child.lower_ for child in subject.children if child.dep_ in ("det", "poss", "nummod")}
    return not before - {"no"} and subject.left_edge.i == 0


def stands_alone(text: str, told: str) -> bool:
    """Whether a reader understands a line who has read `told`, the title and the lines above, and nothing else."""
    definite = DEFINITE.match(text)
    person = definite is not None and definite["noun"].lower() in entries("persons")
    unknown = person and definite is not None and definite["noun"].lower() not in told.lower()
    open_end = len(text.split()) <= SHORT and WITHIN.search(text)
    if hangs(text) or unknown or open_end or ALONG.search(text):
        return False
    return not _points_outside(next(iter(parser().docs([text]))), told)


def _points_outside(doc: Doc, told: str) -> bool:
    """Whether a pronoun stands before any noun that it could mean, or the subject is a thing not yet told of."""
    subject = next((token for token in doc if token.dep_ in SUBJECTS and token.head.dep_ == "ROOT"), None)
    return any(map(_has_no_noun, doc)) or (subject is not None and _is_unknown(subject, told.lower()))


def _has_no_noun(token: Token) -> bool:
    """Whether it is a pronoun behind no noun; *they* and *their* may mean *anyone*."""
    if token.lower_ not in POINTING or token.dep_ in ("expl", "nummod"):
        return False
    before = token.doc[: token.i]
    persons = token.lower_ not in THINGS and any(each.lower_ in PERSONS for each in before)
    return not persons and not any(each.pos_ in NOUNS and each.lower_ not in PERSONS for each in before)


def _is_unknown(subject: Token, told: str) -> bool:
    """Whether it is a bare “the NOUN” that no word told so far means, and that is no body with that name."""
    bare = [child.lower_ for child in subject.children] == ["the"] and subject.pos_ == "NOUN"
    known = subject.lower_[:STEM] in told or subject.lower_ in entries("bodies") | entries("known")
    return bare and not known
