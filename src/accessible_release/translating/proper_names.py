"""Names that the release itself shows to be names: bodies and operations, and names that stand alone as in a list."""

from __future__ import annotations

import re
from functools import cache

from accessible_release import tables
from accessible_release.model import Release

OPERATION = re.compile(r"(?<!\w)Operation ([A-Z]\w+)")
MOST_WORDS = 4
WORD = re.compile(r"[\w’'-]+")
MIDDLE = re.compile(r"(?<=[a-z,;] )[A-Z][\w’'-]+")
"""A capital within a sentence."""
SMALL = frozenset({"and", "de", "of", "on", "the", "upon", "under"})
"""Words that names hold in small letters."""


@cache
def usual_capitals() -> frozenset[str]:
    """Words that have a capital and are translated all the same."""
    return frozenset(tables.text(__package__, "usual_capitals.txt").split())


def proper_words(release: Release) -> frozenset[str]:
    """The words that the release writes with a capital in the middle of a sentence, and never without."""
    capital = set(MIDDLE.findall(release.source))
    small = {word for word in WORD.findall(release.source) if word[:1].islower()}
    return frozenset(word for word in capital - usual_capitals() if word.lower() not in small)


@cache
def _body_pattern() -> re.Pattern[str]:
    """Words with capitals, the last of which says that they name a body."""
    kinds = "|".join(tables.text(__package__, "bodies.txt").split())
    word = r"[A-Z][\w’'&-]*"
    of_what = rf" (?:of|for) {word}(?: (?:and )?{word})*"
    return re.compile(rf"(?<![\w’'])(?!The )((?:{word} )+(?:{kinds})(?:{of_what})?|(?:{kinds}){of_what})(?![\w-])")


def bodies(release: Release) -> frozenset[str]:
    """Names of bodies (“National Police Chiefs’ Council”) and of operations (“NetSafe”): people look for these."""
    texts = [sentence.text for sentence in release.sentences]
    found = {name for text in texts for name in _body_pattern().findall(text)}
    return frozenset(found | {name for text in texts for name in OPERATION.findall(text)})


def is_name(text: str, proper: frozenset[str]) -> bool:
    """Whether a text is nothing but a name that the release itself shows to be one."""
    words = [word for word in WORD.findall(text) if word not in SMALL]
    if not words or len(words) > MOST_WORDS or text.rstrip()[-1:] in ".!?:":
        return False
    return all(word in proper for word in words)
