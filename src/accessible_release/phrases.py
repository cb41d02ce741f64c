"""Our own words, by language: the card's labels, announcements, spoken digits.

They stand in `phrases.toml` in the folder of each language. A machine never translates these while a release is made.
A language without a complete file gets no editions, because it would have no helpline card.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from accessible_release import languages
from accessible_release.errors import MachineLacks

Phrases = Mapping[str, Mapping[str, str]]
PUBLISHED = (
    "card",
    "page",
    "text",
    "audio",
    "player",
    "print",
    "word",
    "epub",
    "braille",
    "level",
    "level_notice",
    "easy",
    "translation",
    "digits",
    "address",
)
"""The sections that a language needs before anything is published in it."""
PLACE = re.compile(r"\{\w+\}")


def phrases(language: str) -> Phrases:
    """Section → key → wording for a BCP 47 tag; `pt-BR` falls back to `pt`.

    Raises LookupError for a language without a file, `MachineLacks` for a file that cannot be read.
    """
    found: Phrases = languages.table(language, languages.PHRASES)
    if not found:
        raise LookupError(f"no phrases for the language {language}")
    return found


def is_complete(language: str) -> bool:
    """Whether a language has every wording that an edition needs, not only digits."""
    return not lacking(language)


@cache
def lacking(language: str) -> tuple[str, ...]:
    """What a language still needs before anything is published in it, such as `[card] title`.

    A wording that does not hold the places of the English one, such as `{name}`, is as good as none.
    """
    own, whole = languages.table(language, languages.PHRASES), phrases("en")
    needed = [(section, key, words) for section in PUBLISHED for key, words in whole[section].items()]
    return tuple(f"[{section}] {key}" for section, key, words in needed if not _says(own.get(section), key, words))


def obstacle(language: str, name: str) -> str:
    """Why nothing is published in a language whose wordings are not whole. It is called by the `name`."""
    if not languages.table(language, languages.PHRASES):
        return f"there are no phrases for {name}, so it would have no helpline card."
    first, *more = lacking(language)
    others = f" and {len(more)} more" if more else ""
    return f"the phrases for {name} are not whole: they lack {first}{others}."


def _says(section: object, key: str, english: str) -> bool:
    wording = section.get(key) if isinstance(section, dict) else None
    return isinstance(wording, str) and sorted(PLACE.findall(wording)) == sorted(PLACE.findall(english))


def checked_by(language: str) -> str:
    """The person or body that checked the wordings of a language; empty if nobody has."""
    return phrases(language).get("meta", {}).get("checked_by", "")


def complete_languages() -> tuple[str, ...]:
    """The languages that can be published in, in the order of their tags."""
    return tuple(filter(_can_be_had, languages.tags()))


def _can_be_had(language: str) -> bool:
    try:
        return is_complete(language)
    except MachineLacks:
        return False
