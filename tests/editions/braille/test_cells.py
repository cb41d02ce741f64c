from __future__ import annotations

from accessible_release.editions.braille.cells import ascii_braille, unicode_braille


def test_all_64_cells_have_a_byte_of_their_own_and_come_back() -> None:
    cells = "".join(map(chr, range(0x2800, 0x2840)))
    data = ascii_braille(cells)
    assert len(set(data)) == 64
    assert min(data) == 0x20
    assert max(data) == 0x5F
    assert unicode_braille(data) == cells


def test_known_cells() -> None:
    assert ascii_braille("⠁⠃⠉⠚⠵⠼⠠⠿⠀\r\n\f") == b"ABCJZ#,= \r\n\f"
