"""G7: each verb keeps its modality: must, must not, should, may, can, will; “may not” to a person is “must not”."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from accessible_release.analysis.grammar.modality import FILE, MODES, TENSES, Mode, modes
from accessible_release.analysis.grammar.offers import offered, scheduled
from accessible_release.analysis.grammar.predicates import shared
from accessible_release.analysis.statement import Statement
from accessible_release.analysis.words.families import family
from accessible_release.analysis.words.lists import words
from accessible_release.analysis.words.senses import Keys
from accessible_release.ledger import Breach


def breaches(source: Statement, other: Statement) -> Iterator[Breach]:
    """A verb whose modality or time became another."""
    before, after = source.fact(modes), other.fact(modes)
    if _has_unless(source) and not _has_unless(other):  # “only if” with “can” says the same
        after = [each._replace(classes=each.classes - {"can"}) for each in after]
    yield from _changed(before, after)
    yield from _overall(before, after, offered(source), offered(other))


def _has_unless(statement: Statement) -> bool:
    return any(token.lower_ == "unless" for token in statement.tokens)


def _changed(before: list[Mode], after: list[Mode]) -> Iterator[Breach]:
    there, here = {each.meant for each in after}, {each.meant for each in before}
    for mine in before:
        if mine.meant in there:
            continue
        same = [theirs for theirs in after if theirs.verb == mine.verb and shared(mine.keys, theirs.keys)]
        if same and not any(_compatible(mine, theirs) for theirs in same):
            yield Breach("G7", f"“{_said(mine)}” became “{_said(same[0])}”", "became", (_said(mine),))
    for theirs in after:
        if theirs.meant in here:
            continue
        same = [mine for mine in before if theirs.verb == mine.verb and shared(mine.keys, theirs.keys)]
        if same and not any(_compatible(mine, theirs) for mine in same):
            yield Breach("G7", f"“{_said(theirs)}” was “{_said(same[0])}”", "became", (_said(theirs),))


def _overall(
    before: list[Mode], after: list[Mode], offered_here: frozenset[str], offered_there: frozenset[str]
) -> Iterator[Breach]:
    """A modality that is nowhere in the other text."""
    old = {mode for each in before for mode in each.classes}
    new = {mode for each in after for mode in each.classes}
    for mode in MODES:
        if mode in old and mode not in offered_there and not _held(mode, before, new):
            yield Breach("G7", f"“{mode}” was lost", "lost", (mode,))
        if mode in new and mode not in offered_here and not _held(mode, after, old):
            yield Breach("G7", f"“{mode}” was added", "added", (mode,))


def _held(mode: str, mine: list[Mode], there: set[str]) -> bool:
    near = {
        "must": {"imperative"},
        "can": {"imperative", "may", "must"},
        "may": {"can", "must"},
        "should": {"imperative"},
    }
    own = [each.classes for each in mine if mode in each.classes]
    return mode in there or any(classes & there for classes in own) or bool(near.get(mode, set()) & there)


def _compatible(mine: Mode, theirs: Mode) -> bool:
    one, two = mine.classes, theirs.classes
    if "imperative" in one | two and "" in (mine.tense, theirs.tense) and (not one or not two):
        return True  # “call 101, quoting the number”: “call 101 and quote the number”
    if one == two or one & two:
        return not (mine.tense and theirs.tense and mine.tense != theirs.tense)
    if mine.loose & two or theirs.loose & one:
        return True
    if {"will"} in (one, two) and not (one and two) and not mine.keys.isdisjoint(scheduled()):
        return "past" not in (mine.tense, theirs.tense)  # “doors open at 7pm”: “will open”
    ordered, modal = (one, two) if "imperative" in one else (two, one)
    if "imperative" not in ordered:
        return False
    contact = bool(mine.keys & _contacting()) and not mine.denied
    return "must" in modal or (contact and bool(modal & {"can", "should"}))


@cache
def _contacting() -> Keys:
    """The families of what one may as well be told that one can do: call, visit, apply."""
    return frozenset(map(family, words(FILE, "contacting")))


def _said(mode: Mode) -> str:
    """The word and how it is meant: `go (must not)`, `closed (as done)`, `ring (an order)`."""
    classes = "/".join(sorted(mode.classes - {"imperative"}))
    bare = "an order" if "imperative" in mode.classes else TENSES[mode.tense]
    how = f"{classes} not" if classes and mode.denied else classes or (f"not, {bare}" if mode.denied else bare)
    return f"{mode.shown} ({how})"
