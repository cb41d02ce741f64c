"""A kind of word is listed once: another list that says nearly the same would begin to disagree with it."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import accessible_release
from accessible_release.analysis.spans.addresses import ENDINGS
from accessible_release.analysis.words.reporting import REPORTING

HERE = Path(accessible_release.__file__).parent
HOME = "analysis/words/reporting.toml"
MOSTLY, LEAST = 0.6, 8
ENDING = re.compile(r"\b(?:com|org|gov|net)\\?\b(?:\\b)?\|(?:com|org|gov|net|uk)\b")


def lists(value: Any) -> Iterator[list[str]]:
    """Every list of words of a TOML file."""
    if isinstance(value, dict):
        for each in value.values():
            yield from lists(each)
    elif isinstance(value, list):
        yield [each for each in value if isinstance(each, str)]
    elif isinstance(value, str):
        yield value.split()


def test_verbs_of_saying_are_listed_once() -> None:
    others = [
        (str(path.relative_to(HERE)), found)
        for path in sorted(HERE.rglob("*.toml"))
        if path.relative_to(HERE).as_posix() != HOME
        for found in lists(tomllib.loads(path.read_text(encoding="utf-8")))
        if len(found) >= LEAST and len(REPORTING.intersection(found)) > MOSTLY * len(found)
    ]
    assert others == []


def test_endings_of_addresses_are_listed_once() -> None:
    assert {"uk", "org", "wales", "scot", "london", "cymru", "brussels"} <= set(ENDINGS)
    others = [
        str(path.relative_to(HERE)) for path in HERE.rglob("*.py") if ENDING.search(path.read_text(encoding="utf-8"))
    ]
    assert others == []
