"""G3: dates, months, weekdays and times stay what they are; none is lost or new."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from accessible_release.checking.translated import kept
from accessible_release.checking.translated.clock import Time
from accessible_release.checking.translated.clock_words import any_told
from accessible_release.checking.translated.days import Day
from accessible_release.checking.translated.kept import Span
from accessible_release.checking.translated.pair import Pair
from accessible_release.checking.translated.partners import partners, turned
from accessible_release.checking.translated.patterns import plain
from accessible_release.checking.translated.verdict import Noted
from accessible_release.checking.translated.weekdays import in_a_name, left_in_english
from accessible_release.ledger import Breach

Moment = Day | Time


def breaches(pair: Pair) -> Iterator[Noted]:
    """A moment that is lost, changed or new."""
    mine, theirs = ({day.value: day for day in side.days} for side in (pair.source, pair.other))
    lost = [
        day
        for value, day in mine.items()
        if value not in theirs and not _in_a_name(day, pair) and not _split(day, pair.other.days)
    ]
    new = [day for value, day in theirs.items() if value not in mine and day.sure and not _known(day, pair)]
    yield from _noted(lost, new)
    for weekday in _left_in_english(pair):
        yield Noted(Breach("G3", f"“{weekday}” was left in English"), "english")
    yield from _noted(pair.unsaid, pair.other.times, _told(pair))


def _told(pair: Pair) -> list[Time]:
    """What tells a time in the words of the translation, where one of the source is lost; which one it is, is open."""
    if not pair.unsaid:
        return []
    places = (found.span() for found in any_told(pair.other.language).finditer(plain(pair.other.words)))
    return [Time(0, 0, False, *place) for place in places]


def _noted(lost: Sequence[Moment], new: Sequence[Moment], others: Sequence[Moment] = ()) -> Iterator[Noted]:
    met = partners(sorted(lost, key=_place), [*new, *others], _place, _is_weekday)
    theirs = turned(met)
    for moment in lost:
        place = _place(moment)
        yield Noted(Breach("G3", f"{_said(moment)} was lost or changed"), "date", place, met.get(place))
    for moment in new:
        place = _place(moment)
        yield Noted(Breach("G3", f"{_said(moment)} was added or changed"), "date", theirs.get(place), place)


def _said(moment: Moment) -> str:
    return f"the time {moment.said}" if isinstance(moment, Time) else moment.said


def _place(moment: Moment) -> Span:
    return moment.start, moment.end


def _is_weekday(moment: Moment) -> bool:
    """Whether it is a weekday alone: only another one can stand in its place."""
    return isinstance(moment, Day) and bool(moment.weekday)


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
