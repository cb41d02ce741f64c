"""The words of a finished Word document, those in links and tables included, which `paragraph.text` may leave out."""

from __future__ import annotations

from typing import Any

from accessible_release.editions.word.package import paragraphs_of

SIGNS = {"br": "\n", "cr": "\n", "tab": "\t", "noBreakHyphen": "\N{NON-BREAKING HYPHEN}"}
DECORATIVE = "decorative"


def words_of(data: bytes) -> str:
    """A paragraph a line, in reading order; a picture by its description, unless it is decorative."""
    return "\n".join("".join(map(_words, paragraph.iter())) for paragraph in paragraphs_of(data)) + "\n"


def _words(element: Any) -> str:
    kind = str(element.tag).rpartition("}")[2]
    if kind == "t":
        return element.text or ""
    if kind == "docPr" and not any(str(each.tag).endswith(DECORATIVE) for each in element.iter()):
        return str(element.get("descr", ""))
    inside_properties = kind == "tab" and str(element.getparent().tag).endswith("}tabs")
    return "" if inside_properties else SIGNS.get(kind, "")
