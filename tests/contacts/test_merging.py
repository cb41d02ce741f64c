from __future__ import annotations

from .releases import contacts


def test_a_number_that_repeats_is_one_contact_with_its_best_name_and_surest_role() -> None:
    (contact,) = contacts("Write down 0808 157 0321.\n\nIf you need someone to talk to, ring Lantern on 0808-157-0321.")
    assert (contact.role, contact.name, contact.line) == ("helpline", "Lantern", 3)
    assert [each.printed for each in contact.phones] == ["0808 157 0321", "0808-157-0321"]


def test_a_number_is_the_same_through_a_relay() -> None:
    (contact,) = contacts("For help ring Lantern on 0808 157 0321.\n\nTextphone: 18001 0808 157 0321.")
    assert contact.relays == ("18001 0808 157 0321",)


def test_a_number_may_be_told_to_use_and_not_to_use() -> None:
    found = contacts("In an emergency ring 999.\n\nDo not ring 999 about noise.")
    assert [each.role for each in found] == ["emergency"]


def test_details_under_one_name_are_one_contact() -> None:
    (contact,) = contacts(
        "For help ring Lantern Line on 0808 157 0321.\n\nFor help text Lantern Line on 07700 900 461."
    )
    assert contact.text_numbers == ("07700 900 461",)


def test_two_numbers_under_one_name_are_two_contacts() -> None:
    found = contacts("For help ring Lantern Line on 0808 157 0321.\n\nFor help ring Lantern Line on 01632 960 114.")
    assert [each.name for each in found] == ["Lantern Line", "Lantern Line"]


def test_a_telling_domain_belongs_to_its_owner() -> None:
    (contact,) = contacts("For help ring Lantern Line on 0808 157 0321.\n\nGet help: jo@lantern.example.org")
    assert contact.emails == ("jo@lantern.example.org",)


def test_an_address_of_somebody_else_does_not() -> None:
    found = contacts("For help ring Lantern Line on 0808 157 0321.\n\nPress office: press@lantern.example.org")
    assert [each.role for each in found] == ["helpline", "media"]
