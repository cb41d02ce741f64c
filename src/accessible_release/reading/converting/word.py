"""A Word file as Markdown. mammoth reads it; what is no part of the text is named."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any
from xml.etree.ElementTree import Element, tostring

from accessible_release.findings import Finding, finding
from accessible_release.reading.converting.kinds import Converted
from accessible_release.reading.converting.markdown_of import markdown_of
from accessible_release.reading.converting.package import MAIN, Package, broken, opened
from accessible_release.reading.converting.tabs import rows_of_tabs
from accessible_release.reading.converting.tree import Raw, Tag, attribute, parse, tags, words
from accessible_release.reading.tidying.leaving import left_out, shortened

STYLES = """
p[style-name='Title'] => h1:fresh
p.Title => h1:fresh
p[style-name='Subtitle'] => p:fresh
p[style-name='Quote'] => blockquote > p:fresh
p[style-name='Intense Quote'] => blockquote > p:fresh
p[style-name='Quotations'] => blockquote > p:fresh
p[style-name='Heading 7'] => h6:fresh
p[style-name='Heading 8'] => h6:fresh
p[style-name='Heading 9'] => h6:fresh
comment-reference => !
"""
"""What the styles of Word mean, beside what mammoth knows."""
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
NOTE = re.compile(r"(foot|end)note-(?:ref-)?(\d+)$")
PAGE = re.compile(r"(?:page )?\d*(?: ?(?:of|/) ?\d*)?", re.IGNORECASE)
"""What a footer says of pages."""


def convert(data: bytes, where: str, max_bytes: int) -> Converted:
    """The Word file `data` as Markdown. Raises `Unusable` for what is no Word file, is broken, or is far too large."""
    package = opened(data, where, max_bytes)
    hidden = _without_hidden(package)
    tree = parse(_html(package, where), where)
    _notes(tree)
    rows_of_tabs(tree)
    shown = words(tree)
    found = [
        *(left_out("hidden words", hidden) if hidden else ()),
        *_around(package, shown),
        *_changes(package),
        *_lost(package, shown),
    ]
    return Converted(markdown_of(tree, where), tuple(found))


def _without_hidden(package: Package) -> str:
    """Take the words out that Word does not show; they come back in one text."""
    taken = []
    for run in package.document.iter(f"{W}r"):
        mark = run.find(f"{W}rPr/{W}vanish")
        if mark is not None and mark.get(f"{W}val", "true") not in {"0", "false", "off"}:
            taken.append("".join(_pieces(run)))
            for part in [each for each in run if each.tag != f"{W}rPr"]:
                run.remove(part)
    if taken:
        package.files[MAIN] = tostring(package.document, encoding="utf-8")
    return " ".join(" ".join(taken).split())


def _html(package: Package, where: str) -> str:
    import mammoth  # type: ignore[import-untyped]

    try:
        made = mammoth.convert_to_html(
            io.BytesIO(package.bare), style_map=STYLES, convert_image=mammoth.images.img_element(_no_picture)
        )
    except Exception as error:  # mammoth raises many things for a damaged file
        raise broken(where) from error
    return str(made.value)


def _no_picture(_picture: Any) -> dict[str, str]:
    """Pictures are described, not shown; mammoth adds the description."""
    return {"src": ""}


def _notes(tree: Tag) -> None:
    """Footnotes and endnotes as those of Markdown."""
    for each in tags(tree, "a"):
        target = NOTE.search(attribute(each, "href")) if attribute(each, "href").startswith("#") else None
        if target and attribute(each, "id"):  # the sign in the text
            sign = each.parent if isinstance(each.parent, Tag) and each.parent.name == "sup" else each
            sign.replace_with(Raw(f"[^{_label(target)}]"))
        elif target:  # the way back
            each.decompose()
    for item in tags(tree, "li"):
        named = NOTE.search(attribute(item, "id"))
        if named:
            _note(item, named)


def _note(item: Tag, named: re.Match[str]) -> None:
    """An item of the list of notes as the text of one."""
    item.insert(0, Raw(f"[^{_label(named)}]: "))
    first = next((each for each in tags(item, "p")), None)
    if first:
        first.unwrap()
    item.name = "div"
    if isinstance(item.parent, Tag) and item.parent.name == "ol":
        item.parent.name = "div"


def _label(found: re.Match[str]) -> str:
    return found[2] if found[1] == "foot" else f"e{found[2]}"


def _text(element: Element) -> str:
    """The words of an element of the file, once where it is there for old and new programs."""
    return "".join(_pieces(element)).strip()


def _pieces(element: Element) -> Iterator[str]:
    for child in element:
        if child.tag in {f"{W}t", f"{W}delText"}:
            yield child.text or ""
        elif child.tag in {f"{W}tab", f"{W}br", f"{W}cr"}:
            yield " "
        elif child.tag not in {f"{MC}Choice", f"{W}instrText"}:
            yield from _pieces(child)
            if child.tag == f"{W}p":
                yield " "


def _around(package: Package, shown: str) -> Iterator[Finding]:
    """What stands above and below the pages."""
    told: set[str] = set()
    for what, name in (("the header of the pages", "header"), ("the footer of the pages", "footer")):
        for part in package.parts(name):
            text = " ".join(_text(part).split())
            if text and not PAGE.fullmatch(text) and text not in told and text not in shown:
                told.add(text)
                yield from left_out(what, text)


def _changes(package: Package) -> Iterator[Finding]:
    """Comments, and words that somebody has struck out or put in while changes were tracked."""
    for part in package.parts("comments"):
        for comment in part:
            yield from left_out("a comment", f"{comment.get(f'{W}author', '')}: {_text(comment)}")
    body = package.document
    removed = [" ".join(_text(each).split()) for each in body.iter() if each.tag in (f"{W}del", f"{W}moveFrom")]
    added = [" ".join(_text(each).split()) for each in body.iter() if each.tag in (f"{W}ins", f"{W}moveTo")]
    for kind, texts in (("taken out", removed), ("put in", added)):
        text = " ".join(filter(None, texts))
        if text:
            message = f"Changes were tracked. Words that somebody has {kind}: {shortened(text)}."
            yield finding("tracked-changes", message, hint="Accept or refuse the changes in Word, and save the file.")


def _lost(package: Package, shown: str) -> Iterator[Finding]:
    """Paragraphs that mammoth did not show."""
    seen = _plain(shown)
    for paragraph in package.document.iter(f"{W}p"):
        text = "".join(piece for each in paragraph.iter(f"{W}t") if (piece := each.text))
        if text.strip() and _plain(text) not in seen and not _parts_seen(paragraph, seen):
            yield from left_out("words that only Word can show", text)


def _parts_seen(paragraph: Element, seen: str) -> bool:
    return all(_plain(each.text or "") in seen for each in paragraph.iter(f"{W}t"))


def _plain(text: str) -> str:
    return "".join(char for char in text if char.isalnum())
