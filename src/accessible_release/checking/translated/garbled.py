"""G5: a name that only its capitals show may be translated as a whole, but not come back with half of it garbled."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from accessible_release.checking.translated import kept
from accessible_release.checking.translated.kept import Span
from accessible_release.checking.translated.pair import Pair
from accessible_release.checking.translated.people import likely
from accessible_release.checking.translated.verdict import Noted
from accessible_release.ledger import Breach

CAPITAL = re.compile(r"(?<![\w’'-])[^\W\d_a-z][\w’'-]+")
ROW = re.compile(rf"{CAPITAL.pattern}(?:\s+{CAPITAL.pattern})*")


def breaches(pair: Pair) -> Iterator[Noted]:
    """“Callum Fea Stone” for “Callum Featherstone”, “Bronwen Pem Pemberton” for “Bronwen Pemberton”."""
    if not pair.source.language.startswith("en"):
        return
    new = set(CAPITAL.findall(pair.other.text)) - set(CAPITAL.findall(pair.source.text))
    for start, end in likely(pair.source.words):
        name = pair.source.text[start:end]
        if _is_garbled(name.split(), pair.other.text, new):
            yield Noted(Breach("G5", f"the name “{name}” was changed"), "name", (start, end), _left_of(name, pair))


def _left_of(name: str, pair: Pair) -> Span | None:
    """The capitalised words in a row in which a word of a name stands."""
    rows = (found.span() for found in ROW.finditer(pair.other.text))
    return next((row for row in rows if set(name.split()) & set(pair.other.text[slice(*row)].split())), None)


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
