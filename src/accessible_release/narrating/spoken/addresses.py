"""Web and e-mail addresses in words, nothing left out that must be typed.

`www.get-help.stopitnow.org.uk` is "w w w dot get hyphen help dot stop it now dot org dot u k", never
"colon slash slash".
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Protocol

SCHEME = re.compile(r"^(?:https?://|mailto:)", re.IGNORECASE)
PART = re.compile(r"[^\W\d_]+|\d|.", re.DOTALL)
SHORTEST_RUN, LONGEST_RUN = 2, 5
SHORT_WORDS = frozenset({"co", "go", "me", "my", "we", "us", "it", "in", "is", "be", "no", "on", "to", "up", "do"})
LONGEST_SPELLED = 2


class Words(Protocol):
    """What the release itself can tell of an address."""

    @property
    def runs(self) -> Mapping[str, str]:
        """Words that stand side by side in the release, run together → apart: `stopitnow` → `stop it now`."""
        ...

    @property
    def initials(self) -> frozenset[str]:
        """Initials of the release in small letters: `nspcc`."""
        ...

    def sign(self, character: str) -> str:
        """The name of a sign that the phrases do not name."""
        ...


def runs(text: str) -> dict[str, str]:
    """Every two to five words that stand side by side in `text`, by their run-together form.

    Only such neighbours are used to take an address apart: any two words that happen to fit could
    make a new and unhappy meaning.
    """
    found: dict[str, str] = {}
    words = [word.lower() for word in re.findall(r"[^\W\d_]+", text)]
    for size in range(SHORTEST_RUN, LONGEST_RUN + 1):
        for place in range(len(words) - size + 1):
            group = words[place : place + size]
            found.setdefault("".join(group), " ".join(group))
    return found


def spoken(address: str, signs: Mapping[str, str], digits: Mapping[str, str], words: Words) -> str:
    """The address in words. `signs` and `digits` are the `[address]` and `[digits]` of the language's phrases."""
    typed = SCHEME.sub("", address)
    typed = typed.removesuffix("/") if typed.count("/") == 1 else typed
    last = re.sub(r"[/?#].*", "", typed, flags=re.DOTALL).rpartition(".")[2]
    said = [_part(part, signs, digits, words, last) for part in PART.findall(typed)]
    return " ".join(word for word in said if word)


def _part(part: str, signs: Mapping[str, str], digits: Mapping[str, str], words: Words, last: str) -> str:
    if part in signs:
        return signs[part]
    if part.isalpha():
        return _label(part, words, last)
    return digits.get(part) or words.sign(part)


def _label(label: str, words: Words, last: str) -> str:
    lower = label.lower()
    if lower in words.initials or _is_spelled(lower, last):
        return " ".join(lower)
    return words.runs.get(lower) or lower


def _is_spelled(label: str, last: str) -> bool:
    """Country endings, single consonant runs (`www`, `nhs`), and what is too short to be a word."""
    if len(label) <= LONGEST_SPELLED:
        return label == last or label not in SHORT_WORDS
    return label.isascii() and not set(label) & set("aeiouy")
