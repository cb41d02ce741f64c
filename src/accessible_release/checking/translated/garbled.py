"""G5: a name that only its capitals show may be translated as a whole, but not come back with half of it garbled."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from accessible_release.checking.translated import kept
from accessible_release.checking.translated.pair import Pair
from accessible_release.checking.translated.people import likely
from accessible_release.ledger import Breach

CAPITAL = re.compile(r"(?<![\w’'-])[^\W\d_a-z][\w’'-]+")


def breaches(pair: Pair) -> Iterator[Breach]:
    """“Callum Fea Stone” for “Callum Featherstone”, “Bronwen Pem Pemberton” for “Bronwen Pemberton”."""
    if not pair.source.language.startswith("en"):
        return
    new = set(CAPITAL.findall(pair.other.text)) - set(CAPITAL.findall(pair.source.text))
    for start, end in likely(pair.source.words):
        name = pair.source.text[start:end]
        if _is_garbled(name.split(), pair.other.text, new):
            yield Breach("G5", f"the name “{name}” was changed")


def _is_garbled(words: list[str], other: str, new: set[str]) -> bool:
    lost = [word for word in words if not kept.places(other, word)]
    if lost and len(lost) < len(words):
        return True
    between = r"\s+([^\W\d_a-z][\w’'-]+)\s+"
    return not lost and any(
        found[1] in new
        for first, second in pairwise(words)
        for found in re.finditer(re.escape(first) + between + re.escape(second), other)
    )
