"""The weekdays of a text: whole names in any language, short forms in English, and those left in English."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from accessible_release import locales
from accessible_release.checking.translated.tables import table_or_signs

_SHORT = r"(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)"
_LINK = r"\.?\s?(?:[-–/,&]|to|and|or)\s?"
SHORT = re.compile(rf"(?<!\w){_SHORT}(?:(?:{_LINK}{_SHORT})+(?!\w)|(?=\.?,?\s\d)|(?={_LINK}\d))")
"""“Sat and Sun”, “Mon 3 Feb”, “Fri–10pm”; the Sun may also be a newspaper."""
PART = re.compile(_SHORT)
ENGLISH = re.compile(r"(?<!\w)(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?(?!\w)")
MONTHS = "|".join(name for forms in locales.month_names("en").values() for name in forms)
CAPITALISED = rf"(?!(?:{MONTHS})\b)[A-Z][\w’'-]+"


class Weekday(NamedTuple):
    """A weekday, 1 (Monday) … 7, where it stands; an unsure one can only confirm."""

    number: int
    start: int
    end: int
    sure: bool


def short_weekdays(text: str) -> Iterator[Weekday]:
    """The short forms in an English text."""
    for run in SHORT.finditer(text):
        for found in PART.finditer(text, *run.span()):
            yield Weekday(_english()[found[0][:3]], *found.span(), sure=True)


@cache
def _english() -> dict[str, int]:
    return {name: number for number, name in locales.weekday_names("en", "abbreviated").items()}


def weekdays(text: str, language: str) -> list[Weekday]:
    """Sure ones by the locale data, unless the word is also something else; others by the table."""
    plain, hits = text.casefold(), table_or_signs(language).hits(text)
    found = [Weekday(int(hit.key), hit.start, hit.end, sure=False) for hit in hits if hit.part == "weekdays"]
    if len(plain) != len(text):
        return found
    other = {(hit.start, hit.end) for hit in hits if hit.part in {"units", "numbers"}}
    pattern, numbers = _names(language)
    for match in pattern.finditer(plain):
        found = [each for each in found if not match.start() <= each.start < match.end()]
        found.append(Weekday(numbers[match[0]], *match.span(), sure=match.span() not in other))
    return found


@cache
def _names(language: str) -> tuple[re.Pattern[str], dict[str, int]]:
    numbers = {name.casefold(): number for number, name in locales.weekday_names(language).items()}
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, numbers))})"), numbers


def left_in_english(text: str, source: str) -> list[str]:
    """English weekdays in a translation, but those in a name that stands in the source: the *Sunday Times*."""
    short = {found[0] for run in SHORT.finditer(source) for found in PART.finditer(run[0])}
    found = list(ENGLISH.finditer(text))
    found += [match for form in short for match in re.finditer(rf"(?<!\w){form}(?!\w)", text)]
    return [match[0] for match in found if not in_a_name(match.span(), text, source)]


def in_a_name(place: tuple[int, int], text: str, source: str) -> bool:
    """Whether a word of a translation stands beside a capitalised word as it does in the source."""
    word = text[slice(*place)]
    before = re.search(rf"{CAPITALISED}\s\Z", text[: place[0]])
    after = re.match(rf"\s{CAPITALISED}", text[place[1] :])
    names = [f"{before[0]}{word}"] if before else []
    names += [f"{word}{after[0]}"] if after else []
    return any(name in source for name in names)
