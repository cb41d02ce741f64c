"""A print and a Word document in which everything is wrong on purpose."""

from __future__ import annotations

from io import BytesIO

EVEN = [f"Both edges of these are straight {number}" for number in range(6)]
FIRST = [*EVEN, "A word is bro-", "ken here, and 900 1000 0808 is turned, and a sentence goes on"]
SECOND = ["overleaf, with a box for \x01"]


def print_file() -> bytes:
    """Two pages of small letters in a font that is not in the file, centred and stretched, without tags."""
    import pikepdf

    made = pikepdf.new()
    font = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Courier)
    for lines in (FIRST, SECOND):
        page = made.add_blank_page(page_size=(400, 600))
        page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F=font))
        rows = "".join(f"({line}) Tj T*\n" for line in lines)
        page.Contents = made.make_stream(f"BT /F 9 Tf 11 TL 30 500 Td\n{rows}ET".encode("latin-1"))
    data = BytesIO()
    made.save(data)
    return data.getvalue()


def damaged() -> bytes:
    """The same, with the places of its objects lost."""
    data = print_file()
    return data[: data.rindex(b"startxref")] + b"startxref\n7\n%%EOF\n"


def document() -> bytes:
    """A document with an undescribed picture, a frame, a table for layout, small hidden words."""
    import docx
    from docx.oxml import OxmlElement, parse_xml
    from docx.oxml.ns import nsdecls, qn
    from docx.shared import Pt

    made = docx.Document()
    made.core_properties.title = ""
    for language in list(made.styles.element.iter(qn("w:lang"))):
        language.getparent().remove(language)
    made.add_heading("A heading that skips levels", 3)
    made.add_table(1, 2).cell(0, 0).text = "0808 1000 900"
    run = made.add_paragraph().add_run("Small words")
    run.font.size = Pt(9)
    run.font.hidden = True
    paragraph = made.add_paragraph("A frame")
    paragraph.paragraph_format.element.get_or_add_pPr().append(OxmlElement("w:framePr"))
    paragraph.add_run()._r.append(parse_xml(f"<w:drawing {nsdecls('w', 'wp')}>{INLINE}</w:drawing>"))  # noqa: SLF001
    data = BytesIO()
    made.save(data)
    return data.getvalue()


INLINE = '<wp:inline><wp:extent cx="9" cy="9"/><wp:docPr id="1" name="A picture"/></wp:inline>'
