"""Times of day: `9am–9pm`, `10.30 a.m.`, `17:30`."""

from __future__ import annotations

import re

from accessible_release.narrating.spoken.cardinals import by_digit, cardinal

HALF = r"(?P<{0}>[ap])(?:\.\s?m\.?|\s?m\b)"
CLOCK = r"(?P<hour{0}>1[0-2]|0?[1-9])(?:[.:](?P<minute{0}>[0-5]\d))?"
NOT_BEFORE = r"(?<![\w£$€.,:/-])"
RANGE = re.compile(
    rf"{NOT_BEFORE}{CLOCK.format(1)}\s?(?:{HALF.format('half1')})?\s?(?:[-–—]|to|until)\s?"
    rf"{CLOCK.format(2)}\s?{HALF.format('half2')}(?!\w)",
    re.IGNORECASE,
)
HALF_ONCE = re.compile(
    rf"{NOT_BEFORE}{CLOCK.format(1)}\s?{HALF.format('half1')}\s?[-–—]\s?{CLOCK.format(2)}(?!\w|[.,:]\d|\s?%)",
    re.IGNORECASE,
)
"""`10am–1`."""
TWELVE_HOURS = re.compile(rf"{NOT_BEFORE}{CLOCK.format('')}\s?{HALF.format('half')}(?!\w)", re.IGNORECASE)
TWENTY_FOUR_HOURS = re.compile(
    rf"{NOT_BEFORE}(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d))?(?!\w|:|-\w|/)"
)
MILITARY = re.compile(r"(?<![\w.,:/-])([01]\d|2[0-3])[.:]?([0-5]\d)\s?(?:hrs|hours)\b")
RANGE_OF_CLOCKS = re.compile(rf"(\d:[0-5]\d)\s?[-–—]\s?(?=\d?\d:[0-5]\d)")  # noqa: F541
SENTENCE_END = re.compile(r"\s*$")


def times(text: str) -> str:
    """`text` with its times in words."""
    text = RANGE_OF_CLOCKS.sub(r"\1 to ", text)
    text = MILITARY.sub(lambda found: f"{clock(found[1], found[2], hundred=True)} hours", text)
    text = RANGE.sub(_range, text)
    text = HALF_ONCE.sub(_half_once, text)
    text = TWELVE_HOURS.sub(lambda found: _half_day(found, "hour", "minute", "half") + _stop(found), text)
    return TWENTY_FOUR_HOURS.sub(_day, text)


def _range(found: re.Match[str]) -> str:
    first = _half_day(found, "hour1", "minute1", "half1")
    return f"{first} to {_half_day(found, 'hour2', 'minute2', 'half2')}{_stop(found)}"


def _half_once(found: re.Match[str]) -> str:
    return f"{_half_day(found, 'hour1', 'minute1', 'half1')} to {clock(found['hour2'], found['minute2'])}"


def _stop(found: re.Match[str]) -> str:
    """The full stop of `a.m.` where it also ends the sentence."""
    return "." if found[0].endswith(".") and SENTENCE_END.match(found.string, found.end()) else ""


def _half_day(found: re.Match[str], hour: str, minute: str, half: str) -> str:
    said = clock(found[hour], found[minute])
    return f"{said} {found[half].lower()} m" if found[half] else said


def _day(found: re.Match[str]) -> str:
    seconds = f" and {cardinal(str(int(found['second'])))} seconds" if found["second"] else ""
    return clock(found["hour"], found["minute"], hundred=True) + seconds


def clock(hour: str, minute: str | None, *, hundred: bool = False) -> str:
    """A time in words: `9`, `05` → `nine zero five`; a full hour of the 24-hour clock is `seventeen hundred`."""
    spoken = by_digit(hour) if hour.startswith("0") and hundred else cardinal(str(int(hour)))
    if not minute:
        return spoken
    if minute == "00":
        return f"{spoken} hundred" if hundred else spoken
    return f"{spoken} {by_digit(minute) if minute.startswith('0') else cardinal(minute)}"
