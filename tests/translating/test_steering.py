"""A term of our field that came back as another word is asked for again, in other words and in what else is offered."""

from __future__ import annotations

import pytest

from accessible_release.checking.translated.frame import Frame
from accessible_release.plugins import Candidate
from accessible_release.translating.engine import Engine
from accessible_release.translating.ladder import Ladder
from accessible_release.translating.rendering import Rendering
from accessible_release.translating.shielding import Shielded
from accessible_release.translating.steering import reworded
from translating.fakes import EN_PT, NO_CACHE, Fake, Said, probed

FRAME = Frame("en", "pt")
BINS = "Your bins are late."


def climbed(said: dict[str, Said], sentence: str) -> tuple[Rendering, Fake]:
    fake = Fake(probed(lambda text: said.get(text, "")))
    (made,) = Ladder(FRAME, Engine(fake, EN_PT, NO_CACHE)).climb([sentence])
    return made, fake


def test_a_term_that_was_misread_is_asked_for_in_other_words() -> None:
    made, _ = climbed(
        {BINS: "As suas caixas atrasam.", "Your rubbish bins are late.": "As suas lixeiras atrasam."}, BINS
    )
    assert (made.source, made.text, made.how) == (BINS, "As suas lixeiras atrasam.", "translated")
    assert not made.doubts


def test_a_rewording_that_helps_nothing_is_not_taken() -> None:
    made, _ = climbed({BINS: "As suas caixas atrasam.", "Your rubbish bins are late.": "Os seus cestos atrasam."}, BINS)
    assert made.text == "As suas caixas atrasam."
    assert [doubt.kind for doubt in made.doubts] == ["field-term"]


def test_a_rewording_that_loses_a_fact_is_not_taken() -> None:
    said: dict[str, Said] = {
        "Your 3 bins are late.": "As suas 3 caixas atrasam.",
        "Your 3 rubbish bins are late.": "As suas 2 lixeiras atrasam.",
    }
    made, _ = climbed(said, "Your 3 bins are late.")
    assert made.text == "As suas 3 caixas atrasam."


def test_what_else_an_engine_offers_is_taken_for_its_term() -> None:
    first, second = (
        Candidate("Ela recebeu uma frase suspensa.", -0.1),
        Candidate("Ela recebeu uma pena suspensa.", -0.4),
    )
    made, _ = climbed({"She got a suspended sentence.": [first, second]}, "She got a suspended sentence.")
    assert made.text == second.text


def test_nothing_is_asked_again_where_the_terms_are_right() -> None:
    made, fake = climbed({BINS: "O seu lixo atrasa."}, BINS)
    assert made.text == "O seu lixo atrasa."
    assert fake.asked.count(BINS) == 1
    assert "Your rubbish bins are late." not in fake.asked


@pytest.mark.parametrize(
    ("text", "words", "given"),
    [
        ("Bins and bins.", ["bins"], "Bins and rubbish bins."),
        ("Bins are late.", ["Bins"], "Rubbish bins are late."),
        ("The trust was wound up.", ["wound up"], "The trust was closed down."),
    ],
)
def test_other_words_stand_in_the_form_of_the_term(text: str, words: list[str], given: str) -> None:
    made = reworded(Shielded(text), words)
    assert made is not None
    assert made.text == given


def test_a_term_without_other_words_stays() -> None:
    assert reworded(Shielded("He asked for bail."), ["bail"]) is None
