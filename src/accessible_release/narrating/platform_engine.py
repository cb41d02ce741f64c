"""The engine that Windows (SAPI 5) and macOS (NSSpeechSynthesizer) bring, through pyttsx3's own drivers.

Those drivers only write files, so a clip goes through a temporary one. Loaded by the worker only.
"""

from __future__ import annotations

import importlib.metadata
import platform
from typing import Any

from accessible_release.errors import MachineLacks, quoted
from accessible_release.ffmpeg import decoded
from accessible_release.files import scratch_folder
from accessible_release.plugins import Clip


class PlatformEngine:
    """pyttsx3 as it comes."""

    def __init__(self) -> None:
        try:
            import pyttsx3

            self._engine = pyttsx3.init()
        except Exception as error:
            raise MachineLacks("voice-missing", f"the system's speech engine cannot be used: {error}.") from error

    def facts(self) -> dict[str, Any]:
        """Version and voices (see `worker.Engine`)."""
        voices = [
            {"id": each.id, "name": each.name, "languages": [str(tag).replace("_", "-") for tag in each.languages]}
            for each in self._engine.getProperty("voices")
        ]
        version = f"pyttsx3 {importlib.metadata.version('pyttsx3')}, {platform.system()} {platform.version()}"
        return {"version": version, "voices": voices}

    def speak(self, text: str, rate: int, voice: str) -> Clip:
        """The sound of `text`; raises `MachineLacks` where the voice is refused or nothing was written."""
        self._engine.setProperty("voice", voice)
        self._engine.setProperty("rate", rate)
        if self._engine.getProperty("voice") != voice:
            raise MachineLacks("voice-missing", f"there is no voice {quoted(voice)}.")
        with scratch_folder() as folder:
            path = folder / "clip.wav"
            self._engine.save_to_file(text, str(path))
            self._engine.runAndWait()
            data = path.read_bytes() if path.is_file() else b""
        if not data:
            raise MachineLacks("voice-broken", "the speech engine wrote no file.")
        sound = decoded(data)
        return Clip(sound.rate, sound.pcm)
