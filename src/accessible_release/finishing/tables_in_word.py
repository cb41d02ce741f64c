"""A Word document that is one table for people to fill in: A4 on its side, with a head row on every page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from io import BytesIO
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import Table


def on_its_side(
    title: str, about: Iterable[str], heads: Sequence[str], rows: Iterable[Sequence[str]], widths_mm: Sequence[int]
) -> tuple[Document, Table]:
    """The document and its table. `about` are paragraphs above it, `widths_mm` those of its columns."""
    import docx
    from docx.enum.section import WD_ORIENT
    from docx.shared import Mm

    document: Document = docx.Document()
    section = document.sections[0]
    section.orientation, section.page_width, section.page_height = WD_ORIENT.LANDSCAPE, Mm(297), Mm(210)
    section.left_margin = section.right_margin = Mm(13)
    document.core_properties.title = title
    document.core_properties.author, document.core_properties.comments = "", ""
    document.add_heading(title, level=1)
    for line in about:
        document.add_paragraph(line)
    table = document.add_table(rows=1, cols=len(heads))
    table.style = "Table Grid"
    _fill(table.rows[0], heads)
    _repeated(table.rows[0])
    for values in rows:
        _fill(table.add_row(), values)
    for row in table.rows:
        for cell, width in zip(row.cells, widths_mm, strict=True):
            cell.width = Mm(width)
    return document, table


def saved(document: Document) -> bytes:
    """The file."""
    written = BytesIO()
    document.save(written)
    return written.getvalue()


def right_to_left(cell: Any) -> None:
    """The words of a cell run from right to left, as Word wants it: its paragraphs and what stands in them."""
    from docx.oxml import OxmlElement

    for paragraph in cell.paragraphs:
        properties = paragraph._p.get_or_add_pPr()  # noqa: SLF001 - python-docx has no door to it
        properties.insert_element_before(
            OxmlElement("w:bidi"), "w:adjustRightInd", "w:snapToGrid", "w:spacing", "w:ind", "w:jc", "w:rPr"
        )
        for run in paragraph.runs:
            run.font.rtl = True


def _fill(row: Any, values: Sequence[str]) -> None:
    for cell, value in zip(row.cells, values, strict=True):
        cell.text = value


def _repeated(row: Any) -> None:
    """The head row stands on every page, and is one for screen readers."""
    from docx.oxml import OxmlElement

    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # noqa: SLF001 - python-docx has no door to it
