"""ER09: no initials, unless they are spelt out (IE, UKG, NCC)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from accessible_release.lexicon.lists import meanings
from accessible_release.scoring.issue import Issue, term_list
from accessible_release.scoring.text import Line, Text
from accessible_release.scoring.words import Word, is_initials, words

EXPLAINED = re.compile(r"\(([A-Z][A-Za-z&]{1,7})\)|\b([A-Z][A-Z&]{1,6}) \((?=[A-Za-z]+ )")
"""*National Crime Agency (NCA)* or *NCA (National Crime Agency)*."""
IN_REFERENCE = re.compile(r"/|[ -]\d")
ROMAN = re.compile(r"[IVX]+\Z")


def check(text: Text) -> Iterator[Issue]:
    """One issue for each set of initials that is nowhere spelt out, where it first stands."""
    known = {
        name.removesuffix("s") for line in text.readable for found in EXPLAINED.findall(line.text) for name in found
    }
    known |= term_list("ER09", "well_known")
    for line in text.readable:
        for word in () if _all_capitals(line) else words(line.text):
            short = word.text.removesuffix("s")
            if not is_initials(word.text) or short in known or ROMAN.match(short) or _in_reference(line.text, word):
                continue
            known.add(short)
            meaning = meanings("initials").get(short.lower(), "")
            hint = f"{short} often stands for {meaning}." if meaning else "Write the name in full the first time."
            yield text.issue("ER09", line, (word.start, word.end), f"{short} is not spelt out.", hint, "warning")


def _in_reference(text: str, word: Word) -> bool:
    """Whether the letters belong to a reference number: `ABC/2015/09`, `LOT 12`."""
    return bool(IN_REFERENCE.match(text, word.end)) or text[: word.start].endswith("/")


def _all_capitals(line: Line) -> bool:
    """Whether a line is printed in capitals: its words are no initials."""
    found = [word.text for word in words(line.text) if word.text.isalpha()]
    capitals = sum(map(str.isupper, found))
    return capitals == len(found) or (len(found) > 2 and capitals > len(found) / 2)
