from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

import pytest

from accessible_release.contacts.conflicts import settle
from accessible_release.model import Contact, Phone, Role
from accessible_release.settings import Settings

from .releases import codes, found

MISPRINT = "For help call 0808 157 0321.\n\nThe helpline is 0808 175 0321."


def _contact(printed: str, name: str = "Helpline", role: Role = "helpline", line: int = 1) -> Contact:
    return Contact(role, name, (Phone(printed, "+44" + printed.replace(" ", "")[1:]),), line=line)


def _codes(*contacts: Contact, unsure: Collection[str] = ()) -> list[str]:
    return [each.code for each in settle(contacts, unsure, (), (), ("GB",))[1]]


@pytest.mark.parametrize(
    "misprint",
    ["0808 157 0322", "0808 175 0321", "0808 157 032", "0808 157 03211", "0818 157 0321"],
)
def test_two_numbers_that_differ_by_one_digit_are_a_conflict(misprint: str) -> None:
    assert _codes(_contact("0808 157 0321"), _contact(misprint)) == ["contact-conflict"]


@pytest.mark.parametrize("other", ["0808 157 0399", "0808 571 0321", "0808 157 0321", "0808 157 03"])
def test_other_numbers_are_none(other: str) -> None:
    assert _codes(_contact("0808 157 0321"), _contact(other)) == []


def test_neighbouring_numbers_of_two_services_are_none() -> None:
    assert _codes(_contact("0808 157 0321", "Harbour"), _contact("0808 157 0322", "Lantern")) == []
    assert _codes(_contact("0808 157 0321", "Harbour"), _contact("0808 157 0322")) == ["contact-conflict"]


def test_one_name_with_two_numbers_is_a_conflict() -> None:
    assert _codes(_contact("0808 157 0321", "Harbour"), _contact("01632 960 114", "harbour!")) == ["contact-conflict"]


def test_numbers_of_the_press_office_are_not_compared() -> None:
    assert _codes(_contact("0808 157 0321"), _contact("0808 157 0322", role="media")) == []


def test_a_number_of_unknown_purpose_may_be_a_misprint() -> None:
    unknown = _contact("0808 175 0321", "Enquiries", "enquiries")
    assert _codes(_contact("0808 157 0321"), unknown) == []
    assert _codes(_contact("0808 157 0321"), unknown, unsure={"+448081750321"}) == ["contact-conflict"]
    assert _codes(unknown, unknown, unsure={"+448081750321"}) == []


def test_a_number_of_unknown_purpose_next_door_is_a_neighbour() -> None:
    neighbour = _contact("0808 157 0322", "Enquiries", "enquiries")
    assert _codes(_contact("0808 157 0321"), neighbour, unsure={"+448081570322"}) == []


def test_both_numbers_and_both_lines_are_shown() -> None:
    (finding,) = [each for each in found(MISPRINT).findings if each.code == "contact-conflict"]
    assert "“0808 157 0321” (line 3)" in finding.message
    assert "“0808 175 0321” (line 5)" in finding.message
    assert finding.severity == "error"
    assert '--helpline "0808 157 0321"' in finding.hint


@pytest.mark.parametrize("right", ["0808 157 0321", "0808 175 0321"])
def test_the_editor_settles_it(right: str) -> None:
    release = found(MISPRINT, Settings(helpline=(right.replace(" ", ""),)))
    assert codes(release) == []
    assert [phone.printed for contact in release.card for phone in contact.phones] == [right]
    printed = {phone.printed for contact in release.contacts for phone in contact.phones}
    assert printed == {"0808 157 0321", "0808 175 0321"}
    assert [contact.role for contact in release.contacts if not contact.on_card] == ["other"]


def test_the_directory_settles_it(tmp_path: Path) -> None:
    directory = tmp_path / "helplines.toml"
    directory.write_text('[[helpline]]\nname = "Harbour"\nphones = ["0808 157 0321"]\n', encoding="utf-8")
    release = found(MISPRINT, Settings(directory=str(directory)))
    assert codes(release) == []
    assert [contact.name for contact in release.card] == ["Harbour"]


def test_the_other_details_of_the_wrong_number_stay_on_the_card() -> None:
    wrong = Contact("helpline", "Helpline", (Phone("0808 175 0321", "+448081750321"),), emails=("jo@x.org",))
    kept, findings = settle((_contact("0808 157 0321"), wrong), set(), ("0808 157 0321",), (), ("GB",))
    assert findings == ()
    assert [(each.role, len(each.phones), each.emails) for each in kept] == [
        ("helpline", 1, ()),
        ("helpline", 0, ("jo@x.org",)),
        ("other", 1, ()),
    ]
