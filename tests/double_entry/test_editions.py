"""Finished words against the source."""

from __future__ import annotations

import io
import zipfile

import pytest

from accessible_release.contacts import find_contacts
from accessible_release.double_entry import numbers_of
from accessible_release.settings import Settings

from .releases import read

SOURCE = (
    "For support call Harbour Listening on 0808 157 0123.\n\nWitnesses should call Marlow detectives on 01632 960 114."
)
CARD = "Help and support\nHarbour Listening\n0808 157 0123\nMarlow detectives\n01632 960 114\n"
WORDS = f"{CARD}{SOURCE}\n{CARD}"
RELEASE = find_contacts(read(SOURCE), Settings())


def _problems(words: str, data: bytes = b"", copies: int = 2) -> list[str]:
    return list(numbers_of(RELEASE).problems(words, data, copies))


def test_all_is_well() -> None:
    assert [each.role for each in RELEASE.contacts] == ["helpline", "report"]
    assert _problems(WORDS) == []
    assert _problems(WORDS.replace(" ", "\u00a0")) == []
    assert _problems(CARD, copies=1) == []


@pytest.mark.parametrize("wrong", ["0808 157 0124", "0808 157 012", "0808 1570 123", "0808 157 01234", "0808 751 0123"])
@pytest.mark.parametrize("which", [0, 1, 2])
def test_a_spoiled_number_is_seen_wherever_it_stands(wrong: str, which: int) -> None:
    parts = WORDS.split("0808 157 0123")
    spoiled = (
        "".join(part + (wrong if at == which else "0808 157 0123") for at, part in enumerate(parts[:-1])) + parts[-1]
    )
    assert _problems(spoiled)


def test_two_numbers_that_have_changed_places_in_the_text() -> None:
    exchanged = (
        SOURCE.replace("0808 157 0123", "X").replace("01632 960 114", "0808 157 0123").replace("X", "01632 960 114")
    )
    assert _problems(f"{CARD}{exchanged}\n{CARD}")


def test_a_number_that_is_left_out_of_the_text() -> None:
    assert _problems(f"{CARD}Witnesses should call Marlow detectives on 01632 960 114.\n{CARD}")


def test_what_a_page_holds_and_does_not_show() -> None:
    assert _problems(WORDS, b"<html><title>Call 0808 157 0124</title>")
    assert _problems(WORDS, b'<html><meta content="Call 0808 157 0123">') == []


@pytest.mark.parametrize(
    ("target", "well"),
    [
        ("+448081570123", True),
        ("08081570123", True),
        ("+448081570124", False),
        ("8081570123", False),
        ("0808157012", False),
    ],
)
def test_what_links_dial(target: str, well: bool) -> None:
    page = f'<html><a href="tel:{target}">'.encode()
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as book:
        book.writestr("text.xhtml", page)
    for data in (page, packed.getvalue()):
        assert (_problems(WORDS, data) == []) is well
