from __future__ import annotations

import pytest

from accessible_release.model import Contact, Container, Mark, Part, Phone, Release, ScriptLine
from accessible_release.narrating.script import script
from accessible_release.phrases import phrases
from accessible_release.settings import Settings

from .releases import POLICE, STOP_IT_NOW, block, passage, quotation, release

SETTINGS = Settings()


def texts(given: Release, settings: Settings = SETTINGS) -> list[str]:
    return [line.text for line in script(given, settings)]


def of_kind(given: Release, *kinds: str) -> list[str]:
    return [line.text for line in script(given, SETTINGS) if line.kind in kinds]


def read(given: Release) -> list[str]:
    """What is said between the opening and the end."""
    return of_kind(given, "heading", "sentence", "announcement")


# -- the order


def test_the_order_of_the_whole_recording() -> None:
    given = release("One of 5.", contacts=(STOP_IT_NOW, POLICE), protected_subject="child sexual abuse")
    number = ["Telephone:", "zero, eight, zero, eight.", "one, zero, zero, zero.", "nine, zero, zero."]
    card = [
        "In an emergency, Police.", "Telephone:", "nine, nine, nine.", "Again:", "nine, nine, nine.",
        "Stop it Now!", *number, "Again:", *number[1:],
        "Website:", "w w w dot get hyphen help dot stopitnow dot org dot u k.",
    ]  # fmt: skip
    assert texts(given) == [
        "Police act.",
        "A news release from Suffolk Constabulary.",
        "This recording gives the helpline first, then the release, then the helpline again.",
        "Please note: this release is about child sexual abuse.",
        "Help and support.", *card,
        "The release.",
        "One of five.",
        "Help and support, once more.", *card,
        "End of recording.",
    ]  # fmt: skip


def test_digits_are_slow_and_have_the_pause_of_the_settings_between_groups() -> None:
    lines = script(release("A.", contacts=(STOP_IT_NOW,)), Settings(group_pause=412))
    groups = [line for line in lines if line.text == "zero, eight, zero, eight."]
    assert [(line.slow, line.pause, line.kind) for line in groups] == [(True, 412, "card")] * 4
    last = [line for line in lines if line.text == "nine, zero, zero."]
    assert {line.pause for line in last} == {SETTINGS.sentence_pause}


def test_without_a_helpline_whom_to_ask_comes_first() -> None:
    desk = Contact("enquiries", "Front desk", emails=("desk@suffolk.police.uk",))
    given = release("A.", contacts=(desk, Contact("media", "Press", phones=(Phone("01473 613500"),))))
    said = texts(given)
    assert said[2:7] == [
        "This recording gives the contacts first, then the release, then the contacts again.",
        "Contacts.",
        "Front desk.",
        "Email:",
        "desk at suffolk dot police dot u k.",
    ]
    assert "Contacts, once more." in said


def test_without_any_contact_there_is_no_card() -> None:
    assert texts(release("A.", site_name=None)) == [
        "Police act.", "A news release.", "This recording gives the whole release.", "A.", "End of recording.",
    ]  # fmt: skip


def test_the_content_note_can_be_the_body_s_own() -> None:
    given = release("A.", protected_subject="suicide")
    assert "This text is about suicide." in texts(given, Settings(content_note="This text is about {subject}"))


def test_a_title_in_the_text_is_read_as_its_sentence_and_once() -> None:
    given = release(block(0, "Police act on 3 crimes", "title"), "A.")
    lines = script(given, SETTINGS)
    written = (Part("Police act on 3 crimes"),)
    assert lines[0] == ScriptLine(
        "Police act on three crimes.", "title", 350, "s0.1", written=written, chapter="Police act"
    )
    assert sum("act on" in line.text for line in lines) == 1


def test_a_card_says_only_what_is_known() -> None:
    contact = Contact(
        "report", "Police",
        phones=(Phone("101", None, "101"), Phone("1-800-MEDICARE"), Phone("01473 613500", extension="12")),
        text_numbers=("61016",), relays=("18001 101",), hours="9am–5pm", cost="Free.", audience="For adults",
    )  # fmt: skip
    said = of_kind(release("A.", contacts=(contact,)), "card")
    assert said[1:6] == ["Police.", "For adults.", "Open nine a m to five p m.", "Cost: Free.", "Telephone:"]
    assert said[said.index("In letters:") + 1] == "Medicare."
    assert said[said.index("Extension:") + 1] == "one, two."
    assert said[said.index("By text message:") + 1] == "six, one, zero, one, six."
    relay = said.index("By textphone or relay:")
    assert said[relay + 1 : relay + 3] == ["one, eight, zero, zero, one.", "one, zero, one."]


def test_a_text_number_comes_with_the_word_to_send() -> None:
    contact = Contact("helpline", "Shout", text_numbers=("85258", "61016"), text_words=("SHOUT",))
    said = of_kind(release("A.", contacts=(contact,)), "card")
    assert said[2:4] == [
        "By text message, send the word Shout: S, H, O, U, T. Send it to this number:",
        "eight, five, two, five, eight.",
    ]
    assert said[6] == "By text message:"
    for sent, heard in (("help", "Help: h, e, l, p"), ("SOS2", "Sos two: S, O, S, two")):
        contact = Contact("helpline", "Shout", text_numbers=("85258",), text_words=(sent,))
        said = of_kind(release("A.", contacts=(contact,)), "card")
        assert said[2] == f"By text message, send the word {heard}. Send it to this number:"


def many(*roles: str) -> tuple[Contact, ...]:
    return tuple(
        Contact(role, f"Body {role}", phones=(Phone(f"0{place} 22"),), text_numbers=(f"6{place}000",))  # type: ignore[arg-type]
        for place, role in enumerate(roles, start=1)
    )


def test_of_many_contacts_only_emergencies_and_the_first_helpline_are_said_twice() -> None:
    given = many("report", "emergency", "helpline", "helpline", "helpline", "report", "report", "report")
    lines = [line for line in script(release("A.", contacts=given), SETTINGS) if line.shown.startswith("card-first")]
    assert lines[1].text == "There are many contacts. The most important numbers are said twice, the others once."
    again = {line.shown for line in lines if line.text == "Again:"}
    order = [contact.role for contact in release("A.", contacts=given).card]
    twice = [order.index("emergency") + 1, order.index("helpline") + 1]
    assert again == {f"card-first-{place}-{part}-1" for place in twice for part in ("phones", "text_numbers")}
    assert {f"card-first-{place}-phones-1" for place in range(1, 9)} <= {line.shown for line in lines}


@pytest.mark.parametrize("roles", [("report",) * 5, ("enquiries",) * 5])
def test_of_many_contacts_without_a_helpline_the_first_is_said_twice(roles: tuple[str, ...]) -> None:
    said = script(release("A.", contacts=many(*roles)), SETTINGS)
    assert {line.shown for line in said if line.text == "Again:" and line.shown.startswith("card-first")} == {
        "card-first-1-phones-1", "card-first-1-text_numbers-1",
    }  # fmt: skip


def test_of_few_contacts_all_numbers_are_said_twice() -> None:
    said = texts(release("A.", contacts=many("helpline", "helpline", "report", "report")))
    assert said.count("Again:") == 16
    assert not any("many contacts" in line for line in said)


def test_a_language_without_the_sentence_says_the_others_once_all_the_same() -> None:
    given = many(*["helpline"] * 6)
    said = [line.text for line in script(release("A.", contacts=given, language="pt"), SETTINGS)]
    assert said.count(phrases("pt")["audio"]["again"]) == 4


def test_an_emergency_card_is_not_labelled_twice_or_left_without_a_name() -> None:
    named = Contact("emergency", "In an emergency", phones=(Phone("999"),))
    assert of_kind(release("A.", contacts=(named,)), "card")[1] == "In an emergency."
    nameless = Contact("helpline", "", phones=(Phone("999"),))
    assert of_kind(release("A.", contacts=(nameless,)), "card")[1] == "Telephone:"


def test_a_language_without_spoken_forms_is_refused() -> None:
    with pytest.raises(LookupError):
        script(release("Ola.", language="tlh"), SETTINGS)


# -- blocks


def test_every_sentence_is_a_line_with_its_id_and_pause() -> None:
    given = release(block(0, "Help", "heading", level=2), "One. Two.", block(2, "", "rule"))
    lines = [line for line in script(given, SETTINGS) if line.sentence]
    assert lines == [
        ScriptLine("Heading: Help.", "heading", 1000, "s0.1", written=(Part("Help"),), chapter="Help"),
        ScriptLine("One.", "sentence", 350, "s1.1", written=(Part("One."),)),
        ScriptLine("Two.", "sentence", 700, "s1.2", written=(Part("Two."),)),
    ]


def test_a_list_says_how_long_it_is_and_numbers_what_is_numbered() -> None:
    steps = Container("list", "l1", ordered=True, size=2)
    first, second = (Container("item", f"i{number}", ordered=True, number=number) for number in (1, 2))
    given = release(block(0, "Stop.", within=(steps, first)), block(1, "Call 2.", within=(steps, second)))
    assert read(given) == ["A list of two items.", "Item one.", "Stop.", "Item two.", "Call two."]


def test_a_plain_list_of_one_is_not_announced() -> None:
    box, item = Container("list", "l1", size=1), Container("item", "i1")
    assert read(release(block(0, "Stop.", within=(box, item)))) == ["Stop."]


def table(*rows: tuple[str, ...]) -> Release:
    box = Container("table", "t1", size=2)
    cells = [(row, column, text) for row, cells in enumerate(rows) for column, text in enumerate(cells)]
    return release(
        *(
            block(place, text, "cell", (box,), row=row, column=column, header=rows[0][column])
            for place, (row, column, text) in enumerate(cells)
        )
    )


def test_a_table_is_read_row_by_row_with_its_headers() -> None:
    given = table(("County", "Calls"), ("Essex", "131"), ("Norfolk", ""))
    assert read(given) == [
        "A table with two rows.",
        "County: Essex.",
        "Calls: one hundred and thirty-one.",
        "County: Norfolk.",
        "Calls: empty.",
    ]
    empty = next(line for line in script(table(("The 2 x",), ("–",)), SETTINGS) if "empty" in line.text)
    assert (empty.text, empty.written) == ("The two x: empty.", (Part("The 2 x: empty."),))
    assert read(table(("", "Calls"), ("", "3"))) == ["A table with one row.", "Calls: three."]


def test_a_table_of_one_row_and_a_table_of_headers_only() -> None:
    assert read(table(("County",), ("Essex",))) == ["A table with one row.", "County: Essex."]
    assert read(table(("County", "Calls"))) == ["A table with one row.", "County.", "Calls."]
    assert read(table(("",), ("Essex",))) == ["A table with one row.", "Essex."]


def test_pictures_are_named_and_note_marks_are_gone() -> None:
    text = "See logo of NetSafe and this[1]. Next."
    start = text.index("logo")
    marks = (
        Mark("image", start, start + len("logo of NetSafe"), "x.png"),
        Mark("note", text.index("[1]"), text.index("[1]") + 3),
    )
    given = release(block(0, text, marks=marks))
    assert read(given) == ["See Picture: logo of Net Safe. and this.", "Next."]
    empty = release(block(0, "A picture.", marks=(Mark("image", 2, 2, "x.png"),)))
    assert read(empty) == ["A picture."]


def test_a_footnote_is_announced_once() -> None:
    note = Container("footnote", "f1", number=2)
    given = release(block(0, "Source: police.", within=(note,)), block(1, "More.", within=(note,)))
    assert read(given)[0] == "Note two."
    assert read(given).count("Note two.") == 1


def test_what_cannot_be_said_is_no_line() -> None:
    assert texts(release(block(0, "***", "title")))[0].startswith("A news release")
    assert read(release("***", "Text.")) == ["Text."]


# -- quotations


def test_a_quotation_whose_speaker_the_text_names_is_only_ended() -> None:
    first, second = "Simon Bailey said: “Police act. They do.", "“Together we stop it. Now.”"
    given = release(
        first, second, "After.",
        quotations=(
            quotation(
                "Simon Bailey",
                passage(0, first, "Police act. They do."),
                passage(1, second, "Together we stop it. Now."),
            ),
        ),
    )  # fmt: skip
    assert read(given) == [
        "Simon Bailey said:", "Police act.", "They do.", "Together we stop it.", "Now.", "End of quote.", "After.",
    ]  # fmt: skip


def test_a_quotation_whose_speaker_stands_elsewhere_is_announced() -> None:
    quote = "“We act. We help.”"
    given = release(
        "Bailey leads.", quote, quotations=(quotation("Simon Bailey", passage(1, quote, "We act. We help.")),)
    )
    assert read(given) == ["Bailey leads.", "Simon Bailey said:", "We act.", "We help.", "End of quote."]


def test_a_paragraph_that_ends_with_said_introduces_the_next() -> None:
    quote = "“We act. We help.”"
    given = release(
        "Simon Bailey said:", quote, quotations=(quotation("Simon Bailey", passage(1, quote, "We act. We help.")),)
    )
    assert read(given) == ["Simon Bailey said:", "We act.", "We help.", "End of quote."]


def test_said_with_a_comma_introduces_too() -> None:
    text = "Rachel Kearton said, “We act. We help.”"
    given = release(text, quotations=(quotation("Rachel Kearton", passage(0, text, "We act. We help.")),))
    assert read(given)[-1] == "End of quote."
    assert "Rachel Kearton said:" not in read(given)


def test_words_of_nobody_are_a_quotation() -> None:
    given = release("We act.", quotations=(quotation(None, passage(0, "We act.", "We act.")),))
    assert read(given) == ["Quotation:", "We act.", "End of quote."]


def test_a_short_quotation_with_its_speaker_behind_it_is_left_alone() -> None:
    text = "“We act,” said Simon Bailey."
    assert read(release(text, quotations=(quotation("Simon Bailey", passage(0, text, "We act,")),))) == [
        "We act, said Simon Bailey."
    ]
    longer = "“We help. We act,” said Simon Bailey."
    given = release(longer, quotations=(quotation("Simon Bailey", passage(0, longer, "We help. We act,")),))
    assert read(given) == ["Simon Bailey said:", "We help.", "We act, end of quote, said Simon Bailey."]


def test_a_quotation_in_a_block_that_is_gone_is_no_quotation() -> None:
    given = release("A.", quotations=(quotation("X", passage(7, "A.", "A.")),))
    assert read(given) == ["A."]
