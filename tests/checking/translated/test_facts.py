"""The facts of a sentence: found where they stand, in order, and as the other language writes them."""

from __future__ import annotations

from itertools import pairwise

import pytest

from accessible_release.checking.translated.facts import facts_of
from accessible_release.checking.translated.frame import Fixed, Frame

from .pairs import pairs

KEPT = Fixed("Operation NetSafe", ("Operation NetSafe",), "glossary")
GLOSSARY = Fixed("beat officer", ("policial de bairro", "agente de bairro"), "glossary")
PT = Frame("en", "pt-BR", names=("The Lucy Faithfull Foundation",), exact=("123 456",), fixed=(KEPT, GLOSSARY))


def found(sentence: str, frame: Frame = PT) -> list[tuple[str, str]]:
    return [(fact.kind, fact.printed) for fact in facts_of(sentence, frame)]


def rendered(sentence: str, language: str) -> list[str]:
    return [
        fact.rendered.replace("\u00a0", " ").replace("\u202f", " ")
        for fact in facts_of(sentence, Frame("en", language))
    ]


@pytest.mark.parametrize(
    ("sentence", "facts"),
    [
        (
            "Call 0808 1000 900, visit www.stopitnow.org.uk or email help@example.org.uk.",
            [("exact", "0808 1000 900"), ("exact", "www.stopitnow.org.uk"), ("exact", "help@example.org.uk")],
        ),
        (
            "Quote 37/21459/23 or follow @SuffolkPolice and #StaySafe; in an emergency call 999.",
            [("exact", "37/21459/23"), ("exact", "@SuffolkPolice"), ("exact", "#StaySafe"), ("exact", "999")],
        ),
        ("Use the code 123 456 at IP5 3QS.", [("exact", "123 456"), ("exact", "IP5 3QS")]),
        (
            "PC Sarah Whitcombe met Simon Bailey and Mrs Oldroyd.",
            [("name", "Sarah Whitcombe"), ("name", "Simon Bailey"), ("name", "Oldroyd")],
        ),
        (
            "Detective Inspector Paul Greaves spoke for The Lucy Faithfull Foundation.",
            [("name", "Paul Greaves"), ("name", "The Lucy Faithfull Foundation")],
        ),
        ("Operation NetSafe needs a beat officer.", [("term", "Operation NetSafe"), ("term", "beat officer")]),
        (
            "Child sexual abuse and exploitation are crimes.",
            [("term", "Child sexual abuse and exploitation")],
        ),
        (
            "By 5pm on Friday 3 March 2023, and again in May 2024, at noon on 21 June.",
            [("time", "5pm"), ("date", "3 March 2023"), ("date", "May 2024"), ("time", "noon"), ("date", "21 June")],
        ),
        ("It starts at 9.30am.", [("time", "9.30am")]),
        ("It starts at 9.30 a.m.", [("time", "9.30 a.m.")]),
        (
            "It paid £2.5 million to 1,200 people, 4.5 per cent more than in 2016.",
            [("money", "£2.5 million"), ("number", "1,200"), ("number", "4.5 per cent"), ("number", "2016")],
        ),
        ("Six people said so.", []),
    ],
)
def test_what_is_found(sentence: str, facts: list[tuple[str, str]]) -> None:
    assert found(sentence) == facts


@pytest.mark.parametrize(
    "sentence",
    [
        "Police across Eastern England and New York work with the United Nations.",
        "Norfolk Constabulary and Suffolk County Council met on Monday in May.",
        "Polish, Urdu and British residents live in Victoria Road, St Mary Street and Charlotte Square.",
        "Will Parliament act? May Britain hope so.",
        "The Chief Constable and the Mayor spoke.",
    ],
)
def test_places_and_bodies_are_no_people(sentence: str) -> None:
    assert [printed for kind, printed in found(sentence) if kind == "name"] == []


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("pt-BR", ["8 de maio de 2017", "17:30", "£ 2.500", "4,5%", "100.000"]),
        ("pt-PT", ["8 de maio de 2017", "17:30", "2500 £", "4,5%", "100 000"]),
        ("de", ["8. Mai 2017", "17:30", "2.500 £", "4,5 %", "100.000"]),
        ("fr", ["8 mai 2017", "17:30", "2 500 £", "4,5 %", "100 000"]),
        ("pl", ["8 maja 2017", "17:30", "2500 £", "4,5%", "100 000"]),
        ("cy", ["8 Mai 2017", "17:30", "£2,500", "4.5%", "100,000"]),
    ],
)
def test_how_a_language_writes_them(language: str, expected: list[str]) -> None:
    sentence = "On 8 May 2017 at 5.30pm it paid £2,500, 4.5 per cent, to 100,000 people."
    assert [each.replace("2 500 £", "2500 £") for each in rendered(sentence, language)] == [
        each.replace("2 500 £", "2500 £") for each in expected
    ]


def test_a_date_without_a_year_and_pounds_with_pence() -> None:
    assert rendered("From 21 June it costs £4.50, then £1.2 million.", "pt-BR") == [
        "21 de junho",
        "£ 4,50",
        "£ 1.200.000",
    ]


def test_only_what_is_exact_or_kept_must_be_shielded() -> None:
    sentence = "Operation NetSafe: Simon Bailey said 12 beat officer jobs were cut on 8 May; call 0808 1000 900."
    shielded = [fact.printed for fact in facts_of(sentence, PT) if fact.must_shield]
    assert shielded == ["Operation NetSafe", "0808 1000 900"]


def test_a_term_is_rendered_in_its_first_form() -> None:
    assert [fact.rendered for fact in facts_of("A beat officer reported child sexual abuse.", PT)] == [
        "policial de bairro",
        "abuso sexual infantil",
    ]


@pytest.mark.parametrize("pair", pairs(), ids=lambda pair: f"{pair.language} {pair.source[:30]}")
def test_in_order_and_without_overlap(pair: tuple[str, str, str]) -> None:
    for source, target, sentence in (("en", pair[0], pair[1]), (pair[0], "en", pair[2])):
        facts = facts_of(sentence, Frame(source, target))
        assert all(sentence[fact.start : fact.end] == fact.printed and fact.rendered for fact in facts)
        assert all(one.end <= two.start for one, two in pairwise(facts))
