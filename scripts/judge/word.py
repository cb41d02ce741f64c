"""Word documents: opened by python-docx and by LibreOffice, and what Word's own checker of accessibility asks for.

Prints one line a check; with --checks, the names of the checks.
"""

from __future__ import annotations

import subprocess
import tempfile
import zipfile
from collections.abc import Iterator, Mapping
from itertools import pairwise
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import helplines
import paper
from opened_pdf import Paper
from verdicts import PATIENCE, Verdict, attempt, main

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
BOXES = ("txbxContent", "framePr", "textbox", "txbx", "pict")
DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
DOC_PR = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
LEAST_SIZE = 32
"""Half points."""
CHECKS = (
    "docx-headings",
    "docx-language",
    "docx-title",
    "docx-pictures",
    "docx-tables",
    "docx-no-boxes",
    "docx-size",
    "docx-mode",
    "docx-words",
    "docx-helpline",
    "docx-number-order",
)


def judge(path: Path) -> Iterator[Verdict]:
    """Check by check, what is wrong with a document."""
    import docx

    document = docx.Document(str(path))
    body, styles = _part(path, "word/document.xml"), _part(path, "word/styles.xml")
    yield from attempt("docx-headings", lambda: list(headings(document)))
    yield from attempt("docx-language", lambda: [] if language(styles) else ["no default language"])
    yield from attempt("docx-title", lambda: [] if document.core_properties.title else ["no title"])
    yield from attempt("docx-pictures", lambda: list(undescribed(body)))
    yield from attempt("docx-tables", lambda: list(headless(body)))
    yield from attempt("docx-no-boxes", lambda: sorted({_name(each) for each in body.iter() if _name(each) in BOXES}))
    yield from attempt("docx-size", lambda: small(body, styles))
    yield from attempt("docx-mode", lambda: mode(path))
    with tempfile.TemporaryDirectory() as folder:
        yield from attempt("docx-words", lambda: lost_words(body, converted(path, "txt:Text (encoded):UTF8", folder)))
        text = converted(path, "txt:Text (encoded):UTF8", folder)
        yield from attempt("docx-helpline", lambda: helplines.lost(path, text.read_text(encoding="utf-8-sig")))
        yield from attempt("docx-number-order", lambda: misdrawn(path, folder))


def headings(document: Any) -> Iterator[str]:
    """Headings that do not begin with the first level or leave a level out."""
    levels = [level for each in document.paragraphs if (level := _level(each.style)) is not None]
    if not levels or levels[0] != 1 or levels.count(1) != 1:
        yield f"levels {levels}"
    yield from (f"level {after} after level {one}" for one, after in pairwise(levels) if after > one + 1)


def _level(style: Any) -> int | None:
    """The level of a heading: what Word's navigation pane shows, set in the style or in one that it is based on."""
    while style is not None:
        found = style.element.find(f".//{W}outlineLvl")
        if found is not None:
            level = int(found.get(f"{W}val", "9")) + 1
            return level if level < 10 else None
        style = style.base_style
    return None


def language(styles: ET.Element) -> str:
    """The language of text that says no other; empty if there is none."""
    found = styles.find(f".//{W}rPrDefault//{W}lang")
    return "" if found is None else found.get(f"{W}val", "") or found.get(f"{W}bidi", "")


def undescribed(body: ET.Element) -> Iterator[str]:
    """Pictures without a description that are not marked as decoration."""
    for each in body.iter(DOC_PR):
        marked = any(mark.get("val") == "1" for mark in each.iter(DECORATIVE))
        if not each.get("descr") and not marked:
            yield f"{each.get('name')} has no description"


def headless(body: ET.Element) -> Iterator[str]:
    """Tables whose first row is not marked as their header."""
    for number, table in enumerate(body.iter(f"{W}tbl"), 1):
        row = table.find(f"{W}tr")
        if row is None or row.find(f"{W}trPr/{W}tblHeader") is None:
            yield f"table {number} has no header row"


def small(body: ET.Element, styles: ET.Element) -> list[str]:
    """Sizes of letters below large print, set in the text or in a style that the text has."""
    known = {each.get(f"{W}styleId", ""): each for each in styles.iter(f"{W}style")}
    used = {each.get(f"{W}val", "") for each in body.iter() if _name(each) in {"pStyle", "rStyle"}}
    usual = {(f"{W}default", "1"), (f"{W}type", "paragraph")}
    used |= {name for name, style in known.items() if usual <= set(style.items())}
    sizes = [size for name in used for size in _sizes(known, name)] + _set_sizes(body)
    return [f"{size / 2} pt" for size in sorted(set(sizes)) if size < LEAST_SIZE] or ([] if sizes else ["no size"])


def _sizes(known: Mapping[str, ET.Element], name: str) -> list[int]:
    """The sizes that a style sets, or else those of the style on which it is based."""
    style = known.get(name)
    if style is None:
        return []
    found = _set_sizes(style)
    base = style.find(f"{W}basedOn")
    return found or ([] if base is None else _sizes(known, base.get(f"{W}val", "")))


def _set_sizes(part: ET.Element) -> list[int]:
    return [int(each.get(f"{W}val", "0")) for name in ("sz", "szCs") for each in part.iter(f"{W}{name}")]


def mode(path: Path) -> list[str]:
    """A compatibility mode for an old Word, which hides its checker of accessibility."""
    settings = _part(path, "word/settings.xml").iter(f"{W}compatSetting")
    modes = [each.get(f"{W}val") for each in settings if each.get(f"{W}name") == "compatibilityMode"]
    return [] if modes == ["15"] else [f"compatibility modes {modes}"]


def converted(path: Path, to: str, folder: str) -> Path:
    """The file that LibreOffice makes of a document."""
    made = Path(folder, f"{path.stem}.{to.split(':', maxsplit=1)[0]}")
    if made.exists():
        return made
    profile = f"-env:UserInstallation={Path(folder, 'profile').as_uri()}"
    command = ("soffice", "--headless", profile, "--convert-to", to, "--outdir", folder, str(path))
    done = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE, check=False)  # noqa: S603
    if not made.exists():
        raise RuntimeError(done.stderr[-200:] or "LibreOffice made nothing")
    return made


def lost_words(body: ET.Element, text: Path) -> list[str]:
    """Words of the document that LibreOffice does not show in the same order."""
    shown = iter(text.read_text(encoding="utf-8-sig").split())
    for paragraph in body.iter(f"{W}p"):
        for word in _text(paragraph).split():
            if not any(word == other for other in shown):
                return [f"{word!r} of {_text(paragraph)[:60]!r} is lost"]
    return [] if text.stat().st_size > 3 else ["no words"]


def misdrawn(path: Path, folder: str) -> list[str]:
    """Numbers that LibreOffice draws in another order, which may happen in text from right to left."""
    numbers = helplines.of_release(path.parent)
    return list(paper.misdrawn(Paper(converted(path, "pdf", folder)), numbers))


def paragraphs(path: Path) -> list[str]:
    """The paragraphs of a document, without what LibreOffice makes of them."""
    return [_text(each) for each in _part(path, "word/document.xml").iter(f"{W}p")]


def _text(paragraph: ET.Element) -> str:
    parts = {"t": "", "tab": " ", "br": " ", "noBreakHyphen": "\u2011"}
    return "".join((each.text or parts[_name(each)]) for each in paragraph.iter() if _name(each) in parts)


def _part(path: Path, name: str) -> ET.Element:
    with zipfile.ZipFile(path) as archive:
        return ET.fromstring(archive.read(name))  # noqa: S314 - a document of ours


def _name(element: ET.Element) -> str:
    return element.tag.rpartition("}")[2]


if __name__ == "__main__":
    main(CHECKS, judge)
