"""The one door to faster-whisper: what a recogniser hears of a recording. Used where it is installed, and nowhere else.

It hears less well than a person does: what it hears was said, and what it does not hear is for a person to listen to.
"""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from accessible_release.errors import MachineLacks, quoted
from accessible_release.files import scratch_folder
from accessible_release.languages import primary
from accessible_release.narrating.natural.facts import package_folder, recogniser_facts
from accessible_release.offline import no_network_probe
from accessible_release.phrases import phrases
from accessible_release.samples import Samples

ENVIRONMENT: Mapping[str, str] = {"HF_HUB_OFFLINE": "1", "HF_HUB_DISABLE_TELEMETRY": "1", "ORT_DISABLE_TELEMETRY": "1"}
HERTZ = 16_000
LOUDEST = 32_768
PART = ".part"
WORD = re.compile(r"\d|[^\W\d_]+")


class Recogniser:
    """A model of Whisper, loaded from one folder or several. Raises `MachineLacks` where there is none."""

    def __init__(self, folders: Sequence[Path]) -> None:
        os.environ.update(ENVIRONMENT)
        try:
            with no_network_probe():
                from faster_whisper import WhisperModel
            with _whole(folders) as model:
                self._model: Any = WhisperModel(str(model), device="cpu", compute_type="int8", local_files_only=True)
        except Exception as error:
            what = f"the recogniser cannot be loaded: {type(error).__name__}."
            hint = "Name the folder of a model of Whisper in the form of CTranslate2."
            raise MachineLacks("recogniser-broken", what, where=quoted(str(folders[0])), hint=hint) from error

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


@contextmanager
def _whole(folders: Sequence[Path]) -> Iterator[Path]:
    """The folder of a model; one that packages have in parts is put together for as long as it is loaded."""
    if len(folders) == 1:
        yield folders[0]
        return
    with scratch_folder() as made:
        for path in sorted(path for folder in folders for path in folder.iterdir() if path.is_file()):
            name, part, _ = path.name.partition(PART)
            with path.open("rb") as source, (made / name).open("ab" if part else "wb") as target:
                shutil.copyfileobj(source, target)
        yield made


def model_for(given: Path | None) -> Sequence[Path]:
    """The folders of a model: the one that is given, else those of installed packages.

    Empty where there are none, or no faster-whisper.
    """
    if find_spec("faster_whisper") is None:
        return ()
    if given:
        return (given,)
    found = [package_folder(module) for module in recogniser_facts()["packages"]]
    there = [folder / recogniser_facts()["folder"] for folder in found if folder]
    return there if len(there) == len(found) else ()


def is_heard(number: str, words: str, language: str) -> bool:
    """Whether a number is all that the words have of digits, in figures or in words."""
    digits = phrases(language)["digits"]
    said = {word.lower(): digit for digit, word in digits.items()} | dict(recogniser_facts()["also"])
    found = "".join(said.get(word, word if word.isdigit() else "") for word in WORD.findall(words.lower()))
    return found == number
