"""The words and the recording belong together: what is cut out of the MP3 by the times of a book is what was said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from io import BytesIO
from pathlib import Path

import av
import numpy as np
import numpy.typing as npt
import pytest

from accessible_release import plugins
from accessible_release.editions.daisy import DaisyEdition
from accessible_release.model import Narration, Release
from accessible_release.plugins import Clip as Spoken
from accessible_release.plugins import Utterance
from accessible_release.settings import DEFAULTS, Settings

from ..releases import simple
from .books import QUICK, RATE, Hum, read_aloud
from .opened import Clip, Opened

Samples = npt.NDArray[np.float64]
LATE = 0.02
"""Seconds by which a clip may begin too early or too late."""
LIKE = 0.9
"""How like the recording a clip must be; 1 would be the same samples, which MP3 does not keep."""


class Rustle(Hum):
    """A noise of its own for each text, so that no two places of a recording are alike."""

    name = "rustle"

    def speak(
        self,
        utterances: Sequence[Utterance],
        language: str,  # noqa: ARG002 - of the Protocol
        voice_name: str,  # noqa: ARG002 - of the Protocol
    ) -> Iterator[Spoken]:
        for place, utterance in enumerate(utterances):
            noise = np.random.default_rng(place).normal(0, 9000, 200 * len(utterance.text))
            yield Spoken(RATE, np.convolve(noise, np.ones(8) / 8, "same").astype("<i2").tobytes())


def decoded(mp3: bytes) -> Samples:
    with av.open(BytesIO(mp3), "r") as container:
        frames = [frame.to_ndarray()[0].astype(float) for frame in container.decode(audio=0)]
    return np.concatenate(frames)


def off(clip: Clip, heard: Samples, said: Samples, rate: int) -> float:
    """How many seconds too late a clip is; fails where its sound is not there at all."""
    begin, end = round(clip.begin * rate / 1000), round(clip.end * rate / 1000)
    cut, reach = heard[begin : min(end, begin + rate // 4)], round(rate / 10)
    around = said[max(begin - reach, 0) : begin + len(cut) + reach]
    best = int(np.argmax(np.correlate(around, cut))) + max(begin - reach, 0)
    assert np.corrcoef(said[best : best + len(cut)], cut[: len(said) - best])[0, 1] > LIKE
    return (best - begin) / rate


def check(release: Release, narration: Narration, settings: Settings, count: int) -> None:
    [file] = DaisyEdition().make(release, narration, settings)
    book = Opened(file.data)
    heard = decoded(book.files["audio.mp3"])
    said = np.frombuffer(narration.pcm, "<i2").astype(float)
    chosen = book.clips[:: max(len(book.clips) // count, 1)][:count]
    assert len(chosen) == count
    for clip in chosen:
        assert abs(off(clip, heard, said, narration.sample_rate)) <= LATE, clip.text


def test_clips_are_cut_where_the_sounds_are() -> None:
    check(simple(), read_aloud(simple(), QUICK, Rustle()), QUICK, 8)


@pytest.mark.engine
def test_clips_are_cut_where_the_words_are(tmp_path: Path) -> None:
    voice = plugins.voice(DEFAULTS.voice)
    check(simple(), read_aloud(simple(), DEFAULTS, voice), DEFAULTS, 10)
