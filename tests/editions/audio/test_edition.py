from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import av
import pytest

from accessible_release import plugins
from accessible_release.editions.audio import AudioEdition
from accessible_release.editions.audio.labels import labels, three_letters
from accessible_release.editions.audio.reading import labels_in
from accessible_release.editions.card import card_text
from accessible_release.errors import Unusable
from accessible_release.records import contact_record
from accessible_release.settings import DEFAULTS, Settings
from accessible_release.verifying import card_problems

from ..releases import narration, simple
from .recordings import KINDS, cover_of_mutagen, png, seen_by_ffmpeg, spoken, texts_of_mutagen, written

EDITION = AudioEdition()


def test_the_files() -> None:
    files = EDITION.make(simple(), narration(0.5), Settings(audio_formats=KINDS))
    stem = "police-and-charity.en.standard"
    assert [(each.name, each.media_type) for each in files] == [
        (f"{stem}.mp3", "audio/mpeg"),
        (f"{stem}.m4b", "audio/mp4"),
        (f"{stem}.opus", "audio/ogg"),
        (f"{stem}.flac", "audio/flac"),
        (f"{stem}.wav", "audio/wav"),
        (f"{stem}.chapters.json", "application/json+chapters"),
    ]
    assert [each.seconds for each in files] == [*[pytest.approx(0.5)] * 5, None]
    assert EDITION.narration == "needed"


def test_an_mp3_file_and_its_chapters_unless_more_is_asked_for() -> None:
    assert [each.name.rpartition(".")[2] for each in EDITION.make(simple(), spoken(), DEFAULTS)] == ["mp3", "json"]


def test_it_is_found_by_its_name() -> None:
    assert isinstance(plugins.edition("audio"), AudioEdition)


def test_each_file_has_the_card() -> None:
    release = simple()
    contacts = [contact_record(each) for each in release.card]
    for file in EDITION.make(release, spoken(), Settings(audio_formats=KINDS)):
        assert EDITION.read_back(file.data, "en") == f"{release.title}\n\n{card_text(release)}", file.name
        assert list(card_problems(file.data, EDITION, "en", contacts)) == [], file.name


def test_a_file_without_a_card_is_noticed() -> None:
    contacts = [contact_record(each) for each in simple().card]
    for file in EDITION.make(simple(contacts=()), spoken(), Settings(audio_formats=KINDS)):
        assert EDITION.read_back(file.data, "en") == simple().title
        assert list(card_problems(file.data, EDITION, "en", contacts)), file.name


def test_the_artist_of_the_settings_goes_first() -> None:
    settings = Settings(artist="Press office")
    found = texts_of_mutagen(EDITION.make(simple(), narration(0.2), settings)[0].data, "mp3")
    assert (found["artist"], found["album"]) == ("Press office", "Press office")


def test_what_is_not_known_is_left_out() -> None:
    release = simple(site_name=None, contacts=(), published="last Monday", language="en")
    found = texts_of_mutagen(EDITION.make(release, narration(0.2), DEFAULTS)[0].data, "mp3")
    assert found == {"title": release.title, "album": release.title, "genre": "Speech", "language": "eng"}


@pytest.mark.parametrize(
    ("published", "date"), [("2017-05-08T11:36:17+01:00", "2017-05-08"), ("8 May", ""), (None, "")]
)
def test_the_day(published: str, date: str) -> None:
    assert labels(simple(published=published), narration(0.1), DEFAULTS).date == date


CODES = "en eng, en-GB eng, pt-BR por, cy cym, DE deu, haw haw, xx und, x-private und"


@pytest.mark.parametrize(("language", "code"), [each.split() for each in CODES.split(", ")])
def test_languages(language: str, code: str) -> None:
    assert three_letters(language) == code


def test_the_cover_of_the_settings(tmp_path: Path) -> None:
    settings = Settings(audio_formats=KINDS, cover=written(tmp_path, "cover.png", png()))
    for kind, file in zip(KINDS, EDITION.make(simple(), narration(0.3), settings), strict=False):
        assert cover_of_mutagen(file.data, kind) == png(), kind


def test_a_wrong_setting_stops_it() -> None:
    with pytest.raises(Unusable, match="cover"):
        EDITION.make(simple(), narration(0.1), Settings(cover="missing.png"))


def test_right_to_left() -> None:
    release = replace(simple(), language="ar", title="الشرطة \u2067والجمعية\u2069 🙂")
    files = EDITION.make(release, spoken(["أين تجد المساعدة"], [0.5], 1.0), Settings(audio_formats=KINDS))
    for kind, file in zip(KINDS, files, strict=False):
        assert texts_of_mutagen(file.data, kind)["title"] == release.title
        assert labels_in(file.data)["comment"] == card_text(release)
        assert [name for _, name in seen_by_ffmpeg(file.data)] == ["أين تجد المساعدة"]


def test_without_a_narration_there_is_no_recording() -> None:
    with pytest.raises(ValueError, match="narration"):
        EDITION.make(simple(), None, DEFAULTS)


def test_a_file_without_sound_is_not_read_back() -> None:
    with pytest.raises(av.error.FFmpegError):
        EDITION.read_back(b"no recording", "en")
    with pytest.raises((av.error.FFmpegError, ValueError)):
        EDITION.read_back(labels_only(), "en")


def labels_only() -> bytes:
    """The tag of an MP3 file, without its sound."""
    data = EDITION.make(simple(), narration(0.2), DEFAULTS)[0].data
    size = int.from_bytes(data[6:10], "big")
    return data[: 10 + (size & 0x7F) + (size >> 8 & 0x7F) * 128 + (size >> 16 & 0x7F) * 128**2]
