from __future__ import annotations

import pytest

from accessible_release.translating.segments import segments
from translating.fakes import released

TITLE = "# Flood line opens\n\n"


def parts(markdown: str) -> list[str]:
    """The segments of every sentence under the title, in order; what is kept stands in brackets."""
    release = released(TITLE + markdown)
    found = [
        (block, each)
        for block in release.blocks[1:]
        for sentence in block.sentences
        for each in segments(block, sentence, release.quotations)
    ]
    assert all(block.text[each.start : each.end] == each.text for block, each in found)
    return [f"[{each.text}]" if each.kept else each.text for _, each in found]


@pytest.mark.parametrize(
    ("markdown", "found"),
    [
        ("It is open.", ["It is open."]),
        (
            "“We are here for you,” said Ann Lee, flood manager.",
            ["We are here for you", "said Ann Lee, flood manager."],
        ),
        ("Ann Lee said: “We are here for you.”", ["Ann Lee said:", "We are here for you."]),
        ('Ann Lee said: "We are here for you all day."', ["Ann Lee said:", "We are here for you all day."]),
        ("‘We are here all day,’ said Ann Lee.", ["We are here all day", "said Ann Lee."]),
        ("« We are here for you, » said Ann Lee.", ["We are here for you", "said Ann Lee."]),
        # a few words belong to the sentence around them
        ("He called it a “very good” plan.", ["He called it a “very good” plan."]),
        ("“Very good,” said Ann Lee.", ["“Very good,” said Ann Lee."]),
        ("Ann Lee said it was “open all day and night”.", ["Ann Lee said it was “open all day and night”."]),
        # … but not those that go on in the next sentence
        (
            "The council said “we are here. We will help you.”",
            ["The council said", "we are here.", "We will help you."],
        ),
        ("“It is open. Call us,” said Ann Lee.", ["It is open.", "Call us", "said Ann Lee."]),
        (
            "> “It was bad. It was not good.”\n>\n> “More came in the night.”",
            ["It was bad.", "It was not good.", "More came in the night."],
        ),
        # what is no part of the sentence around it
        ("Run `pip install x` now.", ["Run", "[pip install x]", "now."]),
        ("It is ~~not open~~ open.", ["It is", "not open", "open."]),
        ("See ![a red boat](boat.png) here.", ["See", "a red boat", "here."]),
        ("![A red boat.](boat.png)", ["A red boat."]),
        # what is
        (
            "It is **open** [all day](https://example.org) and *free*[^1].\n\n[^1]: A note.",
            ["It is open all day and free.", "A note."],
        ),
        ("Line one\\\nline two.", ["Line one", "line two."]),
        ("The officers’ line, Ann’s ‘new’ one.", ["The officers’ line, Ann’s ‘new’ one."]),
        ("## It opens\n\n- One boat\n- Two boats", ["It opens", "One boat", "Two boats"]),
        ("| Name | Number |\n|---|---|\n| Floods | 101 |", ["Name", "Number", "Floods", "101"]),
    ],
)  # fmt: skip
def test_the_parts_of_a_sentence(markdown: str, found: list[str]) -> None:
    assert parts(markdown) == found


def test_what_stands_between_is_no_word() -> None:
    release = released(TITLE + "“It is open,” said Ann Lee, “and free for all. Call us,” she said. Use `x` ~~y~~!")
    block = release.blocks[1]
    for sentence in block.sentences:
        place = sentence.start
        for each in segments(block, sentence, release.quotations):
            assert sentence.start <= each.start < each.end <= sentence.end
            assert not any(char.isalnum() for char in block.text[place : each.start])
            place = each.end
        assert not any(char.isalnum() for char in block.text[place : sentence.end])
