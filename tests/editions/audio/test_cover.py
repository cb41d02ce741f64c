from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from accessible_release.editions.audio import check_cover
from accessible_release.editions.audio.cover import LARGEST, cover
from accessible_release.errors import Unusable
from accessible_release.settings import DEFAULTS, Settings

from .recordings import jpeg, png, written


def test_no_cover() -> None:
    assert cover(DEFAULTS) is None
    check_cover(DEFAULTS)


@pytest.mark.parametrize(("data", "media_type"), [(png(), "image/png"), (jpeg(), "image/jpeg")])
def test_a_picture_is_known_by_its_bytes(tmp_path: Path, data: bytes, media_type: str) -> None:
    path = written(tmp_path, "picture", data)
    check_cover(Settings(cover=path))
    found = cover(Settings(cover=path))
    assert found
    assert (found.data, found.media_type) == (data, media_type)


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (b"", "is no PNG or JPEG file"),
        (b"GIF89a", "is no PNG or JPEG file"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "is no PNG or JPEG file"),
        (png()[:-6], "is a broken PNG file"),
        (jpeg()[:-2], "is a broken JPEG file"),
        (png(4001), "is larger than 4000 pixels on a side"),
    ],
)
def test_what_is_no_picture_is_refused(tmp_path: Path, data: bytes, fault: str) -> None:
    path = written(tmp_path, "cover.png", data)
    with pytest.raises(Unusable, match=f"the cover {fault}") as caught:
        check_cover(Settings(cover=path))
    assert caught.value.code == "cover-kind"
    assert path in caught.value.where
    assert "PNG or JPEG" in caught.value.hint


@pytest.mark.parametrize(
    ("name", "why"),
    [("missing.png", "No such file"), (".", "not a regular file"), ("a\0b.png", "that is not a file name")],
)
def test_a_file_that_cannot_be_read(tmp_path: Path, name: str, why: str) -> None:
    with pytest.raises(Unusable, match=f"cannot read the cover: .*{re.escape(why)}") as caught:
        check_cover(Settings(cover=f"{tmp_path}/{name}"))
    assert caught.value.code == "cover-unreadable"
    assert "\0" not in str(caught.value)


def test_a_picture_that_is_too_large(tmp_path: Path) -> None:
    path = written(tmp_path, "cover.png", png() + bytes(LARGEST))
    with pytest.raises(Unusable, match="larger than 5 MB") as caught:
        check_cover(Settings(cover=path))
    assert caught.value.code == "cover-large"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs a FIFO")
def test_a_fifo_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "cover.png")
    with pytest.raises(Unusable, match="not a regular file"):
        cover(Settings(cover=str(tmp_path / "cover.png")))
