"""Links whose words are one thing and whose target is another, and numbers that stand only behind a link."""

from __future__ import annotations

import pytest

from accessible_release.contacts import find_contacts
from accessible_release.settings import Settings

from .releases import read


def _codes(text: str) -> list[str]:
    found = find_contacts(read(text), Settings()).findings
    return [each.code for each in found if each.code == "link-differs"]


@pytest.mark.parametrize(
    "text",
    [
        "Call [0808 157 0123](tel:+449061234567).",
        "Call [0808 157 0123](tel:0808-157-0124).",
        "See [www.help.example.org](https://evil.example/).",
        "See www.help.example.org@evil.example.",
        "Write to [jo@help.example.org](mailto:jo@evil.example).",
    ],
)
def test_a_link_that_leads_elsewhere_stops_the_release(text: str) -> None:
    assert _codes(text) == ["link-differs"]


@pytest.mark.parametrize(
    "text",
    [
        "Call [0808 157 0123](tel:+448081570123) or [116 123](tel:116123).",
        "Call [0808 157 0123](tel:0808%20157%200123).",
        "Call [us](tel:08081570123), see [our site](https://help.example.org).",
        "See [www.help.example.org](https://help.example.org/en/talk).",
        "See [help.example.org](https://www.help.example.org) and [news.help.example.org](https://help.example.org).",
        "Write to [jo@help.example.org](mailto:jo@help.example.org?subject=Help).",
    ],
)
def test_a_link_that_leads_where_its_words_say(text: str) -> None:
    assert _codes(text) == []


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("For help [call us](tel:08081570123).", "08081570123"),
        ("For help [call us](tel:+44-808-157-0123).", "+44-808-157-0123"),
        ("For help call [the line](tel:0808%20157%200123).", "0808 157 0123"),
    ],
)
def test_a_number_behind_other_words_is_a_contact(text: str, printed: str) -> None:
    (contact,) = find_contacts(read(text), Settings()).contacts
    assert [(phone.printed, phone.e164) for phone in contact.phones] == [(printed, "+448081570123")]
