"""The terms of our field in other languages: every row is readable, and a wrong word is seen."""

from __future__ import annotations

import unicodedata

import pytest

from accessible_release import languages
from accessible_release.checking.translated.english_terms import FILE, english_terms
from accessible_release.checking.translated.field_terms import KIND, expected
from accessible_release.checking.translated.frame import Fixed, Frame
from accessible_release.checking.translated.gate import judge
from accessible_release.checking.translated.term_targets import COLUMNS, targets

SCRIPTS = {"ar": "ARABIC", "ur": "ARABIC", "uk": "CYRILLIC"}
"""Languages that are not written in Latin letters → how the names of their letters begin."""
TAGS = [tag for tag in languages.tags(FILE) if tag != "en"]
PORTUGUESE = Frame("en", "pt-PT")


def told(source: str, other: str, frame: Frame = PORTUGUESE) -> list[tuple[str, bool]]:
    """The words of a source whose term is not in its translation, and whether a person must look."""
    doubts = (doubt for doubt in judge(source, other, frame).doubts if doubt.kind == KIND and doubt.finding)
    return [(doubt.finding.source, doubt.is_fact) for doubt in doubts if doubt.finding]


def test_there_are_tables_beside_the_english_one() -> None:
    assert "pt" in TAGS
    assert targets("pt").keys() == english_terms().keys()


@pytest.mark.parametrize("tag", TAGS)
def test_every_row_of_a_table_is_a_term_in_the_script_of_its_language(tag: str) -> None:
    header, *rows = languages.rows(tag, FILE)
    assert header == COLUMNS
    assert len({row[0] for row in rows}) == len(rows)
    assert {row[0] for row in rows} <= targets(tag).keys()
    script = SCRIPTS.get(languages.primary(tag), "LATIN")
    for name, forms, *_ in rows:
        first = forms.split("|")[0]
        letters = [unicodedata.name(letter) for letter in first if letter.isalpha()]
        borrowed = first.isascii() and script != "LATIN"
        assert "*" not in first, name
        assert borrowed or all(letter.startswith(script) for letter in letters), name


@pytest.mark.parametrize("tag", TAGS)
def test_the_form_of_dictionaries_is_right_for_its_own_term(tag: str) -> None:
    assert [name for name, target in targets(tag).items() if not target.stands(f"– {target.forms[0]} –")] == []


def test_a_region_says_its_own_word_first_and_understands_the_other() -> None:
    assert targets("pt-PT")["lorry"].forms[0] == "camião"
    assert targets("pt-BR")["lorry"].forms[0] == "caminhão"
    assert targets("pt-PT")["lorry"].stands("Um caminhão bateu.")


@pytest.mark.parametrize(
    ("source", "wrong", "words", "hard"),
    [
        ("He pleaded guilty to burglary.", "Ele implorou culpado de furto.", "pleaded guilty", True),
        ("She got a suspended sentence.", "Ela recebeu uma frase suspensa.", "suspended sentence", True),
        (
            "The jury found him guilty on the third count.",
            "O júri o considerou culpado na terceira conta.",
            "count",
            False,
        ),
        ("The trust was wound up.", "O fundo foi ferido.", "wound up", False),
        ("Visit the walk-in clinic.", "Visite a clínica de entrada.", "walk-in clinic", False),
        ("Power was restored to 300 homes.", "O poder foi restaurado em 300 casas.", "Power", False),
        ("Stalking is a crime.", "O caule é um crime.", "Stalking", False),
        ("A flood warning is in force.", "Um aviso de vento está em vigor.", "flood warning", True),
    ],
)
def test_a_word_in_another_sense_is_told(source: str, wrong: str, words: str, hard: bool) -> None:
    assert (words, hard) in told(source, wrong)
    assert judge(source, wrong, PORTUGUESE).breaches == ()


@pytest.mark.parametrize(
    ("source", "right"),
    [
        ("He pleaded guilty to burglary.", "Declarou-se culpado de furto."),
        ("She got a suspended sentence.", "Recebeu uma pena de prisão suspensa."),
        ("Nobody was hurt when the car struck a wall.", "Ninguém ficou ferido quando o carro bateu num muro."),
        ("Your bins will be collected.", "O seu lixo será recolhido."),
    ],
)
def test_a_right_word_is_not_told(source: str, right: str) -> None:
    assert told(source, right) == []


def test_what_is_expected_is_told_with_its_sense() -> None:
    (doubt,) = judge("He was acquitted.", "Ele foi adquirido.", PORTUGUESE).doubts
    assert "“acquitted”" in doubt.said
    assert "“absolver”" in doubt.said
    assert "not guilty in court" in doubt.said


def test_the_glossary_of_the_body_goes_before_the_table() -> None:
    own = Frame("en", "pt-PT", fixed=(Fixed("bail", ("prestação de garantia",), "glossary"),))
    assert expected("He asked for bail.", PORTUGUESE)
    assert expected("He asked for bail.", own) == ()


def test_a_term_inside_a_name_is_none() -> None:
    named = Frame("en", "pt-PT", names=("Bail Street Hospice",))
    assert expected("The Bail Street Hospice opens.", named) == ()


def test_a_language_without_a_table_expects_nothing() -> None:
    assert expected("He asked for bail.", Frame("en", "kw")) == ()
    assert expected("Pediu caução.", Frame("pt", "en")) == ()
