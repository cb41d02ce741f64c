from __future__ import annotations

from accessible_release.contacts.assembling import FALLBACK
from accessible_release.model import Contact

from .releases import contacts


def _one(text: str) -> Contact:
    (contact,) = contacts(text)
    return contact


def test_details_come_from_the_contacts_own_sentence() -> None:
    text = "The office opens 8am to 6pm daily and a copy is free.\n\nFor help ring 0808 157 0321, 9am to 5pm daily."
    contact = _one(text)
    assert (contact.hours, contact.cost) == ("9am to 5pm daily", None)


def test_a_paragraph_with_one_contact_is_about_it() -> None:
    contact = _one("For help ring 0808 157 0321. Calls are free. It is open 9am to 5pm daily.")
    assert (contact.hours, contact.cost) == ("9am to 5pm daily", "free")


def test_a_paragraph_with_two_contacts_is_about_neither() -> None:
    text = "For help ring Lantern on 0808 157 0321. Or ring Harbour on 01632 960 114. Calls are free."
    assert [each.cost for each in contacts(text)] == [None, None]


def test_what_is_said_of_both_is_said_of_each() -> None:
    text = "For help ring Lantern on 0808 157 0321 or Harbour on 01632 960 114; both are free."
    assert [each.cost for each in contacts(text)] == ["free", "free"]


def test_what_is_said_of_one_is_not_said_of_its_neighbour() -> None:
    text = "For help ring Lantern, free, on 0808 157 0321 or ring Harbour on 01632 960 114."
    assert [each.cost for each in contacts(text)] == ["free", None]


def test_a_row_says_what_belongs_to_a_number() -> None:
    contact = _one(
        "| Service | Number | For whom | When |\n|---|---|---|---|\n"
        "| Lantern | 0808 157 0321 | Parents | 9am to 5pm, free |"
    )
    assert (contact.name, contact.audience, contact.hours, contact.cost) == ("Lantern", "Parents", "9am to 5pm", "free")


def test_a_sentence_without_an_end_is_not_read_to_its_end() -> None:
    filler = "and so on " * 60
    contact = _one(f"It is free {filler} for help ring 0808 157 0321 and {filler} daily 9am to 5pm")
    assert (contact.audience, contact.name) == (None, "Helpline")


def test_each_detail_is_shown_once_as_first_printed() -> None:
    contact = _one("For help see www.lantern.example.org/a.\n\nFor help see https://lantern.example.org/a.")
    assert contact.urls == ("www.lantern.example.org/a",)


def test_the_word_of_a_text_message_stands_with_its_number() -> None:
    contact = _one("For help text HELLO to 85258 or ring 0808 157 0321.")
    assert (contact.text_numbers, contact.text_words) == (("85258",), ("HELLO",))


def test_an_extension_belongs_to_its_number() -> None:
    contact = _one("For help ring 01632 960 114 ext 12.")
    assert contact.phones[0].link == "tel:+441632960114;ext=12"


def test_a_host_stands_for_a_name_that_is_not_given() -> None:
    assert _one("Get help and support at www.NeedHelp.example.org.").name == "NeedHelp.example.org"
    assert _one("Press office: www.press.example.org").name == "Press office"


def test_the_line_is_that_of_the_first_detail() -> None:
    assert _one("One.\nTwo.\nFor help ring 0808 157 0321.").line == 5


def test_a_host_in_small_letters_is_no_name_for_a_telephone_number() -> None:
    (contact,) = contacts("Get help at wexmoor.example.org or call 01632 960 114.")
    assert (contact.name, contact.urls) == (FALLBACK["helpline"], ("wexmoor.example.org",))


def test_the_hours_of_a_room_are_not_the_lines() -> None:
    (contact,) = contacts("Rooms are open from 10am to 4pm and free. Call the Winter Line on 0808 157 0321.")
    assert (contact.hours, contact.cost) == (None, None)


def test_the_hours_of_a_line_may_stand_in_the_next_sentence() -> None:
    (contact,) = contacts("Call the Winter Line on 0808 157 0321. Lines are open 10am to 4pm and calls are free.")
    assert (contact.hours, contact.cost) == ("10am to 4pm", "free")
