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
    assert not any(each.findings for each in rows)


def test_split_and_moved() -> None:
    other = ["Call 0345 988 1188.", *SOURCE[:3], "The river flooded.", "So the bridge is shut."]
    rows = compare(SOURCE, other)
    assert row(rows, 3).other_ids == (4, 5)
    assert row(rows, 4).other_ids == (0,)
    assert not any(each.broken for each in rows)


def test_run_together() -> None:
    other = [SOURCE[0], "Six officers went to the house on Monday and they did not find a weapon.", *SOURCE[3:]]
    rows = compare(SOURCE, other)
    assert row(rows, 1).source_ids == (1, 2)
    assert not any(each.broken for each in rows)


def told(found: Row) -> list[tuple[str, str, str, str]]:
    return [(each.verdict.value, each.kind, each.source, each.other) for each in found.findings]


def test_left_out_added_and_changed() -> None:
    other = [SOURCE[0], "Seven officers went to the house on Monday.", *SOURCE[2:4], "Zebras enjoy music."]
    rows = compare(SOURCE, other)
    assert told(row(rows, 1)) == [("changed", "number", "Six", "Seven")]
    assert row(rows, 4).other_ids == ()
    assert told(row(rows, 4)) == [
        ("left_out", "contact", "0345 988 1188", ""),
        ("left_out", "sentence", "Call 0345 988 1188.", ""),
    ]
    assert [each.kind for each in row(rows, 4).broken] == ["contact"]
    assert rows[-1].source_ids == ()
    assert rows[-1].other == "Zebras enjoy music."
    assert [each.verdict.value for each in rows[-1].findings] == ["added"]


def test_nothing_to_compare() -> None:
    assert compare([], []) == []
    (only,) = compare(["One man ran."], [])
    assert {each.verdict.value for each in only.findings} == {"left_out"}
    (added,) = compare([], ["One man ran."])
    assert [each.verdict.value for each in added.findings] == ["unsure"]


def changed(source: list[str], other: list[str]) -> list[str]:
    return [each.why for row in compare(source, other) for each in row.broken]


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


def test_a_lost_not_is_seen_among_other_sentences_with_the_same_words() -> None:
    source = [
        "Those offending must not bury their heads in the sand.",
        "They do not stop.",
        "You must call.",
        "We bury it.",
    ]
    assert changed(source, [source[0].replace("must not bury", "must bury"), *source[1:]])


def test_not_less_than_is_no_denial() -> None:
    source = ["The samples were taken not less than 24 hours apart.", "Pay no later than Monday 5 May."]
    assert changed(source, ["The samples were taken at least 24 hours apart.", "Pay by Monday 5 May."]) == []
    assert changed(["The 40 samples were not safe."], ["The 40 samples were safe."])


def test_quoted_words() -> None:
    source = ["Ann Lee said: “We will rebuild the bridge.”", "Raj Patel said: “We are sorry for the delay.”"]
    assert changed(source, source[::-1]) == []
    assert changed(source, [source[0], "Raj Patel said: “We are very sorry for the delay.”"])
    swapped = ["Raj Patel said: “We will rebuild the bridge.”", "Ann Lee said: “We are sorry for the delay.”"]
    assert any("says this" in why for why in changed(source, swapped))


def test_a_name_or_a_number_that_nobody_gave() -> None:
    assert changed(SOURCE, [*SOURCE, "Ken Hobbs was there."])
    assert changed(SOURCE, [*SOURCE, "It cost £400."])


def test_who_speaks_apart_from_words_with_a_not_loses_no_not() -> None:
    source = ["Bus line ends", "“You are not to blame,” said Head of Buses Ann Hay.", "Call 0345 988 1188."]
    other = [source[0], "Ann Hay is Head of Buses.", "This is what Ann Hay says:", "You are not to blame.", source[2]]
    assert not any(each.broken for each in compare(source, other))
    other[3] = "You are to blame."
    assert [kind for _, kind, _, _ in told(row(compare(source, other), 1))][:1] == ["denial"]


def test_cannot_is_can_not() -> None:
    source = ["People who cannot visit", "The rule does not apply to those visiting a parent who is dying."]
    other = [
        "For: People who cannot visit",
        source[1],
        "The rule does not apply to those visiting a parent who is dying.",
    ]
    assert not any(each.broken for each in compare(source, other))
