"""Lines that end too early, and paragraphs that nothing sets apart."""

from __future__ import annotations

import re

from accessible_release.errors import quoted
from accessible_release.findings import Finding, finding
from accessible_release.reading.tidying.lines import Line

GOES_ON = frozenset(
    "a an the of to and or in on at by for from with as that which who whose is are was were has have had be been will "
    "would can could may must should its their his her our your this these into than not".split()
)
"""No paragraph ends with one of these words."""
MARKUP = re.compile(r"[ \t]*(?:[-*+>#|=~`]|\d{1,9}[.)][ \t]|\[\^|[_*]{3,}|:)")
"""What makes a line something else than words."""
ENDS = re.compile(r"[.!?:;…][\"'”’)\]]*[ \t]*$")
UNWRAPPED = 100
"""Characters; a line that is longer was wrapped by nobody, and its end is the end of a paragraph."""
LEAST_LONG, MOST_BLANK = 2, 0.25
FEWEST_BEFORE = 3
"""Words; fewer are a label or an item."""


def tidied(lines: list[Line], found: list[Finding]) -> list[Line]:
    """The lines with paragraphs apart where each was a line, and whole where one was broken in two."""
    return _whole(_apart(lines, found), found)


def _is_words(line: Line) -> bool:
    return not line.fixed and not line.blank and not MARKUP.match(line.text)


def _apart(lines: list[Line], found: list[Finding]) -> list[Line]:
    """Blank lines between the lines of a text that has none, where lines are so long that each is a paragraph."""
    pairs = [(one, two) for one, two in zip(lines, lines[1:], strict=False) if _is_words(one) and not two.fixed]
    close = [place for place, (one, two) in enumerate(pairs) if _is_words(two)]
    open_ = sum(two.blank for _, two in pairs)
    long = [line for line in lines if _is_words(line) and len(line.text) > UNWRAPPED and ENDS.search(line.text)]
    if len(long) < LEAST_LONG or not close or open_ > MOST_BLANK * len(pairs):
        return lines
    first = pairs[close[0]][0].number
    message = "No blank line parts the paragraphs: each line is read as a paragraph from here on."
    found.append(finding("paste-mended", message, line=first))
    done: list[Line] = []
    for line in lines:
        if done and not line.blank and _is_words(done[-1]) and not line.fixed and not _continues(line):
            done.append(line.ours())
        done.append(line)
    return done


def _continues(line: Line) -> bool:
    """Whether a line belongs to the one before by its markup: a row of a table, a rule under a heading."""
    return bool(re.match(r"[ \t]*[|=]|[ \t]*-+[ \t]*$", line.text))


def _whole(lines: list[Line], found: list[Finding]) -> list[Line]:
    """Paragraphs that a blank line cuts in the middle of a sentence, whole again."""
    done: list[Line] = []
    for line in lines:
        before = next((place for place in range(len(done) - 1, -1, -1) if not done[place].blank), -1)
        if 0 <= before < len(done) - 1 and _broken(done[before], line):
            if _is_cut(done[before].text):
                message = f"A blank line cut a sentence in two behind {quoted(_end(done[before].text))}: it is whole again."
                found.append(finding("paste-mended", message, line=line.number))
                del done[before + 1 :]
            else:
                message = f"The paragraph begins in small letters: does it belong to the one before, {quoted(_end(done[before].text))}?"
                hint = "If it does, take the blank line out."
                found.append(finding("paste-unclear", message, line=line.number, hint=hint))
        done.append(line)
    return done


def _broken(before: Line, line: Line) -> bool:
    """Whether a line may be the rest of the sentence that stands before the blank line."""
    if not _is_words(line) or not _is_words(before) or not line.text.lstrip()[:1].islower():
        return False
    return len(before.text.split()) >= FEWEST_BEFORE and not ENDS.search(before.text) and "://" not in line.text.split()[0]


def _is_cut(text: str) -> bool:
    word = text.split()[-1]
    return word.endswith(",") or word.lower() in GOES_ON


def _end(text: str) -> str:
    return " ".join(text.split()[-4:])
