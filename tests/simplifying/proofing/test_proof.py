"""The release proofed before it is drafted: each change with a finding, nothing that a reader needs taken out."""

from __future__ import annotations

from pathlib import Path

import pytest

from accessible_release.model import Release
from accessible_release.simplifying.proofing import Proofed, proofed
from accessible_release.simplifying.proofing.slips import slips

from ..releases import release


def proof(folder: Path, body: str) -> Proofed:
    made = proofed(release(folder, body))
    assert all(
        block.text[each.start : each.end] == each.text for block in made.release.blocks for each in block.sentences
    )
    assert all(
        made.release.by_id[each.block].text[each.start : each.end] == each.text
        for quotation in made.release.quotations
        for each in quotation.passages
    )
    return made


def texts(made: Release, kind: str = "paragraph") -> list[str]:
    return [block.text for block in made.blocks if block.kind == kind]


@pytest.mark.parametrize(
    "line",
    [
        "Home > News > Latest news",
        "You are here: Home / News / Fire safety week",
        "Share this: Facebook Twitter LinkedIn",
        "Tweet this",
        "We use cookies to improve your experience.",
        "Accept | Decline",
        "Picture: The new hall. Credit: Example Gazette",
        "Photo caption: The battery after the fire.",
        "#Example #Appeal",
        "Related articles Chip pan warning Firework safety",
        "Media contact: Ann Marsh, 01632 960 200",
        "For media enquiries contact the press office on 01632 960 499.",
        "Published: 3 November 2026",
    ],
)
def test_debris_is_taken_out_and_told(line: str, tmp_path: Path) -> None:
    made = proof(tmp_path, f"The clinic is open.\n\n{line}\n\nThe car park is free.\n")
    assert texts(made.release) == ["The clinic is open.", "The car park is free."]
    assert [each.code for each in made.findings] == ["debris-left-out"]
    assert made.findings[0].line
    assert "s0002" in made.left_out


@pytest.mark.parametrize(
    "line",
    [
        "Share this news with your neighbours.",
        "The picture shows the new hall.",
        "Home care is free for all.",
        "Please print this page and bring it to the clinic.",
        "The media are welcome.",
        "Print the form and post it to us.",
        "Media training starts in May.",
        "Views on the plan are wanted by May.",
        "Last updated plans will be shown in the hall on Monday.",
    ],
)
def test_what_is_news_stays(line: str, tmp_path: Path) -> None:
    assert line in texts(proof(tmp_path, f"The clinic is open.\n\n{line}\n").release)


def test_a_number_for_the_public_is_never_debris(tmp_path: Path) -> None:
    line = "Share this: call our helpline on 0800 123 4567"
    assert line in texts(proof(tmp_path, f"The clinic is open.\n\n{line}\n").release)


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("He has a a broken arm.", "He has a broken arm."),
        ("It provided a provided a path.", "It provided a path."),
        ("It was shut.He left.", "It was shut. He left."),
        ("The man,who is 34, left.", "The man, who is 34, left."),
    ],
)
def test_a_sure_slip_is_mended(text: str, mended: str, tmp_path: Path) -> None:
    made = proof(tmp_path, f"{text}\n")
    assert texts(made.release) == [mended]
    assert [each.code for each in made.findings] == ["proof-mended"]


@pytest.mark.parametrize(
    "text",
    [
        "He had had enough.",
        "She said that that was so.",
        "They visited Baden Baden.",
        "It is very very cold.",
        "Write to U.S.Army or www.Example.org today.",
        "The bell rang ding, ding.",
        "It is a door to door service.",
        "New York New York is a song.",
    ],
)
def test_no_slip_where_there_is_none(text: str) -> None:
    assert not list(slips(text))


@pytest.mark.parametrize("text", ["It provided a provided path.", "The clinic clinic is open."])
def test_what_is_not_sure_is_only_told(text: str, tmp_path: Path) -> None:
    made = proof(tmp_path, f"{text}\n")
    assert texts(made.release) == [text]
    assert [each.code for each in made.findings] == ["proof-unclear"]


def test_somebodys_words_are_never_mended(tmp_path: Path) -> None:
    text = 'Ann Marsh said: "We have a a new hall, and it is for all people of the town."'
    made = proof(tmp_path, f"{text}\n")
    assert texts(made.release) == [text]
    assert [each.code for each in made.findings] == ["proof-unclear"]


def test_a_severed_label_stands_with_its_quotation(tmp_path: Path) -> None:
    made = proof(tmp_path, 'Ann Marsh, director of care, said:\n\n"The hall is open to all people in the town."\n')
    assert texts(made.release) == ['Ann Marsh, director of care, said: "The hall is open to all people in the town."']
    assert [each.speaker for each in made.release.quotations] == ["Ann Marsh"]


def test_a_list_without_marks_and_a_broken_sentence_are_whole_again(tmp_path: Path) -> None:
    body = "You can take part:\n\nby phone\n\nin any library\n\n"
    body += "The hall in the old town will be [open](https://a.example)\n\non Monday.\n"
    made = proof(tmp_path, body)
    assert [block.text for block in made.release.blocks if block.inside("item")] == ["by phone", "in any library"]
    assert texts(made.release)[-1] == "The hall in the old town will be open on Monday."
    assert made.left_out == {"s0005": "It stands in the line before."}


@pytest.mark.parametrize(
    ("line", "heading"),
    [("How to apply", True), ("Ann Marsh", False), ("The hall is open.", False), ("Call us:", False)],
)
def test_a_typed_heading_is_one(line: str, heading: bool, tmp_path: Path) -> None:
    made = proof(tmp_path, f"The clinic is open.\n\n{line}\n\nThe form is in the hall at the back.\n")
    assert (line in texts(made.release, "heading")) is heading


def test_a_dateline_goes_where_the_day_and_the_place_stand_elsewhere(tmp_path: Path) -> None:
    path = tmp_path / "news.md"
    path.write_text("# Open\n\nBRANTON, 6 October 2026 – The hall in Branton is open to all.\n", encoding="utf-8")
    from accessible_release.reading import read
    from accessible_release.settings import Settings

    source = read(str(path), Settings())
    assert source.published == "2026-10-06"
    assert texts(proofed(source).release) == ["The hall in Branton is open to all."]
