"""When release and easy-read text differ, page, list, terminal and status say what differs."""

from __future__ import annotations

import json

import pytest
from conftest import Program

from accessible_release.finishing import desk as desks
from finishing.conftest import Folder

JO = "Jo Smith, Accessibility Officer"
DAY = "2026-12-02"


def build(folder: Folder, program: Program, *more: str) -> tuple[str, str]:
    """What is told on the terminal, and the staff's page."""
    out = folder.path.parent / "out"
    ran = program("build", folder.path, "-o", out, "--level", "easy", "--edition", "text", *more)
    (page,) = out.glob("*/check.html")
    return ran.err, page.read_text(encoding="utf-8")


def overview(folder: Folder) -> str:
    return (folder.path.parent / "out" / "check.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("touched", [False, True])
@pytest.mark.parametrize("more", [(), ("--draft",)])
def test_a_changed_number_is_told_on_the_staffs_page(
    folder: Folder, program: Program, more: tuple[str, ...], *, touched: bool
) -> None:
    if touched:
        folder.edit("40 people will work there.", "There will be jobs for 40 people there.")
    desks.sign(folder.desk, JO, DAY)
    folder.edit_release("40 people", "45 people")
    err, page = build(folder, program, *more)
    for told in (err, page):
        assert "The easy read of “news.md” is a draft again: the release has changed since." in told
        assert "The release says 45, the easy read says 40." in told
        assert "draft --update news.md" in told
    assert "Nothing was noticed" not in page
    assert "Out of date" in page
    assert "Findings to look at: 0" not in overview(folder)
    again, _ = build(folder, program, *more)
    assert "the easy read says 40" in again


def test_status_names_the_facts(folder: Folder, program: Program) -> None:
    desks.sign(folder.desk, JO, DAY)
    folder.edit_release("£200,000", "£300,000")
    ran = program("status", folder.path)
    assert ran.code == 1
    assert "draft --update news.md" in ran.out
    assert "The release says £300,000, the easy read says £200,000." in ran.out
    (state,) = json.loads(program("status", folder.path, "--json").out)
    assert any("300,000" in line for line in state["to_do"])


def test_only_what_differs_is_told_where_sentences_have_moved(folder: Folder, program: Program) -> None:
    desks.sign(folder.desk, JO, DAY)
    folder.edit_release("The library in Mill Street", "A café opens too.\n\nThe library in Mill Street")
    folder.edit_release("40 people", "45 people")
    ran = program("status", folder.path, "--json")
    (state,) = json.loads(ran.out)
    _, *facts = state["to_do"]
    assert sorted(facts) == [
        "s0001: No line tells this sentence; say why it is left out.",
        "s0002: The release says 45, the easy read says 40.",
    ]


def test_what_the_release_says_no_longer_is_told(folder: Folder, program: Program) -> None:
    desks.sign(folder.desk, JO, DAY)
    folder.edit_release("You must not park in front of the library. ", "")
    assert "The release no longer says this" in program("status", folder.path).out


def test_a_text_that_was_changed_after_it_was_signed_is_told_on_the_page(folder: Folder, program: Program) -> None:
    desks.sign(folder.desk, JO, DAY)
    folder.edit("40 people will work there.", "45 people will work there.")
    err, page = build(folder, program)
    for told in (err, page):
        assert "is a draft again: the text was changed after it was signed." in told
        assert "The release says 40, the easy read says 45." in told


def test_open_questions_stand_on_the_page(folder: Folder, program: Program) -> None:
    folder.edit("40 people will work there.", "45 people will work there.")
    err, page = build(folder, program)
    assert "s0001: The release says 40, the easy read says 45." in page
    assert err.count("review news.md") == 1


def test_a_text_that_fits_is_not_mentioned(folder: Folder, program: Program) -> None:
    desks.sign(folder.desk, JO, DAY)
    err, page = build(folder, program)
    assert "Please check" not in err
    assert "Nothing was noticed" in page
