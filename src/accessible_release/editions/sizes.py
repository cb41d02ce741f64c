"""The size of the letters in editions for paper."""

from __future__ import annotations

from accessible_release.errors import Unusable
from accessible_release.settings import Settings

SMALLEST, LARGEST = 16, 28
"""Points. Large print begins at 16 (UKAAF); above 28 a line on A4 holds so few words that it is hard to read."""


def print_size(settings: Settings) -> int:
    """The size of the letters of the text in points. Raises `Unusable` for one that is not 16 to 28."""
    if not SMALLEST <= settings.print_size <= LARGEST:
        raise Unusable(
            "print-size",
            f"letters of {settings.print_size} points are not for large print.",
            hint=f"Set print_size to {SMALLEST} to {LARGEST}.",
        )
    return settings.print_size
