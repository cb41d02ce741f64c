"""Words with marks as inline Markdown, so that reading it gives the same words and marks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from accessible_release.model import Block, Mark

SPECIAL = re.compile(r"[\\`*\[\]{}<>|~]|(?<![^\W_])_|_(?![^\W_])|&(?=#?\w+;)")
AT_START = re.compile(r"(?:[#>+=-]|\d{1,9}[.)](?=\s|$)|!!|~{3})")
"""What would begin something else than a paragraph."""
PAIRS = {"strong": "**", "emphasis": "*", "deleted": "~~"}
WORD = re.compile(r"[^\W_]")


def escaped(text: str) -> str:
    """The words so that no sign in them is markup."""
    return _safe_start(_signs(text))


def inline(block: Block, start: int, end: int) -> str:
    """`block.text[start:end]` as Markdown, without white space at the end."""
    end = start + len(block.text[start:end].rstrip())
    notes = [each for each in block.marks if each.kind == "note" and start <= each.start <= end]
    marks = [each for each in _apart(block, start, end) if each.kind != "note"]
    return _written(block.text, start, end, marks, notes)


def _apart(block: Block, start: int, end: int) -> Iterator[Mark]:
    """The marks of the stretch, cut to it, none across another."""
    reached: list[Mark] = []
    for mark in sorted(block.marks, key=lambda each: (each.start, -each.end)):
        first, last = max(mark.start, start), min(mark.end, end)
        cut = Mark(mark.kind, first, last, mark.target)
        crossing = any(each.start < first < each.end < last for each in reached)
        same = any(each.kind == mark.kind and each.start <= first and last <= each.end for each in reached)
        if first < last and not crossing and not same and _may_stand(block.text, cut):
            reached.append(cut)
            yield cut


def _may_stand(text: str, mark: Mark) -> bool:
    """Emphasis is only written where Markdown surely reads it: about whole words."""
    if mark.kind not in PAIRS:
        return mark.kind != "link" or bool(mark.target)
    inside = WORD.match(text[mark.start]) and WORD.match(text[mark.end - 1])
    before, after = text[: mark.start][-1:], text[mark.end :][:1]
    return bool(inside) and not WORD.match(before or " ") and not WORD.match(after or " ")


def _written(text: str, start: int, end: int, marks: list[Mark], notes: list[Mark]) -> str:
    done, at = [], start
    for mark in _outermost(marks):
        done.append(_plain(text, at, mark.start, notes))
        inner = [each for each in marks if each is not mark and _within(each, mark)]
        done.append(_marked(text, mark, inner, [each for each in notes if mark.start < each.start < mark.end]))
        at = mark.end
    last = [each for each in notes if each.start >= at]
    done.append(_plain(text, at, end, last, to_end=True))
    return _safe_start("".join(done))


def _outermost(marks: list[Mark]) -> list[Mark]:
    return [each for each in marks if not any(_within(each, other) for other in marks if other is not each)]


def _safe_start(written: str) -> str:
    begin = AT_START.match(written)
    if not begin:
        return written
    at = len(begin.group()) - 1 if begin.group()[0].isdigit() else 0
    return f"{written[:at]}\\{written[at:]}"


def _within(inner: Mark, outer: Mark) -> bool:
    return (
        outer.start <= inner.start and inner.end <= outer.end and (inner.end - inner.start) < (outer.end - outer.start)
    )


def _plain(text: str, start: int, end: int, notes: list[Mark], *, to_end: bool = False) -> str:
    """Words, with the signs of the notes that stand in them."""
    done, at = [], start
    for note in sorted(notes, key=lambda each: each.start):
        if at <= note.start and (note.start < end or (to_end and note.start == end)):
            done += [_signs(text[at : note.start]), f"[^{note.target}]"]
            at = note.start
    return "".join([*done, _signs(text[at:end])])


def _signs(text: str) -> str:
    return SPECIAL.sub(lambda found: "\\" + found.group(), text)


def _marked(text: str, mark: Mark, inner: list[Mark], notes: list[Mark]) -> str:
    words = text[mark.start : mark.end]
    if mark.kind == "code":
        fence = "`" * (max(map(len, re.findall("`+", words)), default=0) + 1)
        gap = " " if words[:1] == "`" or words[-1:] == "`" else ""
        return f"{fence}{gap}{words}{gap}{fence}"
    if mark.kind == "image":
        return f"![{_signs(words)}](<{_address(mark.target or '#')}>)"
    shown = _written(text, mark.start, mark.end, inner, notes)
    if mark.kind == "link":
        return f"[{shown}](<{_address(mark.target or '')}>)"
    return f"{PAIRS[mark.kind]}{shown}{PAIRS[mark.kind]}"


def _address(target: str) -> str:
    return re.sub(r"[<>\\]", lambda found: "\\" + found.group(), target)
