"""From a draft to a signed text, as a person does it: drafted, edited in any editor, asked about, signed, stale."""

from __future__ import annotations

import pytest

from accessible_release.errors import NeedsAPerson, Unusable
from accessible_release.finishing import desk as desks
from accessible_release.finishing import signing
from finishing.conftest import Folder

JO = "Jo Smith, Accessibility Officer"
DAY = "2026-12-02"


def asked(folder: Folder) -> list[tuple[str, str]]:
    return [(each.kind, each.why) for each in folder.desk.judgement.open]


def test_a_draft_says_what_the_machine_made_and_asks_nothing(folder: Folder) -> None:
    desk = folder.desk
    made = desk.edition.release
    assert made.level == "easy"
    assert [(each.sentence, each.picture) for each in made.illustrations] == [
        ("s0001", "calendar"),
        ("s0003", "telephone"),
        ("s0006.2", "talk"),
        ("s0007", "money"),
    ]
    assert [(each.id, each.text) for each in made.sentences][3:6] == [
        ("s0001", "The library in Mill Street will open again on Monday 5 October 2026."),
        ("s0001.2", "40 people will work there."),
        ("s0004", "Books"),
    ]
    assert [(each.speaker, each.retold, [it.text for it in each.passages]) for each in made.quotations] == [
        ("Jo Marlow", True, ["We are glad that the library is open.", "It cost £200,000."])
    ]
    assert desk.judgement.questions == ()
    assert desks.to_do(desk) == []


def test_a_text_is_never_overwritten(folder: Folder) -> None:
    with pytest.raises(NeedsAPerson, match="there is an easy-read text already"):
        desks.draft(str(folder.path), folder.release, folder.settings)


@pytest.mark.parametrize(
    ("old", "new", "kind", "why"),
    [
        ("40 people will work there.", "45 people will work there.", "number", "says 40, the other text says 45"),
        ("0808 157 0123. {", "0808 157 0124. {", "contact", "0808 157 0124"),
        ("must not park", "must park", "not", "has a “not”"),
        ("Monday 5 October 2026.", "Monday 6 October 2026.", "date", "October"),
        ("The library in Mill Street", "The library in High Street", "name", "High"),
        ("You must not park", "You need not park", "must", "must"),
        ("We are glad that", "We are not glad that", "not", "not"),
        ("We are glad that the library is open.", '"We are very glad that it is open."', "quotation", "very"),
        ("40 people will work there. {s0001}\n", "", "number", "40"),
        ("You must not park in front of the library. {s0002}\n", "", "left out", "No line tells this sentence"),
        ("You must not park", "Call 999. You must not park", "contact", "999"),
    ],
)
def test_the_gate_asks_about_facts(folder: Folder, old: str, new: str, kind: str, why: str) -> None:
    folder.edit(old, new)
    found = asked(folder)
    assert any(each == kind and why in said for each, said in found), found
    with pytest.raises(NeedsAPerson, match="not ready to be signed"):
        desks.sign(folder.desk, JO, DAY)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("40 people will work there.", "40 people will have jobs there."),
        ("The library in Mill Street will open again", "You can use the library in Mill Street again"),
        ("- Books {s0004}\n- Films {s0005}", "- Films {s0005}\n- Books {s0004}"),
        ("![A calendar](picture:calendar) ", ""),
        ("picture:calendar", "picture:books"),
        ("## What Jo Marlow said", "## What the leader said"),
        ("Jo Marlow is the leader of the council. {s0006}\n\n", ""),
    ],
)
def test_other_words_ask_nothing(folder: Folder, old: str, new: str) -> None:
    folder.edit(old, new)
    assert asked(folder) == []


def test_what_is_left_out_with_a_reason_asks_nothing(folder: Folder) -> None:
    folder.edit("You must not park in front of the library. {s0002}\n", "")
    folder.edit("---\n\n", 'left_out:\n  s0002: "It is on a sign."\n---\n\n')
    assert asked(folder) == []


def test_an_answer_holds_for_these_words_alone(folder: Folder) -> None:
    folder.edit("40 people will work there.", "45 people will work there.")
    desk = folder.desk
    (question,) = desk.judgement.open
    desks.accept(desk, question.code, "The council has corrected it.", JO, DAY)
    assert asked(folder) == []
    assert folder.desk.decisions.accepted[0].reason == "The council has corrected it."
    folder.edit("45 people will work there.", "54 people will work there.")
    assert [kind for kind, _ in asked(folder)] == ["number"]
    with pytest.raises(Unusable, match="nobody asks this"):
        desks.accept(folder.desk, question.code, "Again.", JO, DAY)
    with pytest.raises(Unusable, match="the reason is missing"):
        desks.accept(folder.desk, folder.desk.judgement.open[0].code, " ", JO, DAY)


def test_a_signature_holds_until_text_or_release_change(folder: Folder) -> None:
    desks.sign(folder.desk, JO, DAY)
    desk = folder.desk
    assert desk.checked is not None
    assert (desk.checked.by, desk.checked.on, desk.lapsed) == (JO, DAY, "")
    folder.edit("40 people will work there.", "40 people will have jobs there.")
    assert folder.desk.checked is None
    assert folder.desk.lapsed == "the text was changed after it was signed"
    folder.edit("40 people will have jobs there.", "40 people will work there.")
    assert folder.desk.checked is not None
    folder.edit_release("Films", "Games")
    assert folder.desk.checked is None
    assert folder.desk.lapsed == "the release has changed since"
    with pytest.raises(NeedsAPerson, match="draft --update"):
        desks.sign(folder.desk, JO, DAY)


def test_nobody_signs_in_the_name_of_another_by_hand(folder: Folder) -> None:
    desks.sign(folder.desk, JO, DAY)
    folder.edit(JO, "Ann Lee, Director")
    assert folder.desk.checked is None


def test_how_a_file_is_written_is_no_change(folder: Folder) -> None:
    desks.sign(folder.desk, JO, DAY)
    written = folder.text.read_text(encoding="utf-8")
    folder.text.write_bytes((written + "\n\n").replace("\n", "\r\n").encode())
    folder.write(folder.path.read_text(encoding="utf-8").replace("\n", "\r\n") + "\r\n")
    assert folder.desk.checked is not None


def test_standing(folder: Folder) -> None:
    def state() -> str:
        (found,) = signing.standing(str(folder.path), folder.release, folder.settings)
        return found.state

    assert state() == "a draft, ready to be signed"
    folder.edit("must not park", "must park")
    assert state() == "a draft; 1 to answer"
    folder.edit("must park", "must not park")
    signing.sign(str(folder.path), folder.release, folder.settings, JO, DAY, level="easy", language="")
    assert state() == f"checked by {JO}, {DAY}"
    folder.edit("- Films", "- Many films")
    assert state() == "a draft again: the text was changed after it was signed"
    folder.text.unlink()
    assert state() == "no text yet; the machine's draft is published as a draft"


def test_what_cannot_be_signed(folder: Folder) -> None:
    with pytest.raises(Unusable, match="whoever signs must be named"):
        signing.sign(str(folder.path), folder.release, folder.settings, " ", DAY, level="easy", language="")
    with pytest.raises(Unusable, match="own words need no signature"):
        signing.sign(str(folder.path), folder.release, folder.settings, JO, DAY, level="standard", language="")


@pytest.mark.parametrize(
    ("old", "new", "error"),
    [
        ("easy_read_of", "of", "not that of an easy-read text"),
        ("picture:calendar", "picture:unicorn", "there is no picture “unicorn” \\(line "),
    ],
)
def test_a_text_that_cannot_be_used(folder: Folder, old: str, new: str, error: str) -> None:
    folder.edit(old, new)
    with pytest.raises(Unusable, match=error):
        _ = folder.desk.edition
