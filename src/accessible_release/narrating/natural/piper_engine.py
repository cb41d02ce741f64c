"""The one door to Piper, through piper-tts. Loaded by the process that speaks only."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from accessible_release.narrating.natural import store
from accessible_release.narrating.natural.engine import samples, session, speed
from accessible_release.narrating.natural.facts import PIPER
from accessible_release.plugins import Clip


class PiperEngine:
    """One installed voice, loaded and ready."""

    def __init__(self, name: str) -> None:
        from piper import PiperVoice, SynthesisConfig
        from piper.config import PiperConfig

        voice = next(each for each in store.installed(PIPER) if each.name == name)
        store.check(voice)
        config = json.loads((voice.folder / store.CONFIG).read_bytes())
        self._configured = SynthesisConfig
        self._piper = PiperVoice(session=session(voice.folder / store.MODEL), config=PiperConfig.from_dict(config))

    def facts(self) -> Mapping[str, Any]:
        """Nothing: what a clip depends on is known without loading (see `voices`)."""
        return {"version": "", "voices": []}

    def speak(self, text: str, rate: int, voice: str) -> Clip:
        """The sound of `text`, without the chance that Piper puts into it; raises `MachineLacks` for a rate."""
        import numpy as np

        config = self._piper.config
        how = self._configured(
            length_scale=config.length_scale / speed(PIPER, voice, rate),
            noise_scale=0.0,
            noise_w_scale=0.0,
            normalize_audio=False,
        )
        parts = [chunk.audio_float_array for chunk in self._piper.synthesize(text, how)]
        return Clip(config.sample_rate, samples(np.concatenate(parts) if parts else np.zeros(0, "f4")))
