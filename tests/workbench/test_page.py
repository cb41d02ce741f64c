"""A person finishes a text on the page, without script: everything lies in the files at every step."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest

from accessible_release.errors import Unusable
from workbench.conftest import DAY, Office


def test_a_person_corrects_accepts_leaves_out_signs_and_builds(office: Office) -> None:
    window = office.window()
    window.type("s0002", "Do not park in front of the library.").press("save s0002")
    assert "Do not park in front of the library. {s0002}" in office.text
    assert window.address.endswith("#row-s0002")
    window.type("s0001", "The library opens on 5 October 2026.\n45 people will work there.").press("save s0001")
    asked = next(each for each in window.buttons if each.startswith("accept s0001"))
    assert "says 40, the other text says 45" in window.words
    window.press("sign")
    assert "It cannot be signed yet" in window.words
    window.open("/").press(asked)
    window.fill(window.address, {"reason": "The author told me.", "by": "Jo Smith"})
    assert "Accepted by Jo Smith, 2026-12-02: The author told me." in window.words
    for again in [each for each in window.buttons if each.startswith("accept ")]:
        window.press(again).fill(window.address, {"reason": "So it is.", "by": "Jo Smith"})
    window.press("leave-out s0004").fill(window.address, {"reason": "It says little."})
    assert "{s0004}" not in office.text
    assert 's0004: "It says little."' in office.text
    window.press("sign").fill("/sign", {"name": "Jo Smith", "role": "Accessibility Officer"})
    assert f"Checked by Jo Smith, Accessibility Officer, {DAY}" in window.words
    window.fill("/build", {})
    for _ in range(200):
        if not office.building.state.running:
            break
        time.sleep(0.1)
    window.open("/build")
    assert not office.building.state.error
    page = next(name for name in office.building.state.files if name.endswith("easy.txt"))
    made = office.stranger().get(f"/made/{office.guard.made}/{page}")
    assert "Do not park in front of the library." in made.text
    assert "Checked by Jo Smith, Accessibility Officer" in made.text


def test_a_button_saves_what_was_typed_anywhere(office: Office) -> None:
    window = office.window().type("s0002", "Do not park there.").type("s0004", "- New books")
    window.press("looked s0003")
    assert "Do not park there. {s0002}" in office.text
    assert "New books {s0004}" in office.text
    assert "1 of" in window.words
    assert window.address.startswith("/?said=looked")
    assert window.address.endswith("#row-s0003")


def test_what_was_looked_at_lapses_with_its_words(office: Office) -> None:
    window = office.window().press("looked s0002").press("looked s0003")
    assert "2 of" in window.words
    window.type("s0002", "Do not park there.").press("save s0002")
    assert "1 of" in window.words
    assert len(office.folder.desk.decisions.looked) == 2
    window.press("looked s0004")
    assert len(office.folder.desk.decisions.looked) == 2  # what is no more is forgotten


def test_only_what_is_open_is_shown_and_the_worst_first(office: Office) -> None:
    window = office.window().press("looked s0002").press("show open text")
    assert "save s0002" not in window.buttons
    assert "save s0003" in window.buttons
    window.type("s0006", 'Jo Marlow said: "We are not glad."').press("show open worst")
    saves = [each for each in window.buttons if each.startswith("save ")]
    assert saves[0] == "save s0006"
    window.press("looked s0004")
    assert window.address.endswith("#row-s0005")
    assert "show=open" in window.address
    assert "order=worst" in window.address


def test_a_sentence_that_no_line_tells_stands_where_it_was(office: Office) -> None:
    office.folder.edit("You must not park in front of the library. {s0002}\n", "")
    window = office.window()
    assert "No line tells this sentence" in window.words
    places = [window.html.index(f'id="row-{key}"') for key in ("s0001", "s0002.out", "s0003")]
    assert places == sorted(places)
    window.press("back s0002.out")
    assert "You must not park in front of the library. {s0002}" in office.text
    assert "Nothing. When you have read all of it, sign it." in window.words


def test_words_taken_out_altogether_ask_for_a_reason(office: Office) -> None:
    window = office.window().type("s0002", " \n ").press("save s0002")
    assert "/row/s0002/leave-out" in window.address
    assert "{s0002}" in office.text
    window.fill(window.address, {"reason": " "})
    assert window.status == 400
    assert "{s0002}" in office.text
    window.open("/row/s0002/leave-out").fill("/row/s0002/leave-out", {"reason": "Nobody drives."})
    assert office.folder.desk.text.left_out == {"s0002": "Nobody drives."}


def test_suggestions_are_taken_with_one_button(office: Office) -> None:
    window = office.window()
    window.type("s0002", "You must not park (stop your car) in front of the library.").press("save s0002")
    window.press("suggest s0002 brackets")
    assert "You must not park in front of the library. {s0002}" in office.text
    window.type("s0002", "You must not park in front of the **library** (**LIB**).").press("save s0002")
    window.press("suggest s0002 brackets")
    assert "You must not park in front of the **library**. {s0002}" in office.text
    window.type("s0002", "You must not park in front of the library.").press("save s0002")
    window.type("s0001", "It opens.").press("save s0001").press("suggest s0001 draft")
    assert office.folder.desk.judgement.questions == ()
    assert "40 people will work there. {s0001}" in office.text
    window.press("suggest s0001 release")
    assert "Monday 5 October 2026, and 40 people will work there. {s0001}" in office.text


def test_a_picture_is_searched_changed_and_refused(office: Office) -> None:
    window = office.window().press("picture s0003 0")
    window.open(f"{window.address}&search=bus")
    name = next(each["value"] for each in window.page.buttons if each.get("name") == "picture" and each["value"])
    window.fill(window.address, {"picture": name})
    assert f"(picture:{name}) If you need help" in office.text
    assert window.client.get(f"/picture-file/{name}").headers["Content-Type"].startswith("image/")
    window.press("picture s0003 0").fill(window.address, {"picture": ""})
    assert "\nIf you need help" in office.text
    before = office.text
    window.press("picture s0003 0").fill(window.address, {"picture": "nothing-of-that-name"})
    assert office.text == before


def test_a_row_offers_the_pictures_that_its_words_call(office: Office) -> None:
    window = office.window().type("s0001", "Nurses will visit the library.").press("save s0001")
    offered = [each["value"] for each in window.page.buttons if each.get("value", "").startswith("beside s0001 0 ")]
    assert 1 <= len(offered) <= 3
    name = offered[0].rpartition(" ")[2]
    window.press(offered[0])
    assert f"(picture:{name}) Nurses will visit the library." in office.text
    window.press("beside s0001 0")
    assert "\nNurses will visit the library." in office.text


@pytest.mark.parametrize(
    ("search", "first"), [("wheelchair", "wheelchair"), ("older people", "old-person"), ("xyz", "")]
)
def test_the_whole_library_is_searched(office: Office, search: str, first: str) -> None:
    window = office.window().press("picture s0003 0")
    window.open(f"{window.address}&search={search}")
    names = [each["value"] for each in window.page.buttons if each.get("name") == "picture"]
    assert names[0] == ""
    assert names[1:2] == ([first] if first else [])


def test_a_row_is_heard_as_the_recording_says_it(office: Office) -> None:
    answer = office.client().get("/sound/s0001.wav")
    assert answer.mimetype == "audio/wav"
    assert answer.data[:4] == b"RIFF"
    assert office.client().get("/sound/s9999.wav").status_code == 404


def test_a_word_is_explained(office: Office) -> None:
    window = office.window().press("explain s0001")
    window.fill(window.address, {"term": "Library", "meaning": "A place with books."})
    assert "## Hard words {words}\n\n- Library: A place with books.\n" in office.text


def test_rows_are_moved_and_lines_added(office: Office) -> None:
    window = office.window().press("up s0003")
    assert office.text.index("{s0003}") < office.text.index("{s0002}")
    window.press("down s0003").press("add s0003").fill(window.address, {"words": "We can help."})
    assert "{s0003}\n\nWe can help.\n" in office.text
    assert window.address.endswith("#row-s0003")


def test_two_versions_are_chosen_from(office: Office) -> None:
    office.folder.edit("You must not park in front", "Do not park in front")
    office.folder.edit_release("You must not park", "You may park")
    window = office.window().press("update")
    assert "It now says: “You may park in front of the library.”" in window.words
    assert "It cannot be signed yet" in window.press("sign").words
    window.open("/").press("choose conflict.1 new")
    assert "You may park in front of the library. {s0002}" in office.text
    assert not office.folder.desk.text.conflicts


def test_a_question_is_only_accepted_with_a_reason(office: Office) -> None:
    window = office.window().type("s0001", "45 people will work there.").press("save s0001")
    asked = next(each for each in window.buttons if each.startswith("accept s0001"))
    window.press(asked).fill(window.address, {"reason": " ", "by": "Jo"})
    assert window.status == 400
    assert "it needs a reason" in window.words
    assert office.folder.desk.decisions.accepted == ()


@pytest.mark.parametrize(
    "words", ["<!-- x", "```", "[s]: http://x.example", "<script>alert(1)</script>", "| a |", "$$", "    x", "> x"]
)
def test_no_words_swallow_other_lines(office: Office, words: str) -> None:
    before = others(office)
    window = office.window().type("s0002", f"{words}\n{words}").press("save s0002")
    assert "<script>alert" not in window.html
    assert others(office) == before


def others(office: Office) -> list[tuple[str, str]]:
    """What is read of all lines but those of one sentence."""
    sentences = office.folder.desk.edition.release.sentences
    return [(each.id, each.text) for each in sentences if not each.id.startswith("s0002")]


def test_a_text_that_cannot_be_read_is_said_and_not_lost(office: Office) -> None:
    office.folder.edit("picture:calendar", "picture:nothing")
    window = office.window()
    assert "There is no picture “nothing”" in window.words
    window.type("s0002", "Do not park there.").press("save s0002")
    assert "Do not park there. {s0002}" in office.text


def test_another_program_that_saves_in_the_same_moment_is_noticed(office: Office) -> None:
    with office.bench.open() as desk:
        office.folder.edit("You must not park", "Never park")
        with pytest.raises(Unusable, match="in this very moment"):
            office.bench.save(desk, replace(desk.text, lines=desk.text.lines[:-2]))
    assert "Never park in front of the library. {s0002}" in office.text


def test_shorter_sentences_are_offered_and_taken(office: Office) -> None:
    words = "The library has closed its small side door because a lorry hit one of the stone steps in front of it."
    window = office.window().type("s0002", words).press("save s0002")
    assert "In shorter sentences (1)? The program is not sure enough to do it by itself." in window.words
    window.press("suggest s0002 shorter.1")
    first, second = "The library has closed its small side door.", "This is because a lorry hit one of the stone steps"
    assert f"{first} {{s0002}}\n\n{second} in front of it. {{s0002}}" in office.text
    assert "suggest s0002 shorter.1" not in window.buttons
