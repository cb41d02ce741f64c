"""The words of a part in which another program has put marks."""

from __future__ import annotations

from collections.abc import Collection
from xml.etree.ElementTree import Element

from accessible_release.careful_xml import local
from accessible_release.finishing.exchange.parts import broken, lines

CODES = "Take the codes out of the translation: in ours there is only text."


def words(element: Element | None, marks: Collection[str], where: str, part: str) -> str:
    """The text in an element, without the `marks` round some of it.

    Raises `Unusable` for a code of any other kind: it stands for something, and that would be lost.
    """
    if element is None:
        return ""
    for each in element.iter():
        if each is not element and local(each) not in marks:
            raise broken(f"in the part “{part}” stands a code, <{local(each)}>, and not only text", where, CODES)
    return lines("".join(element.itertext()))
