"""A voice without an engine: tones in place of words, for tests and for trying out a layout."""

from __future__ import annotations

import hashlib
import math
from array import array
from collections.abc import Iterator, Sequence

from accessible_release.plugins import Clip, Utterance, VoiceInfo

SAMPLE_RATE = 22_050
LOUDNESS = 6_000
LOWEST, HIGHEST = 200, 800


class ToneVoice:
    """One tone an utterance: as long as its words would take, as high as its text decides."""

    name = "tone"

    def voices(self) -> Sequence[VoiceInfo]:
        """The only one, for every language."""
        return (VoiceInfo(self.name, "tone", ("*",)),)

    def fingerprint(self, language: str, voice_name: str) -> str:  # noqa: ARG002 (the Voice protocol)
        """The same for every language: a tone has none."""
        return "tone 1"

    def speak(
        self,
        utterances: Sequence[Utterance],
        language: str,  # noqa: ARG002 (the Voice protocol)
        voice_name: str,  # noqa: ARG002 (the Voice protocol)
    ) -> Iterator[Clip]:
        """A clip an utterance; its length in seconds is words × 60 / rate."""
        for utterance in utterances:
            yield Clip(SAMPLE_RATE, _tone(utterance))


def _tone(utterance: Utterance) -> bytes:
    words = max(1, len(utterance.text.split()))
    samples = round(words * 60 / utterance.rate * SAMPLE_RATE)
    pitch = LOWEST + int.from_bytes(hashlib.sha256(utterance.text.encode()).digest()[:4]) % (HIGHEST - LOWEST)
    period = [round(LOUDNESS * math.sin(2 * math.pi * step * pitch / SAMPLE_RATE)) for step in range(SAMPLE_RATE)]
    wave = array("h", period)
    whole, rest = divmod(samples, SAMPLE_RATE)
    return (wave * whole + wave[:rest]).tobytes()
