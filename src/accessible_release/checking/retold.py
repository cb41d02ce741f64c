"""Retold speech in a text: which lines stand under “This is what NAME says, in easier words:”, and whose they are."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from accessible_release.phrases import phrases

NAME = "{speaker}"


def opened(text: str, language: str) -> str:
    """Who speaks behind a line that says so; empty for any other line."""
    return _speaker(text, language, "retold")


def closed(text: str, language: str) -> bool:
    """Whether a line says that a retelling ends."""
    return bool(_speaker(text, language, "retold_end"))


def voices(lines: Iterable[tuple[str, bool]], language: str) -> list[str]:
    """Who says each line in a retelling; empty for the text's own. Lines are (text, whether a heading).

    A retelling goes on to the line that ends it, or the next heading.
    """
    found, speaker = [], ""
    for text, heading in lines:
        if heading or closed(text, language):
            speaker = ""
        opens = opened(text, language)
        found.append("" if opens else speaker)
        speaker = opens or speaker
    return found


def _speaker(text: str, language: str, phrase: str) -> str:
    found = _pattern(language, phrase).fullmatch(text.strip())
    return found[1] if found else ""


@cache
def _pattern(language: str, phrase: str) -> re.Pattern[str]:
    before, _, behind = phrases(language)["easy"][phrase].partition(NAME)
    return re.compile(rf"{re.escape(before)}(.+){re.escape(behind)}", re.IGNORECASE)
