from __future__ import annotations

import os
from array import array
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from threading import Barrier

import pytest

from accessible_release.editions.sound import check, finishing, formats, sound, sounds
from accessible_release.editions.sound.encoding import encoded
from accessible_release.editions.sound.formats import Format
from accessible_release.editions.sound.measuring import loudness, measured
from accessible_release.editions.sound.profiles import profiles
from accessible_release.errors import MachineLacks, Unusable
from accessible_release.ffmpeg import decoded
from accessible_release.model import Narration
from accessible_release.samples import Samples
from accessible_release.settings import Settings

from .signals import RATE, judged, lag, narration, noise, sine, spoken

ALL = tuple(formats())
PLAIN = Settings(editions=("text",))
QUIET, LOUD, SPEECH = spoken(6.0, -30.0), sine(3.0, -0.1, 500), spoken(6.0)


def highest(of: Samples) -> int:
    return max(abs(each) for each in memoryview(of.pcm).cast("h"))


class Encoder:
    """The encoder, counting what it is asked for."""

    def __init__(self) -> None:
        self.made: list[tuple[str, int, int]] = []

    def __call__(self, samples: Samples, wanted: Format, kilobits: int) -> bytes:
        self.made.append((wanted.codec, len(samples), kilobits))
        return encoded(samples, wanted, kilobits)

    def whole(self, length: int) -> list[str]:
        return sorted(codec for codec, samples, _ in self.made if samples == length)


@pytest.fixture
def encoder(monkeypatch: pytest.MonkeyPatch) -> Encoder:
    encoder = Encoder()
    monkeypatch.setattr(finishing, "encoded", encoder)
    return encoder


@pytest.fixture(autouse=True)
def _nothing_kept() -> Iterator[None]:
    finishing._finisher.cache_clear()
    yield
    finishing._finisher.cache_clear()


@pytest.mark.parametrize("signal", [QUIET, LOUD, SPEECH], ids=["quiet", "loud", "speech"])
def test_every_kind_is_as_loud_as_it_should_be(signal: Samples) -> None:
    for kind, data in sounds(narration(signal), PLAIN, ALL).items():
        loudness, peak = judged(data)
        assert loudness == pytest.approx(-19.0, abs=0.5), kind
        assert peak <= -1.5, kind


def test_louder_for_those_who_ask() -> None:
    loudness, peak = judged(sound(narration(SPEECH), replace(PLAIN, loudness="-16")))
    assert loudness == pytest.approx(-16.0, abs=0.5)
    assert peak <= -1.5


def test_what_shops_for_audio_books_ask_for(encoder: Encoder) -> None:
    heard = decoded(sound(narration(SPEECH), replace(PLAIN, loudness="acx", bitrate=64)))
    found = measured(heard, profiles()["acx"])
    assert heard.rate == 44100
    assert found.loudness is not None
    assert -23 <= found.loudness <= -18
    assert found.peak <= -3
    assert found.floor <= -60
    assert {kilobits for _, _, kilobits in encoder.made} == {192}


def test_a_higher_bit_rate_is_kept_for_shops(encoder: Encoder) -> None:
    sound(narration(SPEECH), replace(PLAIN, loudness="acx", bitrate=256))
    assert {kilobits for _, _, kilobits in encoder.made} == {256}


def test_a_noisy_recording_is_not_for_shops() -> None:
    hum = Samples(RATE, sine(3.0, -10.0).pcm)
    with pytest.raises(MachineLacks, match=r"loud as -20\.5 dB .* pauses below -60 dB.* pauses of -2\d") as raised:
        sound(narration(hum), replace(PLAIN, loudness="acx"))
    assert raised.value.code == "loudness-not-held"
    assert "another voice" in raised.value.hint


@pytest.mark.parametrize("kind", ALL)
def test_times_are_those_of_the_narration(kind: str) -> None:
    signal = noise(2.5)
    data = sounds(narration(signal), PLAIN, [kind])[kind]
    heard = decoded(data)
    assert abs(len(heard) / heard.rate - 2.5) <= 1 / 48000
    if heard.rate == RATE:
        assert lag(heard, signal) == 0


@pytest.mark.parametrize(
    "signal", [Samples(RATE, bytes(2 * 39 * 576)), Samples(RATE, bytes(200)), sine(0.3, -20.0), sine(1.0, -80.0)]
)
def test_what_has_no_loudness_is_published_as_it_is(signal: Samples) -> None:
    made = sounds(narration(signal), PLAIN, ALL)
    assert highest(decoded(made["wav"])) == pytest.approx(highest(signal), abs=1)
    assert all(len(decoded(made[kind])) == len(signal) for kind in ("mp3", "m4b", "flac", "wav"))


def test_one_encode_is_enough(encoder: Encoder) -> None:
    long = spoken(24.0, rate=16000)
    sounds(narration(long), PLAIN, ALL)
    assert encoder.whole(len(long)) == sorted(each.codec for each in formats().values())


def test_excerpts_for_encoders_that_throw_away(encoder: Encoder) -> None:
    sounds(narration(spoken(24.0, rate=16000)), PLAIN, ALL)
    assert encoder.whole(20 * 16000) == ["aac", "libmp3lame", "libopus"]


def test_a_file_that_is_off_is_encoded_once_more(encoder: Encoder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(finishing._Finisher, "_taken_off", lambda *_: -1.0)
    assert judged(sound(narration(SPEECH), PLAIN))[0] == pytest.approx(-19.0, abs=0.3)
    assert encoder.whole(len(SPEECH)) == ["libmp3lame"] * 2


def test_peaks_that_are_over_are_lowered(encoder: Encoder, monkeypatch: pytest.MonkeyPatch) -> None:
    tight = replace(formats()["opus"], headroom=-1.4)
    monkeypatch.setattr(finishing, "formats", lambda: {**formats(), "opus": tight})
    loudness, peak = judged(sounds(narration(SPEECH), replace(PLAIN, loudness="-16"), ["opus"])["opus"])
    assert loudness == pytest.approx(-16.0, abs=0.5)
    assert peak <= -1.5
    assert len(encoder.whole(len(SPEECH))) > 2


class Overshooting(Encoder):
    """An encoder whose highest peak stays so many decibels above the loudness, whatever is done to the peaks before."""

    def __init__(self, crest: float) -> None:
        super().__init__()
        self._crest = crest

    def __call__(self, samples: Samples, wanted: Format, kilobits: int) -> bytes:
        heard = loudness(samples, "lufs")
        assert heard is not None
        top = min(32767, round(32767 * 10 ** ((heard + self._crest) / 20)))
        data = array("h", samples.pcm)
        for place in range(samples.rate // 2, len(data), samples.rate):
            data[place : place + 2] = array("h", [top, top])
        return super().__call__(Samples(samples.rate, data.tobytes()), wanted, kilobits)


@pytest.mark.parametrize(("crest", "quieter", "told"), [(15.6, 0.5, False), (17.0, 2.0, True), (24.0, 9.0, True)])
@pytest.mark.parametrize("kind", ["opus", "mp3"])
def test_a_recording_is_never_lost_for_its_peaks(
    kind: str,
    crest: float,
    quieter: float,
    told: bool,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setattr(finishing, "encoded", Overshooting(crest))
    loud, peak = judged(sounds(narration(SPEECH), PLAIN, [kind])[kind])
    assert -2.0 <= peak <= -1.5  # no quieter than it has to be
    assert -19.0 - quieter <= loud <= -18.5
    assert bool(caplog.messages) == told
    assert all("not to -19 dB: with its peaks it cannot be louder" in each for each in caplog.messages)


def test_a_file_that_a_shop_would_refuse_is_not_published(encoder: Encoder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(finishing, "louder", lambda samples, _: samples)
    monkeypatch.setattr(finishing, "profiles", lambda: {"acx": replace(profiles()["acx"], tolerance=0.001)})
    with pytest.raises(MachineLacks, match=r"as loud as -20\.5 dB with peaks below -3 dB"):
        sound(narration(SPEECH), replace(PLAIN, loudness="acx"))


def test_everybody_gets_the_same_bytes(encoder: Encoder) -> None:
    signal = narration(spoken(2.0))
    settings = Settings(audio_formats=("flac", "wav"), editions=("web", "audio"))
    first = sound(signal, settings)
    made = sounds(replace(signal), settings, settings.audio_formats)
    assert list(made) == ["flac", "wav"]
    assert sound(replace(signal), settings) is first
    assert encoder.whole(44100) == ["flac", "libmp3lame", "libmp3lame", "pcm_s16le"]  # one of them is the excerpt


def test_what_the_audio_edition_wants_is_begun_with_the_first_who_asks(encoder: Encoder) -> None:
    signal = narration(spoken(1.0))
    sound(signal, Settings(audio_formats=("wav",), editions=("audio",)))
    finisher = finishing._finisher(signal, "-19", 64)
    assert set(finisher._files) == {"mp3", "wav"}
    other = narration(spoken(1.1))
    sound(other, Settings(audio_formats=("wav",), editions=("epub",)))
    assert set(finishing._finisher(other, "-19", 64)._files) == {"mp3"}


def test_another_bit_rate_or_loudness_is_another_file() -> None:
    signal = narration(spoken(2.0))
    usual = sound(signal, PLAIN)
    assert len(sound(signal, replace(PLAIN, bitrate=32))) < len(usual)
    assert sound(signal, replace(PLAIN, loudness="-16")) != usual


def test_the_same_bytes_from_another_run() -> None:
    signal = narration(spoken(2.0))
    first = sounds(signal, PLAIN, ALL)
    finishing._finisher.cache_clear()
    assert sounds(signal, PLAIN, ALL) == first


def test_encoders_work_side_by_side(monkeypatch: pytest.MonkeyPatch) -> None:
    """Both must be there at once, or the barrier breaks."""
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    finishing._threads.cache_clear()
    meeting = Barrier(2, timeout=20)

    def meet(samples: Samples, wanted: Format, kilobits: int) -> bytes:
        meeting.wait()
        return encoded(samples, wanted, kilobits)

    monkeypatch.setattr(finishing, "encoded", meet)
    assert set(sounds(narration(spoken(1.0)), PLAIN, ["flac", "wav"])) == {"flac", "wav"}
    finishing._threads.cache_clear()


def test_two_narrations_at_the_same_time() -> None:
    signals = [narration(spoken(1.0 + 0.1 * each)) for each in range(3)]
    with ThreadPoolExecutor(3) as threads:
        made = list(threads.map(lambda each: sound(each, PLAIN), signals))
    assert [round(len(decoded(each)) / RATE, 3) for each in made] == [1.0, 1.1, 1.2]


def test_samples_are_let_go_when_all_is_made() -> None:
    signal = narration(spoken(1.0))
    sounds(signal, PLAIN, ALL)
    assert not finishing._finisher(signal, "-19", 64)._master._made


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        (Settings(loudness="-20"), "there is no loudness “-20”. There are: -16, -19, acx."),
        (
            Settings(audio_formats=("mp3", "ogg")),
            "there is no kind of audio file “ogg”. There are: flac, m4b, mp3, opus, wav.",
        ),
    ],
)
def test_settings_that_there_are_not(settings: Settings, words: str) -> None:
    for ask in (lambda: check(settings), lambda: sound(Narration(RATE, b"", ()), settings)):
        with pytest.raises(Unusable) as raised:
            ask()
        assert str(raised.value) == words


def test_settings_that_there_are() -> None:
    for name in ("-19", "-16", "acx"):
        check(Settings(loudness=name, audio_formats=ALL))
