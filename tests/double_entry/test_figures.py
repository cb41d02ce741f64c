from __future__ import annotations

import pytest

from accessible_release.double_entry.figures import Figures, digits_in, groups_in, rows_in


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Call 0808 157 0123 or 999.", [("0808", "157", "0123"), ("999",)]),
        ("0808-157\n0123", [("0808", "157", "0123")]),
        ("0808 157, 0123", [("0808", "157"), ("0123",)]),
        ("(01632) 960 123", [("01632", "960", "123")]),
        ("1     2", [("1",), ("2",)]),
        ("٠٨٠٨", [("0808",)]),
        ("none", []),
    ],
)
def test_rows(text: str, rows: list[tuple[str, ...]]) -> None:
    assert [row.groups for row in rows_in(text)] == rows


def test_digits_and_groups() -> None:
    assert digits_in("+44 (0)20 7946 0123") == "4402079460123"
    assert groups_in("+44 (0)20 7946 0123") == ("44", "0", "20", "7946", "0123")
    assert groups_in("") == ()


def test_places_are_whole_groups_with_the_long_words_beside_them() -> None:
    figures = Figures("Please ring Harbour Listening on 0808 157 0123 for quiet help, not 0808 157 01234.")
    (place,) = figures.places(("0808", "157", "0123"))
    assert figures.text[place.start : place.end] == "0808 157 0123"
    assert {"harbour", "listening", "quiet", "help"} <= place.beside
    assert "on" not in place.beside
    assert figures.places(()) == []


def test_what_is_spelled() -> None:
    spelled = Figures("12 0808 157 and 3").spelled
    assert {"0808157", "120808157", "157", "3"} <= spelled
    assert "1573" not in spelled
