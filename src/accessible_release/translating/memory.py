"""Sentences that a person has approved: they are used again as they are, and no engine is asked."""

from __future__ import annotations

from collections.abc import Sequence

from accessible_release.cache import key
from accessible_release.plugins import Candidate, Route
from accessible_release.settings import Settings
from accessible_release.translating.glossary import speaks
from accessible_release.translating.tables import broken, rows

CODE = "memory-broken"
COLUMNS = ("language", "source", "translation", "approved by")
SOURCE = "en"


class MemoryTranslator:
    """Knows only what stands in the body's table of approved translations (TSV)."""

    name = "memory"

    def __init__(self, settings: Settings) -> None:
        self._approved: dict[tuple[str, str], str] = {}
        if settings.memory:
            for line, row in rows(settings.memory, COLUMNS, "excel-tab", CODE):
                if not all(row.values()):
                    raise broken(settings.memory, line, f"a row has all of: {', '.join(COLUMNS)}", CODE)
                self._approved[row["language"].lower(), plain(row["source"])] = row["translation"]

    def routes(self) -> Sequence[Route]:
        """From English to every language of the table."""
        return tuple(Route(SOURCE, language) for language in sorted({language for language, _ in self._approved}))

    def fingerprint(self, route: Route) -> str:  # noqa: ARG002 - of the Protocol
        """A hash of the sentences."""
        return key(*(f"{language}\t{source}\t{text}" for (language, source), text in sorted(self._approved.items())))

    def translate(self, sentences: Sequence[str], route: Route, alternatives: int = 1) -> Sequence[Sequence[Candidate]]:  # noqa: ARG002 - of the Protocol
        """The approved translation of each sentence, or nothing."""
        return [self._found(sentence, route.target) for sentence in sentences]

    def _found(self, sentence: str, language: str) -> list[Candidate]:
        """The sentence in this language, or in the language without its region."""
        said = plain(sentence)
        tags = [tag for tag, source in self._approved if source == said and speaks(language, tag)]
        return [Candidate(self._approved[max(tags, key=len), said], 0.0)] if tags else []


def plain(sentence: str) -> str:
    """The sentence as it is looked up: single spaces, straight apostrophes and quotation marks."""
    return " ".join(sentence.split()).translate(str.maketrans("‘’“”", "''\"\""))
