"""ER11: no contractions (NCC; GOV.UK only warns of the negative ones)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from accessible_release.scoring.issue import Issue
from accessible_release.scoring.text import Text

CONTRACTED = re.compile(
    r"\b(?:\w+n[’']t|(?:I|you|we|they|he|she|it|that|there|who|what|this)[’'](?:ll|re|ve|d|m)"
    r"|(?:it|that|there|what|who|where|here|how|let|he|she)[’']s)\b",
    re.IGNORECASE,
)
FULL = {"can't": "cannot", "won't": "will not", "shan't": "shall not", "let's": "let us", "i'm": "I am"}
ENDINGS = (
    ("n't", " not"),
    ("'ll", " will"),
    ("'re", " are"),
    ("'ve", " have"),
    ("'d", " had or would"),
    ("'s", " is or has"),
)


def check(text: Text) -> Iterator[Issue]:
    """One issue a contraction."""
    for line in text.readable:
        for found in CONTRACTED.finditer(line.text):
            printed = found.group()
            yield text.issue(
                "ER11", line, found.span(), f"“{printed}” is a contraction.", f"In full: {in_full(printed)}."
            )


def in_full(printed: str) -> str:
    """A contraction spelt out; both readings where there are two."""
    plain = printed.replace("’", "'")
    if plain.lower() in FULL:
        return FULL[plain.lower()]
    return next(plain[: -len(end)] + full for end, full in ENDINGS if plain.lower().endswith(end))
