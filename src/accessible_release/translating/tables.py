"""The tables that a body writes for translating: its glossary and the sentences that a person has approved."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping, Sequence

from accessible_release.characters import has_control
from accessible_release.errors import Unusable, quoted
from accessible_release.files import read_own


def rows(path: str, columns: Sequence[str], dialect: str, code: str) -> Iterator[tuple[int, Mapping[str, str]]]:
    """Line number and cells of each row, by the names in the first line. Raises `Unusable` for a broken table.

    `dialect` is one of csv's: `excel` for commas, `excel-tab` for tabs. Empty rows and rows whose first cell
    begins with # are left out; columns beyond those wanted are ignored.
    """
    try:
        text = read_own(path).decode()
        reader = csv.DictReader(io.StringIO(text, newline=""), dialect=dialect, strict=True)
        _check_columns(path, columns, reader.fieldnames or (), code)
        for row in reader:
            cells = {name: (row[name] or "").strip() for name in columns}
            if any(map(has_control, cells.values())):
                raise broken(path, reader.line_num, "a control character stands in it", code)
            first = cells[columns[0]]
            if any(cells.values()) and not first.startswith("#"):
                yield reader.line_num, cells
    except OSError as error:
        reason = (error.strerror or "unreadable").lower()
        raise Unusable(code, f"cannot read the table: {reason}.", where=quoted(path)) from error
    except (UnicodeDecodeError, csv.Error) as error:
        raise Unusable(code, f"not a table that can be read: {error}.", where=quoted(path)) from error


def broken(path: str, line: int, what: str, code: str) -> Unusable:
    """What to raise for a row that cannot be used."""
    return Unusable(code, f"line {line}: {what}.", where=quoted(path))


def _check_columns(path: str, columns: Sequence[str], there: Sequence[str], code: str) -> None:
    for name in columns:
        if name not in there:
            raise _broken(path, 1, f"there is no column {quoted(name)}", columns, code)


def _broken(path: str, line: int, what: str, columns: Sequence[str], code: str) -> Unusable:
    return Unusable(
        code,
        f"line {line}: {what}.",
        where=quoted(path),
        hint=f"The first line names the columns: {', '.join(columns)}.",
    )
