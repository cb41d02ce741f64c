"""Every kind of file: its labels by readers that are not ours, its sound untouched."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import av
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from accessible_release.editions.audio.cover import Cover
from accessible_release.editions.audio.edition import labelled
from accessible_release.editions.audio.labels import Labels, labels
from accessible_release.editions.audio.reading import labels_in, seconds
from accessible_release.errors import MachineLacks
from accessible_release.settings import DEFAULTS

from ..releases import simple
from .recordings import (
    KINDS,
    STARTS,
    TITLES,
    chapters_of_mutagen,
    cover_of_mutagen,
    jpeg,
    png,
    samples,
    seen_by_ffmpeg,
    spoken,
    texts_of_mutagen,
)

PICTURES = {"png": Cover(png(), "image/png"), "jpeg": Cover(jpeg(), "image/jpeg"), "none": None}
NERO = 255
"""Bytes of a title in the chapters of an M4B file that mutagen reads."""


def told(picture: str = "none") -> Labels:
    return replace(labels(simple(), spoken(), DEFAULTS), cover=PICTURES[picture])


@pytest.mark.parametrize("kind", KINDS)
def test_texts(bare: Mapping[str, bytes], kind: str) -> None:
    wanted = {
        "title": "Police and charity act together",
        "artist": "Suffolk Constabulary",
        "album": "Suffolk Constabulary",
        "comment": told().comment,
        "date": "2017-05-08",
        "genre": "Speech",
        "language": "eng",
    }
    assert "Telephone: 0808 1000 900" in told().comment
    data = labelled(bare[kind], kind, told())
    read = labels_in(data)
    assert {name: read[name] for name in wanted} == wanted
    if kind == "m4b":  # has its language beside the sound, where mutagen does not look
        del wanted["language"]
    assert texts_of_mutagen(data, kind) == wanted


@pytest.mark.parametrize("picture", ["none", "jpeg"])
@pytest.mark.parametrize("kind", KINDS)
def test_chapters_start_where_they_are_heard(bare: Mapping[str, bytes], kind: str, picture: str) -> None:
    data = labelled(bare[kind], kind, told(picture))
    whole = [title.replace("\0", "") for title in TITLES]
    seen = seen_by_ffmpeg(data)
    assert [start for start, _ in seen] == pytest.approx(list(STARTS), abs=0.001)
    assert [title for _, title in seen] == whole
    if kind != "wav":  # mutagen does not look for its markers
        read = chapters_of_mutagen(data, kind)
        assert [start for start, _ in read] == pytest.approx(list(STARTS), abs=0.001)
        assert [title for _, title in read] == ([each[:NERO] for each in whole] if kind == "m4b" else whole)


@pytest.mark.parametrize("picture", PICTURES)
@pytest.mark.parametrize("kind", KINDS)
def test_the_sound_is_not_touched(bare: Mapping[str, bytes], kind: str, picture: str) -> None:
    assert samples(labelled(bare[kind], kind, told(picture))) == samples(bare[kind])


@pytest.mark.parametrize("picture", PICTURES)
@pytest.mark.parametrize("kind", KINDS)
def test_the_cover(bare: Mapping[str, bytes], kind: str, picture: str) -> None:
    cover = PICTURES[picture]
    assert cover_of_mutagen(labelled(bare[kind], kind, told(picture)), kind) == (cover.data if cover else None)


@pytest.mark.parametrize("kind", KINDS)
def test_no_chapters_and_nothing_else_to_say(bare: Mapping[str, bytes], kind: str) -> None:
    nothing = Labels(title="T", artist="", album="", language="und", comment="", date="")
    data = labelled(bare[kind], kind, nothing)
    assert seen_by_ffmpeg(data) == []
    read = texts_of_mutagen(data, kind)
    assert {name: read[name] for name in read if name != "language"} == {"title": "T", "genre": "Speech"}
    assert samples(data) == samples(bare[kind])


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_bytes_each_time(bare: Mapping[str, bytes], kind: str) -> None:
    once = labelled(bare[kind], kind, told("png"))
    assert labelled(bare[kind], kind, told("png")) == once
    assert b"Lavf6" not in once


@pytest.mark.parametrize("kind", KINDS)
def test_a_file_that_was_cut_is_found(bare: Mapping[str, bytes], kind: str) -> None:
    data = labelled(bare[kind], kind, told())
    assert seconds(data) == pytest.approx(5.0, abs=0.05)
    for missing in (len(data) // 2, len(data) // 10, 2000):
        with pytest.raises((av.error.FFmpegError, ValueError)):
            seconds(data[:-missing])


def test_an_opus_file_is_whole_with_its_last_page(bare: Mapping[str, bytes]) -> None:
    data = labelled(bare["opus"], "opus", told())
    last = data.rfind(b"OggS")
    for length in (last, last + 20, last + 40, len(data) - 1):
        with pytest.raises((av.error.FFmpegError, ValueError)):
            seconds(data[:length])


WORDS = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=300).map(str.strip).filter(bool)


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(title=WORDS, comment=WORDS, names=st.lists(WORDS, min_size=1, max_size=4))
def test_any_words(bare: Mapping[str, bytes], kind: str, title: str, comment: str, names: list[str]) -> None:
    narration = spoken(names, STARTS[: len(names)])
    given = replace(labels(simple(title=title), narration, DEFAULTS), comment=comment)
    data = labelled(bare[kind], kind, given)
    read = labels_in(data)
    assert (read["title"], read["comment"]) == (title, comment)
    found = texts_of_mutagen(data, kind)
    assert (found["title"], found["comment"]) == (title, comment)
    assert [name for _, name in seen_by_ffmpeg(data)] == names
    if kind != "wav":
        whole = [name.encode()[:NERO].decode(errors="ignore") if kind == "m4b" else name for name in names]
        assert [name.rstrip() for _, name in chapters_of_mutagen(data, kind)] == [name.rstrip() for name in whole]


@pytest.mark.parametrize("copies", [1, 2])
def test_a_title_is_cut_between_characters(bare: Mapping[str, bytes], copies: int) -> None:
    """511 bytes: the length of the whole title ends in the same byte as that of the cut one."""
    names = ["é" * 255 + "x"] * copies
    data = labelled(bare["m4b"], "m4b", labels(simple(), spoken(names, STARTS[:copies]), DEFAULTS))
    assert [name for _, name in seen_by_ffmpeg(data)] == names
    assert [name for _, name in chapters_of_mutagen(data, "m4b")] == ["é" * 127 + " "] * copies


def test_a_table_of_contents_has_room_for_255_chapters(bare: Mapping[str, bytes]) -> None:
    many = spoken([f"Chapter {number}" for number in range(300)], [number / 100 for number in range(300)])
    given = labels(simple(), many, DEFAULTS)
    mp3 = labelled(bare["mp3"], "mp3", given)
    read = chapters_of_mutagen(mp3, "mp3")
    assert (len(read), read[-1]) == (255, (2.54, "Chapter 254"))
    assert len(seen_by_ffmpeg(mp3)) == 255
    for kind in ("m4b", "opus", "flac", "wav"):
        assert len(seen_by_ffmpeg(labelled(bare[kind], kind, given))) == 300, kind


@pytest.mark.parametrize("kind", ["m4b", "opus", "flac"])
def test_what_is_no_recording_is_refused(kind: str) -> None:
    with pytest.raises(MachineLacks, match=f"into the {kind} file"):
        labelled(b"no recording", kind, told())


def test_what_is_no_wav_file_is_refused(bare: Mapping[str, bytes]) -> None:
    for data in (b"", b"RIFF", bare["flac"]):
        with pytest.raises(ValueError, match="no WAV file"):
            labelled(data, "wav", told())
