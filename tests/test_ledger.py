from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accessible_release.ledger import Draft, apply, clash, edit, edits_between, in_turn, replay, shifted

WORDS = st.lists(st.sampled_from(["police", "said", "6", "not", ",", "the", "helpline", "is", "open"]), max_size=12)


def test_an_edit_with_two_places_is_one_step() -> None:
    text = "He was a honest man."
    step = edit("word", "plainer", text, (9, 15, "good"), (7, 8, "a"))
    assert apply(text, step) == "He was a good man."
    assert (step.start, step.before, step.after) == (7, "a … honest", "a … good")


def test_an_edit_that_does_not_fit_is_refused() -> None:
    step = edit("word", "plainer", "Work will commence.", (10, 18, "start"))
    with pytest.raises(ValueError, match="does not fit"):
        apply("Work may commence in May.", step)


def test_shifted_into_a_longer_text() -> None:
    step = shifted(edit("word", "plainer", "It commenced.", (3, 12, "began")), 4)
    assert apply("So. It commenced.", step) == "So. It began."


def test_clash() -> None:
    text = "one two three"
    first, second = edit("a", "", text, (0, 3, "1")), edit("b", "", text, (0, 7, "2"))
    assert clash(first, [second])
    assert not clash(first, [edit("c", "", text, (4, 7, "2"))])


def test_a_seam_begins_a_piece() -> None:
    assert Draft("s0001", "A and B.", "A.\nB.").pieces == ("A.", "B.")


@given(WORDS, WORDS)
def test_the_edits_between_two_texts_lead_from_one_to_the_other(old: list[str], new: list[str]) -> None:
    before, after = " ".join(old), " ".join(new)
    assert replay(before, in_turn(edits_between(before, after, "engine", "rewritten"))) == after


@given(WORDS)
def test_nothing_differs_from_itself(words: list[str]) -> None:
    assert edits_between(" ".join(words), " ".join(words), "engine", "") == ()


def test_replay_is_edit_after_edit() -> None:
    first = edit("split", "", "A and B.", (1, 6, ".\n"))
    text = apply("A and B.", first)
    second = edit("word", "", text, (3, 4, "C"))
    assert replay("A and B.", [first, second]) == "A.\nC."


def test_edits_around_each_other_in_turn() -> None:
    text = "It enables all individuals to work."
    around = edit("word", "", text, (3, 11, "lets "), (26, 29, ""))
    between = edit("word", "", text, (15, 26, "people"))
    for steps in ([around, between], [between, around]):
        assert replay(text, in_turn(steps)) == "It lets all people work."
