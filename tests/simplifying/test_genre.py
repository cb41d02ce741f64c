from __future__ import annotations

from pathlib import Path

import pytest

from accessible_release.model import Block, Release
from accessible_release.settings import Settings
from accessible_release.simplifying import simplify
from accessible_release.simplifying.genre.bullets import bullets
from accessible_release.simplifying.genre.posts import apart, posts, titled

from .releases import release

SPEECH = """Welcoming the new clinic, Example Health's director of care, Ann Marsh, said: "The new clinic is \
open to all people in the town. We will do all we can to help."

"The building was designed by local architects. Staff will assist patients."

"I am glad."
"""


def easy(folder: Path, body: str) -> Release:
    return simplify(release(folder, body), Settings()).release


def texts(made: Release, kind: str = "paragraph") -> list[str]:
    return [block.text for block in made.blocks if block.kind == kind]


def test_it_begins_with_what_it_is_about(tmp_path: Path) -> None:
    made = easy(tmp_path, "The clinic is open.")
    assert (made.level, texts(made, "heading")[0]) == ("easy", "What this is about")
    assert texts(made)[:2] == ["Example Health wrote this on Tuesday 3 November 2026.", "The clinic is open."]


def test_without_metadata_nothing_is_made_up(tmp_path: Path) -> None:
    made = simplify(release(tmp_path, "# Open\n\nThe clinic is open.\n", front=""), Settings()).release
    assert texts(made) == ["The clinic is open."]


def test_one_sentence_a_line_each_with_its_own_id(tmp_path: Path) -> None:
    made = easy(tmp_path, "The clinic is open to all, and the car park behind it is free for all patients.")
    lines = [block for block in made.blocks if block.line]
    assert [block.text for block in lines] == [
        "The clinic is open to all.",
        "The car park behind it is free for all patients.",
    ]
    assert [each.id for block in lines for each in block.sentences] == ["s0001", "s0001.2"]
    assert all(block.text[each.start : each.end] == each.text for block in made.blocks for each in block.sentences)


def test_what_somebody_said_stays_word_for_word_where_it_is_wanted(tmp_path: Path) -> None:
    source = release(tmp_path, SPEECH)
    made = simplify(source, Settings(quotations="exact")).release
    assert "What Ann Marsh said" in texts(made, "heading")
    for before, after in zip(source.quotations, made.quotations, strict=True):
        assert [each.text for each in after.passages] == [each.text for each in before.passages]
        for passage in after.passages:
            assert made.by_id[passage.block].text[passage.start : passage.end] == passage.text


def test_who_somebody_is_gets_a_sentence_of_its_own(tmp_path: Path) -> None:
    lines = texts(simplify(release(tmp_path, SPEECH), Settings(quotations="exact")).release)
    assert "Ann Marsh is Example Health's director of care." in lines
    assert "Ann Marsh welcomed the new clinic." in lines
    assert any(line.startswith('Ann Marsh said: "The new clinic is open') for line in lines)


def test_a_list_becomes_bullets(tmp_path: Path) -> None:
    made = easy(tmp_path, "The staff of the clinic include nurses, social workers, doctors and cooks.")
    assert "The staff of the clinic include:" in texts(made)
    items = [block.text for block in made.blocks if block.inside("item") and "easy-word" not in block.id]
    assert items == ["nurses", "social workers", "doctors", "cooks"]


def test_an_item_that_ends_in_a_list_holds_a_list_of_its_own(tmp_path: Path) -> None:
    made = easy(
        tmp_path,
        "Messages will include: help is free for all who need it; that there are severe penalties for drivers, "
        "including fines, points, loss of a licence and being put in prison.",
    )
    inner = [block for block in made.blocks if len(block.within) == 4]
    assert [block.text for block in inner] == ["fines", "points", "loss of a licence", "being put in prison"]
    assert [block.text for block in made.blocks if len(block.within) == 2][-1].endswith("include:")


PLACES = ["Norfolk", "Suffolk", "Essex"]


def test_a_list_of_places_in_the_subject_becomes_bullets(tmp_path: Path) -> None:
    made = easy(tmp_path, "Forces from Norfolk, Suffolk and Essex are taking part.")
    assert "Forces from these places are taking part:" in texts(made)
    assert [block.text for block in made.blocks if block.inside("item")] == PLACES


@pytest.mark.parametrize(
    "sentence",
    [
        "Staff from Tesco, Aldi and Lidl took part.",
        "Forces from Norfolk, Suffolk or Essex will take part.",
        "Families in Kent, Essex and Surrey, who lost their homes, will be paid.",
        "Guests include Ann Lee, the mayor, and Bob Ray.",
        "Topics include crime, housing, and health and safety.",
        "Bring any medicine you need for 3 days, warm clothes and baby food.",
        "Please bring a bottle of water, warm clothes and a map.",
    ],
)
def test_no_list_where_it_is_not_plain_what_the_items_are(sentence: str) -> None:
    assert bullets([sentence]) == {}


@pytest.mark.parametrize(
    ("sentence", "items"),
    [
        ("These include arrest, loss of job, prison, family or work troubles and being put on a list.", 5),
        ("Signs of abuse include bruises, fear of adults, and running away from home.", 3),
        ("Police used dogs, drones and a helicopter.", 3),
    ],
)
def test_lists_are_known_by_the_words_before_them(sentence: str, items: int) -> None:
    (lead, found) = bullets([sentence])[sentence]
    assert lead.endswith(":")
    assert len(found) == items


def test_a_list_with_or_stays(tmp_path: Path) -> None:
    made = easy(tmp_path, "You can bring a passport, a letter or a bill.")
    assert "You can bring a passport, a letter or a bill." in texts(made)


def test_lists_tables_and_notes_keep_their_shape(tmp_path: Path) -> None:
    table = "| Day | Open |\n|---|---|\n| Monday | 9am |\n"
    body = f"- Staff will assist patients.\n- It is open.\n\n{table}\nSee.[^1]\n\n[^1]: A note.\n"
    made = easy(tmp_path, body)
    assert [block.text for block in made.blocks if block.inside("list")][:2] == [
        "Staff will help patients.",
        "It is open.",
    ]
    assert [block.text for block in made.blocks if block.kind == "cell"] == ["Day", "Open", "Monday", "9am"]
    assert [mark.kind for block in made.blocks for mark in block.marks] == ["note"]


def test_a_link_keeps_its_words_and_its_target(tmp_path: Path) -> None:
    made = easy(
        tmp_path, "Staff will [commence the checks](https://example.org/x) and they will assist patients in May."
    )
    (block,) = [each for each in made.blocks if each.marks]
    (mark,) = block.marks
    assert (block.text[mark.start : mark.end], mark.target) == ("commence the checks", "https://example.org/x")


def test_hard_words_are_explained_at_the_end(tmp_path: Path) -> None:
    made = easy(tmp_path, "The helpline is confidential and you can be anonymous.")
    assert texts(made, "heading")[-1] == "Hard words"
    explained = [block.text for block in made.blocks if block.id.startswith("easy-word-")]
    assert [each.partition(":")[0] for each in explained] == sorted(each.partition(":")[0] for each in explained)
    assert {"Anonymous", "Confidential"} <= {each.partition(":")[0] for each in explained}


def test_contacts_are_the_same(tmp_path: Path) -> None:
    source = release(tmp_path, "For help call the Samaritans helpline on 116 123, free at any time.")
    assert simplify(source, Settings()).release.contacts == source.contacts


def test_a_background_that_is_given_twice_is_said_once(tmp_path: Path) -> None:
    body = (
        "Ann Marsh, the director of care at Example Health, opened the new clinic on Monday in front of a crowd.\n\n"
        * 2
    )
    lines = texts(easy(tmp_path, body))
    assert lines.count("Ann Marsh is the director of care at Example Health.") == 1


def test_the_same_words_of_two_people_stand_twice(tmp_path: Path) -> None:
    body = (
        "A man aged 30 was pulled from the house by fire crews. He was taken to hospital and he was not badly hurt.\n\n"
        "A man aged 50 was pulled from a car by fire crews. He was taken to hospital and he was not badly hurt.\n"
    )
    lines = texts(easy(tmp_path, body))
    assert lines.count("He was not badly hurt.") == 2
    assert lines.count("He was taken to hospital.") == 2


@pytest.mark.parametrize(
    "marker",
    [
        "-ENDS-",
        "ENDS",
        "**ENDS**",
        "[Ends]",
        r"\#\#\#",
        r"\# \# \#",
        "- ends -",
        "-30-",
        "(more follows)",
        "FOR IMMEDIATE RELEASE",
    ],
)
def test_an_end_marker_is_left_out(marker: str, tmp_path: Path) -> None:
    made = easy(tmp_path, f"The clinic is open.\n\n{marker}\n\nThe car park is free.\n")
    assert [block.text for block in made.blocks if block.line] == ["The clinic is open.", "The car park is free."]


@pytest.mark.parametrize("line", ["The road ends.", "30", "More:", "Press release 14", "Embargo ends at 9am."])
def test_a_line_that_says_something_stays(line: str, tmp_path: Path) -> None:
    assert line in texts(easy(tmp_path, f"The clinic is open.\n\n{line}\n"))


def test_notes_to_editors_is_a_heading(tmp_path: Path) -> None:
    body = "The clinic is open.\n\n**Notes to Editors:**\n\nThe clinic has 5 rooms. It has a lift.\n"
    made = simplify(release(tmp_path, body), Settings(length="full")).release
    assert "Notes to Editors:" in texts(made, "heading")
    assert "The clinic has 5 rooms." in texts(made)


TOLD = "The clinic opened in May. It has a garden. It has a car park. It has a shop. It has a lift.\n\n"


@pytest.mark.parametrize(
    ("next_paragraph", "heading"),
    [
        ("The garden has a path that is good for wheelchairs. It has a pond.", "About the garden"),
        ("The garden has a path that is good for wheelchairs.", None),
        ("Suffolk Police will have a desk in the hall. They will have a phone.", "About Suffolk Police"),
        ("Local schools have a room. They have a stage.", "About local schools"),
        ("Ann Marsh planted the garden. She likes it.", None),
        ("The director planted the garden. She likes it.", None),
        ("In May, it was full. It was hot.", None),
        ("It has 200 beds, 50 doctors and 300 nurses in all. It is big.", None),
    ],
)
def test_a_heading_is_a_topic_or_none(next_paragraph: str, heading: str | None, tmp_path: Path) -> None:
    headings = texts(easy(tmp_path, TOLD + next_paragraph), "heading")
    assert [each for each in headings if each not in ("What this is about", "Hard words")] == (
        [heading] if heading else []
    )


def test_no_heading_says_nothing(tmp_path: Path) -> None:
    made = easy(tmp_path, TOLD + SPEECH + "\n" + TOLD.replace("The clinic", "A hall") + "In May, it will be full.")
    assert not {"More about this", "The numbers"}.intersection(texts(made, "heading"))


def test_after_speech_nothing_of_the_release_stands_below_the_name(tmp_path: Path) -> None:
    made = easy(tmp_path, TOLD + SPEECH + "\nThe car park is behind the clinic.\n")
    lines = [block.text for block in made.blocks]
    assert lines.index("The car park is behind the clinic.") < lines.index("What Ann Marsh said")


@pytest.mark.parametrize(
    ("role", "parts"),
    [
        ("Norfolk’s Chief Constable and Council Lead for Child Protection", 2),
        ("Head of Legal Services and Monitoring Officer", 2),
        ("Minister for Health and Social Care", 1),
        ("Adviser to the Mayor and Leader of the Council", 1),
        ("Director of Policy and Chief Executive Support", 1),
        ("Chair and Director", 1),
    ],
)
def test_a_role_is_cut_only_between_two_whole_posts(role: str, parts: int) -> None:
    assert len(posts(role)) == parts


@pytest.mark.parametrize(
    ("before", "title", "post"),
    [
        ("Director of Care, Dr", "Dr", "Director of Care"),
        ("Consultant in Public Health Dr", "Dr", "Consultant in Public Health"),
        ("Detective Chief Inspector", "Detective Chief Inspector", ""),
        ("Head of Roads, Inspector", "Inspector", "Head of Roads"),
        ("Harbour Superintendent", "", "Harbour Superintendent"),
        ("Group Captain", "", "Group Captain"),
    ],
)
def test_a_rank_is_parted_from_a_post_only_where_it_is_one(before: str, title: str, post: str) -> None:
    assert titled(before) == (title, post)


def test_what_is_about_a_body_never_stands_below_a_name(tmp_path: Path) -> None:
    about = "\nExample Health is responsible for hospitals and clinics in the county of Orrin.\n"
    lines = [block.text for block in easy(tmp_path, TOLD + SPEECH + about).blocks]
    assert next(place for place, line in enumerate(lines) if line.startswith("Example Health is resp")) < lines.index(
        "What Ann Marsh said"
    )


def test_a_heading_of_ours_says_what_stands_in_most_lines_below_it(tmp_path: Path) -> None:
    body = (
        "The new plan for Orrin was shown on Monday. Walkers use 3 paths by the lake. Boats can be hired from May. "
        "Dogs must be on a lead. The café sells tea.\n\nThe car park closes at 6pm. Bins are emptied daily. "
        "Swings were painted red. Trees were cut back.\n"
    )
    headings = texts(easy(tmp_path, body), "heading")
    assert not [each for each in headings if each.startswith("About ") or each in ("When and where", "Dates and times")]


def test_items_with_letters_stay_behind_the_line_that_leads_to_them(tmp_path: Path) -> None:
    body = (
        "The council met on Monday. It talked about dogs.\n\nThe rules for walkers will change in these ways:\n\n"
        "(a) dogs must be on a lead in the park;\n\n(b) dogs may swim in the lake until 9am;\n\n"
        "(c) the fine will be £80.\n"
    )
    lines = [block.text for block in easy(tmp_path, body).blocks]
    first = next(place for place, line in enumerate(lines) if line.startswith("(a)"))
    assert [line[:3] for line in lines[first : first + 3]] == ["(a)", "(b)", "(c)"]
    assert lines[first - 1].endswith(":")
    assert "What you can do" not in lines


def test_two_posts_get_a_sentence_each() -> None:
    assert apart("Ann Marsh is the leader of the council and chair of the board.") == (
        "Ann Marsh is the leader of the council.",
        "Ann Marsh is also chair of the board.",
    )
    assert apart("Homeward is a charity and helpline.") == ("Homeward is a charity and helpline.",)


def test_a_post_that_stands_already_is_not_told_again(tmp_path: Path) -> None:
    front = (
        "Ann Marsh, the director of care at Example Health, opened the new clinic on Monday in front of a crowd.\n\n"
    )
    lines = texts(
        easy(
            tmp_path,
            front
            + SPEECH.replace("Example Health's director", "director").replace(
                "care, Ann", "care at Example Health, Ann"
            ),
        )
    )
    assert sum("director of care" in line for line in lines) == 1


@pytest.mark.parametrize("body", ["The clinic is open.", SPEECH, "- One.\n- Two.\n"])
def test_ids_are_unique_and_blocks_whole(body: str, tmp_path: Path) -> None:
    made = easy(tmp_path, body)
    sentences = [sentence for block in made.blocks for sentence in block.sentences]
    assert len({each.id for each in sentences}) == len(sentences)
    assert len(made.by_id) == len(made.blocks)
    assert all(isinstance(block, Block) and block.text for block in made.blocks)


def test_a_name_that_begins_with_the_end_of_its_post_is_left_whole(tmp_path: Path) -> None:
    said = "“A hedge needs 40 litres of water a week,” said City Forester Marcus Thibault."
    made = simplify(release(tmp_path, f"The council will plant a hedge in May.\n\n{said}\n"), Settings())
    lines = [block.text for block in made.release.blocks]
    assert not any("is a city" in line.lower() for line in lines)
    assert any("City Forester Marcus Thibault" in line for line in lines)
