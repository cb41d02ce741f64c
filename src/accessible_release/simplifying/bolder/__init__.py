"""Bolder ways to say a long sentence, for a person to choose from: cuts → proposals."""

from accessible_release.simplifying.bolder.proposals import Way, proposals

__all__ = ["Way", "proposals"]
