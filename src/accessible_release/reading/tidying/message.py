"""A release pasted from an e-mail: the letter around it is left out and named, its subject becomes the title.

`lines` are cut by three means: header lines, of which there may be several blocks where a message was passed on; the
greeting and the covering note above the release; the signature and the notes about the letter below it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from email.utils import parsedate_to_datetime

from accessible_release.errors import quoted
from accessible_release.findings import Finding, finding
from accessible_release.reading.dates import iso_date
from accessible_release.reading.front_matter import written
from accessible_release.reading.tidying.leaving import left_out
from accessible_release.reading.tidying.lines import Line
from accessible_release.reading.tidying.phrases import begins, is_one_of, one_of

NAMED = ("subject", "from", "sent", "to", "date")
LEAST_NAMED = 2
"""Header lines of those names, the subject among them, make a block; a release may well have a line "Date: …"."""
HEADER = re.compile(rf"[ \t>]*(?:\*\*|\*)?(?P<name>{one_of('headers')})(?:\*\*|\*)?\s*:(?:\*\*|\*)?[ \t]*(?P<value>.*)", re.IGNORECASE)
FOLDED = re.compile(r"[ \t]+\S")
SUBJECT_MARK = re.compile(rf"\s*(?:{one_of('subject')})\s*", re.IGNORECASE)
QUOTED = re.compile(r"(?:>[ \t]?)+")
LONGEST_NOTE = 90
"""Words of a paragraph of a covering note."""
LONGEST_SIGNATURE = 30
"""Lines with words, notes about the letter not counted."""
LONG = 45
"""Words of a paragraph that no signature has."""
AFTER_SIGNATURE = 12
"""Lines within which a release must begin for what stands above to be a covering note."""
CLOCK = re.compile(r"(?:,? at)?,? \d{1,2}[:.]\d{2}.*$|,? \d{1,2}:\d{2}.*$")
SHORT_MONTH_DAY = re.compile(r"^(?P<weekday>[A-Za-z]+,? )?(?P<rest>.+)$")


@dataclass(frozen=True)
class Heads:
    """A block of header lines."""

    start: int
    end: int
    values: dict[str, str]


def tidied(lines: list[Line], found: list[Finding]) -> list[Line]:
    """The lines of the release alone; as they are where they are no e-mail."""
    blocks = list(_blocks(lines))
    if not blocks or not _at_top(lines, blocks[0]):
        return lines
    start, end, heads = _longest(lines, blocks)
    quoted_all = _is_quoted(lines[start:end])
    _note(lines[: start], "the lines above the release", found, heads=True)
    body = [_unquoted(line) for line in lines[start:end]] if quoted_all else lines[start:end]
    body = _without_letter(body, found)
    _note(lines[end:], "an earlier message", found)
    values = _values(heads, body)
    front = [lines[0].ours(text) for text in written(values).split("\n")[:-1]]
    return [*front, *_titled(body, values.get("title", ""))]


# --- header lines


def _blocks(lines: Sequence[Line]) -> Iterator[Heads]:
    place = 0
    while place < len(lines):
        block = _block(lines, place)
        if block:
            yield block
        place = block.end if block else place + 1


def _block(lines: Sequence[Line], start: int) -> Heads | None:
    """The header lines that begin at `start`, if they are those of a message."""
    values: dict[str, str] = {}
    place, name = start, ""
    while place < len(lines) and not lines[place].fixed:
        text = lines[place].text
        match = HEADER.fullmatch(text.rstrip())
        if match:
            name = match["name"].lower()
            values.setdefault(name, match["value"].strip(" *"))
        elif name and FOLDED.match(text):
            values[name] = f"{values[name]} {text.strip()}".strip()
        elif not (lines[place].blank and name and place + 1 < len(lines) and HEADER.fullmatch(lines[place + 1].text.rstrip())):
            break
        place += 1
    named = sum(each in values for each in NAMED)
    return Heads(start, place, values) if "subject" in values and named >= LEAST_NAMED else None


def _at_top(lines: Sequence[Line], block: Heads) -> bool:
    """Whether the file begins with the block, or with the note of somebody who passed a message on."""
    before = [line for line in lines[: block.start] if not line.blank]
    if any(line.fixed for line in before):
        return False
    return not before or is_one_of("passed_on", before[-1].text.strip(" *>"))


def _longest(lines: Sequence[Line], blocks: list[Heads]) -> tuple[int, int, Heads]:
    """From where to where the message with the most words stands, and its header lines."""
    parts = []
    for place, block in enumerate(blocks):
        end = blocks[place + 1].start if place + 1 < len(blocks) else len(lines)
        parts.append((block.end, _before_marker(lines, block.end, end), block))
    return max(parts, key=lambda part: sum(_weight(line) for line in lines[part[0] : part[1]]))


def _weight(line: Line) -> int:
    return len(line.text.split())


def _before_marker(lines: Sequence[Line], start: int, end: int) -> int:
    """`end` without the line that announces the message below."""
    for place in range(start, end):
        if is_one_of("passed_on", lines[place].text.strip(" *>")) and sum(map(_weight, lines[place:end])) < sum(map(_weight, lines[start:place])):
            return place
    while end > start and (lines[end - 1].blank or is_one_of("passed_on", lines[end - 1].text.strip(" *>"))):
        end -= 1
    return end


def _is_quoted(lines: Sequence[Line]) -> bool:
    words = [line for line in lines if not line.blank]
    return bool(words) and all(QUOTED.match(line.text) for line in words)


def _unquoted(line: Line) -> Line:
    match = QUOTED.match(line.text)
    return line.with_pieces(*line.part(match.end())) if match else line


def _values(heads: Heads, body: Sequence[Line]) -> dict[str, str]:
    """Title and date, as front matter has them."""
    title = subject_of(heads.values["subject"])
    date = date_of(heads.values.get("date") or heads.values.get("sent", ""))
    return {key: value for key, value in (("title", title), ("date", date)) if value}


def subject_of(subject: str) -> str:
    """A subject as a title: without `Fwd:` and the like; empty where it only says that this is a release."""
    before = ""
    while before != subject:
        before, subject = subject, SUBJECT_MARK.sub("", subject, count=1) if SUBJECT_MARK.match(subject) else subject
    return "" if is_one_of("empty_subject", subject.strip(" -–:!.")) else subject.strip()


def date_of(text: str) -> str:
    """A date of a header line as ISO 8601; empty where it cannot be read."""
    try:
        return parsedate_to_datetime(text).date().isoformat()
    except (TypeError, ValueError, IndexError):
        return iso_date(CLOCK.sub("", text).strip()) or ""


def _titled(body: list[Line], title: str) -> list[Line]:
    """The body, in which a first line that only repeats the title is its heading."""
    place = next((place for place, line in enumerate(body) if not line.blank), None)
    if place is None or not title or _plain(body[place].text) != _plain(title) or body[place].text.startswith("#"):
        return body
    start = len(body[place].text) - len(body[place].text.lstrip(" *_"))
    words = body[place].part(start, len(body[place].text.rstrip(" *_")))
    return [*body[:place], body[place].with_pieces(body[place].new("# "), *words), *body[place + 1 :]]


def _plain(text: str) -> str:
    return re.sub(r"\W+", " ", text).strip().casefold()


# --- the letter


def _without_letter(lines: list[Line], found: list[Finding]) -> list[Line]:
    paragraphs = _paragraphs(lines)
    first, last = _opening(lines, paragraphs), _ending(lines, paragraphs)
    if first >= last:
        return lines
    _note(lines[:first], "greeting and covering note", found)
    kept = _without_notices(lines[first:last], found)
    _note(lines[last:], "signature and notes about the e-mail", found)
    return kept


def _paragraphs(lines: Sequence[Line]) -> list[tuple[int, int]]:
    """From where to where each paragraph stands."""
    found: list[tuple[int, int]] = []
    for place, line in enumerate(lines):
        if not line.blank:
            joined = bool(found) and found[-1][1] == place
            found[-1:] = [(found[-1][0], place + 1)] if joined else [*found[-1:], (place, place + 1)]
    return found


def _words(lines: Sequence[Line]) -> str:
    return " ".join(line.text.strip() for line in lines).strip()


def _opening(lines: Sequence[Line], paragraphs: list[tuple[int, int]]) -> int:
    """The line on which the release begins."""
    begin = 0
    signed = _signed_above(lines)
    if signed:
        return signed
    for start, end in paragraphs:
        text = _words(lines[start:end])
        if start_of_rest(lines, begin) == start and is_one_of("greeting", lines[start].text.strip(" *")):
            begin = start + 1
            if end == begin:
                continue
            start, text = begin, _words(lines[begin:end])
        if _is_covering(text) or begins("confidential", text):
            begin = end
        elif not is_rule(text):
            return start_of_rest(lines, begin)
    return begin


def start_of_rest(lines: Sequence[Line], begin: int) -> int:
    """The first line with words from `begin` on."""
    return next((place for place in range(begin, len(lines)) if not lines[place].blank), len(lines))


def is_rule(text: str) -> bool:
    """Whether it is only a line that was drawn."""
    return bool(text) and not any(char.isalnum() for char in text)


def _is_covering(text: str) -> bool:
    return len(text.split()) <= LONGEST_NOTE and begins("covering", text) and not begins("release", text)


def _signed_above(lines: Sequence[Line]) -> int:
    """Where a release begins that stands below a covering note with a signature of its own; 0 where none does."""
    for place, line in enumerate(lines):
        if is_one_of("closing", line.text.strip(" *")):
            for below in range(place + 1, min(place + 1 + AFTER_SIGNATURE, len(lines))):
                text = lines[below].text.strip()
                if (begins("release", text) or re.fullmatch(r"[_*=-]{5,}", text)) and _has_release(lines[below:]):
                    return below
            return 0
    return 0


def _has_release(lines: Sequence[Line]) -> bool:
    return sum(map(_weight, lines)) > 2 * LONG and any(_weight(line) > LONG // 3 for line in lines)


def _ending(lines: Sequence[Line], paragraphs: list[tuple[int, int]]) -> int:
    """The line behind the last one of the release."""
    for place in range(len(lines) - 1, -1, -1):
        if is_one_of("closing", lines[place].text.strip(" *")) and _is_signature(lines[place + 1 :]):
            return _first_closing(lines, place)
    return len(lines)


def _first_closing(lines: Sequence[Line], place: int) -> int:
    """Above a closing line there may stand another one: "Many thanks", "Kind regards"."""
    for above in range(max(place - AFTER_SIGNATURE, 0), place):
        if is_one_of("closing", lines[above].text.strip(" *")) and _is_signature(lines[above + 1 :]):
            return above
    return place


def _is_signature(lines: Sequence[Line]) -> bool:
    """Whether nothing but a name, its details and notes about the letter stands there."""
    count = 0
    for start, end in _paragraphs(lines):
        text = _words(lines[start:end])
        if begins("confidential", text):
            continue
        if begins("release", text) or any(begins("release", line.text.strip()) for line in lines[start:end]):
            return False
        if any(_weight(line) > LONG for line in lines[start:end]):
            return False
        count += end - start
    return count <= LONGEST_SIGNATURE


def _without_notices(lines: list[Line], found: list[Finding]) -> list[Line]:
    """Without the paragraphs about the letter that stand between others."""
    kept: list[Line] = []
    at = 0
    for start, end in _paragraphs(lines):
        if begins("confidential", _words(lines[start:end])):
            kept += lines[at:start]
            _note(lines[start:end], "a note about the e-mail", found)
            at = end
    return [*kept, *lines[at:]]


def _note(lines: Sequence[Line], what: str, found: list[Finding], *, heads: bool = False) -> None:
    words = [line for line in lines if any(map(str.isalnum, line.text))]
    if words:
        found += left_out(what, _words(words), line=words[0].number, numbers=not heads)
