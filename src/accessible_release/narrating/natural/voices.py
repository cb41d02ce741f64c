"""Kokoro and Piper as voices: what is installed is known without loading; a process speaks when it is asked."""

from __future__ import annotations

import importlib.metadata
import sys
from array import array
from collections.abc import Iterator, Sequence
from pathlib import Path

from accessible_release.errors import MachineLacks, quoted
from accessible_release.ffmpeg import filtered
from accessible_release.languages import primary
from accessible_release.narrating.natural import store
from accessible_release.narrating.natural.facts import KOKORO, PIPER, facts, how_to_get
from accessible_release.narrating.process import SpeechProcess
from accessible_release.plugins import Clip, Utterance, VoiceInfo
from accessible_release.processors import vectors
from accessible_release.samples import Samples

VERSION = "1"
"""Part of a clip's cache key: another way of finishing makes other clips."""
RATE = 22_050
"""Hertz of every clip, whatever the engine has: voices of one recording can then take turns, espeak's among them."""
SILENT = 80
"""Samples up to this, of 32,767, are the engine's silence."""
MARGIN = 0.02
"""Seconds of it that stay on each side, so that no breath of a consonant is cut."""


class NaturalVoice:
    """An engine of `engines.toml`. Made when its parts and at least one voice are there, else raises `MachineLacks`."""

    name: str

    def __init__(self, command: Sequence[str] = ()) -> None:
        module = "accessible_release.narrating.natural.serving"
        self._command = command or (sys.executable, "-P", "-m", module, self.name)
        self._processes: dict[Path, SpeechProcess] = {}
        self._version = "" if command else versions(self.name)
        self._installed = store.installed(self.name)
        if not self._installed:
            what = f"no voice of {self.name} is installed."
            raise MachineLacks("voice-not-installed", what, hint=f"To get it: {how_to_get(self.name)}")

    def voices(self) -> Sequence[VoiceInfo]:
        """Every voice that is installed."""
        return tuple(VoiceInfo(self.name, each.name, (each.language,)) for each in self._installed)

    def fingerprint(self, language: str, voice_name: str) -> str:
        """Versions, the checksums of model and voice, and the kind of processor, for another one rounds otherwise."""
        voice = self._chosen(language, voice_name)
        return f"{self._version}, {voice.name} {voice.code}, {vectors()}, finishing {VERSION}"

    def speak(self, utterances: Sequence[Utterance], language: str, voice_name: str) -> Iterator[Clip]:
        """One trimmed clip an utterance. Raises `MachineLacks` for a voice that is not there or a broken engine."""
        voice = self._chosen(language, voice_name)
        for each in utterances:
            reply, pcm = self._process(voice).ask({"text": each.text, "rate": each.rate, "voice": voice.name})
            yield finished(Clip(reply["sample_rate"], pcm))

    def estimated(self, language: str, voice_name: str) -> bool:  # noqa: ARG002 (the `Estimated` protocol)
        """Always."""
        return True

    def close(self) -> None:
        """End the processes; this also happens by itself when the voice is no longer used."""
        for process in self._processes.values():
            process.close()

    def _process(self, voice: store.Installed) -> SpeechProcess:
        """The process that has the model of a voice."""
        if voice.folder not in self._processes:
            process = SpeechProcess((*self._command, voice.name))
            process.answer()
            self._processes[voice.folder] = process
        return self._processes[voice.folder]

    def _chosen(self, language: str, voice_name: str) -> store.Installed:
        """The voice that was named, else the first of those for the language."""
        if voice_name:
            named = [each for each in self._installed if each.name.lower() == voice_name.lower()]
            if named:
                return named[0]
            raise _missing(f"no voice {quoted(voice_name)} of {self.name}")
        preferred: Sequence[str] = facts(self.name)["preferred"]
        ordered = sorted(self._installed, key=lambda each: (*(each.name != name for name in preferred), each.name))
        for tag in (language.lower(), primary(language)):
            for each in ordered:
                if tag in (each.language.lower(), primary(each.language)):
                    return each
        raise _missing(f"no voice of {self.name} for the language {quoted(language)}")


class KokoroVoice(NaturalVoice):
    """Kokoro-82M: the most natural, and the slowest."""

    name = KOKORO


class PiperVoice(NaturalVoice):
    """Piper: natural, many languages, quick."""

    name = PIPER


def versions(engine: str) -> str:
    """The distributions that make the sound, with their versions; raises `MachineLacks` where one is not there."""
    try:
        return ", ".join(f"{name} {importlib.metadata.version(name)}" for name in facts(engine)["distributions"])
    except importlib.metadata.PackageNotFoundError as error:
        what = f"the voice engine {engine} is not installed ({error.name} is missing)."
        raise MachineLacks("voice-missing", what, hint=f"To get it: {how_to_get(engine)}") from error


def finished(clip: Clip) -> Clip:
    """A clip as it goes into a recording: without the engine's own silence, at the rate that all have."""
    sound = array("h", clip.pcm)
    loud = [place for place in _edges(sound) if place >= 0]
    if not loud:
        return Clip(RATE, b"")
    margin = int(MARGIN * clip.sample_rate)
    kept = sound[max(0, loud[0] - margin) : loud[-1] + 1 + margin].tobytes()
    if clip.sample_rate == RATE:
        return Clip(RATE, kept)
    return Clip(RATE, filtered(Samples(clip.sample_rate, kept), [("aresample", str(RATE))]).pcm)


def _edges(sound: array[int]) -> tuple[int, int]:
    """The first and last place that is no silence; -1 where there is none."""
    first = next((place for place, value in enumerate(sound) if abs(value) > SILENT), -1)
    last = next((place for place in range(len(sound) - 1, -1, -1) if abs(sound[place]) > SILENT), -1)
    return first, last


def _missing(what: str) -> MachineLacks:
    return MachineLacks("voice-missing", f"there is {what}.", hint="To see them all: accessible-release voices list")
