"""A “not” that was lost or put in, also as a word that says the contrary: open and not closed are the same."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from accessible_release.analysis.grammar.predicates import shared
from accessible_release.analysis.nearness import contrary
from accessible_release.analysis.words.senses import opposites
from accessible_release.analysis.words.table import WordTable
from accessible_release.checking.verdicts.finding import Finding, Verdict
from accessible_release.checking.verdicts.pair import Pair, Said, Side

PLAIN = {"not", "n't", "never", "no", "none", "nobody", "nothing", "nor", "neither", "cannot", "nowhere"}


@cache
def _denying() -> frozenset[str]:
    """Words that say something of the kind of “not”: ban, refuse, without, unless, only."""
    return WordTable(__package__, "signs.toml").words("denying") | opposites().keys() | PLAIN


def findings(pair: Pair) -> Iterator[Finding]:
    """Each predicate that is denied on one side alone."""
    done = set()
    for mine, theirs in pair.met:
        if _agree(mine, theirs) or _elsewhere(mine, theirs, pair):
            continue
        if _light(mine, theirs) or theirs.token in done or _otherwise(mine, theirs, pair):
            continue
        done.add(theirs.token)
        yield Finding("denial", Verdict.CHANGED, mine.shown, theirs.shown)
    if done:
        return
    if _plain(pair.source) and not _any(pair.other) and not _turned(pair.source, pair.other):
        lost = next((each for each in pair.source.said if each.predicate.denied), None)
        if lost and any(shared(lost.predicate.keys, each.predicate.keys) for each in pair.other.said):
            yield Finding("denial", Verdict.CHANGED, lost.shown, pair.other.text)
    if _plain(pair.other) and not _any(pair.source) and not _turned(pair.other, pair.source):
        new = next((each for each in pair.other.said if each.predicate.denied), None)
        if new and shared(new.predicate.keys, pair.source.every):
            yield Finding("denial", Verdict.CHANGED, pair.source.text, new.shown)


def _agree(mine: Said, theirs: Said) -> bool:
    one, two = mine.predicate, theirs.predicate
    same = shared(one.keys, two.keys) or shared(one.bases, two.bases)
    against = shared(one.bases, two.keys) or shared(one.keys, two.bases)
    against = against or bool(contrary(one.token) & two.keys) or bool(contrary(two.token) & one.keys)
    if against and not same:
        return one.denied != two.denied
    return one.denied == two.denied or against


def _elsewhere(mine: Said, theirs: Said, pair: Pair) -> bool:
    """Whether some other predicate of either text answers as well."""
    return any(
        _meets(each, theirs) and _agree(each, theirs) for each in pair.source.said if each is not mine
    ) or any(_meets(mine, each) and _agree(mine, each) for each in pair.other.said if each is not theirs)


def _meets(one: Said, other: Said) -> bool:
    return shared(one.predicate.keys, other.predicate.keys) or shared(one.predicate.bases, other.predicate.keys)


def _otherwise(mine: Said, theirs: Said, pair: Pair) -> bool:
    """Whether the side without a “not” says it in another way; nouns are denied by too many ways."""
    side = pair.other if mine.predicate.denied else pair.source
    bare = theirs if mine.predicate.denied else mine
    noun = bare.token.pos_ in {"NOUN", "PROPN"} and bare.token.dep_ not in {"attr", "ROOT"}
    signs = WordTable(__package__, "signs.toml").words("forbidding") | opposites().keys()
    return noun or bool(side.lowers & signs)


def _light(mine: Said, theirs: Said) -> bool:
    return (mine.light or theirs.light) and not shared(mine.around, theirs.around)


def _plain(side: Side) -> bool:
    return bool(side.lowers & PLAIN)


def _any(side: Side) -> bool:
    return bool(side.lowers & _denying())


def _turned(mine: Side, theirs: Side) -> bool:
    """Whether what is denied here is said there by its contrary."""
    return any(
        contrary(each.token) & theirs.every or shared(each.predicate.bases, theirs.every)
        for each in mine.said
        if each.predicate.denied
    )
