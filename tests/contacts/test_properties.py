"""What holds for every number, however it is printed, and for every text, however odd."""

from __future__ import annotations

import re
import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from accessible_release.contacts import find_contacts
from accessible_release.contacts.numbers import find_numbers
from accessible_release.model import Block, Release, Sentence, Span
from accessible_release.settings import Settings

NUMBERS = {
    "GB": [("08081570", 4), ("01632960", 5), ("02079460", 3), ("07700900", 5)],
    "IE": [("020915", 3)],
    "AU": [("025550", 2), ("1800975", 4)],
    "US": [("202555013", 3), ("800555012", 3)],
}
GAPS = st.sampled_from([" ", "\u00a0", "\u202f", "\u2009", "-", "\u2011", "."])


@st.composite
def _variants(draw: st.DrawFn) -> tuple[str, str, str]:
    """A country, a number as its digits, and the same number with other gaps."""
    region = draw(st.sampled_from(sorted(NUMBERS)))
    stem, area = draw(st.sampled_from(NUMBERS[region]))
    length = {"GB": 11, "IE": 9, "AU": 10, "US": 10}[region] if stem != "020915" else 10
    digits = stem + "".join(str(draw(st.integers(0, 9))) for _ in range(length - len(stem)))
    middle = 3 if region == "US" else draw(st.integers(3, 4))
    groups = [digits[:area], digits[area : area + middle], digits[area + middle :]]
    gap = draw(GAPS)
    printed = gap.join(groups)
    if draw(st.booleans()):
        printed = f"({groups[0]}) {gap.join(groups[1:])}"
    return region, digits, printed


@settings(deadline=None)
@given(_variants())
def test_one_number_has_one_identity_however_it_is_printed(case: tuple[str, str, str]) -> None:
    region, digits, printed = case
    plain = find_numbers(f"Call {digits} now.", (region,))
    other = find_numbers(f"Call {printed} now.", (region,))
    assert [each.e164 for each in other] == [each.e164 for each in plain]
    assert len(other) == 1
    assert re.sub(r"\D", "", other[0].printed) == digits


COUNTS = st.sampled_from(["people", "calls", "reports", "children", "offences", "years", "officers", "% of them"])


@settings(deadline=None)
@given(st.integers(0, 10**9), COUNTS, st.sampled_from(["", "£", "€"]))
def test_statistics_never_become_telephone_numbers(number: int, counted: str, sign: str) -> None:
    assert find_numbers(f"In the year there were {sign}{number:,} {counted} in all.", ("GB", "US", "IE", "AU")) == []


DAYS_WRITTEN = st.sampled_from(["%d/%m/%Y", "%d.%m.%Y", "%Y-%m-%d", "%d %B %Y"])


@settings(deadline=None)
@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)), DAYS_WRITTEN)
def test_dates_never_become_telephone_numbers(day: date, form: str) -> None:
    assert find_numbers(f"It opened on {day:{form}}.", ("GB", "US", "IE", "AU")) == []


def _release(text: str) -> Release:
    sentence = Sentence("s1", text, "b1", 1, 0, len(text), Span(0, len(text)))
    return Release("T", (Block("b1", "paragraph", text, 1, 1, sentences=(sentence,)),), "t", "t.md", "0")


@settings(deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"])) | st.text("0123456789+()- .callxext\n"))
def test_no_text_breaks_it_and_every_contact_is_one(text: str) -> None:
    contacts = find_contacts(_release(text), Settings()).contacts
    for each in contacts:
        assert each.name
        assert each.phones or each.text_numbers or each.relays or each.urls or each.emails
    identities = [phone.identity for each in contacts if each.role != "other" for phone in each.phones]
    assert len(set(identities)) == len({*identities})


WORDS = [
    "call",
    "ring",
    "text",
    "on",
    "at",
    "help",
    "free",
    "999",
    "101",
    "116",
    "123",
    "0808",
    "157",
    "0321",
    "www.x.org",
    ",",
    ".",
    ";",
    ":",
    "(",
    ")",
    "if",
    "you",
    "are",
    "9am",
    "to",
    "5pm",
    "The",
    "Line",
]


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=40))
def test_digits_are_never_changed(words: list[str]) -> None:
    text = " ".join(words)
    for each in find_contacts(_release(text), Settings()).contacts:
        for printed in (*(phone.printed for phone in each.phones), *each.text_numbers, *each.relays):
            assert printed in " ".join(text.split())


LONG = 40_000
ODD = [
    "1",
    "1 ",
    "0800 ",
    " ",
    "A",
    "Abc ",
    "(",
    "(1",
    "1.",
    "1-",
    "116 ",
    "call 999 or ",
    "text ",
    "or visit ",
    "18001 ",
    "1-800-",
    "1800 AAAA ",
    "x1 ",
    "a.",
    "; ",
    "Mon-",
    "9am to ",
    "free ",
    "the x line ",
    "#",
    "a@b.example.org ",
]


@pytest.mark.parametrize("piece", ODD)
def test_time_grows_with_the_length_of_a_text_and_no_faster(piece: str) -> None:
    text = piece * (LONG // len(piece)) + " Call Lantern on 0808 157 0321."
    began = time.process_time()
    find_contacts(_release(text), Settings())
    assert time.process_time() - began < 5


FORMS = [
    "{0} {1} {2}",
    "{0}-{1}-{2}",
    "{0}–{1}–{2}",
    "{0}.{1}.{2}",
    "({0}) {1} {2}",
    "[{0}] {1}{2}",
    "{0}{1}{2}",
    "{0}/{1}/{2}",
]
BEHIND = [
    ". 3 people came.",
    " (9-5).",
    " (Mon-Fri 9-5).",
    " 9 to 5.",
    " 24 hours a day.",
    " 24/7.",
    ", 365 days a year.",
    " – 4 people were held.",
    ": 12 lines are open.",
    "; 10p a minute.",
    " or 999.",
    " quoting 26000123456.",
    " by 14/11/2026.",
    " on 3 May.",
    " at 2 Mill Lane.",
    "",
]


@st.composite
def _printed(draw: st.DrawFn) -> tuple[str, str, str]:
    """A British number of its digits, the same as it is printed, and what stands behind it."""
    area, first, last = draw(
        st.sampled_from(
            [("0808", "157", 4), ("0300", "123", 4), ("01632", "960", 3), ("07700", "900", 3), ("0800", "555", 3)]
        )
    )
    end = f"{draw(st.integers(0, 10**last - 1)):0{last}}"
    form = draw(st.sampled_from([*FORMS, "singly"]))
    digits = f"{area}{first}{end}"
    printed = " ".join(digits) if form == "singly" else form.format(area, first, end)
    return digits, printed, draw(st.sampled_from(BEHIND))


@settings(max_examples=400, deadline=None)
@given(_printed())
def test_a_number_is_whole_whatever_stands_behind_it(case: tuple[str, str, str]) -> None:
    digits, printed, behind = case
    numbers = find_numbers(f"Call the helpline on {printed}{behind}", ("GB",))
    assert digits in [re.sub(r"\D", "", number.printed) for number in numbers], (printed, behind)
    assert all(re.sub(r"\D", "", number.printed) in {digits, "999"} for number in numbers)
