"""Sentences that a person has approved: they are used again as they are, and no engine is asked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from accessible_release.cache import key
from accessible_release.checking.translated.frame import Frame
from accessible_release.plugins import Candidate, Route
from accessible_release.settings import Settings
from accessible_release.translating.glossary import speaks
from accessible_release.translating.slots import Template, outline, slot_facts, template
from accessible_release.translating.tables import broken, rows

CODE = "memory-broken"
COLUMNS = ("language", "source", "translation", "approved by")
SOURCE = "en"
CERTAIN = 0.0
"""The score of a sentence that was approved as it stands; one whose facts are new has none."""


class MemoryTranslator:
    """Knows only what stands in the body's table of approved translations (TSV)."""

    name = "memory"

    def __init__(self, settings: Settings) -> None:
        self._approved: dict[tuple[str, str], str] = {}
        self._templates: dict[tuple[str, str], Template] = {}
        for line, row in approved_rows(settings.memory) if settings.memory else ():
            place = row["language"].lower(), plain(row["source"])
            if self._approved.get(place, row["translation"]) != row["translation"]:
                raise broken(settings.memory, line, "the same source was approved before with other words", CODE)
            self._approved[place] = row["translation"]
            self._learn(*place, row["translation"])

    def routes(self) -> Sequence[Route]:
        """From English to every language of the table."""
        return tuple(Route(SOURCE, language) for language in sorted({language for language, _ in self._approved}))

    def fingerprint(self, route: Route) -> str:  # noqa: ARG002 - of the Protocol
        """A hash of the sentences."""
        return key(*(f"{language}\t{source}\t{text}" for (language, source), text in sorted(self._approved.items())))

    def translate(self, sentences: Sequence[str], route: Route, alternatives: int = 1) -> Sequence[Sequence[Candidate]]:  # noqa: ARG002 - of the Protocol
        """The approved translation of each sentence, the same with other facts in it, or nothing."""
        return [list(self._found(plain(sentence), route.target)) for sentence in sentences]

    def approved(self, language: str) -> dict[str, str]:
        """What is approved in a language, or in it without its region, by the sources as they are looked up."""
        tags = reversed(self._tags(language))
        return {source: text for tag in tags for (known, source), text in self._approved.items() if known == tag}

    def _learn(self, language: str, source: str, translation: str) -> None:
        facts = slot_facts(source, Frame(SOURCE, language))
        made = template(translation, facts)
        if made:
            self._templates[language, outline(source, facts)] = made

    def _found(self, said: str, language: str) -> Iterator[Candidate]:
        """The sentence in this language, or in the language without its region."""
        for tag in self._tags(language):
            if (tag, said) in self._approved:
                yield Candidate(self._approved[tag, said], CERTAIN)
                return
        for tag in self._tags(language):
            facts = slot_facts(said, Frame(SOURCE, tag))
            made = self._templates.get((tag, outline(said, facts)))
            if made and made.kinds == tuple(fact.kind for fact in facts):
                yield Candidate(made.filled(facts))
                return

    def _tags(self, language: str) -> list[str]:
        tags = {tag for tag, _ in self._approved if speaks(language, tag)}
        return sorted(tags, key=len, reverse=True)


def approved_rows(path: str) -> Iterator[tuple[int, Mapping[str, str]]]:
    """Line number and cells of each row of a memory, by `COLUMNS`. Raises `Unusable` for a broken one."""
    for line, row in rows(path, COLUMNS, "excel-tab", CODE):
        if not all(row.values()):
            raise broken(path, line, f"a row has all of: {', '.join(COLUMNS)}", CODE)
        yield line, row


def plain(sentence: str) -> str:
    """The sentence as it is looked up: single spaces, straight apostrophes and quotation marks."""
    return " ".join(sentence.split()).translate(str.maketrans("‘’“”", "''\"\""))
