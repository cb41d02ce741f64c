from __future__ import annotations

import re
from io import BytesIO

import av
import pytest

from accessible_release.editions.sound.encoding import encoded
from accessible_release.editions.sound.formats import formats
from accessible_release.errors import MachineLacks
from accessible_release.ffmpeg import decoded, filtered
from accessible_release.samples import Samples

from .signals import RATE, lag, noise, sine

KINDS = sorted(formats())


def made(kind: str, of: Samples, kilobits: int = 64) -> bytes:
    wanted = formats()[kind]
    return encoded(of, wanted, wanted.bitrate(kilobits))


@pytest.mark.parametrize("kind", KINDS)
def test_heard_when_it_is_said(kind: str) -> None:
    """The sound of a file begins with the first sample, not with what its encoder puts in front."""
    signal = noise(1.5)
    heard = decoded(made(kind, signal))
    wanted = signal if heard.rate == RATE else filtered(signal, [("aresample", str(heard.rate))])
    assert lag(heard, wanted) == 0


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("length", [22050, 22051, 30001, 100])
def test_as_long_as_the_samples(kind: str, length: int) -> None:
    heard = decoded(made(kind, Samples(RATE, noise(2.0).pcm[: 2 * length])))
    assert heard.rate == (48000 if kind == "opus" else RATE)
    assert abs(len(heard) / heard.rate - length / RATE) <= 1 / 48000


@pytest.mark.parametrize("kind", ["flac", "wav"])
def test_nothing_is_thrown_away(kind: str) -> None:
    assert decoded(made(kind, noise(1.0))) == noise(1.0)


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_bytes_twice_and_none_of_a_program(kind: str) -> None:
    data = made(kind, noise(1.0))
    assert data == made(kind, noise(1.0))
    assert not re.search(rb"Lav[cf]\d", data)


def test_the_codecs_and_their_bits() -> None:
    found = {}
    for kind in KINDS:
        with av.open(BytesIO(made(kind, sine(2.0, -20.0))), "r") as container:
            stream = container.streams.audio[0]
            found[kind] = (container.format.name.split(",")[0], stream.codec_context.name, stream.channels)
            if kind == "mp3":
                assert stream.bit_rate == 64_000
    assert found == {
        "mp3": ("mp3", "mp3float", 1),
        "m4b": ("mov", "aac", 1),
        "opus": ("ogg", "opus", 1),
        "flac": ("flac", "flac", 1),
        "wav": ("wav", "pcm_s16le", 1),
    }
    assert len(made("mp3", sine(2.0, -20.0), 32)) < len(made("mp3", sine(2.0, -20.0), 64))


def test_an_audio_book_can_be_played_while_it_is_loaded() -> None:
    data = made("m4b", noise(1.0))
    assert data[4:12] == b"ftypM4B "
    assert 0 < data.index(b"moov") < data.index(b"mdat")


def test_mp3_has_no_tag_of_its_own() -> None:
    assert made("mp3", noise(1.0))[0] == 0xFF


def test_a_rate_that_an_encoder_has_not_is_refused() -> None:
    with pytest.raises(MachineLacks, match="libmp3lame refused"):
        made("mp3", sine(0.5, -20.0, rate=50000))


def test_a_filter_that_is_missing_is_the_machines_lack() -> None:
    with pytest.raises(MachineLacks, match=r"no filter nothing-like-it"):
        filtered(sine(0.5, -20.0), [("nothing-like-it", "")])


def test_filters_keep_samples_without_steps() -> None:
    assert filtered(noise(12.0), []) == noise(12.0)
    assert filtered(Samples(RATE, b""), []) == Samples(RATE, b"")


@pytest.mark.parametrize("rate", [22050, 24000, 44100])
def test_an_mp3_that_begins_with_silence_is_in_time_for_every_player(rate: int) -> None:
    packet = 1152 if rate >= 32000 else 576
    silence = Samples(rate, bytes(2 * 1200))
    signal = Samples(rate, (silence.pcm + noise(2.0, rate=rate).pcm)[: 2 * 60 * packet])
    data = made("mp3", signal)
    table = data.index(b"Info")
    assert not any(data[table + 120 : table + 156])  # nothing to leave out
    heard = decoded(data)
    assert len(heard) == len(signal)
    assert lag(heard, signal) == 0
    first = data.index(data[:2], table + 156)
    assert int.from_bytes(data[table + 12 : table + 16], "big") == len(data) - first


def test_an_mp3_that_begins_with_sound_loses_none_of_it() -> None:
    data = made("mp3", noise(1.0))
    assert any(data[data.index(b"Info") + 120 :][:36])
    assert len(decoded(data)) == len(noise(1.0))
