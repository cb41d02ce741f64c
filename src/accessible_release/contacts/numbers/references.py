"""Figures that are no telephone numbers: references, examples, counts."""

from __future__ import annotations

import re
from functools import cache

from accessible_release.contacts.hours import DAY
from accessible_release.contacts.wordlists import words
from accessible_release.locales import month_names

PHONE_SIGN = "[☎☏✆📞📱🕿🕾📲]"
NEAR = 90
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
HOUR = r"(?:[01]?\d|2[0-4])(?:[:.][0-5]\d)?"
HOURS = re.compile(
    rf"(?<![\d–—-])(?<!\d[./])(?:(?:[01]\d|2[0-4])[0134][05][ ]?[-–][ ]?(?:[01]\d|2[0-4])[0134][05](?!\d)|24[ ]?/[ ]?7(?:/365)?|{HOUR}[ ]?(?:am|pm|noon)?[ ]?(?:[-–—]|to|till?|until)[ ]?{HOUR}"
    r"(?:[ ]?(?:am|pm|hrs|hours)\b|(?!\d|/|\.\d|[ ]?[-–—][ ]?\d)))(?!\d)",
    re.IGNORECASE,
)
"""Opening hours: "9-5", "9 to 5", "9.30am-5pm", "24/7"."""
DATE = re.compile(
    r"(?<![\d./-])(?:(?:19|20)\d\d([-/.])(?:0?[1-9]|1[0-2])\1(?:0?[1-9]|[12]\d|3[01])"
    r"|(?:0?[1-9]|[12]\d|3[01])([-/.])(?:0?[1-9]|1[0-2])\2(?:(?:19|20)\d\d|\d\d))(?!\d|[-/.]\d)"
    r"|(?<!\d)\d{1,2}:\d{2}(?!\d)|(?<![\d/])\d{1,2}/\d{1,2}(?![\d/])"
)
"""A date in figures, the time of day, the page of several ("2/3")."""
LONGEST_ITEM = 2
DAY_BEFORE = re.compile(rf"\b{DAY}[ ](?:\d{{4}}[ ])?\Z")
"""A day before an hour in four figures: "Mon 0800 1800"."""
CATALOGUE = re.compile(rf"\b{words(WORDS, 'catalogue')}\b[^.;:?!]{{0,45}}\Z", re.IGNORECASE)
OWN_NUMBER = re.compile(r"\b[A-Z]\w*[A-Z]\w*[ ](?:control[ ])?(?:number|no\.?)\W*\Z")
"""Initials whose number it is: "IRD number 044-439-274"."""
STREET = (
    r",? [A-Z][\w’']+(?: [A-Z][\w’']+)? (?:Street|St|Road|Rd|Lane|Avenue|Ave|Square|Place|Way|Court|Drive|Close|Row)\b"
)
"""A street behind the number of a house."""
ADDRESS, ADDRESSES = (
    re.compile(STREET),
    re.compile(rf"(?:(?:, ?(?:and |or )?| (?:and|or|to) )\d{{1,4}}[A-Za-z]?){{0,6}}{STREET}"),
)
WINDOW = 24
"""So many characters on either side may make a figure a date or a time."""
TOLD = re.compile(
    rf"\b{words(WORDS, 'told')}(?:(?:\W{{1,3}}{words(WORDS, 'told_filler')}){{0,5}}|\b[^.!?;\d]{{0,60}}\b(?:on|at|to|via|is|was|number)|\b[^.!?;\d]{{0,60}}[:|])\W{{0,6}}\Z"
    rf"|{PHONE_SIGN}\W{{0,6}}\Z",
    re.IGNORECASE,
)
CALLED_HELPLINE = re.compile(
    r"[\d() ./·–—−ext-]{2,40}(?:,? ?\(?option \d\)?,?)?\W{1,2}(?:is|was|are) (?:(?:a|the|our|its|your)\b[^.!?;:]{0,30}\b(?:helpline|hotline|lifeline|number|line)|staffed|manned|answered)\b",
    re.IGNORECASE,
)
"""A figure that is called a helpline behind it: "988 is the number to ring"."""
REFERENCE = re.compile(rf"\b{words(WORDS, 'reference_abroad')}\b(?: n[.º°or]*)?[\s:#(.]*$", re.IGNORECASE)
AMOUNT = re.compile(rf"\W{{0,2}}{words(WORDS, 'counted_abroad')}\b|\W?[€$£%]", re.IGNORECASE)


def is_reference(text: str, place: int) -> bool:
    """Whether the words before `place` make the figure there a reference or an example."""
    before = text[max(0, place - NEAR) : place]
    return NO_PHONE.search(before) is not None or CATALOGUE.search(before) is not None


def is_numbered(text: str, place: int) -> bool:
    """Whether it is the number that initials have: a helpline's, or something that nobody dials."""
    return OWN_NUMBER.search(text[max(0, place - NEAR) : place]) is not None


@cache
def _by_month() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A month behind a figure, and one before it."""
    named = (month_names("en", width).values() for width in ("wide", "abbreviated"))
    months = "|".join(sorted({name for names in named for forms in names for name in forms}, key=len, reverse=True))
    return re.compile(rf"(?:st|nd|rd|th)?[ ](?:{months})\b"), re.compile(rf"\b(?:{months})[ ]$")


def is_explained(text: str, start: int, end: int) -> bool:
    """Whether the words around the figure `text[start:end]` say that it counts, or is a year, a date or an hour."""
    if end - start > len("2024") or is_called_helpline(text, start):
        return False
    if is_time(text, end) or is_count(text, end) or ADDRESS.match(text, end):
        return True
    if enumerates(text, start, end):
        return True
    if DAY_BEFORE.search(text[max(0, start - WINDOW) : start]):
        return True
    behind, before = _by_month()
    if behind.match(text, end) or before.search(text[max(0, start - WINDOW) : start]):
        return True
    left = max(0, start - WINDOW)
    window = text[left : end + WINDOW]
    return any(
        found.start() <= start - left and end - left <= found.end()
        for pattern in (HOURS, DATE)
        for found in pattern.finditer(window)
    )


NEXT_ITEM = re.compile(r"\. +[A-Z]")
ENUMERATES = re.compile(r"\)\s+\S")


def enumerates(text: str, start: int, end: int) -> bool:
    """Whether a short figure with a bracket or a full stop behind it opens an item of a list."""
    if end - start > LONGEST_ITEM or text[start - 1 : start] in {"("} or not ENUMERATES.match(text, end):
        begins_line = start > 0 and (text[start - 1] == "\n" or text[max(0, start - 4) : start - 1].isdigit())
        return begins_line and end - start <= LONGEST_ITEM and NEXT_ITEM.match(text, end) is not None
    return text[start - 1 : start].isspace()


CHANGED = re.compile(
    r"\b(?:rose|fell|grew|increased|dropped|climbed|up|down|risen|fallen|grown) (?:to|by|from) \Z", re.IGNORECASE
)


def is_amount(text: str, start: int, end: int) -> bool:
    """Whether a figure in groups counts something or is what something rose or fell to: "116 123 visitors"."""
    return is_count(text, end) or CHANGED.search(text[max(0, start - WINDOW) : start]) is not None


LED_TO = re.compile(r"\b(?:on|at|via|number|no)\W{1,4}\Z", re.IGNORECASE)


def is_led_to(text: str, place: int) -> bool:
    """Whether a word that leads to a number stands right before `place`: "… on 72050287128"."""
    return LED_TO.search(text[max(0, place - NEAR) : place]) is not None


def is_house_number(text: str, end: int) -> bool:
    """Whether a street stands behind the figure, or behind the figures in whose row it stands."""
    return ADDRESSES.match(text, end) is not None


def has_phone_sign(text: str) -> bool:
    """Whether the picture of a telephone stands in `text`."""
    return re.search(PHONE_SIGN, text) is not None


def is_called_helpline(text: str, place: int) -> bool:
    """Whether the words behind the figure at `place` call it a number to ring."""
    return CALLED_HELPLINE.match(text, place) is not None


def tells_to_dial(text: str, place: int) -> bool:
    """Whether the words right before `place` tell to dial what stands there."""
    return TOLD.search(text[max(0, place - NEAR) : place]) is not None or is_called_helpline(text, place)


def is_count(text: str, place: int) -> bool:
    """Whether the words at `place` are what the figure before them counts."""
    return COUNTED.match(text, place) is not None


def is_no_number_abroad(text: str, start: int, end: int) -> bool:
    """Whether a figure is a reference, or counts money or people, in another language than English."""
    return REFERENCE.search(text[max(0, start - NEAR) : start]) is not None or AMOUNT.match(text, end) is not None


BEFORE_VERB = re.compile(r" (?:was|were|have|had|has|of|per)\b")


def is_before_verb(text: str, place: int) -> bool:
    """Whether a verb stands at `place`: "callers to 0808 157 0123 had …"; a count might stand before it, too."""
    return BEFORE_VERB.match(text, place) is not None


def is_time(text: str, place: int) -> bool:
    """Whether the words at `place` make the figure before them a time."""
    return COUNTS_TIME.match(text, place) is not None
