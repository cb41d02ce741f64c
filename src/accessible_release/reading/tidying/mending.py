"""The steps of tidying, in order."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from accessible_release.findings import Finding
from accessible_release.reading.front_matter import bounds
from accessible_release.reading.masking import FENCE
from accessible_release.reading.tidying import (
    addresses,
    breaks,
    bullets,
    headings,
    message,
    pages,
    paragraphs,
    remarks,
    tables,
)
from accessible_release.reading.tidying.lines import Line, Mended, lines_of, mended

Step = Callable[[list[Line], list[Finding]], list[Line]]

STEPS: tuple[Step, ...] = (
    message.tidied,
    addresses.tidied,
    pages.tidied,
    remarks.tidied,
    bullets.tidied,
    tables.tidied,
    breaks.tidied,
    paragraphs.tidied,
    headings.tidied,
)
"""The letter around a release goes first; headings are seen when paragraphs are apart."""
BLANK = re.compile(r"\s*")


def mend(text: str) -> Mended:
    """`text` as it is read, without what pasting left in it, and a finding for each thing that was done."""
    lines = _fixed(text)
    found: list[Finding] = []
    for step in STEPS:
        lines = step(lines, found)
    return mended(text, lines, sorted(found, key=lambda each: each.line or 0))


def _fixed(text: str) -> list[Line]:
    """The lines, of which front matter and code stay as they are."""
    lines = lines_of(text)
    body = bounds(text)
    first = text.count("\n", 0, body)
    mark = ""
    for place, line in enumerate(lines):
        fence = FENCE.match(line.text)
        inside = bool(mark) or place < first
        if place >= first and fence and (not mark or fence[1].startswith(mark)):
            inside, mark = True, "" if mark else fence[1]
        if inside:
            lines[place] = replace(line, fixed=True)
    return lines
