"""A “not” that was lost or put in, also as a word that says the contrary: open and not closed are the same."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from accessible_release.analysis.grammar.predicates import shared
from accessible_release.analysis.nearness import contrary
from accessible_release.analysis.tokens import children_of, lower
from accessible_release.analysis.words.senses import opposites
from accessible_release.analysis.words.table import WordTable
from accessible_release.checking.verdicts.finding import Finding, Verdict
from accessible_release.checking.verdicts.pair import Pair, Said, Side, plain

COVER = 0.5
MONEY = {"free", "charge", "pay", "cost"}
"""What is free and what is paid for is told apart by a scale."""
PLAIN = {"not", "n't", "never", "no", "none", "nobody", "nothing", "nor", "neither", "cannot", "nowhere"}


@cache
def _denying() -> frozenset[str]:
    """Words that say something of the kind of “not”: ban, refuse, without, unless, only."""
    return WordTable(__package__, "signs.toml").words("denying") | opposites().keys() | PLAIN


def findings(pair: Pair) -> Iterator[Finding]:
    """Each predicate that is denied on one side alone."""
    done = set()
    for mine, theirs in pair.met:
        if not (_sure(mine) and _sure(theirs)) or _agree(mine, theirs) or _elsewhere(mine, theirs, pair):
            continue
        if not _strict(mine, theirs) or _light(mine, theirs) or theirs.token in done or _otherwise(mine, theirs, pair):
            continue
        done.add(theirs.token)
        yield Finding("denial", Verdict.CHANGED, mine.shown, theirs.shown)
    if not done:
        yield from _alone(pair)


def _strict(mine: Said, theirs: Said) -> bool:
    """Whether the two say the same or the contrary, and not only the like."""
    one, two = mine.predicate, theirs.predicate
    return (
        shared(plain(one.keys), plain(two.keys))
        or shared(one.bases, two.keys)
        or shared(one.keys, two.bases)
        or bool(contrary(one.token) & two.keys or contrary(two.token) & one.keys)
    )


def _alone(pair: Pair) -> Iterator[Finding]:
    """A “not” where the other side has nothing of the kind at all."""
    if pair.cover < COVER:
        return
    for mine, theirs in ((pair.source, pair.other), (pair.other, pair.source)):
        if _plain(mine) and not _any(theirs) and not _turned(mine, theirs):
            said = next((each for each in mine.said if each.predicate.denied and _sure(each)), None)
            if said is None or mine.lowers & {"until", "till", "unless"} or not shared(said.predicate.keys, theirs.every):
                continue
            met = next((each for each in theirs.said if shared(said.predicate.keys, each.predicate.keys)), None)
            if met is not None and (shared(met.around, said.around) or not said.light):
                one, two = (said.shown, met.shown) if mine is pair.source else (met.shown, said.shown)
                yield Finding("denial", Verdict.CHANGED, one, two)


def _sure(said: Said) -> bool:
    """Whether a denial of it would be a plain one: no question, no condition, no comparison, no “to pay”."""
    token = said.token
    if token.pos_ not in {"VERB", "ADJ", "AUX"} or token.tag_ in {"JJS", "JJR"} or token.lemma_.lower() in MONEY:
        return False
    if said.shown.lower().startswith("to ") or token.doc[-1].text == "?":
        return False
    near = {lower(child) for each in (token, token.head) for child in children_of(each)}
    return not near & {"if", "unless", "that", "so", "as", "than", "just", "only", "whether", "?"}


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
    if mine.light != theirs.light:
        return True
    return mine.light and not shared(mine.around, theirs.around)


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
