"""A release as plain values for the print: what stands on its first page, its card, its body, its pictures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from itertools import accumulate, groupby
from typing import Any

from accessible_release.dates import machine_date, shown_date
from accessible_release.editions.card import Card, Row, card
from accessible_release.editions.isolating import ISOLATE
from accessible_release.editions.opening import content_note, level_label, origin_notices
from accessible_release.editions.printing.blocks import Blocks
from accessible_release.editions.printing.pictures import Pictures
from accessible_release.editions.printing.words import (
    BY_ITS_LETTERS,
    Value,
    apart,
    around,
    clean,
    number,
    pieces,
    spoken_language,
    tongue,
)
from accessible_release.editions.sizes import print_size
from accessible_release.editions.structure import document
from accessible_release.locales import direction
from accessible_release.model import Release
from accessible_release.origins import printed_language
from accessible_release.phrases import phrases
from accessible_release.settings import Settings

QR_FILE = "scan.svg"
SIGN_OF = {"http": "website", "https": "website", "mailto": "email", "sms": "text-message"}
RUNNING_WORDS = 7
"""More words above a page would be read as a part of the text."""
QUIET_ZONE = 4
"""Empty squares around the code, which a camera needs (ISO/IEC 18004)."""


@dataclass(frozen=True, slots=True)
class Content:
    """What the template is given."""

    values: dict[str, Any]
    images: dict[str, bytes]


def content(release: Release, settings: Settings) -> Content:
    """Everything that the print of a release holds."""
    words = phrases(release.language)
    tree = document(release)
    isolate = direction(release.language) == "rtl"
    pictures = Pictures(release, settings)
    blocks = Blocks(release, tree, pictures.beside)
    shown = card(release)
    place, address = _scanned(shown) if shown else (0, "")
    values = {
        "title": clean(release.title).replace("\n", " "),
        "running": _running(clean(release.title)),
        "date": _date(release),
        "heading": blocks.title() or pieces(release.title),
        "author": clean(release.site_name or ""),
        "about": clean(level_label(release)),
        **tongue(release.language),
        "easy": release.level == "easy",
        "size": print_size(settings),
        "kind": "" if release.level == "easy" else words["print"]["large_print"],
        "notices": list(_notices(release)),
        "facts": list(_facts(release)),
        "level": pieces(level_label(release)),
        "note": pieces(content_note(release, settings)),
        "card": _card(shown, release) if shown else None,
        "scan": _scan(place, address, words["print"]["scan"], isolate) if address else None,
        "signs": pictures.signs if shown else {},
        "sections": blocks.sections(),
        "notes": blocks.notes(),
        "notes_title": words["page"]["footnotes"],
        "page": words["print"]["page"],
        "credits": [_credit(credit, words["print"]["credit"], isolate) for credit in pictures.credits()],
    }
    images = {**pictures.files, **({QR_FILE: _qr(address)} if address else {})}
    return Content(values, images)


def _running(title: str) -> str:
    """The beginning of the title, which stands above each further page."""
    words = title.split()
    counts = list(accumulate(len(re.findall(r"\w+", word)) for word in words))
    kept = sum(count <= RUNNING_WORDS for count in counts) or 1
    return " ".join(words[:kept]) + ("…" if kept < len(words) else "")


def _date(release: Release) -> list[int] | None:
    """Year, month and day of publication, for the document's own date; None where it is not known."""
    day = machine_date(release.published or "").partition("T")[0]
    return [int(part) for part in day.split("-")] if day else None


def _notices(release: Release) -> Iterator[Value]:
    """Who translated the release and who checked it: one paragraph a language."""
    for language, notices in groupby(origin_notices(release), key=lambda notice: notice.language):
        yield {"words": pieces(" ".join(notice.text for notice in notices)), **tongue(language)}


def _facts(release: Release) -> Iterator[Value]:
    page = phrases(release.language)["page"]
    if release.site_name:
        language = printed_language(release.site_name, release)
        words = apart(pieces(release.site_name), direction(release.language) == "rtl", BY_ITS_LETTERS)
        yield {"label": page["publisher"], "words": words, **spoken_language(language)}
    if release.published:
        yield {"label": page["published"], "words": pieces(shown_date(release.published, release.language))}


def _card(shown: Card, release: Release) -> Value:
    isolate = direction(release.language) == "rtl"
    return {
        "title": shown.title,
        "from_directory": shown.from_directory,
        "entries": [
            {
                "role": entry.role,
                "name": entry.name if entry.name != entry.role else "",
                "words": apart(pieces(entry.name), isolate, BY_ITS_LETTERS),
                "emergency": entry.emergency,
                "rows": [_row(row, isolate) for row in entry.rows],
                "listed": [_row(row, isolate) for row in entry.listed],
                **spoken_language(entry.language),
            }
            for entry in shown.entries
        ],
    }


def _row(row: Row, isolate: bool) -> Value:
    words = [number(row.text, row.href)]
    if row.kind != "number":
        words = apart(pieces(row.text), isolate, ISOLATE if row.kind == "address" else BY_ITS_LETTERS)
    return {
        "label": row.label,
        "kind": row.kind,
        "words": words,
        "target": row.href,
        "sign": _sign(row),
        "after": pieces(row.after),
        **spoken_language(row.language),
    }


def _sign(row: Row) -> str:
    """The name of the picture beside a row of the card; empty for none."""
    scheme = row.href.partition(":")[0]
    return SIGN_OF.get(scheme, "telephone" if row.kind == "number" else "")


def _scanned(shown: Card) -> tuple[int, str]:
    """The first web address of the card, which a phone can open from paper, and the place of its entry."""
    for place, entry in enumerate(shown.entries):
        for row in (*entry.rows, *entry.listed):
            if row.kind == "address" and row.href.startswith("http"):
                return place, row.href
    return 0, ""


def _scan(place: int, address: str, wording: str, isolate: bool) -> Value:
    shown = address.partition("://")[2]
    alternative = f"{wording} {shown}"
    return {
        "entry": place,
        "words": pieces(wording),
        "address": apart(pieces(shown), isolate),
        "target": address,
        "alt": alternative,
    }


def _credit(credit: str, wording: str, isolate: bool) -> list[Value]:
    return around(wording, "{credit}", apart(pieces(credit), isolate, BY_ITS_LETTERS))


def _qr(address: str) -> bytes:
    """A QR code that survives a fold or a stain (level M), as SVG."""
    import segno

    drawn = BytesIO()
    code = segno.make(address, error="m", micro=False, boost_error=False)
    code.save(drawn, kind="svg", border=QUIET_ZONE, xmldecl=False, dark="#000", light="#fff")
    return drawn.getvalue()
