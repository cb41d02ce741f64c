from __future__ import annotations

import re
from pathlib import Path

import pytest

from accessible_release.analysis.corpus import parser
from accessible_release.lexicon.glossary import TAGGED, Term, glossary, terms_in, to_explain

LONGEST = 12
"""Words, in a sentence of an explanation."""
STEM = 3
"""Letters by which a reader who looks for one word of a family finds the other beside it."""
SENTENCE = re.compile(r"(?<=[.!?]) ")
SENSES = [row.split("\t") for row in (Path(__file__).parent / "senses.tsv").read_text("utf-8").splitlines()[1:]]
"""Terms of several senses: term, part of speech, a sentence in which it is explained, one in which it is not."""
CHILD_PROTECTION = """child sexual abuse; indecent images of children; indecent image; safeguarding; exploitation;
grooming; sex offender; Sex Offenders Register; victim; survivor; rehabilitation; prosecution; perpetrator;
confidential; anonymous; helpline; constabulary; Chief Constable; initiative; enforcement; deterrence; gratification;
indecency"""

# sentence . the terms in it, in order
FOUND = """
The helpline is confidential and anonymous. | helpline; confidential; anonymous
He was charged with theft and released on bail. | charge with; theft; on bail
Two people were arrested on suspicion of grievous bodily harm. | arrest; grievous bodily harm
Chief Constable Simon Bailey leads the work on child protection. | Chief Constable; child protection
The force looked for indecent images of children (IIOC). | indecent images of children; IIOC
He was put on the Sex Offenders Register. | Sex Offenders Register
The case went to the magistrates' court. | magistrates' court
The case went to the magistrates’ court. | magistrates' court
She gave evidence at Ipswich Crown Court. | evidence; Crown Court
He was given a suspended sentence. | suspended sentence
A severe flood warning is in force. | severe flood warning
Tenants are entitled to legal aid. | tenant; entitled; legal aid
Safeguarding is a priority. | safeguarding
We safeguard children. | safeguard
The allegations were made anonymously. | allegation; anonymously
Councillors voted for the by-election. | councillor; by-election
He was jailed for perverting the course of justice. | perverting the course of justice
You may get Carer's Allowance or Universal Credit. | Carer's Allowance; Universal Credit
"""
NOT_FOUND = """
Officers from Suffolk Constabulary came.
The Safeguarding Board met.
Probation Service staff came.
They took the initiative.
She wore a hearing aid.
The book is entitled Home.
The sentence has one comma.
He had a heart attack. | heart attack
The exploitation of mineral resources is slow.
She has custody of her child.
The dog was taken for grooming.
He bought a kitchen cabinet.
"""


def rows(text: str) -> list[tuple[str, list[str]]]:
    lines = [line.partition("|") for line in text.strip().splitlines()]
    return [(source.strip(), [term.strip() for term in terms.split(";") if term.strip()]) for source, _, terms in lines]


def found(sentence: str) -> list[str]:
    (doc,) = parser().docs([sentence])
    return [term.term for term, _, _ in terms_in(doc)]


@pytest.mark.parametrize(("sentence", "terms"), [*rows(FOUND), *rows(NOT_FOUND)])
def test_terms_in_a_sentence(sentence: str, terms: list[str]) -> None:
    assert found(sentence) == terms


@pytest.mark.parametrize(("term", "pos", "here", "elsewhere"), SENSES)
def test_a_term_stands_in_its_own_sense_alone(term: str, pos: str, here: str, elsewhere: str) -> None:
    assert (term, pos) in {(each.term, each.pos) for each in glossary()}
    assert term in found(here)
    assert term not in found(elsewhere)


def test_places_are_characters() -> None:
    text = "He left on bail for grievous bodily harm."
    (doc,) = parser().docs([text])
    assert [text[start:end] for _, start, end in terms_in(doc)] == ["on bail", "grievous bodily harm"]


def test_there_are_enough_terms_and_none_twice() -> None:
    keys = [(term.term.casefold(), term.pos) for term in glossary()]
    assert len(keys) >= 1000
    assert keys == sorted(set(keys))


def test_the_terms_of_child_protection_are_there() -> None:
    terms = {term.term for term in glossary()}
    assert {each.strip() for each in CHILD_PROTECTION.split(";")} <= terms


@pytest.mark.parametrize("term", glossary(), ids=lambda term: term.term)
def test_a_meaning_is_one_or_two_short_sentences(term: Term) -> None:
    sentences = SENTENCE.split(term.meaning)
    assert len(sentences) <= 2
    assert all(len(sentence.split()) <= LONGEST and sentence.endswith(".") for sentence in sentences)
    assert not re.match(r"[A-Z][a-z]", term.meaning), "the first letter is small"
    assert term.pos in (*TAGGED, "PHRASE")


@pytest.mark.parametrize("term", glossary(), ids=lambda term: term.term)
def test_a_meaning_does_not_use_its_term(term: Term) -> None:
    assert not re.search(rf"\b{re.escape(term.term.casefold())}\b", term.meaning.casefold())


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        ("They exploit children, and exploitation is a crime.", ["exploit"]),
        ("Exploitation is a crime.", ["exploitation"]),
        ("He was allegedly there, and the alleged theft was filmed.", ["alleged", "theft"]),
        ("They will prosecute, and the prosecution will call a witness.", ["prosecution", "witness"]),
        ("We safeguard children; safeguarding is a priority.", ["safeguarding"]),
        ("The arrest was quick, and they arrested two more.", ["arrest"]),
    ],
)
def test_a_family_of_words_is_explained_once(sentence: str, shown: list[str]) -> None:
    (doc,) = parser().docs([sentence])
    assert [term.term for term in to_explain(term for term, _, _ in terms_in(doc))] == shown


def test_a_family_has_its_head_in_the_glossary_and_next_to_it() -> None:
    terms = {term.term: term for term in glossary()}
    for term in glossary():
        if term.family:
            assert term.family != term.term
            assert not terms[term.family].family
            assert terms[term.family].term[:STEM].casefold() == term.term[:STEM].casefold()


def test_a_meaning_needs_no_explanation_itself() -> None:
    """But for two words that everybody knows, and whose entries only say more exactly what they are."""
    docs = parser().docs(term.meaning for term in glossary())
    hard = {
        term.term: {each.term for each, _, _ in terms_in(doc)} - {"cancer", "murder"}
        for term, doc in zip(glossary(), docs, strict=True)
        if term.term != "IIOC"
    }
    assert {term: words for term, words in hard.items() if words} == {}
