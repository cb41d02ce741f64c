"""The words of a Word document as they stand once every tracked change is accepted, and whether there are any."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
TAKEN_OUT, PUT_IN = (f"{W}del", f"{W}moveFrom"), (f"{W}ins", f"{W}moveTo")
PASSED_OVER = (*TAKEN_OUT, f"{W}pPr", f"{W}rPr", f"{MC}Fallback")
SIGNS = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}


class Element(Protocol):
    """An element of the document's XML, whichever library holds it."""

    tag: str
    text: str | None

    def __iter__(self) -> Iterator[Element]: ...

    def iter(self) -> Iterator[Element]:
        """It and all in it."""

    def find(self, path: str, /) -> Element | None:
        """The first element of that path in it."""


def paragraphs(cell: Element) -> Iterator[str]:
    """The words of each paragraph in a cell, whatever it stands in; one whose end was taken out goes on in the next."""
    waiting = ""
    for paragraph in _paragraphs(cell):
        waiting += "".join(_words(paragraph))
        if paragraph.find(f"{W}pPr/{W}rPr/{W}del") is None:
            yield waiting
            waiting = ""
    if waiting:
        yield waiting


def is_taken_out(row: Element) -> bool:
    """Whether somebody has taken the whole row of a table out."""
    return row.find(f"{W}trPr/{W}del") is not None


def is_tracked(part: Element) -> bool:
    """Whether anything in it was put in, taken out or moved while changes were tracked."""
    return any(each.tag in (*TAKEN_OUT, *PUT_IN) for each in part.iter())


def _paragraphs(parent: Iterable[Element]) -> Iterator[Element]:
    for child in parent:
        if child.tag == f"{W}p":
            yield child
        elif child.tag not in PASSED_OVER:
            yield from _paragraphs(child)


def _words(parent: Iterable[Element]) -> Iterator[str]:
    for child in parent:
        if child.tag == f"{W}t":
            yield child.text or ""
        elif child.tag in SIGNS:
            yield SIGNS[child.tag]
        elif child.tag not in PASSED_OVER:
            yield from _words(child)
