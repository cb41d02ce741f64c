"""Word refuses what LibreOffice opens: children in the schema's order, ids that are there and stand once.

The orders are those of ISO/IEC 29500-1, Annex A (wml.xsd), whole.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections import Counter

import pytest

from accessible_release.model import Release
from accessible_release.settings import Settings

from ..releases import quoted, rich, simple
from .opened import Element, W, all_of, made, part, parts, value
from .samples import arabic, deep_lists, table

ORDERS = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs "
    "suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd "
    "snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment "
    "textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange",
    "rPr": "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid "
    "vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em "
    "lang eastAsianLayout specVanish oMath",
    "tblPr": "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing "
    "tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription",
    "style": "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked "
    "personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr",
    "tbl": "tblPr tblGrid tr",
    "tc": "tcPr p",
    "lvl": "start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr",
    "abstractNum": "nsid multiLevelType tmpl name styleLink numStyleLink lvl",
    "numbering": "numPicBullet abstractNum num",
    "numPr": "ilvl numId",
    "pBdr": "top left bottom right between bar",
    "tblBorders": "top left bottom right insideH insideV",
    "tblCellMar": "top left bottom right",
    "settings": "defaultTabStop autoHyphenation characterSpacingControl compat decimalSymbol listSeparator",
    "sectPr": "headerReference pgSz pgMar cols titlePg bidi docGrid",
    "font": "altName panose1 charset family notTrueType pitch sig",
}
ALL = {
    "simple": simple(),
    "quoted": quoted(),
    "rich": rich(),
    "arabic": arabic(level="easy"),
    "lists": deep_lists(),
    "table": table([("Line", "Number"), ("Childline", "0800 1111")]),
    "wide": table([[f"Column {number}" for number in range(12)]] * 3),
}


def disordered(root: Element) -> list[str]:
    """The elements whose children do not stand in the schema's order, or are not in it."""
    found = []
    for element in root.iter():
        order = ORDERS.get(element.tag.removeprefix(W), "").split()
        names = [child.tag.removeprefix(W).replace("footerR", "headerR") for child in element]  # in any order
        if order and (set(names) - set(order) or names != sorted(names, key=order.index)):
            found.append(f"{element.tag.removeprefix(W)}: {names}")
    return found


@pytest.mark.parametrize("of", ALL.values(), ids=ALL)
def test_children_stand_in_the_order_of_the_schema(of: Release) -> None:
    for name, root in parts(made(of)).items():
        if "theme" not in name:
            assert disordered(root) == [], name


def test_another_order_would_be_seen() -> None:
    root = part(made(simple()))
    properties = next(each for each in all_of(root, "pPr") if len(each) > 1)
    properties[:] = list(reversed(properties))
    assert disordered(root)


@pytest.mark.parametrize("of", ALL.values(), ids=ALL)
def test_what_is_named_is_there(of: Release) -> None:
    data = made(of)
    body, sheet, numbering = (part(data, f"word/{name}.xml") for name in ("document", "styles", "numbering"))
    known = {value(each, "styleId") for each in all_of(sheet, "style")}
    named = {
        value(each)
        for root in (body, sheet, numbering)
        for kind in ("pStyle", "rStyle", "tblStyle", "basedOn", "next")
        for each in all_of(root, kind)
    }
    assert named <= known
    numbers = {value(each, "numId") for each in all_of(numbering, "num")}
    assert {value(each) for root in (body, sheet) for each in all_of(root, "numId")} <= numbers
    places = {value(each, "name") for each in all_of(body, "bookmarkStart")}
    assert {value(each, "anchor") for each in all_of(body, "hyperlink")} - {""} <= places


@pytest.mark.parametrize("of", ALL.values(), ids=ALL)
def test_ids_stand_once(of: Release) -> None:
    data = made(of)
    for name, kind, key in (
        ("document", "bookmarkStart", "id"),
        ("document", "bookmarkStart", "name"),
        ("styles", "style", "styleId"),
        ("numbering", "num", "numId"),
        ("numbering", "abstractNum", "abstractNumId"),
        ("numbering", "nsid", "val"),
    ):
        counted = Counter(value(each, key) for each in all_of(part(data, f"word/{name}.xml"), kind))
        assert [each for each, count in counted.items() if count > 1] == [], (kind, key)


def test_every_relation_leads_somewhere() -> None:
    data = made(rich())
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        relations = file.read("word/_rels/document.xml.rels").decode()
        document = file.read("word/document.xml").decode()
        inside = re.findall(r'Target="([^":]+)"(?! TargetMode)', relations)
        assert {f"word/{target}" for target in inside} <= set(file.namelist())
    assert set(re.findall(r'r:id="(\w+)"', document)) <= set(re.findall(r'Id="(\w+)"', relations))


def test_no_cell_is_without_a_paragraph() -> None:
    body = part(made(table([("A", "B"), ("", "x")])))
    assert all(cell.find(W + "p") is not None for cell in all_of(body, "tc"))


def test_the_same_release_gives_the_same_bytes() -> None:
    assert made(rich()) == made(rich())
    with zipfile.ZipFile(io.BytesIO(made(rich(), Settings(print_size=20)))) as file:
        assert {info.date_time for info in file.infolist()} == {(2017, 5, 8, 10, 36, 16)}
        assert file.namelist()[0] == "[Content_Types].xml"
