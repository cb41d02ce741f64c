"""G12: two things that changed places (“Norfolk had more than Suffolk”), and two numbers that changed their company."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from accessible_release.analysis.spans.quantities import figures
from accessible_release.analysis.spans.temporal import moments
from accessible_release.analysis.spans.verbatim import verbatim
from accessible_release.analysis.statement import Statement
from accessible_release.analysis.tokens import text_of, tokens_of
from accessible_release.analysis.words.lists import words
from accessible_release.analysis.words.senses import Keys, concepts
from accessible_release.ledger import Breach

JOINERS = words("roles.toml", "joiners")
OPENERS = words("roles.toml", "openers")
WINDOW = 4
LEAST = 2


def breaches(source: Statement, other: Statement) -> Iterator[Breach]:
    """Two parts that were exchanged while all around them stayed; numbers that stand among each other's words."""
    found = exchanged(source.lowers, _in_words_of(source, other))
    if found:
        yield Breach("G12", f"“{' '.join(found[0])}” and “{' '.join(found[1])}” changed places")
    yield from _numbers(source, other)


def _in_words_of(source: Statement, other: Statement) -> Sequence[str]:
    """The other text, each new word written as the one it stands for."""
    if len(source.lowers) != len(other.lowers):
        return other.lowers
    gone = [(word, keys) for word, keys in _with_keys(source) if word not in other.lowers]
    return [
        word if word in source.lowers else next((old for old, its in gone if its & keys), word)
        for word, keys in _with_keys(other)
    ]


def _with_keys(statement: Statement) -> list[tuple[str, Keys]]:
    keys = [each for doc in statement.fact(concepts).by_token for each in doc]
    return list(zip(statement.lowers, keys, strict=True))


def exchanged(mine: Sequence[str], theirs: Sequence[str]) -> tuple[Sequence[str], Sequence[str]] | None:
    """The two parts whose exchange makes one text the other; none where only “and” or “or” stands between them."""
    if len(mine) != len(theirs) or sorted(mine) != sorted(theirs) or list(mine) == list(theirs):
        return None
    start = next(place for place in range(len(mine)) if mine[place] != theirs[place])
    end = next(place for place in range(len(mine), 0, -1) if mine[place - 1] != theirs[place - 1])
    one, two = list(mine[start:end]), list(theirs[start:end])
    for first in range(1, len(one)):
        if one[:first] != two[len(two) - first :]:
            continue
        for last in range(1, len(one) - first + 1):
            between = one[first : len(one) - last]
            if one[len(one) - last :] == two[:last] and between == two[last : len(two) - first]:
                parts = one[:first], one[len(one) - last :]
                return None if set(between) <= JOINERS or _fronted(*parts) else parts
    return None


def _fronted(first: Sequence[str], last: Sequence[str]) -> bool:
    """“It happened at 11:45” and “at 11:45 it happened”: one part is a circumstance, the other is not."""
    return (first[0] in OPENERS) != (last[0] in OPENERS)


Company = dict[str, Keys]


def company(statement: Statement) -> Company:
    """For each number and moment that stands once: the keys of the words near it."""
    found: dict[str, list[Keys]] = {}
    for piece, doc in enumerate(statement.docs):
        keys = statement.fact(concepts).by_token[piece]
        marked = [(each.start, each.end, f"{each.kind} {each.value}") for each in figures(text_of(doc))]
        marked += [(each.start, each.end, f"{each.kind} {each.printed}") for each in verbatim(text_of(doc))]
        marked += [(each.start, each.end, f"{each.kind} {each.value}") for each in moments(text_of(doc))]
        for start, end, name in marked:
            inside = [token.i for token in tokens_of(doc) if start <= token.idx < end]
            if inside:
                near = [
                    *range(max(0, inside[0] - WINDOW), inside[0]),
                    *range(inside[-1] + 1, min(len(doc), inside[-1] + 1 + WINDOW)),
                ]
                about = frozenset(
                    key for place in near if not doc[place].is_stop and not doc[place].is_punct for key in keys[place]
                )
                found.setdefault(name, []).append(about)
    return {name: each[0] for name, each in found.items() if len(each) == 1}


def _numbers(source: Statement, other: Statement) -> Iterator[Breach]:
    before, after = source.fact(company), other.fact(company)
    for one, two in combinations(sorted(before.keys() & after.keys()), 2):
        if one.split()[0] != two.split()[0]:
            continue  # a number and a date say nothing about each other
        own = len(before[one] & after[one]) + len(before[two] & after[two])
        crossed = len(before[one] & after[two]) + len(before[two] & after[one])
        if crossed > own and crossed >= LEAST and not (before[one] & before[two]) & (after[one] & after[two]):
            yield Breach("G1", f"{one} and {two} changed places")
