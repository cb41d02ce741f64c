"""G12: who did what to whom, in the active and the passive; whose it is, what it is like, how many there are."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from accessible_release.analysis.grammar.predicates import shared
from accessible_release.analysis.grammar.roles import DONE_TO, Relation, relations, unknown
from accessible_release.analysis.statement import Statement
from accessible_release.analysis.words.lists import words
from accessible_release.analysis.words.senses import Keys, concepts
from accessible_release.checking.wording import in_place, spaced, stretch
from accessible_release.ledger import Breach

WHY = {
    "agent": "who or what does “{}” changed",
    "patient": "to whom or what “{}” is done changed",
    "recipient": "to whom “{}” is done changed",
    "mod": "“{}” is said of something else",
    "owner": "whose “{}” it is changed",
    "is": "who or what is “{}” changed",
    "count": "“{}” counts something else",
    "prep": "“{}” stands with another preposition",
}


def breaches(source: Statement, other: Statement) -> Iterator[Breach]:
    """A relation that became another between words that both texts have."""
    if in_place(source, other):
        return
    before, after = _moved(source, other), _moved(other, source)
    every, now = source.fact(relations), other.fact(relations)
    yield from _changed(before, now, _partners(every), other.fact(unknown))
    yield from _changed(after, every, _partners(every), source.fact(unknown))
    yield from _counted(before, now, source.fact(concepts).every, other.fact(concepts).every)
    yield from _crossed(before, now, every)
    yield from _crossed(after, every, now)
    yield from _passed_on(before, after, every, now)


def _moved(mine: Statement, theirs: Statement) -> list[Relation]:
    """Relations that do not stand in the other text word by word: there only the parser has read them otherwise."""
    text = theirs.fact(spaced)
    return [each for each in mine.fact(relations) if stretch(*each.ends) not in text]


def _partners(found: list[Relation]) -> Callable[[Keys], bool]:
    every = frozenset(key for each in found for key in each.partner | each.about)
    return lambda keys: shared(keys, every)


def _changed(
    mine: list[Relation],
    theirs: list[Relation],
    is_known: Callable[[Keys], bool],
    unknown_there: list[tuple[str, Keys]],
) -> Iterator[Breach]:
    for each in mine:
        if each.chained or each.kind in {"recipient", "count"}:
            continue
        if any(kind == each.kind and shared(about, each.about) for kind, about in unknown_there):
            continue
        same = [one for one in theirs if one.kind == each.kind and shared(one.about, each.about)]
        if same and not any(shared(one.partner, each.partner) for one in same) and is_known(each.partner):
            yield Breach("G12", WHY[each.kind].format(each.shown))


def _counted(before: list[Relation], after: list[Relation], there: Keys, here: Keys) -> Iterator[Breach]:
    """A number that counts another of the things that both texts name; “43 arrests” may be “arrested 43 people”."""
    for mine in before:
        same = [one for one in after if one.kind == mine.kind == "count" and shared(one.about, mine.about)]
        kept = any(shared(one.partner, mine.partner) for one in same)
        if same and not kept and shared(mine.partner, here) and any(shared(one.partner, there) for one in same):
            yield Breach("G12", WHY["count"].format(mine.shown))


def _crossed(mine: list[Relation], theirs: list[Relation], every: list[Relation]) -> Iterator[Breach]:
    """Who did it is now the one to whom it was done."""
    turning = words("roles.toml", "turning")
    for each in mine:
        if each.kind != "agent" or each.shown.lower() in turning or each.about & turning:
            continue
        met = [one for one in theirs if shared(one.about, each.about) and shared(one.partner, each.partner)]
        before = [one for one in every if shared(one.about, each.about) and shared(one.partner, each.partner)]
        kinds, old = {one.kind for one in met}, {one.kind for one in before}
        if kinds & DONE_TO and "agent" not in kinds and not old & DONE_TO:
            yield Breach("G12", WHY["agent"].format(each.shown))


def _passed_on(
    before: list[Relation], after: list[Relation], every: list[Relation], now: list[Relation]
) -> Iterator[Breach]:
    """“Arrested, and taken there by a doctor”: the doctor arrested nobody."""
    lost = [each for each in _by(before) if not any(_alike(each, one) for one in now)]
    for new in _by(after):
        elsewhere = any(shared(new.partner, each.partner) and not shared(new.about, each.about) for each in lost)
        if elsewhere and not any(one.kind == "agent" and shared(one.about, new.about) for one in every):
            yield Breach("G12", WHY["agent"].format(new.shown))


def _by(found: list[Relation]) -> list[Relation]:
    return [each for each in found if each.kind == "agent" and each.ends[1].head.dep_ == "agent"]


def _alike(one: Relation, other: Relation) -> bool:
    return one.kind == other.kind and shared(one.about, other.about) and shared(one.partner, other.partner)
