"""A finished file of braille, read back from its bytes: what a reader of it would have in print."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import groupby

from accessible_release.editions.braille import liblouis
from accessible_release.editions.braille.cells import BLANK, unicode_braille
from accessible_release.editions.braille.characters import clean
from accessible_release.editions.braille.layout import CONTINUED
from accessible_release.editions.braille.tables import Table, named, tables_of
from accessible_release.errors import MachineLacks
from accessible_release.phrases import phrases

LINE_END, PAGE_END = "\r\n", "\f"
OTHER_DIGIT = re.compile("(?![0-9])\\d")


def read(data: bytes, language: str) -> str:
    """The words of a file, a paragraph or so a line, without running titles and page numbers.

    The table is the one that the first line of the file names, or the one in which our notice stands at its beginning.
    """
    own = _named_table(data)
    if own:
        return read_with(named(own), data)
    known = tables_of(language)
    if not known:
        raise MachineLacks("braille-no-table", f"no table is known for braille in {language}.")
    first = next(_rows(data), "")
    fitting = (table for table in known[1:] if first.startswith(_notice(table.name, language)))
    return read_with(next(fitting, known[0]), data)


@cache
def _notice(table: str, language: str) -> str:
    """The cells with which a file begins that was made with that table."""
    return liblouis.to_cells(table, [clean(phrases(language)["braille"]["notice"])])[0]


@lru_cache(maxsize=8)
def read_with(table: Table, data: bytes) -> str:
    """The words of a file that was made with `table`; remembered, so that what was just proved is not read twice."""
    rows = [[*_parts(row, table)] for row in _rows(data)]
    own = [part for parts in rows for strange, part in parts if not strange]
    other = [part for parts in rows for strange, part in parts if strange]
    read_own = iter(_texts(table, own))
    read_other = iter(_texts(named(table.other), other) if other else ())
    return "\n".join(" ".join(next(read_other if strange else read_own) for strange, _ in parts) for parts in rows)


def _texts(table: Table, rows: Sequence[str]) -> Iterator[str]:
    """Rows of cells as they are meant, with digits as they are printed in telephone numbers."""
    for text in liblouis.to_text(table.reads, list(map(table.readable, rows))):
        yield OTHER_DIGIT.sub(lambda digit: str(unicodedata.digit(digit[0])), table.corrected(text))


def _parts(row: str, table: Table) -> Iterator[tuple[bool, str]]:
    """A row of cells, cut where words of the other table begin and end; whether each part is in it."""
    if not table.other or table.before_other not in row:
        yield False, row
        return
    marked = groupby(row.split(BLANK), key=lambda word: word.startswith(table.before_other))
    for other, words in marked:
        yield other, BLANK.join(word.removeprefix(table.before_other) if other else word for word in words)


def _named_table(data: bytes) -> str:
    """What stands before the number of the first page, in computer braille."""
    first = data.split(LINE_END.encode(), 1)[0].decode("ascii")
    return table_name(first.split()[0]) if len(first.split()) > 1 else ""


def name_cells(table: str) -> str:
    """A table's name in computer braille: small letters, but for those behind a comma."""
    return unicode_braille("".join(f",{char}" if char.isupper() else char.upper() for char in table).encode("ascii"))


def table_name(characters: str) -> str:
    """The name of a table from the characters of its cells."""
    first, *rest = characters.lower().split(",")
    return first + "".join(part[:1].upper() + part[1:] for part in rest)


def _rows(data: bytes) -> Iterator[str]:
    """The cells between two empty lines, as they were before they were cut into lines and pages."""
    row = ""
    for line in _lines(data):
        if not line and row:
            yield row
            row = ""
        elif row.endswith(CONTINUED):
            row = row.removesuffix(CONTINUED) + line
        else:
            row = f"{row}{BLANK}{line}" if row else line
    if row:
        yield row


def _lines(data: bytes) -> Iterator[str]:
    """Every line without its indent; the first line of each page has only the title and the page number."""
    for page in data.split(PAGE_END.encode()):
        for line in unicode_braille(page).removesuffix(LINE_END).split(LINE_END)[1:]:
            yield line.strip(BLANK)
