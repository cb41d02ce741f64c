"""ZIP files without a clock and without a machine: the same files of the same release always give the same bytes."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from accessible_release.dates import universal

LONG_AGO = datetime(1980, 1, 1, tzinfo=UTC)
"""The earliest moment that the format knows."""
LAST_YEAR = 2107
"""The last one that it knows."""
UNIX, READABLE = 3, 0o100644 << 16
SMALL_ALREADY = frozenset({"mp3", "epub", "docx", "zip", "png", "jpg", "jpeg"})
"""Endings of files that would not become smaller."""


def zipped(members: Mapping[str, bytes], *, published: str | None, stored: frozenset[str] = frozenset()) -> bytes:
    """Name → content as a ZIP file, in the order given; `stored` are names that must not be compressed.

    Each file is of the moment when the release was published, or of 1 January 1980 where that is not known.
    """
    made = BytesIO()
    moment = universal(published) or LONG_AGO
    if not LONG_AGO.year <= moment.year <= LAST_YEAR:
        moment = LONG_AGO
    with ZipFile(made, "w") as archive:
        for name, data in members.items():
            member = ZipInfo(name, moment.timetuple()[:6])
            as_it_is = name in stored or name.rpartition(".")[2].lower() in SMALL_ALREADY
            member.compress_type = ZIP_STORED if as_it_is else ZIP_DEFLATED
            member.create_system, member.external_attr = UNIX, READABLE
            archive.writestr(member, data)
    return made.getvalue()
