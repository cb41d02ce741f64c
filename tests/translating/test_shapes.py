from __future__ import annotations

from pathlib import Path

import pytest

from accessible_release.cache import Cache
from accessible_release.plugins import Route
from accessible_release.translating.engine import Engine
from accessible_release.translating.shapes import SHAPES, Shape, count, probe, probes, survival
from translating.fakes import EN_PT, Fake, engine

BY_NAME = {shape.name: shape for shape in SHAPES}


def test_every_probe_has_two_places() -> None:
    assert len(probes()) >= 3
    for shape in SHAPES:
        for line in probe(shape):
            assert [count(shape.placeholder(number), line) for number in (1, 2, 3)] == [1, 1, 0]


def test_placeholders_differ_and_end() -> None:
    for shape in SHAPES:
        made = [shape.placeholder(number) for number in range(1, 11)]
        assert len(set(made)) == 10
        assert "" not in made
    assert BY_NAME["surnames"].placeholder(11) == ""
    assert BY_NAME["[X1X]"].placeholder(11) == "[X11X]"


@pytest.mark.parametrize(
    ("text", "often"),
    [("XQ1X", 1), ("(XQ1X).", 1), ("XQ1X’s", 1), ("XQ1X XQ1X", 2), ("aXQ1X", 0), ("XQ1X1", 0), ("XQ11X", 0), ("", 0)],
)
def test_a_placeholder_is_a_word_of_its_own(text: str, often: int) -> None:
    assert count("XQ1X", text) == often


def test_what_survived() -> None:
    shape = BY_NAME["N1N"]
    outputs = ["N1N e N2N", "N2N: N1N.", "N1N", "N1N N1N N2N", "n1n n2n", ""]
    assert survival(shape, outputs) == 2


def test_the_shape_that_an_engine_keeps_comes_first() -> None:
    made = engine(lambda sentence: sentence.replace("XQ1X", "X").replace("[X2X]", "X2X").replace("N1N", "N 1 N"))
    assert [shape.name for shape in made.shapes] == ["surnames", "XQ1X", "N1N", "[X1X]"]


def test_shapes_that_are_kept_alike_stay_in_their_order() -> None:
    assert engine(str).shapes == SHAPES
    assert engine(lambda _: []).shapes == SHAPES


def test_an_engine_is_probed_once_for_each_model(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    fake = Fake(str)
    made = Engine(fake, EN_PT, cache)
    assert fake.asked == []  # not before a fact is to be shielded
    assert made.shapes == made.shapes
    assert len(fake.asked) == len(SHAPES) * len(probes())
    again = Fake(str)
    assert Engine(again, EN_PT, cache).shapes == made.shapes
    assert again.asked == []


def test_an_engine_that_knows_no_english_is_not_probed() -> None:
    route = Route("pt-BR", "en")
    fake = Fake(str, (route,))
    assert Engine(fake, route, Cache(None)).shapes == SHAPES
    assert fake.asked == []


def test_a_surname_is_no_form() -> None:
    assert Shape("surnames").placeholder(1) == "Hartwell"
    assert Shape("any", "<{n}>").placeholder(3) == "<3>"
