"""The door to Typst: values stay values, fonts are ours, what cannot be shown is an error."""

from __future__ import annotations

import struct
from pathlib import Path
from typing import Any

import pytest

from accessible_release.editions import typesetting
from accessible_release.editions.typesetting import first_page, pdf, png, raster
from accessible_release.errors import MachineLacks, Unusable

from .printing.finished import fonts, pages

SHOWN = """
#let values = json(bytes(sys.inputs.values))
#set document(title: "Test")
#set text(font: json(bytes(sys.inputs.families)), fallback: false, lang: "en")
= Heading
#values.words
"""
SQUARE = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><rect width="5" height="10"/></svg>'


def made(words: str, **more: Any) -> bytes:
    return pdf(SHOWN, {"words": words}, more.get("images", {}), more.get("fonts", ""))


def size(picture: bytes) -> tuple[int, int]:
    assert picture.startswith(b"\x89PNG")
    width, height = struct.unpack(">II", picture[16:24])
    return width, height


def test_the_same_arguments_give_the_same_bytes() -> None:
    assert made("Ring 0808 1000 900.") == made("Ring 0808 1000 900.")


@pytest.mark.parametrize(
    "words", ["*not bold* _not slanted_", "#strong[x] $a^2$ <label>", "\\u{41} // no comment", '"]']
)
def test_words_are_never_markup(words: str) -> None:
    assert words in pages(made(words))[0]


def test_only_our_fonts_are_used() -> None:
    assert fonts(made("Latin, Кириллица, Cymraeg ŵ ŷ, عربي")) == {
        "Andika",
        "Andika-Bold",
        "NotoNaskhArabic-Regular",
    }


def test_a_font_that_is_not_ours_is_an_error() -> None:
    with pytest.raises(RuntimeError, match="unknown font family"):
        pdf('#set document(title: "x")\n#set text(font: "DejaVu Sans")\nx', {}, {}, "")


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("Call 中文 now", "“中” (CJK UNIFIED IDEOGRAPH-4E2D), “文” (CJK UNIFIED IDEOGRAPH-6587)"),
        ("A face 😀", "“😀” (GRINNING FACE)"),
        ("\ue0ff", "U+E0FF"),
    ],
)
def test_a_sign_that_no_font_has_is_named_and_never_a_box(words: str, named: str) -> None:
    with pytest.raises(MachineLacks) as lacking:
        made(words)
    assert lacking.value.code == "font-lacks"
    assert named in lacking.value.message


def test_the_cure_names_the_script_and_the_setting(tmp_path: Path) -> None:
    with pytest.raises(MachineLacks) as lacking:
        made("தமிழ்")
    assert "Tamil letters" in lacking.value.hint
    assert "setting fonts" in lacking.value.hint
    with pytest.raises(MachineLacks) as lacking:
        made("தமிழ்", fonts=str(tmp_path))
    assert str(tmp_path) in lacking.value.hint


def test_a_sign_that_is_no_letter_can_be_written_in_words() -> None:
    with pytest.raises(MachineLacks) as lacking:
        made("☎ 101")
    assert lacking.value.hint.endswith("or write it in words.")


def test_no_more_than_five_signs_are_named() -> None:
    with pytest.raises(MachineLacks, match="and 2 more"):
        made("一二三四五六七")


def test_the_fonts_of_the_folder_are_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ours, further = tmp_path / "ours", tmp_path / "further"
    ours.mkdir()
    further.mkdir()
    for name in ("Andika-Regular.ttf", "Andika-Bold.ttf"):
        (ours / name).write_bytes((typesetting.FONTS / name).read_bytes())
    naskh = (typesetting.FONTS / "NotoNaskhArabic-Regular.ttf").read_bytes()
    renamed = naskh.replace("Noto Naskh".encode("utf-16-be"), "Noto Other".encode("utf-16-be"))
    (further / "other.ttf").write_bytes(renamed)
    monkeypatch.setattr(typesetting, "FONTS", ours)
    with pytest.raises(MachineLacks, match="ARABIC LETTER"):
        made("عربي")
    assert made("عربي", fonts=str(further)).startswith(b"%PDF")


def test_a_folder_that_is_not_there_is_unusable(tmp_path: Path) -> None:
    with pytest.raises(Unusable) as error:
        made("x", fonts=str(tmp_path / "none"))
    assert error.value.code == "fonts-folder"


def test_a_png_is_as_wide_as_wanted_and_shows_the_first_page() -> None:
    red, blue = (
        f'#set document(title: "x")\n#set page(width: 100pt, height: 50pt, fill: {c})\n' for c in ("red", "blue")
    )
    one = png(red, {}, {}, "", 80)
    assert size(one) == (80, 40)
    assert png(red + "#pagebreak()\n#pagebreak()", {}, {}, "", 80) == one
    assert png(blue, {}, {}, "", 80) != one


def test_the_first_page_of_a_pdf() -> None:
    width, height = size(first_page(made("x"), 240))
    assert width == 240
    assert abs(height - 240 * 297 / 210) <= 1


def test_a_drawing_as_a_png() -> None:
    assert size(raster(SQUARE, 64)) == (64, 64)
    assert raster(SQUARE, 64) == raster(SQUARE, 64)
    assert raster(SQUARE, 64) != raster(SQUARE.replace(b'width="5"', b'width="9"'), 64)


def test_images_are_files_beside_the_template() -> None:
    source = SHOWN + '#image("a.svg", alt: "A square")\n#image("b.png", alt: "The same")'
    assert pdf(source, {"words": "x"}, {"a.svg": SQUARE, "b.png": raster(SQUARE, 9)}, "").startswith(b"%PDF")
