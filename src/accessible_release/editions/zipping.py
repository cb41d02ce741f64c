"""ZIP files without a clock and without a machine: the same files always give the same bytes."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

LONG_AGO = (1980, 1, 1, 0, 0, 0)
"""The earliest moment that the format knows."""
UNIX, READABLE = 3, 0o100644 << 16
SMALL_ALREADY = frozenset({"mp3", "epub", "docx", "zip", "png", "jpg", "jpeg"})
"""Endings of files that would not become smaller."""


def zipped(members: Mapping[str, bytes], *, stored: frozenset[str] = frozenset()) -> bytes:
    """Name → content as a ZIP file, in the order given; `stored` are names that must not be compressed."""
    made = BytesIO()
    with ZipFile(made, "w") as archive:
        for name, data in members.items():
            member = ZipInfo(name, LONG_AGO)
            as_it_is = name in stored or name.rpartition(".")[2].lower() in SMALL_ALREADY
            member.compress_type = ZIP_STORED if as_it_is else ZIP_DEFLATED
            member.create_system, member.external_attr = UNIX, READABLE
            archive.writestr(member, data)
    return made.getvalue()
