"""A nought must not be read as an eight: in the prints people copy telephone numbers from paper.

The eye tells 0 from 8, small or blurred, by the hole: an 8 has ink in its middle. A nought with a stroke or a dot has
ink there as well.
"""

from __future__ import annotations

import pytest

from accessible_release.editions.typesetting import pdf

from .finished import grey

SIGN = """
#let values = json(bytes(sys.inputs.values))
#set document(title: "x")
#set page(width: 40pt, height: 40pt, margin: 0pt)
#set text(font: "Andika", weight: values.weight, size: 36pt, fallback: false)
#place(center + horizon, values.sign)
#if values.stroke { place(center + horizon, line(start: (0pt, 0pt), end: (9pt, -16pt), stroke: 3.4pt)) }
"""
NO_INK = 60


def ink(sign: str, pixels: int, weight: str, *, stroke: bool = False) -> list[list[int]]:
    """The part of the picture in which there is ink."""
    drawn = grey(pdf(SIGN, {"sign": sign, "weight": weight, "stroke": stroke}, {}, ""), pixels)
    rows = [row for row in drawn if max(row) > NO_INK]
    columns = [at for at in range(pixels) if max(row[at] for row in rows) > NO_INK]
    return [row[columns[0] : columns[-1] + 1] for row in rows]


def middle(shape: list[list[int]]) -> float:
    """How dark the middle is, as a part of the darkest place."""
    high, wide = len(shape), len(shape[0])
    rows = shape[int(high * 0.4) : high - int(high * 0.4)]
    found = [dark for row in rows for dark in row[int(wide * 0.35) : wide - int(wide * 0.35)]]
    return sum(found) / len(found) / max(map(max, shape))


SMALL = pytest.mark.parametrize("pixels", [12, 14, 16])
"""The height of the whole square of 40 points: a digit is about two thirds of it."""
WEIGHTS = pytest.mark.parametrize("weight", ["regular", "bold"])


@SMALL
@WEIGHTS
def test_a_small_nought_has_its_hole_and_an_eight_has_not(pixels: int, weight: str) -> None:
    assert middle(ink("0", pixels, weight)) < middle(ink("8", pixels, weight)) / 3


@SMALL
@WEIGHTS
def test_the_measure_fails_for_a_nought_with_a_stroke(pixels: int, weight: str) -> None:
    assert middle(ink("0", pixels, weight, stroke=True)) > middle(ink("8", pixels, weight)) / 3


@SMALL
@WEIGHTS
def test_a_small_nought_is_narrower_than_the_letter(pixels: int, weight: str) -> None:
    nought, letter = (ink(sign, pixels, weight) for sign in "0O")
    assert len(nought[0]) / len(nought) < 0.92 * len(letter[0]) / len(letter)
