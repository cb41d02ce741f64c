from __future__ import annotations

import re
from pathlib import Path

import pytest

import accessible_release.pictures as package
from accessible_release.phrases import complete_languages
from accessible_release.pictures import Picture, library
from accessible_release.pictures.drawings import drawing
from accessible_release.pictures.index import NAME
from accessible_release.pictures.sensitive import is_sensitive
from accessible_release.pictures.symbols import Symbol, symbols
from accessible_release.settings import Settings

OURS = library(Settings()).pictures
OPENMOJI = [each for each in OURS if each.credit.startswith("OpenMoji")]
MULBERRY = [each for each in OURS if each.credit.startswith("Mulberry")]
FOLDER = Path(package.__file__).parent
NEVER = re.compile(
    r"child|famil|baby|babies|camera|photo|\bbed\b|face|smil|cry|person|people|man\b|woman|handcuff|gun|weapon|syringe",
    re.IGNORECASE,
)
NEVER_DRAWN = re.compile(r"handcuff|gun|weapon|army|tomb|flag|country_|beer|wine|cigarette|naked|angel|Jesus")
TOPICS = {
    *("people", "jobs", "place", "transport", "weather", "time", "home", "waste", "nature", "health", "food", "money"),
    *("documents", "communication", "action", "leisure", "school", "ideas", "clothes"),
}


def test_a_closed_list() -> None:
    assert 40 <= len(OPENMOJI) <= 60
    assert 600 <= len(MULBERRY) <= 900
    assert {f"{each.name}.svg" for each in OPENMOJI} == {path.name for path in (FOLDER / "openmoji").glob("*.svg")}
    assert {"telephone", "website"} <= {each.name for each in OURS}


@pytest.mark.parametrize("picture", OPENMOJI, ids=lambda each: each.name)
def test_each_picture(picture: Picture) -> None:
    assert picture.topic
    assert picture.calls
    assert picture.credit == "OpenMoji (openmoji.org), CC BY-SA 4.0"
    assert len(picture.data) < 12_000
    assert b'viewBox="0 0 72 72"' in picture.data
    assert drawing(FOLDER / "openmoji", f"{picture.name}.svg", "") == (picture.data, "image/svg+xml")


@pytest.mark.parametrize("picture", OPENMOJI, ids=lambda each: each.name)
def test_nothing_that_frightens_or_shows_people(picture: Picture) -> None:
    described = " ".join([picture.name, picture.alt("en"), *map(str, picture.calls)])
    assert not NEVER.search(described)
    assert not is_sensitive([picture.name.replace("-", " ")])


def test_each_symbol_has_a_drawing_that_only_draws() -> None:
    names = [each.name for each in symbols()]
    assert len(names) == len(set(names))
    assert {f"{name}.svg" for name in names} == {path.name for path in (FOLDER / "mulberry").glob("*.svg")}
    for each in MULBERRY:
        assert drawing(FOLDER / "mulberry", f"{each.name}.svg", "") == (each.data, "image/svg+xml"), each.name
        assert len(each.data) < 40_000, each.name
        assert b"<text" not in each.data, each.name
        assert b"id=" not in each.data, each.name


def test_the_symbols_are_small_in_all() -> None:
    assert sum(len(each.data) for each in MULBERRY) < 3_000_000


@pytest.mark.parametrize("symbol", symbols(), ids=lambda each: each.name)
def test_each_row_of_the_table(symbol: Symbol) -> None:
    assert NAME.fullmatch(symbol.name)
    assert symbol.topic in TOPICS
    assert symbol.alt[0].isupper()
    assert len(symbol.alt) <= 70
    assert not symbol.alt.endswith(".")
    assert not NEVER_DRAWN.search(symbol.symbol)
    assert not any(is_sensitive([each], company=False) for each in symbol.words.split("; "))
    assert symbol.never == symbol.never.lower()


@pytest.mark.parametrize("language", [*complete_languages(), "pt-BR", "en-GB"])
def test_every_picture_is_described_in_every_language(language: str) -> None:
    alts = [picture.alt(language) for picture in OPENMOJI]
    assert all(alts)
    assert all(len(each) <= 70 and each == each.strip() and not each.endswith((".", "。")) for each in alts)
    repeated = {each for each in alts if alts.count(each) > 1}
    assert len(alts) - len(set(alts)) <= 1, repeated


def test_a_region_has_its_own_words() -> None:
    bus = library(Settings()).get("bus")
    assert bus is not None
    assert (bus.alt("pt"), bus.alt("pt-BR"), bus.alt("pt-PT")) == ("Um ônibus", "Um ônibus", "Um autocarro")


def test_no_two_pictures_are_called_by_one_word() -> None:
    calls = [(str(call), call.part) for picture in OURS for call in picture.calls]
    assert sorted(calls) == sorted(set(calls))


def test_the_licence_of_the_drawings_is_there() -> None:
    assert "Attribution-ShareAlike 4.0 International" in (FOLDER / "openmoji" / "LICENSE.txt").read_text("utf-8")
    assert "by-sa/4.0" in (FOLDER / "mulberry" / "LICENSE.txt").read_text("utf-8")
