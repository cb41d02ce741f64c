"""Word families: arrest, arrests, arrested are one; police and policy are two."""

from __future__ import annotations

import re
from functools import cache

from accessible_release.analysis.words.lists import table, words

FILE = "families.toml"
SHORTEST = 4
SUFFIXES = (
    *(
        "isations",
        "isation",
        "izations",
        "ization",
        "ications",
        "ication",
        "ations",
        "ation",
        "itions",
        "ition",
        "ments",
        "ment",
    ),
    *(
        "ings",
        "ing",
        "ities",
        "ity",
        "ised",
        "ized",
        "ises",
        "ise",
        "izes",
        "ize",
        "edly",
        "iness",
        "ness",
        "ions",
        "ion",
        "ively",
        "ive",
    ),
    *(
        "ances",
        "ance",
        "ences",
        "ence",
        "ably",
        "able",
        "ibly",
        "ible",
        "ously",
        "ous",
        "ally",
        "ily",
        "ly",
        "ied",
        "ies",
        "ed",
        "es",
        "s",
        "e",
    ),
)
DOUBLED = re.compile(r"([bdfgmnprt])\1\Z")
LONG_Y = 6


@cache
def _named() -> dict[str, str]:
    return {word: family.split()[0] for family in table(FILE)["families"] for word in family.split()}


@cache
def family(word: str) -> str:
    """What a word's forms and its relatives have in common; for words in lower case."""
    if word in _named():
        return _named()[word]
    if word in words(FILE, "alone"):
        return word
    for suffix in SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= SHORTEST:
            stem = DOUBLED.sub(r"\1", word[: -len(suffix)])
            return _named().get(stem) or _named().get(f"{stem}e") or _stem(stem)
    return _stem(word)


def _stem(stem: str) -> str:
    return stem[:-1] if len(stem) >= LONG_Y and stem[-1] in "yi" else stem
