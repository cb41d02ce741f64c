"""What pasting broke is mended, each mending is named, and no fact changes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accessible_release.reading.tidying import mend
from reading.texts import release_of

WRAPPED = "https://eur03.safelinks.protection.outlook.com/?url=https%3A%2F%2Fa.example%2Fx%3Fy&data=0"
LABELS = (
    "Title\n\n{0}Meals:\n\nAll families can get a lunch from us.\n\n{0}Clubs:\n\nThe breakfast club will not run today."
)
CUT = "The council has today announced the"
TYPED = "A roofer who frightened older people did not"
MENDED = [
    ("•\tFirst\n•\tSecond", "- First\n- Second"),
    ("It can be:\n· name-calling\n· threats\nCall 101.", "It can be:\n\n- name-calling\n- threats\n\nCall 101."),
    ("•\tFirst\no\tInside\n•\tSecond", "- First\n  - Inside\n- Second"),
    ("Bring: • a coat • food • your phone", "Bring:\n\n- a coat\n- food\n- your phone"),
    ("Title\n\n**What to do**\n\nRing us now.", "Title\n\n## What to do\n\nRing us now."),
    ("Title\n\nWHAT TO DO\n\nRing us now.", "Title\n\n## WHAT TO DO\n\nRing us now."),
    (LABELS.format(""), LABELS.format("## ")),
    ("We care. [TWEET THIS]", "We care."),
    ("Call 101. Page 1 of 2", "Call 101."),
    (
        "Clinic\tOpen\nMonday\t9am\nFriday\t10am",
        "| Clinic | Open |\n| --- | --- |\n| Monday | 9am |\n| Friday | 10am |",
    ),
    ("Monday\t\t9am\t\nFriday\t\t10am\t", "|  |  |\n| --- | --- |\n| Monday | 9am |\n| Friday | 10am |"),
    ("a|b\tc\nd\te\nf\tg", "| a\\|b | c |\n| --- | --- |\n| d | e |\n| f | g |"),
    (f"{CUT}\n\nclosure of the road.", f"{CUT}\nclosure of the road."),
    (f"{TYPED} \\\nneed to pay.", f"{TYPED} need to pay."),
    (f"See {WRAPPED} now.", "See https://a.example/x?y now."),
    ("Call 01632 960 731<tel:01632960731> now.", "Call 01632 960 731 now."),
    (
        "See https://a.example/x?item=throw_sw&\nsrc=pr1126 now.",
        "See https://a.example/x?item=throw_sw&src=pr1126\nnow.",
    ),
    ("One day’s no-\ntice is short.", "One day’s notice\nis short."),
    ("Her sister-in-\nlaw came.", "Her sister-in-law\ncame."),
    ("A well-\nknown man.", "A well-known\nman."),
    ("Go to www.a.example/make-a-\ncomplaint. It is free.", "Go to www.a.example/make-a-complaint.\nIt is free."),
    ("He ﬁled an oﬃce ﬂoor plan.", "He filed an office floor plan."),
    (
        "One.\n\nwww.a.example  Page 1 of 2\nCOUNCIL NEWS\n\nTwo.\n\nPage 2 of 2\nCOUNCIL NEWS\n\nEnd.",
        "One.\n\n\nTwo.\n\n\nEnd.",
    ),
    (
        "•\tIt took nine weeks, which its own\nrules forbid\n•\tTwo",
        "- It took nine weeks, which its own rules forbid\n- Two",
    ),
    (
        "To do:\n\na)\tPlans go on show\nb)\tAsk on 20 January\n2027\n",
        "To do:\n\n- a)\tPlans go on show\n- b)\tAsk on 20 January 2027\n",
    ),
    ("Date: 2 May 2027\\\nFor immediate release\n\nWords.", "Date: 2 May 2027\n\n\nWords."),
    ("Mail a@b.example<mailto:a@b.example> now.", "Mail a@b.example now."),
]


@pytest.mark.parametrize(("pasted", "mended"), MENDED, ids=[pasted[:24] for pasted, _ in MENDED])
def test_what_is_mended(pasted: str, mended: str) -> None:
    made = mend(pasted)
    assert made.text == mended
    assert made.findings
    assert all(each.code in {"paste-mended", "part-left-out"} and each.line for each in made.findings)
    assert mend(made.text).same


LEFT = [
    "Come:\n\nTuesday 12 January 2027, 2pm to 4pm: the Centre in Shore Road\\\nThursday 14 January: online",
    "Bring it to the twin-\nTown club.",
    "It is free. See https://a.example/x?a=b\nfor more.",
    "Jo Marlow, chair\n\nWords.",
    "Words.\n\n**Jo Marlow said:**\n\n“Words.”",
    "“Words.”\n\n**Jo Marlow**\n\nMore words.",
    "Words.\n\n**Ring 999**\n\nMore words.",
    "Words.\n\n**A whole sentence in bold.**\n\nMore words.",
    "Words.\n\nENDS\n\nMore words.",
    "Words.\n\nThe things that you need are:\n\n- a coat",
    "- a coat\n- food",
    "Words – and more\n– Jo Marlow, chair",
    "```\n•\tcode\n```",
    "Flood House\\\nMill Lane\\\nStokeley SY9 9ZZ",
    "Date: 3 November 2026\nContact: Jo Marlow\n\nWords of the release.",
    "| a | b |\n| --- | --- |\n| c | d |",
    "One line.\nAnother line of the same paragraph, as Markdown has it.",
]


@pytest.mark.parametrize("text", LEFT, ids=[text[:24] for text in LEFT])
def test_what_is_left_as_it_is(text: str) -> None:
    assert mend(text).text == text


UNSURE = [
    ("We offer advice on all debts\n\nfor people on low pay.", "small letters"),
    ("Name\tAge\tTown", "tabs"),
    ("The label was put on at the the plant.", "twice"),
]


@pytest.mark.parametrize(("text", "says"), UNSURE)
def test_what_is_unsure_is_said_and_left(text: str, says: str) -> None:
    made = mend(text)
    assert made.text == text
    assert [each.code for each in made.findings] == ["paste-unclear"]
    assert says in made.findings[0].message.lower()


def test_a_text_without_a_blank_line_has_paragraphs() -> None:
    lines = [
        f"Sentence {number} goes on for long enough that nobody would have wrapped it, and so it is a paragraph. " * 2
        for number in range(4)
    ]
    blocks = release_of("# Title\n" + "\n".join(lines)).blocks
    assert [block.text[:10] for block in blocks[1:]] == [f"Sentence {number}" for number in range(4)]
    assert [block.line for block in blocks[1:]] == [2, 3, 4, 5]


def test_lines_of_blocks_and_findings_are_those_of_the_authors_file() -> None:
    release = release_of("# Title\n\nIt can be:\n•\tone\n•\ttwo\nClinic\tOpen\nMonday\t9am\n\nO8O8 1OO0 9OO is bad.")
    assert [(block.text, block.line) for block in release.blocks][1:4] == [("It can be:", 3), ("one", 4), ("two", 5)]
    assert next(each.line for each in release.findings if each.code == "digit-lookalike") == 9
    cell = next(block for block in release.blocks if block.text == "9am")
    span = cell.sentences[0].span
    assert (cell.line, release.source[span.start : span.end]) == (7, "9am")


def test_an_error_names_the_line_of_the_authors_file() -> None:
    from accessible_release.errors import Unusable

    with pytest.raises(Unusable, match="line 3: nested deeper"):
        release_of("•\tone\n•\ttwo\n" + "[" * 200 + " words")


LINES = st.lists(
    st.sampled_from(
        [
            *(
                "",
                "•\tOne 1",
                "· two 22",
                "o\tthree",
                "Words go on for 3 lines",
                "and do not end",
                "A sentence, not 4.",
                "  ",
            ),
            *(
                "WHAT TO DO",
                "**Bold 5**",
                "a\tb6",
                "c\td7",
                "Label:",
                "| x | 8 |",
                "- nine 9",
                "1. ten",
                "The end of the",
            ),
            *("“Said Jo.”", "# 10", "A line that goes on as far as the margin of a typewriter does, and then more\\"),
        ]
    ),
    max_size=14,
)


@given(LINES)
def test_no_letter_and_no_figure_changes_and_mending_ends(lines: list[str]) -> None:
    text = "\n".join(lines)
    made = mend(text)
    assert [char for char in made.text if char.isalnum()] == [
        char for char in text if char.isalnum() and char != "o"
    ] or [char for char in made.text if char.isalnum()] == [
        char for char in text.replace("o\tthree", "three") if char.isalnum()
    ]
    assert mend(made.text).text == made.text
    for place, char in enumerate(made.text):
        if char.isalnum() and not made.same:
            assert text[made.place(place)] == char


def test_a_bullet_of_a_font_of_signs_is_a_bullet() -> None:
    release = release_of("# Title\n\n\uf0b7\tOne\n\uf0b7\tTwo")
    assert [block.text for block in release.blocks if block.inside("item")] == ["One", "Two"]
