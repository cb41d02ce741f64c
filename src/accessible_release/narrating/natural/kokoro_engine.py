"""The one door to Kokoro, through kokoro-onnx. Loaded by the process that speaks only."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from accessible_release.files import scratch_folder
from accessible_release.narrating.natural import store
from accessible_release.narrating.natural.engine import samples, session, speed
from accessible_release.narrating.natural.facts import KOKORO, language_of
from accessible_release.plugins import Clip

STYLE_LENGTH = 256
LONGEST = 510
"""Signs that it can say at once; what is longer it divides, and then its own silence must go."""


class KokoroEngine:
    """The model with every voice that is installed."""

    def __init__(self) -> None:
        import numpy as np
        from kokoro_onnx import Kokoro

        voices = store.installed(KOKORO)
        for each in voices[:1]:
            store.check(each)
        self._styles = {
            each.name: np.frombuffer((each.folder / f"{each.name}{store.STYLE}").read_bytes(), "<f4").reshape(
                -1, 1, STYLE_LENGTH
            )
            for each in voices
        }
        model = session(voices[0].folder / store.MODEL)
        with scratch_folder() as folder:  # it asks for a file of voices; ours are handed over one by one
            path = folder / "none.npz"
            np.savez(path)
            self._kokoro = Kokoro.from_session(model, str(path))

    def facts(self) -> Mapping[str, Any]:
        """Nothing: what a clip depends on is known without loading (see `voices`)."""
        return {"version": "", "voices": []}

    def speak(self, text: str, rate: int, voice: str) -> Clip:
        """The sound of `text`; raises `MachineLacks` for a rate that is beyond it."""
        fast = speed(KOKORO, voice, rate)
        _, reader = language_of(voice)
        phonemes = self._kokoro.tokenizer.phonemize(text, reader)
        sound, sample_rate = self._kokoro.create(
            phonemes, self._styles[voice], fast, reader, is_phonemes=True, trim=len(phonemes) > LONGEST
        )
        return Clip(sample_rate, samples(sound))
