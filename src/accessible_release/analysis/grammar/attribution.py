"""Who says what: quoted words, and predicates that somebody reports."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from accessible_release.analysis.grammar.predicates import Predicate, predicates
from accessible_release.analysis.spans.quotations import quoted
from accessible_release.analysis.statement import Statement
from accessible_release.analysis.tokens import children_of, is_apposed, lower, lowers_of, tokens_of
from accessible_release.analysis.words.reporting import REPORTING
from accessible_release.analysis.words.senses import NOTHING, Keys, concepts

if TYPE_CHECKING:
    from spacy.tokens import Token


MARKS = "\"“”«»‘’' \n\t.,;:"

WILD = {"he", "she", "they", "it", "we", "i", "you", "who", "that", "which"}


class Reported(NamedTuple):
    """A predicate that somebody says."""

    predicate: Predicate
    speaker: Keys
    """Empty where nobody is named, or a pronoun is."""
    saying: Token


def quotations(statement: Statement) -> Counter[str]:
    """The words inside quotation marks, without the marks."""
    found = (statement.text[start:end].strip(MARKS) for start, end in quoted(statement.text))
    return Counter(re.sub(r"[’‘]", "'", re.sub(r"\s+", " ", words)) for words in found if words)


def reported(statement: Statement) -> list[Reported]:
    """What is said by somebody: the head of what each verb of saying introduces, and what is joined to it."""
    if not any(token.lemma_.lower() in REPORTING or lower(token) == "according" for token in statement.tokens):
        return []
    found = []
    introduced, keys = _introduced(statement), statement.fact(concepts).by_token
    for each in statement.fact(predicates):
        saying = _saying(each.token) or _introducing(each, introduced)
        if saying is not None:
            piece = next(place for place, doc in enumerate(statement.docs) if doc is saying.doc)
            found.append(Reported(each, _speaker(saying, keys[piece]), saying))
    return found


def _introduced(statement: Statement) -> list[tuple[int, int, Token]]:
    """(piece, token, verb of saying) wherever “Jo Daly announced this:” ends; what follows is hers."""
    found = []
    for piece, doc in enumerate(statement.docs):
        lowers = lowers_of(doc)
        for place in range(1, len(lowers)):
            if lowers[place] == ":" and lowers[place - 1] == "this":
                before = (token for token in tokens_of(doc)[:place] if token.lemma_ in REPORTING)
                found += [(piece, place, token) for token in before][-1:]
    return found


def _introducing(each: Predicate, introduced: list[tuple[int, int, Token]]) -> Token | None:
    """Whose words a predicate is by such a line before it."""
    before = [saying for piece, place, saying in introduced if (piece, place) < (each.piece, each.token.i)]
    return before[-1] if before and _outright(each.token) else None


def _outright(token: Token) -> bool:
    """Whether the token is the head of its sentence, or stands with it."""
    while token.dep_ in {"conj", "acomp", "attr"}:
        token = token.head
    return token.dep_ in {"ROOT", "ccomp", "parataxis"}


def _saying(token: Token) -> Token | None:
    """The verb of saying in whose content clause the token is the head, or stands with it."""
    head = token
    while head.dep_ in {"conj", "acomp", "attr", "advcl"} and head.head != head:
        head = head.head
    verb = head.head
    asked = any(child.tag_ == "TO" for child in children_of(head))
    if head.dep_ in {"ccomp", "xcomp"} and not asked and verb.lemma_.lower() in REPORTING:
        return verb
    according = [child for child in children_of(head) if child.lower_ == "according"]
    return according[0] if according else None


def _speaker(saying: Token, keys: tuple[Keys, ...]) -> Keys:
    if saying.lower_ == "according":
        who = [each for child in children_of(saying) for each in children_of(child) if each.dep_ == "pobj"]
    else:
        who = [child for child in children_of(saying) if child.dep_ in {"nsubj", "agent"}]
        who = [each for child in who for each in (children_of(child) if child.dep_ == "agent" else (child,))]
    if not who or lower(who[0]) in WILD:
        return NOTHING
    found = keys[who[0].i]
    for child in children_of(who[0]):
        if child.dep_ == "compound" or is_apposed(child):
            found |= keys[child.i]
        if is_apposed(child):
            found = found.union(*(keys[deeper.i] for deeper in children_of(child) if deeper.dep_ == "compound"))
    return found
