"""Two windows on one text: nobody's words are written over in silence."""

from __future__ import annotations

from workbench.conftest import Office


def test_two_windows_that_edit_different_sentences_both_win(office: Office) -> None:
    one, other = office.window(), office.window()
    one.type("s0002", "Do not park there.").press("save s0002")
    other.type("s0004", "- New books").press("save s0004")
    assert "Do not park there. {s0002}" in office.text
    assert "New books {s0004}" in office.text


def test_the_later_save_of_the_same_sentence_is_not_written(office: Office) -> None:
    one, other = office.window(), office.window()
    one.type("s0002", "Do not park there.").press("save s0002")
    before = office.text
    other.type("s0002", "Never park there.").press("save s0002")
    assert other.status == 409
    assert "This sentence has changed in another window" in other.words
    assert "Do not park there." in other.words
    assert other.page.forms[0]["words-s0002"] == "Never park there."
    assert office.text == before


def test_of_two_versions_either_can_be_kept(office: Office) -> None:
    for take, kept in (("file", "Do not park there."), ("mine", "Never park there.")):
        one, other = office.window(), office.window()
        one.type("s0002", "Do not park there.").press("save s0002")
        other.type("s0002", "Never park there.").press("save s0002")
        other.fill("/do", {"take-s0002": take, "do": "save s0002"}, form=0)
        assert f"{kept} {{s0002}}" in office.text
        assert office.text.count("{s0002}") == 1


def test_an_unchanged_row_of_a_late_window_takes_nothing_back(office: Office) -> None:
    one, other = office.window(), office.window()
    one.type("s0002", "Do not park there.").press("save s0002")
    other.type("s0004", "- New books").press("looked s0004")
    assert "Do not park there. {s0002}" in office.text
    assert "New books {s0004}" in office.text


def test_a_line_that_was_added_above_does_not_move_words_elsewhere(office: Office) -> None:
    one, other = office.window(), office.window()
    one.press("add s0001").fill(one.address, {"words": "## A heading of mine"})
    headings = [name for name, value in other.page.forms[0].items() if value.startswith("## ")]
    key = headings[-1].removeprefix("words-")
    was = other.page.forms[0][f"words-{key}"]
    other.type(key, "## Other words").press(f"save {key}")
    assert f"{was}\n" not in office.text
    assert "## Other words" in office.text
    assert "## A heading of mine" in office.text


def test_words_for_a_row_that_was_left_out_meanwhile_are_kept_and_can_be_written(office: Office) -> None:
    one, other = office.window(), office.window()
    one.press("leave-out s0004").fill(one.address, {"reason": "Not needed."})
    before = office.text
    other.type("s0004", "- All the books").press("save s0004")
    assert other.status == 409
    assert "All the books" in other.html
    assert office.text == before
    other.fill("/again", {}, form=-1)
    assert "All the books {s0004}" in office.text


def test_a_reason_for_a_row_that_has_changed_leaves_nothing_out(office: Office) -> None:
    one, other = office.window(), office.window()
    other.press("leave-out s0002")
    one.type("s0002", "Do not park there.").press("save s0002")
    other.fill(other.address, {"reason": "Not needed."})
    assert other.status == 409
    assert "Do not park there. {s0002}" in office.text


def test_an_editor_is_a_window_too(office: Office) -> None:
    window = office.window()
    office.folder.edit("You must not park", "Please do not park")
    window.type("s0002", "Never park there.").press("save s0002")
    assert window.status == 409
    assert "Please do not park" in office.text


def test_a_changed_release_is_noticed(office: Office) -> None:
    window = office.window()
    office.folder.edit_release("You must not park", "You may park")
    window.open("/")
    assert "The release has changed" in window.words
    window.type("s0002", "Never park there.").press("save s0002")
    window.press("update")
    assert "choose conflict.1 mine" in window.buttons
    assert "!! The new draft:" in office.text
