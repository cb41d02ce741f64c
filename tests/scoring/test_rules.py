"""Each rule against the sentences of rules.txt."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from accessible_release.scoring import Issue, Line, Text, Thresholds, guidelines, lines_from
from accessible_release.scoring.issue import named_rules, term_groups
from accessible_release.scoring.rules import RULES

TABLE = (Path(__file__).parent / "rules.txt").read_text(encoding="utf-8")


def found(text: Text, code: str) -> list[Issue]:
    return [issue for each, check in RULES if each == code for issue in check(text)]


def cases() -> Iterator[tuple[str, str, str]]:
    code = ""
    for line in TABLE.splitlines():
        if re.fullmatch(r"ER\d\d", line):
            code = line
        elif line[:2] == "+ ":
            sentence, _, wanted = line[2:].rpartition(" > ")
            yield code, sentence, wanted
        elif line[:2] == "- ":
            yield code, line[2:], ""


@pytest.mark.parametrize(("code", "sentence", "wanted"), list(cases()))
def test_a_sentence(code: str, sentence: str, wanted: str) -> None:
    issues = found(Text(lines_from([sentence])), code)
    words = ["*" if issue.end == 0 else sentence[issue.start : issue.end] for issue in issues]
    assert words[:1] == ([wanted] if wanted else []), issues


def test_a_percentage_that_a_line_explains_is_no_hint() -> None:
    said = ["In all 48% of carers said yes.", "In all 31% of carers said no."]
    issues = found(Text(lines_from([*said, "48% is a little less than half."])), "ER13")
    assert [issue.message for issue in issues] == ["31% is a percentage."]
    assert len(found(Text(lines_from([*said, "48% is a little more than half."])), "ER13")) == 3


def test_each_rule_of_single_sentences_has_both_kinds_of_cases() -> None:
    for_the_whole_text = {"ER06", "ER17", "ER29", "ER31", "ER41"}
    for kind in (bool, lambda wanted: not wanted):
        assert {code for code, _, wanted in cases() if kind(wanted)} == set(guidelines()) - for_the_whole_text


def test_every_rule_is_described_and_has_examples() -> None:
    assert [code for code, _ in RULES] == sorted(code for code, _ in RULES)
    assert {code for code, _ in RULES} == set(guidelines()) == set(named_rules())
    assert all(len(rule.examples) >= 2 and len(rule.stay) >= 2 for rule in named_rules().values())


@pytest.mark.parametrize("code", named_rules())
def test_the_examples(code: str) -> None:
    for example in named_rules()[code].examples:
        assert marked(code, example.given)[:1] == [example.becomes]


@pytest.mark.parametrize("code", named_rules())
def test_what_must_stay(code: str) -> None:
    assert [marked(code, example.given) for example in named_rules()[code].stay] == [[], []]


def marked(code: str, example: str) -> list[str]:
    """The words that a rule marks, `*` for the whole; the example is written as in rules.toml."""
    times, _, sentences = example.rpartition(" × ")
    text = Text(lines_from(sentences.split(" | ") * int(times or 1)))
    lines = {line.id: line.text for line in text.lines}
    issues = found(text, code)
    return ["*" if issue.end == 0 else lines[issue.sentence][issue.start : issue.end] for issue in issues]


def test_severity_grows_with_length() -> None:
    text = Text(lines_from([" ".join(["word"] * length) + "." for length in (15, 16, 20, 21)]))
    assert [(issue.sentence, issue.severity) for issue in found(text, "ER01")] == [
        ("l0002", "info"),
        ("l0003", "info"),
        ("l0004", "warning"),
    ]


def test_one_word_for_one_thing() -> None:
    text = Text(
        lines_from(["Call the helpline.", "The hotline is free.", "The hotline is open.", "He was fined a penalty."])
    )
    assert [(issue.sentence, issue.start) for issue in found(text, "ER06")] == [("l0002", 4)]
    assert all(len(group) > 1 for group in term_groups("ER06", "groups"))


def test_speaking_to_the_reader_leaves_quotations_out() -> None:
    silent = [Line(f"s{place}", "The road is closed.") for place in range(6)]
    spoken = Line("s9", "“You can call us,” she said.", quoted=((1, 16),))
    assert len(found(Text((*silent, spoken)), "ER17")) == 1
    assert not found(Text((*silent, Line("s9", "You can call us."))), "ER17")
    assert not found(Text(tuple(silent[:3])), "ER17")


def test_headings_and_length() -> None:
    sentences = tuple(Line(f"s{place}", "The road is closed.") for place in range(6))
    heading = Line("h", "When?", kind="heading")
    assert [issue.sentence for issue in found(Text(sentences), "ER31")] == ["s0"]
    assert not found(Text((*sentences[:3], heading, *sentences[3:])), "ER31")
    assert [issue.message for issue in found(Text(sentences, thresholds=Thresholds(total=23)), "ER29")] == [
        "The text has 24 words."
    ]
    assert not found(Text(sentences), "ER29")


def test_what_people_said_is_marked() -> None:
    text = "“You can't park here,” she said, and we can't help."
    line = Line("s1", text, quoted=((1, text.index(",”") + 1),))
    assert [issue.quoted for issue in found(Text((line,)), "ER11")] == [True, False]
    whole = Line("s1", "word " * 30, quoted=((0, 150),))
    assert [issue.quoted for issue in found(Text((whole,)), "ER01")] == [True]


def test_reading_level() -> None:
    hard = [
        "The administration's implementation of environmental legislation necessitates considerable expenditure."
    ] * 30
    easy = ["The cat sat on the mat and it was glad."] * 30
    assert len(found(Text(lines_from(hard)), "ER41")) == 1
    assert not found(Text(lines_from(easy)), "ER41")
    assert not found(Text(lines_from(hard[:2])), "ER41")
