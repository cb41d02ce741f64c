"""Simplifying: from a release to an easy-read draft that says the same, with a ledger of every change."""

from accessible_release.simplifying.omissions import Omission
from accessible_release.simplifying.simplify import Simplified, simplify

__all__ = ["Omission", "Simplified", "simplify"]
