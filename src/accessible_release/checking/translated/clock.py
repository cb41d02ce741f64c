"""The times of the clock in a text, and whether another language gives the same time: 5pm, 17h, 17:00, 5 da tarde."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from accessible_release.checking import dates as english
from accessible_release.checking.translated.tables import table_or_signs
from accessible_release.checking.translated.wordforms import APOSTROPHES, DIGITS

NOON = 12
NEAR = r"[^\d.;:!?]{0,14}?"
"""What may stand between an hour and the word for its half of the day: “5 horas da tarde”."""
MARKERS = {False: "morning", True: "evening"}


class Time(NamedTuple):
    """A time of the clock. `halved` tells whether the half of the day is known: not for “five o’clock”."""

    hour: int
    minute: int
    halved: bool
    start: int
    end: int

    @property
    def said(self) -> str:
        """For messages."""
        return f"{self.hour}:{self.minute:02}" if self.halved else f"{self.hour} o’clock"


def plain(text: str) -> str:
    """The text as its times are looked for; every sign stays where it was."""
    small = text.translate(DIGITS).translate(APOSTROPHES)
    return small.lower() if len(small.lower()) == len(small) else small


@lru_cache(maxsize=2048)
def times(text: str, language: str) -> tuple[Time, ...]:
    """The times of a text in which exact facts and names are blanked, in order."""
    if language.partition("-")[0] == "en":
        return tuple(_english(each) for each in english.moments(text) if each.kind == "time")
    pattern = _any_time(language)
    return tuple(_time(found) for found in pattern.finditer(plain(text)))


def _english(each: english.Moment) -> Time:
    if "o’clock" in each.value:
        word = each.value.split()[0]
        hour = int(word) if word.isdigit() else _numbers("en").get(word, 0)
        return Time(hour, 0, False, each.start, each.end)
    hour, minute = map(int, each.value.split(":"))
    return Time(hour, minute, True, each.start, each.end)


@cache
def _numbers(language: str) -> dict[str, int]:
    forms = table_or_signs(language).forms("numbers")
    return {form: int(key) for key, words in forms.items() for form in words}


@cache
def _any_time(language: str) -> re.Pattern[str]:
    halves = "|".join(f"(?P<{key}>{_either(language, key)})" for key in ("morning", "evening"))
    whole = rf"(?<![\w.,:/£$€%])(?P<h>[01]?\d|2[0-4])(?:\s?[:h]\s?(?P<m>[0-5]\d))(?![\d:])(?:\s*(?:{halves})(?!\w))?"
    halves = halves.replace("P<morning>", "P<morning2>").replace("P<evening>", "P<evening2>")
    return re.compile(rf"{whole}|(?<![\w.,:/£$€%])(?P<h2>1?\d)\s?(?:{_either(language, 'hours')})?\s?(?:{halves})(?!\w)")


def _time(found: re.Match[str]) -> Time:
    hour, minute = int(found["h"] or found["h2"]), int(found["m"] or 0)
    if (found["evening"] or found["evening2"]) and hour < NOON:
        hour += NOON
    elif (found["morning"] or found["morning2"]) and hour == NOON:
        hour = 0
    return Time(hour % 24, minute, True, *found.span())


@cache
def _either(language: str, key: str) -> str:
    """Any form of a class of the clock, the longest first."""
    forms = table_or_signs(language).forms("clock").get(key, ())
    ordered = sorted({plain(form) for form in forms}, key=len, reverse=True)
    return "|".join(re.escape(form).replace(r"\*", r"\w*").replace(r"\ ", r"\s") for form in ordered) or r"(?!)"


def place_of(time: Time, text: str, language: str) -> tuple[int, int] | None:
    """Where a text says a time; None where it does not."""
    found = _same(time.hour, time.minute, time.halved, language).search(plain(text))
    return found.span() if found else None


@cache
def _same(hour: int, minute: int, halved: bool, language: str) -> re.Pattern[str]:
    """Every way in which a language may say a time."""
    hours, before = _either(language, "hours"), r"(?<![\w.,:/£$€])"
    past = rf"\s?(?:[:.h]|{hours})\s?{minute:02}(?!\d)" if minute else r"(?:\s?[:.h]\s?00)?(?![\d%]|[.,:]\d)"
    ways = [rf"{before}0?{hour}{past}(?:\s?(?:{hours})(?!\w))?"]
    small = f"(?:0?{hour % NOON or NOON}{past}|(?:{_words(language, hour % NOON or NOON)})(?!\\w))"
    if halved:
        half = _either(language, MARKERS[hour >= NOON])
        ways = [rf"{before}{small}{NEAR}(?:{half})(?!\w)", rf"(?<!\w)(?:{half})\s{NEAR}{small}", *ways]
    else:
        ways += [rf"{before}{small}\s?(?:{hours})(?!\w)", rf"(?:{hours})\s{small}"]
    named = {(NOON, 0): "noon", (0, 0): "midnight"}.get((hour, minute))
    if named:
        ways = [rf"(?<!\w)(?:{_either(language, named)})(?!\w)", *ways, rf"{before}24\s?(?:[:.h]\s?00)" if not hour else r"(?!)"]
    return re.compile("|".join(ways))


@cache
def _words(language: str, hour: int) -> str:
    forms = table_or_signs(language).forms("numbers").get(str(hour), ())
    return "|".join(re.escape(plain(form)) for form in forms if "*" not in form) or r"(?!)"


def as_told(time: Time, language: str) -> str:
    """A time as the language writes it."""
    from accessible_release import locales

    return locales.clock_time(time.hour, time.minute, language)
