"""The five verdicts over a sentence and its translation; what the ladder stops stays what it was."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from accessible_release.analysis.words.table import WordTable
from accessible_release.checking import translated
from accessible_release.checking.translated.frame import Fixed, Frame
from accessible_release.checking.translated.gate import judge
from accessible_release.checking.verdicts import Verdict

from .pairs import pairs

HERE = Path(__file__).parent


def rows(name: str) -> list[dict[str, str]]:
    with (HERE / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


@pytest.mark.parametrize(
    "row", rows("verdicts.tsv"), ids=lambda row: f"{row['kind']} {row['verdict']} {row['source'][:20]}"
)
def test_a_finding_has_its_kind_its_verdict_and_the_words_of_both_sides(row: dict[str, str]) -> None:
    found = judge(row["source"], row["other"], Frame("en", row["language"])).findings
    same = [each for each in found if (each.kind, each.verdict) == (row["kind"], row["verdict"])]
    assert (row["in_source"], row["in_other"]) in [(each.source, each.other) for each in same], found
    assert all(each.why.endswith(".") for each in found)


@pytest.mark.parametrize("row", rows("ladder.tsv"), ids=lambda row: f"{row['language']} {row['other'][:30]}")
def test_the_ladder_stops_and_doubts_what_it_did(row: dict[str, str]) -> None:
    made = judge(row["source"], row["other"], Frame("en", row["language"]))
    assert " ".join(each.id for each in made.breaches) == row["stopped"]
    assert " ".join(each.kind for each in made.doubts if each.hard) == row["doubted"]


@pytest.mark.parametrize("pair", pairs(), ids=lambda pair: f"{pair.language} {pair.source[:30]}")
def test_in_a_right_translation_nothing_is_changed_added_or_left_out(pair: tuple[str, str, str]) -> None:
    language, source, right = pair
    made = judge(source, right, Frame("en", language))
    firm = [each for each in made.findings if each.verdict is not Verdict.UNSURE]
    assert [each.why for each in firm] == [doubt.said for doubt in made.doubts if doubt.hard]


def test_a_translation_into_english_is_judged_the_same_way() -> None:
    made = judge("A multa foi de 2.500 euros.", "The fine was 2,600 euros.", Frame("pt-BR", "en"))
    (found,) = made.findings
    assert found.why == "The source says 2.500 euros, the translation says 2,600 euros."
    assert found.record["verdict"] == "changed"


def test_names_and_terms_of_the_frame_are_known() -> None:
    known = Frame("en", "pt-BR", names=("Ann Lee",), fixed=(Fixed("flood line", ("linha de cheias",)),))
    kinds = {
        (each.kind, each.verdict.value) for each in judge("The flood line opens.", "Ann Lee abre.", known).findings
    }
    assert {("term", "left_out"), ("name", "added")} <= kinds


def test_where_nothing_differs_all_is_the_same() -> None:
    assert judge("It is free.", "É grátis.", Frame("en", "pt-BR")).verdict is Verdict.SAME
    assert judge("It is free for all of you.", "", Frame("en", "pt-BR")).verdict is Verdict.LEFT_OUT


def test_every_message_has_its_fields() -> None:
    for kind, told in WordTable(translated.__name__, "messages.toml").data.items():
        for verdict, words in told.items():
            assert Verdict(verdict) is not Verdict.SAME, kind
            assert words.format(source="A", other="B", detail="C").endswith("."), kind
            if verdict == "changed":
                assert "{source}" in words and "{other}" in words, kind
