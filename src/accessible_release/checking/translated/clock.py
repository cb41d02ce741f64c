"""The times of the clock in a text, and whether another language gives the same time: 5pm, 17h, 17:00, 5 da tarde."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from accessible_release.analysis.spans import temporal as english
from accessible_release.analysis.spans.clock import NOON, told_in_words
from accessible_release.checking.translated import kept
from accessible_release.checking.translated.clock_words import told_beside, told_in
from accessible_release.checking.translated.patterns import NEVER, any_of, either, plain
from accessible_release.checking.translated.tables import table_or_signs

DAY = 24
BEFORE = r"(?<![\w.,:/£$€%])"
"""No part of a longer number stands before an hour."""
WHOLE_HOUR = r"(?:\s?[:.h]\s?00)?(?!\s?[:.h]\s?\d|[\d%]|,\d)"
FULL_STOP = re.compile(r"\d\s?[ap]m\.\Z", re.IGNORECASE)
"""“At 5pm.” ends a sentence, “at 5 p.m.” need not."""
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
        return f"{self.hour}:{self.minute:02}" if self.halved or self.minute else f"{self.hour} o’clock"


@lru_cache(maxsize=2048)
def times(text: str, language: str, *, in_source: bool = False) -> tuple[Time, ...]:
    """The times of a text in which exact facts and names are blanked, in order. “17h” is one in a source only."""
    if language.partition("-")[0] == "en":
        told = [Time(*each) for each in told_in_words(text)]
        rest = kept.blanked(text, tuple((each.start, each.end) for each in told))
        found = [_english(each, text) for each in english.moments(rest) if each.kind == "time"]
        return tuple(sorted(told + found, key=lambda each: each.start))
    pattern = _any_time(language, in_source)
    return tuple(_time(found) for found in pattern.finditer(plain(text)))


def _english(each: english.Moment, text: str) -> Time:
    end = each.end - bool(FULL_STOP.search(text[: each.end]))
    if "o’clock" in each.value:
        word = each.value.split()[0]
        hour = int(word) if word.isdigit() else _numbers("en").get(word, 0)
        return Time(hour, 0, False, each.start, end)
    hour, minute = map(int, each.value.split(":"))
    return Time(hour, minute, True, each.start, end)


@cache
def _numbers(language: str) -> dict[str, int]:
    forms = table_or_signs(language).forms("numbers")
    return {form: int(key) for key, words in forms.items() for form in words}


def _clock(language: str, key: str) -> str:
    """An expression for any form of a class of the clock, such as `hours`."""
    return either(language, "clock", key)


@cache
def _any_time(language: str, in_source: bool) -> re.Pattern[str]:
    hours, morning, evening = (_clock(language, key) for key in ("hours", "morning", "evening"))
    return re.compile(
        rf"{BEFORE}(?P<h>[01]?\d|2[0-4])\s?[:h]\s?(?P<m>[0-5]\d)(?![\d:])(?:\s*(?:(?P<am>{morning})|"
        rf"(?P<pm>{evening})))?"
        rf"|{BEFORE}(?P<h2>1?\d)\s?(?:{hours})?\s?(?:(?P<am2>{morning})|(?P<pm2>{evening}))"
        rf"|{BEFORE}(?P<h3>[01]?\d|2[0-3])h(?!\w){'' if in_source else NEVER}"
    )


def _time(found: re.Match[str]) -> Time:
    hour, minute = int(found["h"] or found["h2"] or found["h3"]), int(found["m"] or 0)
    if (found["pm"] or found["pm2"]) and hour < NOON:
        hour += NOON
    elif (found["am"] or found["am2"]) and hour == NOON:
        hour = 0
    return Time(hour % DAY, minute, True, *found.span())


def place_of(time: Time, text: str, language: str) -> tuple[int, int] | None:
    """Where a text says a time; None where it does not."""
    small = plain(text)
    parts = () if time.minute else told_beside(small, language, time.hour)
    for found in _same(time.hour, time.minute, time.halved, language).finditer(small):
        if not any(found.start() < end and start < found.end() for start, end in parts):
            return found.span()
    return None


@cache
def _same(hour: int, minute: int, halved: bool, language: str) -> re.Pattern[str]:
    """Every way in which a language may say a time."""
    hours, small = _clock(language, "hours"), hour % NOON or NOON
    past = rf"\s?(?:[:.h]|{hours})\s?{minute:02}(?!\d)" if minute else WHOLE_HOUR
    told = rf"(?:0?{small}{past}|(?:{NEVER if minute else _words(language, small)}))"
    ways, said = [rf"{BEFORE}0?{hour}{past}(?:\s?(?:{hours}))?"], told_in(language, hour, minute)
    if halved:
        half, other = (_clock(language, MARKERS[each]) for each in (hour >= NOON, hour < NOON))
        ways = [
            rf"{BEFORE}{told}{NEAR}(?:{half})",
            rf"(?<!\w)(?:{half})\s{NEAR}{told}",
            rf"(?:{ways[0]}|{said})(?!{NEAR}(?:{other}))",
        ]
    else:
        ways += [said, rf"{BEFORE}{told}\s?(?:{hours})", rf"(?:{hours})\s{told}"]
        ways += [rf"{BEFORE}{(hour + NOON) % DAY}{past}"]
    if (hour, minute) == (NOON, 0):
        ways.append(rf"(?<!\w)(?:{_clock(language, 'noon')})")
    if (hour, minute) == (0, 0):
        ways += [rf"(?<!\w)(?:{_clock(language, 'midnight')})", rf"{BEFORE}24\s?(?:[:.h]\s?00)"]
    return re.compile("|".join(ways))


def _words(language: str, hour: int) -> str:
    forms = table_or_signs(language).forms("numbers").get(str(hour), ())
    return any_of(form for form in forms if "*" not in form)
