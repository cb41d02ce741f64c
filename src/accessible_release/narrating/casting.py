"""Which voice says which line: the release's own, those of other languages in it, and one for quotations."""

from __future__ import annotations

import logging
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from accessible_release.errors import MachineLacks
from accessible_release.languages import primary
from accessible_release.model import Release, ScriptLine
from accessible_release.plugins import Estimated, Voice
from accessible_release.settings import Settings

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who says a line: the voice of a language, or one that was asked for by name."""

    language: str
    voice_name: str
    fingerprint: str
    estimated: bool = False
    """Whether a model estimates the sound, so that its numbers are to be measured."""


@dataclass(frozen=True, slots=True)
class Said:
    """What a speaker is to say, in words a minute; each is spoken once, however often it is heard."""

    speaker: Speaker
    text: str
    rate: int
    what: str = field(default="", compare=False)
    """The sentence or kind of line, for messages."""


@dataclass(frozen=True, slots=True)
class Cast:
    """The speakers of a recording, and the settings of the script that they read."""

    settings: Settings
    own: Speaker
    others: Mapping[str, Speaker] = field(default_factory=dict)
    """By language, where a line is not in the release's."""
    quoting: Speaker | None = None
    """Who says quoted words, if not the speaker of the rest; what is in another language is not divided for that."""

    def said(self, lines: Sequence[ScriptLine]) -> list[Said]:
        """What is to be spoken for each line."""
        return [self._said(line) for line in lines]

    def _said(self, line: ScriptLine) -> Said:
        speaker = self.others.get(line.language, self.own)
        if line.quoted and self.quoting and not line.language:
            speaker = self.quoting
        rate = self.settings.contact_rate if line.slow else self.settings.rate
        return Said(speaker, line.text, rate, line.sentence or line.kind)


def casts(release: Release, languages: Collection[str], settings: Settings, voice: Voice) -> Iterator[Cast]:
    """Who may speak a release, the best cast first, the last with one voice for everything.

    `languages` are those of its lines. Without a second voice the script is not divided for one. Raises
    `MachineLacks` for a voice that is named and not there.
    """
    one_voice = replace(settings, quotation_voice="")
    own = _speaker(release.language, settings.voice_name, release, voice)
    others = {language: _other(language, own, release, settings, voice) for language in sorted(languages) if language}
    quoting = _quoting(release, settings, voice)
    if quoting and quoting.fingerprint != own.fingerprint:
        yield Cast(settings, own, others, quoting)
    if set(others.values()) - {own}:
        yield Cast(one_voice, own, others)
    yield Cast(one_voice, own)


def _other(language: str, own: Speaker, release: Release, settings: Settings, voice: Voice) -> Speaker:
    """Who speaks a language of the script; where it has no voice, the voice of the release does."""
    try:
        return _speaker(language, settings.voice_name, release, voice)
    except MachineLacks as lacking:
        log.info("%s", lacking.message)
        return own


def _quoting(release: Release, settings: Settings, voice: Voice) -> Speaker | None:
    """The second voice, if there is to be one and it may speak the release."""
    name, language = settings.quotation_voice, release.language
    if not name or not _may_speak(voice, name, language, release):
        return None
    return speaker(language, name, voice)


def _speaker(language: str, name: str, release: Release, voice: Voice) -> Speaker:
    name = name if _may_speak(voice, name, language, release) else ""
    return speaker(language, name, voice)


def speaker(language: str, name: str, voice: Voice) -> Speaker:
    """A voice as a speaker; raises `MachineLacks` for one that is not there."""
    estimated = isinstance(voice, Estimated) and voice.estimated(language, name)
    return Speaker(language, name, voice.fingerprint(language, name), estimated)


def _may_speak(voice: Voice, name: str, language: str, release: Release) -> bool:
    """A voice that was named speaks a translation only if it is known to speak that language."""
    return release.origin is None or _speaks(voice, name, language)


def _speaks(voice: Voice, name: str, language: str) -> bool:
    wanted = name.lower()
    named = (each for each in voice.voices() if wanted in (each.name.lower(), each.name.rpartition("/")[2].lower()))
    return any(primary(spoken) == primary(language) for each in named for spoken in each.languages)
