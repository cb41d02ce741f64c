"""People in an English sentence, by a title or a given name before a surname: their names stay to the letter."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Any

from accessible_release import locales
from accessible_release.analysis.words.lists import table, words
from accessible_release.checking.translated.kept import Span, places, without_overlap

_BEFORE = "(?:Mc|Mac|O[’']|D[’']|de |van |von |al-|el-|bin |Al-|El-)?"
_NAME = rf"(?:{_BEFORE}[A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ]+(?:[-’'][A-Z][a-zà-öø-ÿ]+)*|[A-Z]\.)"
RUN = re.compile(rf"(?<![\w’'.@-]){_NAME}(?:\s{_NAME})*(?!\w)")
MOST = 4


@cache
def _lists() -> dict[str, Any]:
    return table("names.toml")


@cache
def titles() -> frozenset[str]:
    """Titles and ranks, which are translated."""
    return frozenset(_lists()["titles"])


@cache
def given_names() -> frozenset[str]:
    """In small letters."""
    return words("people.toml", "male") | words("people.toml", "female") | frozenset(_lists()["given"].split())


@cache
def no_names() -> frozenset[str]:
    """Words, in small letters, that are never part of the name of a person, though they stand in capitals near one."""
    places_and_languages = {word.lower() for word in locales.names_of_languages_and_places()}
    return frozenset(_lists()["never"].split()) | (places_and_languages - given_names())


@lru_cache(maxsize=2048)
def people(text: str) -> tuple[Span, ...]:
    """Where the names of people stand, without their titles, in order."""
    found = []
    for run in RUN.finditer(text):
        parts = [(run.start() + part.start(), run.start() + part.end()) for part in re.finditer(r"\S+", run[0])]
        found += _in_run(text, parts)
    found += [span for start, end in found for word in text[start:end].split()[-1:] for span in places(text, word)]
    return without_overlap(found)


def runs(text: str) -> tuple[Span, ...]:
    """Where two or more capitalised words stand in a row, after the first word of the text: bodies, places, titles."""
    return tuple(found.span() for found in RUN.finditer(text) if found.start() and " " in found[0])


def likely(text: str) -> tuple[Span, ...]:
    """Where two to four capitalised words stand that may be a name: none of them names a place, body or day."""
    found = []
    for run in RUN.finditer(text):
        parts, start = run[0].split(), run.start()
        if not start and parts[0].lower() not in given_names():  # its capital may be that of the sentence
            start, parts = start + len(parts[0]) + 1, parts[1:]
        if 1 < len(parts) <= MOST and not any(part.lower().rstrip(".") in no_names() for part in parts):
            found.append((start, run.end()))
    return tuple(found)


def _in_run(text: str, parts: list[Span]) -> list[Span]:
    """The one name in a run of capitalised words, if there is one."""
    titled = _before(text, parts[0][0]) in titles()
    while parts and _word(text, parts[0]).rstrip(".") in titles():
        titled, parts = True, parts[1:]
    while parts and not titled and _small(text, parts[0]) not in given_names():
        parts = parts[1:]
    never = [_small(text, part) in no_names() for part in parts]
    if not parts or len(parts) > MOST or never[0] or (any(never) and not titled):
        return []
    certain = parts[0][0] > 0 or _small(text, parts[0]) not in _lists()["doubtful"].split()
    if titled or (len(parts) > 1 and certain):
        return [(parts[0][0], parts[-1][1])]
    return []


def _before(text: str, start: int) -> str:
    """The word before a place, with capitals inside, such as PC or DCI."""
    found = re.search(r"(\w+)\.?\s\Z", text[:start])
    return found[1] if found else ""


def _word(text: str, part: Span) -> str:
    return text[part[0] : part[1]]


def _small(text: str, part: Span) -> str:
    return _word(text, part).lower().rstrip(".")
