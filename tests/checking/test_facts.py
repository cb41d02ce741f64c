"""How single facts are read: numbers with unit and bound, moments, exact facts, families, terms."""

from __future__ import annotations

from fractions import Fraction

import pytest

from accessible_release.analysis.parsing import statements
from accessible_release.analysis.spans.quantities import figures
from accessible_release.analysis.spans.temporal import moments
from accessible_release.analysis.spans.verbatim import verbatim
from accessible_release.analysis.words.families import family
from accessible_release.checking.printed import facts as printed


@pytest.mark.parametrize(
    ("text", "value", "unit", "bound"),
    [
        ("six forces", 6, "", ""),
        ("1,800 people", 1800, "", ""),
        ("£1.500", Fraction(3, 2), "£", ""),
        ("£1.2 million", 1_200_000, "£", ""),
        ("£3m of aid", 3_000_000, "£", ""),
        ("4m high", 4, "metres", ""),
        ("$3bn", 3_000_000_000, "$", ""),
        ("2.5 per cent", Fraction(5, 2), "%", ""),
        ("3 percentage points", 3, "percentage points", ""),
        ("two-thirds of callers", Fraction(2, 3), "", ""),
        ("half of the rooms", Fraction(1, 2), "", ""),
        ("two hundred and six homes", 206, "", ""),
        ("twenty-one days", 21, "days", ""),
        ("a hundred homes", 100, "", ""),
        ("at least 12 people", 12, "", "at least"),
        ("10 or more staff", 10, "", "at least"),
        ("up to five years", 5, "years", "up to"),
        ("no more than 6 people", 6, "", "up to"),
        ("over 65", 65, "", "more than"),
        ("about 40 people", 40, "", "about"),
        ("nearly 80 schools", 80, "", "nearly"),
        ("a boy aged 17", 17, "years", ""),
        ("a 17-year-old boy", 17, "years", ""),
        ("going at 60mph", 60, "mph", ""),
    ],
)
def test_a_number(text: str, value: int | Fraction, unit: str, bound: str) -> None:
    (figure,) = figures(text)
    assert (figure.value, figure.unit, figure.bound) == (value, unit, bound)


@pytest.mark.parametrize(
    "text", ["no one came", "the A14", "call 0808 1000 900", "on 8 May 2017", "at 9am", "one another"]
)
def test_no_number(text: str) -> None:
    assert figures(text) == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("on 8 May 2017", [("date", "8 May 2017", "")]),
        ("on May 8, 2017", [("date", "8 May 2017", "")]),
        ("08/05/2017", [("date", "8 May 2017", "")]),
        ("Monday 8th May", [("weekday", "Monday", ""), ("date", "8 May", "")]),
        ("by Friday", [("weekday", "Friday", "no later than")]),
        ("at 2.30am", [("time", "2:30", "")]),
        ("at 2.30pm", [("time", "14:30", "")]),
        ("at noon", [("time", "12:00", "")]),
        ("in October last year", [("month", "October", ""), ("relative", "last year", "")]),
        ("every day", [("relative", "daily", "")]),
        ("You may go", []),
        ("in May", [("month", "May", "")]),
    ],
)
def test_moments(text: str, found: list[tuple[str, str, str]]) -> None:
    assert [(each.kind, each.value, each.bound) for each in moments(text)] == found


@pytest.mark.parametrize(
    ("text", "kind", "exact"),
    [
        ("Call 0808 1000 900.", "phone number", "0808 1000 900"),
        ("Call 08457 90 90 90.", "phone number", "08457 90 90 90"),
        ("Call 999 now.", "phone number", "999"),
        ("Ring +44 1473 613500.", "phone number", "+44 1473 613500"),
        ("Visit www.get-help.stopitnow.org.uk.", "web address", "www.get-help.stopitnow.org.uk"),
        ("Write to news@suffolk.police.uk.", "e-mail address", "news@suffolk.police.uk"),
        ("Quote 37/12345/24.", "reference", "37/12345/24"),
        ("It is at IP1 2AN.", "postcode", "IP1 2AN"),
    ],
)
def test_an_exact_fact(text: str, kind: str, exact: str) -> None:
    assert [(each.kind, each.printed) for each in verbatim(text)] == [(kind, exact)]


def test_what_nobody_can_read_stays_as_printed() -> None:
    (statement,) = statements([["Call 1-800-CALL-FBI, docket 22-988."]])
    assert set(printed(statement)) == {"22-988"}
    assert [each.printed for each in verbatim(statement.text)] == ["1-800-CALL-FBI"]


@pytest.mark.parametrize(
    "words", ["arrest arrests arrested", "injure injured injury", "decide decision", "flood flooding flooded"]
)
def test_one_family(words: str) -> None:
    assert len({family(word) for word in words.split()}) == 1


@pytest.mark.parametrize(
    "words",
    ["police policy", "office officer", "employer employee", "careful careless", "offender offence", "custody care"],
)
def test_two_families(words: str) -> None:
    assert len({family(word) for word in words.split()}) == 2
