"""Espeak behind pyttsx3, with our own pyttsx3 driver (its documented extension point).

The stock driver uses espeak's asynchronous mode and loses audio: a file missing 7 times in 60, a
sentence at the wrong speed 28 times in 100. This one is synchronous, so nothing is lost, and gives the
samples in memory. Loaded by the worker only.
"""

from __future__ import annotations

import contextlib
import ctypes
import importlib.metadata
import os
import re
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

from accessible_release.errors import MachineLacks, quoted
from accessible_release.plugins import Clip

DRIVER = "accessible_release_espeak"
LIBRARY = "libespeak-ng.so.1"
DONT_EXIT = 0x8000
"""espeakINITIALIZE_DONT_EXIT: without it a missing data folder ends the whole process."""
HINT = "Run: pip install espeakng-loader (or: sudo apt-get install libespeak-ng1)."
RATES = range(80, 451)
"""Words a minute that espeak can speak."""

LONE_CAPITALS = re.compile(r"(?<![\w'’-])(?:[A-Z] (?:and )?)+[A-Z](?!\w)")
LONE_SMALL_LETTERS = re.compile(r"(?<![\w'’-])(?:[a-z] )+[a-z](?![\w'’])")


class EspeakEngine:
    """Espeak, loaded and ready. One a process."""

    def __init__(self) -> None:
        source = load_library()
        pyttsx3 = register_driver()
        self._errors: list[Exception] = []
        self._engine = pyttsx3.init(DRIVER)
        self._engine.connect("error", lambda name, exception: self._errors.append(exception))  # noqa: ARG005
        self._driver = self._engine.proxy._driver  # noqa: SLF001 (pyttsx3 gives drivers no other way back)
        version = importlib.metadata.version("pyttsx3")
        self._version = f"pyttsx3 {version}, espeak {self._driver.version()} ({source})"

    def facts(self) -> dict[str, Any]:
        """Version and voices (see `worker.Engine`)."""
        voices = [
            {"id": each.id, "name": each.name, "languages": [str(tag) for tag in each.languages]}
            for each in self._engine.getProperty("voices")
        ]
        return {"version": self._version, "voices": voices}

    def speak(self, text: str, rate: int, voice: str) -> Clip:
        """The sound of `text`; raises `MachineLacks` where espeak refuses a voice or a rate."""
        if rate not in RATES:
            limits = f"Choose {RATES.start} to {RATES.stop - 1} words a minute."
            raise MachineLacks("voice-rate", f"the voice cannot speak {rate} words a minute.", hint=limits)
        self._errors.clear()
        self._engine.setProperty("voice", voice)
        self._engine.setProperty("rate", rate)
        self._engine.say(respelt(text))
        self._engine.runAndWait()
        # Espeak refuses a voice silently and goes on with the last one, so what was set is read back.
        if self._engine.getProperty("voice") != voice:
            raise MachineLacks(
                "voice-missing",
                f"there is no voice {quoted(voice)}.",
                hint="To see them all: accessible-release voices",
            )
        if self._errors or self._engine.getProperty("rate") != rate:
            reason = self._errors[0] if self._errors else "it did not take the rate"
            raise MachineLacks("voice-broken", f"espeak failed: {reason}.")
        return Clip(self._driver.sample_rate, self._driver.pcm)


def respelt(text: str) -> str:
    """The letter A as espeak says it: in a row of single letters it would be read like the article."""

    def letters(match: re.Match[str]) -> str:
        return re.sub(r"\b[aA]\b", "eh", match[0])

    return LONE_SMALL_LETTERS.sub(letters, LONE_CAPITALS.sub(letters, text))


def load_library() -> str:
    """Make espeak loadable by its name, as pyttsx3 asks for it; what comes back says where it is from."""
    try:
        import espeakng_loader
    except ImportError:
        pass
    else:
        with contextlib.suppress(OSError, RuntimeError):
            os.environ["ESPEAK_DATA_PATH"] = espeakng_loader.get_data_path()
            bundled = Path(espeakng_loader.get_library_path()).with_name(LIBRARY)
            ctypes.CDLL(str(bundled), mode=ctypes.RTLD_GLOBAL)
            return f"espeakng-loader {importlib.metadata.version('espeakng-loader')}"
        os.environ.pop("ESPEAK_DATA_PATH", None)
    try:
        ctypes.CDLL(LIBRARY, mode=ctypes.RTLD_GLOBAL)
    except OSError as error:
        raise MachineLacks("voice-missing", "the speech engine espeak-ng is not installed.", hint=HINT) from error
    return "system"


def register_driver() -> ModuleType:
    """pyttsx3 with our driver among its drivers."""
    try:
        import pyttsx3
        from pyttsx3.drivers import _espeak, espeak
    except (ImportError, RuntimeError) as error:
        raise MachineLacks("voice-missing", f"pyttsx3 cannot be loaded: {error}.", hint=HINT) from error
    module = ModuleType(f"pyttsx3.drivers.{DRIVER}")
    module.buildDriver = _driver_class(_espeak, espeak.EspeakDriver)  # type: ignore[attr-defined]
    sys.modules[module.__name__] = module
    loaded: ModuleType = pyttsx3
    return loaded


def _driver_class(native: Any, stock: Any) -> type:  # noqa: C901 (the class can only be made once pyttsx3 is there)
    class SynchronousEspeakDriver(stock):  # type: ignore[misc]
        """Speaks when the loop runs and keeps the samples in `pcm`; properties are those of the stock driver."""

        def __init__(self, proxy: Any) -> None:
            self.sample_rate = native.Initialize(native.AUDIO_OUTPUT_SYNCHRONOUS, 1000, None, DONT_EXIT)
            if self.sample_rate <= 0:
                raise MachineLacks("voice-missing", "espeak's data folder is missing.", hint=HINT)
            self._proxy = proxy
            self._to_say: list[str] = []
            self._chunks: list[bytes] = []
            self.pcm = b""
            native.SetSynthCallback(self._collect)

        def say(self, text: str) -> None:
            self._to_say.append(text)

        def stop(self) -> None:
            """Nothing plays, so there is nothing to stop."""

        def endLoop(self) -> None:  # noqa: N802 (pyttsx3's name)
            """The loop ends by itself."""

        def startLoop(self) -> None:  # noqa: N802 (pyttsx3's name)
            self._proxy.setBusy(False)  # pyttsx3 now hands over the properties and texts that wait, in order
            waiting, self._to_say = self._to_say, []
            for text in waiting:
                self._chunks = []
                flags = native.CHARS_UTF8 | native.ENDPAUSE
                failed = native.Synth(text.encode("utf-8"), flags=flags)
                if failed:
                    raise MachineLacks("voice-broken", f"espeak failed with code {failed}.")
                self.pcm = b"".join(self._chunks)

        def version(self) -> str:
            info = native.dll.espeak_Info
            info.restype, info.argtypes = ctypes.c_char_p, [ctypes.c_void_p]
            found: bytes = info(None)
            return found.decode("ascii", "replace")

        def _collect(self, wave: Any, samples: int, _events: Any) -> int:
            if samples > 0:
                self._chunks.append(ctypes.string_at(wave, samples * 2))
            return 0

    return SynchronousEspeakDriver
