"""Leaving several facts out in one act, on the page."""

from __future__ import annotations

import pytest

from workbench.conftest import Office, Window


@pytest.fixture
def short(office: Office) -> Window:
    """A page on a text that leaves out a number, a sentence and a duty."""
    text = office.folder.text
    words = text.read_text(encoding="utf-8")
    lines = words.splitlines(keepends=True)
    kept = [line for line in lines if not line.endswith(("{s0001}\n", "{s0002}\n", "{s0005}\n")) or "Monday" in line]
    assert len(lines) - len(kept) == 3
    words = "".join(kept)
    text.write_text(words, encoding="utf-8")
    return office.window()


def test_all_that_may_go_goes_in_one_act(office: Office, short: Window) -> None:
    assert "2 left out, on which no safety depends" in short.words
    short.press("together")
    assert "The number 40 was left out." in short.words
    assert "Films" in short.words
    assert "park" not in short.words
    short.fill("/together", {"reason": "It is too much.", "by": "Jo Smith"})
    assert "Left out, with your reason." in short.words
    assert "2 left out together by Jo Smith, 2026-12-02: It is too much." in short.words
    assert "on which no safety depends" not in short.words
    assert "Accepted by Jo Smith, 2026-12-02, with 1 other: It is too much." in short.words
    assert [each.kind for each in office.folder.desk.judgement.open] == ["left out"]


def test_a_sentence_that_was_left_out_together_says_so_in_its_row(short: Window) -> None:
    short.press("together").fill("/together", {"reason": "It is too much.", "by": "Jo Smith"})
    row = short.html.partition('id="row-s0005.out"')[2].partition("</section>")[0]
    assert "Accepted by Jo Smith" in row
    assert "▲" not in row


def test_it_needs_a_reason_and_a_name(office: Office, short: Window) -> None:
    short.press("together").fill("/together", {"reason": " ", "by": "Jo Smith"})
    assert (short.status, "the reason or the name is missing" in short.words) == (400, True)
    assert office.folder.desk.decisions.accepted == ()


def test_what_has_changed_since_the_page_was_opened_is_not_accepted(office: Office, short: Window) -> None:
    short.press("together")
    office.folder.edit("The library in Mill Street", "The big library in Mill Street")
    short.fill("/together", {"reason": "It is too much.", "by": "Jo Smith"})
    assert (short.status, "nobody asks this" in short.words) == (400, True)
    assert office.folder.desk.decisions.accepted == ()


def test_where_nothing_was_left_out_there_is_no_button(office: Office) -> None:
    window = office.window()
    assert "together" not in window.buttons
    assert "There is nothing to leave out together" in window.open("/together").words
