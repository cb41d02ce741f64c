"""What must hold for any number, denial, contact and word."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from num2words import num2words

from accessible_release.analysis.parsing import statements
from accessible_release.analysis.spans.quantities import figures
from accessible_release.analysis.spans.verbatim import verbatim
from accessible_release.checking.gate import breaches

NUMBERS = st.integers(min_value=2, max_value=999_999)
VERBS = st.sampled_from(["find", "arrest", "charge", "close", "search", "visit", "warn", "help", "injure", "blame"])
NOUNS = st.sampled_from(["officer", "nurse", "driver", "council", "school", "landlord", "neighbour"])
DIGITS = st.text("0123456789", min_size=3, max_size=4)


def broken(source: str, other: str) -> set[str]:
    one, two = statements([[source], [other]])
    return {each.id for each in breaches(one, two)}


@given(NUMBERS)
def test_digits_and_words_have_one_value(number: int) -> None:
    (digits,) = figures(f"The team saw {number:,} homes.")
    (words,) = figures(f"The team saw {num2words(number)} homes.".replace(",", ""))
    assert digits.value == words.value == number


@settings(deadline=None, max_examples=60)
@given(NUMBERS, NUMBERS)
def test_another_number_is_stopped_and_the_same_is_not(one: int, two: int) -> None:
    found = broken(f"The team saw {one:,} homes.", f"The team saw {two} homes.")
    assert found == (set() if one == two else found)
    assert one == two or "G1" in found or "G4" in found


@settings(deadline=None, max_examples=40)
@given(NOUNS, VERBS, NOUNS)
def test_a_denial_cannot_come_or_go(who: str, verb: str, whom: str) -> None:
    said, denied = f"The {who} will {verb} the {whom}.", f"The {who} will not {verb} the {whom}."
    assert "G6" in broken(said, denied)
    assert "G6" in broken(denied, said)
    assert broken(denied, denied.replace("will not", "won't")) == set()


@settings(deadline=None, max_examples=40)
@given(DIGITS, DIGITS, st.integers(min_value=0, max_value=5))
def test_a_telephone_number_keeps_every_digit(first: str, second: str, place: int) -> None:
    number = f"01{first} {second}56"
    assert [each.printed for each in verbatim(f"Call {number} now.")] == [number]
    at = place if number[place] != " " else place + 1
    other = f"{number[:at]}{(int(number[at]) + 1) % 10}{number[at + 1 :]}"
    assert "G4" in broken(f"Call {number} now.", f"Call {other} now.")


@settings(deadline=None, max_examples=40)
@given(NOUNS, NOUNS)
def test_no_word_can_come_or_go(one: str, two: str) -> None:
    short, long = f"The {one} left.", f"The {one} and the zebra left."
    assert "G15" in broken(long, short)
    assert "G15" in broken(short, long)
    if one != two:
        assert broken(f"The {one} blamed the {two}.", f"The {two} blamed the {one}.") & {"G12"}
