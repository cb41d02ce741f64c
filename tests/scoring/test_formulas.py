from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import nltk
import pytest
from textstat.textstat import textstatistics

from accessible_release.lexicon.known_words import PRONOUNCING
from accessible_release.scoring import Figures, Text, Thresholds, figures, lines_from, ours, textstat_values
from accessible_release.scoring.counts import Counts, count
from accessible_release.scoring.formulas import Formula, Material, formulas, reading_age
from accessible_release.scoring.text import Line
from accessible_release.scoring.textstat_values import MEASURES, textstat_value

BODY = (Path(__file__).parents[2] / "input" / "operation-netsafe.md").read_text(encoding="utf-8").split("```")[2]
PLAIN = ["the council will repair the old bridge over the river next month."] * 40
"""Sentences that we and textstat count alike: no names, capitals, numbers or short sentences."""


def by_key(found: Figures) -> dict[str, Formula]:
    return {each.key: each for each in found.formulas}


@pytest.fixture
def readable(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Our dictionary where only we may write: nltk refuses that of a checkout that was made with umask 002."""
    copy = tmp_path / "pronouncing"
    shutil.copytree(str(PRONOUNCING), copy)
    for path in (copy, *copy.rglob("*")):
        path.chmod(0o755 if path.is_dir() else 0o644)
    monkeypatch.setattr(textstat_values, "PRONOUNCING", copy)
    monkeypatch.setattr(nltk.data, "path", [])
    textstat_values._can_count_syllables.cache_clear()
    yield
    textstat_values._can_count_syllables.cache_clear()


@pytest.mark.usefixtures("readable")
@pytest.mark.parametrize(("measure", "wanted"), [("fre", 36.7), ("fkgl", 14.0), ("smog", 15.7), ("fog", 17.2)])
def test_textstat_as_measured_on_the_sample(measure: str, wanted: float) -> None:
    assert round(textstat_value(measure, BODY, "en") or 0, 1) == wanted


@pytest.mark.usefixtures("readable")
def test_the_formulas_are_textstats_where_the_counts_are_the_same() -> None:
    found = by_key(figures(Text(lines_from(PLAIN))))
    for key in ("fkgl", "fre", "smog", "lix", "rix"):
        assert found[key].value == found[key].textstat, key
        assert found[key].note == ""


def test_published_examples() -> None:
    material = Material(
        Counts(sentences=10, words=150, syllables=225, letters=675, polysyllables=12, long_words=30), 15, 12
    )
    found = {each.key: each.value for each in formulas(material, ". ".join(PLAIN), "en", Thresholds(smog_sentences=10))}
    assert found == {
        "fkgl": 8.0,
        "fre": 64.7,
        "smog": 9.4,
        "fog": 9.2,
        "ari": 7.3,
        "coleman_liau": 8.7,
        "dale_chall": 6.0,
        "lix": 35.0,
        "rix": 3.0,
    }


def test_no_formula_below_a_hundred_words() -> None:
    found = figures(Text(lines_from(PLAIN[:3])))
    assert {each.value for each in found.formulas} == {None}
    assert all("fewer than 100 words" in each.note for each in found.formulas)
    assert found.reading_age is None
    assert found.grade is None


def test_no_text_at_all() -> None:
    found = figures(Text((), thresholds=Thresholds(formula_words=0)))
    assert (found.counts.words, found.share(found.over_warn), found.grade) == (0, 0.0, None)


def test_smog_needs_thirty_sentences() -> None:
    found = by_key(figures(Text(lines_from(PLAIN[:29]))))
    assert (found["smog"].value, found["smog"].note) == (None, "SMOG needs 30 sentences.")


def test_reading_age_is_a_range() -> None:
    age = reading_age((Formula("fkgl", "", 7.2, None), Formula("smog", "", 9.9, None)))
    assert age is not None
    assert (age.low, age.high) == (12, 15)
    without = reading_age(
        (Formula("fkgl", "", 9.0, None), Formula("smog", "", None, None), Formula("fog", "", 7.0, None))
    )
    assert without is not None
    assert (without.low, without.high) == (12, 14)
    assert "fog" in without.basis
    assert reading_age(()) is None


@pytest.mark.parametrize("language", ["pt", "pl", "cy", "ar"])
def test_languages_without_a_formula_get_lix_and_rix(language: str) -> None:
    found = figures(Text(lines_from(PLAIN), language))
    assert [each.key for each in found.formulas if each.value is not None] == ["lix", "rix"]
    notes = by_key(found)["fre"].note
    assert f"“{language}”" in notes
    assert ("without a word" in notes) is (language in {"pt", "pl"})


def test_languages_with_an_ease_of_their_own() -> None:
    found = by_key(figures(Text(lines_from(["Der Rat repariert im Mai die alte Brücke am Fluss."] * 15), "de-DE")))
    assert found["fre"].value == found["fre"].textstat
    assert found["fkgl"].value is None


def test_every_measure_that_textstat_has() -> None:
    assert all(hasattr(textstatistics(), name) for name in MEASURES.values())
    assert set(MEASURES) == {each.key for each in figures(Text(lines_from(PLAIN))).formulas}


def test_textstat_is_not_asked_where_nltk_refuses_our_dictionary(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_name: str) -> None:
        raise LookupError

    textstat_values._can_count_syllables.cache_clear()
    monkeypatch.setattr(nltk.data, "find", refuse)
    assert textstat_value("fkgl", BODY, "en") is None
    assert textstat_value("lix", BODY, "en") is not None
    found = by_key(figures(Text(lines_from(PLAIN[1:]))))
    assert found["fkgl"].value is not None
    assert "network" in found["fkgl"].note
    textstat_values._can_count_syllables.cache_clear()


def test_headings_and_cells_are_no_sentences_and_items_are() -> None:
    lines = (
        Line("s1", "What we do", kind="heading"),
        Line("s2", "We mend roads.", kind="item"),
        Line("s3", "Roads", kind="cell"),
        Line("s4", "Call us."),
    )
    found = figures(Text(lines))
    assert [(each.sentence, each.words) for each in found.lengths] == [("s2", 3), ("s4", 2)]


def test_counts() -> None:
    assert count(["Call 0808 1000 900 about organisation.", "…"]) == Counts(
        sentences=1, words=4, syllables=9, letters=22, polysyllables=1, long_words=1
    )


def test_our_own_words_alone() -> None:
    text = "“We are here for you all day,” said Ann Lee."
    lines = (Line("s1", text, quoted=((1, 29),)), Line("s2", "“We care.”", quoted=((1, 9),)), Line("s3", "It is open."))
    own = ours(Text(lines))
    assert [line.text for line in own.lines] == ["“” said Ann Lee.", "It is open."]
    assert figures(own).counts.words == 6
    plain = Text(lines_from(PLAIN))
    assert ours(plain) is plain
