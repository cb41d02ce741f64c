from __future__ import annotations

from dataclasses import replace

import pytest

from accessible_release.editions.linking import ContactFinder
from accessible_release.editions.structure import whole
from accessible_release.model import Block, Contact, Phone, Release

from .releases import EMERGENCY, HELPLINE, REPORT, Writer, mark, release


def found(text: str, *contacts: Contact, line: int = 1, **fields: object) -> list[tuple[str, str, str]]:
    block = Block("b1", "paragraph", text, line, line, **fields)  # type: ignore[arg-type]
    finder = ContactFinder(Release("T", (block,), "t", "x", "", contacts=contacts))
    return [(wrap.kind, text[wrap.start : wrap.end], wrap.target) for wrap in finder.wraps(whole(block))]


def test_number_address_and_email_become_links() -> None:
    contact = replace(HELPLINE, emails=("help@example.org",))
    assert found("Ring 0808 1000 900, see www.get-help.stopitnow.org.uk. Or help@example.org!", contact) == [
        ("phone", "0808 1000 900", "tel:+448081000900"),
        ("link", "www.get-help.stopitnow.org.uk", "https://www.get-help.stopitnow.org.uk"),
        ("link", "help@example.org", "mailto:help@example.org"),
    ]


@pytest.mark.parametrize("space", ["\u00a0", "\u202f", "  ", "\n"])
def test_any_space_may_stand_between_the_groups(space: str) -> None:
    assert [each[0] for each in found(f"0808{space}1000{space}900", HELPLINE)] == ["phone"]


def test_the_longest_form_wins() -> None:
    short = Contact("report", "Tips", urls=("fbi.gov",))
    long = Contact("report", "Tips", urls=("tips.fbi.gov/a",))
    assert [each[1] for each in found("Go to tips.fbi.gov/a now.", short, long)] == ["tips.fbi.gov/a"]


@pytest.mark.parametrize("text", ["10808 1000 900", "0808 1000 9001", "ref 5/0808 1000 900", "0808 1000 900.5"])
def test_a_longer_number_is_another_number(text: str) -> None:
    assert found(text, HELPLINE) == []


def test_a_short_number_is_linked_once_and_only_where_it_was_found() -> None:
    assert [each[1] for each in found("Call 999. Last year 999 did.", EMERGENCY, line=2)] == ["999"]
    assert found("999 were passed to others.", EMERGENCY, line=7) == []
    twice = (EMERGENCY, replace(EMERGENCY, line=7))
    assert len(found("Call 999.", *twice, line=7)) == len(found("Call 999.", *twice, line=2)) == 1


def test_a_relay_form_is_not_taken_for_the_number_inside_it() -> None:
    assert found("Textphone 18001 101, or call 101, or text 88858.", REPORT, line=3) == [
        ("phone", "18001 101", "tel:18001101"),
        ("phone", "101", "tel:101;ext=42"),
        ("phone", "88858", "sms:88858"),
    ]


def test_the_first_contact_with_a_number_keeps_it() -> None:
    other = Contact("media", "Press", phones=(Phone("0808 1000 900", "+44999"),))
    assert found("0808 1000 900", HELPLINE, other)[0][2] == "tel:+448081000900"


def test_what_is_a_link_already_stays_one_and_its_number_stays_whole() -> None:
    writer = Writer()
    text = "Ring 0808 1000 900 or www.get-help.stopitnow.org.uk."
    target = "https://example.org"
    block = writer.add(text, marks=(mark(text, "Ring 0808 1000 900 or www.get-help.stopitnow.org.uk", "link", target),))
    finder = ContactFinder(release(writer, contacts=(HELPLINE,)))
    assert [(wrap.kind, wrap.target) for wrap in finder.wraps(whole(block))] == [("number", "")]


def test_code_and_releases_without_contacts_have_none() -> None:
    assert found("0808 1000 900") == []
    block = Block("b1", "code", "0808 1000 900", 1, 1)
    assert list(ContactFinder(Release("T", (block,), "t", "x", "", contacts=(HELPLINE,))).wraps(whole(block))) == []
