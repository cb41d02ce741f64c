"""What of a web page is read aloud, and which of its words are quoted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from cues import squeezed
from lxml import html

READ = re.compile(r"(s|easy-|b)\d*.*|title|card-(first|last).*|note-before|level|publisher|notice-\d+")
"""The ids of what is read aloud."""
QUOTED = re.compile(r"[\"“„«‟](.*?)[\"”“»]|‘(.*?)’(?!\w)|‚(.*?)‘", re.DOTALL)
NEAR = 700
"""Characters around a quotation in which it is said whose it is."""


class Page:
    """A finished page."""

    def __init__(self, path: Path) -> None:
        tree = html.fromstring(path.read_bytes(), parser=html.HTMLParser(encoding="utf-8"))
        (main,) = tree.iter("main")
        for sign in [
            *main.iter("sup"),
            *main.xpath(".//*[@id='player' or @class='role']"),
            *main.iter("script", "style"),
        ]:
            sign.drop_tree()
        self.title = " ".join(main.xpath("string(.//h1)").split())
        self.sentences = tuple(_sentences(main))
        """The id and the words of each element that is read aloud, in the page's order."""
        self.cells = frozenset(each.get("id") for each in main.xpath(".//table//*[@id]"))
        """The ids of what stands in tables, which are read row by row with the names of their columns."""
        self.words = main.text_content()
        self.all = squeezed(" ".join(tree.text_content().split()))
        self.main = main
        self.quotations = tuple(_quotations(main))

    def numbers(self) -> list[str]:
        """Every telephone number that is marked as one."""
        found = self.main.xpath(".//a[starts-with(@href, 'tel:')] | .//bdi[contains(@class, 'number')]")
        return list(dict.fromkeys(" ".join(each.text_content().split()) for each in found))

    def around(self, words: str) -> list[str]:
        """What stands around each quotation in which these words stand; empty for words that are not quoted."""
        wanted = squeezed(words)
        return [near for quoted, near in self.quotations if wanted and wanted in quoted]


def _sentences(main: html.HtmlElement) -> Iterator[tuple[str, str]]:
    seen: set[str] = set()
    for each in main.xpath(".//*[@id]"):
        name, words = each.get("id"), " ".join(each.text_content().split())
        inner = any(READ.fullmatch(one.get("id")) for one in each.xpath(".//*[@id]"))
        if READ.fullmatch(name) and words and not inner and name not in seen:
            seen.add(name)
            yield name, words


def _quotations(main: html.HtmlElement) -> Iterator[tuple[str, str]]:
    """The squeezed words of each quotation, exact or retold, and what stands around it."""
    whole = main.text_content()
    for block in main.xpath(".//blockquote | .//div[@class='retold']"):
        parent = block.getparent()
        figure = parent if parent is not None and parent.tag == "figure" else block
        before = "".join(figure.xpath("preceding::text()"))[-NEAR:]
        after = "".join(figure.xpath("following::text()"))[:NEAR]
        yield squeezed(block.text_content()), f"{before} {figure.text_content()} {after}"
    for found in QUOTED.finditer(whole):
        around = whole[max(0, found.start() - NEAR) : found.end() + NEAR]
        yield squeezed(next(group for group in found.groups() if group is not None)), around
