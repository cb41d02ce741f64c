"""“The club runs a shop as well as a café.” → “The club runs a shop. The club also runs a café.”."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from accessible_release.simplifying import clauses
from accessible_release.simplifying.splitting.instructions import ANYONE
from accessible_release.simplifying.splitting.seams import Changes
from accessible_release.simplifying.subjects import again, sentence_case

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

MARK = ("as", "well", "as")
THINGS = frozenset({"NOUN", "PROPN"})


def rewrites(main: Token) -> Iterator[Changes | None]:
    """At most one edit: *as well as* at the end, with a second object or a second phrase of the same preposition."""
    who, mark = clauses.subject(main), _mark(main.doc)
    if who is None or mark is None or mark.i <= main.i or not _is_open(main):
        return
    named = "they" if who.lower_ in ANYONE else again(who, main)
    what = _what(main, mark)
    if named is None or what is None:
        return
    start = clauses.before(mark) if mark.nbor(-1).text == "," else clauses.end(mark.nbor(-1))
    first = mark.doc[mark.i + len(MARK)]
    yield [(start, first.idx, f".\n{sentence_case(named)} {what} ")]


def _mark(doc: Doc) -> Token | None:
    """The first word of the only *as well as* of a sentence."""
    found = [token for token in doc[:-3] if tuple(each.lower_ for each in doc[token.i : token.i + 3]) == MARK]
    return found[0] if len(found) == 1 else None


def _is_open(main: Token) -> bool:
    told = clauses.is_told(main) and not clauses.is_negated(main) and not clauses.has_fronted(main)
    return told and not clauses.has(main.rights, "conj", "ccomp", "advcl")


def _what(main: Token, mark: Token) -> str | None:
    """The verb with *also*, as it is said again before what stands behind the mark; None where that is unsure."""
    behind = mark.doc[mark.i + len(MARK)]
    first, *others = [*(helper.text for helper in clauses.auxiliaries(main)), main.text]
    said = " ".join([first, "also", *others] if others else ["also", first])
    if behind.pos_ == "ADP":
        return said if _goes_with_phrase(behind, mark, main) else None
    particle = next((child for child in main.rights if child.dep_ == "prt" and child.i == main.i + 1), None)
    if not _is_thing(behind, mark.doc) or not _goes_with_object(particle or main, mark, main):
        return None
    return f"{said} {particle.text}" if particle is not None else said


def _goes_with_phrase(behind: Token, mark: Token, main: Token) -> bool:
    """Whether the same preposition stands right behind the verb: *by nurses, as well as by parents*."""
    links = (child for child in main.rights if child.dep_ in {"prep", "agent"} and child.i == main.i + 1)
    return any(link.lower_ == behind.lower_ and link.i < mark.i for link in links)


def _is_thing(behind: Token, doc: Doc) -> bool:
    """Whether a noun phrase begins there and runs to the end, with no clause in it."""
    noun = behind
    while noun.pos_ not in THINGS and noun.head != noun and noun.head.i > noun.i:
        noun = noun.head
    inner = any(token.tag_ in clauses.FINITE for token in clauses.between(doc, noun.i, len(doc)))
    return noun.pos_ in THINGS and behind.tag_ not in {"VBG", "VB", "VBN", "IN"} and not inner


def _goes_with_object(verb: Token, mark: Token, main: Token) -> bool:
    """Whether the object right behind the verb is what the second thing is joined to, and no noun in between."""
    thing = next((child for child in main.rights if child.dep_ == "dobj" and child.i < mark.i), None)
    if thing is None or thing.left_edge.i != verb.i + 1:
        return False
    between = list(clauses.between(mark.doc, thing.i + 1, mark.i))
    if not any(token.pos_ in THINGS and token.dep_ == "pobj" for token in between):
        return True
    return mark.doc[mark.i + len(MARK)].dep_ in {"det", "nummod"} and _same_kind(thing, between)


def _same_kind(thing: Token, between: Sequence[Token]) -> bool:
    """Whether the object begins with an article or a number, and what is between with nothing but *the*."""
    inner = [token for token in between if token.dep_ in {"det", "nummod"}]
    return thing.left_edge.dep_ in {"det", "nummod", "quantmod"} and all(each.lower_ == "the" for each in inner)
