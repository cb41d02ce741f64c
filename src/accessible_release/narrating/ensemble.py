"""Several engines as one voice: one for each language, another for quotations, and espeak where these cannot speak."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property

from accessible_release import plugins
from accessible_release.errors import MachineLacks, Unusable, quoted
from accessible_release.languages import primary
from accessible_release.plugins import Clip, Estimated, Utterance, Voice, VoiceInfo
from accessible_release.settings import DEFAULTS, Settings

SURE = DEFAULTS.voice
"""The engine that every computer has: it follows rules, and says every digit that it is given."""
OF = ":"
"""Between an engine and its voice: `kokoro:bm_george`."""


def voice_for(settings: Settings) -> Voice:
    """The voice that the settings ask for: the engine itself, or several as one. Raises as `plugins.voice` does."""
    if len(engines(settings)) == 1:
        main = plugins.voice(settings.voice)
        if not isinstance(main, Estimated):
            return main
    return Ensemble(settings)


def engines(settings: Settings) -> tuple[str, ...]:
    """The engines that the settings name, that of the rest first. Raises `Unusable` for a line that names none."""
    named = [engine for engine, _ in by_language(settings).values()]
    engine, _ = divided(settings.quotation_voice)
    return tuple(dict.fromkeys([settings.voice, *named, *([engine] if engine else [])]))


def by_language(settings: Settings) -> dict[str, tuple[str, str]]:
    """Engine and voice of each language that has its own, by the tag in small letters."""
    found = {}
    for line in settings.voices:
        tag, *rest = line.split()
        if not 1 <= len(rest) <= 2:
            what = f"the setting voices takes a language, an engine and perhaps a voice, not {quoted(line)}."
            raise Unusable("settings-type", what, hint="Write it as: pt-BR kokoro pf_dora")
        found[tag.lower()] = (rest[0], "".join(rest[1:]))
    return found


def divided(name: str) -> tuple[str, str]:
    """The engine and the voice in `kokoro:bm_george`; no engine, and the name, for one without such a beginning."""
    engine, there, rest = name.partition(OF)
    return (engine, rest) if there and engine in plugins.names("voices") else ("", name)


class Ensemble:
    """Speaks each language with the engine that the settings choose for it.

    A voice is named by its own name, which is looked for in the engine of the language and then in the first one, or
    with its engine. Without a name the engine's best speaks, and espeak where the engine has none for the language.
    """

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._chosen = by_language(settings)
        self._loaded: dict[str, Voice] = {}
        self.name = settings.voice
        for engine in engines(settings):
            self._engine(engine)

    def voices(self) -> Sequence[VoiceInfo]:
        """The voices of every engine that is named, each by its name alone and with its engine."""
        found = [each for engine in engines(self._settings) for each in self._engine(engine).voices()]
        return (*found, *(VoiceInfo(each.engine, f"{each.engine}{OF}{each.name}", each.languages) for each in found))

    def fingerprint(self, language: str, voice_name: str) -> str:
        """That of the voice that speaks."""
        voice, name = self._who(language, voice_name)
        return voice.fingerprint(language, name)

    def speak(self, utterances: Sequence[Utterance], language: str, voice_name: str) -> Iterator[Clip]:
        """The clips of the voice that speaks."""
        voice, name = self._who(language, voice_name)
        yield from voice.speak(utterances, language, name)

    def estimated(self, language: str, voice_name: str) -> bool:
        """Whether a model estimates the sound of the voice that speaks."""
        voice, name = self._who(language, voice_name)
        return isinstance(voice, Estimated) and voice.estimated(language, name)

    def instead(self, language: str) -> str:
        """Espeak's best voice for the language; empty where espeak cannot be used or has none."""
        try:
            self._sure.fingerprint(language, "")
        except MachineLacks:
            return ""
        return f"{SURE}{OF}"

    @cached_property
    def _sure(self) -> Voice:
        return self._engine(SURE)

    def _engine(self, name: str) -> Voice:
        if name not in self._loaded:
            self._loaded[name] = plugins.voice(name)
        return self._loaded[name]

    def _who(self, language: str, voice_name: str) -> tuple[Voice, str]:
        """The engine that speaks, and its name of the voice. Raises `MachineLacks` for a voice that nobody has."""
        engine, name = divided(voice_name)
        if engine:
            return self._engine(engine), name
        own, best = self._of(language)
        candidates = [(own, name), (self._settings.voice, name)] if name else [(own, best), (SURE, "")]
        first: MachineLacks | None = None
        for engine, wanted in candidates:
            voice = self._engine(engine)
            try:
                voice.fingerprint(language, wanted)
            except MachineLacks as lacking:
                first = first or lacking
            else:
                return voice, wanted
        raise first or MachineLacks("voice-missing", f"there is no voice for the language {quoted(language)}.")

    def _of(self, language: str) -> tuple[str, str]:
        tags = (language.lower(), primary(language))
        return next((self._chosen[tag] for tag in tags if tag in self._chosen), (self._settings.voice, ""))
