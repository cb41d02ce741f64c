"""A release pasted from an e-mail: the letter around it is left out and named, its subject may become the title."""

from __future__ import annotations

import re
from collections.abc import Sequence

from accessible_release.findings import Finding
from accessible_release.reading.front_matter import written
from accessible_release.reading.headline import FLAG, could_be_title
from accessible_release.reading.tidying.header_lines import at_top, blocks_in, longest
from accessible_release.reading.tidying.leaving import note
from accessible_release.reading.tidying.letter import is_rule, without_letter
from accessible_release.reading.tidying.lines import Line, paragraphs_in, words_of
from accessible_release.reading.tidying.phrases import begins

PICTURE = re.compile(r"!\[[^\]]*\]\([^)\s]*\)")
QUOTED = re.compile(r"(?:>[ \t]?)+")
TITLE_PARAGRAPHS, LEAST_OF_TITLE = 4, 3
"""How many paragraphs down the headline may stand, below those that say what follows; its fewest words."""


def tidied(lines: list[Line], found: list[Finding]) -> list[Line]:
    """The lines of the release alone; as they are where they are no e-mail."""
    blocks = list(blocks_in(lines))
    if not blocks or not at_top(lines, blocks[0]):
        return lines
    start, end, heads = longest(lines, blocks)
    note(lines[:start], "the lines above the release", found, numbers=False)
    body = lines[start:end]
    if _is_quoted(body):
        body = [_unquoted(line) for line in body]
    body, headed = _titled(without_letter(body, found))
    note(lines[end:], "an earlier message", found)
    front = written(heads.front_matter(headed=headed)).split("\n")[:-1]
    return [*(lines[0].ours(text) for text in front), *body]


def _is_quoted(lines: Sequence[Line]) -> bool:
    words = [line for line in lines if not line.blank]
    return bool(words) and all(QUOTED.match(line.text) for line in words)


def _unquoted(line: Line) -> Line:
    match = QUOTED.match(line.text)
    return line.with_pieces(*line.part(match.end())) if match else line


def _titled(body: list[Line]) -> tuple[list[Line], bool]:
    """The body, with the headline that stands at its top as its heading, and whether there is one."""
    for start, end in paragraphs_in(body)[:TITLE_PARAGRAPHS]:
        text = words_of(body[start:end])
        if body[start].text.startswith("# "):
            return body, True
        words = body[start].text.strip(" *_#")
        if FLAG.fullmatch(text.strip(" *_")) or begins("release", text) or is_rule(text) or PICTURE.fullmatch(text):
            continue
        if end - start > 1 or not could_be_title(words) or len(words.split()) < LEAST_OF_TITLE:
            return body, False
        at = body[start].text.index(words)
        heading = body[start].with_pieces(body[start].new("# "), *body[start].part(at, at + len(words)))
        return [*body[:start], heading, *body[start + 1 :]], True
    return body, False
