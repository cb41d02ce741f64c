"""The braille edition: contracted braille in lines and pages, proved by reading it back."""

from accessible_release.editions.braille.edition import BrailleEdition

__all__ = ["BrailleEdition"]
