"""What our own pictures show, in the languages that we publish in: alt.tsv, one picture a row."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from accessible_release import tables
from accessible_release.pictures.picture import Picture


def translated(pictures: Iterable[Picture]) -> tuple[Picture, ...]:
    """The pictures, each with what it shows in every language of the table beside its own."""
    return tuple(replace(each, alts={**each.alts, **_table().get(each.name, {})}) for each in pictures)


@cache
def _table() -> dict[str, dict[str, str]]:
    """Name → language → what it shows."""
    (_, *languages), *rows = tables.rows(__package__, "alt.tsv")
    return {name: {tag: alt for tag, alt in zip(languages, alts, strict=False) if alt} for name, *alts in rows}
