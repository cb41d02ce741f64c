"""What our own pictures show, in the languages that we publish in: alt.tsv, one picture a row."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from importlib.resources import files

from accessible_release.pictures.picture import Picture


def translated(pictures: Iterable[Picture]) -> tuple[Picture, ...]:
    """The pictures, each with what it shows in every language of the table beside its own."""
    return tuple(replace(each, alts={**each.alts, **_table().get(each.name, {})}) for each in pictures)


@cache
def _table() -> dict[str, dict[str, str]]:
    """Name → language → what it shows."""
    text = files(__package__).joinpath("alt.tsv").read_text(encoding="utf-8")
    rows = csv.DictReader(text.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE)
    return {row.pop("name"): {key: value for key, value in row.items() if value} for row in rows}
