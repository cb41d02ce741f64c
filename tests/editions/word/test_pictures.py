"""Pictures beside the sentences of an easy-read draft."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable
from typing import ClassVar

import pytest

from accessible_release import pictures
from accessible_release.editions import typesetting
from accessible_release.model import Illustration, Release
from accessible_release.pictures import Picture

from ..releases import Writer, release
from .opened import Element, W, all_of, made, paragraphs, part, read

DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"


def png(width: int, height: int) -> bytes:
    """A black picture of that size."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress((b"\0" + b"\0" * width) * height)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


class Shelf:
    """A library of three pictures."""

    PICTURES: ClassVar = {
        "clock": Picture("clock", png(30, 30), "image/png", "A. Maker", alts={"en": "A clock"}),
        "plain": Picture("plain", png(60, 20), "image/png", "B. Maker"),
        "drawn": Picture("drawn", b"<svg/>", "image/svg+xml", "A. Maker", alts={"en": "A drawing"}),
    }

    def get(self, name: str) -> Picture | None:
        return self.PICTURES.get(name)

    def credits(self, names: Iterable[str]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(self.PICTURES[name].credit for name in names))


@pytest.fixture(autouse=True)
def shelf(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "library", lambda _: Shelf())
    monkeypatch.setattr(typesetting, "raster", lambda _, pixels: png(pixels, pixels))


def easy(*names: str) -> Release:
    """A sentence a picture."""
    writer = Writer()
    for number in range(len(names)):
        writer.add(f"Sentence number {number} is here.")
    chosen = tuple(Illustration(f"s{place:04d}", name, "here") for place, name in enumerate(names, 1))
    return release(writer, level="easy", illustrations=chosen)


def shown(of: Release) -> list[Element]:
    return list(part(made(of)).iter(f"{DRAWING}docPr"))


def test_a_picture_stands_in_line_above_its_sentence_and_stays_with_it() -> None:
    data = made(easy("clock"))
    found = paragraphs(data)
    place = found.index(("Normal", "Sentence number 0 is here."))
    assert found[place - 1] == ("Picture", "")
    picture = all_of(part(data), "p")[place - 1]
    assert picture.find(f"{W}pPr/{W}keepNext") is not None
    assert picture.find(f".//{DRAWING}inline") is not None


def test_every_picture_has_words_and_a_decorative_one_says_that_it_is() -> None:
    clock, plain = shown(easy("clock", "plain"))
    assert [each.get("descr") for each in (clock, plain)] == ["A clock", "here"]
    marked = ["decorative" in "".join(below.tag for below in each.iter()) for each in (clock, plain)]
    assert marked == [False, True]
    assert {each.get("id") for each in (clock, plain)} == {"1", "2"}


def test_what_is_read_back_names_pictures_that_are_not_decorative() -> None:
    found = read(easy("clock", "plain"))
    assert "A clock\nSentence number 0 is here.\n\nSentence number 1 is here.\n" in found


def test_sizes_keep_their_shape() -> None:
    def sizes(of: Release) -> list[tuple[int, int]]:
        found = part(made(of)).iter(f"{DRAWING}extent")
        return [(int(each.get("cx", "")), int(each.get("cy", ""))) for each in found]

    assert sizes(easy("clock", "plain")) == [(1_080_000, 1_080_000), (2_160_000, 720_000)]


def test_drawings_become_dots_and_the_same_picture_is_kept_once() -> None:
    data = made(easy("drawn", "drawn"))
    assert data == made(easy("drawn", "drawn"))
    names = {each.get(f"{W}embed") for each in part(data).iter()}
    assert names == {None}
    assert data.count(b"word/media/image1.png") == 2
    assert data.count(b"word/media/image2.png") == 0


def test_who_made_them_stands_at_the_end_once() -> None:
    assert read(easy("clock", "plain", "drawn")).endswith("Pictures: A. Maker, B. Maker\n")
    assert "Pictures:" not in read(easy())


def test_a_picture_that_the_library_lacks_is_left_out() -> None:
    assert shown(easy("lost")) == []
    assert "Pictures:" not in read(easy("lost"))
    assert "Sentence number 0 is here." in read(easy("lost"))
