"""The web page edition: one file, readable without script in any browser, on paper and at 320 pixels.

Where there is a recording, it plays it and shows which sentence is heard.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from html.parser import HTMLParser
from urllib.parse import unquote

from accessible_release.dates import machine_date, shown_date
from accessible_release.editions.addresses import media_origin
from accessible_release.editions.card import card
from accessible_release.editions.hard_words import bolded
from accessible_release.editions.opening import content_note, level_label, origin_notices
from accessible_release.editions.page import part, render
from accessible_release.editions.player import Player, player
from accessible_release.editions.publisher import publisher
from accessible_release.editions.sharing import shared
from accessible_release.editions.structure import document
from accessible_release.editions.view import View, addresses
from accessible_release.editions.wording import safe
from accessible_release.locales import direction
from accessible_release.model import MadeFile, Narration, Release
from accessible_release.origins import printed_language
from accessible_release.phrases import phrases
from accessible_release.plugins import Wish
from accessible_release.settings import Settings


class WebEdition:
    """One HTML page."""

    name = "web"
    narration: Wish = "welcome"
    card_copies = 2

    def make(self, release: Release, narration: Narration | None, settings: Settings) -> Sequence[MadeFile]:
        """One file, `<slug>.<language>.<level>.html`; the recordings that it plays are those of the audio edition."""
        return (MadeFile(name_of(release), "text/html", page(bolded(release), settings, narration)),)

    def read_back(self, data: bytes, language: str) -> str:  # noqa: ARG002 - of the Protocol
        """The words of the page, without tags and without those of its player."""
        return words_of_page(data.decode())


def name_of(release: Release) -> str:
    """`<slug>.<language>.<level>.html`."""
    return f"{release.slug}.{release.language}.{release.level}.html"


def page(release: Release, settings: Settings, narration: Narration | None = None) -> bytes:
    """The whole page: title, card, a player if there is a recording, release, card again."""
    words = phrases(release.language)
    published = release.published or ""
    shown = card(release)
    plays = player(release, narration, settings)
    body = publisher(settings, release)
    return render(
        "release.html.j2",
        release=release,
        language=release.language,
        direction=direction(release.language),
        words=words["page"],
        card_words=words["card"],
        card=shown,
        tree=document(release),
        view=View(release, Counter(addresses(shown))),
        published=shown_date(published, release.language),
        published_machine=machine_date(published),
        notices=origin_notices(release),
        in_source=printed_language(release.site_name, release),
        note=content_note(release, settings),
        level=level_label(release),
        source=safe(release.url),
        player=plays,
        player_words=words["player"],
        style="\n".join(filter(None, [part("player.css") if plays else "", body.style])),
        media=media_origin(settings),
        publisher=body,
        shared=shared(release, settings, name_of(release), _recording(plays)),
        scripts=(plays.times, part("player.js")) if plays else (),
    )


def _recording(plays: Player | None) -> tuple[str, str]:
    """The file that the page offers, and its media type; empty for none."""
    return (unquote(plays.download.href.rpartition("/")[2]), plays.download.media_type) if plays else ("", "")


def words_of_page(markup: str) -> str:
    """What a reader sees of a page, HTML or XHTML: its words, each block on a line of its own."""
    reader = _Words()
    reader.feed(markup)
    reader.close()
    return "".join(reader.words)


class _Words(HTMLParser):
    SILENT = frozenset({"script", "style", "title"})
    INLINE = frozenset({"a", "abbr", "bdi", "code", "del", "em", "span", "strong", "sup", "time"})

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self._silent = 0
        self._player = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._silent += tag in self.SILENT
        self._player = self._player or ("id", "player") in attrs
        self._space(tag)

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in self.SILENT
        self._player = self._player and tag != "section"  # there is none inside it
        self._space(tag)

    def _space(self, tag: str) -> None:
        if tag not in self.INLINE:
            self.words.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._silent and not self._player:
            self.words.append(data)
