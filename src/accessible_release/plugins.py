"""Voices, editions, simplifiers and translators by name, found through entry points, imported only when chosen.

A third party adds one by declaring an entry point in the group `accessible_release.voices`,
`accessible_release.editions`, `accessible_release.simplifiers` or `accessible_release.translators`; the built-in ones
are declared the same way in our pyproject.toml.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.metadata import EntryPoint, entry_points
from typing import Any, Literal, Protocol, runtime_checkable

from accessible_release.errors import MachineLacks, ReleaseError, Unusable, choices, printable, quoted
from accessible_release.ledger import Edit
from accessible_release.model import MadeFile, Narration, Release
from accessible_release.settings import Settings


@dataclass(frozen=True, slots=True)
class Utterance:
    """What a voice is asked to say: one sentence, at a rate in words a minute."""

    text: str
    rate: int


@dataclass(frozen=True, slots=True)
class Clip:
    """What a voice said: mono, signed 16-bit little-endian samples."""

    sample_rate: int
    pcm: bytes


@dataclass(frozen=True, slots=True)
class VoiceInfo:
    """A voice that an engine can speak with."""

    engine: str
    name: str
    languages: tuple[str, ...]


class Voice(Protocol):
    """A speech engine. Made with no argument; raises `MachineLacks` when it cannot speak."""

    name: str

    def voices(self) -> Sequence[VoiceInfo]:
        """Every voice that is installed."""
        ...

    def fingerprint(self, language: str, voice_name: str) -> str:
        """Engine, version and chosen voice: the part of a clip's cache key that is not the text."""
        ...

    def speak(self, utterances: Sequence[Utterance], language: str, voice_name: str) -> Iterator[Clip]:
        """One clip an utterance, in order; the same utterance always gives the same clip."""
        ...


@runtime_checkable
class Estimated(Protocol):
    """What a voice also has whose sound a model estimates: a word may be missing, so its numbers are measured."""

    def estimated(self, language: str, voice_name: str) -> bool:
        """Whether that voice is one of these."""
        ...


@runtime_checkable
class Substituting(Protocol):
    """What a voice also has that can say a number in another way, where it may have been said wrongly."""

    def instead(self, language: str) -> str:
        """The name of a voice that estimates nothing; empty where there is none for the language."""
        ...


Wish = Literal["needed", "welcome", "none"]


class Edition(Protocol):
    """A published form of a release. Pure: the same arguments always give the same bytes."""

    name: str
    narration: Wish
    """Whether it needs the recording, can do without, or has no use for it; where that is so, `make` gets None."""
    card_copies: int
    """How often the card stands in what `read_back` returns: first and last, or once in a tag."""

    def make(self, release: Release, narration: Narration | None, settings: Settings) -> Sequence[MadeFile]:
        """The files of this edition, in memory."""
        ...

    def read_back(self, data: bytes, language: str) -> str:
        """The words that a finished file in that language holds, for checking the card in it."""
        ...


class Simplifier(Protocol):
    """A further engine that makes sentences easier, after the built-in rules. Made with no argument."""

    name: str

    def propose(self, sentence: str) -> Sequence[Edit]:
        """Edits of this sentence, each in its own places of it; `ledger.edits_between` makes them from a rewrite.

        A line feed in the new words begins a sentence of its own. Every edit meets the fact gate, and is undone
        alone where it changes a fact or touches what may not be touched.
        """
        ...


@dataclass(frozen=True, slots=True)
class Candidate:
    """One way in which an engine would translate a sentence."""

    text: str
    score: float | None = None
    """Mean log probability of a word, 0 for certain; None where the engine does not tell."""


@dataclass(frozen=True, slots=True)
class Route:
    """A way from one language to another that an engine can go. Languages are BCP 47 tags."""

    source: str
    target: str
    via: str = ""
    """The language in between, where there is no direct way."""


class Translator(Protocol):
    """A translation engine. Made with the settings; raises `MachineLacks` when it cannot be used.

    An engine sees one sentence at a time and no more of the release; facts may stand in it as placeholders.
    """

    name: str

    def routes(self) -> Sequence[Route]:
        """Every pair of languages that is installed."""
        ...

    def fingerprint(self, route: Route) -> str:
        """Engine, version and a hash of the model: the part of a translation's cache key that is not the text."""
        ...

    def translate(self, sentences: Sequence[str], route: Route, alternatives: int = 1) -> Sequence[Sequence[Candidate]]:
        """For each sentence its candidates, the best first, at most `alternatives`; none where the engine has none."""
        ...


def names(kind: str) -> tuple[str, ...]:
    """The names of all plug-ins of a kind (`voices`, `editions`, `simplifiers`, `translators`), sorted."""
    return tuple(sorted({entry.name for entry in entry_points(group=f"accessible_release.{kind}")}))


def voice(name: str) -> Voice:
    """The voice engine of that name, ready to speak."""
    made: Voice = _made("voices", name)
    return made


def edition(name: str) -> Edition:
    """The edition of that name."""
    made: Edition = _made("editions", name)
    return made


def simplifier(name: str) -> Simplifier:
    """The simplifier of that name."""
    made: Simplifier = _made("simplifiers", name)
    return made


def translator(name: str, settings: Settings) -> Translator:
    """The translator of that name, for the languages that are installed in the folder of the settings."""
    made: Translator = _made("translators", name, settings)
    return made


def check(kind: str, name: str) -> None:
    """Raises `Unusable` for a name that no plug-in of the kind has; loads nothing."""
    _entry(kind, name)


def makers(kind: str) -> dict[str, str]:
    """Where each plug-in of a kind comes from, by its name, with the version of its package. Loads nothing."""
    return {
        entry.name: " ".join([entry.value, *((entry.dist.name, entry.dist.version) if entry.dist else ())])
        for entry in entry_points(group=f"accessible_release.{kind}")
    }


def _made(kind: str, name: str, *arguments: object) -> Any:
    """A plug-in, loaded and made. Foreign code may fail in any way; then this one plug-in cannot be had."""
    entry = _entry(kind, name)
    try:
        return entry.load()(*arguments)
    except ReleaseError:
        raise
    except Exception as error:
        raise broken_plugin(name, error) from error


def broken_plugin(name: str, error: Exception, what: str = "cannot be loaded") -> MachineLacks:
    """What to raise when the code of a plug-in fails."""
    return MachineLacks(
        "plugin-broken",
        f"{quoted(name)} {what}: {type(error).__name__}: {printable(str(error))}.",
        hint="Install its package again, or take it out.",
    )


def _entry(kind: str, name: str) -> EntryPoint:
    for entry in entry_points(group=f"accessible_release.{kind}"):
        if entry.name == name:
            return entry
    raise Unusable("plugin-unknown", f"there is no {quoted(name)} among the {kind}.", hint=choices(name, names(kind)))
