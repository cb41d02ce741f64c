"""Words that tell to dial what stands behind them, or call what stands before them a number to ring."""

from __future__ import annotations

import re

from accessible_release.contacts.numbers.references import NEAR, WORDS
from accessible_release.contacts.wordlists import words

PHONE_SIGN = "[☎☏✆📞📱🕿🕾📲]"
VERB, FILLER = words(WORDS, "told"), words(WORDS, "told_filler")
ASIDE = r"(?:\W{0,2}\([^()]{1,40}\))?"
"""What stands in brackets behind such a word: "Call (free, day or night) 0808 …"."""
TOLD = re.compile(
    rf"\b{VERB}{ASIDE}(?:(?:\W{{1,3}}{FILLER}){{0,5}}"
    r"|\b[^.!?;\d]{0,60}\b(?:on|at|to|via|is|was|number)|\b[^.!?;\d]{0,60}[:|])\W{0,6}\Z"
    rf"|{PHONE_SIGN}\W{{0,6}}\Z",
    re.IGNORECASE,
)
"""A verb or label with small words behind it, a word that leads on from it, a colon, or the picture of a telephone."""
LABELLED_WITH_FIGURE = re.compile(
    rf"\b(?:{words(WORDS, 'told')}|nhs|police)\b[^!?;:\n\d]{{0,30}}\d{{1,4}}\W{{0,4}}[:–—(|-]\W{{0,3}}\Z", re.IGNORECASE
)
"""A label that holds a figure: "Helpline 2026 – 111", "NHS 24: 111"."""
FIGURE = r"[\d() ./·–—−extn-]{2,40}(?:,? ?\(?(?:and )?(?:press |select(?:ing)? |choos(?:e|ing) )?(?:option )?\d\)?,?)?"
CALLED_HELPLINE = re.compile(
    rf"{FIGURE}\W{{1,2}}(?:is|was|are) (?:staffed|manned|answered"
    r"|(?:a|the|our|its|your)\b[^.!?;:]{0,30}\b(?:helpline|hotline|lifeline|number|line))\b",
    re.IGNORECASE,
)
"""A figure that is called a helpline behind it: "988 is the number to ring"."""
LED_TO = re.compile(r"\b(?:on|at|via|number|no)\W{1,4}\Z", re.IGNORECASE)


def tells_to_dial(text: str, place: int) -> bool:
    """Whether the words right beside `place` tell to dial what stands there."""
    before = text[max(0, place - NEAR) : place]
    told = TOLD.search(before) or LABELLED_WITH_FIGURE.search(before)
    return told is not None or is_called_helpline(text, place)


def is_called_helpline(text: str, place: int) -> bool:
    """Whether the words behind the figure at `place` call it a number to ring."""
    return CALLED_HELPLINE.match(text, place) is not None


def is_led_to(text: str, place: int) -> bool:
    """Whether a word that leads to a number stands right before `place`: "… on 72050287128"."""
    return LED_TO.search(text[max(0, place - NEAR) : place]) is not None


def has_phone_sign(text: str) -> bool:
    """Whether the picture of a telephone stands in `text`."""
    return re.search(PHONE_SIGN, text) is not None
