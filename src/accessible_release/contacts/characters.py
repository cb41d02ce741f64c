"""Characters that look alike to a reader: odd spaces, full-width digits, four kinds of hyphen."""

from __future__ import annotations

import re
import unicodedata

GAP = r"[ \t\u00a0\u2007\u2009\u202f]"
"""What may stand between the groups of a number."""
HYPHENS = str.maketrans("\u2010\u2011\u2012\ufe63\uff0d", "-----")
NOT_ASCII = re.compile(r"[^\x00-\x7f]")


def plain_characters(text: str) -> str:
    """`text` with full-width digits, odd spaces and odd hyphens made plain; as long as before, so places agree."""
    return text if text.isascii() else _folded(text.translate(HYPHENS))


def printed_form(text: str) -> str:
    """`text` as it is shown: its own hyphens, plain single spaces, ASCII digits."""
    return " ".join(_folded(text).split())


def digits_of(printed: str) -> str:
    """The digits alone."""
    return re.sub(r"\D", "", printed)


def _folded(text: str) -> str:
    return NOT_ASCII.sub(lambda found: _plain(found.group()), text)


def _plain(character: str) -> str:
    # A dash is none of our hyphens; a raised or circled figure is a note's and no digit of a number.
    if unicodedata.category(character) in {"Pd", "No"}:
        return character
    folded = unicodedata.normalize("NFKC", character)
    return folded if len(folded) == 1 else character
