"""The style sheet: named styles that a person can change in Word, made from `styles.toml`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from accessible_release import tables
from accessible_release.editions.word.languages import word_language
from accessible_release.editions.word.lists import BULLETS, NUMBERS, indent
from accessible_release.editions.word.markup import properties, switch, tag
from accessible_release.locales import direction

FONT = "Arial"
"""On every computer that has Word; without serifs, with Arabic letters too."""
FACE = tag("w:rFonts", ascii=FONT, hAnsi=FONT, eastAsia=FONT, cs=FONT)
NORMAL, PLAIN, GRID = "Normal", "Default Paragraph Font", "Table Grid"
KNOWN_TO_WORD = frozenset({NORMAL, PLAIN, "Strong", "Emphasis", "Hyperlink"})
"""Styles that Word brings along, besides those whose names begin with a small letter or with `List`."""
LISTS = {"bullets": BULLETS, "numbers": NUMBERS}
POINT, LINE = 20, 240
"""A point and a line of text, in the units of spacing."""
SPACE = 8
"""Between a frame and the words in it, in points."""

Look = Mapping[str, Any]


def style_id(name: str) -> str:
    """The id by which paragraphs and runs name a style: `Heading 1` is `Heading1`."""
    return "".join(part[:1].upper() + part[1:] for part in name.split())


def style_sheet(language: str, size: int, *, together: bool) -> Iterator[str]:
    """What stands in `styles.xml`. With `together` no paragraph is parted by a page's end.

    `size` is that of the letters of the text, in points.
    """
    sheet = _Sheet(language, size, together, direction(language) == "rtl")
    yield sheet.defaults()
    for name, look in _table()["paragraph"].items():
        yield sheet.paragraph_style(name, look)
    yield _style("character", PLAIN, [tag("w:name", val=PLAIN)], default=1)
    for name, look in _table()["character"].items():
        yield sheet.character_style(name, look)
    yield from _tables()


def own_indent(name: str) -> int:
    """How far the style itself sets a paragraph in, in twentieths of a point."""
    look = _table()["paragraph"].get(name, {})
    return int(look.get("indent", 0)) * POINT


def is_bold(name: str) -> bool:
    """Whether a paragraph style is bold: bold words in it would come out light (ISO 29500-1, 17.7.3)."""
    paragraph = _table()["paragraph"]
    look = paragraph.get(name) or paragraph.get(name[:1].lower() + name[1:]) or {}
    return bool(look.get("bold"))


@dataclass(frozen=True, slots=True)
class _Sheet:
    language: str
    size: int
    together: bool
    right_to_left: bool

    def defaults(self) -> str:
        known = word_language(self.language)
        letters = [FACE, *_size(self.size), tag("w:lang", val=known, eastAsia=known, bidi=known)]
        return tag("w:docDefaults", tag("w:rPrDefault", properties("w:rPr", letters)), tag("w:pPrDefault"))

    def paragraph_style(self, name: str, look: Look) -> str:
        normal = name == NORMAL
        based = "" if normal else tag("w:basedOn", val=style_id(look.get("based_on", NORMAL)))
        follows = tag("w:next", val=style_id(look["next"])) if "next" in look else ""
        spread = [*self._spread(look), *(self._normal() if normal else ())]
        letters = [*self._letters(look), *((FACE, *_size(self.size)) if normal else ())]
        parts = [tag("w:name", val=name), based, follows, tag("w:qFormat")]
        parts += [properties("w:pPr", spread), properties("w:rPr", letters)]
        return _style("paragraph", name, parts, default=int(normal))

    def character_style(self, name: str, look: Look) -> str:
        based = tag("w:basedOn", val=style_id(look.get("based_on", PLAIN)))
        letters = properties("w:rPr", self._letters(look))
        return _style("character", name, [tag("w:name", val=name), based, tag("w:qFormat"), letters])

    def _normal(self) -> Iterator[str]:
        """Normal also says the face, the size and the direction, so that all is changed there at once."""
        yield switch("w:keepLines", on=self.together)
        yield tag("w:widowControl")
        yield tag("w:suppressAutoHyphens")
        yield tag("w:bidi") if self.right_to_left else tag("w:jc", val="left")

    def _spread(self, look: Look) -> Iterator[str]:
        yield switch("w:keepNext", on="keep" in look)
        yield switch("w:keepLines", on="keep" in look or "together" in look)
        if "numbers" in look:
            name, level = look["numbers"]
            yield tag("w:numPr", tag("w:ilvl", val=level) if level else "", tag("w:numId", val=LISTS[name]))
        yield self._borders(look)
        spacing = {key: look[key] * POINT for key in ("before", "after") if key in look}
        if "lines" in look:
            spacing |= {"line": round(look["lines"] * LINE), "lineRule": "auto"}
        yield tag("w:spacing", **spacing) if spacing else ""
        yield self._indent(look)
        yield tag("w:outlineLvl", val=look["outline"]) if "outline" in look else ""

    def _indent(self, look: Look) -> str:
        if "depth" in look:
            return tag("w:ind", left=indent(look["depth"], self.size))
        if "box" in look:
            return tag("w:ind", left=SPACE * POINT, right=SPACE * POINT)
        left = look.get("indent", SPACE if "edge" in look else 0)
        return tag("w:ind", left=left * POINT) if left else ""

    def _borders(self, look: Look) -> str:
        """A frame, or a line at the edge where lines of text begin: `left` is never mirrored by the direction."""
        edge = "right" if self.right_to_left else "left"
        sides = ("top", "left", "bottom", "right") if "box" in look else (edge,) if "edge" in look else ()
        width, color = look.get("box", look.get("edge", 0)), look.get("line_color", "auto")
        lines = [tag(f"w:{side}", val="single", sz=width, space=SPACE, color=color) for side in sides]
        return tag("w:pBdr", *lines) if lines else ""

    def _letters(self, look: Look) -> Iterator[str]:
        if look.get("bold"):
            yield from (tag("w:b"), tag("w:bCs"))
        yield switch("w:strike", on="strike" in look)
        yield tag("w:color", val=look["color"]) if "color" in look else ""
        yield tag("w:u", val="single") if "underline" in look else ""
        if "size" in look:
            yield from _size(look["size"] * self.size)


def _style(kind: str, name: str, parts: Iterable[str], *, default: int = 0) -> str:
    known = name[0].islower() or name.startswith("List ") or name in KNOWN_TO_WORD
    more = {"default": 1} if default else {} if known else {"customStyle": 1}
    return tag("w:style", *parts, type=kind, styleId=style_id(name), **more)


def _size(points: float) -> list[str]:
    halves = round(points * 2)
    return [tag("w:sz", val=halves), tag("w:szCs", val=halves)]


def _tables() -> Iterator[str]:
    """The plain table, and the grid with a bold header row and bold first column."""
    cells = tag("w:tblCellMar", *(tag(f"w:{side}", w=width, type="dxa") for side, width in _MARGINS))
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    lines = tag("w:tblBorders", *(tag(f"w:{side}", val="single", sz=8, space=0, color="auto") for side in sides))
    bold = properties("w:rPr", [tag("w:b"), tag("w:bCs")])
    yield tag(
        "w:style",
        tag("w:name", val="Normal Table"),
        tag("w:uiPriority", val=99),
        properties("w:tblPr", [cells]),
        type="table",
        default=1,
        styleId="TableNormal",
    )
    yield tag(
        "w:style",
        tag("w:name", val=GRID),
        tag("w:basedOn", val="TableNormal"),
        properties("w:tblPr", [lines]),
        *(tag("w:tblStylePr", bold, type=part) for part in ("firstRow", "firstCol")),
        type="table",
        styleId=style_id(GRID),
    )


_MARGINS = (("top", 60), ("left", 120), ("bottom", 60), ("right", 120))


def _table() -> Mapping[str, Mapping[str, Look]]:
    return tables.toml(__package__, "styles.toml")
