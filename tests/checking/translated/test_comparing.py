"""A whole text beside its translation: which sentences belong together, and what is said of them."""

from __future__ import annotations

from accessible_release.checking.translated.aligning import groups
from accessible_release.checking.translated.comparing import compare
from accessible_release.checking.translated.frame import Frame

FRAME = Frame("en", "pt-BR", names=("Ann Lee",))
SOURCE = [
    "The library in Mill Street will open again on 5 October 2026.",
    "A missed collection should be reported within two working days.",
    "The council will send 40 letters, and Ann Lee will answer questions.",
    "Call 0808 157 0123.",
]
RIGHT = [
    "A biblioteca em Mill Street vai abrir de novo em 5 de outubro de 2026.",
    "Uma coleta perdida deve ser relatada dentro de dois dias úteis.",
    "A câmara vai enviar 40 cartas e Ann Lee vai responder a perguntas.",
    "Ligue para 0808 157 0123.",
]


def said(other: list[str]) -> list[tuple[tuple[int, ...], tuple[int, ...], list[str]]]:
    rows = compare(SOURCE, other, FRAME)
    return [(row.source_ids, row.other_ids, [f"{each.kind} {each.verdict}" for each in row.broken]) for row in rows]


def test_sentence_by_sentence() -> None:
    assert said(RIGHT) == [((place,), (place,), []) for place in range(4)]


def test_a_sentence_that_became_two_and_two_that_became_one() -> None:
    split = [*RIGHT[:2], "A câmara vai enviar 40 cartas.", "Ann Lee vai responder a perguntas.", RIGHT[3]]
    assert said(split)[2:] == [((2,), (2, 3), []), ((3,), (4,), [])]
    joined = [
        *RIGHT[:2],
        "A câmara vai enviar 40 cartas e Ann Lee vai responder a perguntas: ligue para 0808 157 0123.",
    ]
    assert said(joined)[2:] == [((2, 3), (2,), [])]


def test_a_sentence_that_is_not_translated() -> None:
    lost = said([RIGHT[0], *RIGHT[2:]])
    assert lost[1] == ((1,), (), ["sentence left_out", "duty left_out", "number left_out"])
    assert [each[2] for each in lost] == [[], lost[1][2], [], []]


def test_a_sentence_that_the_source_does_not_have() -> None:
    new = said([*RIGHT[:3], "O livro custa 12 reais.", RIGHT[3]])
    assert [each[2] for each in new if not each[0]] == [["number added"]]
    known = said([*RIGHT, "O telefone é 0808 157 0123."])
    assert [each[2] for each in known if not each[0]] == [[]]


def test_a_fact_may_move_to_the_next_sentence() -> None:
    moved = ["A biblioteca em Mill Street vai abrir de novo.", "Isso é em 5 de outubro de 2026.", *RIGHT[1:]]
    assert [each[2] for each in said(moved)] == [[]] * 4


def test_a_fact_that_has_another_in_its_place() -> None:
    wrong = [RIGHT[0].replace("outubro", "novembro"), *RIGHT[1:3], "Ligue para 0808 157 0132."]
    assert [each[2] for each in said(wrong)] == [["date changed"], [], [], ["contact changed"]]


def test_every_place_is_in_one_group() -> None:
    found = groups(SOURCE, [*RIGHT, *RIGHT])
    assert [place for mine, _ in found for place in mine] == list(range(4))
    assert [place for _, theirs in found for place in theirs] == list(range(8))
    assert groups([], []) == []
