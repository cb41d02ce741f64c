"""The letter around a release: greeting and covering note above it, signature and notes about the e-mail below it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from accessible_release.findings import Finding
from accessible_release.reading.tidying.leaving import note
from accessible_release.reading.tidying.lines import Line, paragraphs_in, weight, words_of
from accessible_release.reading.tidying.phrases import begins, is_one_of

LONGEST_NOTE = 90
"""Words of a paragraph of a covering note."""
LONGEST_SIGNATURE = 30
"""Lines with words, notes about the letter not counted."""
LONG = 45
"""Words of a paragraph that no signature has."""
AFTER_SIGNATURE = 12
"""Lines within which a release must begin for what stands above to be a covering note."""
NAME = re.compile(r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Cllr) )?[A-Z][\w’'-]+(?: [A-Z][\w.’'-]*){1,3}")
DETAIL = re.compile(
    r"\d[\d ]{6,}|@|\bwww\.|\||\b(?:officer|manager|director|press|communications?|media|team|head of|executive)\b",
    re.IGNORECASE,
)
"""What a line of a signature holds: a number, an address, a job."""
FEWEST = 3
"""Words; a line with no more may be a name."""


def without_letter(lines: list[Line], found: list[Finding]) -> list[Line]:
    """The lines of the release, without greeting, covering note, signature and notes about the e-mail."""
    paragraphs = paragraphs_in(lines)
    first, last = _opening(lines, paragraphs), _ending(lines, paragraphs)
    if first >= last:
        return lines
    note(lines[:first], "greeting and covering note", found)
    kept = _without_notices(lines[first:last], found)
    note(lines[last:], "signature and notes about the e-mail", found)
    return kept


def _opening(lines: Sequence[Line], paragraphs: list[tuple[int, int]]) -> int:
    """The line on which the release begins."""
    begin = 0
    signed = _signed_above(lines)
    if signed:
        return signed
    for start, end in paragraphs:
        text = words_of(lines[start:end])
        if _next_words(lines, begin) == start and is_one_of("greeting", lines[start].text.strip(" *")):
            begin = start + 1
            text = words_of(lines[begin:end])
        if not text:
            continue
        if _is_covering(text) or begins("confidential", text):
            begin = end
        elif not is_rule(text):
            return _next_words(lines, begin)
    return begin


def _next_words(lines: Sequence[Line], begin: int) -> int:
    """The first line with words from `begin` on."""
    return next((place for place in range(begin, len(lines)) if not lines[place].blank), len(lines))


def is_rule(text: str) -> bool:
    """Whether it is only a line that was drawn."""
    return bool(text) and not any(char.isalnum() for char in text)


def _is_covering(text: str) -> bool:
    return len(text.split()) <= LONGEST_NOTE and begins("covering", text) and not begins("release", text)


def _signed_above(lines: Sequence[Line]) -> int:
    """Where a release begins that stands below a covering note with a signature of its own; 0 where none does."""
    place = next((at for at, line in enumerate(lines) if is_one_of("closing", line.text.strip(" *"))), len(lines))
    greeted = any(is_one_of("greeting", line.text.strip(" *")) for line in lines[:place])
    above = sum(map(weight, lines[:place]))
    if above > (2 * LONGEST_NOTE if greeted else LONG) or not _has_release(lines[place:]):
        return 0
    for start, end in paragraphs_in(lines):
        if end <= place or start <= place < end:
            continue
        text = words_of(lines[start:end])
        if start > place + AFTER_SIGNATURE:
            return 0
        if begins("release", text) or is_rule(text) or not _is_detail(lines[start:end]):
            return start
    return 0


def _is_detail(lines: Sequence[Line]) -> bool:
    """Whether a paragraph is a part of a signature: several short lines, or a name, a job, a number, an address."""
    text = words_of(lines)
    if len(text.split()) > LONG or any(line.text.rstrip(" *\\").endswith((".", "!", "?")) for line in lines):
        return False
    return len(lines) > 1 or bool(DETAIL.search(text)) or len(text.split()) < FEWEST + 1


def _has_release(lines: Sequence[Line]) -> bool:
    return sum(map(weight, lines)) > 2 * LONG and any(weight(line) > LONG // 3 for line in lines)


def _ending(lines: Sequence[Line], paragraphs: list[tuple[int, int]]) -> int:
    """The line behind the last one of the release."""
    for place in range(len(lines) - 1, -1, -1):
        if is_one_of("closing", lines[place].text.strip(" *")) and _is_signature(lines[place + 1 :]):
            return _first_closing(lines, place)
    end = len(lines)
    for start, behind in reversed(paragraphs):
        text = words_of(lines[start:behind])
        if begins("confidential", text) or begins("follow", text) or is_rule(text):
            end = start
        elif _is_name_and_details(lines[start:behind]):
            return start
        else:
            break
    return end


def _is_name_and_details(lines: Sequence[Line]) -> bool:
    """Whether a paragraph is a signature without a closing line: a name alone on its line, a job, how to reach them."""
    if len(lines) < 2 or not NAME.fullmatch(lines[0].text.strip(" *_\\")):
        return False
    return _is_detail(lines) and bool(DETAIL.search(words_of(lines[1:])))


def _first_closing(lines: Sequence[Line], place: int) -> int:
    """Above a closing line there may stand another one: "Many thanks", "Kind regards"."""
    for above in range(max(place - AFTER_SIGNATURE, 0), place):
        if is_one_of("closing", lines[above].text.strip(" *")) and _is_signature(lines[above + 1 :]):
            return above
    return place


def _is_signature(lines: Sequence[Line]) -> bool:
    """Whether nothing but a name, its details and notes about the letter stands there."""
    count = 0
    for start, end in paragraphs_in(lines):
        text = words_of(lines[start:end])
        if begins("confidential", text):
            continue
        if begins("release", text) or any(begins("release", line.text.strip()) for line in lines[start:end]):
            return False
        if any(weight(line) > LONG for line in lines[start:end]):
            return False
        count += end - start
    return count <= LONGEST_SIGNATURE


def _without_notices(lines: list[Line], found: list[Finding]) -> list[Line]:
    """Without the paragraphs about the letter that stand between others."""
    kept: list[Line] = []
    at = 0
    for start, end in paragraphs_in(lines):
        if begins("confidential", words_of(lines[start:end])):
            kept += lines[at:start]
            note(lines[start:end], "a note about the e-mail", found)
            at = end
    return [*kept, *lines[at:]]
