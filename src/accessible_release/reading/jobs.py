"""Whether a word says what somebody is or does: "householder", "cyclist", "mum-of-two"."""

from __future__ import annotations

import re
from functools import cache

from accessible_release.analysis.corpus import parser
from accessible_release.errors import MachineLacks
from accessible_release.reading.speech import given_names, is_title, plain, words_of

DOER = re.compile(
    r"[^\W\d_]{2,}(?:er|or|ar|ist|ian|ican|ant|ent|ee|ess|man|woman|lady|lord|person|mate|guard|ward|maid|wright|smith)"
)
"""How most nouns for people end."""
SHORTEST_PART = 3
MAN = re.compile(r"([^\W\d_]{3,}?)s?(?:wo)?man")
"""A trade that no surname looks like behind a given noun: "postman"."""
LONGEST_ING = 5
"""Letters of a word in "-ing" that may be a name: Ming, Xiong, Ewing."""
SHORTEST_NOUN = 4
"""Letters; shorter words are given names in some language."""


def is_job(word: str) -> bool:
    """Whether `word` is a noun for somebody, and nobody's given name."""
    small = plain(word)
    if {small, small.removesuffix("s")} & (given_names() | words_of("job_names")):
        return False
    one = small.removesuffix("s")
    return any(_is_listed(noun) or _is_compound(noun) or _is_doer(noun) for noun in {small, one})


def is_trade(word: str) -> bool:
    """Whether `word` is a noun and "man" or "woman": "postman", "signalwoman"; not "German"."""
    trade = MAN.fullmatch(plain(word))
    return trade is not None and is_job(word) and trade[1] in _nouns()


def is_doing(word: str) -> bool:
    """Whether a word at the start of a sentence is what somebody does: "Playing Jack is …"."""
    small = plain(word)
    return small.endswith("ing") and len(small) > LONGEST_ING and small not in given_names() | words_of("noun_names")


def is_thing(word: str, shortest: int = SHORTEST_NOUN) -> bool:
    """Whether `word` is an English noun that nobody is called by, as far as is known; `shortest` in letters."""
    small = plain(word)
    named = small in given_names() or small in words_of("job_names") | words_of("noun_names")
    return len(small) >= shortest and not named and small in _nouns()


def _is_listed(small: str) -> bool:
    return small in words_of("people") or is_title(small)


def _is_compound(small: str) -> bool:
    """Whether a word with hyphens is somebody by its first or last part: "mum-of-two", "ex-miner", "great-gran"."""
    first, *others = small.split("-")
    ends = (first if others[:1] == ["of"] else "", others[-1] if others else "")
    return any(_is_listed(end) or _is_doer(end) for end in ends if end)


@cache
def _is_doer(small: str) -> bool:
    """Whether a noun for people is an English word, or two of them written as one: "childminder"."""
    if DOER.fullmatch(small) is None:
        return False
    nouns = _nouns()
    halves = ((small[:at], small[at:]) for at in range(SHORTEST_PART, len(small) - SHORTEST_PART))
    return small in nouns or any(first in nouns and DOER.fullmatch(last) and last in nouns for first, last in halves)


def _nouns() -> frozenset[str]:
    """The nouns of the parser; none on a machine without it, where a release is read all the same."""
    try:
        return parser().nouns()
    except MachineLacks:
        return frozenset()
