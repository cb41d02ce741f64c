"""Paragraphs and tables as WordprocessingML."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import Protocol

from accessible_release.editions.word.addresses import kept_address
from accessible_release.editions.word.directions import held, stretches
from accessible_release.editions.word.languages import word_language
from accessible_release.editions.word.lists import indent
from accessible_release.editions.word.markup import properties, switch, tag, text
from accessible_release.editions.word.parts import Drawing, Mark, Paragraph, Part, Run, Table
from accessible_release.editions.word.styles import GRID, is_bold, own_indent, style_id
from accessible_release.locales import direction

STYLES: dict[Mark, str] = {
    "number": "Helpline number",
    "deleted": "Deleted",
    "term": "Hard word",
    "strong": "Strong",
    "emphasis": "Emphasis",
    "code": "Code words",
}
"""A run has one style; the first of these gives it."""
BOLD = frozenset({"strong", "emphasis", "term"})
BELOW_TABLE = 280
"""Twentieths of a point."""
RULE = tag("w:pBdr", tag("w:top", val="single", sz=12, space=12, color="auto"))


def light(runs: Iterable[Run]) -> tuple[Run, ...]:
    """Runs for a place where all is bold already: bold in bold would be light."""
    return tuple(replace(run, marks=tuple(mark for mark in run.marks if mark not in BOLD)) for run in runs)


class Relations(Protocol):
    """What keeps the addresses and pictures of a document."""

    def link(self, target: str) -> str:
        """The id of a link to that address."""
        ...

    def picture(self, drawing: Drawing) -> tuple[str, int, int]:
        """The id of a picture, its width and its height, in English Metric Units."""
        ...


@dataclass(slots=True)
class Writer:
    """Turns parts into markup; it counts bookmarks and pictures, whose ids may stand only once in a document."""

    language: str
    size: int
    relations: Relations
    _count: int = field(default=0, init=False)

    def parts(self, parts: Iterable[Part]) -> Iterator[str]:
        """The markup of each part, in order."""
        below_table = False
        for part in parts:
            yield self.paragraph(part, below_table=below_table) if isinstance(part, Paragraph) else self._table(part)
            below_table = isinstance(part, Table)

    def paragraph(self, part: Paragraph, *, below_table: bool = False) -> str:
        """One `w:p`; below a table, which has no space of its own, it keeps a distance."""
        drawn = [self._drawing(part.drawing)] if part.drawing else []
        kept = [replace(run, link=kept_address(run.link)) for run in part.runs]
        runs = light(kept) if is_bold(part.style) else kept
        return tag(
            "w:p",
            properties("w:pPr", self._spread(part, below_table=below_table)),
            *drawn,
            *self._runs(runs, part.language),
        )

    def _spread(self, part: Paragraph, *, below_table: bool) -> Iterator[str]:
        yield tag("w:pStyle", val=style_id(part.style)) if part.style != "Normal" else ""
        yield switch("w:keepNext", on=part.keep_next)
        yield RULE if part.rule_above else ""
        yield tag("w:spacing", before=BELOW_TABLE) if below_table and not part.style.startswith("Heading") else ""
        if part.place:
            yield tag("w:numPr", tag("w:ilvl", val=part.place.level), tag("w:numId", val=part.place.list))
        elif part.inside and not part.style.startswith("List"):
            yield tag("w:ind", left=indent(part.inside, self.size) + own_indent(part.style))
        if part.language and direction(part.language) != direction(self.language):
            yield tag("w:bidi", val=int(direction(part.language) == "rtl"))

    def _runs(self, runs: Iterable[Run], language: str) -> Iterator[str]:
        """The runs, those with one link after the other in one `w:hyperlink`."""
        for link, group in groupby(runs, key=lambda run: run.link):
            written = [self.run(run, language) for run in group]
            yield self._linked(link, written) if link else "".join(written)

    def _linked(self, link: str, written: list[str]) -> str:
        if link.startswith("#"):
            return tag("w:hyperlink", *written, anchor=link[1:], history=1)
        return tag("w:hyperlink", *written, history=1, **{"r:id": self.relations.link(link)})

    def run(self, run: Run, language: str = "") -> str:
        """One run, as one or more `w:r`; `language` where the paragraph is not in the document's."""
        own = run.language or language or self.language
        around = direction(language or self.language)
        if run.in_order:
            words = held(run.text, "ltr") if "rtl" in (around, direction(own)) else run.text
            pieces = [(words, False)]
        else:
            pieces = list(stretches(run.text)) if direction(own) == "rtl" else [(run.text, False)]
        written = "".join(self._piece(words, run, own, rtl=rtl) for words, rtl in pieces)
        return self._marked(run.bookmark, written) if run.bookmark else written

    def _piece(self, words: str, run: Run, language: str, *, rtl: bool) -> str:
        return tag("w:r", properties("w:rPr", self._look(run, language, rtl=rtl)), text(words))

    def _look(self, run: Run, language: str, *, rtl: bool) -> Iterator[str]:
        style = next((name for mark, name in STYLES.items() if mark in run.marks), "")
        shown = "Hyperlink" if run.link and style != STYLES["number"] else style
        yield tag("w:rStyle", val=style_id(shown)) if shown else ""
        left = {mark for mark in run.marks if STYLES[mark] != shown}
        if left & BOLD:
            yield from (tag("w:b"), tag("w:bCs"))
        yield switch("w:strike", on="deleted" in left)
        yield switch("w:rtl", on=rtl)
        if language != self.language:
            known = word_language(language)
            yield tag("w:lang", val=known, bidi=known)

    def _marked(self, name: str, written: str) -> str:
        self._count += 1
        return tag("w:bookmarkStart", id=self._count, name=name) + written + tag("w:bookmarkEnd", id=self._count)

    def _table(self, table: Table) -> str:
        look = {"firstRow": 1, "lastRow": 0, "firstColumn": int(len(table.widths) > 1), "lastColumn": 0}
        rtl = direction(self.language) == "rtl"
        kept = [
            tag("w:tblStyle", val=style_id(GRID)),
            switch("w:bidiVisual", on=rtl),
            tag("w:tblW", w=sum(table.widths), type="dxa"),
            tag("w:tblLook", val="04A0", **look, noHBand=1, noVBand=1),
            tag("w:tblCaption", val=table.title),
        ]
        grid = tag("w:tblGrid", *(tag("w:gridCol", w=width) for width in table.widths))
        rows = (self._row(row, table.widths, head=place == 0) for place, row in enumerate(table.rows))
        return tag("w:tbl", properties("w:tblPr", kept), grid, *rows)

    def _row(self, row: tuple[tuple[Run, ...], ...], widths: tuple[int, ...], *, head: bool) -> str:
        kept = tag("w:trPr", tag("w:cantSplit"), switch("w:tblHeader", on=head))
        bold = [head or place == 0 < len(row) - 1 for place in range(len(row))]
        cells = (
            tag(
                "w:tc",
                tag("w:tcPr", tag("w:tcW", w=width, type="dxa")),
                self.paragraph(Paragraph(light(cell) if set_off else cell, "Table text", keep_next=head)),
            )
            for cell, width, set_off in zip(row, widths, bold, strict=True)
        )
        return tag("w:tr", kept, *cells)

    def _drawing(self, drawing: Drawing) -> str:
        relation, width, height = self.relations.picture(drawing)
        self._count += 1
        return tag("w:r", tag("w:drawing", _inline_picture(drawing, relation, width, height, self._count)))


DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
)
"""How Office marks a picture that a screen reader passes over."""


def _inline_picture(drawing: Drawing, relation: str, width: int, height: int, number: int) -> str:
    size = {"cx": width, "cy": height}
    uri = "http://schemas.openxmlformats.org/drawingml/2006/picture"
    name = f"Picture {number}"
    shape = tag(
        "pic:spPr",
        tag("a:xfrm", tag("a:off", x=0, y=0), tag("a:ext", **size)),
        tag("a:prstGeom", tag("a:avLst"), prst="rect"),
    )
    picture = tag(
        "pic:pic",
        tag("pic:nvPicPr", tag("pic:cNvPr", id=number, name=name), tag("pic:cNvPicPr")),
        tag("pic:blipFill", tag("a:blip", **{"r:embed": relation}), tag("a:stretch", tag("a:fillRect"))),
        shape,
    )
    return tag(
        "wp:inline",
        tag("wp:extent", **size),
        tag("wp:docPr", DECORATIVE if drawing.decorative else "", id=number, name=name, descr=drawing.description),
        tag("wp:cNvGraphicFramePr", tag("a:graphicFrameLocks", noChangeAspect=1)),
        tag("a:graphic", tag("a:graphicData", picture, uri=uri)),
        distT=0,
        distB=0,
        distL=0,
        distR=0,
    )
