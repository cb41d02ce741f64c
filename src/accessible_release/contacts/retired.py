"""Numbers that the release itself takes back: retired ones, false ones, those of scammers."""

from __future__ import annotations

import re

from accessible_release.contacts.places import sentence_around
from accessible_release.contacts.wordlists import words
from accessible_release.model import Block

BEFORE = re.compile(rf"\b{words('retired', 'before')}\b(?P<rest>[^.;]{{0,60}})$", re.IGNORECASE)
RIGHT_BEFORE = re.compile(rf"\b{words('retired', 'right_before')}\W{{0,3}}$", re.IGNORECASE)
SPOKEN_TO = re.compile(rf"\W*{words('retired', 'spoken_to')}\b", re.IGNORECASE)
TOLD = re.compile(words("retired", "told_what_to_do") + r"\b", re.IGNORECASE)
BY_OTHERS = re.compile(rf"\b{words('retired', 'told_by_others')}\b", re.IGNORECASE)
AFTER = re.compile(rf"[^.;]{{0,40}}?\b{words('retired', 'after')}\b", re.IGNORECASE)
NEXT_SENTENCE = re.compile(rf"\W{{0,4}}{words('retired', 'next_sentence')}", re.IGNORECASE)
NEAR = 160


def is_taken_back(block: Block, start: int, end: int) -> bool:
    """Whether the release says of the number at `block.text[start:end]` that it must not be used."""
    begin, stop = sentence_around(block, start)
    before = block.text[max(begin, start - NEAR) : start]
    stop = max(end, stop)
    after, following = block.text[end : min(stop, end + NEAR)], block.text[stop : stop + NEAR]
    earlier = BEFORE.search(before)
    deceived = earlier is not None and not _is_advice(block.text[begin:start], earlier["rest"])
    return bool(deceived or RIGHT_BEFORE.search(before) or AFTER.match(after) or NEXT_SENTENCE.match(following))


def _is_advice(sentence: str, rest: str) -> bool:
    """Whether a sentence tells those who were deceived what to do: "Anyone called by fraudsters should ring …"."""
    told = TOLD.search(rest)
    return told is not None and SPOKEN_TO.match(sentence) is not None and not BY_OTHERS.search(rest, 0, told.start())
