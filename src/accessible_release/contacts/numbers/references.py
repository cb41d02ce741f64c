"""Figures that are no telephone numbers: references, examples, counts."""

from __future__ import annotations

import re

from accessible_release.contacts.wordlists import words

NEAR = 60
"""So many characters before a figure say what it is."""
WORDS = "numbers/words"
NO_PHONE = re.compile(
    rf"\b(?:{words(WORDS, 'event')}\b(?!:)|{words(WORDS, 'reference')}\b)"
    rf"(?:[ ]?{words(WORDS, 'number_sign')})?(?: (?:of|is|in england and wales|and wales))?[\s:#(.]*$"
    rf"|\b{words(WORDS, 'example')}\W*$",
    re.IGNORECASE,
)
COUNTED = re.compile(rf"[^\w.!?:;]{{0,2}}(?:{words(WORDS, 'counted')}\b|-year)", re.IGNORECASE)
COUNTS_TIME = re.compile(
    r"[ -]?(?:hours?|hrs?|h|days?|minutes?|mins?|weeks?|am|pm|a\.m|p\.m|horas?|stunden|uhr|heures?|ore|godzin\w*)\b",
    re.IGNORECASE,
)
REFERENCE = re.compile(rf"\b{words(WORDS, 'reference_abroad')}\b(?: n[.º°or]*)?[\s:#(.]*$", re.IGNORECASE)
AMOUNT = re.compile(rf"\W{{0,2}}{words(WORDS, 'counted_abroad')}\b|\W?[€$£%]", re.IGNORECASE)


def is_reference(text: str, place: int) -> bool:
    """Whether the words before `place` make the figure there a reference or an example."""
    return NO_PHONE.search(text[max(0, place - NEAR) : place]) is not None


def is_count(text: str, place: int) -> bool:
    """Whether the words at `place` are what the figure before them counts."""
    return COUNTED.match(text, place) is not None


def is_no_number_abroad(text: str, start: int, end: int) -> bool:
    """Whether a figure is a reference, or counts money or people, in another language than English."""
    return REFERENCE.search(text[max(0, start - NEAR) : start]) is not None or AMOUNT.match(text, end) is not None


def is_time(text: str, place: int) -> bool:
    """Whether the words at `place` make the figure before them a time."""
    return COUNTS_TIME.match(text, place) is not None
