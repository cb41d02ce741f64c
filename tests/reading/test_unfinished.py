"""What shows that a release is not ready: the rows of unfinished.tsv, and where it is found."""

from __future__ import annotations

from pathlib import Path

import pytest

from .texts import release_of

ROWS = [
    tuple(line.split("\t"))
    for line in (Path(__file__).parent / "unfinished.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
][1:]


@pytest.mark.parametrize(("wanted", "text"), ROWS, ids=[text[:50] for _, text in ROWS])
def test_unfinished(wanted: str, text: str) -> None:
    body = text.replace("\\n", "\n")
    release = release_of(f"# The clinic opens\n\nThe clinic is open.\n\n{body}\n\nIt has 40 rooms.\n")
    found = [each for each in release.findings if each.code == "unfinished"]
    if wanted == "-":
        assert found == []
    else:
        (one,) = found
        assert one.message.startswith(f"“{wanted}”"), one.message
        assert (one.severity, one.line) == ("error", 5)
        assert one.hint


def test_line_of_a_wrapped_paragraph() -> None:
    release = release_of("# News\n\nThe clinic is open. It has\n40 rooms. It cost [amount]\nand is new.\n")
    assert [each.line for each in release.findings if each.code == "unfinished"] == [4]


def test_front_matter_counts() -> None:
    release = release_of("---\ntitle: '[DRAFT] Clinic opens'\ndescription: It opens on [date].\n---\n\nIt has rooms.\n")
    assert [each.message for each in release.findings if each.code == "unfinished"] == [
        "“DRAFT” says that this is a draft.",
        "“[date]” is to be filled in.",
    ]


@pytest.mark.parametrize("line", ["draft: true", "status: draft", "Draft: yes", "embargo:\ndraft: true"])
def test_front_matter_that_says_draft(line: str) -> None:
    release = release_of(f"---\ntitle: Clinic opens\n{line}\n---\n\nIt has rooms.\n")
    assert [each.message for each in release.findings if each.code == "unfinished"] == [
        "The front matter says that this is a draft."
    ]


@pytest.mark.parametrize("line", ["draft: false", "status: final", "draft: no", "tags: [name, date]"])
def test_front_matter_that_does_not(line: str) -> None:
    release = release_of(f"---\ntitle: Clinic opens\n{line}\n---\n\nIt has rooms.\n")
    assert not [each for each in release.findings if each.code == "unfinished"]


def test_initials_of_a_body_are_its_name_everywhere() -> None:
    text = "# TBC opens a clinic\n\nTewkesbury Borough Council (TBC) has one.\n\nThe TBC clinic is new. Date: [TBC]\n"
    assert [each.message[:7] for each in release_of(text).findings if each.code == "unfinished"] == ["“[TBC]”"]
