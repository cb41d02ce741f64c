"""The lists by which a picture is chosen, which an editor can extend without knowing Python: choosing.toml."""

from __future__ import annotations

from accessible_release import tables


def choosing(name: str) -> frozenset[str]:
    """The list of that name, in small letters. Raises KeyError for a list that is not there."""
    return tables.words(__package__, "choosing.toml", name)
