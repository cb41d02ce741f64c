from __future__ import annotations

import pytest

from accessible_release.checking.comparing import Row, compare
from accessible_release.ledger import Breach

SOURCE = [
    "Flood line opens",
    "Six officers went to the house on Monday.",
    "They did not find a weapon.",
    "The bridge is closed because the river flooded.",
    "Call 0345 988 1188.",
]


def row(rows: list[Row], place: int) -> Row:
    return next(each for each in rows if place in each.source_ids)


def test_the_same_text_has_no_change() -> None:
    rows = compare(SOURCE, SOURCE)
    assert [(each.source_ids, each.other_ids) for each in rows] == [
        ((place,), (place,)) for place in range(len(SOURCE))
    ]
    assert not any(each.breaches or each.remarks for each in rows)


def test_split_and_moved() -> None:
    other = ["Call 0345 988 1188.", *SOURCE[:3], "The river flooded.", "So the bridge is shut."]
    rows = compare(SOURCE, other)
    assert row(rows, 3).other_ids == (4, 5)
    assert row(rows, 4).other_ids == (0,)
    assert not any(each.breaches for each in rows)


def test_run_together() -> None:
    other = [SOURCE[0], "Six officers went to the house on Monday and they did not find a weapon.", *SOURCE[3:]]
    rows = compare(SOURCE, other)
    assert row(rows, 1).source_ids == (1, 2)
    assert not any(each.breaches for each in rows)


def test_left_out_added_and_changed() -> None:
    other = [SOURCE[0], "Seven officers went to the house on Monday.", *SOURCE[2:4], "Zebras enjoy music."]
    rows = compare(SOURCE, other)
    assert [each.id for each in row(rows, 1).breaches] == ["G1"]
    assert row(rows, 4).other_ids == ()
    assert row(rows, 4).breaches[0].why == "the phone number 0345 988 1188 does not occur in the other text"
    assert row(rows, 4).remarks[0].why == "the sentence was left out"
    assert rows[-1].source_ids == ()
    assert rows[-1].other == "Zebras enjoy music."
    assert not rows[-1].breaches
    assert rows[-1].remarks[0].id == "G15"


def test_nothing_to_compare() -> None:
    assert compare([], []) == []
    (only,) = compare(["One man ran."], [])
    assert only.breaches
    (added,) = compare([], ["One man ran."])
    assert added.breaches


def changed(source: list[str], other: list[str]) -> list[str]:
    return [breach.why for row in compare(source, other) for breach in row.breaches]


def test_a_fact_may_move_to_another_sentence() -> None:
    source = ["Six officers went to Ipswich on Monday.", "They took away a car that was stolen in Leeds."]
    other = ["What happened", "Officers went to Ipswich.", "They took a car.", "There were 6 officers."]
    other += ["It was Monday.", "The car was stolen in Leeds."]
    assert changed(source, other) == []


def test_a_word_list_and_headings_say_nothing_new() -> None:
    other = [
        "Heading",
        *SOURCE,
        "Hard words",
        "River: a lot of water that flows to the sea.",
        "It must not be crossed.",
    ]
    assert changed(SOURCE, other) == []


def test_a_lost_denial_and_a_changed_duty() -> None:
    assert changed(["The water is not safe.", "You must boil it."], ["The water is safe.", "You must boil it."])
    assert changed(["All of you must leave the town."], ["All of you may leave the town."])


def test_quoted_words() -> None:
    source = ["Ann Lee said: “We will rebuild the bridge.”", "Raj Patel said: “We are sorry for the delay.”"]
    assert changed(source, source[::-1]) == []
    assert changed(source, [source[0], "Raj Patel said: “We are very sorry for the delay.”"])
    swapped = ["Raj Patel said: “We will rebuild the bridge.”", "Ann Lee said: “We are sorry for the delay.”"]
    assert any("given to somebody else" in why for why in changed(source, swapped))


def test_a_name_or_a_number_that_nobody_gave() -> None:
    assert changed(SOURCE, [*SOURCE, "Ken Hobbs was there."])
    assert changed(SOURCE, [*SOURCE, "It cost £400."])


def test_what_a_breach_says_decides_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """A message may be reworded: only the fields of a breach are asked."""
    other = [
        "Flood line opens",
        "Seven officers may have gone to the house on Tuesday.",
        "They found a “weapon”.",
        "The bridge must be closed because the river flooded, Jo Marlow said.",
        "Call 0345 988 1189.",
    ]

    def told() -> list[tuple[int, int]]:
        return [(len(each.breaches), len(each.remarks)) for each in compare(SOURCE, other)]

    as_it_is, made = told(), Breach.__init__
    assert sum(hard for hard, _ in as_it_is) > 4

    def otherwise(self: Breach, invariant: str, why: str, change: str = "", about: tuple[str, ...] = ()) -> None:
        made(self, invariant, f"Anders gesagt: {len(why)} Zeichen", change, about)

    monkeypatch.setattr(Breach, "__init__", otherwise)
    assert told() == as_it_is
