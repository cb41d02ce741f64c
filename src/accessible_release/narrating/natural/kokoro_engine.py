"""The one door to Kokoro, through kokoro-onnx. Loaded by the process that speaks only."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from accessible_release.errors import MachineLacks
from accessible_release.files import scratch_folder
from accessible_release.narrating.natural import store
from accessible_release.narrating.natural.engine import samples, session, speed
from accessible_release.narrating.natural.facts import KOKORO, language_of
from accessible_release.plugins import Clip

STYLE_LENGTH = 256
LONGEST = 510
"""Signs that it can say at once; what is longer it divides, and then its own silence must go."""


def _style(voice: store.Installed) -> Any:
    """The numbers of a voice, or why they cannot be used: the others can speak all the same."""
    import numpy as np

    try:
        store.check_file(voice, store.own_file(voice))
    except MachineLacks as damaged:
        return damaged
    return np.frombuffer((voice.folder / store.own_file(voice)).read_bytes(), "<f4").reshape(-1, 1, STYLE_LENGTH)


class KokoroEngine:
    """The model with every voice that is installed."""

    def __init__(self) -> None:
        import numpy as np
        from kokoro_onnx import Kokoro

        voices = store.installed(KOKORO)
        store.check_file(voices[0], store.MODEL)
        self._styles = {each.name: _style(each) for each in voices}
        model = session(voices[0].folder / store.MODEL)
        with scratch_folder() as folder:  # it asks for a file of voices; ours are handed over one by one
            path = folder / "none.npz"
            np.savez(path)
            self._kokoro = Kokoro.from_session(model, str(path))

    def facts(self) -> Mapping[str, Any]:
        """Nothing: what a clip depends on is known without loading (see `voices`)."""
        return {"version": "", "voices": []}

    def speak(self, text: str, rate: int, voice: str) -> Clip:
        """The sound of `text`; raises `MachineLacks` for a rate that is beyond it, and for a voice that is damaged."""
        style = self._styles[voice]
        if isinstance(style, MachineLacks):
            raise style
        fast = speed(KOKORO, voice, rate)
        _, reader = language_of(voice)
        phonemes = self._kokoro.tokenizer.phonemize(text, reader)
        sound, sample_rate = self._kokoro.create(
            phonemes, style, fast, reader, is_phonemes=True, trim=len(phonemes) > LONGEST
        )
        return Clip(sample_rate, samples(sound))
