from __future__ import annotations

import pytest

from accessible_release.contacts.plan import has_shape, regions_of, short_code, short_codes


@pytest.mark.parametrize(
    ("text", "regions"),
    [
        ("Nothing is said.", ("GB",)),
        ("The Garda in Dublin. €5. See garda.ie.", ("IE", "GB")),
        ("The FBI and the State Police. In Wales too.", ("US", "GB")),
        ("See help.gov.au and help.gov.", ("AU", "US", "GB")),
        ("The RCMP in Ontario", ("CA", "GB")),
        ("Aotearoa and New Zealand", ("NZ", "GB")),
        ("£5 and £6 and €7", ("GB", "IE")),
        ("CA 92101", ("US", "GB")),
    ],
)
def test_the_countries_a_text_speaks_of(text: str, regions: tuple[str, ...]) -> None:
    assert regions_of(text, ("GB",)) == regions


def test_a_code_means_what_it_means_in_the_country() -> None:
    british, new_zealand = short_code("111", ("GB",)), short_code("111", ("NZ",))
    assert british and british.role == "helpline"
    assert new_zealand and new_zealand.role == "emergency"
    assert short_code("111", ("US",)) is None
    assert short_code("12345", ("GB",)) is None


def test_every_code_is_digits_and_has_a_country() -> None:
    for digits, meanings in short_codes().items():
        assert digits.isdigit()
        assert all(each.regions and each.name for each in meanings)


def test_shapes_are_known_for_some_countries_only() -> None:
    assert has_shape("01632960114", "GB")
    assert not has_shape("1632960114", "GB")
    assert not has_shape("01632960114", "FR")
