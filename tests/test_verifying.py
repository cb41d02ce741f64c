"""Where the card must stand, apart from any real edition."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from accessible_release.plugins import Wish
from accessible_release.verifying import Check, card_problems, verify

LOST = "is missing: the files beside it cannot be checked. Build again."
TITLE = "Help and support"
CARD = f"{TITLE}\n\nHelpline: Floodline\nTelephone: 0345 988 1188\nOpen: always\nWebsite: www.flood.example\n"
BODY = "Rain fell. Call Floodline on 0345 988 1188 or see www.flood.example for more.\n"
CONTACT = {
    "name": "Floodline", "phones": [{"printed": "0345 988 1188"}], "text_numbers": [], "relays": [],
    "urls": ["www.flood.example"], "emails": [], "details_from_directory": [],
}  # fmt: skip


class Written:
    """An edition whose files are their words."""

    name = "written"
    narration: Wish = "none"

    def __init__(self, card_copies: int = 2) -> None:
        self.card_copies = card_copies

    def make(self, *_: object) -> list[Any]:
        return []

    def read_back(self, data: bytes, language: str) -> str:  # noqa: ARG002 - of the Protocol
        return data.decode()


def problems(text: str, *contacts: dict[str, Any], copies: int = 2) -> list[str]:
    return list(card_problems(text.encode(), Written(copies), "en", contacts or (CONTACT,)))


def test_first_and_last() -> None:
    assert problems(f"Flood line opens\n{CARD}{BODY}{CARD}End.") == []
    assert problems(f"{CARD}{BODY * 100}{CARD}") == []


def test_a_card_begins_with_the_last_mention_of_its_title() -> None:
    title = CARD.partition("\n")[0]
    assert problems(f"First {title}, then the rest. It lasts about 4 minutes.\n{CARD}{BODY}{CARD}") == []


def test_a_name_that_we_gave_may_be_translated_and_no_other() -> None:
    given = {**CONTACT, "name": "Emergency services"}
    lines = "\nTelefone: 0345 988 1188\nSite: www.flood.example\n"
    card = f"Ajuda e apoio\n\nEm caso de emergência: Serviços de emergência{lines}"
    whole = f"{card}{BODY}{card}Fim.".encode()
    assert list(card_problems(whole, Written(2), "pt-BR", [given])) == []
    assert list(card_problems(whole, Written(2), "en", [given]))
    assert list(card_problems(whole, Written(2), "pt-BR", [CONTACT]))


def test_a_name_that_we_gave_in_another_language_may_be_translated() -> None:
    given = {**CONTACT, "name": "Notruf"}
    lines = "\nTelefone: 0345 988 1188\nSite: www.flood.example\n"
    card = f"Ajuda e apoio\n\nEm caso de emergência: Serviços de emergência{lines}"
    whole = f"{card}{BODY}{card}Fim.".encode()
    assert list(card_problems(whole, Written(2), "pt-BR", [given])) == []
    assert list(card_problems(whole, Written(2), "pt-BR", [{**given, "name": "Auskunft"}]))


@pytest.mark.parametrize("whole", [f"{CARD}{BODY}{CARD}", f"{BODY}{CARD}{CARD}"])
def test_a_wrong_number_in_one_card_although_the_text_has_the_right_one(whole: str) -> None:
    assert problems(whole) == []
    place = whole.index("0345", whole.index(TITLE))
    assert problems(f"{whole[:place]}9345{whole[place + 4 :]}")


def test_once_in_a_tag() -> None:
    assert problems(CARD, copies=1) == []
    assert problems(BODY, copies=1) == ["the helpline card stands in it 0 times instead of 1"]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (f"{CARD}{BODY}", "the helpline card stands in it 1 times instead of 2"),
        (f"{BODY}{BODY}", "the helpline card stands in it 0 times instead of 2"),
        (f"{BODY * 50}{CARD}{CARD}", "the helpline card does not stand first and last"),
        (f"{CARD}{CARD}{BODY * 50}", "the helpline card does not stand first and last"),
        (f"{TITLE}{'.' * 700}{CARD[len(TITLE) :]}{CARD}", "the helpline card stands in it 1 times instead of 2"),
    ],
)
def test_not_first_and_last(text: str, says: str) -> None:
    assert problems(text) == [says]


@pytest.mark.parametrize("wrong", ["0345 988 1189", "10345 988 1188", "0345 988 11880", "0345 988"])
def test_a_wrong_number(wrong: str) -> None:
    text = f"{CARD}{CARD}".replace("0345 988 1188", wrong)
    assert problems(text) == ["“0345 988 1188” stands in it 0 times instead of at least 2"]


def test_a_wrong_name_and_a_wrong_address() -> None:
    text = f"{CARD}{CARD}".replace("Floodline", "Fireline", 1).replace("www.flood.example", "www.flood.example2", 1)
    assert problems(text) == [
        "“Floodline” stands in it 1 times instead of at least 2",
        "“www.flood.example” stands in it 1 times instead of at least 2",
    ]


def test_spaces_and_hyphens_that_do_not_break_are_spaces_and_hyphens() -> None:
    text = f"{CARD}{CARD}".replace("0345 988 1188", "0345\u00a0988\u20111188")
    assert problems(text, {**CONTACT, "phones": [{"printed": "0345 988-1188"}]}) == []


def test_what_the_directory_adds_stands_after_what_the_release_says() -> None:
    listed = {**CONTACT, "emails": ["a@flood.example"], "details_from_directory": ["urls"]}
    card = f"{TITLE} Floodline 0345 988 1188 a@flood.example From our list: www.flood.example\n"
    assert problems(card * 2, listed) == []


def test_a_folder_without_a_manifest(tmp_path: Path) -> None:
    (check,) = verify(tmp_path)
    assert check == Check(tmp_path / "manifest.json", (LOST,))


def test_a_card_for_two() -> None:
    other = {**CONTACT, "name": "", "phones": [{"printed": "999"}], "urls": []}
    text = f"{TITLE} Emergency 999 Floodline 0345 988 1188 www.flood.example\n" * 2
    assert problems(text, other, CONTACT) == []
    assert problems(text, CONTACT, other) == ["the helpline card stands in it 1 times instead of 2"]


LONG = "https://www.example.org/report/blocked-drains-and-gullies/for-everyone?id=12345"


@pytest.mark.parametrize("at", [12, 40, 57, 60, 75])
@pytest.mark.parametrize("between", ["\n", " ", "\n\n"])
def test_a_long_address_may_go_over_lines(at: int, between: str) -> None:
    wrapped = CARD.replace("www.flood.example", f"{LONG[:at]}{between}{LONG[at:]}")
    contact = CONTACT | {"urls": [LONG]}
    assert problems(wrapped + BODY + wrapped, contact) == []
    altered = wrapped.replace("345", "346") if at < 60 else wrapped.replace("blocked", "block")
    (said, *_) = problems(wrapped + BODY + altered, contact)
    assert "stands in it 1 times instead of at least 2" in said


def test_a_short_word_does_not_go_over_lines() -> None:
    broken = CARD.replace("Floodline", "Flood line")
    assert problems(broken + BODY + broken) == ["“Floodline” stands in it 1 times instead of at least 2"]


def test_an_address_may_stand_once_more_on_one_of_the_cards() -> None:
    card = CARD.replace("www.flood.example", LONG)
    scan = card + f"Point your camera here: {LONG.removeprefix('https://')}\n"
    assert problems(card + BODY + scan, CONTACT | {"urls": [LONG]}) == []
