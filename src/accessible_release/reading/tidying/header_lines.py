"""The header lines of an e-mail in a text: where they stand, which message is the release, its subject and date."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from email.utils import parsedate_to_datetime

from accessible_release.dates import iso_date
from accessible_release.reading.tidying.lines import Line, weight
from accessible_release.reading.tidying.phrases import is_one_of, one_of

NAMED = ("subject", "from", "sent", "to", "date")
LEAST_NAMED = 2
"""Header lines of those names, the subject among them, make a block; a release may well have a line "Date: …"."""
HEADER = re.compile(
    rf"[ \t>]*(?:\*\*|\*)?(?P<name>{one_of('headers')})(?:\*\*|\*)?\s*:(?:\*\*|\*)?[ \t]*(?P<value>.*)", re.IGNORECASE
)
FOLDED = re.compile(r"[ \t]+\S")
SUBJECT_MARK = re.compile(rf"\s*(?:{one_of('subject')})\s*", re.IGNORECASE)
CLOCK = re.compile(r"(?:,? at)?,? \d{1,2}[:.]\d{2}.*$|,? \d{1,2}:\d{2}.*$")


@dataclass(frozen=True)
class Heads:
    """A block of header lines."""

    start: int
    end: int
    values: dict[str, str]

    def front_matter(self, *, headed: bool) -> dict[str, str]:
        """Title and date, as front matter has them; the subject is the title of a release without a headline."""
        title = "" if headed else subject_of(self.values["subject"])
        date = date_of(self.values.get("date") or self.values.get("sent", ""))
        return {key: value for key, value in (("title", title), ("date", date)) if value}


def blocks_in(lines: Sequence[Line]) -> Iterator[Heads]:
    """Every block of header lines, in order."""
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
        elif not (name and _goes_on(lines, place)):
            break
        place += 1
    named = sum(each in values for each in NAMED)
    return Heads(start, place, values) if "subject" in values and named >= LEAST_NAMED else None


def _goes_on(lines: Sequence[Line], place: int) -> bool:
    """Whether it is a blank line with one more header line behind it."""
    behind = lines[place + 1].text.rstrip() if place + 1 < len(lines) else ""
    return lines[place].blank and HEADER.fullmatch(behind) is not None


def at_top(lines: Sequence[Line], block: Heads) -> bool:
    """Whether the file begins with the block, or with the note of somebody who passed a message on."""
    before = [line for line in lines[: block.start] if not line.blank]
    if any(line.fixed for line in before):
        return False
    return not before or is_one_of("passed_on", before[-1].text.strip(" *>"))


def longest(lines: Sequence[Line], blocks: list[Heads]) -> tuple[int, int, Heads]:
    """From where to where the message with the most words stands, and its header lines."""
    parts = []
    for place, block in enumerate(blocks):
        end = blocks[place + 1].start if place + 1 < len(blocks) else len(lines)
        parts.append((block.end, _before_marker(lines, block.end, end), block))
    return max(parts, key=lambda part: sum(weight(line) for line in lines[part[0] : part[1]]))


def _before_marker(lines: Sequence[Line], start: int, end: int) -> int:
    """`end` without the line that announces the message below."""
    for place in range(start, end):
        if is_one_of("passed_on", lines[place].text.strip(" *>")) and sum(map(weight, lines[place:end])) < sum(
            map(weight, lines[start:place])
        ):
            return place
    while end > start and (lines[end - 1].blank or is_one_of("passed_on", lines[end - 1].text.strip(" *>"))):
        end -= 1
    return end


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
