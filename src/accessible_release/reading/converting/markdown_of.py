"""A tree of HTML as Markdown: markdownify, taught what this program reads.

Tables always have a head, and a cell for each column. Words that would be Markdown by chance are escaped. Every letter
and digit of the tree comes out: that is counted, and it is an error if one does not.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

from markdownify import ATX, BACKSLASH, MarkdownConverter

from accessible_release.errors import Unusable, quoted
from accessible_release.reading.converting.grids import grid, is_layout
from accessible_release.reading.converting.tree import NEVER_SHOWN, NavigableString, Raw, Tag, attribute, tags, words
from accessible_release.reading.masking import AS_RAISED

BY_CHANCE = re.compile(
    r"\\(?=[!-/:-@\[-`{-~\n]|$)|`|\*|(?<!\w)_|_(?!\w)|~~|<(?=[A-Za-z/!?])|&(?=#?\w{1,32};)|\[(?=\^)|(?<=\])[(\[:]"
)
"""Characters that would be Markdown where they only stand."""
AT_START = re.compile(r"#{1,6}(?=\s|$)|[+>|](?=\s|$)|>|[-*_=+]{2,}\s*$|(?:`{3}|~{3})|:\s|-(?=\s*$)")
NUMBERED = re.compile(r"\d{3,9}(?=[.)]\s)|\d{1,9}(?=[.)]\s*$)")
"""A year at the end of a sentence is no number of a list item, and a number alone is none."""
ALONE = re.compile(r"\A(\s*\d{1,9})([.)]\s*)\Z")
ABOVE = re.compile(r"^((?:> ?){0,99}\d{1,9})([.)])[ \t]*$(?=\n\S)", re.MULTILINE)
"""A number alone on its line above other words of its paragraph."""
ENTITIES = {"<": "&lt;", "&": "&amp;"}
BREAKS = re.compile(r"(?:[ \t]*\\\n[ \t]*){2,}")
BREAK_AT_END = re.compile(r"(?:[ \t]*\\\n)+[ \t]*(?=\n|$)|(?<=\n\n)(?:[ \t]*\\\n)+")
LAST_BREAK = re.compile(r"(?:[ \t]*\\\n)+[ \t]*$")
BLANK_LINES = re.compile(r"\n[ \t]*\n(?:[ \t]*\n)+")
FIGURES = re.compile(r"\s*\d{1,4}\s*")
PLAIN = {raised: digit for table in AS_RAISED.values() for digit, raised in table.items()}
"""Raised and lowered figures → plain ones."""
PUNCTUATION = re.compile(r"[^\w\s]")
NO_DESCRIPTION = re.compile(
    r"^\s*(?:cid:\S+|[\w.-]+\.(?:png|jpe?g|gif|bmp|tiff?)(?:@\S*)?)\s*$|\b(?:description (?:automatically )?generated|"
    r"description automatically|ai-generated content may)\b",
    re.IGNORECASE,
)
"""What a program wrote where somebody should have described a picture: a name of a file, a guess."""
SCHEME = re.compile(r"\s*(?:javascript|data|vbscript|about|blob|file):", re.IGNORECASE)
LONGEST_HEADING = 12
"""Words; what is longer and ends with a full stop is a paragraph."""
MERGED = {"strong": "b", "b": "b", "em": "i", "i": "i"}


Converter: Any = MarkdownConverter
"""Its types leave out the methods that are there to be replaced."""


class Writer(Converter):  # type: ignore[misc]
    """Markdown as this program reads it."""

    def process_text(self, el: NavigableString, parent_tags: set[str] | None = None) -> str:
        """Words, or Markdown of our own."""
        made: str = str(el) if isinstance(el, Raw) else super().process_text(el, parent_tags)
        return made

    def escape(self, text: str, parent_tags: set[str]) -> str:  # noqa: ARG002 - of markdownify
        """Words that stay words."""
        alone = ALONE.sub(r"\1\\\2", text or "")
        return alone if alone != text else BY_CHANCE.sub(_escaped, alone)

    def convert_blockquote(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """A quotation, whose beginning is no mark of something else."""
        made: str = super().convert_blockquote(el, _kept(text.strip()), parent_tags)
        return made

    def convert_p(self, el: Tag, text: str, parent_tags: set[str]) -> str:  # noqa: ARG002 - of markdownify
        """A paragraph, whose beginning is no mark of something else."""
        text = LAST_BREAK.sub("", text).strip()
        if "_inline" in parent_tags:
            return f" {text} "
        return f"\n\n{_kept(text)}\n\n" if text else ""

    def convert_div(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """A part of a page: a paragraph where it directly holds words."""
        if "_inline" in parent_tags:
            return f" {text.strip()} "
        begins = next((each for each in el.children if isinstance(each, Tag) or str(each).strip()), None)
        if isinstance(begins, NavigableString) and "pre" not in parent_tags:
            return self.convert_p(el, text, parent_tags)
        return f"\n\n{text.strip()}\n\n" if text.strip() else ""

    convert_article = convert_section = convert_main = convert_header = convert_footer = convert_aside = convert_div
    convert_figure = convert_figcaption = convert_address = convert_center = convert_details = convert_dd = convert_div
    convert_fieldset = convert_legend = convert_form = convert_nav = convert_caption = convert_tr = convert_td = (
        convert_div
    )
    convert_th = convert_dl = convert_div

    def convert_dt(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """What is explained, in bold above the explanation."""
        return self.convert_div(el, self.convert_b(el, text, parent_tags), parent_tags)

    convert_summary = convert_dt

    def convert_b(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """Bold, where Markdown can show it: not in a heading, not twice, not from sign to letter."""
        return _marked(el, text, parent_tags, "**", {"b", "strong", "h1", "h2", "h3", "h4", "h5", "h6", "th"})

    convert_strong = convert_b

    def convert_em(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """Italics, likewise."""
        return _marked(el, text, parent_tags, "*", {"i", "em"})

    convert_i = convert_em

    def convert_del(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """Words that are struck out."""
        return _marked(el, text, parent_tags, "~~", {"s", "del", "strike"})

    convert_s = convert_strike = convert_del

    def convert_sup(self, el: Tag, text: str, parent_tags: set[str]) -> str:  # noqa: ARG002 - of markdownify
        """Raised figures stay raised, or they would go on the number before."""
        return text.translate(AS_RAISED["sup"]) if FIGURES.fullmatch(text) else text

    def convert_sub(self, el: Tag, text: str, parent_tags: set[str]) -> str:  # noqa: ARG002 - of markdownify
        """Lowered figures stay so."""
        return text.translate(AS_RAISED["sub"]) if FIGURES.fullmatch(text) else text

    def convert_a(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """A link; one that only jumps within the page is its words."""
        href = "".join(attribute(el, "href").split())
        if not text.strip() or "_noformat" in parent_tags or "a" in parent_tags:
            return text
        if not href or href.startswith("#") or SCHEME.match(href) or "\n\n" in text.strip():
            return text
        href = f"<{href}>" if re.search(r"[()\\]", href) else href
        begin, end = len(text) - len(text.lstrip()), len(text.rstrip())
        return f"{text[:begin]}[{text[begin:end].replace(chr(10), ' ')}]({href}){text[end:]}"

    def convert_img(self, el: Tag, text: str, parent_tags: set[str]) -> str:  # noqa: ARG002 - of markdownify
        """The description of a picture; nothing where there is none."""
        alt = " ".join(self.escape(attribute(el, "alt"), parent_tags).replace("[", "\\[").replace("]", "\\]").split())
        source = "".join(attribute(el, "src").split())
        alt = "" if NO_DESCRIPTION.search(attribute(el, "alt")) else alt
        source = "" if SCHEME.match(source) else source
        if not alt:
            return ""
        return f"![{alt}](<{source}>)" if source else f"![{alt}]()"

    def convert_q(self, el: Tag, text: str, parent_tags: set[str]) -> str:  # noqa: ARG002 - of markdownify
        """Quoted words in the marks that the reader knows."""
        return f"“{text}”"

    def convert_li(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """An item; a list may have lost its list."""
        made: str = super().convert_li(el, _kept(BLANK_LINES.sub("\n\n", text.strip())), parent_tags)
        return made

    def convert_table(self, el: Tag, text: str, parent_tags: set[str]) -> str:  # noqa: ARG002 - of markdownify
        """A table of data with its head; a table that only lays a page out is taken apart before."""
        rows, headed = grid(el)
        if not rows:
            return f"\n\n{text.strip()}\n\n"
        cells = [["" if cell is None else self._cell(cell) for cell in row] for row in rows]
        if not headed:
            cells = [[""] * len(cells[0]), *cells]
        lines = ["| " + " | ".join(row) + " |" for row in cells]
        lines.insert(1, "|" + " --- |" * len(cells[0]))
        title = "".join(f"{self.process_tag(each)}\n\n" for each in tags(el, "caption"))
        return f"\n\n{title.strip()}\n\n" + "\n".join(lines) + "\n\n"

    def _cell(self, cell: Tag) -> str:
        made = "".join(self.process_element(each, {"table", "tr", cell.name}) for each in cell.children)
        parts = [re.sub(r"\\$", "", part).strip() for part in made.replace("|", "\\|").split("\n")]
        return "<br>".join(part for part in parts if part)


def _escaped(found: re.Match[str]) -> str:
    return ENTITIES.get(found.group(), f"\\{found.group()}")


def _kept(text: str) -> str:
    """Words that would be a mark at the start of a line, escaped."""
    number = NUMBERED.match(text)
    if number:
        return f"{number[0]}\\{text[number.end() :]}"
    return f"\\{text}" if AT_START.match(text) else text


def _marked(el: Tag, text: str, parent_tags: set[str], mark: str, within: set[str]) -> str:
    breaks = LAST_BREAK.search(text)
    if breaks and breaks.start():  # a break at the end stands behind the mark
        return _marked(el, text[: breaks.start()], parent_tags, mark, within) + breaks.group()
    words = text.strip()
    if not words or "_noformat" in parent_tags or within & parent_tags or "\n\n" in words:
        return text
    begin, end = len(text) - len(text.lstrip()), len(text.rstrip())
    before, behind = (
        _beside(el, side) if not text[edge].isspace() else " " for side, edge in (("previous", 0), ("next", -1))
    )
    if (PUNCTUATION.match(words[0]) and before.isalnum()) or (PUNCTUATION.match(words[-1]) and behind.isalnum()):
        return text
    return f"{text[:begin]}{mark}{words}{mark}{text[end:]}"


def _beside(el: Tag, side: str) -> str:
    """The character that stands beside an element."""
    node: Any = el.previous_sibling if side == "previous" else el.next_sibling
    text = node.get_text() if isinstance(node, Tag) else str(node or "")
    return (text[-1:] if side == "previous" else text[:1]) or " "


def markdown_of(tree: Tag, where: str, title: Tag | None = None) -> str:
    """The tree as Markdown, without blank lines at its ends; `title` is the element that is its headline.

    Raises `Unusable` where a letter or digit of it would be lost.
    """
    for each in tags(tree, *NEVER_SHOWN):
        each.decompose()
    _unfold(tree)
    _merge(tree)
    _demote(tree, title)
    wanted = _count(tree.get_text(" "))
    options: dict[str, Any] = {"heading_style": ATX, "newline_style": BACKSLASH, "bullets": "-", "autolinks": False}
    text: str = Writer(**options).process_tag(tree, parent_tags=set())
    text = BREAK_AT_END.sub("", BREAKS.sub("\n\n", text))
    text = BLANK_LINES.sub("\n\n", "\n".join(line.rstrip() for line in text.split("\n"))).strip("\n")
    text = ABOVE.sub(r"\1\\\2", text)
    lost = wanted - _count(text)
    if lost:
        signs = quoted(", ".join(sorted(lost)))
        hint = "Save it as Markdown or as a Word file."
        raise Unusable("text-lost", f"the characters {signs} would be lost.", where=where, hint=hint)
    return text + "\n" if text else ""


def _count(text: str) -> Counter[str]:
    """How often each letter and digit is there."""
    return Counter(char for char in text.translate(PLAIN) if char.isalnum())


def _unfold(tree: Tag) -> None:
    """Tables that only lay a page out, as parts of a page."""
    for table in tags(tree, "table"):
        if is_layout(table):
            for each in tags(table, "thead", "tbody", "tfoot", "tr", "td", "th", "caption", "colgroup"):
                if each.find_parent("table") is table:
                    each.name = "div"
            table.name = "div"


def _merge(tree: Tag) -> None:
    """Neighbours that are both bold, or both in italics, as one: word processors cut them at will."""
    for each in tags(tree, *MERGED):
        following = each.next_sibling
        while isinstance(following, Tag) and MERGED.get(following.name) == MERGED[each.name]:
            for child in list(following.children):
                each.append(child.extract())
            following.extract()
            following = each.next_sibling


def _demote(tree: Tag, title: Tag | None) -> None:
    """One heading of the first level, the title; the others below it, without a level left out.

    What is only dressed as a heading, nothing or a long sentence, is none.
    """
    above: list[int] = []
    first = title or next((each for each in tags(tree, "h1") if words(each)), None)
    if first is not None:
        first.name = "h1"
    for each in tags(tree, "h1", "h2", "h3", "h4", "h5", "h6"):
        text = words(each)
        if not text:
            each.unwrap()
        elif each is first:
            pass
        elif len(text.split()) > LONGEST_HEADING and text.endswith("."):
            each.name = "p"
        else:
            level = int(each.name[1])
            above = [*(one for one in above if one < level), level]
            each.name = f"h{min(len(above) + 1, 6)}"
