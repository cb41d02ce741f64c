from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from accessible_release.contacts.characters import digits_of, plain_characters, printed_form


def test_odd_characters_are_made_plain() -> None:
    assert plain_characters("０８０８\u202f157‑0100") == "0808 157-0100"


def test_the_printed_form_keeps_its_own_hyphens() -> None:
    assert printed_form("0808\u00a0\u00a0157‑0100") == "0808 157‑0100"


def test_digits_alone() -> None:
    assert digits_of("+44 (0)20") == "44020"


@settings(deadline=None)
@given(st.text())
def test_places_agree(text: str) -> None:
    assert len(plain_characters(text)) == len(text)
