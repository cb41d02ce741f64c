"""What stands around a release on its page: menus, cookie notices, links for sharing, other news. Taken out, and named.

Names and classes decide, and how much of an element is links. What holds the headline, or much of the words, is never
taken out, whatever it is called.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice

from accessible_release.reading.converting.naming import LONGEST_LINE, by_words, kind_of, matching, of_class
from accessible_release.reading.converting.tree import NavigableString, Tag, attribute, children, count, tags, words

LARGE = 0.4
"""Of the words of the release; what has more of them is no furniture."""
MOSTLY = 0.6
LINKS = 0.75
"""Of the words of an element; what has more of them in links only leads away."""
FEWEST_LINKS = 3
MOST_JUDGED = 100
"""Headings of furniture, and lists of links, that are looked at; each costs a look at all of the page."""
HIDDEN_STYLE = re.compile(r"display:\s*none|visibility:\s*hidden", re.IGNORECASE)
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
LEAVES = (
    "p",
    "li",
    "a",
    "span",
    "div",
    "strong",
    "small",
    "time",
    "dt",
    "dd",
    "td",
    "label",
    "b",
    "em",
    "i",
    "ul",
    "ol",
    "section",
)
HOLDERS = ("p", "li", "td", "th", "blockquote", "dd", *HEADINGS)
"""Elements that hold a text; a `div` does where none of them, and no other one, is in it."""
WHOLE_PAGE = ("[document]", "html", "body")
SENTENCE = re.compile(r"[.!?][\"'”’)]*(?:\s|$)")
PROSE = 12
"""Words of a paragraph that says something."""


@dataclass
class Page:
    """The tree of a page, in which the release is looked for; `left` is what was taken out, in order."""

    tree: Tag
    title: Tag | None = None
    """The heading that is the headline."""
    left: list[tuple[str, str]] = field(default_factory=list)

    def take(self, node: Tag, what: str) -> None:
        """Take an element out, and keep its words for the finding."""
        text = words(node)
        if any(map(str.isalnum, text)):
            self.left.append((what, text))
        node.extract()

    def holds(self, node: Tag) -> bool:
        """Whether the headline stands in it."""
        return self.title is not None and (node is self.title or any(node is each for each in self.title.parents))

    def may_be(self, node: Tag) -> bool:
        """Whether it can be the release: the headline stands in it, or there is none."""
        return self.title is None or self.holds(node)


def cleared(page: Page) -> Tag:
    """The part of the page that is the release."""
    _hidden(page)
    root = _root(page)
    _outside(page, root)
    _named(page, root)
    _under_headings(page, root)
    _lines(page, root)
    _link_lists(page, root)
    return root


def _weight(node: Tag) -> int:
    """Words of paragraphs, list items and cells that are not mostly links: those of a text."""
    total = 0
    for each in tags(node, *HOLDERS, "div"):
        inner = tags(each, *HOLDERS, "div") if each.name == "div" else tags(each, "p", "li", "td", "dd")
        if not inner and not (each.name == "div" and each.find_parent(HOLDERS)) and not _leads_away(each):
            total += count(each)
    return total or count(node)


def _linked(node: Tag) -> float:
    """How much of the words stands in links, from 0 to 1."""
    whole = count(node)
    return sum(count(each) for each in tags(node, "a")) / whole if whole else 0.0


def _leads_away(node: Tag) -> bool:
    return _linked(node) >= LINKS


def _hidden(page: Page) -> None:
    """What the page does not show."""
    for each in tags(page.tree):
        style = HIDDEN_STYLE.search(attribute(each, "style"))
        if each.decomposed or each.name in WHOLE_PAGE or each.parent is None or not (each.has_attr("hidden") or style):
            continue
        if each is not page.title and not page.holds(each):
            page.take(each, "hidden words")


def _root(page: Page) -> Tag:
    """The element that holds the release: `main`, an article in it, or what holds the headline and most words."""
    body = next(iter(tags(page.tree, "body")), page.tree)
    whole = _weight(body)
    named = [each for each in tags(body) if each.name == "main" or attribute(each, "role") == "main"]
    articles = [each for each in tags(body, "article") if page.may_be(each)]
    for each in (*articles, *named):
        if _weight(each) >= MOSTLY * whole and page.may_be(each):
            return each
    return _narrowed(page, named[0] if len(named) == 1 and page.may_be(named[0]) else body)


def _narrowed(page: Page, root: Tag) -> Tag:
    """The smallest element in it that holds the headline and most of the words."""
    while True:
        inner = next((each for each in children(root) if _is_most(page, each, root)), None)
        if inner is None or inner.name in {"p", "table", "ul", "ol", *HEADINGS}:
            return root
        root = inner


def _is_most(page: Page, node: Tag, root: Tag) -> bool:
    if page.title is None and kind_of(node):
        return False
    return (page.title is None or page.holds(node)) and _weight(node) >= MOSTLY * _weight(root)


def _outside(page: Page, root: Tag) -> None:
    """What stands beside the release, on every level of the page."""
    node: Tag = root
    while node.parent is not None and node.name not in WHOLE_PAGE:
        parent = node.parent
        for each in list(parent.children):
            if each is node:
                continue
            if isinstance(each, Tag):
                for part in _parts(each):
                    page.take(part, kind_of(part) or by_words(words(part)) or "words outside the release")
            elif isinstance(each, NavigableString) and each.strip():
                page.left.append(("words outside the release", words(each)))
                each.extract()
        node = parent


def _parts(node: Tag) -> list[Tag]:
    """A whole element, or the elements of one that has no name of its own and several with one."""
    inner = [each for each in children(node) if words(each)]
    if kind_of(node) or len(inner) < 2 or sum(bool(kind_of(each)) for each in inner) < 2:
        return [node]
    return [*inner, node]


def _named(page: Page, root: Tag) -> None:
    """Furniture inside the release, by its name, unless it holds the headline or much of the words."""
    whole = _weight(root)
    for each in tags(root):
        what = "" if each.decomposed or not _is_in(each, root) else kind_of(each)
        if not what or page.holds(each) or _is_text(each, whole):
            continue
        page.take(each, what)


def _is_in(node: Tag, root: Tag) -> bool:
    return any(parent is root for parent in node.parents)


def _is_text(node: Tag, whole: int) -> bool:
    """Whether an element with the name of furniture holds words of the release all the same."""
    if node.name == "form" or _weight(node) > LARGE * whole:
        return _weight(node) > LARGE * whole or any(_is_prose(each) for each in tags(node, "p"))
    if node.name in {"aside", "footer"} and not of_class(node) and not attribute(node, "role"):
        return (
            not _leads_away(node)
            and any(_is_prose(each) for each in tags(node, "p", "li", "div", "dd"))
            and not _headed(node)
        )
    return False


def _is_prose(node: Tag) -> bool:
    text = words(node)
    return (
        len(text.split()) >= PROSE // 2
        and bool(SENTENCE.search(text) or any(map(str.isdigit, text)))
        and not _leads_away(node)
    )


def _headed(node: Tag) -> str:
    """What the first heading in it says that it is."""
    first = next(iter(tags(node, *HEADINGS)), None)
    return matching("headings", words(first)) if first else ""


def _under_headings(page: Page, root: Tag) -> None:
    """Parts of the page under "Related news", "Share this" and the like."""
    whole, judged = _weight(root), 0
    for heading in [*tags(root, *HEADINGS), *tags(root, "p", "div", "strong", "span")]:
        if judged > MOST_JUDGED or heading.decomposed or not _is_in(heading, root) or page.holds(heading):
            continue
        what = matching("headings", words(heading).strip(" :")) if heading.name in HEADINGS or _is_leaf(heading) else ""
        if not what:
            continue
        if heading.name not in HEADINGS and not _leads(heading):
            continue
        judged += 1
        part = _part_of(page, heading, root, whole)
        for each in (*_behind(page, part, heading), part):
            page.take(each, what)


def _is_leaf(node: Tag) -> bool:
    return not tags(node, "p", "div", "ul", "ol", "table", "section", *HEADINGS)


def _leads(node: Tag) -> bool:
    """Whether a line that is no heading stands above links."""
    following = next((each for each in node.next_siblings if isinstance(each, Tag) and words(each)), None)
    return following is not None and _leads_away(following)


def _part_of(page: Page, heading: Tag, root: Tag, whole: int) -> Tag:
    """The largest element that begins with the heading and is not the release."""
    node = heading
    while isinstance(node.parent, Tag) and node.parent is not root and not page.holds(node.parent):
        if not words(node.parent).startswith(words(heading)) or _weight(node.parent) > LARGE * whole:
            break
        node = node.parent
    return node


def _behind(page: Page, part: Tag, heading: Tag) -> list[Tag]:
    """What stands behind a heading that has no element of its own, up to the next heading or paragraph of a text."""
    if part is not heading:
        return []
    level = heading.name if heading.name in HEADINGS else "h6"
    found = []
    for each in heading.next_siblings:
        if not isinstance(each, Tag):
            continue
        ends = (each.name in HEADINGS and each.name <= level) or page.holds(each)
        if ends or (each.name in {"p", "table", "blockquote"} and not _leads_away(each) and words(each)):
            break
        found.append(each)
    return found


def _lines(page: Page, root: Tag) -> None:
    """Short lines such as "Skip to main content" and "Print this page"."""
    for each in _leaves(root):
        if each.decomposed or not _is_in(each, root) or page.holds(each):
            continue
        text = words(each)
        what = matching("lines", text) if text and len(text) <= LONGEST_LINE else ""
        one_word = len(text.split()) == 1 and not _leads_away(each)  # "Email" is a label, an x marks a cell
        if what and not one_word and not _inside_sentence(each):
            page.take(each, what)


def _leaves(root: Tag) -> Iterable[Tag]:
    return [each for each in tags(root, *LEAVES) if not tags(each, "p", "table", *HEADINGS)]


def _inside_sentence(node: Tag) -> bool:
    """Whether words stand beside it in the same paragraph, so that it is a part of a sentence."""
    if node.name not in {"a", "span", "strong", "small", "time", "b", "em", "i", "label"}:
        return False
    text = words(node)
    if text.startswith(("(", "opens in")) or "opens in" in text:
        return False
    beside = [each for each in (node.previous_sibling, node.next_sibling) if each is not None]
    return any(isinstance(each, NavigableString) and any(map(str.isalnum, each)) for each in beside)


def _link_lists(page: Page, root: Tag) -> None:
    """Lists of links above the headline or, with no heading of their own, at the end: a menu, other news."""
    for each in islice(_link_blocks(root), MOST_JUDGED):
        if each.decomposed or not _is_in(each, root) or page.holds(each) or page.title is None:
            continue
        if _before(each, page.title):
            page.take(each, "a menu")


def _link_blocks(root: Tag) -> Iterator[Tag]:
    for each in tags(root, "ul", "ol", "div", "p"):
        if len(tags(each, "a")) >= FEWEST_LINKS and _leads_away(each):
            yield each


def _before(node: Tag, other: Tag) -> bool:
    """Whether an element stands before another one."""
    return any(each is node for each in other.previous_elements)
