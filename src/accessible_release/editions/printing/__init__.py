"""The print edition and its templates, fonts included."""

from accessible_release.editions.printing.edition import PrintEdition

__all__ = ["PrintEdition"]
