"""Captions: what two other readers say of them, how they can be read, and whether they say what the web page says.

Prints one line a check; with --checks, the names of the checks.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path

import helplines
from cues import Cue, read, squeezed
from spoken_page import Page
from verdicts import Verdict, attempt, main, output

HERE = Path(__file__).parent
LINES, WIDTH = 2, 42
NEAR = 20
"""Captions from the start, and from the end, within which a card of one contact may in any case stand."""
DETAIL = re.compile(r"card-(?:first|last)-")
"""The ids of what stands in a card below its title."""
MORE = 8
"""Captions more for each further contact."""
CHECKS = (
    "captions-webvtt-parser",
    "captions-read",
    "captions-lines",
    "captions-times",
    "captions-alike",
    "captions-numbers",
    "captions-voices",
    "captions-words",
)


def judge(path: Path) -> Iterator[Verdict]:
    """Check by check, what is wrong with a caption file."""
    cues = read(path)
    if path.suffix == ".vtt":
        yield from attempt("captions-webvtt-parser", lambda: webvtt_parser(path, len(cues)))
    yield from attempt("captions-read", lambda: ffmpeg(path, len(cues)))
    yield "captions-lines", list(lines(cues))
    yield "captions-times", list(times(cues))
    if path.suffix == ".srt":
        yield from attempt("captions-alike", lambda: list(unlike(read(path.with_suffix(".vtt")), cues)))
        return
    page = path.with_suffix(".html")
    yield from attempt("captions-numbers", lambda: list(numbers(path, cues)))
    if page.is_file():
        yield from attempt("captions-voices", lambda: list(voices(Page(page), cues)))
        yield from attempt("captions-words", lambda: list(lost(Page(page), cues)))


def webvtt_parser(path: Path, count: int) -> list[str]:
    """What the parser of the standard's own authors finds."""
    *errors, found = output("node", HERE / "webvtt.mjs", path).splitlines()
    return errors + ([] if int(found) == count and count else [f"it finds {found} captions, we {count}"])


def ffmpeg(path: Path, count: int) -> list[str]:
    """Whether FFmpeg finds as many captions as we do."""
    found = output("ffprobe", "-v", "error", "-show_entries", "packet=pts_time", "-of", "csv=p=0", path).split()
    return [] if len(found) == count and count else [f"FFmpeg finds {len(found)} captions, we {count}"]


def lines(cues: Sequence[Cue]) -> Iterator[str]:
    """Captions with too many lines, and lines that are too long or empty."""
    for cue in cues:
        if len(cue.lines) > LINES:
            yield f"{len(cue.lines)} lines at {cue.start:.3f}"
        yield from (f"{len(line)} characters: {line}" for line in cue.lines if not 0 < len(line) <= WIDTH)


def times(cues: Sequence[Cue]) -> Iterator[str]:
    """Captions that end before they begin, or before the one before them has gone."""
    yield from (f"{cue.start:.3f} to {cue.end:.3f}" for cue in cues if cue.end <= cue.start)
    yield from (f"{after.start:.3f} before {one.end:.3f}" for one, after in pairwise(cues) if after.start < one.end)


def unlike(first: Sequence[Cue], second: Sequence[Cue]) -> Iterator[str]:
    """What differs between the two files, but for the names of speakers, which one has as tags."""
    if len(first) != len(second):
        yield f"{len(first)} captions and {len(second)}"
    for one, other in zip(first, second, strict=False):
        if (one.start, one.end) != (other.start, other.end):
            yield f"{one.start:.3f} to {one.end:.3f}, {other.start:.3f} to {other.end:.3f}"
        words = squeezed(other.words)
        for name, _ in one.voices:
            words = words.replace(squeezed(name), "", 1) if squeezed(one.words) != words else words
        if words != squeezed(one.words):
            yield f"{one.words!r}, {other.words!r}"


def numbers(path: Path, cues: Sequence[Cue]) -> Iterator[str]:
    """Numbers of the card that do not stand unbroken near the start and near the end; broken numbers of the page."""
    card = helplines.of_release(path.parent)
    near = max(math.ceil(len(cues) / 10), NEAR + MORE * (len(card) - 1))
    for number in card:
        for where, some in (("first", cues[:near]), ("last", cues[-near:])):
            if not _stands(number, some):
                yield f"{number} does not stand unbroken in the {where} {near} captions"
    page = path.with_suffix(".html")
    for number in Page(page).numbers() if page.is_file() else ():
        if not _stands(number, cues):
            yield f"{number} stands nowhere unbroken"


def _stands(number: str, cues: Sequence[Cue]) -> bool:
    pattern = re.compile(helplines.number_pattern(number))
    return any(pattern.search(helplines.plain(line)) for cue in cues for line in cue.lines)


def voices(page: Page, cues: Sequence[Cue]) -> Iterator[str]:
    """Words that are said to be somebody's and are not quoted in the page, or not near that name."""
    for cue in cues:
        for name, words in cue.voices:
            around = page.around(words)
            if squeezed(name) not in page.all:
                yield f"{name!r} does not stand in the page"
            elif not around:
                yield f"{name}: {words!r} is no quotation"
            elif not any(_named(name, each) for each in around):
                yield f"{name}: {words!r} is quoted far from that name"


def _named(name: str, words: str) -> bool:
    return any(squeezed(part) in squeezed(words) for part in name.split()[-1:])


def lost(page: Page, cues: Sequence[Cue]) -> Iterator[str]:
    """Sentences of the page that the captions do not show, in the page's order.

    The details of a card are heard in another order than they stand: for whom and when, then the numbers.
    """
    said, at = squeezed(" ".join(cue.words for cue in cues)), 0
    if not page.sentences:
        yield "the page has no sentences"
    for element, words in page.sentences:
        found = said.find(squeezed(words), 0 if element in page.cells else at)
        if found < 0:
            yield f"{element} {words[:60]!r} {'is out of order' if squeezed(words) in said else 'is not shown'}"
        elif element not in page.cells and not DETAIL.match(element):
            at = found + len(squeezed(words))


if __name__ == "__main__":
    main(CHECKS, judge)
