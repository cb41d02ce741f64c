"""A finished PDF as these tests look at it, through PDFium."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pypdfium2  # type: ignore[import-untyped,unused-ignore]
import pypdfium2.raw as pdfium  # type: ignore[import-untyped,unused-ignore]


@dataclass(frozen=True)
class Tag:
    """An element of the structure: its kind (`H1`, `LI`), its alternative text, its language."""

    kind: str
    alternative: str
    language: str


def tags(document: bytes) -> list[Tag]:
    """Every element of the structure, page by page in reading order."""
    opened = pypdfium2.PdfDocument(document)
    found: list[Tag] = []
    for page in opened:
        tree = pdfium.FPDF_StructTree_GetForPage(page)
        for number in range(pdfium.FPDF_StructTree_CountChildren(tree)):
            found += _below(pdfium.FPDF_StructTree_GetChildAtIndex(tree, number))
        pdfium.FPDF_StructTree_Close(tree)
    return found


def kinds(document: bytes) -> list[str]:
    return [tag.kind for tag in tags(document)]


def _below(element: Any) -> Iterator[Tag]:
    if not element:
        return
    yield Tag(
        _text(pdfium.FPDF_StructElement_GetType, element),
        _text(pdfium.FPDF_StructElement_GetAltText, element),
        _text(pdfium.FPDF_StructElement_GetLang, element),
    )
    for number in range(pdfium.FPDF_StructElement_CountChildren(element)):
        yield from _below(pdfium.FPDF_StructElement_GetChildAtIndex(element, number))


def _text(getter: Any, element: Any) -> str:
    length = getter(element, None, 0)
    buffer = ctypes.create_string_buffer(length)
    getter(element, buffer, length)
    return buffer.raw[:length].decode("utf-16-le").rstrip("\0")


def sizes(document: bytes) -> set[float]:
    """The sizes of all letters, in points, to a tenth."""
    found: set[float] = set()
    for page in pypdfium2.PdfDocument(document):
        for part in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT], max_depth=9):
            size = ctypes.c_float()
            pdfium.FPDFTextObj_GetFontSize(part, ctypes.byref(size))
            found.add(round(size.value, 1))
    return found


def fonts(document: bytes) -> set[str]:
    """The families of all letters, without the tag of the subset."""
    found: set[str] = set()
    for page in pypdfium2.PdfDocument(document):
        for part in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT], max_depth=9):
            buffer = ctypes.create_string_buffer(100)
            pdfium.FPDFFont_GetBaseFontName(pdfium.FPDFTextObj_GetFont(part), buffer, 100)
            found.add(buffer.value.decode().rpartition("+")[2])
    return found


def links(document: bytes) -> list[str]:
    """Where the links of each page lead, without links inside the document."""
    opened = pypdfium2.PdfDocument(document)
    found: list[str] = []
    for page in opened:
        place, link = ctypes.c_int(0), pdfium.FPDF_LINK()
        while pdfium.FPDFLink_Enumerate(page, ctypes.byref(place), ctypes.byref(link)):
            action = pdfium.FPDFLink_GetAction(link)
            buffer = ctypes.create_string_buffer(2000)
            if pdfium.FPDFAction_GetURIPath(opened, action, buffer, 2000):
                found.append(buffer.value.decode())
    return found


def bookmarks(document: bytes) -> list[str]:
    return [mark.get_title() for mark in pypdfium2.PdfDocument(document).get_toc()]


def metadata(document: bytes) -> dict[str, str]:
    found: dict[str, str] = pypdfium2.PdfDocument(document).get_metadata_dict()
    return found


def document_language(document: bytes) -> str:
    opened = pypdfium2.PdfDocument(document)
    buffer = ctypes.create_string_buffer(100)
    length = pdfium.FPDFCatalog_GetLanguage(opened, ctypes.cast(buffer, ctypes.POINTER(pdfium.FPDF_WCHAR)), 100)
    return buffer.raw[:length].decode("utf-16-le").rstrip("\0")


def grey(document: bytes, pixels: int, number: int = 0) -> list[list[int]]:
    """A page, the first unless told, as rows of darkness, 0 for white to 255 for black, `pixels` wide."""
    page = pypdfium2.PdfDocument(document)[number]
    drawn = page.render(scale=pixels / page.get_width(), grayscale=True)
    raw = bytes(drawn.buffer)
    return [[255 - raw[row * drawn.stride + at] for at in range(drawn.width)] for row in range(drawn.height)]


def pages(document: bytes) -> list[str]:
    """The words of each page, running title and page number included."""
    return [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(document)]
