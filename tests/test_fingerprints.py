"""The codes of a form change with everything that shapes it, and with nothing else."""

from __future__ import annotations

import hashlib
import os
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import pytest
from conftest import RELEASE

from accessible_release import fingerprints, plugins
from accessible_release.errors import MachineLacks
from accessible_release.fingerprints import (
    OF_THE_SELECTION,
    OF_THE_SHAPE,
    OF_THE_TEXT,
    Fingerprints,
    Given,
)
from accessible_release.manifest import OF_THE_MACHINE
from accessible_release.plugins import Route
from accessible_release.settings import Settings

GIVEN = Given("ab" * 32)
TONE = Settings(voice="tone")
VERSIONS = (("standard", "en"), ("easy", "en"), ("standard", "pt"), ("easy", "pt"), ("standard", "pl"), ("", "en"))


def text(settings: Settings = TONE, given: Given = GIVEN, level: str = "standard", language: str = "en") -> str:
    return Fingerprints(settings).text(given, "en", level, language)


def shape(settings: Settings = TONE, edition: str = "text") -> str:
    return Fingerprints(settings).shape(edition, "en")


def changed_in(name: str, value: Any) -> Settings:
    return replace(TONE, **{name: value})


def other(value: Any) -> Any:
    """Another value of the same kind."""
    return {bool: not value, int: 77, str: "other", tuple: ("other",)}[type(value)]


def test_every_setting_shapes_one_thing() -> None:
    names = [each.name for each in fields(Settings)]
    assert sorted([*OF_THE_TEXT, *OF_THE_SELECTION, *OF_THE_SHAPE, *OF_THE_MACHINE]) == sorted(names)
    lists = fingerprints.LISTS_OF_THE_TEXT | fingerprints.LISTS_OF_THE_SHAPE
    assert OF_THE_MACHINE - lists == {"cache", "cache_days", "languages_folder"}


@pytest.mark.parametrize("name", sorted(OF_THE_TEXT))
def test_a_setting_of_the_text(name: str) -> None:
    changed = changed_in(name, other(getattr(TONE, name)))
    assert text(changed) != text()
    assert shape(changed) == shape()


@pytest.mark.parametrize("name", sorted(OF_THE_SHAPE))
def test_a_setting_of_the_shape(name: str) -> None:
    changed = changed_in(name, ("pt-BR tone",) if name == "voices" else other(getattr(TONE, name)))
    assert shape(changed) != shape()
    assert text(changed) == text()


@pytest.mark.parametrize("name", sorted(OF_THE_SELECTION | {"cache", "cache_days", "languages_folder"}))
def test_a_setting_that_shapes_nothing(name: str) -> None:
    changed = changed_in(name, other(getattr(TONE, name)))
    assert (text(changed), shape(changed)) == (text(), shape())


@pytest.mark.parametrize("name", sorted(fingerprints.LISTS_OF_THE_TEXT | fingerprints.LISTS_OF_THE_SHAPE))
def test_a_list_of_the_house_counts_by_what_is_in_it(name: str, tmp_path: Path) -> None:
    code = text if name in fingerprints.LISTS_OF_THE_TEXT else shape
    (tmp_path / "one").write_text("words")
    (tmp_path / "two").write_text("words")
    named = changed_in(name, str(tmp_path / "one"))
    before = code(named)
    assert before != code()
    assert code(changed_in(name, str(tmp_path / "two"))) == before
    (tmp_path / "one").write_text("wards")
    assert code(named) != before


def test_a_folder_counts_by_names_and_content(tmp_path: Path) -> None:
    settings = replace(TONE, pictures=str(tmp_path))
    seen = {text(settings)}
    (tmp_path / "deeper").mkdir()
    (tmp_path / "deeper" / "a.svg").write_text("circle")
    seen.add(text(settings))
    (tmp_path / "deeper" / "a.svg").rename(tmp_path / "deeper" / "b.svg")
    seen.add(text(settings))
    (tmp_path / "deeper" / "b.svg").write_text("square")
    seen.add(text(settings))
    assert len(seen) == 4


def test_the_program_and_its_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    before = text()
    monkeypatch.setattr(fingerprints, "own_code", lambda: "a word was added to a table")
    other_code = text()
    monkeypatch.setattr(fingerprints, "tools", lambda: {"spacy": "99"})
    assert len({before, other_code, text()}) == 3


def test_the_voice_and_the_braille_program(monkeypatch: pytest.MonkeyPatch) -> None:
    before, braille = shape(), shape(edition="braille")
    monkeypatch.setattr("accessible_release.editions.braille.liblouis.version", lambda: "liblouis 99")
    assert shape() == before
    assert shape(edition="braille") != braille

    def mute(_name: str) -> None:
        raise MachineLacks("voice-missing", "no voice.")

    monkeypatch.setattr(plugins, "voice", mute)
    assert shape() != before


def test_only_a_translation_depends_on_its_engines(monkeypatch: pytest.MonkeyPatch) -> None:
    model = ["model 1"]

    class Engine:
        name = "engine"

        def routes(self) -> tuple[Route, ...]:
            return (Route("en", "pt"), Route("en", "pl"))

        def fingerprint(self, route: Route) -> str:
            return model[0] if route.target == "pt" else "of Polish"

    monkeypatch.setattr(plugins, "translator", lambda *_: Engine())
    before = {version: text(level=version[0], language=version[1]) for version in VERSIONS}
    model[0] = "model 2"
    after = {version: text(level=version[0], language=version[1]) for version in VERSIONS}
    assert {version for version in VERSIONS if before[version] != after[version]} == {
        ("standard", "pt"),
        ("easy", "pt"),
    }


@pytest.mark.parametrize(
    ("name", "shapes"),
    [
        ("news.easy.md", {("easy", "en"), ("easy", "pt"), ("standard", "pt"), ("standard", "pl"), ("", "en")}),
        ("news.review.toml", {("easy", "en"), ("easy", "pt"), ("standard", "pt"), ("standard", "pl"), ("", "en")}),
        ("news.pt.po", {("standard", "pt"), ("easy", "pt"), ("", "en")}),
        ("news.easy.pt-BR.po", {("standard", "pt"), ("easy", "pt"), ("", "en")}),
    ],
)
def test_what_people_wrote_beside_a_release(name: str, shapes: set[tuple[str, str]], news: Path) -> None:
    codes = Fingerprints(replace(TONE, translators=()))

    def all_codes() -> dict[tuple[str, str], str]:
        given = codes.given(str(news))
        assert given is not None
        return {version: codes.text(given, "en", *version) for version in VERSIONS}

    bare = all_codes()
    news.with_name(name).write_text("one")
    written = all_codes()
    news.with_name(name).write_text("two")
    rewritten = all_codes()
    assert {version for version in VERSIONS if bare[version] != written[version]} == shapes
    assert {version for version in VERSIONS if written[version] != rewritten[version]} == shapes


def test_a_release_that_cannot_be_read_has_no_codes(news: Path, tmp_path: Path) -> None:
    codes = Fingerprints(TONE)
    assert codes.given(str(news)) == Given(hashlib.sha256(RELEASE.encode()).hexdigest())
    assert codes.given("-") is None
    assert codes.given(str(tmp_path / "nix.md")) is None
    os.mkfifo(tmp_path / "fifo.md")
    assert codes.given(str(tmp_path / "fifo.md")) is None
