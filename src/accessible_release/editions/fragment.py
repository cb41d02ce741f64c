"""A player to paste into a page of another system: the recording with captions, its words, the helpline.

It needs no script and no style sheet. Its few rules stand in its own elements and take letters and paper from the page
around it, so it is as dark or as light as that page is.
"""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import quote

from accessible_release.editions.addresses import recording_address, site_address
from accessible_release.editions.card import card
from accessible_release.editions.listing import IndexEntry
from accessible_release.editions.opening import draft_notices
from accessible_release.editions.page import environment
from accessible_release.editions.player import Source, captions_address, clock, in_order_of_trying, source
from accessible_release.editions.sound import formats
from accessible_release.locales import direction, language_name
from accessible_release.model import MadeFile, Release
from accessible_release.phrases import phrases
from accessible_release.settings import Settings

PREFIX = "fragment-"
WORDS = ("web", "text")
"""The editions that hold every word of the recording, the one that is easiest to open first."""


def fragment(release: Release, files: Sequence[IndexEntry], captions: bytes, settings: Settings) -> MadeFile | None:
    """`fragment-<language>-<level>.html` for one version, from its finished `files`; None without a recording.

    `captions` is its WebVTT file; empty for none. Addresses are whole where the settings say where the files are
    published; else the files must lie beside the page. What is no letter of ASCII is written as a reference, so that
    no system can spoil it.
    """
    recording = _recording(release, files, settings)
    if not recording:
        return None
    words = phrases(release.language)
    seconds = max(entry.seconds or 0 for entry in files)
    page = environment(__package__ or "").get_template("fragment.html.j2")
    made: str = page.render(
        release=release,
        language=release.language,
        direction=direction(release.language),
        words=words["player"],
        page_words=words["page"],
        notices=list(draft_notices(release)),
        sources=recording,
        length=clock(seconds),
        captions=captions_address(captions) if captions else "",
        language_name=language_name(release.language, release.language),
        transcript=_words(release, files, settings),
        card=card(release),
    )
    name = f"{PREFIX}{release.language}-{release.level}.html"
    return MadeFile(name, "text/html", made.encode("ascii", "xmlcharrefreplace"))


def _recording(release: Release, files: Sequence[IndexEntry], settings: Settings) -> tuple[Source, ...]:
    found = {entry.name.rpartition(".")[2]: entry for entry in files if entry.edition == "audio"}
    return in_order_of_trying(
        {
            kind: source(recording_address(settings, release.slug, entry.name) or quote(entry.name), kind, entry.size)
            for kind, entry in found.items()
            if kind in formats()
        }
    )


def _words(release: Release, files: Sequence[IndexEntry], settings: Settings) -> str:
    """Where every word of the recording can be read; empty where no such form was made."""
    names = {entry.edition: entry.name for entry in files}
    name = next((names[edition] for edition in WORDS if edition in names), "")
    return name and (site_address(settings, release.slug, name) or quote(name))
