"""Prints as a reader holds them: size, edges, broken words, page numbers, and numbers as they are drawn."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path

import helplines
from files import RIGHT_TO_LEFT
from opened_pdf import Line, Paper, number_line
from verdicts import Verdict, attempt

LEAST_SIZE = 16.0
"""Points: large print of the RNIB and the UKAAF."""
A4 = (595.28, 841.89)
HYPHENS = "-\u00ad\u2010\u2011"
PUNCTUATION = ".,;:!?()“”‘’\"'"
BULLETS = "•‣◦▪–"
SENTENCE_ENDS = ".!?:;…”’\"')»؟।。"
LINE_STEP = 1.9
"""Times the size: lines further apart belong to two paragraphs."""
BETWEEN = r"[\s-]+"
"""What stands between the groups of a number."""
CHECKS = (
    "print-size",
    "print-fonts",
    "print-glyphs",
    "print-ragged",
    "print-hyphens",
    "print-a4",
    "print-page-numbers",
    "print-sentences-whole",
    "print-number-order",
)


def judge(path: Path, paper: Paper, language: str) -> Iterator[Verdict]:
    """Check by check, what is wrong with a print."""
    backwards = language.split("-", maxsplit=1)[0] in RIGHT_TO_LEFT
    yield from attempt("print-size", lambda: small(paper))
    yield from attempt("print-fonts", lambda: [f"no {name} in it" for name, kind in paper.fonts if kind == "n/a"])
    yield from attempt("print-glyphs", lambda: missing_glyphs(paper))
    yield from attempt("print-ragged", lambda: list(alignment(paper, backwards=backwards)))
    yield from attempt("print-hyphens", lambda: list(broken_words(paper, _other_editions(path.parent))))
    yield from attempt("print-a4", lambda: [f"page of {size}" for size in paper.sizes if not _near(size, A4)])
    yield from attempt("print-page-numbers", lambda: list(unnumbered(paper)))
    yield from attempt("print-sentences-whole", lambda: list(cut_sentences(paper)))
    yield from attempt("print-number-order", lambda: list(misdrawn(paper, helplines.of_release(path.parent))))


def small(paper: Paper) -> list[str]:
    """Letters below the least size for large print, or no letters at all."""
    sizes = Counter(round(each.size, 1) for each in paper.glyphs if not each.char.isspace())
    wrong = [f"{count} letters of {size} pt" for size, count in sorted(sizes.items()) if size < LEAST_SIZE - 0.05]
    return wrong if sizes else ["no letters"]


def missing_glyphs(paper: Paper) -> list[str]:
    """Characters drawn as the box of a font that does not have them."""
    boxes = [each for each in paper.glyphs if each.number == 0 or each.char == "\ufffd"]
    return sorted({f"U+{ord(each.char):04X} in {each.font}" for each in boxes})


def alignment(paper: Paper, *, backwards: bool) -> Iterator[str]:
    """Text that is centred, or stretched so that both edges are straight; the same line twice counts once."""
    pages = [paper.body(page) for page in paper.lines]
    begins = {line.drawn: round(_begin(line, backwards)) for page in pages for line in page}
    often = Counter(begins.values())
    alone = [each for each in begins.values() if often[each] == 1]
    if len(alone) > 0.4 * len(begins):
        yield f"{len(alone)} of {len(begins)} lines begin where no other begins: the text is centred"
    wrapped = [one for page in pages for one, after in pairwise(page) if _goes_on(one, after, backwards)]
    ends = {line.drawn: round(line.left if backwards else line.right) for line in wrapped}
    edge, count = Counter(ends.values()).most_common(1)[0] if ends else (0, 0)
    if len(ends) >= 4 and count > 0.5 * len(ends):
        yield f"{count} of {len(ends)} lines end at {edge} pt: both edges are straight"


def broken_words(paper: Paper, elsewhere: str) -> Iterator[str]:
    """Words that are parted by a hyphen at the end of a line and have none in editions without lines."""
    for page in paper.lines:
        for one, after in pairwise(page):
            end, begin = one.drawn.split()[-1:], after.drawn.split()[:1]
            if end and begin and _broken(end[0], begin[0]) and _same_paragraph(one, after):
                whole = helplines.plain(f"{end[0][:-1]}-{begin[0]}").strip(PUNCTUATION)
                if whole not in elsewhere:
                    yield f"page {one.page}: {end[0]} {begin[0]}"


def unnumbered(paper: Paper) -> Iterator[str]:
    """Pages that do not say which page they are."""
    return (f"page {number}" for number, page in enumerate(paper.lines, 1) if number_line(page) is None)


def cut_sentences(paper: Paper) -> Iterator[str]:
    """Sentences that go on overleaf: no end of a sentence, then a small letter."""
    pages = [body for page in paper.lines if (body := paper.body(page))]
    for one, after in pairwise(pages):
        end, begin = one[-1].drawn, after[0].drawn
        if end[-1] not in SENTENCE_ENDS and begin[0].islower():
            yield f"page {one[-1].page}: {end[-40:]} | {begin[:40]}"


def misdrawn(paper: Paper, numbers: Sequence[str]) -> Iterator[str]:
    """Numbers of the card that are not drawn twice, each on one line with its digits from left to right."""
    lines = [helplines.plain(line.drawn) for page in paper.lines for line in page]
    for number in numbers:
        count = sum(len(re.findall(helplines.number_pattern(number), line)) for line in lines)
        if count < 2:
            yield f"{number} is drawn whole, on one line and in its order {count} times"
        groups = re.findall(r"\d+", helplines.plain(number))
        if len(groups) > 1 and groups != groups[::-1]:
            turned = rf"(?<!\d){BETWEEN.join(groups[::-1])}(?!\d)"
            yield from (f"{number} is drawn back to front: {line}" for line in lines if re.search(turned, line))


def _broken(end: str, begin: str) -> bool:
    return len(end) > 1 and end[-1] in HYPHENS and end[-2].isalpha() and begin[0].isalpha()


def _same_paragraph(one: Line, after: Line) -> bool:
    step = after.baseline - one.baseline
    below = min(one.right, after.right) > max(one.left, after.left)
    return below and 0.6 * one.size < step < LINE_STEP * one.size and abs(one.size - after.size) < 0.5


def _goes_on(one: Line, after: Line, backwards: bool) -> bool:
    return _same_paragraph(one, after) and abs(_begin(one, backwards) - _begin(after, backwards)) < 1.5


def _begin(line: Line, backwards: bool) -> float:
    words = [each for each in line.ink if each.char not in BULLETS] or line.ink
    return max(each.right for each in words) if backwards else words[0].left


def _other_editions(folder: Path) -> str:
    """The words of everything in the folder that has no lines of its own: texts, pages, the report."""
    found = sorted([*folder.glob("*.txt"), *folder.glob("*.html")])
    return helplines.plain("\n".join(path.read_text(encoding="utf-8", errors="replace") for path in found))


def _near(size: tuple[float, float], wanted: tuple[float, float]) -> bool:
    return all(abs(one - other) < 1 for one, other in zip(size, wanted, strict=True))
