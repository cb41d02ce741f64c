"""The one door to python-docx: a file is put together, and read, here."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import TYPE_CHECKING, Any

from accessible_release.dates import universal
from accessible_release.editions.word.markup import NAMESPACES, legal, tag
from accessible_release.editions.word.parts import Drawing
from accessible_release.editions.word.styles import FONT
from accessible_release.editions.zipping import LONG_AGO, zipped

if TYPE_CHECKING:
    from docx.document import Document

A4 = (11906, 16838)
MARGIN = 1418
"""2.5 cm. These are in twentieths of a point."""
ROOM = A4[0] - 2 * MARGIN
"""How wide the text is."""
TWIP = 635
"""A twentieth of a point in English Metric Units."""
PICTURE_HEIGHT = 1_080_000
"""3 cm."""
PICTURE_WIDTH = 2 * PICTURE_HEIGHT
FONT_FACTS = {"altName": "Helvetica", "family": "swiss", "pitch": "variable"}
"""What a computer without the font takes in its place."""
LAST_YEAR = 9998
"""The last year that every program can read in a file's properties."""
LONGEST_PROPERTY = 255
"""Characters of a title in a file's properties."""
UNNEEDED = ("stylesWithEffects", "customXml", "thumbnail", "webSettings", "fontTable", "extended-properties")
"""What python-docx's empty document has of its maker's computer, by the last word of the relation's type."""


@dataclass(frozen=True, slots=True)
class About:
    """What the properties of a file say."""

    title: str
    author: str
    subject: str
    language: str
    published: str | None = None


class Package:
    """A Word document that is being made."""

    def __init__(self) -> None:
        import docx

        self._document: Document = docx.Document(io.BytesIO(_empty()))
        self._links: dict[str, str] = {}

    def link(self, target: str) -> str:
        """The id of a link to that address."""
        from docx.opc.constants import RELATIONSHIP_TYPE

        if target not in self._links:
            self._links[target] = self._document.part.relate_to(target, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        return self._links[target]

    def picture(self, drawing: Drawing) -> tuple[str, int, int]:
        """The id of a picture, its width and its height, in English Metric Units."""
        relation, image = self._document.part.get_or_add_image(io.BytesIO(drawing.data))
        shrunk = min(PICTURE_HEIGHT / image.px_height, PICTURE_WIDTH / image.px_width)
        return relation, round(image.px_width * shrunk), round(image.px_height * shrunk)

    def fill(self, *, body: Iterable[str], styles: Iterable[str], numbering: Iterable[str], settings: str) -> None:
        """Puts markup in the place of what python-docx's empty document has."""
        document = self._document
        section = document.element.body[-1]
        _replace(document.styles.element, styles)
        _replace(document.part.numbering_part.element, numbering)
        _replace(document.settings.element, [settings])
        _replace(document.element.body, body)
        document.element.body.append(section)

    def page(self, *, header: str, footer: str, right_to_left: bool) -> None:
        """A4 with margins, a header on every page but the first, a footer on all."""
        from docx.shared import Emu

        section = self._document.sections[0]
        section.page_width, section.page_height = (Emu(side * TWIP) for side in A4)
        section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Emu(MARGIN * TWIP)
        section.different_first_page_header_footer = True
        for part, markup in (
            (section.header, header),
            (section.footer, footer),
            (section.first_page_header, tag("w:p", tag("w:pPr", tag("w:pStyle", val="Header")))),
            (section.first_page_footer, footer),
        ):
            part.is_linked_to_previous = False
            _replace(part.part.element, [markup])
        if right_to_left:
            _after_title_page(self._document.element.body[-1])

    def save(self, about: About) -> bytes:
        """The file; the same for the same content at any time."""
        core = self._document.core_properties
        for name in ("title", "author", "subject", "language"):
            setattr(core, name, legal(getattr(about, name))[:LONGEST_PROPERTY])
        core.last_modified_by, core.comments, core.revision = core.author, "", 1
        core.created = core.modified = _moment(about.published)
        written = io.BytesIO()
        self._document.save(written)
        return _dated(written.getvalue(), about.published)


def paragraphs_of(data: bytes) -> Iterator[Any]:
    """The elements of a finished file's paragraphs in reading order, those in tables included."""
    import docx
    from docx.oxml.ns import qn

    yield from docx.Document(io.BytesIO(data)).element.body.iter(qn("w:p"))


@cache
def _empty() -> bytes:
    """python-docx's empty document without its maker's styles and settings, which take long to read."""
    import docx

    document = docx.Document()
    for part in (document.part, document.part.package):
        for key, relation in list(part.rels.items()):
            if relation.reltype.rpartition("/")[2] in UNNEEDED:
                del part.rels[key]
    for element in (document.styles.element, document.settings.element, document.part.numbering_part.element):
        _replace(element, ())
    _name_fonts(document)
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def _name_fonts(document: Document) -> None:
    from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    font = tag("w:font", *(tag(f"w:{name}", val=value) for name, value in FONT_FACTS.items()), name=FONT)
    table = f"<w:fonts {NAMESPACES}>{font}</w:fonts>".encode()
    name = PackURI("/word/fontTable.xml")
    part = Part(name, CONTENT_TYPE.WML_FONT_TABLE, table, document.part.package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.FONT_TABLE)


def _replace(element: Any, markup: Iterable[str]) -> None:
    """The markup in place of the children of an element."""
    from docx.oxml import parse_xml

    for child in list(element):
        element.remove(child)
    for child in list(parse_xml(f"<w:made {NAMESPACES}>{''.join(markup)}</w:made>")):
        element.append(child)


def _after_title_page(section: Any) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    section.find(qn("w:titlePg")).addnext(OxmlElement("w:bidi"))


def _dated(data: bytes, published: str | None) -> bytes:
    """The same ZIP file, of the moment when the release was published in place of that of its making."""
    with zipfile.ZipFile(io.BytesIO(data)) as old:
        return zipped({name: old.read(name) for name in old.namelist()}, published=published)


def _moment(published: str | None) -> datetime:
    """When the release was published, in UTC; a day long ago where that is no date that every program can read."""
    moment = universal(published)
    return moment if moment and LONG_AGO.year <= moment.year <= LAST_YEAR else LONG_AGO
