"""What is said of what was left out: what it is, how it begins, and every number to ring that stood in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from accessible_release.errors import quoted
from accessible_release.findings import Finding, finding
from accessible_release.reading.holding_words import asks_to_wait
from accessible_release.reading.tidying.lines import Line, words_of

SHOWN_CHARACTERS = 120
LONGEST = 2_000
"""Characters in which words that ask to wait are looked for."""
NUMBER = re.compile(r"(?<![\w/.@-])\+?(?:\(\d+\)|\d)(?:[ ().\u00a0–-]{0,2}\d){6,}(?!\w)")
DATE = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|(?:19|20)\d\d ?[-–] ?(?:19|20)?\d\d")
MOST_NUMBERS = 5
FLAG = re.compile(r"\bDRAFT\b|\bembargo(?:ed)?\b|\bnot for (?:publication|release|broadcast)\b", re.IGNORECASE)
SMALL_DRAFT = re.compile("[Dd]raft")
"""In small letters it is an ordinary word."""
MAY_GO = "If the release may go out, make Markdown of it with “import”, and publish that."


def left_out(
    what: str, text: str, *, line: int | None = None, numbers: bool = True, flags: bool = True
) -> Iterator[Finding]:
    """The findings for a piece of text that is no part of the release.

    `numbers` and `flags` say whether numbers to ring, and words such as "DRAFT" and "EMBARGOED", matter there.
    """
    text = " ".join(text.split())
    yield finding("part-left-out", f"Left out, {what}: {shortened(text)}.", line=line)
    flag = next((each.group() for each in FLAG.finditer(text) if not SMALL_DRAFT.fullmatch(each.group())), "")
    flag = flag or asks_to_wait(text[:LONGEST])
    if flag and flags:
        message = f"What was left out ({what}) says {quoted(flag)}."
        yield finding("flag-left-out", message, line=line, hint=MAY_GO)
    found = [each.group().strip() for each in NUMBER.finditer(text) if not DATE.fullmatch(each.group().strip())]
    for number in list(dict.fromkeys(found))[:MOST_NUMBERS] if numbers else ():
        message = f"With what was left out ({what}) goes the number {quoted(number)}."
        hint = "If it belongs to the release, write it there."
        yield finding("number-left-out", message, line=line, hint=hint)


def shortened(text: str) -> str:
    """The beginning and the end of a text, in quotation marks, such that it can be found again."""
    if len(text) <= SHOWN_CHARACTERS:
        return quoted(text)
    half = SHOWN_CHARACTERS // 2
    return quoted(f"{text[:half].rsplit(' ', 1)[0]} … {text[-half:].split(' ', 1)[-1]}")


def note(lines: Sequence[Line], what: str, found: list[Finding], *, numbers: bool = True) -> None:
    """Name lines that were left out, if there are words in them."""
    words = [line for line in lines if any(map(str.isalnum, line.text))]
    if words:
        found += left_out(what, words_of(words), line=words[0].number, numbers=numbers)
