"""The files of a model in the format of Firefox Translations."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

PARTS: Mapping[str, tuple[str, ...]] = {
    "model": ("model*.bin", "model*.npz"),
    "source": ("srcvocab*.spm", "vocab*.spm"),
    "target": ("trgvocab*.spm", "vocab*.spm"),
    "shortlist": ("lex*.bin",),
}
"""Part → patterns of its name, the best first."""
NEEDED = frozenset({"model", "source", "target"})
"""Without these there is nothing to translate with; a shortlist only makes it faster."""


def parts(folder: Path) -> dict[str, Path]:
    """Part → file, for the parts that are there and hold something. Raises `OSError` for an unreadable folder."""
    found = {}
    for part, patterns in PARTS.items():
        paths = (path for pattern in patterns for path in sorted(folder.glob(pattern)))
        whole = next((path for path in paths if path.is_file() and path.stat().st_size), None)
        if whole:
            found[part] = whole
    return found


def is_model(folder: Path) -> bool:
    """Whether a folder holds a model with its vocabulary."""
    return parts(folder).keys() >= NEEDED
