"""Lines that end too early, and paragraphs that nothing sets apart."""

from __future__ import annotations

import re
from itertools import pairwise

from accessible_release.errors import quoted
from accessible_release.findings import Finding, finding
from accessible_release.reading.tidying.lines import Line
from accessible_release.reading.tidying.phrases import goes_on

DOUBLED = re.compile(
    r"\b(the|to|an?|of|in|and|for|on|at|with|is|it|we|you|be|by|from)[ ]+\1\b(?![-.'’])", re.IGNORECASE
)
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
    done = _whole(_apart(lines, found), found)
    _doubled(done, found)
    return done


def _doubled(lines: list[Line], found: list[Finding]) -> None:
    """A small word that stands twice may be a slip; it stays."""
    for line in lines:
        for twice in DOUBLED.finditer(line.text) if not line.fixed else ():
            message = f"A word stands twice: {quoted(twice.group())}."
            found.append(finding("paste-unclear", message, line=line.number, hint="If it is a slip, take one out."))


def _is_words(line: Line) -> bool:
    return not line.fixed and not line.blank and not MARKUP.match(line.text)


def _apart(lines: list[Line], found: list[Finding]) -> list[Line]:
    """Blank lines between the lines of a text that has none, where lines are so long that each is a paragraph."""
    first = _first_close(lines)
    if first is None:
        return lines
    message = "No blank line parts the paragraphs: each line is read as a paragraph from here on."
    found.append(finding("paste-mended", message, line=first.number))
    done: list[Line] = []
    for line in lines:
        if done and not line.blank and _is_words(done[-1]) and not line.fixed and not _continues(line):
            done.append(line.ours())
        done.append(line)
    return done


def _first_close(lines: list[Line]) -> Line | None:
    """The first paragraph of a line with no blank line behind it; None where blank lines part the paragraphs."""
    pairs = [(one, two) for one, two in pairwise(lines) if _is_words(one) and not two.fixed]
    close = [one for one, two in pairs if _is_words(two)]
    parted = sum(two.blank for _, two in pairs) > MOST_BLANK * len(pairs)
    return close[0] if close and not parted and sum(map(_is_long, lines)) >= LEAST_LONG else None


def _is_long(line: Line) -> bool:
    return _is_words(line) and len(line.text) > UNWRAPPED and ENDS.search(line.text) is not None


def _continues(line: Line) -> bool:
    """Whether a line belongs to the one before by its markup: a row of a table, a rule under a heading."""
    return bool(re.match(r"[ \t]*[|=]|[ \t]*-+[ \t]*$", line.text))


def _whole(lines: list[Line], found: list[Finding]) -> list[Line]:
    """Paragraphs that a blank line cuts in the middle of a sentence, whole again."""
    done: list[Line] = []
    before = -1  # the last line with words
    for line in lines:
        if 0 <= before < len(done) - 1 and _broken(done[before], line):
            if _is_cut(done[before].text):
                message = (
                    f"A blank line cut a sentence in two behind {quoted(_end(done[before].text))}: it is whole again."
                )
                found.append(finding("paste-mended", message, line=line.number))
                del done[before + 1 :]
            else:
                message = f"Small letters begin this paragraph. Does it go on from {quoted(_end(done[before].text))}?"
                hint = "If it does, take the blank line out."
                found.append(finding("paste-unclear", message, line=line.number, hint=hint))
        done.append(line)
        before = before if line.blank else len(done) - 1
    return done


def _broken(before: Line, line: Line) -> bool:
    """Whether a line may be the rest of the sentence that stands before the blank line."""
    if not _is_words(line) or not _is_words(before) or not line.text.lstrip()[:1].islower():
        return False
    return (
        len(before.text.split()) >= FEWEST_BEFORE and not ENDS.search(before.text) and "://" not in line.text.split()[0]
    )


def _is_cut(text: str) -> bool:
    word = text.rsplit(maxsplit=1)[-1]
    return word.endswith(",") or word.lower() in goes_on()


def _end(text: str) -> str:
    return " ".join(text.split()[-4:])
