"""The voice that every computer has: pyttsx3, in a process of its own (see `worker`)."""

from __future__ import annotations

import contextlib
import subprocess
import sys
import tempfile
import weakref
from collections.abc import Iterator, Sequence
from typing import IO, Any, cast

from accessible_release.errors import MachineLacks, quoted
from accessible_release.languages import primary
from accessible_release.narrating import presence, trimming
from accessible_release.narrating.languages import espeak_voice
from accessible_release.narrating.worker import Message, receive, send
from accessible_release.plugins import Clip, Utterance, VoiceInfo

COMMAND = (sys.executable, "-P", "-m", "accessible_release.narrating.worker")
"""-P keeps modules of the folder one happens to stand in out of it."""
SECONDS_TO_END = 5
COMPLAINT_CHARACTERS = 300


class Pyttsx3Voice:
    """Espeak on Linux, SAPI 5 on Windows, NSSpeechSynthesizer on macOS."""

    name = "pyttsx3"

    def __init__(self, command: Sequence[str] = COMMAND) -> None:
        self._worker = _Worker(command)
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


class _Worker:
    """The other process: asked one thing at a time, ended with its input, never left behind."""

    def __init__(self, command: Sequence[str]) -> None:
        # A file and not a pipe, so that a chatty library cannot fill it up and stop the process.
        self._complaints = cast(IO[bytes], tempfile.TemporaryFile())  # noqa: SIM115 (lives as long as the process)
        try:
            self._process = subprocess.Popen(  # noqa: S603 (our own module)
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self._complaints
            )
        except OSError as error:
            self._complaints.close()
            raise MachineLacks("voice-broken", f"the speech process cannot start: {error.strerror}.") from error
        self.close = weakref.finalize(self, _end, self._process, self._complaints)

    def ask(self, question: Message) -> tuple[dict[str, Any], bytes]:
        """The answer to one question; raises `MachineLacks`."""
        if not self.close.alive:
            raise MachineLacks("voice-broken", "the speech engine has already stopped.")
        with self._whole(), contextlib.suppress(BrokenPipeError):  # the missing answer says why
            send(cast(Any, self._process.stdin), question)
        return self.answer()

    def answer(self) -> tuple[dict[str, Any], bytes]:
        """The next message of the process; raises `MachineLacks` for an error or a process that has ended."""
        try:
            with self._whole():
                reply, sound = receive(cast(Any, self._process.stdout))
        except EOFError as error:
            raise MachineLacks("voice-broken", f"the speech engine stopped: {self._last_complaint()}") from error
        if "error" in reply:
            raise MachineLacks(reply["error"], reply["message"], hint=reply["hint"])
        return reply, sound

    @contextlib.contextmanager
    def _whole(self) -> Iterator[None]:
        """Interrupted in the middle of a message, the process is ended: what follows could not be understood."""
        try:
            yield
        except (EOFError, OSError):
            raise
        except BaseException:
            self.close()
            raise

    def _last_complaint(self) -> str:
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(SECONDS_TO_END)
        self._complaints.seek(0)
        said = self._complaints.read().decode("utf-8", "replace").strip()
        self.close()
        return said.splitlines()[-1][-COMPLAINT_CHARACTERS:] if said else f"exit code {self._process.returncode}."


def _end(process: subprocess.Popen[bytes], complaints: IO[bytes]) -> None:
    with contextlib.suppress(OSError):  # unsent words, when the process has gone
        cast(Any, process.stdin).close()
    try:
        process.wait(SECONDS_TO_END)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    cast(Any, process.stdout).close()
    complaints.close()
