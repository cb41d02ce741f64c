"""Releases and engines for the tests of translating, without any model."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

import pytest

from accessible_release import plugins
from accessible_release.cache import Cache
from accessible_release.contacts import find_contacts
from accessible_release.errors import MachineLacks
from accessible_release.model import Release
from accessible_release.plugins import Candidate, Route, Translator
from accessible_release.reading import decode, understand
from accessible_release.settings import Settings
from accessible_release.translating.engine import Engine
from accessible_release.translating.shapes import probes

EN_PT = Route("en", "pt")
FAKE = Settings(translators=("fake",))
NO_CACHE = Cache(None)
Said = str | Sequence[str | Candidate]
BOOK: dict[str, Said] = {
    "Flood line opens": "Abre a linha de inundações",
    "The council opened a flood line today.": "O conselho abriu hoje uma linha de inundações.",
    "It is open day and night.": "Está aberta dia e noite.",
    "We are here for you": "Estamos aqui para você",
    "said Ann Lee, flood manager.": "disse Ann Lee, gerente de inundações.",
    "flood manager": "gerente de inundações",
    "Call Floodline free on XQ1X or visit XQ2X.": "Ligue grátis para a Floodline, XQ1X, ou visite XQ2X.",
}
"""What a good engine says of the release of all tests."""
KNOWN = {
    "not": "não", "no": "nenhum", "never": "nunca", "must": "deve", "may": "pode", "can": "pode", "more": "mais",
    "than": "de", "all": "todos", "some": "alguns", "many": "muitos", "every": "cada",
}  # fmt: skip
"""Words that the gate looks for."""


@dataclass
class Fake:
    """An engine that says what a function makes of a sentence: one text, or its candidates, the best first."""

    says: Callable[[str], Said]
    ways: tuple[Route, ...] = (EN_PT,)
    model: str = "1"
    name: str = "fake"
    asked: list[str] = field(default_factory=list)
    """Every sentence that it was asked for, in order."""

    def routes(self) -> Sequence[Route]:
        return self.ways

    def fingerprint(self, route: Route) -> str:
        return f"{self.name} {self.model} {route.source} {route.target}"

    def translate(self, sentences: Sequence[str], route: Route, alternatives: int = 1) -> Sequence[Sequence[Candidate]]:  # noqa: ARG002 - of the Protocol
        self.asked += sentences
        return [self._candidates(each)[:alternatives] for each in sentences]

    def _candidates(self, sentence: str) -> list[Candidate]:
        said = self.says(sentence)
        given = [said] if isinstance(said, str) else said
        return [each if isinstance(each, Candidate) else Candidate(each) for each in given]


def book(pairs: Mapping[str, Said]) -> Callable[[str], Said]:
    """Says what stands in a book; nothing for a sentence that is not in it."""
    return lambda sentence: pairs.get(sentence, [])


def probed(says: Callable[[str], Said]) -> Callable[[str], Said]:
    """Leaves the probes alone, so that every shape is kept and they stay in their order."""
    form = re.compile("|".join(re.escape(line).replace(r"\{0\}", ".+").replace(r"\{1\}", ".+") for line in probes()))
    return lambda sentence: sentence if form.fullmatch(sentence) else says(sentence)


def engine(says: Callable[[str], Said], cache: Cache = NO_CACHE, route: Route = EN_PT) -> Engine:
    return Engine(Fake(says, (route,)), route, cache)


def use(monkeypatch: pytest.MonkeyPatch, *known: Translator) -> Settings:
    """Settings by which these engines are the ones that are installed."""
    by_name = {each.name: each for each in known}

    def found(name: str, settings: Settings) -> Translator:
        if name in by_name:
            return by_name[name]
        raise MachineLacks("translator-missing", f"the translation engine {name} is not installed.")

    monkeypatch.setattr(plugins, "translator", found)
    return Settings(translators=tuple(by_name))


def released(text: str, settings: Settings = FAKE) -> Release:
    """The release that a Markdown text is, with its contacts."""
    return find_contacts(understand(decode(text.encode(), name="release.md"), settings), settings)


def gibberish(sentence: str) -> str:
    """No English word is left but names; denials, duties and numbers stay what they are."""
    return re.sub(
        r"(?<![\w@./-])[A-Za-z]?[a-z]+(?![\w@/-]|\.\w)",
        lambda word: KNOWN.get(word[0].lower()) or (word[0] if word[0][0].isupper() else word[0][::-1] + "o"),
        sentence,
    )
