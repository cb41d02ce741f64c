"""What a person does to a row, as pure functions: a text in, the changed text out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from accessible_release.characters import clean_line
from accessible_release.finishing.drafting import is_sentence
from accessible_release.finishing.inline_markdown import escaped
from accessible_release.finishing.merging import closed, is_item
from accessible_release.finishing.text import PICTURE, TAG, EasyText, Line
from accessible_release.workbench.rows import FENCE, RULED, Kind, Row

EMPTY = Line("")
PREFIX = re.compile(r"\s*(?:> ?)*\s*(?:(?:[-*+]|\d{1,9}[.)])\s+)?(?:#{1,6}\s+)?")
"""What stands before the words of a line: quotation, list, heading."""
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\x85\u2028\u2029]")


def typed(words: str) -> list[str]:
    """The lines of what a person typed, none empty, none that would mark something by accident."""
    lines = words.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return [_harmless(line) for line in lines if line.strip()]


def _harmless(line: str) -> str:
    """The line without a tag, a picture, a fence or the sign of two versions of its own."""
    kept = clean_line(CONTROL.sub(" ", line).rstrip())[0]
    while found := TAG.search(kept):
        brace = kept.index("{", found.start())
        kept = f"{kept[:brace]}\\{kept[brace:]}"
    kept = PICTURE.sub(lambda found: "\\" + found.group(), kept)
    if FENCE.match(kept) or kept.lstrip().startswith("!!"):
        start = PREFIX.match(kept)
        place = start.end() if start else 0
        kept = f"{kept[:place]}\\{kept[place:]}"
    return kept


def rewritten(text: EasyText, row: Row, words: str) -> EasyText:
    """The text with other words in a row: a line for each line typed, its tags, its pictures."""
    if row.kind is Kind.VERBATIM:
        lines = [Line(line.rstrip()) for line in words.replace("\r\n", "\n").strip("\n").split("\n")]
        return _replaced(text, row.start, row.end, lines)
    shown = _entry(row, typed(words)) if row.kind is Kind.WORD else typed(words)
    tags = row.tags if row.kind in (Kind.SENTENCE, Kind.HEADING) else ()
    pictures = _pictures(row, shown)
    lines = [tagged(line, tags, pictures.get(place, "")) for place, line in enumerate(shown)]
    return _replaced(text, row.start, row.end, _spaced(text, row, lines))


def _entry(row: Row, shown: list[str]) -> list[str]:
    """The lines of an explained word: an item of its list, and what belongs to it."""
    sign = row.lines[0].written[:2] if is_item(row.lines[0]) else "- "
    first = [line if is_item(Line(line)) else f"{sign}{line}" for line in shown[:1]]
    return [*first, *(line if line.startswith(" ") else f"  {line}" for line in shown[1:])]


def tagged(words: str, tags: Sequence[str], picture: str = "") -> Line:
    """Words as a line of the text, behind them their tags, the picture behind the sign of a list or quotation."""
    start = PREFIX.match(words)
    place = start.end() if start else 0
    marked = f"{words[:place]}{picture}{words[place:]}"
    return Line(marked if RULED.match(words) else f"{marked}{_braces(tags)}")


def _braces(tags: Sequence[str]) -> str:
    return f" {{{' '.join(tags)}}}" if tags else ""


def _pictures(row: Row, shown: Sequence[str]) -> dict[int, str]:
    """Place of a line → the picture before it: with the same words, else at the same place, else the first free."""
    found: dict[int, str] = {}
    moving: list[tuple[int, str]] = []
    for at, line in enumerate(row.lines):
        picture = PICTURE.search(line.written)
        if picture and line.markdown in shown and shown.index(line.markdown) not in found:
            found[shown.index(line.markdown)] = f"{picture.group().rstrip()} "
        elif picture:
            moving.append((at, f"{picture.group().rstrip()} "))
    for at, written in moving:
        free = [place for place in range(len(shown)) if place not in found]
        if free:
            found[at if at in free else free[0]] = written
    return found


def _spaced(text: EasyText, row: Row, lines: Sequence[Line]) -> list[Line]:
    """The lines with empty ones between them, as they were between the lines before."""
    known = {
        (one.markdown, other.markdown): text.lines[place - 1] if place - 1 > at else None
        for (at, one), (place, other) in pairwise(_numbered(text, row))
    }
    usual = _usual_gap(text, row, list(known.values()))
    made = list(lines[:1])
    for one, other in pairwise(lines):
        words = (one.markdown, other.markdown)
        gap = known[words] if words in known else _gap_between(one, other, usual)
        made += [gap, other] if gap is not None else [other]
    return made


def _numbered(text: EasyText, row: Row) -> list[tuple[int, Line]]:
    return [(at, text.lines[at]) for at in range(row.start, row.end) if not text.lines[at].is_blank]


def _gap_between(one: Line, other: Line, usual: Line | None) -> Line | None:
    if other.written.startswith((" ", "|")) or (is_item(one) and is_item(other)):
        return None
    if is_item(one) != is_item(other):
        return EMPTY
    quoted = one.written.startswith(">") and other.written.startswith(">")
    return Line(">") if usual is not None and quoted else usual


def _usual_gap(text: EasyText, row: Row, gaps: Sequence[Line | None]) -> Line | None:
    """What stands between two lines of a row; of a single line, what parts it from its neighbours."""
    if gaps:
        return next((gap for gap in gaps if gap is not None), None)
    around = [text.lines[at] for at in (row.start - 1, row.end) if 0 <= at < len(text.lines)]
    joined = any(not line.is_blank and not is_item(line) for line in around)
    return None if joined else EMPTY


def _replaced(text: EasyText, start: int, end: int, lines: Iterable[Line]) -> EasyText:
    return replace(text, lines=tuple(closed([*text.lines[:start], *lines, *text.lines[end:]])))


def without(text: EasyText, row: Row, reason: str = "") -> EasyText:
    """The text without a row; what of the release nothing tells any more is left out, for that reason."""
    cut = _replaced(text, row.start, row.end, () if _is_joined(text, row) else (EMPTY,))
    if not reason.strip():
        return cut
    told = {tag for line in cut.lines for tag in line.tags}
    gone = {tag: " ".join(reason.split()) for tag in row.tags if is_sentence(tag) and tag not in told}
    return replace(cut, left_out={**cut.left_out, **gone})


def _is_joined(text: EasyText, row: Row) -> bool:
    """Whether no empty line parts what stands before a row from what stands behind it."""
    around = (row.start - 1, row.end)
    return all(0 <= at < len(text.lines) and not text.lines[at].is_blank for at in around)


def put_back(text: EasyText, row: Row, lines: Sequence[str]) -> EasyText:
    """The text with a sentence that no line told."""
    kept = {tag: why for tag, why in text.left_out.items() if tag not in row.tags}
    return inserted(replace(text, left_out=kept), row.end, [Line(each) for each in lines])


def inserted(text: EasyText, place: int, lines: Sequence[Line]) -> EasyText:
    """The text with lines at a place; not within a table, and close together only in a list."""
    while place < len(text.lines) and text.lines[place].written.startswith("|"):
        place += 1
    before = text.lines[place - 1] if place else EMPTY
    after = text.lines[place] if place < len(text.lines) else EMPTY
    above = () if is_item(before) and is_item(lines[0]) else (EMPTY,)
    below = () if is_item(after) and is_item(lines[-1]) else (EMPTY,)
    return _replaced(text, place, place, [*above, *_paragraphs(lines), *below])


def _paragraphs(lines: Sequence[Line]) -> list[Line]:
    made = list(lines[:1])
    for one, other in pairwise(lines):
        gap = _gap_between(one, other, EMPTY)
        made += [other] if gap is None else [gap, other]
    return made


def added(text: EasyText, row: Row, words: str) -> EasyText:
    """The text with lines of a person's own behind a row."""
    return inserted(text, row.end, [Line(each) for each in typed(words)])


def exchanged(text: EasyText, first: Row, second: Row) -> EasyText:
    """The text with two neighbouring rows in the other order; `first` stands before `second`."""
    lines = text.lines
    gap = lines[first.end : second.start]
    one, other = lines[first.start : first.end], lines[second.start : second.end]
    return _replaced(text, first.start, second.end, [*other, *gap, *one])


def resolved(text: EasyText, row: Row, *, mine: bool, new: bool) -> EasyText:
    """The text with one of two versions, with both, or with none."""
    kept = [*(row.mine if mine else ()), *([EMPTY] if mine and new else ()), *(row.new if new else ())]
    done = _replaced(text, row.start, row.end, [EMPTY, *kept, EMPTY])
    told = {tag for line in done.lines for tag in line.tags}
    return replace(done, left_out={tag: why for tag, why in done.left_out.items() if tag not in told})


def pictured(text: EasyText, row: Row, number: int, name: str, description: str) -> EasyText:
    """The text with another picture before one line of a row, counted from 0; without a name with none."""
    place = [at for at, _ in _numbered(text, row)][number]
    line = text.lines[place]
    tags = line.tags
    bare = PICTURE.sub("", TAG.sub("", line.written))
    picture = f"![{escaped(description)}](picture:{name}) " if name else ""
    return _replaced(text, place, place + 1, [tagged(bare, tags, picture)])


def explained_too(text: EasyText, heading: str, term: str, meaning: str) -> EasyText:
    """The text with a hard word explained, in the order of the alphabet; `heading` is written where there is none."""
    entry = Line(f"- {escaped(' '.join(term.split()))}: {' '.join(' '.join(typed(meaning)).split())}")
    at = next((place for place, line in enumerate(text.lines) if "words" in line.tags), None)
    if at is None:
        return inserted(text, len(text.lines), [Line(heading), EMPTY, entry])
    terms = [place for place, line in enumerate(text.lines) if place > at and _is_term(line)]
    for place in terms:
        if _term(text.lines[place]) > _term(entry):
            return _replaced(text, place, place, [_like(entry, text.lines[place])])
    end = max((place for place, line in enumerate(text.lines, start=1) if not line.is_blank), default=0)
    if not terms:
        return _replaced(text, end, end, [EMPTY, _like(entry, entry)])
    return _replaced(text, end, end, [_like(entry, text.lines[terms[-1]])])


def _is_term(line: Line) -> bool:
    """Whether a line behind the heading of hard words explains one."""
    return bool(line.written) and not line.tags and not line.written.startswith(" ")


def _term(line: Line) -> str:
    return line.written.lstrip("-* ").partition(":")[0].lower()


def _like(entry: Line, other: Line) -> Line:
    """The entry with the sign of the list that it joins."""
    return Line(f"{other.written[:1]}{entry.written[1:]}") if is_item(other) else entry


def drafted_lines(row: Row, drafted: Sequence[str]) -> list[str]:
    """What stands where a sentence was left out: as it was drafted, else the release's own words."""
    return list(drafted) or [f"{escaped(' '.join(said.split()))} {{{row.tags[0]}}}" for said in row.said]
