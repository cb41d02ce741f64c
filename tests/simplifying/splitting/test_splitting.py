"""Every operator against its table; and what holds for all of them."""

from __future__ import annotations

import pytest

from accessible_release.analysis.corpus import parser
from accessible_release.ledger import SEAM, apply
from accessible_release.simplifying.piece import Piece
from accessible_release.simplifying.splitting import OPERATORS

from ..fixtures import cases, first_step

TABLES = {operator: f"splitting/{operator.__name__.rpartition('.')[2]}.txt" for operator in OPERATORS}
ALL = [(operator, *case) for operator, table in TABLES.items() for case in cases(table)]
FREQUENT = {"split-verb-phrases", "split-clauses", "split-relative", "split-apposition"}


@pytest.mark.parametrize(
    ("operator", "sentence", "wanted"), ALL, ids=[f"{case[0].NAME}: {case[1][:50]}" for case in ALL]
)
def test_the_table(operator: object, sentence: str, wanted: str) -> None:
    assert first_step(operator.propose, sentence) == wanted  # type: ignore[attr-defined]


@pytest.mark.parametrize("operator", OPERATORS, ids=[operator.NAME for operator in OPERATORS])
def test_every_table_says_what_must_stay(operator: object) -> None:
    wanted = [wanted for _, wanted in cases(TABLES[operator])]  # type: ignore[index]
    many = operator.NAME in FREQUENT  # type: ignore[attr-defined]
    assert sum(map(bool, wanted)) >= (25 if many else 2)
    assert sum(not each for each in wanted) >= (15 if many else 3)


def test_names_are_different() -> None:
    assert len({operator.NAME for operator in OPERATORS}) == len(OPERATORS)


@pytest.mark.parametrize("sentence", [sentence for _, sentence, wanted in ALL if wanted])
def test_a_protected_word_is_never_changed(sentence: str) -> None:
    (doc,) = parser().docs([sentence])
    for token in doc:
        place = (token.idx, token.idx + len(token))
        for operator in OPERATORS:
            for step in operator.propose(Piece(doc, (place,))):
                assert token.text.lower() in apply(sentence, step).replace(SEAM, " ").lower()


def test_nothing_changes_inside_a_quotation() -> None:
    for _, sentence, wanted in ALL:
        if wanted and '"' not in sentence:
            quoted = f"“{sentence[:-1]},” said Ann."
            (doc,) = parser().docs([quoted])
            assert not [step for operator in OPERATORS for step in operator.propose(Piece(doc))], quoted


@pytest.mark.parametrize("text", ["Ends", "Go.", ";", "This", "It,", "To help.", "Including:", ", .", "Because"])
def test_a_fragment_is_left_alone(text: str) -> None:
    (doc,) = parser().docs([text])
    assert not [step for operator in OPERATORS for step in operator.propose(Piece(doc))]
