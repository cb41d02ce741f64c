"""What no reader can see, wherever it comes from."""

from __future__ import annotations

import pytest

from accessible_release.characters import clean, clean_line


@pytest.mark.parametrize(
    ("text", "left", "found"),
    [
        ("since 2021\x0band 2,300\x0chomes", "since 2021 and 2,300 homes", {"control-characters-removed"}),
        ("a\x00b\x9bc", "abc", {"control-characters-removed"}),
        ("a\uffffb\ufdd0c\ufffe", "abc", {"control-characters-removed"}),
        ("\U0001fffe", "\U0001fffe", set()),
        ("\uf095 0808", " 0808", {"private-characters-removed"}),
        ("08\ue00008", "0808", {"private-characters-removed"}),
        ("08\ue00108 \U0010abcd", "0808 ", {"private-characters-removed"}),
        ("plain – “text” £5 😀", "plain – “text” £5 😀", set()),
    ],
)
def test_a_line(text: str, left: str, found: set[str]) -> None:
    assert clean_line(text) == (left, found)


def test_what_stands_beside_a_character_counts() -> None:
    assert clean_line("\u202e", "ring 0808")[1] == {"direction-override"}
    assert clean_line("\u202e", "only words")[1] == {"invisible-characters-removed"}


def test_line_ends_are_one_kind_and_lines_are_counted() -> None:
    left, found = clean("a\r\nb\rc\x07", first_line=5)
    assert (left, [each.line for each in found]) == ("a\nb\nc", [7])
