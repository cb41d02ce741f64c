"""Lines that were broken by hand at the margin, as a typewriter does: whole paragraphs again."""

from __future__ import annotations

import re
from itertools import pairwise

from accessible_release.findings import Finding, finding
from accessible_release.reading.tidying.lines import Line
from accessible_release.reading.tidying.phrases import goes_on

HEAD = re.compile(r"[ \t]*(?P<words>\*\*[^*]{3,80}\*\*:?)")
"""Bold words; before a line break that is kept, a heading that has no paragraph of its own."""
MARGIN = 60
"""Characters; a line that goes so far was broken for want of room, if it was not ended."""
DATED = re.compile(
    r"[*_]*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\d{1,2}(?:[.:]\d\d)?(?:am|pm)\b)", re.IGNORECASE
)
"""How a line of a list of days or times begins."""
LOW = re.compile(r"[\"'“‘(*_]*[a-z]")


def tidied(lines: list[Line], found: list[Finding]) -> list[Line]:
    """The lines with forced breaks only where something ends."""
    done: list[Line] = []
    for start, end in _paragraphs(lines):
        done += (
            _settled(lines[start:end], found)
            if any(_is_forced(line.text) for line in lines[start : end - 1])
            else lines[start:end]
        )
    return done


def _paragraphs(lines: list[Line]) -> list[tuple[int, int]]:
    """Runs of lines that a forced break joins, and the lines between them."""
    found: list[tuple[int, int]] = []
    place = 0
    while place < len(lines):
        end = place + 1
        while (
            end < len(lines)
            and not lines[end].blank
            and not lines[end - 1].fixed
            and _is_forced(lines[end - 1].text)
            and not lines[end - 1].blank
            and "\t" not in f"{lines[end - 1].text.strip()}{lines[end].text.strip()}"  # a row, not a sentence
        ):
            end += 1
        found.append((place, end))
        place = end
    return found


def _is_forced(text: str) -> bool:
    """Whether a line ends in a break that Markdown keeps: a backslash, or two spaces."""
    words = text.rstrip(" \t")
    return words.endswith("\\") or "  " in text[len(words) :]


def _unforced(text: str) -> str:
    """A line without the break that Markdown keeps."""
    return text.rstrip(" \t").removesuffix("\\").rstrip(" \t") if _is_forced(text) else text


def _settled(lines: list[Line], found: list[Finding]) -> list[Line]:
    head = HEAD.fullmatch(_unforced(lines[0].text)) if len(lines) > 1 and _is_forced(lines[0].text) else None
    if head:
        first = lines[0].with_pieces(*lines[0].part(head.start("words"), head.end("words")))
        return [first, lines[1].ours(), *(_settled(lines[1:], found) if len(lines) > 2 else lines[1:])]
    pairs = list(pairwise(lines))
    broken = [_is_broken(one.text, two.text) for one, two in pairs]
    if not any(broken):
        return lines
    message = "Lines of this paragraph ended early, at a margin: it is one paragraph again."
    found.append(finding("paste-mended", message, line=lines[0].number))
    joins = [
        not _is_list(one, two) and (early or _is_full(one.text))
        for early, (one, two) in zip(broken, pairs, strict=True)
    ]
    joins.append(False)
    done = [
        line.with_pieces(*line.part(0, len(_unforced(line.text)))) if join else line
        for line, join in zip(lines, joins, strict=True)
    ]
    return _joined(done, joins)


def _is_list(one: Line, two: Line) -> bool:
    """Whether both lines begin with a date, as in a list of what happened when."""
    return bool(DATED.match(one.text.strip()) and DATED.match(two.text.strip()))


def _joined(lines: list[Line], joins: list[bool]) -> list[Line]:
    done: list[Line] = []
    open_ = False
    for line, join in zip(lines, joins, strict=True):
        if open_:
            done[-1] = done[-1].with_pieces(
                *done[-1].pieces, line.new(" "), *line.part(len(line.text) - len(line.text.lstrip()))
            )
        else:
            done.append(line)
        open_ = join
    return done


def _is_broken(before: str, after: str) -> bool:
    """Whether a break stands inside a sentence."""
    words = _unforced(before).rstrip(" *_").split()
    if DATED.match(before.strip()) and DATED.match(after.strip()):
        return False  # two of a list of days or times
    if not words or not after.strip():
        return False
    last = words[-1]
    if LOW.match(after.strip()) and last[-1] not in '.:;!?”"':
        return len(" ".join(words)) >= MARGIN // 2
    return last.lower() in goes_on() or (len(" ".join(words)) >= MARGIN and last.isalpha())


def _is_full(text: str) -> bool:
    words = _unforced(text).rstrip()
    return len(words) >= MARGIN and not words.endswith(":")
