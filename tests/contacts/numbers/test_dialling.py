"""What a stretch of digits dials."""

from __future__ import annotations

import pytest

from accessible_release.contacts.numbers.dialling import Dialled, Home, dialled, may_dial


def _dialled(printed: str, regions: str = "GB", home: Home | None = None, *, told: bool = True) -> Dialled | None:
    return dialled(printed, tuple(regions.split()), home, speaks=told, told=told)


def test_a_code_that_shows_itself_needs_no_word() -> None:
    assert _dialled("116 123", told=False) == Dialled(0.0, short="116123")


@pytest.mark.parametrize(
    ("named", "printed", "e164"),
    [
        ((), "+49 30 901820", "+4930901820"),
        (("PT",), "+49 30 901820", "+4930901820"),
        (("PT",), "21 346 1234", "+351213461234"),
    ],
)
def test_a_release_in_another_language_has_numbers_of_the_countries_it_names(
    named: tuple[str, ...], printed: str, e164: str
) -> None:
    found = _dialled(printed, home=Home(named, (*named, "PT", "BR")))
    assert found is not None
    assert found.e164 == e164


def test_a_number_of_a_country_that_nobody_names_is_dialled_as_printed() -> None:
    found = _dialled("21 346 1234", home=Home((), ("PT", "BR")))
    assert found is not None
    assert (found.e164, found.short) == (None, "213461234")
    assert _dialled("21 346 1234", home=Home((), ("PT", "BR")), told=False) is None


def test_one_that_two_named_countries_have_is_dialled_as_printed() -> None:
    found = _dialled("030 901820", home=Home(("DE", "AT"), ("DE", "AT")))
    assert found == Dialled(3.0, short="030901820")


@pytest.mark.parametrize(
    ("printed", "told", "found"),
    [
        ("01632 960 114", True, True),
        ("01632 960 114", False, True),
        ("123456789012", True, False),
        ("12345", True, False),
        ("0808 157 0123 456 789", True, False),
    ],
)
def test_too_short_too_long_and_without_a_gap(printed: str, told: bool, found: bool) -> None:
    assert (_dialled(printed, told=told) is not None) == found


@pytest.mark.parametrize(("digits", "may"), [("999", True), ("0044", True), ("442079460100", True), ("12", False)])
def test_what_may_be_a_number_somewhere(digits: str, may: bool) -> None:
    assert may_dial(digits) is may
