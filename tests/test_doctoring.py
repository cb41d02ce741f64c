from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from conftest import QUICKLY
from translating.fakes import Fake, gibberish, use

from accessible_release import doctoring, plugins
from accessible_release.doctoring import examine
from accessible_release.editions.audio import AudioEdition
from accessible_release.errors import MachineLacks
from accessible_release.narrating.tone_voice import ToneVoice
from accessible_release.plugins import Route
from accessible_release.settings import Settings
from accessible_release.translating.packages.examining import Examined


def examined(settings: Settings = QUICKLY) -> dict[str, Examined]:
    return {each.name: each for each in examine(settings)}


def test_all_is_there() -> None:
    found = examined()
    assert list(found) == [
        "python",
        "edition text",
        "edition web",
        "edition audio",
        "translating",
        "voice",
        "clip cache",
    ]
    assert all(each.good for each in found.values())
    assert found["clip cache"].what.endswith("clips")


def test_the_draft_and_its_parser() -> None:
    found = examined(replace(QUICKLY, levels=("standard", "easy"), simplifiers=("none",)))
    assert found["easy-read draft"].good
    assert found["easy-read draft"].what.startswith("en_core_web_sm")
    assert "there is no “none” among the simplifiers" in found["simplifier none"].what


def test_no_translation_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    settings = use(monkeypatch)
    found = examined(replace(QUICKLY, translators=("argos", "firefox")))["translating"]
    assert settings.translators == ()
    assert (found.good, found.what) == (True, "no translation engine (only needed for --to)")


def test_engines_and_their_languages(monkeypatch: pytest.MonkeyPatch) -> None:
    ways = (Route("en", "pt"), Route("pl", "pt", "en"), Route("en", "pl"))
    use(monkeypatch, Fake(str, ways, name="good"), Fake(str, (), name="empty"))
    found = examined(replace(QUICKLY, translators=("good", "gone", "empty")))["translating"]
    assert (found.good, found.what) == (True, "good: pl, pt; empty: no language is installed")


def test_each_language_of_the_settings_is_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    use(monkeypatch, Fake(gibberish))
    found = examined(replace(QUICKLY, translators=("fake",), to=("PT_br", "pt-BR", "pl")))
    assert [name for name in found if name.startswith("language")] == ["language pt-BR", "language pl"]
    assert (found["language pt-BR"].good, found["language pt-BR"].what) == (True, "fake")
    assert not found["language pl"].good
    assert "languages install pl" in found["language pl"].cure


def test_an_old_python(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 9, 1, "final", 0))
    assert examined()["python"] == Examined(
        "python", False, "Python 3.9.1 is too old.", "Install Python 3.11 or newer."
    )


def test_an_edition_that_is_not_there() -> None:
    found = examined(replace(QUICKLY, editions=("sign",)))["edition sign"]
    assert not found.good
    assert "There are: audio" in found.cure


def test_an_encoder_that_fails_only_when_it_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuses(*_: object) -> None:
        raise MachineLacks("mp3-encoder", "the MP3 encoder refused.", hint="Reinstall av.")

    monkeypatch.setattr(AudioEdition, "make", refuses)
    found = examined()["edition audio"]
    assert (found.good, found.what, found.cure) == (False, "the MP3 encoder refused.", "Reinstall av.")


def test_a_library_that_cannot_be_imported(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "av", None)
    found = examined()["edition audio"]
    assert not found.good
    assert "ModuleNotFoundError" in found.what


@pytest.mark.parametrize("clips", [[], [plugins.Clip(22_050, b"")]])
def test_a_mute_voice(clips: list[plugins.Clip], monkeypatch: pytest.MonkeyPatch) -> None:
    class Mute(ToneVoice):
        def speak(self, *_: object) -> Iterator[plugins.Clip]:
            return iter(clips)

    monkeypatch.setattr(plugins, "voice", lambda _: Mute())
    found = examined()["voice"]
    assert (found.good, found.what) == (False, "the voice tone makes no sound.")


def test_no_cache(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctoring, "folder_of", lambda *_: None)
    assert examined()["clip cache"].what.startswith("none: each build speaks every sentence again")


def test_a_cache_in_a_place_of_ours(tmp_path: Path) -> None:
    found = examined(replace(QUICKLY, cache=str(tmp_path / "cache")))["clip cache"]
    assert (found.good, found.what) == (True, str(tmp_path / "cache" / "clips"))
    assert not list((tmp_path / "cache" / "clips").iterdir())


def test_nothing_of_the_house_is_needed_for_the_trial() -> None:
    house = replace(QUICKLY, directory="nix.toml", lexicon="nix.tsv", language="pl")
    assert examined(house)["edition audio"].good
