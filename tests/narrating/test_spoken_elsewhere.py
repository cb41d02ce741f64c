"""What is printed, as it is spoken in other languages than English."""

from __future__ import annotations

import re
import time
from dataclasses import replace
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accessible_release.locales import decimal, weekday_names
from accessible_release.model import Contact, Phone
from accessible_release.narrating.spoken import Wording, wording
from accessible_release.phrases import complete_languages
from accessible_release.provenance import Origin
from accessible_release.settings import Settings

from .releases import STOP_IT_NOW, release

ROWS = [
    line.split("\t")
    for line in (Path(__file__).parent / "spoken.other.txt").read_text(encoding="utf-8").splitlines()
    if not line.startswith("# ")
]
LANGUAGES = [language for language in complete_languages() if not language.startswith("en")]
ENGLISH_SIGNS = (
    "dot",
    "slash",
    "hyphen",
    "at",
    "hash",
    "plus",
    "per cent",
    "pounds",
    "extension",
    "hashtag",
    "squared",
)


@cache
def words(language: str) -> Wording:
    return wording(release(language=language, origin=Origin("en")), Settings())


def dialled(spoken: str, language: str) -> str:
    digits = {word: digit for digit, word in words(language).phrases["digits"].items() if digit.isdigit()}
    return "".join(digits.get(word, "") for word in re.split(r"[ ,.]+", spoken))


@pytest.mark.parametrize(("language", "printed", "spoken"), ROWS)
def test_as_printed_so_spoken(language: str, printed: str, spoken: str) -> None:
    assert words(language).spoken(printed) == spoken


def test_there_are_languages() -> None:
    assert {"pt", "pl", "ar", "ur"} <= set(LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_english_word_of_ours_is_put_into_another_language(language: str) -> None:
    printed = "0800 111 222; x@y.org/z-1; £250; 25%; 30 m²; 1½; #Aa @Aa 37/19283/22 A140 1013025 & + ="
    said = f" {words(language).spoken(printed)} "
    own = {value for section in ("digits", "address") for value in words(language).phrases[section].values()}
    assert [each for each in ENGLISH_SIGNS if f" {each} " in said and each not in own] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_contact_within_a_sentence_is_said_in_the_language(language: str) -> None:
    phone = Phone("0808 1000 900", "+448081000900", extension="12")
    given_ = release(language=language, origin=Origin("en"), contacts=(Contact("helpline", "Help", phones=(phone,)),))
    own = wording(given_, Settings())
    said = own.spoken("(0808\u00a01000 900).")
    assert dialled(said, language) == "080810009001" + "2"
    assert own.phrases["card"]["extension"] in said
    assert not re.search(r"\d", said)


@given(st.sampled_from(LANGUAGES), st.lists(st.text("0123456789", min_size=3, max_size=4), min_size=2, max_size=3))
def test_a_number_that_nobody_listed_keeps_every_digit(language: str, groups: list[str]) -> None:
    printed = " ".join(["0800", *groups])
    assert dialled(words(language).spoken(printed), language) == printed.replace(" ", "")


@given(st.sampled_from(LANGUAGES), st.integers(0, 10**9))
def test_a_number_of_the_language_keeps_its_value(language: str, number: int) -> None:
    said = words(language).spoken(f"x {decimal(Decimal(number), language)} x")
    assert int(dialled(said, language) or re.sub(r"\D", "", said)) == number


@given(st.sampled_from(LANGUAGES), st.text("0123456789/-:.,£$€%pkmabAB' ()\u2013\u00a0&#@+x½²٪", max_size=40))
def test_no_sign_is_left_that_engines_read_in_english(language: str, printed: str) -> None:
    assert not re.search("[&%٪£$€½@#+=]", words(language).spoken(printed))


@given(st.sampled_from(LANGUAGES), st.text(max_size=60))
def test_anything_can_be_said(language: str, printed: str) -> None:
    assert words(language).spoken(printed).strip() == words(language).spoken(printed)


def test_the_words_of_a_number_are_those_of_the_stretch() -> None:
    spoken = replace(STOP_IT_NOW.phones[0], spoken="zero oito zero oito, um zero zero zero, nove zero zero")
    contacts = (replace(STOP_IT_NOW, phones=(spoken,)),)
    own = wording(release(language="pt", origin=Origin("en"), contacts=contacts), Settings())
    assert own.spoken("0808 1000 900") == spoken.spoken
    assert own.of("en").spoken("Ring 0808 1000 900.") == (
        "Ring zero eight zero eight, one zero zero zero, nine zero zero."
    )
    assert own.of("xx") is own


def test_the_house_lexicon_is_for_the_language_that_the_house_writes(tmp_path: Path) -> None:
    path = tmp_path / "house.tsv"
    path.write_text("Kearton\tKurton\n")
    own = wording(release(language="pt", origin=Origin("en")), Settings(lexicon=str(path)))
    assert own.spoken("Kearton") == "Kearton"
    assert own.of("en").spoken("Kearton") == "Kurton"
    written_in_it = wording(release(language="pt"), Settings(lexicon=str(path)))
    assert written_in_it.spoken("Kearton") == "Kurton"


def test_capitals_without_a_vowel_are_spelled_in_an_address() -> None:
    own = wording(release("A NSPCC ajuda.", language="pt"), Settings())
    assert own.address("nspcc.org") == "n s p c c ponto org"


@pytest.mark.parametrize("unit", ["a.b-", "1.", "£1", "1 ", "A-1", "1%", "("])
def test_a_hostile_text_takes_no_longer_than_its_length(unit: str) -> None:
    for language in ("pt", "pl"):
        started = time.process_time()
        words(language).spoken(unit * 4000)
        assert time.process_time() - started < 2


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_dash_between_two_days_is_a_word_in_every_language(language: str) -> None:
    days = weekday_names(language)
    said = words(language).spoken(f"{days[1]}–{days[5]}")
    last = days[5].replace("\u02bc", "'")  # spoken as the apostrophe of every other word
    assert re.fullmatch(rf"{days[1]} [^\s\d]+(?: [^\s\d]+)? {last}", said), said
