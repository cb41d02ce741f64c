"""Which line ends of the source the author meant, and which only wrapped the text."""

from __future__ import annotations

import re

from accessible_release.reading.speech import given_names, is_title, plain, words_of

SOFT = "\r"
"""Stands for a line end of the source until it is clear whether the author meant it as a break."""
OPENERS = "\"'“‘([ "
GOES_ON = (",", ";", "–", "-")
LABEL = re.compile(r"[A-Z][^.!?,;:]{1,40}:(?!//)(?<!said:)(?<!says:)(?<!added:)")
"""Lines under one another that each begin so are a list, however long they are: "FRANK: call 0300 …"."""


def settle_breaks(text: str) -> str:
    """`text`, as long as before, with a space or a newline for each `SOFT`.

    An editor that wraps would have pulled the next word up onto a line with room for it; where it
    was not pulled up, and the next line begins like something new, the break was meant.
    """
    if SOFT not in text:
        return text
    lines = re.split(f"([\n{SOFT}])", text)
    width = max(map(len, lines[::2]))
    speaking = False
    for place in range(1, len(lines), 2):
        before, after = lines[place - 1], lines[place + 1]
        speaking = _is_speaking(before, already=speaking)
        if lines[place] == SOFT:
            opens_again = speaking and after[:1] in '“"' and before.rstrip().endswith((".", "!", "?"))
            lines[place] = "\n" if opens_again or _meant(before, after, width) else " "
    return "".join(lines)


def _is_speaking(line: str, *, already: bool) -> bool:
    """Whether a quotation in double marks is open behind `line`; a mark at its start may only open it again."""
    if "“" in line or "”" in line:
        return line.rfind("“") > line.rfind("”")
    again = already and line[:1] == '"'
    return already != bool((line.count('"') - again) % 2)


def _meant(before: str, after: str, width: int) -> bool:
    words = after.split(maxsplit=1)
    if not words or before.rstrip().endswith(GOES_ON):
        return False
    if LABEL.match(before.lstrip()) and LABEL.match(after.lstrip()):
        return True
    room = len(before) + 1 + len(words[0]) <= width
    return room and _begins_something(before, words[0]) and not _parts_a_name(before, *after.split(maxsplit=2)[:2])


def _parts_a_name(before: str, word: str, second: str = "") -> bool:
    """Whether the break stands inside a person's name: "Inspector Priya / Ballantine, of", "Inspector / Jo Marlow"."""
    ends = before.split()[-3:]
    surname = word[:1].isupper() and not is_title(word.rstrip(",:"))
    if not surname or len(ends) < 2 or not _has_capital(ends[-1]):
        return False
    if is_title(ends[-1]):
        return plain(word) in given_names() or (ends[-2].isalpha() and ends[-2].islower() and second[:1].isupper())
    titled = is_title(ends[-2]) and plain(ends[-1]) not in words_of("bodies")
    alone = plain(ends[-1]) in given_names() and not (ends[-2][0].isupper() or word.endswith(":"))
    return titled or alone


def _has_capital(word: str) -> bool:
    return word.rstrip(".").isalpha() and word[0].isupper()


def _begins_something(before: str, word: str) -> bool:
    """Whether `word` at the start of a line looks like the start of something new: a name, a number, an address."""
    if word.lstrip(OPENERS)[:1].isupper() or "@" in word:
        return True
    return word[0].isdigit() and not before.rstrip(" -)")[-1:].isdigit()
