"""Talking books for tests: releases made by hand, read by a voice that only hums, in a moment."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from accessible_release.cache import Cache
from accessible_release.editions.daisy import DaisyEdition
from accessible_release.model import MadeFile, Narration, Release
from accessible_release.narrating.narrate import narrate
from accessible_release.plugins import Clip, Utterance, Voice, VoiceInfo
from accessible_release.settings import Settings

RATE = 22_050
QUICK = Settings(group_pause=5, sentence_pause=9, paragraph_pause=9, heading_pause=9)


class Hum:
    """Hums at 334 Hz for 3 milliseconds a letter: low enough for an encoder to keep it."""

    name = "hum"

    def voices(self) -> Sequence[VoiceInfo]:
        return (VoiceInfo(self.name, "hum", ("*",)),)

    def fingerprint(self, language: str, voice_name: str) -> str:  # noqa: ARG002 - of the Protocol
        return "hum"

    def speak(
        self,
        utterances: Sequence[Utterance],
        language: str,  # noqa: ARG002 - of the Protocol
        voice_name: str,  # noqa: ARG002 - of the Protocol
    ) -> Iterator[Clip]:
        for utterance in utterances:
            yield Clip(RATE, (b"\x00\x10" * 33 + b"\x00\xf0" * 33) * len(utterance.text))


def read_aloud(release: Release, settings: Settings = QUICK, voice: Voice | None = None) -> Narration:
    """The recording of a release."""
    return narrate(release, settings, voice or Hum(), Cache(Path("clips")))


def book(release: Release, settings: Settings = QUICK) -> bytes:
    """The finished file."""
    return made(release, settings).data


def made(release: Release, settings: Settings = QUICK) -> MadeFile:
    [file] = DaisyEdition().make(release, read_aloud(release, settings), settings)
    return file


def changed(data: bytes, name: str, before: str, after: str) -> bytes:
    """The book with `before` replaced in one of its files, once; fails where it does not stand there."""
    with ZipFile(BytesIO(data)) as archive:
        files = [(each, archive.read(each)) for each in archive.infolist()]
    out = BytesIO()
    with ZipFile(out, "w") as archive:
        for info, content in files:
            if info.filename == name:
                text = content.decode()
                assert before in text, f"{before} is not in {name}"
                archive.writestr(info, text.replace(before, after, 1))
            else:
                archive.writestr(info, content)
    return out.getvalue()
