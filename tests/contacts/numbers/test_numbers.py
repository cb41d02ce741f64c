from __future__ import annotations

import re

import pytest

from accessible_release.contacts.characters import plain_characters
from accessible_release.contacts.numbers import Number, find_numbers, read_numbers
from accessible_release.contacts.numbers.number import international

from ..releases import cases


def _shown(number: Number) -> str:
    extension = f" ext {number.extension}" if number.extension else ""
    return f"{number.printed} [{number.e164 or number.short}{extension}{' relay' if number.relay else ''}]"


@pytest.mark.parametrize(("text", "expected"), cases("numbers/numbers.txt"))
def test_numbers_are_found_as_they_are_printed(text: str, expected: str) -> None:
    regions, _, words = text.partition(": ")
    numbers = find_numbers(words, tuple(regions.split(",")))
    assert " ; ".join(_shown(each) for each in numbers) == expected


@pytest.mark.parametrize(("text", "expected"), cases("numbers/numbers.txt"))
def test_a_number_has_the_digits_that_stand_at_its_place(text: str, expected: str) -> None:
    regions, _, words = text.partition(": ")
    for number in find_numbers(words, tuple(regions.split(","))):
        at_its_place = re.sub(r"\D", "", plain_characters(words[number.start : number.end]))
        assert at_its_place == re.sub(r"\D", "", number.printed) + (number.extension or "")


def test_no_number_is_sought_where_something_else_stands() -> None:
    text = "Call 01632 960 114 or 01632 960 115."
    found = find_numbers(text, ("GB",), [(5, 18)])
    assert [each.printed for each in found] == ["01632 960 115"]


def test_a_word_that_no_country_dials_has_no_international_form() -> None:
    assert international("+999 1", None) is None
    assert international("12", "GB") is None


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Ways to call us:\n9. Tel: 1-1-2\n7 men were fined.", ["1-1-2"]),
        ("Ways to call us:\n6. 111 until noon.", ["111"]),
        ("Ways to call us: 4. 112", ["112"]),
        ("Call 0808 157 0123\n4) Visit 4 Mill Lane", ["0808 157 0123"]),
        ("Evenings .... call 01632 960\n                     619", ["01632 960 619"]),
        ("Phone lines\n988 or 303 555 0134", ["988", "303 555 0134"]),
    ],
)
def test_the_ends_of_lines_and_the_numbers_of_items_are_seen(text: str, numbers: list[str]) -> None:
    assert [each.printed for each in find_numbers(text, ("GB", "US"))] == numbers


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Call 0808 157 01234.", ["0808 157 01234"]),
        ("Call 0808 157 0123 4 now.", ["0808 157 0123 4"]),
        ("Call 01632 960123/4.", ["01632 960123/4"]),
        ("Call 0800&nbsp;294&nbsp;443.", ["0800&nbsp;294&nbsp;443"]),
        ("Ring 1471.", ["1471"]),
        ("Call 01298 22 94 5 - 9 days a week.", ["01298 22 94 5"]),
        ("Winter helpline 2028 – 518 974 99068", ["518 974 99068"]),
        ("Customer services: 01—555—7630", ["01—555—7630"]),
        ("Minicom: 01632 960 114 ext. 6265", ["01632 960 114 ext. 6265"]),
        ("Call 0 8 0 8 1 5 7 0 1 2 34.", ["0 8 0 8 1 5 7 0 1 2 34"]),
        ("Passport number 685599568 was lost; ring 101.", []),
        ("VAT registration number GB 067 2262 09.", []),
        ("Call 0808 157 0123.", []),
        ("Quote reference 26000123456 when you call 101.", []),
        ("In 2019 there were 0808157 calls.", []),
        ("The IRD number 044-439-274 is a sample.", []),
    ],
)
def test_what_is_told_to_be_dialled_and_is_no_number_is_shown(text: str, shown: list[str]) -> None:
    assert [text[start:end] for start, end in read_numbers(text, ("GB",)).doubtful] == shown
