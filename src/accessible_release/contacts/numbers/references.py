"""Figures that only look like telephone numbers: references, examples, numbers in a catalogue."""

from __future__ import annotations

import re

from accessible_release.contacts.wordlists import words

NEAR = 90
"""So many characters before a figure say what it is."""
WORDS = "numbers/words"
NO_PHONE = re.compile(
    rf"\b(?:{words(WORDS, 'event')}\b(?!:)|{words(WORDS, 'reference')}\b)"
    rf"(?:[ ]?{words(WORDS, 'number_sign')})?(?: (?:of|is|in england and wales|and wales))?[\s:#(.]*"
    r"(?:[A-Z]{1,3}[-/ ])?$"
    rf"|\b{words(WORDS, 'example')}(?: is| was)?\W*$",
    re.IGNORECASE,
)
CATALOGUE = re.compile(rf"\b{words(WORDS, 'catalogue')}\b[^.;:?!]{{0,45}}\Z", re.IGNORECASE)
OWN_NUMBER = re.compile(r"\b[A-Z]\w*[A-Z]\w*[ ](?:control[ ])?(?:number|no\.?)\W*\Z")
"""Initials whose number it is: "IRD number 044-439-274"."""
REFERENCE = re.compile(rf"\b{words(WORDS, 'reference_abroad')}\b(?: n[.º°or]*)?[\s:#(.]*$", re.IGNORECASE)
AMOUNT = re.compile(rf"\W{{0,2}}{words(WORDS, 'counted_abroad')}\b|\W?[€$£%]", re.IGNORECASE)


def is_reference(text: str, place: int) -> bool:
    """Whether the words before `place` make the figure there a reference or an example."""
    return NO_PHONE.search(text[max(0, place - NEAR) : place]) is not None


def is_catalogued(text: str, place: int) -> bool:
    """Whether a word soon before `place` speaks of goods, whose numbers nobody dials: "batches 0800 161 514 and …"."""
    return CATALOGUE.search(text[max(0, place - NEAR) : place]) is not None


def is_numbered(text: str, place: int) -> bool:
    """Whether it is the number that initials have: a helpline's, or something that nobody dials."""
    return OWN_NUMBER.search(text[max(0, place - NEAR) : place]) is not None


def is_no_number_abroad(text: str, start: int, end: int) -> bool:
    """Whether a figure is a reference, or counts money or people, in another language than English."""
    return REFERENCE.search(text[max(0, start - NEAR) : start]) is not None or AMOUNT.match(text, end) is not None
