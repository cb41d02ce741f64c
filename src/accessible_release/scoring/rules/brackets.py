"""ER39: no brackets, footnotes, slashes or special characters (IE; to verify)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from accessible_release.scoring.issue import Issue
from accessible_release.scoring.text import Text
from accessible_release.scoring.words import words

MARKED = re.compile(r"[()\[\]{}/\\&*§†‡#~^|_<>+=@…;]")
NAMES = {
    "(": "brackets",
    ")": "brackets",
    "[": "brackets",
    "]": "brackets",
    "/": "a slash",
    ";": "a semicolon",
    "…": "dots",
}


def check(text: Text) -> Iterator[Issue]:
    """One issue a line, with every such character in it; those of contact details and dates do not count."""
    for line in text.readable:
        apart = [(word.start, word.end) for word in words(line.text) if word.kind in {"contact", "date"}]
        found = [each for each in MARKED.finditer(line.text) if not any(s <= each.start() < e for s, e in apart)]
        if found:
            what = dict.fromkeys(NAMES.get(each.group(), f"the character {each.group()}") for each in found)
            message = f"The sentence has {', '.join(what)}."
            yield text.issue("ER39", line, found[0].span(), message, "Write it in words, or make a second sentence.")
