"""“A, the council has said.” → “The council has said this:”, then A: who says it comes first.

The same for “According to the council, A.” and “A, according to the council.” → “The council says this:”, then A.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accessible_release.analysis.words.reporting import REPORTING
from accessible_release.simplifying import clauses
from accessible_release.simplifying.agreement import takes_plural
from accessible_release.simplifying.cues import cues
from accessible_release.simplifying.splitting.announcements import TOLD
from accessible_release.simplifying.splitting.seams import Changes
from accessible_release.simplifying.subjects import PRONOUNS, inside, sentence_case

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

SAYING = (TOLD | {"say"}) & REPORTING | {"show"}
BLAME = cues("announcements", "blame")
SAYERS = cues("attributions", "sayers")
"""What *according to* names that says something: no *plan*, no *need*."""


def rewrites(main: Token) -> Iterator[Changes | None]:
    """At most one edit: who said it, behind or in front of a sentence with one main clause."""
    yield from _according(main)
    doc, who = main.doc, clauses.subject(main)
    told = next((child for child in main.lefts if child.dep_ == "ccomp" and clauses.is_finite(child)), None)
    if told is None or who is None or not _is_plain(main, told):
        return
    comma = doc[who.left_edge.i - 1]
    if comma.text == "," and who.lower_ not in PRONOUNS and who.i < main.i and main.i >= len(doc) - 2:
        saying = doc[who.left_edge.i : main.i + 1].text
        yield [(0, 0, f"{sentence_case(saying)} this:\n"), (comma.idx, clauses.end(main), "")]


def _according(main: Token) -> Iterator[Changes]:
    """*According to* in front of the main clause, or behind its comma at the end."""
    stop, sayer = clauses.full_stop(main.doc), _sayer(main.doc)
    if sayer is None or stop is None or not _may_say(sayer, main):
        return
    word, behind = sayer.left_edge.nbor(-2), sayer.right_edge.nbor(1)
    if word.i == 0 and behind.text == "," and behind.i < main.i:
        begin = behind.nbor(1)
        yield [(0, clauses.end(begin), f"{_lead(sayer)}{sentence_case(begin.text)}")]
    elif word.i and word.nbor(-1).text == "," and behind == stop and not _points_back(sayer):
        yield [(0, 0, _lead(sayer)), (word.nbor(-1).idx, clauses.right(sayer), "")]


def _sayer(doc: Doc) -> Token | None:
    """The noun right behind the first *according to*, which it may have words before."""
    word = next((token for token in doc[:-3] if token.lower_ == "according" and token.nbor(1).lower_ == "to"), None)
    nouns = word.nbor(1).rights if word is not None else ()
    return next((noun for noun in nouns if noun.dep_ == "pobj" and noun.left_edge.nbor(-2) == word), None)


def _lead(sayer: Token) -> str:
    """The line in front, such as *The council says this:*, and the seam."""
    first = sayer.left_edge
    named = inside(first) + sayer.doc.text[clauses.end(first) : clauses.right(sayer)]
    return f"{sentence_case(named)} {'say' if takes_plural(sayer) else 'says'} this:\n"


def _points_back(sayer: Token) -> bool:
    """Whether a pronoun in the words that come first would stand before its noun: *analyses of his bones*."""
    return any(token.tag_ in {"PRP", "PRP$"} for token in sayer.subtree)


def _may_say(sayer: Token, main: Token) -> bool:
    """Whether it is a person, a body or a study that says it of one finite main clause, and nobody is blamed."""
    doc = main.doc
    marks = any(token.text in ':;“”"‘’–—' or token.lemma_.lower() in BLAME for token in doc)
    torn = any(token.text in {",", "(", ")"} or clauses.is_finite(token) for token in sayer.subtree)
    who = clauses.subject(main)
    clear = who is not None and who.lower_ not in PRONOUNS and not clauses.has(main.children, "conj", "parataxis")
    known = sayer.pos_ == "PROPN" or sayer.lemma_.lower() in SAYERS
    return clear and known and clauses.is_finite(main) and main.lemma_ not in REPORTING and not (marks or torn)


def _is_plain(main: Token, told: Token) -> bool:
    """Whether one clause is told, from the first word on, and nobody is blamed or quoted."""
    marks = any(token.text in ':;“”"‘’' or token.lemma_.lower() in BLAME for token in main.doc)
    single = told.left_edge.i == 0 and not clauses.has(told.children, "conj", "advcl")
    known = main.lemma_ in SAYING and clauses.subject(told) is not None
    return known and single and not marks and not clauses.is_negated(main)
