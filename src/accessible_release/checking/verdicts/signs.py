"""The lists of `signs.toml`: words by which it is known what kind of thing is said."""

from __future__ import annotations

from accessible_release.analysis.words.table import WordTable

PLAIN_DENIALS = frozenset(
    ["not", "n't", "never", "no", "none", "nobody", "nothing", "nor", "neither", "cannot", "nowhere", "without"]
)
"""What denies, in so many words."""


def signs(name: str) -> frozenset[str]:
    """One list; KeyError where there is none of that name."""
    return WordTable(__package__, "signs.toml").words(name)
