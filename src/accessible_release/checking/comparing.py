"""Two whole texts, sentence by sentence: what became what, what was left out, what is new, and what changed in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from accessible_release.checking.closure import content_words
from accessible_release.checking.concepts import Keys
from accessible_release.checking.dates import moments
from accessible_release.checking.exact import exact_facts
from accessible_release.checking.gate import breaches
from accessible_release.checking.numerals import figures
from accessible_release.checking.statement import Known, Statement, statements
from accessible_release.ledger import Breach

NEAR = 0.45
"""How much of a sentence must stand in another for the two to belong together, by weight."""
WITHIN = 0.8
CLOSER = 0.05
"""What being at the same place in the text is worth between two that fit alike."""

Weighted = list[tuple[Keys, float]]


@dataclass(frozen=True, slots=True)
class Row:
    """Sentences that belong together, and what was changed between them."""

    source_ids: tuple[int, ...]
    """Places in the source, from 0; empty for what was added."""
    other_ids: tuple[int, ...]
    """Places in the other text, from 0; empty for what was left out."""
    source: str
    other: str
    breaches: tuple[Breach, ...]


def compare(source: Sequence[str], other: Sequence[str], known: Known = Known()) -> list[Row]:  # noqa: B008 - immutable
    """One row a source sentence in the order of the source, then what was added."""
    parsed = statements([[text] for text in (*source, *other)], known)
    mine, theirs = parsed[: len(source)], parsed[len(source) :]
    homes = _homes(mine, theirs)
    groups = _groups(mine, theirs, homes)
    rows = [_row(mine, theirs, sources, others, known) for sources, others in groups]
    added = [_row(mine, theirs, (), (place,), known) for place, home in enumerate(homes) if home is None]
    return [*rows, *added]


def _homes(mine: Sequence[Statement], theirs: Sequence[Statement]) -> list[int | None]:
    """For each sentence of the other text the source sentence that it comes from."""
    common = Counter(key for each in mine for key in {key for keys in _facts(each) for key in keys})
    weighted = [_weighted(each, common) for each in theirs]
    every = [frozenset(key for keys in _facts(each) for key in keys) for each in mine]
    exact = {each.text: place for place, each in reversed(list(enumerate(mine)))}
    found: list[int | None] = []
    for place, each in enumerate(theirs):
        if each.text in exact:
            found.append(_same_place(each.text, place, mine))
            continue
        scores = [
            _share(weighted[place], keys) - CLOSER * _apart(place, at, theirs, mine) for at, keys in enumerate(every)
        ]
        best = max(range(len(scores)), key=scores.__getitem__, default=None)
        found.append(best if best is not None and scores[best] >= NEAR else None)
    return found


def _same_place(text: str, place: int, mine: Sequence[Statement]) -> int:
    """Of source sentences with the same words the nearest."""
    return min((at for at, each in enumerate(mine) if each.text == text), key=lambda at: abs(at - place))


def _facts(statement: Statement) -> list[Keys]:
    """The content words, numbers, dates and exact facts of a sentence."""
    text = statement.text
    found = [keys for _, keys in statement.fact(content_words)]
    found += [frozenset({f"n:{each.value}"}) for each in figures(text)]
    found += [frozenset({f"d:{each.value}"}) for each in moments(text)]
    return found + [frozenset({f"x:{each.printed}"}) for each in exact_facts(text)]


def _weighted(statement: Statement, common: Counter[str]) -> Weighted:
    """What is rare in the source weighs more."""
    return [
        (keys, 1 / (1 + min((common[key] for key in keys if common[key]), default=0))) for keys in _facts(statement)
    ]


def _share(weighted: Weighted, keys: Keys) -> float:
    whole = sum(weight for _, weight in weighted)
    return sum(weight for each, weight in weighted if each & keys) / whole if whole else 0.0


def _apart(place: int, at: int, theirs: Sequence[Statement], mine: Sequence[Statement]) -> float:
    return abs(place / max(1, len(theirs)) - at / max(1, len(mine)))


Group = tuple[tuple[int, ...], tuple[int, ...]]


def _groups(mine: Sequence[Statement], theirs: Sequence[Statement], homes: list[int | None]) -> list[Group]:
    """Source sentences with the sentences that stand for them; a source sentence that was run into another joins it."""
    others = {at: tuple(place for place, home in enumerate(homes) if home == at) for at in range(len(mine))}
    joined: dict[int, list[int]] = {}
    for at in range(len(mine)):
        host = None if others[at] else _host(at, mine, theirs, homes)
        joined.setdefault(at if host is None else host, []).append(at)
    return [(tuple(sorted(sources)), others[at]) for at, sources in sorted(joined.items())]


def _host(at: int, mine: Sequence[Statement], theirs: Sequence[Statement], homes: list[int | None]) -> int | None:
    """The source sentence whose counterpart says this one too."""
    common: Counter[str] = Counter()
    for place in sorted(range(len(theirs)), key=lambda each: abs((homes[each] or 0) - at)):
        home = homes[place]
        keys = frozenset(key for found in _facts(theirs[place]) for key in found)
        if (
            home is not None
            and theirs[place].text != mine[home].text
            and _share(_weighted(mine[at], common), keys) >= WITHIN
        ):
            return home
    return None


def _row(
    mine: Sequence[Statement],
    theirs: Sequence[Statement],
    sources: tuple[int, ...],
    others: tuple[int, ...],
    known: Known,
) -> Row:
    source, other = _joined(mine, sources), _joined(theirs, others)
    return Row(sources, others, source.text, other.text, tuple(_breaches(source, other, known)))


def _joined(parsed: Sequence[Statement], places: tuple[int, ...]) -> Statement:
    if len(places) == 1:
        return parsed[places[0]]
    docs = tuple(doc for place in places for doc in parsed[place].docs)
    return Statement(" ".join(parsed[place].text for place in places), docs)


def _breaches(source: Statement, other: Statement, known: Known) -> Iterator[Breach]:
    if source.text and other.text:
        yield from breaches(source, other, known)
    elif source.text:
        yield Breach("G15", "the sentence was left out")
    elif other.text:
        yield Breach("G15", "the sentence was added: nothing in the source says this")
