"""The one door to faster-whisper: what a recogniser hears of a recording. Used where it is installed, and nowhere else.

It hears less well than a person does: what it hears was said, and what it does not hear is for a person to listen to.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from accessible_release.errors import MachineLacks, quoted
from accessible_release.languages import primary
from accessible_release.narrating.natural.facts import package_folder, recogniser_facts
from accessible_release.offline import no_network_probe
from accessible_release.phrases import phrases
from accessible_release.samples import Samples

ENVIRONMENT: Mapping[str, str] = {"HF_HUB_OFFLINE": "1", "HF_HUB_DISABLE_TELEMETRY": "1", "ORT_DISABLE_TELEMETRY": "1"}
HERTZ = 16_000
LOUDEST = 32_768
WORD = re.compile(r"\d|[^\W\d_]+")


class Recogniser:
    """A model of Whisper, loaded. Raises `MachineLacks` for a folder that holds none."""

    def __init__(self, model: Path) -> None:
        os.environ.update(ENVIRONMENT)
        try:
            with no_network_probe():
                from faster_whisper import WhisperModel
            self._model: Any = WhisperModel(str(model), device="cpu", compute_type="int8", local_files_only=True)
        except Exception as error:
            what = f"the recogniser cannot be loaded: {type(error).__name__}."
            hint = "Name the folder of a model of Whisper in the form of CTranslate2."
            raise MachineLacks("recogniser-broken", what, where=quoted(str(model)), hint=hint) from error

    def heard(self, sound: Samples, language: str) -> str:
        """The words that it hears."""
        import numpy as np

        from accessible_release.ffmpeg import filtered

        pcm = filtered(sound, [("aresample", str(HERTZ))]).pcm
        wave = np.frombuffer(pcm, "<i2").astype("f4") / LOUDEST
        parts, _ = self._model.transcribe(
            wave, language=primary(language), beam_size=5, temperature=0.0, condition_on_previous_text=False
        )
        return " ".join(part.text.strip() for part in parts)


def model_for(language: str, given: Path | None) -> Path | None:
    """The folder of a model: the one that is given, else that of an installed package which knows the language.

    None where there is none, or no faster-whisper.
    """
    if find_spec("faster_whisper") is None:
        return None
    if given:
        return given
    for place, languages in recogniser_facts()["packages"]:
        module, _, below = str(place).partition("/")
        folder = package_folder(module) if primary(language) in languages else None
        if folder:
            return folder / below
    return None


def times_heard(number: str, words: str, language: str) -> int:
    """How many times a number is among the words, in figures or in words, whatever stands between its digits."""
    digits = phrases(language)["digits"]
    said = {word.lower(): digit for digit, word in digits.items()} | dict(recogniser_facts()["also"])
    found = "".join(said.get(word, word if word.isdigit() else "") for word in WORD.findall(words.lower()))
    return found.count(number)
