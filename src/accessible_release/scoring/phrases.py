"""Finds the phrases of a list in the words of a sentence.

A word of a list matches as printed or by its base form (`bury` finds *burying*); `one's` stands for any possessive,
`...` for up to three words. The longest phrase wins.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from accessible_release.lexicon.lists import ListName, meanings
from accessible_release.scoring.text import Tagged
from accessible_release.scoring.words import words

POSSESSIVES = frozenset({"my", "your", "his", "her", "its", "our", "their", "someone's"})
ANYBODY = "one's"
GAP = "..."
WIDEST_GAP = 3


class Phrases:
    """A list of phrases, ready to be looked for."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._by_first: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
        for phrase in phrases:
            parts = tuple(_parts(phrase.lower()))
            self._by_first.setdefault(parts[0], []).append((phrase, parts))
        for same in self._by_first.values():
            same.sort(key=lambda each: len(each[1]), reverse=True)

    def find(self, tagged: Sequence[Tagged], *, exact: bool = False) -> Iterator[tuple[str, int, int]]:
        """(phrase as in the list, start, end) for each one found, places in characters, none inside another.

        `exact`: only as printed, whatever the base form; names are found too.
        """
        at = 0
        while at < len(tagged):
            phrase, length = self._longest(tagged, at, exact=exact)
            if length:
                yield phrase, tagged[at].word.start, tagged[at + length - 1].word.end
            at += length or 1

    def _longest(self, tagged: Sequence[Tagged], at: int, *, exact: bool) -> tuple[str, int]:
        best = ("", 0)
        forms = {tagged[at].lower} | ({ANYBODY} if _is_possessive(tagged[at]) else set())
        for form in sorted(forms if exact else forms | {tagged[at].lemma}):
            for phrase, parts in self._by_first.get(form, ()):
                length = _matched(parts, tagged[at:], exact=exact)
                if length > best[1]:
                    best = (phrase, length)
        return best


@cache
def phrases(name: ListName) -> Phrases:
    """The phrases of a list of the lexicon."""
    return Phrases(meanings(name))


def _parts(phrase: str) -> Iterator[str]:
    for piece in phrase.split():
        if piece == GAP:
            yield GAP
        else:
            yield from (word.text for word in words(piece))


def _matched(parts: Sequence[str], tagged: Sequence[Tagged], *, exact: bool) -> int:
    """How many words the phrase takes from the beginning of `tagged`; 0 where it is not there."""
    if not parts:
        return 0
    if parts[0] == GAP:
        for width in range(1, WIDEST_GAP + 1):
            rest = _matched(parts[1:], tagged[width:], exact=exact)
            if rest:
                return width + rest
        return 0
    if not tagged or not _same(parts[0], tagged[0], exact=exact):
        return 0
    if len(parts) == 1:
        return 1
    if len(tagged) > 1 and tagged[1].word.start > tagged[0].word.end + 1:
        return 0  # a comma or a bracket stands between the words
    rest = _matched(parts[1:], tagged[1:], exact=exact)
    return rest and rest + 1


def _same(part: str, tagged: Tagged, *, exact: bool) -> bool:
    if tagged.word.kind == "contact":
        return False
    if part == ANYBODY:
        return _is_possessive(tagged)
    return part == tagged.lower or (not exact and part == tagged.lemma)


def _is_possessive(tagged: Tagged) -> bool:
    return tagged.lower in POSSESSIVES or tagged.lower.endswith("'s")
