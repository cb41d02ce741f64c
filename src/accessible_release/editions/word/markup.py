"""WordprocessingML as text: tags, and properties in the order that the schema wants.

LibreOffice opens a file whose properties stand in another order; Word says that it is damaged.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from xml.sax.saxutils import escape, quoteattr

ORDER = {
    name: {f"w:{child}": place for place, child in enumerate(children.split())}
    for name, children in {
        "w:pPr": "pStyle keepNext keepLines widowControl numPr pBdr shd tabs suppressAutoHyphens bidi spacing ind "
        "contextualSpacing jc outlineLvl",
        "w:rPr": "rStyle rFonts b bCs i iCs strike color sz szCs u shd rtl lang",
        "w:tblPr": "tblStyle bidiVisual tblW tblBorders tblLayout tblCellMar tblLook tblCaption",
        "w:style": "name basedOn next uiPriority unhideWhenUsed qFormat pPr rPr tblPr trPr tcPr tblStylePr",
    }.items()
}
"""The children that we use of ISO/IEC 29500-1's CT_PPr, CT_RPr, CT_TblPr and CT_Style, in its order."""
NAMESPACES = " ".join(
    f'xmlns:{prefix}="{address}"'
    for prefix, address in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    }.items()
)
SPACES = "\x0b\x0c\x1c\x1d\x1e\x1f\x85"
"""Control characters that Python takes for white space, and so did whoever read the release."""
ILLEGAL = re.compile("[\x00-\x08\x0e-\x1b\ufffe\uffff]")
LONE = re.compile("[\ud800-\udfff]")
"""Half of a character: it cannot be written at all."""
_NAME = re.compile(r"<([\w:]+)")


def tag(name: str, /, *inside: str, **attributes: str | int) -> str:
    """A tag around what is inside, already markup. A `w:` tag's attributes get that prefix, unless they have one."""
    prefix = "w:" if name.startswith("w:") else ""
    given = "".join(
        f" {key if ':' in key else prefix + key}={quoteattr(legal(str(value)))}" for key, value in attributes.items()
    )
    return f"<{name}{given}>{''.join(inside)}</{name}>" if inside else f"<{name}{given}/>"


def properties(name: str, parts: Iterable[str]) -> str:
    """`w:pPr`, `w:rPr` … with its parts in the schema's order; nothing without parts."""
    order = ORDER[name]
    held = sorted((part for part in parts if part), key=lambda part: order[_name(part)])
    return tag(name, *held) if held else ""


def switch(name: str, *, on: bool) -> str:
    """A property that is there or not."""
    return tag(name) if on else ""


def text(words: str) -> str:
    """What stands in a run: words, line breaks, tabs, hyphens that break no line."""
    pieces = re.split("([\n\t\u2011])", legal(words).replace("\r", ""))
    return "".join(_piece(piece) for piece in pieces if piece)


def legal(words: str) -> str:
    """Text that XML can hold: control characters become spaces or are left out."""
    spaced = words.translate(dict.fromkeys(map(ord, SPACES), " "))
    return LONE.sub("\N{REPLACEMENT CHARACTER}", ILLEGAL.sub("", spaced))


def _piece(piece: str) -> str:
    mark = {"\n": "w:br", "\t": "w:tab", "\u2011": "w:noBreakHyphen"}.get(piece)
    return tag(mark) if mark else tag("w:t", escape(piece), **{"xml:space": "preserve"})


def _name(part: str) -> str:
    found = _NAME.match(part)
    return found[1] if found else ""
