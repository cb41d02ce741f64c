"""Each rule against the sentences of rules.txt."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from accessible_release.scoring import Issue, Line, Text, Thresholds, guidelines, lines_from
from accessible_release.scoring.issue import term_groups
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
            sentence, _, marked = line[2:].rpartition(" > ")
            yield code, sentence, marked
        elif line[:2] == "- ":
            yield code, line[2:], ""


@pytest.mark.parametrize(("code", "sentence", "marked"), list(cases()))
def test_a_sentence(code: str, sentence: str, marked: str) -> None:
    issues = found(Text(lines_from([sentence])), code)
    words = ["*" if issue.end == 0 else sentence[issue.start : issue.end] for issue in issues]
    assert words[:1] == ([marked] if marked else []), issues


def test_each_rule_of_single_sentences_has_both_kinds_of_cases() -> None:
    for_the_whole_text = {"ER06", "ER17", "ER29", "ER31", "ER41"}
    for kind in (bool, lambda marked: not marked):
        assert {code for code, _, marked in cases() if kind(marked)} == set(guidelines()) - for_the_whole_text


def test_every_rule_is_described_and_says_its_code() -> None:
    assert {code for code, _ in RULES} == set(guidelines())
    for code, check in RULES:
        module = __import__(check.__module__, fromlist=["check"])
        about = str(module.__doc__)
        assert about.startswith(f"{code}: ")
        assert guidelines()[code].verified is ("to verify" not in about and "to be verified" not in about)


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
