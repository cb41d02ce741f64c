"""What became of a fact, by tables: pairs with their verdict, and ways to write one value."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest

from accessible_release.analysis.parsing import statements
from accessible_release.analysis.words.table import WordTable
from accessible_release.checking.verdicts import Finding, Judgement, Verdict, judge
from accessible_release.checking.verdicts.value import same
from accessible_release.checking.verdicts.values import values

HERE = Path(__file__).parent
SENTENCES = re.compile(r"(?<=[.!?])\s+(?=[A-Z0-9])")


def rows(name: str) -> list[list[str]]:
    with (HERE / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))[1:]


def judged(source: str, other: str) -> Judgement:
    mine, theirs = statements([SENTENCES.split(source), SENTENCES.split(other)])
    return judge(mine, theirs)


@pytest.mark.parametrize(("verdict", "kind", "source", "other"), rows("pairs.tsv"))
def test_a_pair(verdict: str, kind: str, source: str, other: str) -> None:
    found = judged(source, other)
    assert found.verdict.value == verdict, found
    assert not kind or any((each.verdict.value, each.kind) == (verdict, kind) for each in found.findings), found
    assert all(each.why.endswith((".", "”", "”.")) or each.verdict is Verdict.UNSURE for each in found.findings)


@pytest.mark.parametrize(("one", "other"), rows("equal.tsv"))
def test_equal_values_are_equal(one: str, other: str) -> None:
    mine, theirs = (each.fact(values) for each in statements([[f"It was {text}."] for text in (one, other)]))
    assert mine
    assert theirs
    for here, there in ((mine, theirs), (theirs, mine)):
        lacking = [each for each in here if not any(same(each, found) for found in there)]
        assert not [each for each in lacking if each.value != 1 and each.kind != "rate"], (mine, theirs)
    assert judged(f"It was {one}.", f"It was {other}.").verdict not in (Verdict.CHANGED, Verdict.ADDED)


def test_the_worst_comes_first() -> None:
    found = judged("Six officers took 14 phones on Monday.", "Seven officers took 14 phones. Ken Hobbs saw it.")
    verdicts = [list(Verdict).index(each.verdict) for each in found.findings]
    assert verdicts == sorted(verdicts)
    assert found.of(Verdict.CHANGED)[0] == Finding("number", Verdict.CHANGED, "Six", "Seven")


def test_every_kind_has_words_for_each_of_its_verdicts() -> None:
    messages = WordTable("accessible_release.checking.verdicts", "messages.toml").data
    for kind, said in messages.items():
        for verdict in said:
            assert Finding(kind, Verdict(verdict), "one", "two").why


def test_nothing_is_said_of_the_same_words() -> None:
    assert judged("Call 101.", "Call 101.") == Judgement(())
