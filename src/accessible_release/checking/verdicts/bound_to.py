"""Values that changed places: what one belonged to, the other belongs to now."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import TYPE_CHECKING

from accessible_release.analysis.grammar.arguments import agents, patients, recipients
from accessible_release.analysis.tokens import lower, tokens_of
from accessible_release.checking.verdicts.finding import Finding, Verdict
from accessible_release.checking.verdicts.pair import CONTENT, Pair, Side
from accessible_release.checking.verdicts.value import Value, same
from accessible_release.checking.verdicts.values import values

if TYPE_CHECKING:
    from spacy.tokens import Token

Weights = dict[str, float]
MARGIN = 0.1
"""How near each must stand to the other's words."""
ALONE = 0.35
"""The same, where only one of the two has words that can be told apart."""
ASKED = 0.5
BREAKS = {";", ",", "and", "but", "while"}


def findings(pair: Pair) -> Iterator[Finding]:
    """Pairs of values that stand in both texts, each beside the other's words."""
    mine, theirs = pair.source.statement.fact(values), pair.other.statement.fact(values)
    met = [
        (one, next(each for each in theirs if same(one, each)))
        for one in mine
        if any(same(one, each) for each in theirs)
    ]
    met = [
        (one, two)
        for one, two in met
        if sum(same(one, each) for each in mine) == 1 == sum(same(two, each) for each in theirs)
    ]
    before = {one: _context(pair.source, one, mine) for one, _ in met}
    after = {two: _context(pair.other, two, theirs) for _, two in met}
    for (one, now_one), (two, now_two) in combinations(met, 2):
        if one.group != two.group:
            continue
        a, b, c, d = _telling(before[one], before[two], after[now_one], after[now_two])
        straight, there, back = _near(a, c) + _near(b, d), _near(a, d), _near(b, c)
        both = min(there, back) > MARGIN and straight < (there + back) / 2
        if both or (not straight and max(there, back) > ALONE):
            yield Finding("swapped", Verdict.CHANGED, one.shown, two.shown)
    yield from _names(pair)


def _names(pair: Pair) -> Iterator[Finding]:
    """Names that each do, or suffer, what the other did."""
    mine, theirs = _roles(pair.source), _roles(pair.other)
    both = [name for name in mine if name in theirs and mine[name] and theirs[name]]
    for one, two in combinations(both, 2):
        a, b = mine[one] - mine[two], mine[two] - mine[one]
        c, d = theirs[one] - theirs[two], theirs[two] - theirs[one]
        straight, one_way, other_way = a & c or b & d, a & d, b & c
        if not straight and one_way and other_way and (_plain(one_way) or _plain(other_way)):
            yield Finding("swapped", Verdict.CHANGED, one, two)


def _plain(found: set[str]) -> bool:
    """Whether more than nearness joins the verbs."""
    return any(":n:" not in each and ":w:" not in each for each in found)


def _roles(side: Side) -> dict[str, set[str]]:
    """Noun → what it does (`does:`) and what is done to it (`gets:`), by the keys of the verbs."""
    found: dict[str, set[str]] = {}
    for token in side.statement.tokens:
        if token.pos_ != "VERB":
            continue
        for kind, reader in (("does", agents), ("gets", patients), ("gets", recipients)):
            for each in reader(token):
                for one in side.nouns([each]):
                    found.setdefault(one.lemma_.lower(), set()).update(f"{kind}:{key}" for key in side.keys(token))
    return found


def _context(side: Side, value: Value, others: list[Value]) -> Weights:
    """Key → how near it stands to the value, from 0 to 1."""
    doc = side.statement.docs[value.piece]
    taken = [(each.start, each.end) for each in others if each.piece == value.piece]
    own = [token for token in tokens_of(doc) if value.start <= token.idx < value.end]
    if not own:
        return {}
    found: Weights = {}
    asked = side.statement.docs[value.piece - 1] if value.piece else None
    if asked is not None and asked[-1].text in {"?", ":"}:  # “Did you see the crash? Then phone …”
        found = {key: ASKED for token in tokens_of(asked) if token.pos_ in CONTENT for key in side.keys(token)}
    for token in tokens_of(doc):
        if token.pos_ not in CONTENT or any(start <= token.idx < end for start, end in taken):
            continue
        weight = _weight(own, token, taken)
        for key in side.keys(token):
            found[key] = max(found.get(key, 0), weight)
    return found


def _weight(own: list[Token], token: Token, taken: list[tuple[int, int]]) -> float:
    first, last = own[0].i, own[-1].i
    gap = token.i - last if token.i > last else first - token.i
    between = token.doc[last + 1 : token.i] if token.i > last else token.doc[token.i + 1 : first]
    crossed = sum(any(start == each.idx for start, _ in taken) for each in between)
    broken = sum(lower(each) in BREAKS for each in between)
    linked = not broken and any(
        (each.head == token and each.dep_ != "conj") or (token.head == each and token.dep_ != "conj") for each in own
    )
    return (1.6 if linked else 1.0) / (1 + gap / 3 + 2 * crossed + broken)


def _telling(*found: Weights) -> list[Weights]:
    """Only what tells the two apart: without what stands as near to both."""
    one, two, three, four = found
    return [_less(one, two), _less(two, one), _less(three, four), _less(four, three)]


def _less(mine: Weights, theirs: Weights) -> Weights:
    return {key: weight - theirs.get(key, 0) for key, weight in mine.items() if weight > theirs.get(key, 0)}


def _near(one: Weights, other: Weights) -> float:
    both = one.keys() & other.keys()
    return max((min(one[key], other[key]) for key in both), default=0)
