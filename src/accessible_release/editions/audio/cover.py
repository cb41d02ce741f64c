"""The picture that a player shows beside a recording: the body's own, from the settings."""

from __future__ import annotations

from dataclasses import dataclass, field

from accessible_release.errors import Unusable, quoted
from accessible_release.files import read_regular
from accessible_release.pictures.raster import JPEG, PNG, raster_fault
from accessible_release.settings import Settings

LARGEST = 5_000_000
"""Bytes. The picture is put into each file of the recording."""
MEDIA_TYPES = {PNG: "image/png", JPEG: "image/jpeg"}
CURE = "The setting cover names a PNG or JPEG file; square, with 1400 to 3000 pixels on a side, suits players best."


@dataclass(frozen=True, slots=True)
class Cover:
    """A picture as it is in its file."""

    data: bytes = field(repr=False)
    media_type: str
    """`image/png` or `image/jpeg`."""


def check_cover(settings: Settings) -> None:
    """Raises `Unusable` where the setting `cover` names a file that cannot be the cover; nothing for no cover."""
    cover(settings)


def cover(settings: Settings) -> Cover | None:
    """The cover that the settings name, or None.

    Raises `Unusable`: `cover-unreadable` for a file that is missing or cannot be read, `cover-kind` for one that is no
    PNG or JPEG, is broken or has too many pixels, `cover-large` for more than 5 MB.
    """
    if not settings.cover:
        return None
    data = _read(settings.cover)
    media_type = next((kind for magic, kind in MEDIA_TYPES.items() if data.startswith(magic)), "")
    fault = raster_fault(data, media_type) if media_type else "is no PNG or JPEG file"
    if fault:
        raise Unusable("cover-kind", f"the cover {fault}.", where=quoted(settings.cover), hint=CURE)
    return Cover(data, media_type)


def _read(path: str) -> bytes:
    where = quoted(path)
    try:
        data = read_regular(path, LARGEST)
    except OSError as error:
        raise Unusable(
            "cover-unreadable", f"cannot read the cover: {error.strerror}.", where=where, hint=CURE
        ) from error
    if len(data) > LARGEST:
        what = f"the cover is larger than {LARGEST // 1_000_000} MB."
        raise Unusable("cover-large", what, where=where, hint="Save it smaller.")
    return data
