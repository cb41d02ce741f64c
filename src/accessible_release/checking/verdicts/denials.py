"""A “not” that was lost or put in, also as a word that says the contrary: open and not closed are the same."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from accessible_release.analysis.grammar.predicates import shared
from accessible_release.analysis.nearness import contrary
from accessible_release.analysis.spans.quantities import number_bounds
from accessible_release.analysis.spans.temporal import date_bounds
from accessible_release.analysis.tokens import children_of, lower
from accessible_release.analysis.words.senses import opposites
from accessible_release.checking.verdicts.finding import Finding, Verdict
from accessible_release.checking.verdicts.pair import COVER, Pair, Said, opposed, plain
from accessible_release.checking.verdicts.signs import PLAIN_DENIALS, signs

MONEY = {"free", "charge", "pay", "cost"}
"""What is free and what is paid for is told apart by a scale."""


@cache
def _denying() -> frozenset[str]:
    """Words that say something of the kind of “not”: ban, refuse, without, unless, only."""
    return signs("denying") | opposites().keys() | PLAIN_DENIALS


def findings(pair: Pair) -> Iterator[Finding]:
    """Each predicate that is denied on one side alone."""
    done = {theirs.token: (mine, theirs) for mine, theirs in pair.met if _differ(mine, theirs, pair)}
    yield from (Finding("denial", Verdict.CHANGED, mine.shown, theirs.shown) for mine, theirs in done.values())
    if not done and pair.cover >= COVER:
        yield from _lost(pair)
        yield from _new(pair)


def _differ(mine: Said, theirs: Said, pair: Pair) -> bool:
    if not (_sure(mine) and _sure(theirs)) or _agree(mine, theirs) or not _strict(mine, theirs):
        return False
    return not (_light(mine, theirs) or _elsewhere(mine, theirs, pair) or _otherwise(mine, theirs, pair))


def _strict(mine: Said, theirs: Said) -> bool:
    """Whether the two say the same or the contrary, and not only the like."""
    return shared(plain(mine.predicate.keys), plain(theirs.predicate.keys)) or opposed(mine, theirs)


def _lost(pair: Pair) -> Iterator[Finding]:
    """A “not” of the source where the other text has nothing of the kind."""
    denied = pair.source.lowers & PLAIN_DENIALS and not _is_bound(pair.source.text)
    if denied and not pair.other.lowers & (PLAIN_DENIALS | _forbidding()):
        said = next((each for each in pair.source.said if each.predicate.denied), None)
        yield Finding("denial", Verdict.CHANGED, said.shown if said else pair.source.text, pair.other.text)


def _is_bound(text: str) -> bool:
    """Whether each *not* and *no* belongs to a bound, such as *not less than 24 hours*, which is no denial."""
    bare = text
    for start, end in (*number_bounds(text), *date_bounds(text)):
        bare = f"{bare[:start]}{' ' * (end - start)}{bare[end:]}"
    return not PLAIN_DENIALS & set(re.findall(r"[a-z’']+", bare.lower()))


def _new(pair: Pair) -> Iterator[Finding]:
    """A “not” of the other text where the source has nothing that answers it."""
    if pair.source.lowers & _denying() or pair.other.lowers & {"until", "till", "unless"} or _turned(pair):
        return
    said = next((each for each in pair.other.said if each.predicate.denied and _sure(each)), None)
    met = said and next((each for each in pair.source.said if shared(said.predicate.keys, each.predicate.keys)), None)
    if said and met and (shared(met.around, said.around) or not said.light):
        yield Finding("denial", Verdict.CHANGED, met.shown, said.shown)


@cache
def _forbidding() -> frozenset[str]:
    """Of the denying words those that say “not” by themselves."""
    return signs("forbidding") | opposites().keys()


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
    against = opposed(mine, theirs)
    if against and not same:
        return one.denied != two.denied
    return one.denied == two.denied or against


def _elsewhere(mine: Said, theirs: Said, pair: Pair) -> bool:
    """Whether some other predicate of either text answers as well."""
    return any(_meets(each, theirs) and _agree(each, theirs) for each in pair.source.said if each is not mine) or any(
        _meets(mine, each) and _agree(mine, each) for each in pair.other.said if each is not theirs
    )


def _meets(one: Said, other: Said) -> bool:
    return shared(one.predicate.keys, other.predicate.keys) or shared(one.predicate.bases, other.predicate.keys)


def _otherwise(mine: Said, theirs: Said, pair: Pair) -> bool:
    """Whether the side without a “not” says it in another way; nouns are denied by too many ways."""
    side = pair.other if mine.predicate.denied else pair.source
    bare = theirs if mine.predicate.denied else mine
    noun = bare.token.pos_ in {"NOUN", "PROPN"} and bare.token.dep_ not in {"attr", "ROOT"}
    return noun or bool(side.lowers & _forbidding())


def _light(mine: Said, theirs: Said) -> bool:
    if mine.light != theirs.light:
        return True
    return mine.light and not shared(mine.around, theirs.around)


def _turned(pair: Pair) -> bool:
    """Whether what the other text denies is said in the source by its contrary."""
    every = pair.source.every
    denied = [each for each in pair.other.said if each.predicate.denied]
    return any(contrary(each.token) & every or shared(each.predicate.bases, every) for each in denied)
