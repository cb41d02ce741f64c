"""Damage to a right translation, kind by kind: each must be a breach."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from accessible_release import locales
from accessible_release.checking.translated.tables import Hit, Table, table_or_signs

CERTAIN = {
    "digit",
    "exact",
    "name",
    "month",
    "weekday",
    "year",
    "currency",
    "denial",
    "number dropped",
    "number added",
}
"""Kinds of which none may pass."""
SWAPPED = {
    ("bounds", "more"): ("bounds", "less"),
    ("bounds", "less"): ("bounds", "more"),
    ("bounds", "least"): ("bounds", "most"),
    ("bounds", "most"): ("bounds", "least"),
    ("quantities", "all"): ("quantities", "some"),
    ("quantities", "some"): ("quantities", "all"),
    ("units", "mile"): ("units", "kilometre"),
    ("duty", ""): ("leave", ""),
}

DEADLINES = {("deadlines", "by"), ("deadlines", "before"), ("deadlines", "until")}


class Damage(NamedTuple):
    """A damaged translation."""

    kind: str
    text: str


def damages(source: str, right: str, language: str) -> Iterator[Damage]:
    """Every damage that can be done to a right translation of an English source, none that leaves it as it was."""
    said = {(hit.part, hit.key) for hit in table_or_signs("en").hits(source)}
    for kind, text in (*_printed(right), *_dated(right, language), *_worded(right, language, said)):
        if text != right:
            yield Damage(kind, text)


def _printed(right: str) -> Iterator[tuple[str, str]]:
    for found in re.finditer(r"\d+", right):
        last = str((int(found[0][-1]) + 1) % 10)
        yield "digit", f"{right[: found.start()]}{found[0][:-1]}{last}{right[found.end() :]}"
    for found in re.finditer(r"(?:www\.|\w+@)[\w.]+\w", right):
        yield "exact", right.replace(found[0], f"{found[0]}.{found[0].rpartition('.')[2]}")
        yield "exact", right.replace(found[0], found[0].replace("@", "-").replace("www.", "www"))
    for name in re.findall(r"Simon Bailey|Sarah Whitcombe", right):
        yield "name", right.replace(name, f"{name[:-2]}xy")
        yield "name", right.replace(name, name.split()[0])
    for found in re.finditer(r"(?<![\d.,:/])\b\d{1,3}\b(?![\d.,:/]\d)", right):
        yield "number dropped", right[: found.start()] + right[found.end() :].lstrip()
    yield "number added", f"{right.rstrip('.')} 77."


def _dated(right: str, language: str) -> Iterator[tuple[str, str]]:
    months, days = locales.month_names(language), locales.weekday_names(language)
    for number, forms in months.items():
        for place, form in enumerate(forms):
            if re.search(rf"\d\.? (?:de )?{form}\b|\b{form} (?:de )?\d", right, re.IGNORECASE):
                other = months[number % 12 + 1]
                yield "month", re.sub(rf"\b{form}\b", other[min(place, len(other) - 1)], right, flags=re.IGNORECASE)
    for year in re.findall(r"\b20\d\d\b", right):
        yield "year", right.replace(year, str(int(year) - 3))
    for number, day in days.items():
        yield "weekday", re.sub(rf"\b{day}\b", days[number % 7 + 1], right, flags=re.IGNORECASE)


def _worded(right: str, language: str, said: set[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    known = table_or_signs(language)
    hits = known.hits(re.sub(r"\S+@\S+|www\S+", lambda found: " " * len(found[0]), right))
    denied = [hit for hit in hits if hit.part in {"denial", "denial_like"} and not hit.loose]
    if ("denial", "") in said and any(hit.part == "denial" for hit in denied):
        yield "denial", without(right, denied)
    money = [hit for hit in hits if hit.part == "currencies" and hit.key == "GBP"]
    if money:
        yield "currency", without(right, money, _first(known, "currencies", "EUR"))
        yield "currency", without(right, money)
    ends = [hit for hit in hits if hit.part == "deadlines" and hit.key in {"by", "before", "until"}]
    if len({hit.start for hit in ends}) == 1 and said & DEADLINES and not denied:
        yield "deadline", without(right, ends[:1])
    for hit in hits:
        if (hit.part, hit.key) == ("units", "percent"):
            yield "unit", without(right, [hit])
        elif _can_be_swapped(hit, right, said) and not (hit.part == "duty" and denied):
            other = _first(known, *SWAPPED[hit.part, hit.key])
            yield hit.part, without(right, [hit], other)


def _can_be_swapped(hit: Hit, right: str, said: set[tuple[str, str]]) -> bool:
    if (hit.part, hit.key) not in said or (hit.part, hit.key) not in SWAPPED:
        return False
    before, after = right[: hit.start], right[hit.end :]
    if hit.part == "bounds":
        return bool(re.match(r"\W*(?:\w+\W+)?\d", after))
    return hit.part != "units" or bool(re.search(r"\d\W*\Z", before))


def without(text: str, gone: list[Hit], instead: str = "") -> str:
    """The text without these words; something else in place of the first."""
    for hit in reversed(gone):
        text = f"{text[: hit.start]}{instead if hit is gone[0] else ''}{text[hit.end :]}"
    return " ".join(text.split())


def _first(known: Table, part: str, key: str) -> str:
    """The first whole form of a part of the table."""
    forms = known.parts[part][key] if key else known.parts[part]
    return str(next(form for form in forms if "*" not in form))
