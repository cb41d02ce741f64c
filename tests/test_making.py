"""The editions of each version: side by side, in order, spoken for only where somebody needs the sound."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import replace
from threading import Barrier

import pytest

from accessible_release import making
from accessible_release.errors import MachineLacks, Unusable
from accessible_release.model import MadeFile, Narration, Release
from accessible_release.plugins import Wish
from accessible_release.settings import Settings

SETTINGS = Settings(voice="tone")
SOUND = Narration(22050, bytes(22050), ())
PATIENCE = 20


class Plain:
    """An edition that says whether it was given a recording."""

    name, card_copies = "plain", 0

    def __init__(self, narration: Wish, barrier: Barrier | None = None) -> None:
        self.narration: Wish = narration
        self._barrier = barrier

    def make(self, release: Release, narration: Narration | None, settings: Settings) -> Sequence[MadeFile]:  # noqa: ARG002 - of the Protocol
        if self._barrier:
            self._barrier.wait(PATIENCE)
        name = f"{release.slug}.{release.level}.{self.narration}"
        return (MadeFile(name, "text/plain", b"sound" if narration else b"silent"),)

    def read_back(self, data: bytes, language: str) -> str:  # noqa: ARG002 - of the Protocol
        return data.decode()


class Refusing(Plain):
    def make(self, release: Release, narration: Narration | None, settings: Settings) -> Sequence[MadeFile]:  # noqa: ARG002 - of the Protocol
        raise Unusable("lexicon-broken", "the lexicon is no list.")


def release(level: str) -> Release:
    return Release(title="News", blocks=(), slug="news", source_name="news.md", sha256="", level=level)


class Told:
    """Counts the editions."""

    def __init__(self, made: list[int]) -> None:
        self._made = made

    def spoken(self, *_: object) -> None:
        pass

    def made(self, *_: object) -> None:
        self._made.append(1)


def job(version: Release, editions: Mapping[str, Plain | MachineLacks]) -> making.Job:
    spoken = any(isinstance(each, Plain) and each.narration == "needed" for each in editions.values())
    return making.Job(version, SETTINGS, editions, spoken)


def made(editions: Mapping[str, Plain | MachineLacks], *levels: str) -> tuple[dict[str, bytes], list[str]]:
    """The files by name, in their order, and why others were not made."""
    told: list[int] = []
    releases = [release(level) for level in levels or ("standard",)]
    done = making.make([job(each, editions) for each in releases], Told(told))
    assert len(told) == len(releases) * len(editions)
    return {row.file.name: row.file.data for row in done.rows}, [each.why for each in done.missing]


@pytest.fixture
def spoken(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Which versions were spoken."""
    found: list[str] = []

    def narrate(release: Release, *_: object) -> Narration:
        found.append(release.level)
        return replace(SOUND)

    monkeypatch.setattr(making, "narrate", narrate)
    return found


@pytest.mark.skipif((os.cpu_count() or 1) < 2, reason="needs two cores")
def test_versions_are_made_side_by_side_and_stand_in_their_order(spoken: list[str]) -> None:
    barrier = Barrier(2)  # passed only by two that wait at the same time
    files, lacking = made({"a": Plain("needed", barrier), "b": Plain("none", barrier)}, "standard", "easy")
    assert list(files) == ["news.standard.needed", "news.standard.none", "news.easy.needed", "news.easy.none"]
    assert (lacking, spoken) == ([], ["standard", "easy"])


def test_a_recording_is_given_to_those_that_need_or_welcome_it(spoken: list[str]) -> None:
    files, _ = made({"a": Plain("welcome"), "b": Plain("needed"), "c": Plain("none")})
    assert list(files.values()) == [b"sound", b"sound", b"silent"]
    assert spoken == ["standard"]


def test_nobody_speaks_for_an_edition_that_only_welcomes_a_recording(spoken: list[str]) -> None:
    files, _ = made({"a": Plain("welcome"), "b": Plain("none")})
    assert (list(files.values()), spoken) == ([b"silent", b"silent"], [])


def test_without_a_voice_the_others_are_made(monkeypatch: pytest.MonkeyPatch) -> None:
    def narrate(*_: object) -> Narration:
        raise MachineLacks("voice-missing", "there is no voice.")

    monkeypatch.setattr(making, "narrate", narrate)
    files, lacking = made({"a": Plain("welcome"), "b": Plain("needed")})
    assert (files, lacking) == ({"news.standard.welcome": b"silent"}, ["there is no voice."])


def test_a_voice_that_breaks_is_told_by_those_that_need_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(making, "narrate", lambda *_: 1 // 0)
    files, lacking = made({"a": Plain("needed"), "b": Plain("none")})
    assert list(files) == ["news.standard.none"]
    assert len(lacking) == 1


def test_two_versions_cannot_have_one_file(spoken: list[str]) -> None:
    files, lacking = made({"a": Plain("none")}, "standard", "standard")
    assert list(files) == ["news.standard.none"]
    assert lacking == ["it made a file with the name “news.standard.none”."]


def test_a_wrong_setting_stops_everything(spoken: list[str]) -> None:
    with pytest.raises(Unusable, match="the lexicon is no list"):
        making.make([job(release("standard"), {"a": Refusing("none")})], Told([]))
