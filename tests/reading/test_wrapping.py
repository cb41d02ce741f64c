"""Line ends that are meant, and line ends that only wrap."""

from __future__ import annotations

import pytest

from accessible_release.reading.wrapping import settle_breaks

LONG = "This is a long line of words that an editor has wrapped for us"


@pytest.mark.parametrize(
    ("text", "settled"),
    [
        ("one line", "one line"),
        (f"{LONG}\rat the margin", f"{LONG} at the margin"),
        ("Words\rgo on", "Words go on"),
        (f"{LONG}\rJo Marlow\rChair", f"{LONG} Jo Marlow\nChair"),
        (f"{LONG}\rOffice\r0161 496 0000", f"{LONG} Office\n0161 496 0000"),
        (f"{LONG}\rRing 0161\r496 0000", f"{LONG} Ring 0161 496 0000"),
        (f"{LONG}\rshort\rpress@example.org", f"{LONG} short\npress@example.org"),
        (f"{LONG}\rHouse,\rStreet", f"{LONG} House, Street"),
        (f"{LONG}\rHouse\r", f"{LONG} House "),
        (f"{LONG}\rHouse\nForced\rStreet", f"{LONG} House\nForced\nStreet"),
        (f"Harbour: {LONG}\rVale: {LONG}", f"Harbour: {LONG}\nVale: {LONG}"),
        (f"{LONG}\rsaid Inspector Priya\rVale, of Leeds", f"{LONG} said Inspector Priya Vale, of Leeds"),
        (f"{LONG}\rbeside Inspector\rJonny Vale", f"{LONG} beside Inspector Jonny Vale"),
        (f"{LONG}\radded Simon\rVale, of Leeds", f"{LONG} added Simon Vale, of Leeds"),
        (f"{LONG}\rInspector Murdo\rVale: ‘No.’", f"{LONG} Inspector Murdo Vale: ‘No.’"),
        (f"{LONG}\rring Simon\rOffice: 0161 496 0000", f"{LONG} ring Simon\nOffice: 0161 496 0000"),
        (f"{LONG}\rJo Marlow, Director\rVale House", f"{LONG} Jo Marlow, Director\nVale House"),
        (f"{LONG}\rInspector Jo\rInspector Al", f"{LONG} Inspector Jo\nInspector Al"),
        ("A\n" + LONG + "\rB\r“Come in”", "A\n" + LONG + " B\n“Come in”"),
    ],
)
def test_which_line_ends_are_meant(text: str, settled: str) -> None:
    assert settle_breaks(text) == settled
    assert len(settled) == len(text)
