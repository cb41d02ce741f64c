"""When a release was published."""

from __future__ import annotations

import re
from datetime import date

from accessible_release.model import Block
from accessible_release.reading.front_matter import FrontMatter

MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
DAY_FIRST = re.compile(
    r"(?:[A-Za-z]+,? )?(?P<day>\d{1,2})(?:st|nd|rd|th)?(?: of)? (?P<month>[A-Za-z]+),? (?P<year>\d{4})\.?"
)
MONTH_FIRST = re.compile(
    r"(?:[A-Za-z]+,? )?(?P<month>[A-Za-z]+)\.? (?P<day>\d{1,2})(?:st|nd|rd|th)?,? (?P<year>\d{4})\.?"
)
LABELLED = re.compile(
    r"(?:(?:news|press|media) release\W{0,3})?(?:(?:date|dated|published|posted|issued|released?|publication date|date of issue)"
    r"(?: on)?:? *)?(?P<date>(?:[A-Za-z]+day,? )?(?:\d{1,2}(?:st|nd|rd|th)?(?: of)? [A-Za-z]+,? \d{4}|[A-Za-z]+ \d{1,2},? \d{4}))"
    r"(?:[ ,]+(?:at )?\d{1,2}[.:]\d\d(?: ?[ap]m)?)?(?:,? by (?P<who>(?:the )?[A-Z][^.,:;|]{2,60}))?\.?",
    re.IGNORECASE,
)
"""“Published: 4 November 2026”, “News release – 4 November 2026”, “Published 3 December 2026 by the Food Safety Office”."""
DATELINE = re.compile(
    r"(?P<place>[A-Z][A-Z .’'-]+[A-Z]),? (?P<date>\d{1,2} [A-Z][a-z]+,? \d{4}|[A-Z][a-z]+ \d{1,2},? \d{4}) ?[–—-]+ (?=[A-Z])"
)
"""“BRANTON, 6 October 2026 – People who …”"""
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
    return iso_date(found["date"]) if found else None


def iso_date(text: str) -> str | None:
    """An English date that is the whole of `text`, as ISO 8601; None for anything else."""
    found = DAY_FIRST.fullmatch(text.strip()) or MONTH_FIRST.fullmatch(text.strip())
    if not found:
        return None
    months = [month for month in MONTHS if found["month"].lower() in {month, month[:3]}]
    try:
        return date(int(found["year"]), MONTHS.index(months[0]) + 1, int(found["day"])).isoformat() if months else None
    except ValueError:
        return None
