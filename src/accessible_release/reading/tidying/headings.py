"""Headings that are only bold, or only in capitals."""

from __future__ import annotations

import re

from accessible_release.errors import quoted
from accessible_release.findings import Finding, finding
from accessible_release.reading.headline import FLAG
from accessible_release.reading.tidying.lines import Line

BOLD = re.compile(r"[ \t]*(?P<mark>\*\*|__)(?P<words>(?!\s)[^*_]+?)(?P<space>\s*)(?P=mark)(?P<colon>:?)[ \t]*")
MOST_CHARACTERS, MOST_WORDS = 80, 12
LEAST_LETTERS = 4
NO_HEADING_ENDS = (".", ",", ";", "”", '"', "’", "!", "…")
"""Of a line that is a sentence, or a part of one, or somebody's words."""
NUMBER = re.compile(r"\d[\d ]{6,}|@|www\.|://")
"""A number or address stands on its own to be seen, not to head anything."""
QUOTES = tuple("“”\"‘’'")
NAME = re.compile(r"(?!(?:[A-Z]+\W*)+$)(?:[A-Z][\w.’'-]*(?:\s|$)){2,}|.*,")
"""Words that may be somebody's name, with or without a job: not what is all capitals."""
LABEL = re.compile(r"[ \t]*(?P<words>[A-Z][\w’' -]{2,40}[\w’'])(?P<colon>:)[ \t]*")
"""A line such as "School meals:"; it heads something where several of its kind stand alone."""
LEAST_LABELS, MOST_OF_LABEL = 2, 6
DIAL = re.compile(r"\b(?:ring|call|dial|text|phone|tel)\b.*\d", re.IGNORECASE)
SAYS = re.compile(r"\b(?:said|says|say|added|adds)\b", re.IGNORECASE)
NOT_OVER_ANYTHING = re.compile(
    r"\W*(?:ends?|more follows|mf|embargo\w*|draft|not for publication|confidential|urgent|strictly)\b.*", re.IGNORECASE
)


def tidied(lines: list[Line], found: list[Finding]) -> list[Line]:
    """The lines with such headings as `## `; the first words of a release are its title and stay as they are."""
    done = list(lines)
    begun = next((place for place, line in enumerate(lines) if _is_words(line)), len(lines))
    titled = any(line.text.startswith("# ") for line in lines[: begun + 1])
    labels = _labels(lines)
    for place in range(begun + (0 if titled else 1), len(lines)):
        heading = _heading(lines, place, labels)
        if heading:
            done[place] = heading
            look = "bold" if BOLD.fullmatch(lines[place].text) else "with a colon" if place in labels else "in capitals"
            words = quoted(heading.text.lstrip("# "))
            message = f"A line of its own, {look}, is read as a heading: {words}."
            found.append(finding("paste-mended", message, line=heading.number))
    return done


def _labels(lines: list[Line]) -> frozenset[int]:
    """Lines of a few words and a colon that stand alone above paragraphs, where there are several."""
    found = [
        place
        for place, line in enumerate(lines)
        if not line.fixed
        and LABEL.fullmatch(line.text)
        and len(line.text.split()) <= MOST_OF_LABEL
        and _over_words(lines, place)
    ]
    return frozenset(found if len(found) >= LEAST_LABELS else ())


def _over_words(lines: list[Line], place: int) -> bool:
    """Whether a paragraph stands below, and not a list, a table, a number or somebody's words."""
    following = next((line.text.strip() for line in lines[place + 1 :] if not line.blank), "")
    return following[:1].isupper() and len(following.split()) > MOST_OF_LABEL and not SAYS.search(lines[place].text)


def _is_words(line: Line) -> bool:
    return not line.fixed and not line.blank and not FLAG.fullmatch(line.text.strip(" *_"))


def _heading(lines: list[Line], place: int, labels: frozenset[int]) -> Line | None:
    line = lines[place]
    if line.fixed or line.blank or not _stands_alone(lines, place):
        return None
    bold = BOLD.fullmatch(line.text)
    start, end = bold.span("words") if bold else (0, len(line.text.rstrip()))
    words = line.text[start:end]
    if not (bold or place in labels or _is_capitals(words)) or not _could_head(words):
        return None
    return line.with_pieces(line.new("## "), *line.part(start, end))


def _stands_alone(lines: list[Line], place: int) -> bool:
    """Whether a blank line is before and behind it, and ordinary words come next."""
    before = place == 0 or lines[place - 1].blank
    following = _first_words(lines[place + 1 :])
    if not before or following is None or not lines[place + 1].blank:
        return False
    above = _first_words(lines[:place][::-1])
    said = above is not None and above.text.rstrip(" *_")[-1:] in QUOTES
    if following.text.lstrip(" >*_")[:1] in QUOTES or (said and NAME.match(lines[place].text.strip(" *_"))):
        return False  # it names who speaks
    bold = BOLD.fullmatch(following.text)
    return not following.text.startswith("#") and not (bold and _could_head(bold["words"]))


def _first_words(lines: list[Line]) -> Line | None:
    return next((line for line in lines if not line.blank), None)


def _is_capitals(words: str) -> bool:
    letters = [char for char in words if char.isalpha()]
    return len(letters) >= LEAST_LETTERS and all(char.isupper() for char in letters) and words[:1].isalnum()


def _could_head(words: str) -> bool:
    return (
        len(words) <= MOST_CHARACTERS
        and len(words.split()) <= MOST_WORDS
        and not words.rstrip().endswith(NO_HEADING_ENDS)
        and words[:1] not in "“\"‘'-–—•|>"
        and not NUMBER.search(words)
        and not DIAL.search(words)
        and not SAYS.search(words)
        and not FLAG.fullmatch(words)
        and not NOT_OVER_ANYTHING.fullmatch(words)
    )
