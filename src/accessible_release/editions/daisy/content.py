"""The text of a talking book as one XHTML document: title, card, release, card again, in the order of the recording."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from accessible_release.dates import shown_date
from accessible_release.editions.card import card, in_spoken_order
from accessible_release.editions.daisy.render import render
from accessible_release.editions.isolating import isolated
from accessible_release.editions.opening import content_note, level_label, origin_notices
from accessible_release.editions.structure import document, heading_levels
from accessible_release.editions.view import View, addresses
from accessible_release.editions.wording import safe
from accessible_release.locales import direction
from accessible_release.model import LineKind, Narration, Release, TimedLine
from accessible_release.origins import printed_language
from accessible_release.phrases import phrases
from accessible_release.settings import Settings

FOLLOWS, LASTS, RELEASE, END = "what-follows", "how-long", "release", "end"
"""The ids of what a recording says of itself and other editions do not show."""


def named(narration: Narration) -> Narration:
    """The recording with ids for what it says of itself: what follows, how long it lasts, where release and all end."""
    return replace(narration, lines=tuple(_named(narration)))


def content(release: Release, narration: Narration, settings: Settings) -> bytes:
    """The whole document. `narration` has ids for its own lines (`named`)."""
    words = phrases(release.language)
    shown = card(release)
    view = View(release, Counter(addresses(shown)))
    first = 3 if shown else 2  # with a card the release has a heading of its own, for players that go by headings
    view.levels = heading_levels(release, first=first)
    said = {timed.line.shown: timed.line.text for timed in narration.lines}
    return render(
        "content.html.j2",
        release=release,
        title=isolated(" ".join(release.title.split()), release),
        language=release.language,
        direction=direction(release.language),
        words=words["page"],
        card_words=words["card"],
        card=in_spoken_order(shown) if shown else None,
        tree=document(release),
        view=view,
        first=first,
        published=shown_date(release.published or "", release.language),
        notices=origin_notices(release),
        in_source=printed_language(release.site_name, release),
        note=content_note(release, settings),
        level=level_label(release),
        source=safe(release.url),
        follows=said.get(FOLLOWS, ""),
        lasts=said.get(LASTS, ""),
        end=said.get(END, ""),
    )


def _named(narration: Narration) -> Iterator[TimedLine]:
    before: LineKind | None = None
    notes = iter((FOLLOWS, LASTS))
    for timed in narration.lines:
        line = timed.line
        name = "" if line.element else next(notes, "") if line.kind == "note" else _name(line.kind, before)
        before = line.kind
        yield replace(timed, line=replace(line, shown=name)) if name else timed


def _name(kind: LineKind, before: LineKind | None) -> str:
    if kind == "announcement":
        return RELEASE if before == "card" else ""
    return END if kind == "end" else ""
