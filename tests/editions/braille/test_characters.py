from __future__ import annotations

import pytest

from accessible_release.editions.braille.characters import clean, comparable


@pytest.mark.parametrize(
    ("given", "cleaned"),
    [
        ("a\u00a0b\u2009c  d\n e", "a b c d e"),
        ("0808\u20111000", "0808-1000"),
        ("\u2066hi\u2069\u200b \u00adthere", "hi there"),
        ("18’s and Chiefs’", "18's and Chiefs’"),
        ("e\u0301", "é"),
        ("☎\ufe0f 👍\U0001f3fd", "☎ 👍"),
        ("a ======== b", "a === b"),
    ],
)
def test_clean(given: str, cleaned: str) -> None:
    assert clean(given) == cleaned


@pytest.mark.parametrize(("one", "other"), [("“it’s”", "\"it's'"), ("9am–5pm", "9am—5pm"), ("so…", "so...")])
def test_braille_cannot_tell_them_apart(one: str, other: str) -> None:
    assert comparable(one) == comparable(other)


@pytest.mark.parametrize(("one", "other"), [("not", "now"), ("100", "10O"), ("Not", "not"), ("1.5", "15"), ("a", "á")])
def test_everything_else_stays_apart(one: str, other: str) -> None:
    assert comparable(one) != comparable(other)


def test_what_one_table_cannot_tell_apart_is_not_the_same_for_others() -> None:
    assert comparable("(a)", {ord(")"): "("}) == "(a("
    assert comparable("(a)") == "(a)"
