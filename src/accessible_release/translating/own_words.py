"""Our own words in a draft, such as “What NAME said”: from the phrases of the other language, never by an engine."""

from __future__ import annotations

import re

from accessible_release.dates import shown_day
from accessible_release.errors import MachineLacks
from accessible_release.locales import language_name
from accessible_release.model import Release
from accessible_release.phrases import is_complete, obstacle, phrases

SECTION = LEVEL = "easy"
PLACE = re.compile(r"\{(\w+)\}")
THROUGH_THE_ENGINE = frozenset({"topic", "meaning"})
"""Wordings with more than names in them."""


class OwnWords:
    """Finds what an easy-read draft says in our words, and says it in the other language."""

    def __init__(self, release: Release, target: str) -> None:
        ours, theirs = phrases(release.language)[SECTION], phrases(target)[SECTION]
        names = [name for name in ours if name not in THROUGH_THE_ENGINE] if release.level == LEVEL else []
        self._forms = [(_pattern(ours[name]), theirs[name]) for name in names]
        self._known = {
            (release.site_name or "").rstrip("."),
            *(name for each in release.quotations for name in (each.speaker, each.speaker_inside)),
        }
        published = release.published or ""
        self._dates = {shown_day(published, release.language): shown_day(published, target)}

    def said(self, text: str) -> str | None:
        """The wording in the other language; None for what is not ours."""
        for pattern, wording in self._forms:
            found = pattern.fullmatch(text)
            held = found.groupdict() if found else {}
            if found and all(words in self._known or words in self._dates for words in held.values()):
                return wording.format(**{place: self._dates.get(words, words) for place, words in held.items()})
        return None


def _pattern(wording: str) -> re.Pattern[str]:
    parts = PLACE.split(wording)
    return re.compile("".join(f"(?P<{part}>.+)" if place % 2 else re.escape(part) for place, part in enumerate(parts)))


def check_phrases(language: str) -> None:
    """Raises `MachineLacks` for a language in which we have no words of our own."""
    if not is_complete(language):
        raise MachineLacks(
            "language-no-phrases",
            obstacle(language, language_name(language, "en")),
            hint="Write phrases.toml for it, and have it checked by a person who speaks the language.",
        )
