"""The voice that every computer has: pyttsx3, in a process of its own (see `worker`)."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from typing import Any

from accessible_release.errors import MachineLacks, quoted
from accessible_release.languages import primary
from accessible_release.narrating import presence, trimming
from accessible_release.narrating.languages import espeak_voice
from accessible_release.narrating.process import SpeechProcess
from accessible_release.plugins import Clip, Utterance, VoiceInfo

COMMAND = (sys.executable, "-P", "-m", "accessible_release.narrating.worker")
"""-P keeps modules of the folder one happens to stand in out of it."""


class Pyttsx3Voice:
    """Espeak on Linux, SAPI 5 on Windows, NSSpeechSynthesizer on macOS."""

    name = "pyttsx3"

    def __init__(self, command: Sequence[str] = COMMAND) -> None:
        self._worker = SpeechProcess(command)
        facts, _ = self._worker.answer()
        self._version: str = facts["version"]
        self._installed: list[dict[str, Any]] = facts["voices"]

    def voices(self) -> Sequence[VoiceInfo]:
        """Every voice that the engine has, by its own name."""
        return tuple(VoiceInfo(self.name, each["id"], tuple(each["languages"])) for each in self._installed)

    def fingerprint(self, language: str, voice_name: str) -> str:
        """Versions of pyttsx3 and the engine, the voice and what is done to its sound."""
        finished = f"trimming {trimming.VERSION}, presence {presence.VERSION}"
        return f"{self._version}, {self._chosen(language, voice_name)}, {finished}"

    def speak(self, utterances: Sequence[Utterance], language: str, voice_name: str) -> Iterator[Clip]:
        """One trimmed clip an utterance. Raises `MachineLacks` for a voice that is not there or a broken engine."""
        voice = self._chosen(language, voice_name)
        for each in utterances:
            reply, pcm = self._worker.ask({"text": each.text, "rate": each.rate, "voice": voice})
            yield Clip(reply["sample_rate"], finished(pcm, reply["sample_rate"]))

    def close(self) -> None:
        """End the process; this also happens by itself when the voice is no longer used."""
        self._worker.close()

    def _chosen(self, language: str, voice_name: str) -> str:
        """The engine's id of the voice: the one that was named, else the best for the language."""
        if voice_name:
            wanted = voice_name.lower()
            for each in self._installed:
                if wanted in (each["id"].lower(), each["name"].lower(), _last(each["id"])):
                    return str(each["id"])
            raise _missing(f"no voice {quoted(voice_name)}")
        ids = [str(each["id"]) for each in self._installed]
        if (known := espeak_voice(language)) in ids:
            return known
        for tag in (language.lower(), primary(language)):
            for each in self._installed:
                if tag == _last(each["id"]) or any(_speaks(spoken, tag) for spoken in each["languages"]):
                    return str(each["id"])
        raise _missing(f"no voice for the language {quoted(language)}")


def finished(pcm: bytes, sample_rate: int) -> bytes:
    """An engine's samples as they go into a recording: without its own silence, the consonants lifted."""
    return presence.lifted(trimming.trimmed(pcm, sample_rate), sample_rate)


def _last(voice: str) -> str:
    return voice.rpartition("/")[2].lower()


def _speaks(spoken: str, tag: str) -> bool:
    return spoken.lower() == tag or spoken.lower().startswith(f"{tag}-")


def _missing(what: str) -> MachineLacks:
    return MachineLacks("voice-missing", f"there is {what}.", hint="To see them all: accessible-release voices")
