"""Words that are known to be English: by how they are said, and by how soon children know them.

The CMU Pronouncing Dictionary is package data, cut down to one stress digit a syllable by `scripts/make_syllables.py`.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

PRONOUNCING = files(__package__) / "pronouncing"
MEMBER = "cmudict/cmudict"


@cache
def pronounced() -> dict[str, int]:
    """Syllables by word in lower case, about 126,000 words; read once, in less than a tenth of a second."""
    with ZipFile(BytesIO((PRONOUNCING / "corpora" / "cmudict.zip").read_bytes())) as archive:
        lines = archive.read(MEMBER).decode("utf-8").splitlines()
    entries = (line.partition(" ") for line in lines)
    return {word: len(stresses) // 2 for word, _, stresses in entries}


@cache
def easy_words() -> frozenset[str]:
    """The list of Dale and Chall: 2,940 words that four in five American ten-year-olds knew.

    textstat carries it; it is read without importing textstat, which takes a second.
    """
    package = find_spec("textstat")
    folder = next(iter((package and package.submodule_search_locations) or ()))
    text = (Path(folder) / "resources" / "en" / "easy_words.txt").read_text(encoding="utf-8")
    return frozenset(line.strip().lower() for line in text.splitlines())
