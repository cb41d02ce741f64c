"""The plain-text edition: for screen readers, braille displays and e-mail.

One paragraph, one line; structure is said in words, because there is nothing to see.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence

from accessible_release.dates import shown_date
from accessible_release.editions.card import card
from accessible_release.editions.in_words import InWords, end_line, speaker_line
from accessible_release.editions.isolating import isolated
from accessible_release.editions.opening import content_note, level_label, origin_notices
from accessible_release.editions.structure import Branch, Document, Leaf, document, whole
from accessible_release.editions.text_card import card_paragraphs
from accessible_release.editions.unnesting import Wrap
from accessible_release.editions.wording import mark_wraps, nodes, sentence_wraps
from accessible_release.model import MadeFile, Narration, Release
from accessible_release.phrases import phrases
from accessible_release.plugins import Wish
from accessible_release.settings import Settings

RULING = re.compile(r"(?<!\w)([-=_*~#])\1{3,}(?!\w)")
INVISIBLE = frozenset({"Cc", "Cf", "Cn", "Co", "Cs"})

Words = Mapping[str, Mapping[str, str]]


class TextEdition:
    """Plain text, UTF-8, lines ended by a line feed."""

    name = "text"
    narration: Wish = "none"
    card_copies = 2

    def make(self, release: Release, narration: Narration | None, settings: Settings) -> Sequence[MadeFile]:  # noqa: ARG002 - of the Protocol
        """One file, `<slug>.<language>.<level>.txt`."""
        name = f"{release.slug}.{release.language}.{release.level}.txt"
        return (MadeFile(name, "text/plain", text(release, settings).encode()),)

    def read_back(self, data: bytes, language: str) -> str:  # noqa: ARG002 - of the Protocol
        """The text itself."""
        return data.decode()


def text(release: Release, settings: Settings) -> str:
    """The whole edition: title, card, release, card again, each paragraph apart from the next by an empty line.

    Above all of it stands who translated the release, where it is a translation.
    """
    words = phrases(release.language)
    shown = card(release)
    help_lines = list(card_paragraphs(shown, words)) if shown else []
    body = _Body(words, release.language)
    paragraphs = [
        *(notice.text for notice in origin_notices(release)),
        body.title(release),
        *help_lines,
        words["text"]["heading"].format(text=words["page"]["contents"]),
        *_opening(release, settings, words),
        *body.document(document(release)),
        *help_lines,
        words["text"]["end"],
    ]
    return isolated("\n\n".join(filter(None, map(_clean, paragraphs))), release) + "\n"


def _opening(release: Release, settings: Settings, words: Words) -> Iterator[str]:
    page = words["page"]
    facts = [
        f"{page['publisher']}: {release.site_name}" if release.site_name else "",
        f"{page['published']}: {shown_date(release.published, release.language)}" if release.published else "",
        level_label(release),
    ]
    yield "\n".join(filter(None, facts))
    yield content_note(release, settings)


class _Body:
    """Walks the tree of a release; each thing yielded is a paragraph."""

    def __init__(self, words: Words, language: str) -> None:
        self._words, self._text = words, words["text"]
        self._inline = InWords(language, lambda leaf: nodes(leaf, _wraps(leaf))).text
        self._branches: dict[str, Callable[[Branch, str], Iterator[str]]] = {
            "list": self._list,
            "table": self._table,
            "quote": self._quote,
            "quotation": self._quotation,
        }

    def title(self, release: Release) -> str:
        """The title; with its language where it could not be translated."""
        block = next((each for each in release.blocks if each.kind == "title"), None)
        if block and any(sentence.language for sentence in block.sentences):
            return self._inline(whole(block))
        return release.title

    def document(self, tree: Document) -> Iterator[str]:
        """The body, then the footnotes."""
        yield from self._all(tree.body, "")
        for note in tree.footnotes:
            number = note.box.number if note.box else ""
            first, *rest = self._all(note.children, "")
            yield self._text["footnote"].format(number=number, text=first)
            yield from rest

    def _all(self, children: Sequence[Branch | Leaf], item: str) -> Iterator[str]:
        """Everything in a container; `item` is the number of the list item around it, such as 2.1."""
        for child in children:
            if isinstance(child, Branch):
                yield from self._branches.get(child.kind, self._plain)(child, item)
            else:
                yield self._leaf(child)

    def _leaf(self, leaf: Leaf) -> str:
        words = self._inline(leaf)
        return self._text["heading"].format(text=words) if leaf.kind == "heading" else words

    def _plain(self, branch: Branch, item: str) -> Iterator[str]:
        yield from self._all(branch.children, item)

    def _list(self, branch: Branch, item: str) -> Iterator[str]:
        count = len(branch.children)
        form = ("list_inside" if item else "list") + ("_one" if count == 1 else "" if item else "_count")
        yield self._text[form].format(count=count, item=item)
        ordered, first = (branch.box.ordered, branch.box.number) if branch.box else (False, 1)
        for place, child in enumerate(branch.children):
            number = f"{item}.{first + place}" if item else f"{first + place}"
            yield from self._item(child, number, ordered)
        yield self._text["list_inside_end" if item else "list_end"].format(item=item)

    def _item(self, child: Branch | Leaf, number: str, ordered: bool) -> Iterator[str]:
        inside = child.children if isinstance(child, Branch) else (child,)
        first, *rest = self._all(inside, number)
        yield f"{number}. {first}" if ordered else self._text["item"].format(number=number, text=first)
        yield from rest

    def _table(self, branch: Branch, item: str) -> Iterator[str]:  # noqa: ARG002 - all branches alike
        header, *rows = branch.cells
        yield self._text["table_start"].format(rows=len(rows), columns=len(header))
        names = [self._inline(cell) if cell else "" for cell in header]
        if not rows:
            yield "\n".join(filter(None, names))
        for number, row in enumerate(rows, 1):
            values = [self._inline(cell) if cell else "" for cell in row]
            lines = [f"{name}: {value}" if name else value for name, value in zip(names, values, strict=False) if value]
            yield "\n".join([self._text["table_row"].format(number=number), *lines])
        yield self._text["table_end"]

    def _quote(self, branch: Branch, item: str) -> Iterator[str]:
        yield self._words["page"]["quotation_of_nobody"]
        yield from self._all(branch.children, item)
        yield self._text["quotation_end"]

    def _quotation(self, branch: Branch, item: str) -> Iterator[str]:
        yield self._inline(branch.lead) if branch.lead else speaker_line(branch, self._words["page"])
        yield from self._all(branch.children, item)
        yield end_line(branch, self._words)


def _wraps(leaf: Leaf) -> Iterator[Wrap]:
    """The marks, and the sentences that are not in the release's language."""
    yield from mark_wraps(leaf)
    yield from (wrap for wrap in sentence_wraps(leaf) if wrap.language)


def _clean(paragraph: str) -> str:
    """Without what a braille display or a speech engine stumbles over: odd spaces, invisible signs, drawn lines."""
    kept = "".join(_character(char) for char in paragraph)
    lines = (RULING.sub(r"\1\1\1", line).strip() for line in kept.split("\n"))
    return "\n".join(line for line in lines if line)


def _character(char: str) -> str:
    if char == "\n":
        return char
    category = unicodedata.category(char)
    if category == "Zs" or char == "\t":
        return " "
    return "" if category in INVISIBLE else char
