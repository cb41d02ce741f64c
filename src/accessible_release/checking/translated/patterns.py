"""Regular expressions from the forms of a table, for what stands right beside a number."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from accessible_release.checking.translated.tables import table_or_signs
from accessible_release.checking.translated.wordforms import APOSTROPHES, DIGITS

JOINED = re.compile(r"(?<!\w)[وفبل]\u0640?(?=\d)")
"""Arabic *and*, *so*, *by*, *for*, written together with the number behind it."""
NEVER = r"(?!)"
"""Fits nowhere."""


def plain(text: str) -> str:
    """The text in small letters, with the digits and apostrophes of English; every sign stays where it was."""
    small = JOINED.sub(lambda found: " " * len(found[0]), text.translate(DIGITS).translate(APOSTROPHES))
    return small.lower() if len(small.lower()) == len(small) else small


def any_of(forms: Iterable[str]) -> str:
    """An expression for any of these forms, the longest first; words end where they end."""
    ordered = sorted({plain(form) for form in forms}, key=len, reverse=True)
    return "|".join(_whole(form) for form in ordered) or NEVER


def _whole(form: str) -> str:
    end = r"(?!\w)" if form[-1].isalnum() else ""
    return re.escape(form).replace(r"\*", r"\w*").replace(r"\ ", r"\s") + end


@cache
def either(language: str, part: str, key: str = "") -> str:
    """An expression for any form of a part of the table, or of one class of it."""
    known = table_or_signs(language)
    if part == "scales":
        return any_of(known.scales)
    return any_of(form for name, forms in known.forms(part).items() if key in {"", name} for form in forms)


@cache
def class_of(form: str, language: str, part: str) -> str:
    """The class to which a form belongs in a part of the table; empty for none."""
    found = (key for key in table_or_signs(language).forms(part) if re.fullmatch(either(language, part, key), form))
    return next(found, "") if form else ""


@cache
def scale_of(form: str, language: str) -> int:
    """By how much a word such as *million* multiplies; 1 for any other."""
    return next((size for word, size in table_or_signs(language).scales.items() if plain(word) == form), 1)
