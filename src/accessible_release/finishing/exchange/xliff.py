"""A translation as an XLIFF file (1.2 or 2.1) and back: for OmegaT, Trados, memoQ, Virtaal, Weblate and others."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from accessible_release.careful_xml import BrokenXmlError, local, parsed
from accessible_release.errors import quoted
from accessible_release.finishing.exchange import xliff_1, xliff_2
from accessible_release.finishing.exchange.parts import About, Returned, broken
from accessible_release.translating.po.entry import Po

VERSIONS = {"1.2": xliff_1.dump, "2.1": xliff_2.dump}
"""The versions that are written, the usual one first."""
READ = {"1.1": xliff_1.parse, "1.2": xliff_1.parse, "2.0": xliff_2.parse, "2.1": xliff_2.parse}
SAVE = "Save it as XLIFF 1.2 or 2.1."


def dump(po: Po, about: About, version: str, where: str) -> bytes:
    """The translation as an XLIFF file of that version. Raises `Unusable` for words that no XML file can hold."""
    return VERSIONS[version](po, about, where)


def parse(data: bytes, where: str) -> Returned:
    """What stands in an XLIFF file. Raises `Unusable` for what is none, or holds what would be lost."""
    try:
        root = parsed(data)
    except BrokenXmlError as error:
        raise broken(f"it is no XLIFF file that can be read: {error}", where) from error
    if local(root) != "xliff":
        raise broken(f"it is no XLIFF file: it begins with <{local(root)[:40]}>", where, SAVE)
    version = root.get("version", "")
    if version not in READ:
        raise broken(f"it is XLIFF of a version that is not known here, {quoted(version)}", where, SAVE)
    return READ[version](_plain(root), where)


def _plain(root: Element) -> Element:
    """The tree with our own namespace left out, so that versions and programs that name none are read alike.

    What other programs have added in namespaces of their own is taken out.
    """
    own = root.tag.rpartition("}")[0]
    for parent in root.iter():
        for each in list(_foreign(parent, own)):
            _taken_out(parent, each)
        parent.tag = local(parent)
    return root


def _foreign(parent: Element, own: str) -> Iterator[Element]:
    return (each for each in parent if each.tag.rpartition("}")[0] not in (own, ""))


def _taken_out(parent: Element, child: Element) -> None:
    """Take an element out; what stands behind it stays."""
    place = list(parent).index(child)
    before = parent[place - 1] if place else None
    if before is None:
        parent.text = (parent.text or "") + (child.tail or "")
    else:
        before.tail = (before.tail or "") + (child.tail or "")
    parent.remove(child)
