"""What stands around the text: the header, the footer, how the document behaves."""

from __future__ import annotations

import re

from accessible_release.editions.word.markup import properties, tag, text
from accessible_release.editions.word.parts import Paragraph, Run
from accessible_release.editions.word.writing import Writer

LONGEST_HEADER = 100
"""Characters of the title that stand on every page; a longer one is cut between two words."""
FIELDS = {"{number}": "PAGE", "{total}": "NUMPAGES"}
MODE = 15
"""Word 2013 and later: an older mode is shown as "Compatibility Mode"."""


def header(title: str) -> Paragraph:
    """The title, short enough for a header."""
    words = " ".join(title.split())
    if len(words) > LONGEST_HEADER:
        words = words[:LONGEST_HEADER].rsplit(" ", 1)[0].rstrip(" ,;:–-") + " …"
    return Paragraph((Run(words),), "header")


def footer(wording: str, writer: Writer) -> str:
    """Such as "Page 1 of 9": `wording` with fields, which Word counts."""
    pieces = [piece for piece in re.split(r"(\{number\}|\{total\})", wording) if piece]
    runs = (_field(FIELDS[piece]) if piece in FIELDS else writer.run(Run(piece)) for piece in pieces)
    return tag("w:p", properties("w:pPr", [tag("w:pStyle", val="Footer")]), *runs)


def settings_markup() -> str:
    """What stands in `settings.xml`, in the schema's order: no hyphenation, no compatibility mode."""
    known = {"compatibilityMode": MODE, "overrideTableStyleFontSizeAndJustification": 1, "enableOpenTypeFeatures": 1}
    address = "http://schemas.microsoft.com/office/word"
    return "".join(
        (
            tag("w:defaultTabStop", val=720),
            tag("w:autoHyphenation", val=0),
            tag("w:characterSpacingControl", val="doNotCompress"),
            tag("w:compat", *(tag("w:compatSetting", name=name, uri=address, val=on) for name, on in known.items())),
            tag("w:decimalSymbol", val="."),
            tag("w:listSeparator", val=","),
        )
    )


def _field(name: str) -> str:
    marks = {kind: tag("w:r", tag("w:fldChar", fldCharType=kind)) for kind in ("begin", "separate", "end")}
    code = tag("w:r", tag("w:instrText", f" {name} ", **{"xml:space": "preserve"}))
    return marks["begin"] + code + marks["separate"] + tag("w:r", text("1")) + marks["end"]
