"""Slips of the pen in a sentence: a word twice, no space behind a full stop. Sure ones are mended, others only told."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from accessible_release.simplifying.proofing.rewriting import Rewrite

TWICE = re.compile(r"(?<![\w’'.-])(?P<words>[A-Za-z][\w’'-]*(?: [A-Za-z][\w’'-]*){0,2}) (?P=words)(?![\w’'-])")
"""“a a”, “provided a provided a”: up to three words and the same once more, in the same spelling."""
ROUND = re.compile(r"(?<![\w’'.-])(?P<first>[a-z][\w’'-]{3,}) (?P<small>an?|the) (?P=first)(?![\w’'-])")
"""“provided a provided”: a word again round an article. Which of the two goes is not sure, so it is only told."""
GOOD = frozenset(
    {
        "had",
        "that",
        "very",
        "so",
        "no",
        "really",
        "bye",
        "ha",
        "hear",
        "there",
        "now",
        "long",
        "far",
        "is",
        "do",
        "in",
        "her",
        "more",
        "again",
        "many",
        "much",
        "well",
        "on",
        "over",
        "please",
        "knock",
    }
)
"""Words that may stand twice: “had had”, “that that”, “very very”, “the thing it is is”."""
SMALL = frozenset(
    {
        "a",
        "an",
        "the",
        "of",
        "to",
        "and",
        "or",
        "for",
        "with",
        "at",
        "by",
        "from",
        "as",
        "be",
        "are",
        "was",
        "were",
        "has",
        "have",
        "will",
        "would",
        "can",
        "it",
        "they",
        "we",
        "you",
        "he",
        "she",
        "this",
        "their",
        "our",
        "its",
        "his",
        "who",
        "which",
        "if",
        "not",
        "but",
    }
)
"""Words that never stand twice, so that one of the two is a slip."""
NO_SPACE = re.compile(r"(?<=[a-z]{2}[.!?])(?=[A-Z][a-z]*(?: [a-z]|, ))")
"""Between a full stop and the next sentence, which begins with a word and a small one: no address, no initials."""
AFTER_COMMA = re.compile(r"(?<=[a-z]{2},)(?=[a-z]{2,} )")


@dataclass(frozen=True, slots=True)
class Slip:
    """A slip, and how it is mended."""

    start: int
    end: int
    words: str
    rewrite: Rewrite | None = None
    """None where a person must say what was meant."""

    @property
    def ends_sentence(self) -> bool:
        """Whether a new sentence begins behind the mended place."""
        return self.rewrite is not None and self.rewrite.start == self.rewrite.end and self.words[:1] in ".!?"


def slips(text: str) -> Iterator[Slip]:
    """The slips in a text, by kind."""
    mended = []
    for found in TWICE.finditer(text):
        words = found["words"].split()
        if words[0].lower() not in GOOD and not _is_name(words) and len(set(words)) == len(words):
            sure = len(words) > 1 or words[0].lower() in SMALL
            start = found.start() + len(found["words"])
            mended.append(found.span())
            yield Slip(found.start(), found.end(), found[0], Rewrite(start, found.end(), "") if sure else None)
    for found in ROUND.finditer(text):
        if not any(start < found.end() and found.start() < end for start, end in mended):
            yield Slip(found.start(), found.end(), found[0])
    for sign in (NO_SPACE, AFTER_COMMA):
        for found in sign.finditer(text):
            shown = text[found.start() - 1 : found.start()]
            yield Slip(found.start(), found.end(), shown, Rewrite(found.start(), found.start(), " "))


def _is_name(words: list[str]) -> bool:
    """“Baden Baden”, “New York New York”."""
    return words[0][:1].isupper() and (len(words) > 1 or words[0].lower() not in SMALL)
