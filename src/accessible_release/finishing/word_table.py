"""An easy-read text as a Word table and back: source, easy read, picture, note, a row for each line.

The column "Form" holds the Markdown before a line (`##` a heading, `-` an item of a list, `>` quoted words), with a dot
for each space at its beginning; `+` says that the line goes on in the paragraph before it, `¶` that it is a new one of
the same quotation. Whoever edits the table writes into "Easy read" and "Note", adds rows
without a sentence, and empties what is to be left out, with the reason as its note.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import BadZipFile

from accessible_release.errors import NeedsAPerson, Unusable, quoted
from accessible_release.finishing.tables_in_word import on_its_side, saved
from accessible_release.finishing.text import OWN, PICTURE, TAG, EasyText, Line
from accessible_release.finishing.tracked import is_taken_out, is_tracked, paragraphs
from accessible_release.model import Release

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import Table, _Cell

HEADS = ("Sentence", "The release says", "Form", "Easy read", "Picture", "Note")
ABOUT = (
    "Write into “Easy read” and “Note”. For two sentences, write two paragraphs.",
    "To leave a sentence out, empty its rows and write the reason as the note.",
    "For a line of your own, add a row and leave “Sentence” empty.",
    "Form: ## is a heading, - an item of a list, > quoted words; + goes on in the same paragraph. Leave the dots.",
)
FORM = re.compile(r"(?:\s*(?:>|[-*]|\d+\.|#{1,6})(?=\s|$))*")
WIDTHS_MM = (18, 70, 14, 90, 28, 50)
GOES_ON, SAME_QUOTATION = "+", "¶"
DOT = "·"
"""Stands for a space at the beginning of a line."""
SEAL = 16


@dataclass(frozen=True, slots=True)
class Imported:
    """What a table held."""

    text: EasyText
    notes: tuple[tuple[str, str], ...]
    """Sentence (or the line's words) and what somebody noted about it."""
    tracked: bool = False
    """Whether changes were tracked in Word; they count as accepted."""


@dataclass(frozen=True, slots=True)
class _Row:
    number: int
    sentence: str
    form: str
    easy: tuple[str, ...]
    picture: str
    note: str


def write(text: EasyText, release: Release) -> bytes:
    """The table as a Word document, A4 on its side. Raises `NeedsAPerson` while two versions stand side by side."""
    if text.conflicts:
        hint = "Keep one of the two first, and take out the lines that begin with !!."
        raise NeedsAPerson("easy-text-conflict", "two versions of a sentence stand side by side.", hint=hint)
    title = f"Easy read of {text.of}"
    document, _ = on_its_side(title, ABOUT, HEADS, _rows_of(text, release), WIDTHS_MM)
    document.core_properties.keywords = _seal(text)
    return saved(document)


def _rows_of(text: EasyText, release: Release) -> Iterator[tuple[str, ...]]:
    """The cells of each row: the lines in their order; a sentence that no line tells behind the one before it."""
    said = {sentence.id: sentence.text for sentence in release.sentences}
    waiting = _not_told(said, text)
    shown: set[str] = set()
    before = Line("")
    for line in text.lines:
        if line.written.strip("> "):
            first = [name for name in line.tags if name not in shown]
            source = " ".join(said[name] for name in first if name in said)
            shown.update(first)
            form, words = _parted(line)
            yield (" ".join(line.tags), source, f"{form}{_joint(before, line)}", words, line.picture, "")
            while waiting and line.tags and waiting[0] < max(line.tags):
                yield _untold(waiting.pop(0), said, text)
        before = line
    for name in waiting:
        yield _untold(name, said, text)


def _not_told(said: Mapping[str, str], text: EasyText) -> list[str]:
    told = {tag for line in text.lines for tag in line.tags}
    return [name for name in said if name not in told]


def _joint(before: Line, line: Line) -> str:
    """How a line hangs together with the one before it, where that is not plain."""
    if before.written.strip("> ") and not _is_item(line) and not line.written.startswith("#"):
        return GOES_ON
    return SAME_QUOTATION if before.written and not before.written.strip("> ") else ""


def _untold(name: str, said: Mapping[str, str], text: EasyText) -> tuple[str, ...]:
    return name, said[name], "", "", "", text.left_out.get(name, "")


def read(data: bytes, text: EasyText, release: Release, *, where: str, replacing: bool = False) -> Imported:
    """The text as it stands in a table that `write` made and people edited, with every tracked change accepted.

    Raises `Unusable` for a file without such a table or with a row that belongs nowhere, `NeedsAPerson` where the text
    itself was changed since the table was written, unless `replacing`.
    """
    document = _opened(data, where)
    table = _table(document, where)
    rows = list(_read(table))
    if document.core_properties.keywords != _seal(text) and not replacing:
        raise NeedsAPerson(
            "easy-table-old",
            "the text was changed after this table was written, and would be lost.",
            where=where,
            hint="Take over the changes by hand, or add --replace to go on with the table alone.",
        )
    _check_sentences(rows, release, where)
    notes = tuple((row.sentence or " ".join(row.easy), row.note) for row in rows if row.note and row.easy)
    made = replace(text, lines=tuple(_lines(rows, text)), left_out=_left_out(rows))
    return Imported(made, notes, is_tracked(table._tbl))  # noqa: SLF001 - python-docx has no door to it


def _check_sentences(rows: Sequence[_Row], release: Release, where: str) -> None:
    """Raises `Unusable` for a row of a sentence that the release does not have."""
    known = {*OWN, *(sentence.id for sentence in release.sentences)}
    for row in rows:
        unknown = [name for name in row.sentence.split() if name not in known]
        if unknown:
            raise Unusable(
                "easy-table-row",
                f"row {row.number} of the table belongs to {quoted(unknown[0])}, and the release has no such sentence.",
                where=where,
                hint="Put the number of its sentence back, or leave the cell empty.",
            )


def _left_out(rows: Sequence[_Row]) -> dict[str, str]:
    """The sentences that no row tells, each with the note that says why."""
    told = {name for row in rows if row.easy for name in row.sentence.split()}
    return {
        row.sentence: row.note
        for row in rows
        if row.note and not row.easy and row.sentence not in {"", *OWN} and row.sentence not in told
    }


def _opened(data: bytes, where: str) -> Document:
    import docx
    from docx.opc.exceptions import PackageNotFoundError

    try:
        return docx.Document(BytesIO(data))
    except (PackageNotFoundError, BadZipFile, KeyError, ValueError, SyntaxError) as error:
        raise Unusable("easy-table-broken", "it is not a Word document (.docx).", where=where) from error


def _table(document: Document, where: str) -> Table:
    for table in document.tables:
        if table.rows and tuple(" ".join(_paragraphs(cell)) for cell in table.rows[0].cells) == HEADS:
            return table
    hint = "Use the table that “draft --docx” wrote, with its head row."
    raise Unusable("easy-table-broken", "there is no table of an easy-read text in it.", where=where, hint=hint)


def _read(table: Table) -> Iterator[_Row]:
    for number, row in enumerate(list(table.rows)[1:], start=2):
        if is_taken_out(row._tr):  # noqa: SLF001 - python-docx has no door to it
            continue
        cells = [_paragraphs(cell) for cell in row.cells]
        sentence, _, form, easy, picture, note = [*cells, *([()] * len(HEADS))][: len(HEADS)]
        one = [" ".join(each) for each in (sentence, form, picture, note)]
        yield _Row(number, one[0], "".join(form), tuple(easy), one[2], one[3])


def _paragraphs(cell: _Cell) -> Sequence[str]:
    """The paragraphs of a cell without white space around them; a forced line break begins another."""
    written = paragraphs(cell._tc)  # noqa: SLF001 - python-docx has no door to it
    found = (part for paragraph in written for part in re.split(r"[\n\v\r]", paragraph))
    return tuple(each.strip() for each in found if each.strip())


def _lines(rows: Sequence[_Row], text: EasyText) -> Iterator[Line]:
    descriptions = _descriptions(text)
    begun, in_list = False, False
    for row in rows:
        begin, goes_on = _beginning(row), GOES_ON in row.form
        for number, words in enumerate(row.easy):
            item = _is_item(Line(begin))
            if begun and not goes_on and not (item and in_list):
                yield _gap(row)
            if item and number:  # another paragraph of an item
                begin = " " * len(begin)
            shown = "" if number else _picture(row, descriptions)
            yield Line(f"{begin}{shown}{TAG.sub('', words)}{_tag(row)}".rstrip())
            begun, in_list = True, item or (in_list and goes_on)


def _gap(row: _Row) -> Line:
    """What stands above a row that begins a paragraph."""
    return Line(">" if SAME_QUOTATION in row.form else "")


def _descriptions(text: EasyText) -> dict[str, str]:
    """What each picture of the text shows."""
    return {line.picture: PICTURE.search(line.written)[1] for line in text.lines if line.picture}  # type: ignore[index]


def _beginning(row: _Row) -> str:
    """The signs in front of the words of a row."""
    form = row.form.replace(GOES_ON, "").replace(SAME_QUOTATION, "").rstrip()
    return (f"{form} " if form.strip(DOT) else form).replace(DOT, " ")


def _picture(row: _Row, descriptions: Mapping[str, str]) -> str:
    return f"![{descriptions.get(row.picture, row.picture)}](picture:{row.picture}) " if row.picture else ""


def _tag(row: _Row) -> str:
    return f" {{{row.sentence}}}" if row.sentence else ""


def _parted(line: Line) -> tuple[str, str]:
    """The Markdown before a line's words, and the words."""
    written = line.markdown
    spaces = len(written) - len(written.lstrip())
    form = FORM.match(written, spaces)
    begin = form.end() if form else spaces
    return DOT * spaces + written[spaces:begin].rstrip(), written[begin:].strip()


def _is_item(line: Line) -> bool:
    return bool(re.match(r"\s*(?:[-*]|\d+\.)(?:\s|$)", line.written))


def _seal(text: EasyText) -> str:
    return hashlib.sha256("\n".join(line.written for line in text.lines).strip().encode()).hexdigest()[:SEAL]
