"""Which sentences of one text stand for which of another, however they were split, joined, moved or rewritten."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from accessible_release.analysis.spans.quantities import figures
from accessible_release.analysis.spans.temporal import moments
from accessible_release.analysis.spans.verbatim import verbatim
from accessible_release.analysis.statement import Statement
from accessible_release.analysis.words.senses import Keys
from accessible_release.checking.closure import content_words
from accessible_release.lexicon.glossary import meanings
from accessible_release.lexicon.percentages import is_help

NEAR = 0.45
"""How much of a sentence must stand in another for the two to belong together, by weight."""
BESIDE = 0.3
"""The same, where the sentence before belongs there too."""
WITHIN = 0.8
CLOSER = 0.15
"""What being at the same place in the text is worth between two that fit alike."""
ONWARD = 0.1
"""What it is worth to go on where the sentence before belongs, or with the next one."""
ENTRY = re.compile(r"[A-Z][\w ’'-]{2,40}: [a-z]")
"""“Anonymous: you do not have to say who you are.”"""
GOES_ON = re.compile(r"(?:It|Its|They|Their|This|These|He|She|You)\b")
HEADING = 4
"""Words that a line without an end may have to be a heading."""
LEAST = 2
"""Content words that a sentence must have to be recognised far from its place."""

Weighted = list[tuple[Keys, float]]
Group = tuple[tuple[int, ...], tuple[int, ...]]


def homes(mine: Sequence[Statement], theirs: Sequence[Statement]) -> list[int | None]:
    """For each sentence of the other text the source sentence that it comes from; None for one that is new."""
    common = Counter(key for each in mine for key in each.fact(_every))
    exact = {each.text for each in mine}
    found: list[int | None] = []
    told: set[int] = set()
    for place, each in enumerate(theirs):
        if each.text in exact:
            found.append(_same_place(each.text, place, mine))
            continue
        before = found[-1] if found else None
        if is_heading(each.text):
            found.append(None)
            continue
        explains = explains_a_word(each.text) or (place in told and GOES_ON.match(each.text))
        if explains:
            told.add(place + 1)
        found.append(None if explains else _best(place, mine, theirs, common, before))
    return found


def is_heading(text: str) -> bool:
    """Whether a line is so short, without an end and without a figure, that it only says what stands below it."""
    return len(text.split()) <= HEADING and text[-1:].isalnum() and not any(map(str.isdigit, text))


def glosses(texts: Sequence[str]) -> frozenset[int]:
    """The places of lines that explain a word, and of those that go on with it."""
    found: set[int] = set()
    for place, text in enumerate(texts):
        if explains_a_word(text) or (place - 1 in found and GOES_ON.match(text)):
            found.add(place)
    return frozenset(found)


def explains_a_word(text: str) -> bool:
    """Whether a line is one of a word list, or explains a word or a percentage in place as our drafts do."""
    return bool(ENTRY.match(text)) or text in meanings() or is_help(text)


def _best(
    place: int, mine: Sequence[Statement], theirs: Sequence[Statement], common: Counter[str], before: int | None
) -> int | None:
    weighted = _weighted(theirs[place], common)
    shares = [_share(weighted, each.fact(_every)) for each in mine]
    scores = [share - CLOSER * _apart(place, at, theirs, mine) for at, share in enumerate(shares)]
    for at in (before, before + 1) if before is not None else ():
        if at < len(scores):
            scores[at] += ONWARD
    best = max(range(len(scores)), key=scores.__getitem__, default=None)
    if best is None:
        return None
    if shares[best] >= NEAR and (len(weighted) >= LEAST or (before is not None and 0 <= best - before <= 1)):
        return best
    return before if before is not None and shares[before] >= BESIDE else None


def _same_place(text: str, place: int, mine: Sequence[Statement]) -> int:
    """Of source sentences with the same words the nearest."""
    return min((at for at, each in enumerate(mine) if each.text == text), key=lambda at: abs(at - place))


def _facts(statement: Statement) -> list[Keys]:
    """The content words, numbers, dates and exact facts of a sentence."""
    text = statement.text
    found = [keys for _, keys in statement.fact(content_words)]
    found += [frozenset({f"n:{each.value}"}) for each in figures(text)]
    found += [frozenset({f"d:{each.value}"}) for each in moments(text)]
    return found + [frozenset({f"x:{each.printed}"}) for each in verbatim(text)]


def _every(statement: Statement) -> Keys:
    return frozenset(key for keys in statement.fact(_facts) for key in keys)


def _weighted(statement: Statement, common: Counter[str]) -> Weighted:
    """What is rare in the source weighs more."""
    facts = statement.fact(_facts)
    return [(keys, 1 / (1 + min((common[key] for key in keys if common[key]), default=0))) for keys in facts]


def _share(weighted: Weighted, keys: Keys) -> float:
    whole = sum(weight for _, weight in weighted)
    return sum(weight for each, weight in weighted if each & keys) / whole if whole else 0.0


def _apart(place: int, at: int, theirs: Sequence[Statement], mine: Sequence[Statement]) -> float:
    return abs(place / max(1, len(theirs)) - at / max(1, len(mine)))


def groups(mine: Sequence[Statement], theirs: Sequence[Statement], found: list[int | None]) -> list[Group]:
    """Source sentences with the sentences that stand for them; a source sentence that was run into another joins it."""
    others = {at: tuple(place for place, home in enumerate(found) if home == at) for at in range(len(mine))}
    joined: dict[int, list[int]] = {}
    for at in range(len(mine)):
        host = None if others[at] else _host(at, mine, theirs, found)
        joined.setdefault(at if host is None else host, []).append(at)
    return [(tuple(sorted(sources)), others[at]) for at, sources in sorted(joined.items())]


def _host(at: int, mine: Sequence[Statement], theirs: Sequence[Statement], found: list[int | None]) -> int | None:
    """The source sentence whose counterpart says this one too."""
    weighted = _weighted(mine[at], Counter())
    for place in sorted(range(len(theirs)), key=lambda each: abs((found[each] or 0) - at)):
        home = found[place]
        changed = home is not None and theirs[place].text != mine[home].text
        if changed and _share(weighted, theirs[place].fact(_every)) >= WITHIN:
            return home
    return None
