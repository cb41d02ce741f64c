"""What our own pictures show, in other languages than English: `pictures.tsv` of each."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace
from functools import cache

from accessible_release import languages
from accessible_release.errors import MachineLacks
from accessible_release.pictures.picture import Picture


def translated(pictures: Iterable[Picture]) -> tuple[Picture, ...]:
    """The pictures, each with what it shows in every language that says it beside its own."""
    return tuple(replace(each, alts={**each.alts, **_shown().get(each.name, {})}) for each in pictures)


@cache
def _shown() -> dict[str, dict[str, str]]:
    """Name → language → what it shows."""
    shown: dict[str, dict[str, str]] = {}
    for tag in languages.tags(languages.PICTURES):
        with suppress(MachineLacks):  # it is told where the language is asked for
            for name, *words in languages.rows(tag, languages.PICTURES):
                shown.setdefault(name, {})[tag] = "".join(words)
    return shown
