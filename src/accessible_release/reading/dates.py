"""When a release was published."""

from __future__ import annotations

from accessible_release.dates import DATELINE, LABELLED, iso_date
from accessible_release.model import Block
from accessible_release.reading.front_matter import FrontMatter

FIRST_BLOCKS = 4
"""How far down the date of a release without front matter is looked for."""


def find_published(front: FrontMatter, blocks: tuple[Block, ...]) -> str | None:
    """The date of the front matter, or else a date that is a whole block near the top."""
    given = front.first("article.published.time", "article.published_time", "published", "date", "og.published.time")
    if given:
        return iso_date(given) or given
    return next(filter(None, (_stated(block.text) for block in blocks[:FIRST_BLOCKS])), None)


def _stated(text: str) -> str | None:
    """The date of a line that holds nothing else but what it is the date of, or of a dateline."""
    found = LABELLED.fullmatch(text.strip()) or DATELINE.match(text)
    return iso_date(found["date"] or "") if found else None
