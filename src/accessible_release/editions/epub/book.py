"""A release and its recording as the files of a book."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

from accessible_release.dates import machine_date, shown_date
from accessible_release.editions.card import card, in_spoken_order
from accessible_release.editions.epub.container import PACKAGE, Part
from accessible_release.editions.epub.cover import Cover, cover
from accessible_release.editions.epub.illustrating import Illustrated, illustrated
from accessible_release.editions.epub.links import BookView, leads, linked
from accessible_release.editions.epub.metadata import accessibility, identifier, modified
from accessible_release.editions.epub.navigation import entries
from accessible_release.editions.epub.overlay import Heard, clock, heard, overlay
from accessible_release.editions.epub.pages import Page, pages, xml
from accessible_release.editions.opening import content_note, level_label, origin_notices
from accessible_release.editions.page import environment
from accessible_release.editions.sound import sound
from accessible_release.editions.structure import document
from accessible_release.editions.syncing import clips
from accessible_release.editions.view import addresses
from accessible_release.editions.wording import safe
from accessible_release.locales import direction
from accessible_release.model import Narration, Release
from accessible_release.origins import printed_language
from accessible_release.phrases import phrases
from accessible_release.settings import Settings

COVER_PAGE, COVER, NAVIGATION, STYLE, SOUND = "cover.xhtml", "cover.png", "nav.xhtml", "book.css", "sound.mp3"
XHTML, SMIL = "application/xhtml+xml", "application/smil+xml"


@dataclass(frozen=True, slots=True)
class Spoken:
    """A page and its overlay."""

    page: Page
    overlay: str
    """The name of its file; empty for a page of which nothing is heard."""
    clips: tuple[Heard, ...]

    @property
    def length(self) -> int:
        """In milliseconds: exactly as long as its clips together."""
        return sum(clip.length for clip in self.clips)


def book(release: Release, narration: Narration, settings: Settings) -> tuple[Part, ...]:
    """Every file of the book but the container's own, the package document first."""
    front, beside = cover(release, settings), illustrated(release, settings)
    values = _values(release, settings, beside)
    spoken = _spoken(pages(values["tree"], values), narration)
    parts = list(_parts(front, beside, spoken, values))
    parts.append(Part(SOUND, "audio/mpeg", sound(narration, settings)))
    package = _render(
        "package.opf.j2",
        values,
        identifier=identifier(release),
        modified=modified(release),
        accessibility=list(accessibility(front is not None, bool(beside.pictures))),
        front=front,
        parts=parts,
        spoken=spoken,
        clock=clock,
        properties={COVER: "cover-image", NAVIGATION: "nav"},
    )
    return (Part(PACKAGE, "application/oebps-package+xml", package), *parts)


def _values(release: Release, settings: Settings, beside: Illustrated) -> dict[str, Any]:
    """What the templates know."""
    words, shown = phrases(release.language), card(release)
    shown = linked(in_spoken_order(shown)) if shown else None
    published = release.published or ""
    return {
        "release": release,
        "language": release.language,
        "direction": direction(release.language),
        "words": words["page"],
        "book": words["epub"],
        "card": shown,
        "tree": document(release),
        "view": BookView(release, Counter(addresses(shown)), beside.by_sentence),
        "published": shown_date(published, release.language),
        "published_machine": machine_date(published),
        "notices": origin_notices(release),
        "in_source": printed_language(release.site_name, release),
        "note": content_note(release, settings),
        "level": level_label(release),
        "source": safe(release.url) if leads(release.url or "") else "",
        "credits": [words["print"]["credit"].replace("{credit}", credit) for credit in beside.credits],
    }


def _spoken(made: Sequence[Page], narration: Narration) -> tuple[Spoken, ...]:
    ids = {name for page in made for name in page.ids}
    timed = heard(clips(narration, ids))
    found = []
    for number, page in enumerate(made, start=1):
        inside = set(page.ids)
        own = tuple(clip for clip in timed if clip.element in inside)
        found.append(Spoken(page, f"text-{number}.smil" if own else "", own))
    return tuple(found)


def _parts(
    front: Cover | None, beside: Illustrated, spoken: Sequence[Spoken], values: Mapping[str, Any]
) -> Iterator[Part]:
    made = [each.page for each in spoken]
    yield Part(
        NAVIGATION, XHTML, _render("nav.xhtml.j2", values, entries=entries(made), start=made[0].name, front=front)
    )
    if front:
        yield Part(COVER_PAGE, XHTML, _render("cover.xhtml.j2", values, front=front))
        yield Part(COVER, "image/png", front.data)
    for each in spoken:
        yield Part(each.page.name, XHTML, each.page.markup.encode())
        if each.overlay:
            yield Part(each.overlay, SMIL, overlay(each.page, each.clips, SOUND).encode())
    yield Part(STYLE, "text/css", (files(__package__) / "templates" / STYLE).read_bytes())
    yield from beside.pictures


def _render(template: str, values: Mapping[str, Any], **more: Any) -> bytes:
    return xml(environment(__package__).get_template(template).render(values, **more)).encode()
