"""One risk of all signs, and what people are told."""

from __future__ import annotations

from math import exp

import pytest

from accessible_release import tables
from accessible_release.translating.risk import weighing
from accessible_release.translating.risk.meanings import Meaning, Met
from accessible_release.translating.risk.mistaken import Mistaken
from accessible_release.translating.risk.signs import Signs
from accessible_release.translating.risk.weighing import risk

CHARGE = Met(Meaning("charge", "verb", ("ask money",), ("accuse", "load")), "charged")
LOOK = Met(Meaning("look into", "verb", (), ("look inside",)), "looked into")


def weights(name: str) -> dict[str, float]:
    return dict(tables.toml("accessible_release.translating.risk", weighing.FILE)[name])


@pytest.mark.parametrize("way_back", [True, False])
def test_without_a_sign_the_base_is_left(way_back: bool) -> None:
    base = weights("with_way_back" if way_back else "without_way_back")["base"]
    found = risk(Signs(), way_back=way_back)
    assert (found.share, found.level, found.reasons) == (round(1 / (1 + exp(-base)), 2), "low", ())


def test_every_weight_is_of_a_sign() -> None:
    for name in ("with_way_back", "without_way_back"):
        assert set(weights(name)) - {"base"} <= set(Signs().values)


@pytest.mark.parametrize(
    "more",
    [
        Signs(meanings=(CHARGE,)),
        Signs(meanings=(LOOK,)),
        Signs(lost=("eye",)),
        Signs(little=0.3),
        Signs(repeated=1),
        Signs(size=9),
    ],
)
def test_every_sign_makes_it_riskier(more: Signs) -> None:
    assert risk(more, way_back=True).share > risk(Signs(), way_back=True).share


def test_the_levels() -> None:
    assert risk(Signs(meanings=(CHARGE,), size=9, little=0.3), way_back=True).level == "read this"
    assert risk(Signs(meanings=(CHARGE, LOOK), size=9, little=0.3), way_back=True).level == "likely wrong"


def test_a_word_in_another_meaning_is_enough() -> None:
    found = risk(Signs(mistaken=(Mistaken("charged", "acusado"),), meanings=(CHARGE,)), way_back=True)
    assert (found.share, found.level) == (weighing.SURE, "likely wrong")
    assert found.reasons == ("“charged” seems to be taken in another meaning: the translation has “acusado”",)


def test_the_reasons_in_words() -> None:
    found = risk(Signs((), (CHARGE, CHARGE, LOOK), ("a1", "b", "c", "d"), 0.6, 1), way_back=True)
    assert found.reasons == (
        "engines often mistake “charged” (“ask money” or “accuse, load”)",
        "engines often mistake “looked into” (“look inside”)",
        "translated back, no word for “a1”, “b”, “c” and others comes back",
        "translated back, little of it comes back (40 of 100)",
        "the translation says words twice",
    )
