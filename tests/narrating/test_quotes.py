"""A listener always knows where somebody else's words begin and end."""

from __future__ import annotations

import pytest

from accessible_release.model import Container, Release
from accessible_release.narrating.script import script
from accessible_release.settings import Settings

from .releases import block, passage, quotation, release

END = "End of quote."


def heard(given: Release) -> list[str]:
    return [line.text for line in script(given, Settings()) if line.kind in ("heading", "sentence", "announcement")]


def quoting(texts: list[str], *passages: tuple[int, str], speaker: str | None = "Ann Lee") -> list[str]:
    """What is heard of these paragraphs with one quotation of those passages."""
    quoted = quotation(speaker, *(passage(place, texts[place], words) for place, words in passages))
    return heard(release(*texts, quotations=(quoted,)))


@pytest.mark.parametrize(
    ("texts", "passages", "expected"),
    [
        # The sentence around it says enough.
        (["“We act,” said Ann Lee."], [(0, "We act,")], ["We act, said Ann Lee."]),
        (["Ann Lee called it “a good day” for all."], [(0, "a good day")], ["Ann Lee called it a good day for all."]),
        (["Ann Lee called it “a good day”."], [(0, "a good day")], ["Ann Lee called it a good day."]),
        # Direct speech: nobody could tell whose the next sentence is.
        (["Ann Lee said, “We act.” More."], [(0, "We act.")], ["Ann Lee said, We act.", END, "More."]),
        (["Ann Lee said: “We act.” More."], [(0, "We act.")], ["Ann Lee said:", "We act.", END, "More."]),
        (["Ann Lee said:", "“We act.”", "More."], [(1, "We act.")], ["Ann Lee said:", "We act.", END, "More."]),
        # The name comes too late.
        (
            ["“We act. We help,” said Ann Lee."],
            [(0, "We act. We help")],
            ["Ann Lee said:", "We act.", "We help, end of quote, said Ann Lee."],
        ),
        (
            ["It was “bad. I went,” she said."],
            [(0, "bad. I went,")],
            ["It was bad.", "I went, end of quote, she said."],
        ),
        (
            ["“We act. Will we help?” asked Ann Lee."],
            [(0, "We act. Will we help?")],
            ["Ann Lee said:", "We act.", "Will we help? End of quote, asked Ann Lee."],
        ),
        # It goes on after other words.
        (
            ["“We act,” said Ann Lee. “We help. We do.” More."],
            [(0, "We act"), (0, "We help. We do.")],
            ["We act, said Ann Lee.", "Ann Lee said:", "We help.", "We do.", END, "More."],
        ),
        (
            ["“We act,” said Ann Lee.", "“We help.”", "More."],
            [(0, "We act"), (1, "We help.")],
            ["We act, said Ann Lee.", "Ann Lee said:", "We help.", END, "More."],
        ),
        (
            ["Ann Lee said: “We act. We help.", "“Now.”"],
            [(0, "We act. We help."), (1, "Now.")],
            ["Ann Lee said:", "We act.", "We help.", "Now.", END],
        ),
        (
            ["“We act,” said Ann Lee, “and we help.” More."],
            [(0, "We act"), (0, "and we help.")],
            ["We act, said Ann Lee, and we help.", END, "More."],
        ),
        # A colon at the end of another kind of block is none.
        (["Ann leads.", "“We act.”"], [(1, "We act.")], ["Ann leads.", "Ann Lee said:", "We act.", END]),
    ],
)
def test_where_a_quotation_is_announced(texts: list[str], passages: list[tuple[int, str]], expected: list[str]) -> None:
    assert quoting(texts, *passages) == expected


def test_a_heading_does_not_lead_in() -> None:
    quoted = quotation("Ann Lee", passage(1, "“We act.”", "We act."))
    given = release(block(0, "Her words:", "heading", level=2), "“We act.”", quotations=(quoted,))
    assert heard(given) == ["Heading: Her words:", "Ann Lee said:", "We act.", END]


def test_the_quotation_before_does_not_lead_in() -> None:
    texts = ["“We act:”", "“We help.”"]
    quoted = [quotation(name, passage(place, texts[place], texts[place][1:-1])) for place, name in enumerate("AB")]
    given = release(*texts, quotations=tuple(quoted))
    assert heard(given) == ["A said:", "We act:", END, "B said:", "We help.", END]


def test_two_pull_quotations_are_two() -> None:
    texts = ["We act.", "We help."]
    quoted = tuple(quotation(None, passage(place, text, text)) for place, text in enumerate(texts))
    assert heard(release(*texts, quotations=quoted)) == ["Quotation:", "We act.", END, "Quotation:", "We help.", END]


def test_a_name_without_a_capital_begins_its_sentence_with_one() -> None:
    assert quoting(["A.", "“We act.”"], (1, "We act."), speaker="one caller")[1] == "One caller said:"


def test_a_name_under_a_block_quotation_is_not_heard_as_its_end() -> None:
    text = "“A chain of silences” — Ann Lee, chair"
    quoted = quotation("Ann Lee", passage(0, text, "A chain of silences"))
    given = release(block(0, text, within=(Container("quote", "q"),)), quotations=(quoted,))
    assert heard(given) == ["Ann Lee said:", "A chain of silences, end of quote, Ann Lee, chair."]
    assert heard(release(text, quotations=(quoted,))) == ["A chain of silences, Ann Lee, chair."]


def test_the_release_s_own_voice_says_where_a_quotation_ends() -> None:
    text = "“We act. We help,” said Ann Lee."
    given = release(text, quotations=(quotation("Ann Lee", passage(0, text, "We act. We help,")),))
    lines = [line for line in script(given, Settings(quotation_voice="second")) if line.sentence]
    assert [(line.text, line.quoted) for line in lines] == [
        ("We act.", True),
        ("We help,", True),
        ("end of quote, said Ann Lee.", False),
    ]


def test_the_end_is_said_in_the_language_of_the_release() -> None:
    text = "„Ja. Gut“, sagte Ann Lee."
    quoted = quotation("Ann Lee", passage(0, text, "Ja. Gut"))
    given = release(text, language="de", quotations=(quoted,))
    assert heard(given)[-1] == "Gut, ende des Zitats, sagte Ann Lee."
