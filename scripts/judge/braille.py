"""Braille: the shape that displays and embossers expect, and what liblouis reads in it.

Prints one line a check; with --checks, the names of the checks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import helplines
from verdicts import Verdict, attempt, main, output

WIDTH, HEIGHT = 40, 25
CELLS = " A1B'K2L@CIF/MSP\"E3H9O6R^DJG>NTQ,*5<-U8V.%[$+X!&;:4\\0Z7(_?W]#Y)="
"""North American Braille ASCII in the order of the Unicode cells, from U+2800."""
TABLES = {
    "ar": "ar-ar-g1.utb",
    "de": "de-g1-detailed.ctb",
    "en": "en-ueb-g2.ctb",
    "es": "es-g1.ctb",
    "fr": "fr-bfu-g2.ctb",
    "lt": "lt-6dot.tbl",
    "pl": "pl.tbl",
    "pt": "pt-comp6.utb",
    "ro": "ro-g0.utb",
}
"""The table that reads each language's braille."""
LATIN = {"ar": "en-ueb-g1.ctb"}
"""The table that reads the addresses in a language of another script."""
ADDRESS = re.compile(r"\S+\.[a-z]{2,}\S*")
MISREAD = 0.02
"""Of the lines may have a cell that liblouis cannot read where it stands: a sign of a contraction at a line's end."""
COLON = re.compile("cc(?=//)")
"""How liblouis reads the colon of an address."""
NEAR = 2500
"""Characters: braille says what it is before the helpline."""
CHECKS = ("brf-shape", "brf-reads", "brf-helpline", "brf-number-whole")


def judge(path: Path) -> Iterator[Verdict]:
    """Check by check, what is wrong with a braille edition."""
    data = path.read_bytes()
    yield from attempt("brf-shape", lambda: list(misshapen(data)))
    lines = rows(data)
    try:
        read = reading(lines, helplines.language(path))
    except (RuntimeError, KeyError) as error:
        yield "brf-reads", [f"liblouis does not read it: {type(error).__name__}: {error}"]
        return
    yield from attempt("brf-reads", lambda: unread(read, len(lines)))
    yield from attempt("brf-helpline", lambda: helplines.lost(path, "\n".join(read), NEAR))
    yield from attempt("brf-number-whole", lambda: list(parted(path, read)))


def misshapen(data: bytes) -> Iterator[str]:
    """Bytes that are no braille, lines that are too wide, pages that are too long."""
    if odd := sorted(set(re.findall(rb"[^\x20-\x5f\r\n\f]", data))):
        yield f"bytes {odd} are no braille"
    if re.search(rb"(?<!\r)\n|\r(?!\n)", data):
        yield "a line does not end with CR LF"
    for number, page in enumerate(data.decode("latin-1").split("\f"), 1):
        lines = page.removesuffix("\r\n").split("\r\n")
        if len(lines) > HEIGHT:
            yield f"page {number} has {len(lines)} lines"
        yield from (f"page {number} has a line of {len(line)} cells" for line in lines if len(line) > WIDTH)


def rows(data: bytes) -> list[str]:
    """The lines that have braille; a word that is longer than a line goes on behind dot 5 at the line's end."""
    whole = re.sub(r'"\r\n *(?=\S)', "", data.decode("ascii", "replace"))
    return [line for line in re.split(r"[\r\n\f]+", whole) if line.strip()]


def reading(lines: list[str], language: str) -> list[str]:
    """The words of each line. Raises `KeyError` for a language whose table is not known here."""
    read = [COLON.sub(":", line) for line in back(lines, TABLES[language])]
    if language in LATIN:
        latin = [" ".join(ADDRESS.findall(line)) for line in back(lines, LATIN[language])]
        read = [f"{one} {other}" for one, other in zip(read, latin, strict=True)]
    return read


def back(lines: list[str], table: str) -> list[str]:
    """What liblouis reads in each line. The cells go in as Unicode, where a backslash is only a cell."""
    cells = str.maketrans({char: chr(0x2800 + place) for place, char in enumerate(CELLS)})
    told = "".join(f"{line.upper().translate(cells)}\n" for line in lines)
    return output("lou_translate", "-b", f"unicode.dis,{table}", text=told).split("\n")[: len(lines)]


def unread(read: list[str], count: int) -> list[str]:
    """Lines that have no answer, and cells that came back as dots."""
    wrong = [] if len(read) == count and "".join(read).strip() else [f"{len(read)} of {count} lines are read"]
    dots = [found for line in read for found in re.findall(r"\\\d+/|\\[xy][0-9a-f]+", line)]
    return wrong + (sorted(set(dots)) if len(dots) > MISREAD * count else [])


def parted(path: Path, read: list[str]) -> Iterator[str]:
    """Numbers that do not stand twice whole on one line."""
    for number in helplines.of_release(path.parent):
        pattern = re.compile(helplines.number_pattern(number))
        count = sum(len(pattern.findall(helplines.plain(line))) for line in read)
        if count < 2:
            yield f"{number} stands {count} times whole on one line"


if __name__ == "__main__":
    main(CHECKS, judge)
