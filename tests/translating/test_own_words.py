from __future__ import annotations

from dataclasses import replace

import pytest

from accessible_release.dates import shown_day
from accessible_release.model import Quotation
from accessible_release.phrases import complete_languages, phrases
from accessible_release.translating.own_words import PLACE, SECTION, THROUGH_THE_ENGINE, OwnWords
from translating.fakes import released

FILLED = {"publisher": "Suffolk & (Council)", "date": "Monday 2 November 2026", "speaker": "Ann {Lee}"}
PEOPLE = tuple(Quotation(name, None, ()) for name in (FILLED["speaker"], "Ann Lee"))
RELEASE = replace(
    released("# News\n\nThe council opened a line.\n"),
    published="2026-11-02",
    level="easy",
    site_name=FILLED["publisher"],
    quotations=PEOPLE,
)
LANGUAGES = [language for language in complete_languages() if language != "en"]
OURS = {name: wording for name, wording in phrases("en")[SECTION].items() if name not in THROUGH_THE_ENGINE}


def test_there_are_languages() -> None:
    assert {"pt", "pt-PT", "es", "pl"} <= set(LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_wording_of_a_draft_in_every_language(language: str) -> None:
    own, theirs = OwnWords(RELEASE, language), phrases(language)[SECTION]
    there = {**FILLED, "date": shown_day("2026-11-02", language)}
    for name, wording in OURS.items():
        assert own.said(wording.format(**FILLED)) == theirs[name].format(**there), name


@pytest.mark.parametrize("language", LANGUAGES)
def test_both_languages_fill_the_same_places(language: str) -> None:
    for name, wording in phrases("en")[SECTION].items():
        assert set(PLACE.findall(phrases(language)[SECTION][name])) == set(PLACE.findall(wording)), name


def test_portuguese() -> None:
    own = OwnWords(RELEASE, "pt-BR")
    assert own.said("What Ann Lee said") == "O que Ann Lee disse"
    assert own.said("This is news from Suffolk & (Council).") == "Esta é uma notícia de Suffolk & (Council)."
    assert own.said("This is what Ann Lee says, in easier words:") == (
        "Isto é o que diz Ann Lee, em palavras mais simples:"
    )
    assert own.said("The main points") == "O mais importante"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "What Ann Lee said today",
        "The main points are these.",
        "the main points",
        "About floods",  # a topic is translated by the engine
        "flood: much water",  # a meaning too
        "And what Ann Lee said",
        "What nobody said",  # a heading of the release, not of ours
    ],
)
def test_what_is_not_ours(text: str) -> None:
    assert OwnWords(RELEASE, "pt").said(text) is None


def test_the_release_s_own_words_are_not_ours() -> None:
    assert OwnWords(replace(RELEASE, level="standard"), "pt").said("What Ann Lee said") is None


def test_a_release_without_a_date() -> None:
    own = OwnWords(replace(RELEASE, published=None), "pt")
    assert own.said("What Ann Lee said") == "O que Ann Lee disse"
