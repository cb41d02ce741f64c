"""The main points, what is left out, headings of the release, words explained in place."""

from __future__ import annotations

from pathlib import Path

import pytest

from accessible_release.editions.text import text
from accessible_release.errors import Unusable
from accessible_release.model import Release
from accessible_release.settings import Settings
from accessible_release.simplifying import Simplified, simplify
from accessible_release.simplifying.genre.main_points import Candidate, main_points
from accessible_release.simplifying.genre.standing import leans, stands_alone

from .releases import release

NEWS = """The town council will open 2 new play areas in Holm Park on Monday 7 December.

The play areas are free for everyone who lives in the town. They are next to the old lake.

A man from the council cut the grass. He also planted 40 trees. The paths were wet for a week.

Parents should stay with young children. Dogs are not allowed on the grass.

To ask for help, call the park office on 01632 960 411 before Friday 18 December.
"""
ABOUT = """
## About Holm Town Council

Holm Town Council was set up in 1974. It employs 90 staff. It runs 12 parks.

The council will never ask for your bank details.
"""


def made(folder: Path, body: str, length: str = "auto") -> Simplified:
    return simplify(release(folder, body), Settings(length=length))


def lines(edition: Release) -> list[str]:
    return [block.text for block in edition.blocks]


def test_the_main_points_stand_first_and_once(tmp_path: Path) -> None:
    easy = made(tmp_path, NEWS)
    shown = lines(easy.release)
    first = shown.index("The main points")
    points = [line for each in easy.points for line in each.lines]
    assert points[:2] == [
        "The town council will open 2 new play areas in Holm Park.",
        "This will be on Monday 7 December.",
    ]
    assert any("01632 960 411" in line for line in points)
    assert "The play areas are free for everyone who lives in the town." in points
    assert 3 <= len(easy.points) <= 5
    assert [line for line in shown[first + 1 :] if line in points][: len(points)] == points
    assert all(each.reason for each in easy.points)


def test_a_point_is_said_again_only_where_the_next_line_needs_it(tmp_path: Path) -> None:
    easy = made(tmp_path, NEWS)
    shown = lines(easy.release)
    again = {line for each in easy.points if each.again for line in each.lines}
    assert again == {"The play areas are free for everyone who lives in the town."}
    for line in (line for each in easy.points for line in each.lines):
        assert shown.count(line) == (2 if line in again else 1)


def test_a_short_text_has_no_main_points(tmp_path: Path) -> None:
    assert made(tmp_path, "The clinic is open. It is free. You can call us.").points == ()


@pytest.mark.parametrize(
    ("line", "alone"),
    [
        ("They can call the office.", False),
        ("This will help families.", False),
        ("But the hall is shut.", False),
        ("The victim was 34.", False),
        ("The hall is free.", True),
        ("Anyone can call the office.", True),
    ],
)
def test_a_point_points_back_at_nothing(line: str, alone: bool) -> None:
    assert stands_alone(line, "New hall in Holm") is alone


def test_what_to_do_stands_before_the_story(tmp_path: Path) -> None:
    body = NEWS + "\nVisitors can park behind the shop. Cyclists must use the east gate.\n"
    headings = [block.text for block in made(tmp_path, body).release.blocks if block.kind == "heading"]
    assert headings[:3] == ["The main points", "What you can do", "What happened"]


def test_a_body_about_itself_goes_only_when_it_is_short(tmp_path: Path) -> None:
    short, full, auto = (made(tmp_path, NEWS + ABOUT, each) for each in ("short", "full", "auto"))
    about = "Holm Town Council was set up in 1974."
    assert about not in lines(short.release)
    assert about in lines(full.release)
    assert about in lines(auto.release)
    for each, done in ((short, True), (full, False)):
        found = [one for one in each.omissions if one.words == about]
        assert [one.done for one in found] == [done]
    assert set(short.left_out) == {one.sentence for one in short.omissions if one.done}


def test_a_length_that_there_is_not(tmp_path: Path) -> None:
    with pytest.raises(Unusable, match="no length"):
        made(tmp_path, NEWS, "shrot")


def test_what_a_reader_needs_is_never_left_out(tmp_path: Path) -> None:
    assert "The council will never ask for your bank details." in lines(made(tmp_path, NEWS + ABOUT, "short").release)


def test_more_than_a_third_goes_by_itself(tmp_path: Path) -> None:
    notes = (
        "\n## Notes to editors\n\n" + "Holm Town Council was set up in 1974 and runs 12 parks in the valley.\n\n" * 6
    )
    assert not any("12 parks" in line for line in lines(made(tmp_path, NEWS + notes).release))


def test_a_hard_word_is_bold_and_explained_in_the_next_line(tmp_path: Path) -> None:
    body = "The helpline is confidential.\n\nIt is confidential at night too.\n\nThe hall is open.\n"
    easy = made(tmp_path, body).release
    place = next(number for number, block in enumerate(easy.blocks) if "confidential" in block.text)
    block = easy.blocks[place]
    assert "confidential" in [block.text[mark.start : mark.end] for mark in block.marks if mark.kind == "strong"]
    assert "Confidential means what you say is kept private." in lines(easy)[place + 1 : place + 4]
    assert lines(easy)[place + 1] == "It is confidential at night too."
    assert sum(line.startswith("Confidential means") for line in lines(easy)) == 1
    assert "*" not in text(easy, Settings())


QUIET = "\n\n".join(f"The hall on Road {number} is open." for number in range(3, 9))
IN_PLACE = {
    "stands often": ("The charity gave a grant to the hall.\n\nThe grant pays for heating.\n\n", 1),
    "stands once": ("The charity gave a grant to the hall.\n\n", 0),
    "to act on": ("## What you can do\n\nAsk for a grant by Monday.\n\nBring a letter.\n\n## The halls\n\n", 1),
}


@pytest.mark.parametrize("case", IN_PLACE)
def test_only_a_word_that_matters_is_explained_in_place(case: str, tmp_path: Path) -> None:
    body, wanted = IN_PLACE[case]
    easy = made(tmp_path, f"{body}{QUIET}\n").release
    assert sum(line.startswith("Grant means") for line in lines(easy)) == wanted
    assert any(line.startswith("Grant: ") for line in lines(easy))


def test_there_is_one_explanation_for_ten_lines_at_most(tmp_path: Path) -> None:
    words = ["grant", "refugee", "tenant", "carer", "councillor", "coroner"]
    body = "\n\n".join(f"The {word} came to Road {n}.\n\nThe {word} left Road {n}." for n, word in enumerate(words, 2))
    easy = made(tmp_path, f"{body}\n\n{QUIET}\n").release
    told = [block for block in easy.blocks if block.id.startswith("easy-meaning-")]
    lines_of_news = sum(block.kind == "paragraph" and not block.id.startswith("easy-") for block in easy.blocks)
    assert 1 <= len(told) <= lines_of_news // 10


def test_a_percentage_of_people_is_said_in_plain_words_behind_its_line(tmp_path: Path) -> None:
    body = f"{QUIET}\n\nIn all 48% of residents like the hall.\n\nVisits rose by 15%.\n\nThe hall is warm."
    said = "“The hall helps 25% of families,” said Ann Day, chair of the trust."
    easy = made(tmp_path, f"{body}\n\n{said}\n").release
    told = lines(easy)
    assert told[told.index("48% is a little less than half.") - 1] == "In all 48% of residents like the hall."
    assert sum(" is a little " in line or " in every " in line for line in told) == 1
    assert not any(mark.kind == "strong" for block in easy.blocks for mark in block.marks if "48%" in block.text)


def test_no_percentage_is_explained_between_a_line_and_the_one_that_hangs_on_it(tmp_path: Path) -> None:
    body = f"{QUIET}\n\nIn all 48% of residents like the hall.\n\nThis figure rises to 60% in Leeds."
    assert not any("than half" in line for line in lines(made(tmp_path, f"{body}\n\nThe hall is warm.\n").release))


def test_every_word_of_the_list_stands_in_the_draft(tmp_path: Path) -> None:
    easy = made(tmp_path, NEWS + ABOUT.replace("12 parks", "an academy"), "short").release
    assert not any(line.startswith(("Academy", "An academy")) for line in lines(easy))


@pytest.mark.parametrize(
    "line",
    [
        "Anyone breaking its rules may be fined.",
        "People who have not had one by Friday should call.",
        "A quiet room will also be open.",
        "The scheme has helped 300 families.",
        "3 others were hurt.",
    ],
)
def test_a_point_means_nothing_that_is_not_told(line: str) -> None:
    assert not stands_alone(line, "New hall in Holm")


def test_a_label_a_question_and_a_gift_are_no_points(tmp_path: Path) -> None:
    body = (
        "State of things at 9am on Monday.\n\nWorried about a neighbour?\n\n"
        + NEWS
        + "\nTo give £5, text TREES to 70999.\n"
    )
    points = [line for each in made(tmp_path, body).points for line in each.lines]
    assert points[0] == "The town council will open 2 new play areas in Holm Park."
    assert not {"State of things at 9am on Monday.", "Worried about a neighbour?"} & set(points)
    assert not any("70999" in line for line in points)


MISSING = """Officers are looking for a man of 70 who left his home in Holm on Monday.

He is tall and has a grey beard. He was wearing a red coat.

Anybody who has seen him should ring 999. You can also call 101.

Searches went on all night. Dogs were used by the river.

**Update, 3.20pm:** The man has been found safe and well in Orrin.
"""


def test_an_update_that_ends_the_matter_stands_first_and_alone(tmp_path: Path) -> None:
    easy = made(tmp_path, MISSING)
    shown = lines(easy.release)
    assert [line for each in easy.points for line in each.lines] == [
        "Update, 3.20pm: The man has been found safe and well in Orrin."
    ]
    assert easy.points[0].reason == "It is the newest news."
    assert "Before this update" in shown
    assert "What you can do" not in shown
    assert shown.index("Before this update") < shown.index("Anybody who has seen him should ring 999.")


def test_an_update_in_a_list_is_one_too(tmp_path: Path) -> None:
    easy = made(tmp_path, MISSING.replace("**Update, 3.20pm:** The", "- UPDATE 3.20pm – The"))
    assert easy.points[0].lines == ("UPDATE 3.20pm – The man has been found safe and well in Orrin.",)
    assert all(block.text for block in easy.release.blocks)


def test_notes_for_editors_go_by_themselves(tmp_path: Path) -> None:
    notes = "\n## Notes to editors\n\nHolm Park was opened in 1920.\n\nA hearing is listed for 9 January.\n"
    shown = lines(made(tmp_path, NEWS + notes).release)
    assert "Holm Park was opened in 1920." not in shown
    assert "A hearing is listed for 9 January." in shown
    assert "Holm Park was opened in 1920." in lines(made(tmp_path, NEWS + notes, "full").release)


def test_an_update_that_goes_on_stands_first(tmp_path: Path) -> None:
    easy = made(tmp_path, MISSING.replace("The man has been found safe and well in Orrin.", "More officers have come."))
    assert easy.points[0].lines == ("Update, 3.20pm: More officers have come.",)
    assert len(easy.points) > 1


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("Places are free but must be booked.", True),
        ("Entry rules have been lifted.", True),
        ("No proof is needed.", True),
        ("During that time 40 people called.", True),
        ("The pool is open every day.", False),
        ("Orrin Council runs the pool.", False),
        ("Call 101.", False),
        ("Children under 12 must be with an adult at all times in the water.", False),
    ],
)
def test_what_may_go_on_about_the_line_before(text: str, answer: bool) -> None:
    assert leans(text) is answer


def test_a_point_stands_in_its_place_too_where_a_bare_line_goes_on_about_it() -> None:
    given = [
        Candidate("s1", "The council will plant a hedge in Mill Park.", 0, first=True),
        Candidate("s2", "The two pools will be open until 8pm daily.", 1, following="Entry rules have been lifted."),
        Candidate("s3", "Children can swim for free until 9 May.", 2, following="The pool at Holm is closed."),
        Candidate("s4", "You must book a place.", 3),
        Candidate("s5", "Call 01632 960 733.", 4, contact=True),
    ]
    again = {point.sentence: point.again for point in main_points("Pools open until 8pm", given)}
    assert again["s2"]
    assert not again["s3"]
