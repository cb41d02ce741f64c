from __future__ import annotations

import pytest

from accessible_release.editions.word.addresses import kept_address

from ..releases import Writer, mark, release
from .opened import all_of, made, paragraph, read


@pytest.mark.parametrize(
    ("target", "kept"),
    [
        ("https://example.org/a?b=c&d=%20#e", "https://example.org/a?b=c&d=%20#e"),
        ("https://example.org/a b|c", "https://example.org/a%20b%7Cc"),
        ("https://example.org/100%", "https://example.org/100%25"),
        ("https://example.org/[a]", "https://example.org/%5Ba%5D"),
        ("https://münchen.example/straße", "https://münchen.example/straße"),
        ("https://example.org:8080/", "https://example.org:8080/"),
        ("tel:+448081000900;ext=42", "tel:+448081000900;ext=42"),
        ("mailto:a@example.org", "mailto:a@example.org"),
        ("#note_1", "#note_1"),
        ("https://example.org:99999/", ""),
        ("https://example.org:port/", ""),
        ("https://", ""),
        ("http://[::1", ""),
    ],
)
def test_addresses(target: str, kept: str) -> None:
    assert kept_address(target) == kept


def test_words_whose_link_cannot_be_kept_stay_with_the_address_beside_them() -> None:
    writer = Writer()
    writer.add("See here.", marks=(mark("See here.", "here", "link", "https://example.org:99999/"),))
    of = release(writer)
    assert "See here (https://example.org:99999/)." in read(of)
    assert not all_of(paragraph(made(of), "See here"), "hyperlink")
