from __future__ import annotations

import pytest

from accessible_release.pictures.raster import LARGEST_SIDE, raster_fault

from .pixels import jpeg, png

PNG, JPEG = "image/png", "image/jpeg"


@pytest.mark.parametrize(("data", "kind"), [(png(), PNG), (png(LARGEST_SIDE, 1), PNG), (jpeg(), JPEG)])
def test_a_picture_is_taken(data: bytes, kind: str) -> None:
    assert raster_fault(data, kind) == ""


@pytest.mark.parametrize(
    ("data", "kind", "why"),
    [
        (b"", PNG, "is no PNG file"),
        (jpeg(), PNG, "is no PNG file"),
        (png(), JPEG, "is no JPEG file"),
        (b"<svg/>", JPEG, "is no JPEG file"),
        (png()[:20], PNG, "is a broken PNG file"),
        (png()[:-12], PNG, "is a broken PNG file"),
        (png().replace(b"IHDR", b"IHDX"), PNG, "is a broken PNG file"),
        (jpeg()[:20], JPEG, "is a broken JPEG file"),
        (jpeg()[:-2], JPEG, "is a broken JPEG file"),
        (b"\xff\xd8\xff\xff\xff\xd9", JPEG, "is a broken JPEG file"),
        (png(LARGEST_SIDE + 1, 2), PNG, "is larger than 4000 pixels on a side"),
        (png(0, 2), PNG, "is larger than 4000 pixels on a side"),
        (jpeg(2, 60000), JPEG, "is larger than 4000 pixels on a side"),
    ],
)
def test_a_file_that_is_no_picture_is_refused(data: bytes, kind: str, why: str) -> None:
    assert raster_fault(data, kind) == why
