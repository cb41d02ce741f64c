"""Damage to a right translation, kind by kind: each must be a breach. Written against the printed text alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from accessible_release import locales
from accessible_release.checking.translated.tables import Hit, table_or_signs

CERTAIN = {"digit", "exact", "name", "month", "year", "currency", "denial", "number dropped", "number added", "weekday"}
"""Kinds of which none may pass."""
GREATEST = {"more": "less", "less": "more", "least": "most", "most": "least"}
QUANTITIES = {"all": "some", "some": "all", "many": "few", "few": "many"}


class Damage(NamedTuple):
    """A damaged translation."""

    kind: str
    text: str


def damages(source: str, right: str, language: str) -> Iterator[Damage]:
    """Every damage that can be done to a right translation of an English source, none that leaves it as it was."""
    said = {(hit.part, hit.key) for hit in table_or_signs("en").hits(source)}
    for kind, text in _all(right, language, said):
        if text != right:
            yield Damage(kind, text)


def _all(right: str, language: str, said: set[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    for found in re.finditer(r"\d+", right):
        last = str((int(found[0][-1]) + 1) % 10)
        yield "digit", f"{right[: found.start()]}{found[0][:-1]}{last}{right[found.end() :]}"
    for found in re.finditer(r"(?:www\.|\w+@)[\w.]+\w", right):
        yield "exact", right.replace(found[0], f"{found[0]}.{found[0].rpartition('.')[2]}")
        yield "exact", right.replace(found[0], found[0].replace("@", "-").replace("www.", "www"))
    for name in re.findall(r"Simon Bailey|Sarah Whitcombe", right):
        yield "name", right.replace(name, name[:-2] + "xy")
        yield "name", right.replace(name, name.split()[0])
    for found in re.finditer(r"(?<![\d.,:/])\b\d{1,3}\b(?![\d.,:/]\d)", right):
        yield "number dropped", right[: found.start()] + right[found.end() :].lstrip()
    yield "number added", f"{right.rstrip('.')} 77."
    yield from _months(right, language)
    yield from _words(right, language, said)


def _months(right: str, language: str) -> Iterator[tuple[str, str]]:
    names = locales.month_names(language)
    for number, forms in names.items():
        for form in forms:
            if len(form) > 2 and re.search(rf"\d\.? (?:de )?{form}\b|\b{form} (?:de )?\d", right, re.IGNORECASE):
                other = names[number % 12 + 1][min(forms.index(form), len(names[number % 12 + 1]) - 1)]
                yield "month", re.sub(rf"\b{form}\b", other, right, count=1, flags=re.IGNORECASE)
    for year in re.findall(r"\b20\d\d\b", right):
        yield "year", right.replace(year, str(int(year) - 3))
    days = locales.weekday_names(language)
    for number, day in days.items():
        yield "weekday", re.sub(rf"\b{day}\b", days[number % 7 + 1], right, flags=re.IGNORECASE)


def _words(right: str, language: str, said: set[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    known = table_or_signs(language)
    plain = re.sub(r"\S+@\S+|www\S+", lambda found: " " * len(found[0]), right)
    hits = known.hits(plain)

    def first(part: str, key: str = "") -> str:
        forms = known.parts[part][key] if key else known.parts[part]
        return str(next(form for form in forms if "*" not in form and len(form) > 1))

    def without(gone: list[Hit], instead: str = "") -> str:
        text = right
        for hit in reversed(gone):
            text = f"{text[: hit.start]}{instead if hit is gone[0] else ''}{text[hit.end :]}"
        return " ".join(text.split())

    denied = [hit for hit in hits if hit.part in {"denial", "denial_like"} and not hit.loose]
    if ("denial", "") in said and any(hit.part == "denial" for hit in denied):
        yield "denial", without(denied)
    money = [hit for hit in hits if hit.part == "currencies" and hit.key == "GBP"]
    if money:
        yield (
            "currency",
            without(money, "€" if len(right[money[0].start : money[0].end]) == 1 else first("currencies", "EUR")),
        )
        yield "currency", without(money)
    for hit in hits:
        before, after = right[: hit.start], right[hit.end :]
        if hit.part == "units" and hit.key == "mile":
            yield "unit", f"{before}{first('units', 'kilometre')}{after}"
        if hit.part == "units" and hit.key == "percent":
            yield "unit", f"{before}{after}"
        if (
            hit.part == "bounds"
            and ("bounds", hit.key) in said
            and hit.key in GREATEST
            and re.match(r"\W*(?:\w+\W+){0,1}\d", after)
        ):
            yield "bound", f"{before}{first('bounds', GREATEST[hit.key])}{after}"
        if hit.part == "duty" and not denied:
            yield "duty", f"{before}{first('leave')}{after}"
        if hit.part == "quantities" and ("quantities", hit.key) in said and hit.key in QUANTITIES:
            yield "quantity", f"{before}{first('quantities', QUANTITIES[hit.key])}{after}"
