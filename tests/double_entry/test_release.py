"""The contacts of a release against its source."""

from __future__ import annotations

from dataclasses import replace

import pytest

from accessible_release.contacts import find_contacts
from accessible_release.double_entry import check_release
from accessible_release.model import Phone, Release
from accessible_release.settings import Settings

from .releases import read

TEXT = "For help call Harbour Listening on 0808 157 0123."


def _found(text: str) -> list[str]:
    release = find_contacts(read(text), Settings())
    return [each.code for each in check_release(release, ("GB",))]


def _with_number(release: Release, printed: str) -> Release:
    (contact,) = release.contacts
    return replace(release, contacts=(replace(contact, phones=(Phone(printed, "+448081570123"),)),))


def test_all_is_well() -> None:
    assert _found(TEXT) == []
    assert (
        _found("Call +44 (0)20 7946 0123, 00 44 20 7946 0124 or (01632) 960 114; text SHOUT to 85258. Dial 999.") == []
    )
    assert _found("For help [call us](tel:08081570123).") == []


@pytest.mark.parametrize("printed", ["0808 157 0124", "0808 157 012", "0808 1570 123", "0808 157 01234"])
def test_a_number_that_does_not_stand_so_in_the_release(printed: str) -> None:
    release = _with_number(find_contacts(read(TEXT), Settings()), printed)
    assert "number-altered" in [each.code for each in check_release(release, ("GB",))]


def test_a_number_that_takes_in_the_figure_of_the_next_sentence() -> None:
    text = "For help call Harbour Listening on 0800 555 111. 3 people did."
    release = _with_number(find_contacts(read(text), Settings()), "0800 555 111. 3")
    assert [each.code for each in check_release(release, ("GB",))] == ["number-altered"]


def test_a_number_that_is_no_contact() -> None:
    release = replace(find_contacts(read(TEXT), Settings()), contacts=())
    (finding,) = check_release(release, ("GB",))
    assert (finding.code, finding.line) == ("number-unaccounted", 1)
    assert "0808 157 0123" in finding.message


def test_a_number_only_in_an_html_link_is_named() -> None:
    assert _found('For help <a href="tel:0808%20157%200123">phone now</a>.') == ["number-unaccounted"]


def test_a_number_only_in_the_front_matter_is_named() -> None:
    assert _found("---\ntitle: Call 020 7946 0999\n---\nFor help call 0808 157 0123.") == ["number-unaccounted"]


def test_numbers_that_nobody_is_told_to_dial() -> None:
    assert _found("Batches 0800 161 514 and 0800 049 069 are unsafe.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Opening times, and 0114/249 4932 by 14 June.",
        "Option 1: 0131 774 7333",
        "Ring us: 0371. 844 8552, option 1.",
        "Call 0800 – 1111 – 9999 in May.",
        "Under 18s: 0 3 3 0, 8 3 3, 6 8 8 0 at 10am.",
        "Mon–Fri 9–5 0808 – 809 8469",
        "Kingsmead Refuge 0303/123/2418, which many rang.",
        "Abroad: 0033 (0)6 99 59 76 66",
        "Abroad: +44/28/90722457 9.00-17.00",
        "Helpline\n\n07700–900833",
    ],
)
def test_a_number_that_nobody_read_is_named(text: str) -> None:
    release = replace(find_contacts(read(text), Settings()), contacts=(), findings=())
    assert [each.code for each in check_release(release, ("GB",))] == ["number-unaccounted"]


@pytest.mark.parametrize(
    "text",
    [
        "Invoice no. 0114 249 4932 was paid.",
        "The account 0114 249 4932 is closed.",
        "Call before 12 May 2026, 9.30-17.00.",
        "Call in 2026-2027 12 times.",
        "Ofcom: phone users sent 204 265 243 texts.",
        "The wreck lies at TM 05303 48691, 53.485300N 001.914985W.",
        "Permit 0800/2022/256 covers the site.",
        "Mon 0800 1800 1900, Tue 0800 1800 1300.",
        "NZBN 9429 0641 72424; UPC 0 05241 48988 8.",
        "Attachment: DSC_0818 801851.jpg, 0345 KB",
        "The census tract is 0746.32, ZIP+4 46114-6095.",
        "From 1200 to 1300 people rang between 2019-2020.",
    ],
)
def test_figures_that_nobody_dials_are_not_named(text: str) -> None:
    release = replace(find_contacts(read(text), Settings()), contacts=(), findings=())
    assert [each.code for each in check_release(release, ("GB",))] == []
