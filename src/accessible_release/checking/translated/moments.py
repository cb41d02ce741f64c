"""G3: dates, months, weekdays and times stay what they are; none is lost or new."""

from __future__ import annotations

from collections.abc import Iterator

from accessible_release.checking.translated import kept
from accessible_release.checking.translated.days import Day
from accessible_release.checking.translated.pair import Pair
from accessible_release.checking.translated.weekdays import in_a_name, left_in_english
from accessible_release.ledger import Breach


def breaches(pair: Pair) -> Iterator[Breach]:
    """A moment that is lost, changed or new."""
    mine, theirs = ({day.value: day for day in side.days} for side in (pair.source, pair.other))
    for value, day in mine.items():
        if value not in theirs and not _in_a_name(day, pair) and not _split(day, pair.other.days):
            yield Breach("G3", f"{day.said} was lost or changed")
    for value, day in theirs.items():
        if value not in mine and day.sure and not _known(day, pair):
            yield Breach("G3", f"{day.said} was added or changed")
    for weekday in _left_in_english(pair):
        yield Breach("G3", f"“{weekday}” was left in English")
    for time in pair.unsaid:
        yield Breach("G3", f"the time {time.said} was lost or changed")
    for time in pair.other.times:
        yield Breach("G3", f"the time {time.said} was added or changed")


def _left_in_english(pair: Pair) -> list[str]:
    if pair.other.language.startswith("en"):
        return []
    text = kept.blanked(kept.blanked(pair.other.text, pair.other.exact), pair.other.names)
    return left_in_english(text, pair.source.text)


def _in_a_name(day: Day, pair: Pair) -> bool:
    """A month or weekday that was left as it is printed, as in the *Sunday Times*."""
    if day.day or day.year:
        return False
    text, source = pair.other.text, pair.source.text
    return any(in_a_name(place, text, source) for place in kept.places(text, source[day.start : day.end]))


def _known(day: Day, pair: Pair) -> bool:
    """“8 and 9 May” may become “8 May and 9 May”; a month said again adds nothing, nor does a name that is kept."""
    if day.weekday:
        return in_a_name((day.start, day.end), pair.other.text, pair.source.text)
    return not day.day and any(each.month == day.month for each in pair.source.days)


def _split(day: Day, days: tuple[Day, ...]) -> bool:
    """A month alone that the other says with the day that stands elsewhere in the source."""
    return not day.day and not day.year and not day.weekday and any(each.month == day.month for each in days)
