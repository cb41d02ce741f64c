"""“The club runs a shop as well as a café.” → “… The club also runs a café.”; so for *from A and from B*."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from accessible_release.simplifying import clauses
from accessible_release.simplifying.splitting.instructions import ANYONE
from accessible_release.simplifying.splitting.seams import Changes
from accessible_release.simplifying.subjects import again, sentence_case

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

AS_WELL_AS = ("as", "well", "as")
THINGS = frozenset({"NOUN", "PROPN"})
TIED = frozenset({"both", "between", "either", "neither", "only", "or", "than"})
FEWEST = 3
"""Words behind the mark that are worth a sentence."""


def rewrites(main: Token) -> Iterator[Changes | None]:
    """At most one edit: *as well as* at the end, with a second object or a second phrase of the same preposition."""
    who = clauses.subject(main)
    if who is None or not _is_open(main):
        return
    behind = _behind_as_well_as(main) or _behind_and(main)
    if behind is None or clauses.words(behind.doc[behind.i :].text) < FEWEST:
        return
    mark = behind.nbor(-1) if behind.nbor(-1).lower_ == "and" else behind.nbor(-len(AS_WELL_AS))
    named = "they" if who.lower_ in ANYONE else again(who, main)
    what = _what(main, mark, behind)
    if named is None or what is None:
        return
    yield [(clauses.before(mark), behind.idx, f".\n{sentence_case(named)} {what} ")]


def _behind_as_well_as(main: Token) -> Token | None:
    """The first word behind the only *as well as* of a sentence."""
    doc, size = main.doc, len(AS_WELL_AS)
    starts = (token.i for token in doc[main.i + 1 : -size] if token.lower_ == AS_WELL_AS[0])
    found = [start for start in starts if tuple(each.lower_ for each in doc[start : start + size]) == AS_WELL_AS]
    return doc[found[0] + size] if len(found) == 1 else None


def _behind_and(main: Token) -> Token | None:
    """The second of two phrases with the same preposition and nothing but an *and* between: *from A and from B*."""
    doc = main.doc
    if clauses.says(doc, TIED):
        return None
    pairs = (
        token.nbor(1) for token in doc[main.i + 2 : -FEWEST] if token.lower_ == "and" and token.nbor(1).pos_ == "ADP"
    )
    behind = next(pairs, None)
    tail = behind is not None and any(token.text in {",", ";", ":", "("} for token in doc[behind.i :])
    return None if tail or behind is None or _is_deep(behind, main) else behind


def _is_deep(behind: Token, main: Token) -> bool:
    """Whether it is unsure to which phrase the second is joined: the verb has others, or another word has the same.

    What two have done together is not said of each: *caused by air and by sand*.
    """
    links = [token for token in main.doc[main.i + 1 : behind.i] if token.pos_ == "ADP" and token.head == main]
    same = [token for token in main.doc[main.i + 1 : behind.i] if token.lower_ == behind.lower_]
    return len(same) != 1 or links != same or same[0].dep_ == "agent" or behind.head not in {main, same[0]}


def _is_open(main: Token) -> bool:
    told = clauses.is_told(main) and not clauses.is_negated(main) and not clauses.has_fronted(main)
    more = any(child.dep_ == "conj" and child.pos_ != "ADP" for child in main.rights)
    return told and not more and not clauses.has(main.rights, "ccomp", "advcl")


def _what(main: Token, mark: Token, behind: Token) -> str | None:
    """The verb with *also*, as it is said again before what stands behind the mark; None where that is unsure."""
    first, *others = [*(helper.text for helper in clauses.auxiliaries(main)), main.text]
    said = " ".join([first, "also", *others] if others else ["also", first])
    if behind.pos_ == "ADP":
        return said if _goes_with_phrase(behind, mark, main) else None
    particle = next((child for child in main.rights if child.dep_ == "prt" and child.i == main.i + 1), None)
    if not _is_thing(behind, mark.doc) or not _goes_with_object(particle or main, behind, main):
        return None
    return f"{said} {particle.text}" if particle is not None else said


def _goes_with_phrase(behind: Token, mark: Token, main: Token) -> bool:
    """Whether the same preposition stands right behind the verb: *by nurses, as well as by parents*."""
    links = (child for child in main.rights if child.dep_ in {"prep", "agent"} and child.i == main.i + 1)
    return main.lemma_ != "be" and any(link.lower_ == behind.lower_ and link.i < mark.i for link in links)


def _is_thing(behind: Token, doc: Doc) -> bool:
    """Whether a noun phrase begins there and runs to the end, with no clause in it."""
    noun = behind
    while noun.pos_ not in THINGS and noun.head != noun and noun.head.i > noun.i:
        noun = noun.head
    inner = any(token.tag_ in clauses.FINITE for token in clauses.between(doc, noun.i, len(doc)))
    return noun.pos_ in THINGS and behind.tag_ not in {"VBG", "VB", "VBN", "IN"} and not inner


def _goes_with_object(verb: Token, behind: Token, main: Token) -> bool:
    """Whether the object right behind the verb is what the second thing is joined to, and no noun in between."""
    thing = next((child for child in main.rights if child.dep_ == "dobj" and child.i < behind.i), None)
    if thing is None or thing.left_edge.i != verb.i + 1:
        return False
    between = list(clauses.between(main.doc, thing.i + 1, behind.i))
    if not any(token.pos_ in THINGS and token.dep_ == "pobj" for token in between):
        return True
    return behind.dep_ in {"det", "nummod"} and _same_kind(thing, between)


def _same_kind(thing: Token, between: Sequence[Token]) -> bool:
    """Whether the object begins with an article or a number, and what is between with nothing but *the*."""
    inner = [token for token in between if token.dep_ in {"det", "nummod"}]
    return thing.left_edge.dep_ in {"det", "nummod", "quantmod"} and all(each.lower_ == "the" for each in inner)
