"""Dates as people read them. A date that its author wrote in words stays as it is."""

from __future__ import annotations

from datetime import UTC, datetime

from accessible_release.locales import full_date, long_date


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


def instant(published: str) -> datetime | None:
    """The moment in UTC, for order and for feeds; a date begins at midnight, a time without a zone is UTC.

    None for what is not ISO 8601.
    """
    moment = _moment(published)
    return moment.astimezone(UTC) if moment and moment.tzinfo else moment and moment.replace(tzinfo=UTC)


def _moment(published: str) -> datetime | None:
    try:
        return datetime.fromisoformat(published.strip())
    except ValueError:
        return None
