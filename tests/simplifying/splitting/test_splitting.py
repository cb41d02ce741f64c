"""Every operator against its table; and what holds for all of them."""

from __future__ import annotations

import pytest

from accessible_release.analysis.corpus import parser
from accessible_release.ledger import SEAM, apply
from accessible_release.simplifying.operators import STRUCTURE, Operator
from accessible_release.simplifying.piece import Piece

from ..fixtures import cases, first_step

SPLITTING = [operator for operator in STRUCTURE if operator.name.startswith("split-")]
TABLES = {operator.name: f"splitting/{operator.name.removeprefix('split-')}.txt" for operator in SPLITTING}
ALL = [(operator, *case) for operator in SPLITTING for case in cases(TABLES[operator.name])]
FREQUENT = {"split-verb-phrases", "split-clauses", "split-relative", "split-apposition"}


@pytest.mark.parametrize(
    ("operator", "sentence", "wanted"), ALL, ids=[f"{case[0].name}: {case[1][:50]}" for case in ALL]
)
def test_the_table(operator: Operator, sentence: str, wanted: str) -> None:
    assert first_step(operator.propose, sentence) == wanted


@pytest.mark.parametrize("name", TABLES)
def test_every_table_says_what_must_stay(name: str) -> None:
    wanted = [wanted for _, wanted in cases(TABLES[name])]
    many = name in FREQUENT
    assert sum(map(bool, wanted)) >= (25 if many else 2)
    assert sum(not each for each in wanted) >= (15 if many else 3)


@pytest.mark.parametrize("sentence", [sentence for _, sentence, wanted in ALL if wanted])
def test_a_protected_word_is_never_changed(sentence: str) -> None:
    (doc,) = parser().docs([sentence])
    for token in doc:
        place = (token.idx, token.idx + len(token))
        for operator in SPLITTING:
            for step in operator.propose(Piece(doc, (place,))):
                assert token.text.lower() in apply(sentence, step).replace(SEAM, " ").lower()


def test_nothing_changes_inside_a_quotation() -> None:
    for _, sentence, wanted in ALL:
        if wanted and '"' not in sentence:
            quoted = f"“{sentence[:-1]},” said Ann."
            (doc,) = parser().docs([quoted])
            assert not [step for operator in SPLITTING for step in operator.propose(Piece(doc))], quoted


@pytest.mark.parametrize("text", ["Ends", "Go.", ";", "This", "It,", "To help.", "Including:", ", .", "Because"])
def test_a_fragment_is_left_alone(text: str) -> None:
    (doc,) = parser().docs([text])
    assert not [step for operator in SPLITTING for step in operator.propose(Piece(doc))]
