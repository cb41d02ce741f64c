"""G3: dates, months, weekdays and times stay what they are; none is lost or new."""

from __future__ import annotations

from collections.abc import Iterator

from accessible_release.checking.translated import kept
from accessible_release.checking.translated.days import Day
from accessible_release.checking.translated.pair import Pair
from accessible_release.ledger import Breach


def breaches(pair: Pair) -> Iterator[Breach]:
    """A moment that is lost, changed or new."""
    mine, theirs = ({day.value: day for day in side.days} for side in (pair.source, pair.other))
    lost = [day for value, day in mine.items() if value not in theirs]
    sure = [day for value, day in theirs.items() if value not in mine and day.sure]
    new = [day for day in sure if not _part_of(day, pair.source.days)]
    for day in lost:
        if not _in_a_name(day, pair) and not _split(day, pair.other.days):
            yield Breach("G3", f"{day.said} was lost or changed")
    for day in new:
        yield Breach("G3", f"{day.said} was added or changed")
    for time in pair.unsaid:
        yield Breach("G3", f"the time {time.said} was lost or changed")
    for time in pair.other.times:
        yield Breach("G3", f"the time {time.said} was added or changed")


def _in_a_name(day: Day, pair: Pair) -> bool:
    """A month or weekday that was left as it is printed, as in the *Sunday Times*."""
    return not day.day and not day.year and bool(kept.places(pair.other.text, pair.source.text[day.start : day.end]))


def _part_of(day: Day, days: tuple[Day, ...]) -> bool:
    """“8 and 9 May” may become “8 May and 9 May”; a month said again adds nothing."""
    return not day.day and not day.weekday and any(each.month == day.month for each in days)


def _split(day: Day, days: tuple[Day, ...]) -> bool:
    """A month alone that the other says with the day that stands elsewhere in the source."""
    return not day.day and not day.year and not day.weekday and any(each.month == day.month for each in days)
