from __future__ import annotations

from dataclasses import replace

from accessible_release.contacts.places import Places, is_heading, sentence_around
from accessible_release.model import Block

from .releases import read


def _places(text: str) -> Places:
    return Places(read(text))


def _last(places: Places) -> Block:
    return places.release.blocks[-1]


def test_a_block_stands_under_the_heading_before_it() -> None:
    places = _places("Words.\n\n## Help\n\nMore words.\n\nLast words.")
    heading = places.heading(_last(places))
    assert heading and heading.text == "Help"
    assert places.heading(places.release.blocks[0]) is None


def test_short_bold_lines_and_capital_lines_do_a_headings_work() -> None:
    texts = ["**Where to get help**", "*Parents*", "HOW TO REPORT", "**Ring 999**", "A paragraph.", "NO"]
    blocks = read("\n\n".join(texts)).blocks[1:]
    assert [is_heading(block) for block in blocks] == [True, True, True, False, False, False]


def test_a_list_has_the_paragraph_before_it_as_introduction() -> None:
    places = _places("Ring one of these.\n\n- one\n- two")
    introduction = places.introduction(_last(places))
    assert introduction and introduction.text == "Ring one of these."


def test_a_paragraph_with_a_colon_introduces_the_next() -> None:
    places = _places("Ring us here:\n\nIt is open.")
    introduction = places.introduction(_last(places))
    assert introduction and introduction.text == "Ring us here:"
    assert _places("Ring us here.\n\nIt is open.").introduction(_last(places)) is None


def test_the_first_block_has_no_introduction() -> None:
    places = _places("- one")
    assert places.introduction(places.release.blocks[0]) is None
    assert places.introduction(_last(places)) is None


def test_rows_are_known() -> None:
    places = _places("| Service | Number |\n|---|---|\n| Help | 111 |\n| Room 12 | 112 |")
    assert [each.text for each in places.row(_last(places))] == ["Room 12", "112"]
    assert places.lead(_last(places)) == "Room Number: "
    assert places.row(places.release.blocks[0]) == []
    assert places.lead(places.release.blocks[0]) == ""


def test_parts_for_journalists() -> None:
    places = _places("News.\n\n## Notes to editors\n\nNote.\n\n## Help\n\nHelp.\n\nEnds\n\n## About\n\nAbout.")
    assert [block.text for block in places.release.blocks if block.id in places.media] == [
        "Notes to editors",
        "Note.",
        "Ends",
        "About",
        "About.",
    ]


def test_a_line_with_a_colon_opens_a_part_for_journalists() -> None:
    places = _places("News.\n\nMedia contacts:\n\nJo Hart.")
    assert _last(places).id in places.media


def test_a_block_without_sentences_is_one() -> None:
    (block,) = read("One. Two.").blocks[1:]
    assert sentence_around(block, 6) == (5, 9)
    assert sentence_around(replace(block, sentences=()), 6) == (0, 9)
