from __future__ import annotations

from accessible_release.checking.comparing import Row, compare

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
    assert not any(each.breaches for each in rows)


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
    assert row(rows, 4).breaches[0].why == "the sentence was left out"
    assert rows[-1].source_ids == ()
    assert rows[-1].other == "Zebras enjoy music."
    assert rows[-1].breaches[0].id == "G15"


def test_nothing_to_compare() -> None:
    assert compare([], []) == []
    (only,) = compare(["One man ran."], [])
    assert only.breaches
    (added,) = compare([], ["One man ran."])
    assert added.breaches
