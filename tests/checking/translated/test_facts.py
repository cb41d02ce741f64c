"""The facts of a sentence: found where they stand, in order, and as the other language writes them."""

from __future__ import annotations

from itertools import pairwise

import pytest

from accessible_release.checking.translated.facts import facts_of
from accessible_release.checking.translated.figures import figures
from accessible_release.checking.translated.frame import Fixed, Frame
from accessible_release.checking.translated.gate import judge
from accessible_release.checking.translated.tables import table_or_signs

from .pairs import pairs

LANGUAGES = ("pt-BR", "pt-PT", "es", "fr", "de", "it", "pl", "ro", "lt", "cy", "ur", "ar")
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
            [("name", "Sarah Whitcombe"), ("name", "Simon Bailey"), ("term", "Mrs"), ("name", "Oldroyd")],
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
            [("time", "By 5pm"), ("date", "3 March 2023"), ("date", "May 2024"), ("time", "noon"), ("date", "21 June")],
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
        "£ 1,2 milhão",
    ]


def test_only_what_is_exact_or_kept_must_be_shielded() -> None:
    sentence = "Operation NetSafe: Simon Bailey said 12 beat officer jobs were cut on 8 May; call 0808 1000 900."
    shielded = [fact.printed for fact in facts_of(sentence, PT) if fact.must_shield]
    assert shielded == ["Operation NetSafe", "0808 1000 900"]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Dr Nguyễn Thị Mai met Councillor Đặng Văn Lâm.", ["Nguyễn Thị Mai", "Đặng Văn Lâm"]),
        ("Contact Fr Seán Ó Briain or hÓgáin.", ["Seán Ó Briain", "hÓgáin"]),
        ("Māra Bērziņa’s Škoda was hit by José de la Peña.", ["Māra Bērziņa", "Škoda", "José de la Peña"]),
        ("He met Oluwaseun Adébáyò and Petrovic\u0301 in Żuk Road.", ["Oluwaseun Adébáyò", "Petrovic\u0301", "Żuk"]),
        ("Come to Áras an Chontae or Médecins Sans Frontières.", ["Áras an Chontae", "Médecins Sans Frontières"]),
        ("Cafés in Türkiye and São Tomé will close, Zoe Hill said.", []),
    ],
)
def test_names_with_letters_outside_ascii_never_go_through_an_engine(sentence: str, names: list[str]) -> None:
    assert [fact.printed for fact in facts_of(sentence, PT) if fact.must_shield] == names


def test_so_do_such_names_of_the_release() -> None:
    frame = Frame("en", "pt-BR", names=("fundacja Łódź", "Anwar"))
    shielded = {fact.printed: fact.must_shield for fact in facts_of("Ask Anwar of fundacja Łódź.", frame)}
    assert shielded == {"Anwar": False, "fundacja Łódź": True}


@pytest.mark.parametrize(
    ("sentence", "printed", "shown"),
    [
        ("Pay by 5pm on 3 August.", ["by 5pm", "3 August"], ["até às 17:00", "3 de agosto"]),
        ("Pay no later than 1 May.", ["no later than 1 May"], ["até 1 de maio"]),
        ("It is shut until noon.", ["until noon"], ["até às 12:00"]),
        ("Reply before the 1 May.", ["before the 1 May"], ["antes de 1 de maio"]),
        ("Reply by Friday.", ["by Friday"], ["até sexta-feira"]),
        ("Do not open it until 5 May.", ["5 May"], ["5 de maio"]),
        ("It is open from 5 May.", ["5 May"], ["5 de maio"]),
        ("It is at half past six in the morning.", ["half past six in the morning"], ["06:30"]),
        ("Come by quarter to nine pm.", ["by quarter to nine pm"], ["até às 20:45"]),
        ("It is at half past six.", ["half past six"], ["6:30"]),
        ("It is at six o’clock.", [], []),
        ("Open Sat and Sun.", ["Sat", "Sun"], ["sábado", "domingo"]),
    ],
)
def test_a_deadline_covers_its_word(sentence: str, printed: list[str], shown: list[str]) -> None:
    facts = facts_of(sentence, Frame("en", "pt-BR"))
    assert ([fact.printed for fact in facts], [fact.rendered for fact in facts]) == (printed, shown)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("sentence", "value", "currency"),
    [
        ("It cost £1.2m.", 1_200_000, "GBP"),
        ("It cost £3.4bn.", 3_400_000_000, "GBP"),
        ("It cost ¥120 million.", 120_000_000, "JPY"),
        ("It cost ₹50 lakh.", 5_000_000, "INR"),
        ("It cost ₹2 crore.", 20_000_000, "INR"),
        ("It cost CHF 1.2345 million.", 1_234_500, "CHF"),
        ("It cost £45k.", 45_000, "GBP"),
    ],
)
def test_the_gate_reads_back_what_is_put_in(language: str, sentence: str, value: int, currency: str) -> None:
    (fact,) = facts_of(sentence, Frame("en", language))
    (figure,) = figures(fact.rendered, language)
    assert (int(figure.value), figure.currency) == (value, currency)


def test_a_number_is_written_with_its_word_where_that_says_as_much() -> None:
    assert rendered("£1.2m, £3.4bn, £1.2345 million, £1,200,000", "pt-BR") == [
        "£ 1,2 milhão",
        "£ 3,4 bilhões",
        "£ 1.234.500",
        "£ 1.200.000",
    ]
    assert rendered("£3.4bn, 2 million homes", "pl") == ["3,4 miliarda £", "2 miliony"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_can_put_in_its_terms_and_deadlines(language: str) -> None:
    known = table_or_signs(language)
    assert all("*" not in forms[0] for forms in known.terms.values())
    assert {"online grooming", "groomed", "sexting", "sextortion", "not guilty"} <= known.terms.keys()
    assert {"by", "before", "until", "from", "after"} == known.forms("deadlines").keys()
    for sentence in ("Pay by 8 May 2017.", "Pay before 5pm.", "It is shut until 5pm."):
        (fact,) = facts_of(sentence, Frame("en", language))
        assert "G3" not in {
            breach.id for breach in judge(sentence, f"{fact.rendered}.", Frame("en", language)).breaches
        }


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
