"""What words share with others by the dictionary: senses, the opposite, relatives of another part of speech.

The table is WordNet's, cut to its frequent senses. It knows nearness of meaning, not sameness: it serves to find which
words of two texts belong together, and never to say that nothing was changed.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import NamedTuple

FILE = "thesaurus.tsv"
COLUMNS = 6
KINDS = {"NOUN": "n", "VERB": "v", "AUX": "v", "ADJ": "a", "ADV": "r", "PROPN": "n"}
"""Parts of speech by their universal names → by WordNet's."""
NOTHING: frozenset[str] = frozenset()


class Entry(NamedTuple):
    """One word as one part of speech."""

    senses: frozenset[str]
    broader: frozenset[str]
    opposites: tuple[str, ...]
    kin: tuple[str, ...]


@cache
def _table() -> dict[tuple[str, str], Entry]:
    text = files(__package__).joinpath(FILE).read_text(encoding="utf-8")
    found = {}
    for line in text.split("\n")[2:]:
        row = line.split("\t")
        row += [""] * (COLUMNS - len(row))
        if row[0]:
            found[row[0], row[1]] = Entry(
                frozenset(row[2].split()), frozenset(row[3].split()), tuple(row[4].split()), tuple(row[5].split())
            )
    return found


@cache
def senses(lemma: str, kind: str) -> frozenset[str]:
    """The senses of a word and of its nearest relatives (“arrival”: those of “arrive”); keys that begin with `w:`.

    `kind` is a universal part of speech, such as `VERB`.
    """
    own = _table().get((lemma, KINDS.get(kind, "")))
    if own is None:
        return NOTHING
    found = set(own.senses)
    for word in own.kin:
        for other in KINDS.values():
            relative = _table().get((word, other))
            if relative and lemma in relative.kin:
                found |= relative.senses
    return frozenset(f"w:{each}" for each in found)


@cache
def broader(lemma: str, kind: str) -> frozenset[str]:
    """The senses one step above: a “lorry” is a “vehicle”."""
    own = _table().get((lemma, KINDS.get(kind, "")))
    return frozenset(f"w:{each}" for each in own.broader) if own else NOTHING


@cache
def opposites(lemma: str, kind: str) -> tuple[str, ...]:
    """The words that say the contrary: “open” → “closed”, “shut”."""
    own = _table().get((lemma, KINDS.get(kind, "")))
    return own.opposites if own else ()
