from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from accessible_release.cache import ClipCache
from accessible_release.errors import MachineLacks
from accessible_release.model import Narration
from accessible_release.narrating.languages import espeak_voice, iso_639_2
from accessible_release.narrating.mp3 import decoded, mp3, seconds, tags
from accessible_release.narrating.narrate import narrate
from accessible_release.narrating.tone_voice import ToneVoice
from accessible_release.settings import Settings

from .releases import release

SPOKEN = narrate(release("Police act on crime."), Settings(), ToneVoice(), ClipCache(None))
CARD = "Stop it Now!\n0808\u00a01000\u00a0900\nwww.get-help.stopitnow.org.uk"


def encoded(narration: Narration, bitrate: int = 64, **more: str) -> bytes:
    texts = {"title": "Pôlice", "artist": "Suffolk", "language": "en-GB", "comment": CARD, **more}
    return mp3(narration, bitrate=bitrate, **texts)


def test_the_same_narration_is_the_same_file() -> None:
    assert encoded(SPOKEN) == encoded(SPOKEN)


def test_the_tags_are_read_back() -> None:
    assert tags(encoded(SPOKEN)) == {"title": "Pôlice", "artist": "Suffolk", "language": "eng", "comment": CARD}


def test_an_empty_text_is_no_tag() -> None:
    found = tags(encoded(SPOKEN, artist="", comment="", language="xx"))
    assert found == {"title": "Pôlice", "language": "und"}


def test_it_names_no_program_and_no_version() -> None:
    data = encoded(SPOKEN)
    assert data.startswith(b"ID3\x03")
    assert b"Lavf6" not in data
    assert b"COMM" in data[:200]


@given(st.integers(1, 200_000), st.sampled_from([16_000, 22_050, 24_000, 44_100]))
@settings(max_examples=25, deadline=None)
def test_it_is_as_long_as_the_narration(samples: int, sample_rate: int) -> None:
    narration = Narration(sample_rate, b"\x10\x20" * samples, ())
    assert abs(seconds(encoded(narration)) - narration.seconds) < 0.05


def test_sound_comes_back_at_its_time() -> None:
    silence = bytes(2 * SPOKEN.sample_rate)
    clip = decoded(encoded(Narration(SPOKEN.sample_rate, silence + SPOKEN.pcm, ())))
    loud = next(
        place
        for place in range(0, len(clip.pcm), 2)
        if abs(int.from_bytes(clip.pcm[place : place + 2], "little", signed=True)) > 1000
    )
    assert abs(loud / 2 / clip.sample_rate - 1) < 0.05


def test_more_than_one_frame_is_encoded_whole() -> None:
    narration = Narration(8000, bytes(2 * 8000 * 130), ())
    assert seconds(encoded(narration, bitrate=16)) == pytest.approx(130, abs=0.05)


def test_an_encoder_that_refuses_is_an_error() -> None:
    with pytest.raises(MachineLacks, match="1234567 Hz"):
        encoded(Narration(1_234_567, bytes(1000), ()))


def test_the_names_of_languages() -> None:
    assert iso_639_2("pt-BR") == "por"
    assert iso_639_2("EN-gb") == iso_639_2("en-NZ") == "eng"
    assert iso_639_2("tlh") == "und"
    assert espeak_voice("pt-br") == "roa/pt-br"
    assert espeak_voice("tlh") == ""
