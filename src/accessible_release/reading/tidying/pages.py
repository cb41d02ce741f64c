"""What the pages of a PDF leave in copied text: words cut at the margin, letters in one sign, the head of each page."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

from accessible_release.errors import quoted
from accessible_release.findings import Finding, finding
from accessible_release.reading.tidying.leaving import note
from accessible_release.reading.tidying.lines import Line, Piece
from accessible_release.reading.words import words_of

LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
LIGATURE = re.compile("[ﬀ-ﬆ]")
FOLIO = re.compile(r".{0,80}?(?:\bpage )\d{1,3} (?:of|/) ?\d{1,3}", re.IGNORECASE)
"""The line at the foot of a page."""
CUT = re.compile(r"\W*(?:\S*[./@])?(?P<word>(?:[A-Za-z]+-){0,5}[A-Za-z]+)-")
LONGEST_WORD = 60
HYPHENED = re.compile(r"\b[A-Za-z]+(?:-[A-Za-z]+)+")
GOES_ON = re.compile(r"[a-z]{2,}")
FEWEST_PAGES = 2
MARGIN = 60
"""Characters; a line that goes so far ended for want of room."""


def tidied(lines: list[Line], found: list[Finding]) -> list[Line]:
    """The lines without the heads and feet of pages, their words whole."""
    return _whole(_spelt(_without_pages(lines, found), found), found)


def _spelt(lines: list[Line], found: list[Finding]) -> list[Line]:
    """Letters that a font draws as one sign, as the letters."""
    done, first = [], 0
    for line in lines:
        if line.fixed or not LIGATURE.search(line.text):
            done.append(line)
            continue
        first = first or line.number
        pieces: list[Piece] = []
        at = 0
        for sign in LIGATURE.finditer(line.text):
            place = line.part(sign.start(), sign.end())[0]
            pieces += [*line.part(at, sign.start()), Piece(LIGATURES[sign.group()], place.at, ours=True)]
            at = sign.end()
        done.append(line.with_pieces(*pieces, *line.part(at)))
    if first:
        found.append(
            finding(
                "paste-mended", "Letters that a font draws as one sign, such as “ﬁ”, are letters again.", line=first
            )
        )
    return done


def _without_pages(lines: list[Line], found: list[Finding]) -> list[Line]:
    """Without "Page 1 of 3" at the foot of each page, and what every page has above its text."""
    feet = {place for place, line in enumerate(lines) if not line.fixed and FOLIO.fullmatch(line.text.strip())}
    if len(feet) < FEWEST_PAGES:
        return lines
    heads = _heads(lines, feet)
    noted = set[str]()
    for place in sorted(feet | heads):
        if place in feet or _plain(lines[place]) not in noted:
            note([lines[place]], "the head or foot of a page", found)
        if place in heads:
            noted.add(_plain(lines[place]))
    return _closed_up(lines, feet | heads)


def _closed_up(lines: list[Line], gone: set[int]) -> list[Line]:
    """The other lines, without blank ones where a paragraph goes on over the end of a page."""
    done: list[Line] = []
    for place, line in enumerate(lines):
        beside = line.blank and any(at in gone for at in range(place - 2, place + 3))
        if place not in gone and not (beside and done and _open(done)):
            done.append(line)
    return done


def _heads(lines: list[Line], feet: set[int]) -> set[int]:
    """Where the lines are that every page has below the foot of the one before."""
    counts = Counter(_plain(line) for line in lines if not line.blank)
    below = (next((line for line in lines[foot + 1 :] if not line.blank), None) for foot in feet)
    repeated = {_plain(line) for line in below if line is not None and counts[_plain(line)] >= FEWEST_PAGES}
    return {at for at, line in enumerate(lines) if _plain(line) in repeated}


def _open(done: list[Line]) -> bool:
    """Whether the last line ends in the middle of a sentence."""
    return bool(re.search(r"[a-z,]$", done[-1].text.rstrip())) and len(done[-1].text) > MARGIN


def _plain(line: Line) -> str:
    return " ".join(line.text.split())


def _whole(lines: list[Line], found: list[Finding]) -> list[Line]:
    """Words that were cut at the margin, whole; a word that has a hyphen of its own keeps it."""
    said = {word for line in lines for word in HYPHENED.findall(line.text)}
    cuts = [place for place, (one, two) in enumerate(pairwise(lines)) if _is_cut(one, two)]
    done = list(lines)
    for place in reversed(cuts):
        one, two = done[place], done[place + 1]
        cut, rest = _cut(one), GOES_ON.match(two.text.lstrip())
        if cut is None or rest is None:
            continue
        word, indent = cut["word"], len(two.text) - len(two.text.lstrip())
        end = re.match(r"\S+", two.text[indent:])
        last = indent + (end.end() if end else 0)
        keeps = _keeps_hyphen(cut, rest.group(), said)
        kept = one.part(0, len(one.text.rstrip()) - (not keeps))
        done[place] = one.with_pieces(*kept, *two.part(indent, last))
        behind = two.text[last:]
        done[place + 1] = two.with_pieces(*two.part(last + len(behind) - len(behind.lstrip())))
        if not behind.strip():
            del done[place + 1]
        message = f"A word was cut at the end of the line: {quoted(word + ('-' if keeps else '') + rest.group())}."
        found.append(finding("paste-mended", message, line=one.number))
    return done


def _is_cut(one: Line, two: Line) -> bool:
    return bool(not (one.fixed or two.fixed) and _cut(one) and GOES_ON.match(two.text.lstrip()))


def _keeps_hyphen(cut: re.Match[str], rest: str, said: set[str]) -> bool:
    """Whether the hyphen is the word's own; `said` are the words with one elsewhere in the text."""
    word, before = cut["word"], cut.group()[: cut.start("word")]
    return (
        "-" in word
        or word.lower() in words_of("hyphens.toml", "whole")
        or f"{word}-{rest}" in said
        or before.endswith((".", "/", "@"))
    )


def _cut(line: Line) -> re.Match[str] | None:
    """The last word of a line, if it ends with a hyphen."""
    text = line.text.rstrip()
    last = text.rsplit(maxsplit=1)[-1] if text.endswith("-") else ""
    found = CUT.fullmatch(last) if len(last) <= LONGEST_WORD else None
    return found if found and len(found["word"]) > 1 else None
