from __future__ import annotations

import pytest

from accessible_release.model import Contact

from .releases import contacts


def _shown(contact: Contact) -> list[str]:
    phones = [each.printed for each in contact.phones]
    return [*phones, *contact.text_numbers, *contact.relays, *contact.urls, *contact.emails]


def _grouped(text: str) -> list[list[str]]:
    return [_shown(each) for each in contacts(text)]


def test_the_ways_to_reach_one_line_are_one_contact() -> None:
    assert _grouped("For help ring Lantern on 0808 157 0321, text 85258 or see www.lantern.example.org.") == [
        ["0808 157 0321", "85258", "www.lantern.example.org"]
    ]


def test_the_next_sentence_may_carry_on() -> None:
    assert _grouped("For help ring Lantern on 0808 157 0321. You can also text 07700 900 461.") == [
        ["0808 157 0321", "07700 900 461"]
    ]
    assert _grouped("For help ring Lantern on 0808 157 0321. Textphone: 18001 0808 157 0321.") == [
        ["0808 157 0321", "18001 0808 157 0321"]
    ]


def test_another_name_is_another_contact() -> None:
    assert len(contacts("For help ring Lantern on 0808 157 0321 or Harbour on 0808 157 0399.")) == 2


def test_the_better_name_of_one_line_is_kept() -> None:
    (contact,) = contacts(
        "For help ring the crisis line on 0808 157 0321 or text Harbour Crisis Line on 07700 900 461."
    )
    assert contact.name == "Harbour Crisis Line"


def test_a_new_instruction_is_another_contact() -> None:
    assert len(contacts("For help ring 0808 157 0321; at night, call 0808 157 0399.")) == 2


def test_another_role_is_another_contact() -> None:
    assert [each.role for each in contacts("For help ring 0808 157 0321. Press office: 01632 960 115.")] == [
        "helpline",
        "media",
    ]


def test_another_row_is_another_contact() -> None:
    rows = "| Lantern helpline | 0808 157 0321, text 85258 |\n| Crisis line | 01632 960 114 |"
    table = f"| Service | Number |\n|---|---|\n{rows}"
    assert _grouped(table) == [["0808 157 0321", "85258"], ["01632 960 114"]]


def test_lines_under_one_name_are_one_contact() -> None:
    lines = "Call 0808 157 0321  \nText 07700 900 461  \nE-mail: jo@lantern.example.org"
    text = f"Lantern Line is free and confidential:\n\n{lines}"
    assert _grouped(text) == [["0808 157 0321", "07700 900 461", "jo@lantern.example.org"]]


def test_lines_with_their_own_names_are_not() -> None:
    text = "Pieta – for help ring 0808 157 0321  \nText 07700 900 461 for help"
    assert len(contacts(text)) == 2


def test_emergency_numbers_stand_apart() -> None:
    found = contacts("In an emergency ring 999 or 112, or go to www.help.example.org. Otherwise ring 101.")
    assert [each.role for each in found] == ["emergency", "other", "report"]
    assert _shown(found[0]) == ["999", "112"]


def test_another_site_is_another_contact() -> None:
    assert len(contacts("Get help and support from www.lantern.example.org and www.harbour.example.org.")) == 2


def test_two_different_codes_are_two_contacts() -> None:
    assert len(contacts("In the United States call 988 or 211 for help. The FBI says so.")) == 2


def test_a_relay_leads_to_the_line_behind_it() -> None:
    (contact,) = contacts("The FBI says: if you are in distress, deaf callers can dial 711, then 988.")
    assert (contact.name, contact.relays) == ("988 Suicide & Crisis Lifeline", ("711",))


def test_an_unsure_detail_goes_with_a_sure_one() -> None:
    (contact,) = contacts("Adults can also text 85258 or get help from jo@help.example.org.")
    assert (contact.role, _shown(contact)) == ("helpline", ["85258", "jo@help.example.org"])


def test_a_number_from_abroad_has_the_role_of_the_line_before_it() -> None:
    found = contacts(
        "For help call Lantern on 0808 157 0321.\n\nFrom abroad ring +44 20 7946 0321. Email jo@x.example.org."
    )
    assert [(each.role, each.name) for each in found[:2]] == [("helpline", "Lantern"), ("helpline", "From abroad")]
    assert len(found) == 3


def test_the_next_of_a_list_in_one_sentence_is_another_contact() -> None:
    text = "For help ring Harbour Listening on 0808 157 0321 (6pm–10pm), One in Four at 01632 960 114, or the vicar."
    assert _grouped(text)[:2] == [["0808 157 0321"], ["01632 960 114"]]


def test_a_word_to_text_is_no_part_of_a_short_code() -> None:
    assert _grouped("If you are in crisis, call 111, or text LISTEN to 85258.") == [["111"], ["85258"]]


def test_an_address_goes_only_to_a_line_of_its_own_role() -> None:
    found = contacts(
        "Report abuse to Lantern on 01632 960 114.\n\nSupport for survivors is at www.lantern.example.org/support."
    )
    assert [each.role for each in found] == ["report", "helpline"]


def test_an_item_that_is_only_a_way_belongs_to_the_line_above_it() -> None:
    text = (
        "- **Blood Test Helpline:** 0808 157 0321\n- **Textphone:** 18001 0808 157 0321\n- **Text:** BLOOD to 60177\n"
    )
    (contact,) = contacts(text)
    assert (contact.role, contact.text_numbers, contact.text_words) == ("helpline", ("60177",), ("BLOOD",))
    assert contact.relays == ("18001 0808 157 0321",)


@pytest.mark.parametrize(
    "text",
    [
        "- Blood Test Helpline: 0808 157 0321\n- Text the council: 60177\n",
        "- Blood Test Helpline: 0808 157 0321\n- The tests are free.\n- Text: BLOOD to 60177\n",
        "- Blood Test Helpline: 0808 157 0321\n\nText: BLOOD to 60177\n",
        "- Blood Test Helpline: 0808 157 0321\n\nMore:\n\n- Text: BLOOD to 60177\n",
    ],
)
def test_another_item_is_not_added_to_the_line_above(text: str) -> None:
    assert [each.text_numbers for each in contacts(text)] == [(), ("60177",)]


def test_a_relay_form_is_kept_as_printed() -> None:
    (contact,) = contacts("For help call Lantern on 0808 157 0321. Relay UK: dial 18001 then 0808 157 0321.")
    assert (contact.role, _shown(contact)) == ("helpline", ["0808 157 0321", "18001 then 0808 157 0321"])


def test_a_relay_prefix_alone_is_not_lost() -> None:
    shown = [
        line for contact in contacts("For help call 0808 157 0321. Deaf? Dial 18001 first.") for line in _shown(contact)
    ]
    assert shown == ["0808 157 0321", "18001"]


def test_a_number_for_typing_is_a_relay() -> None:
    (contact,) = contacts("For help call Lantern on 0808 157 0321 or type talk number 0345 157 0321.")
    assert contact.relays == ("0345 157 0321",)
