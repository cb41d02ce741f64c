from __future__ import annotations

from dataclasses import replace

import pytest

from accessible_release.editions.card import card, card_text, grouped
from accessible_release.model import Contact, Phone

from .releases import EMERGENCY, HELPLINE, REPORT, simple


def test_emergency_stands_first_then_help_then_reporting() -> None:
    shown = card(simple(contacts=(REPORT, HELPLINE, EMERGENCY)))
    assert shown is not None
    assert [entry.heading for entry in shown.entries] == [
        "In an emergency",
        "Helpline: Stop it Now!",
        "To report something: Suffolk police",
    ]
    assert [entry.emergency for entry in shown.entries] == [True, False, False]


def test_a_row_is_what_the_contact_has_and_nothing_else() -> None:
    shown = card(simple())
    assert shown is not None
    assert [(row.label, row.text, row.href) for row in shown.entries[0].rows] == [
        ("Telephone", "0808 1000 900", "tel:+448081000900"),
        ("Website", "www.get-help.stopitnow.org.uk", "https://www.get-help.stopitnow.org.uk"),
    ]
    assert shown.entries[0].listed == ()


def test_what_the_directory_adds_is_told_apart() -> None:
    shown = card(simple(contacts=(REPORT,)))
    assert shown is not None
    assert [row.label for row in shown.entries[0].listed] == ["Open", "Cost"]
    assert "Anyone" in [row.text for row in shown.entries[0].rows]


def test_a_contact_that_only_the_directory_names_is_all_from_there() -> None:
    shown = card(simple(contacts=(replace(HELPLINE, source="directory"),)))
    assert shown is not None
    assert shown.entries[0].rows == ()
    assert len(shown.entries[0].listed) == 2


def test_enquiries_make_a_card_only_where_there_is_no_help() -> None:
    press = Contact("enquiries", "Library", phones=(Phone("01632 960 001", "+441632960001"),))
    plain = card(simple(contacts=(press,)))
    helped = card(simple(contacts=(press, HELPLINE)))
    assert plain is not None
    assert helped is not None
    assert (plain.title, plain.entries[0].heading) == ("Contacts", "Enquiries: Library")
    assert (helped.title, len(helped.entries)) == ("Help and support", 1)


@pytest.mark.parametrize("contacts", [(), (Contact("media", "Press", emails=("press@example.org",)),)])
def test_no_contacts_no_card(contacts: tuple[Contact, ...]) -> None:
    assert card(simple(contacts=contacts)) is None
    assert card_text(simple(contacts=contacts)) == ""


@pytest.mark.parametrize(
    ("phone", "shown"),
    [
        (Phone("01632 960 001", "+441632960001", extension="7"), "01632 960 001, extension 7"),
        (Phone("01632 960 001 ext. 7", "+441632960001", extension="7"), "01632 960 001 ext. 7"),
        (Phone("01632 960 001 x70", "+441632960001", extension="7"), "01632 960 001 x70, extension 7"),
        (Phone("01632 960 007", "+441632960007", extension="7"), "01632 960 007, extension 7"),
    ],
)
def test_an_extension_is_shown_once(phone: Phone, shown: str) -> None:
    assert f"Telephone: {shown}" in card_text(simple(contacts=(Contact("helpline", "Line", phones=(phone,)),)))


def test_text_and_relay_numbers_link_only_where_they_are_digits() -> None:
    shown = card(simple(contacts=(REPORT,)))
    assert shown is not None
    links = {row.text: row.href for row in shown.entries[0].rows}
    assert links["88858"] == "sms:88858"
    assert links["HELP to 60777"] == ""
    assert links["18001 101"] == "tel:18001101"


def test_letters_and_digits_of_one_number_stand_under_one_label() -> None:
    vanity = (Phone("1-800-CALL-FBI", "+18002255324"), Phone("1-800-225-5324", "+18002255324"))
    shown = card(simple(contacts=(Contact("report", "FBI", phones=vanity),)))
    assert shown is not None
    [(label, rows)] = grouped(shown.entries[0].rows)
    assert (label, [row.text for row in rows]) == ("Telephone", ["1-800-CALL-FBI", "1-800-225-5324"])


def test_a_name_that_only_repeats_the_role_is_not_said_twice() -> None:
    shown = card(simple(contacts=(replace(HELPLINE, name="Helpline"),)))
    assert shown is not None
    assert shown.entries[0].heading == "Helpline"


def test_the_comment_holds_the_whole_card() -> None:
    assert card_text(simple(contacts=(HELPLINE, REPORT))) == (
        "Help and support\n\n"
        "Helpline: Stop it Now!\nTelephone: 0808 1000 900\nWebsite: www.get-help.stopitnow.org.uk\n\n"
        "To report something: Suffolk police\nTelephone: 101, extension 42\nText message: 88858\n"
        "Text message: HELP to 60777\nTextphone or relay: 18001 101\nEmail: report@example.org\nFor: Anyone\n"
        "From our list of helplines, not from the release:\nOpen: 24 hours\nCost: Free"
    )
