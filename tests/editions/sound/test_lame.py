from __future__ import annotations

import sys

import pytest

from accessible_release.editions.sound import lame
from accessible_release.editions.sound.encoding import encoded
from accessible_release.editions.sound.formats import formats
from accessible_release.editions.sound.measuring import loudness
from accessible_release.ffmpeg import decoded
from accessible_release.samples import Samples

from .signals import lag, noise

MP3 = formats()["mp3"]


def begun_in_silence(rate: int) -> Samples:
    """A whole number of packets, as narrations are."""
    return Samples(rate, bytes(2 * 1200) + noise(3.0, rate=rate).pcm).cut(0, 40 * 1152)


@pytest.mark.parametrize("rate", [16000, 22050, 24000, 32000, 44100, 48000])
@pytest.mark.parametrize("kilobits", [32, 64, 160])
def test_lame_itself_sounds_as_in_ffmpeg(rate: int, kilobits: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """A computer that lacks it makes files of the same length, at the same times, only slower."""
    pytest.importorskip("lameenc")
    samples, asked = begun_in_silence(rate), []
    real = lame.packets

    def noted(samples: Samples, kilobits: int) -> object:
        asked.append(real(samples, kilobits))
        return asked[-1]

    monkeypatch.setattr(lame, "packets", noted)
    quick = encoded(samples, MP3, kilobits)
    assert len(asked) == 1
    assert asked[0] and len(asked[0]) > 40
    monkeypatch.setitem(sys.modules, "lameenc", None)
    slow = encoded(samples, MP3, kilobits)
    assert asked[1] is None
    assert len(quick) == len(slow)
    assert len(list(lame._apart(quick))) == len(list(lame._apart(slow)))
    told = quick.index(b"Info") + 16
    assert quick[:told] == slow[:told]
    heard, other = decoded(quick), decoded(slow)
    assert len(heard) == len(other) == len(samples)
    assert lag(heard, samples) == 0
    one, two = loudness(heard, "lufs"), loudness(other, "lufs")
    assert one is not None
    assert one == pytest.approx(two, abs=0.02)


def test_other_encoders_are_ffmpegs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lame, "packets", lambda *_: pytest.fail("asked"))
    assert encoded(begun_in_silence(22050), formats()["m4b"], 64)


def test_a_rate_that_mp3_has_not() -> None:
    assert lame.packets(Samples(50000, bytes(1000)), 64) is None


def test_packets_are_told_apart_by_their_heads() -> None:
    mpeg_1, mpeg_2, other = b"\xff\xfb\x50\xc4", b"\xff\xf3\x82\xc4", b"\xff\xfbXX"
    first, second = mpeg_1 + bytes(204), mpeg_2 + bytes(205)
    assert list(lame._apart(first + first)) == [first, first]
    assert list(lame._apart(second)) == [second]
    with pytest.raises(ValueError, match="told apart"):
        list(lame._apart(b"RIFF" + other))
