"""The files of a model in the format of Firefox Translations."""

from __future__ import annotations

import re
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
NAMES: Mapping[str, str] = {
    "model": "model.bin",
    "lex": "lex.bin",
    "vocab": "vocab.spm",
    "srcvocab": "srcvocab.spm",
    "trgvocab": "trgvocab.spm",
}
"""Kind of a file in the list of models → the name that we give it."""
LARGEST_PART = 500_000_000
"""Bytes of a file, unpacked. The largest models have some 60 MB."""
PACKED = ".zst"
MAGIC = b"\x28\xb5\x2f\xfd"
"""How a file begins that is packed with Zstandard."""
PAIR = re.compile(r"\.([a-z]{2})([a-z]{2})\.")


def parts(folder: Path, *, packed: bool = False) -> dict[str, Path]:
    """Part → file, for the parts that are there and hold something; `packed` also takes names that end in `.zst`.

    Raises `OSError` for an unreadable folder.
    """
    found = {}
    for part, patterns in PARTS.items():
        wanted = [each for pattern in patterns for each in ((pattern, pattern + PACKED) if packed else (pattern,))]
        paths = (path for pattern in wanted for path in sorted(folder.glob(pattern)))
        whole = next((path for path in paths if path.is_file() and path.stat().st_size), None)
        if whole:
            found[part] = whole
    return found


def is_model(folder: Path) -> bool:
    """Whether a folder holds a model with its vocabulary."""
    return parts(folder).keys() >= NEEDED


def own_names(found: Mapping[str, Path]) -> dict[str, Path]:
    """The names that we give the files of `parts` → the files."""
    shared = found["source"] == found["target"]
    words = (
        {"vocab.spm": found["source"]} if shared else {"srcvocab.spm": found["source"], "trgvocab.spm": found["target"]}
    )
    model = "model.npz" if ".npz" in found["model"].suffixes else NAMES["model"]
    shortlist = {NAMES["lex"]: found["shortlist"]} if "shortlist" in found else {}
    return {model: found["model"], **words, **shortlist}


def pair(folder: Path, found: Mapping[str, Path]) -> tuple[str, str]:
    """The codes of the languages by the name of the folder (`en-pl`), else of the model; empty where none tells."""
    source, _, target = folder.name.partition("-")
    if re.fullmatch(r"[a-z]{2,3}", source) and re.fullmatch(r"[a-z]{2,3}(-[A-Za-z]{2,4})?", target):
        return source, target
    named = PAIR.search(found["model"].name) if "model" in found else None
    return (named[1], named[2]) if named else ("", "")


def unpacked_size(data: bytes) -> int:
    """How large a file that is packed with Zstandard says it will be; 0 where it does not say.

    RFC 8878, 3.1.1.1: a descriptor, a window, a dictionary, the size.
    """
    if len(data) < len(MAGIC) + 1:
        return 0
    descriptor = data[len(MAGIC)]
    single = bool(descriptor & 0x20)
    place = len(MAGIC) + 1 + (not single) + (0, 1, 2, 4)[descriptor & 3]
    length = (int(single), 2, 4, 8)[descriptor >> 6]
    size = int.from_bytes(data[place : place + length], "little")
    return size + 256 if length == 2 else size
