"""The names that a release itself makes known: they stay whole through every edit."""

from __future__ import annotations

from collections.abc import Iterator

from accessible_release.checking.statement import Known
from accessible_release.model import Release


def known_names(release: Release) -> Known:
    """Publisher, helplines and speakers, the longest first."""
    found = {name.strip() for name in _names(release) if len(name.strip()) > 1}
    return Known(names=tuple(sorted(found, key=lambda name: (-len(name), name))))


def _names(release: Release) -> Iterator[str]:
    yield release.site_name or ""
    yield from (contact.name for contact in release.contacts)
    yield from (quotation.speaker for quotation in release.quotations if quotation.speaker)
