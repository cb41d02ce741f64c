from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import av
import pytest

from accessible_release.editions.audio import AudioEdition
from accessible_release.editions.id3 import Chapter, tag
from accessible_release.editions.mp3 import chapters, mp3, seconds, sound, tags
from accessible_release.errors import MachineLacks
from accessible_release.model import Narration, ScriptLine, TimedLine
from accessible_release.narrating.decoding import decoded
from accessible_release.settings import DEFAULTS, Settings

from .releases import narration, simple


def encoded(of: Narration, **given: object) -> bytes:
    wanted = {"title": "Títle", "artist": "", "language": "en-GB", "comment": "", "bitrate": 64, **given}
    return mp3(of, **wanted)  # type: ignore[arg-type]


def test_the_edition() -> None:
    [made] = AudioEdition().make(simple(), narration(), DEFAULTS)
    assert (made.name, made.media_type) == ("police-and-charity.en.standard.mp3", "audio/mpeg")
    assert made.seconds == pytest.approx(2.0, abs=0.001)
    assert AudioEdition.narration == "needed"
    found = tags(made.data)
    assert found["title"] == "Police and charity act together"
    assert found["artist"] == found["album"] == "Suffolk Constabulary"
    assert found["language"] == "eng"
    assert AudioEdition().read_back(made.data, "en") == f"{found['title']}\n\n{found['comment']}"
    assert "Telephone: 0808 1000 900" in found["comment"]


def test_the_artist_of_the_settings_goes_first() -> None:
    [made] = AudioEdition().make(simple(), narration(0.2), Settings(artist="Press office"))
    assert tags(made.data)["artist"] == "Press office"


def test_without_a_narration_there_is_no_recording() -> None:
    with pytest.raises(ValueError, match="narration"):
        AudioEdition().make(simple(), None, DEFAULTS)


def test_a_file_without_sound_is_not_read_back() -> None:
    with pytest.raises(av.error.FFmpegError):
        AudioEdition().read_back(b"no recording", "en")
    with pytest.raises((MachineLacks, av.error.FFmpegError)):
        AudioEdition().read_back(encoded(Narration(22050, b"", ())), "en")


@pytest.mark.parametrize("rate", [16000, 22050, 24000, 44100, 48000])
@pytest.mark.parametrize("length", [0.01, 1.237, 10.4])
def test_length_and_rate_are_those_of_the_narration(rate: int, length: float) -> None:
    data = encoded(narration(length, rate))
    assert seconds(data) == pytest.approx(length, abs=0.05)
    with av.open(BytesIO(data), "r") as container:
        sound = container.streams.audio[0]
        assert (sound.rate, sound.layout.name) == (rate, "mono")
        assert container.duration is not None
        assert container.duration / 1_000_000 == pytest.approx(length, abs=0.05)


def test_the_same_narration_gives_the_same_bytes() -> None:
    assert encoded(narration()) == encoded(narration())


def test_editions_with_sound_share_what_was_encoded() -> None:
    spoken = narration(0.3)
    assert encoded(spoken).endswith(sound(spoken, 64))
    assert sound(spoken, 64) is sound(replace(spoken), 64)
    assert len(sound(spoken, 32)) < len(sound(spoken, 64))


@pytest.mark.parametrize("rate", [16000, 22050, 24000, 44100, 48000])
def test_a_sound_is_heard_when_the_narration_has_it(rate: int) -> None:
    silence, click = bytes(2 * rate), (20_000).to_bytes(2, "little", signed=True) * (rate // 100)
    heard = decoded(sound(Narration(rate, silence + click + silence, ()), 64))
    samples = memoryview(heard.pcm).cast("h")
    loud = [place for place, value in enumerate(samples) if abs(value) > 8_000]
    assert loud[0] / rate == pytest.approx(1.0, abs=0.01)


def test_tags_are_left_out_where_there_is_nothing_to_say() -> None:
    found = tags(encoded(narration(0.1), language="xx"))
    assert "comment" not in found
    assert "artist" not in found
    assert (found["album"], found["language"]) == ("Títle", "und")


def test_a_rate_that_mp3_has_not_is_refused() -> None:
    with pytest.raises(MachineLacks, match="MP3 encoder"):
        encoded(narration(0.1, 50000))


def test_chapters_as_a_player_sees_them() -> None:
    kinds = ["title", "title", "announcement", "card", "card", "announcement", "sentence", "heading", "heading", "end"]
    lines = tuple(
        TimedLine(ScriptLine(f"{kind} {place}.", kind, 0), place * 0.1, place * 0.1 + 0.1)  # type: ignore[arg-type]
        for place, kind in enumerate(kinds)
    )
    spoken = replace(narration(1.0), lines=lines)
    assert [(each.title, each.start) for each in chapters(spoken)] == [
        ("title 0", 0),
        ("card 3", 300),
        ("announcement 5", 500),
        ("heading 7", 700),
        ("heading 8", 800),
    ]
    with av.open(BytesIO(encoded(spoken)), "r") as container:
        read = container.chapters()
    assert [(each["metadata"]["title"], each["start"], each["end"]) for each in read][-1] == ("heading 8", 800, 1000)


def test_no_lines_no_chapters() -> None:
    assert chapters(replace(narration(0.1), lines=())) == ()
    assert b"CTOC" not in tag({}, language="en", comment="")
    assert b"CTOC" in tag({}, language="en", comment="", chapters=(Chapter("A", 0, 1),))
