"""Print to plain: the characters that help the eye and mean nothing to the ear."""

from __future__ import annotations

import re
import unicodedata

SPACES = re.compile(r"[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
INVISIBLE = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff]")
APOSTROPHES = re.compile(r"[\u2019\u02bc\u2032]")
HYPHENS = re.compile(r"[\u2010\u2011\u2012\u2212]")
OPENING_SINGLE = re.compile(r"(?<!\w)['\u2018\u201a\u2039](?=\S)(?!\d0s\b)")
PAIR_AFTER_S = re.compile(r"(?<!\w)['\u2018](?=\S)(?!\d0s\b)([^'\u2018\n.!?]{0,80}s)'(?=\s|$)")
"""`'county lines' gang`: behind an s the closing mark looks like a plural's apostrophe."""
CLOSING_SINGLE = re.compile(r"(?<=[^\s\w])'(?!\w)|(?<=\w)'(?![\w\s])|(?<=[^s\s])'(?=\s|$)|\u203a")
QUOTATION_MARKS = re.compile(r'["\u201c-\u201f\u00ab\u00bb\u2033]')
LINE_BREAK = re.compile(r"\s*\n\s*")
FRACTION = re.compile(r"(\d)?([\u00bc-\u00be\u2150-\u215e])")
SUPERSCRIPT = {"²": " squared", "³": " cubed"}
FINAL = (".", "!", "?", "\u061f", "\u06d4", "\u0964")
"""What ends a sentence, Arabic and Urdu marks included."""


def plain(text: str, language: str = "en") -> str:
    """`text` with ordinary spaces, hyphens and apostrophes, without quotation marks and invisible characters.

    Fractions and raised digits become words in English only.
    """
    text = SPACES.sub(" ", INVISIBLE.sub("", text))
    text = HYPHENS.sub("-", APOSTROPHES.sub("'", text))
    if language == "en":
        text = FRACTION.sub(_fraction, text)
        for printed, spoken in SUPERSCRIPT.items():
            text = text.replace(printed, spoken)
    text = "".join(_ascii_digit(c) if language == "en" or c.isdecimal() else c for c in text)
    text = PAIR_AFTER_S.sub(r"\1", text)
    text = QUOTATION_MARKS.sub("", CLOSING_SINGLE.sub("", OPENING_SINGLE.sub("", text)))
    return LINE_BREAK.sub(lambda gap: " " if _stopped(text, gap.start()) else ", ", text).strip()


def tidy(text: str) -> str:
    """One space between words, and no two pauses where one is meant."""
    text = re.sub(r"(?<=[^\W\d]),(?=[^\W\d])", ", ", re.sub(r"[ \t]+", " ", text))
    text = re.sub(r" +([,.;:!?])", r"\1", text)
    text = re.sub(r"[,;](?:\s*[,;])+", ",", text)
    text = re.sub(r"([.!?:;])(?:\s*,)+", r"\1", text)
    text = re.sub(r",\s*([.!?:;])", r"\1", text)
    return re.sub(r"^[\s,.;:!?]+", "", text).rstrip(" ,")


def ended(text: str) -> str:
    """`text` with a full stop where it ends without a mark."""
    return text if text.endswith(FINAL) else f"{text}."


def capital(text: str) -> str:
    """`text` as the beginning of a sentence."""
    return text[:1].upper() + text[1:]


def _fraction(match: re.Match[str]) -> str:
    numerator, _, denominator = unicodedata.normalize("NFKC", match[2]).partition("\u2044")
    half = {"1/2": "a half", "1/4": "a quarter", "3/4": "three quarters"}.get(f"{numerator}/{denominator}")
    spoken = half or f"{numerator} over {denominator}"
    return f"{match[1]} and {spoken}" if match[1] else spoken


def _ascii_digit(character: str) -> str:
    """A digit of another script or a raised digit, as the ASCII digit it stands for."""
    if character.isascii() or not character.isdigit():
        return character
    return str(unicodedata.digit(character))


def _stopped(text: str, place: int) -> bool:
    return place == 0 or text[place - 1] in ".,;:!?"
