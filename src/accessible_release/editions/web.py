"""The web page edition: one file, no script, readable in any browser, on paper and at 320 pixels."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from html.parser import HTMLParser

from accessible_release.dates import machine_date, shown_date
from accessible_release.editions.card import Card, card
from accessible_release.editions.isolating import NUMBER
from accessible_release.editions.linking import ContactFinder
from accessible_release.editions.opening import content_note, level_label, origin_notices
from accessible_release.editions.page import render
from accessible_release.editions.structure import Branch, Leaf, document, heading_levels
from accessible_release.editions.text import same_address, speaker_line
from accessible_release.editions.unnesting import Wrap
from accessible_release.editions.wording import Node, mark_wraps, nodes, plain, safe, sentence_wraps
from accessible_release.locales import direction, language_name
from accessible_release.model import MadeFile, Narration, Release
from accessible_release.origins import printed_language
from accessible_release.phrases import phrases
from accessible_release.settings import Settings


class WebEdition:
    """One HTML page."""

    name = "web"
    needs_narration = False
    card_copies = 2

    def make(self, release: Release, narration: Narration | None, settings: Settings) -> Sequence[MadeFile]:  # noqa: ARG002 - of the Protocol
        """One file, `<slug>.<language>.<level>.html`."""
        name = f"{release.slug}.{release.language}.{release.level}.html"
        return (MadeFile(name, "text/html", page(release, settings)),)

    def read_back(self, data: bytes) -> str:
        """The words of the page, without tags."""
        reader = _Words()
        reader.feed(data.decode())
        reader.close()
        return "".join(reader.words)


def page(release: Release, settings: Settings) -> bytes:
    """The whole page: title, card, release, card again."""
    words = phrases(release.language)
    published = release.published or ""
    shown = card(release)
    return render(
        "release.html.j2",
        release=release,
        language=release.language,
        direction=direction(release.language),
        words=words["page"],
        card_words=words["card"],
        card=shown,
        tree=document(release),
        view=_View(release, Counter(_addresses(shown))),
        published=shown_date(published, release.language),
        published_machine=machine_date(published),
        notices=origin_notices(release),
        in_source=printed_language(release.site_name, release),
        note=content_note(release, settings),
        level=level_label(release),
        source=safe(release.url),
    )


@dataclass(slots=True)
class _View:
    """What the template asks for while it prints the release from top to bottom.

    It counts what it has given out, because an id may stand only once in a page and the address of a
    link is printed on paper only the first time.
    """

    release: Release
    given: Counter[str]
    levels: dict[str, int] = field(init=False)
    finder: ContactFinder = field(init=False)

    def __post_init__(self) -> None:
        self.levels = heading_levels(self.release)
        self.finder = ContactFinder(self.release)

    def words(self, leaf: Leaf) -> tuple[Node, ...]:
        """The words of a leaf as a tree of sentences, marks and contacts."""
        return nodes(leaf, self._wraps(leaf))

    def _wraps(self, leaf: Leaf) -> Iterator[Wrap]:
        yield from sentence_wraps(leaf)
        yield from mark_wraps(leaf)
        known = list(self.finder.wraps(leaf))
        yield from known
        if direction(self.release.language) == "rtl":
            yield from _other_numbers(leaf, known)

    def level(self, leaf: Leaf) -> int:
        """The level of a heading on this page."""
        return self.levels[leaf.block.id]

    def first(self, name: str) -> bool:
        """Whether this is the first time that `name` is asked for."""
        self.given[name] += 1
        return self.given[name] == 1

    def next(self, name: str) -> int:
        """How often `name` has been asked for, this time included."""
        self.given[name] += 1
        return self.given[name]

    def names_address(self, node: Node) -> bool:
        """Whether a link's words are something else than its address."""
        return not same_address(node.target, plain(node.children))

    def around(self, language: str) -> list[str]:
        """What is said before and after a sentence in another language than the page's: "In English: "."""
        name = language_name(language, self.release.language)
        return phrases(self.release.language)["translation"]["part"].replace("{language}", name).split("{text}")

    def speaker(self, branch: Branch) -> str:
        """Who speaks, where the release's own words in this quotation do not say so; empty for nobody."""
        known = branch.run is not None and branch.run.quotation.speaker
        return speaker_line(branch, phrases(self.release.language)["page"]) if known else ""


def _other_numbers(leaf: Leaf, known: Sequence[Wrap]) -> Iterator[Wrap]:
    """Numbers in groups that are none of the contacts, which right-to-left text would turn round."""
    for found in NUMBER.finditer(leaf.block.text):
        if not any(wrap.start < found.end() and found.start() < wrap.end for wrap in known):
            yield Wrap("number", found.start(), found.end())


def _addresses(shown: Card | None) -> list[str]:
    """The addresses that the card prints."""
    return [row.href for entry in (shown.entries if shown else ()) for row in (*entry.rows, *entry.listed)]


class _Words(HTMLParser):
    SILENT = frozenset({"style", "title"})
    INLINE = frozenset({"a", "abbr", "bdi", "code", "del", "em", "span", "strong", "sup", "time"})

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002 - of HTMLParser
        self._silent += tag in self.SILENT
        self._space(tag)

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in self.SILENT
        self._space(tag)

    def _space(self, tag: str) -> None:
        if tag not in self.INLINE:
            self.words.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.words.append(data)
