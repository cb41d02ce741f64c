"""Languages by their BCP 47 tags outside, by the engines' own codes inside (codes.tsv)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from accessible_release import languages, tables

SANE = re.compile(r"[a-z]{2,3}(-[a-z]{4})?(-([a-z]{2}|[0-9]{3}))?", re.IGNORECASE)
"""Language, script, region: all that a translation package is named by."""


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table."""

    code: str
    tag: str
    serves: tuple[str, ...]


def is_sane(code: str) -> bool:
    """Whether `code` has the form of a language code, so that a folder can be named by it."""
    return SANE.fullmatch(code) is not None


def to_tag(code: str) -> str:
    """The BCP 47 tag of an engine's code or of a tag in any spelling: `pb` and `pt_br` are `pt-BR`.

    What is neither is given back as it is.
    """
    if not is_sane(code.replace("_", "-")):
        return code
    parts = code.replace("_", "-").lower().split("-")
    spelt = "-".join([parts[0], *map(languages.spelt, parts[1:])])
    row = _by_code().get(spelt)
    return row.tag if row else spelt


def primary(tag: str) -> str:
    """The language alone of a tag or an engine's code, in small letters: `pt` for `pt-BR` and `pb`."""
    return languages.primary(to_tag(tag))


def to_argos(tag: str) -> str:
    """Argos's code of a BCP 47 tag: `pb` for `pt-BR`."""
    return next((row.code for row in _by_code().values() if row.tag == tag), tag)


def tags() -> tuple[str, ...]:
    """The tags for which engines have codes of their own."""
    return tuple(row.tag for row in _by_code().values())


def best(wanted: str, available: Iterable[str]) -> str | None:
    """The available language that serves readers of the wanted one; None where there is none.

    The tag itself, else one that the table says serves it, else its language without region or script.
    """
    there = {each.lower(): each for each in available}
    return next((there[each.lower()] for each in _choices(wanted) if each.lower() in there), None)


def _choices(wanted: str) -> Iterator[str]:
    yield wanted
    yield from (row.tag for row in _by_code().values() if wanted.lower() in row.serves)
    parts = wanted.split("-")
    yield from ("-".join(parts[:count]) for count in range(len(parts) - 1, 0, -1))


@cache
def _by_code() -> Mapping[str, Row]:
    rows = tables.rows(__package__, "codes.tsv")
    return {code: Row(code, tag, tuple(serves.lower().split())) for code, tag, serves in rows}
