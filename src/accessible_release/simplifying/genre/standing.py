"""Whether a line can be understood by itself, or hangs on the line before."""

from __future__ import annotations

import re

from accessible_release.simplifying.genre.wordlists import entries

HANGS = re.compile(
    r"(?:he|she|they|it|this|these|that|those|his|her|their|its|both|such|one of|another|others?|"
    r"the (?:first|second|third|other|same|latter|former)"
    r"|but|and|or|so|however|instead|then|also|yet|still|therefore|meanwhile|after (?:this|that)|"
    r"before (?:this|that)|there|here|some of|most of|each|as a result|in addition|for example|"
    r"otherwise)\b",
    re.IGNORECASE,
)
WITHIN = re.compile(r"\b(?:there|them|it|this|these|those|he|she|they|him|her) ?[.!?]?$", re.IGNORECASE)
SHORT = 6
"""Words of a sentence in which *them* can hardly mean something of the same sentence."""
DEFINITE = re.compile(r"the (?P<noun>[a-z][\w’'-]*)", re.IGNORECASE)


def hangs(text: str) -> bool:
    """Whether a line begins with a word that points back: *They*, *This*, *But*."""
    return bool(HANGS.match(text))


def stands_alone(text: str, told: str) -> bool:
    """Whether a reader understands a line who has read `told`, the title and the lines above, and nothing else."""
    definite = DEFINITE.match(text)
    person = definite is not None and definite["noun"].lower() in entries("persons")
    unknown = person and definite is not None and definite["noun"].lower() not in told.lower()
    open_end = len(text.split()) <= SHORT and WITHIN.search(text)
    return not hangs(text) and not unknown and not open_end
