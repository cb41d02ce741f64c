"""Dates as people read them. A date that its author wrote in words stays as it is."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime

from accessible_release.locales import full_date, long_date

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
    r"(?:(?:news|press|media) release\W{0,3})?(?:(?:date|dated|published|posted|issued|released?|"
    r"publication date|date of issue)"
    r"(?: on)?:? *)?(?P<date>(?:[A-Za-z]+day,? )?(?:\d{1,2}(?:st|nd|rd|th)?(?: of)? [A-Za-z]+,? \d{4}|"
    r"[A-Za-z]+ \d{1,2},? \d{4}))"
    r"(?:[ ,]+(?:at )?\d{1,2}[.:]\d\d(?: ?[ap]m)?)?(?:,? by (?P<who>(?:the )?[A-Z][^.,:;|]{2,60}))?\.?",
    re.IGNORECASE,
)
"""“Published: 4 November 2026”, “News release – 4 November 2026”, “Published 4 November 2026 by the Food Office”."""
MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|"
    r"Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
"""The name of a month, or its short form."""
DAY = rf"(?:\d{{1,2}} {MONTH}(?:,? \d{{4}})?|{MONTH} \d{{1,2}}(?:, \d{{4}})?)"
"""A day in words, with or without its year."""
NO_PLACE = (
    r"(?:UPDATED?|WARNING|ALERT|NOTICE|URGENT|IMPORTANT|CORRECTION|NEW|NOTE|REMINDER|STOP|DANGER|CAUTION|EMERGENCY|FREE|"
    r"CLOSED|CANCELLED|MEDIA|PRESS|BREAKING|WATCH|ADVISORY|ENDS?|FOR|ATTENTION|RECALL|LATEST|MISSING|APPEAL)\b"
)
"""What else stands in capitals in front of a dash."""
DATELINE = re.compile(
    rf"(?:(?!{NO_PLACE})(?P<place>(?:ST\.? )?[A-Z]{{3}}[A-Z .’'-]*)(?:, [A-Z][a-z]+\.?)?"
    rf"(?:,? \(?(?P<date>{DAY})\)?)?|(?P<day>{DAY})) ?[–—-]+ (?=[A-Z][a-z ])"
)
"""“BRANTON, 6 October 2026 – People who …”, “BRANTON — People who …”, “October 6 – People who …”"""


def shown_date(published: str, language: str) -> str:
    """`2017-05-08T11:36:17+01:00` as `8 May 2017`; anything that is not ISO 8601 unchanged."""
    moment = _moment(published)
    return long_date(moment.date(), language) if moment else published


def shown_day(published: str, language: str) -> str:
    """`2017-05-08T11:36:17+01:00` as `Monday 8 May 2017`; anything that is not ISO 8601 unchanged."""
    moment = _moment(published)
    return full_date(moment.date(), language) if moment else published


def machine_date(published: str) -> str:
    """The same date for a `datetime` attribute, with the time if it has one; empty if it is not ISO 8601."""
    moment = _moment(published)
    if moment is None:
        return ""
    return moment.isoformat(timespec="seconds") if ":" in published else moment.date().isoformat()


def universal(published: str | None) -> datetime | None:
    """When a release was published, in universal time (midnight where only a day is given); None for no ISO 8601."""
    moment = _moment(published or "")
    if moment is None:
        return None
    try:
        return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
    except OverflowError:  # the last day of the calendar, west of Greenwich
        return None


def _moment(published: str) -> datetime | None:
    try:
        return datetime.fromisoformat(published.strip())
    except ValueError:
        return None


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
