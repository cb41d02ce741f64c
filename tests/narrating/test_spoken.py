from __future__ import annotations

import re
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from accessible_release.errors import Unusable
from accessible_release.model import Contact, Phone
from accessible_release.narrating.spoken import Wording, wording
from accessible_release.narrating.spoken.cardinals import by_digit, cardinal, year
from accessible_release.narrating.spoken.tables import rows
from accessible_release.settings import Settings

from .releases import STOP_IT_NOW, release

ROWS = [
    line.split("\t")
    for line in (Path(__file__).parent / "spoken.en.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("# ")
]
PLAIN = wording(release(), Settings())
DIGITS = {word: digit for digit, word in PLAIN.phrases["digits"].items() if digit.isdigit()}


def with_contacts(*contacts: Contact, text: str = "Stop it Now! helps. The IWF too.") -> Wording:
    return wording(release(text, contacts=contacts), Settings())


def dialled(spoken: str) -> str:
    return "".join(DIGITS[word] for word in spoken.replace(",", " ").split() if word in DIGITS)


@pytest.mark.parametrize(("printed", "spoken"), ROWS)
def test_as_printed_so_spoken(printed: str, spoken: str) -> None:
    assert PLAIN.spoken(printed) == spoken


def test_there_are_enough_rows() -> None:
    assert len(ROWS) >= 120


# -- no digit is lost

SMALL = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
sixteen seventeen eighteen nineteen"""
LARGE = """zero ten twenty thirty forty fifty sixty seventy eighty ninety"""
ONES = {word: value for value, word in enumerate(SMALL.split())}
TENS = {word: 10 * value for value, word in enumerate(LARGE.split())}
SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}


def value_of(words: str) -> int:
    """The number that English words say, read by other rules than the ones that made them."""
    total = part = 0
    for word in words.replace("-", " ").split():
        if word in SCALES:
            total, part = total + part * SCALES[word], 0
        elif word == "hundred":
            part *= 100
        elif word != "and":
            part += ONES[word] if word in ONES else TENS[word]
    return total + part


@given(st.integers(0, 10**15 - 1))
def test_a_number_keeps_its_value(number: int) -> None:
    spoken = PLAIN.spoken(f"There are exactly {number:,} cases here")
    assert value_of(spoken.removeprefix("There are exactly ").removesuffix(" cases here")) == number


@given(st.integers(0, 10**9), st.text("0123456789", min_size=1, max_size=6))
def test_a_decimal_keeps_every_digit(whole: int, fraction: str) -> None:
    spoken = PLAIN.spoken(f"It rose by {whole}.{fraction} points").removeprefix("It rose by ").removesuffix(" points")
    before, after = spoken.split(" point ")
    assert value_of(before) == whole
    assert dialled(after) == fraction


@given(st.lists(st.text("0123456789", min_size=2, max_size=6), min_size=1, max_size=4))
def test_a_telephone_number_keeps_every_digit_in_its_groups(groups: list[str]) -> None:
    printed = "0" + " ".join(groups)
    phone = Phone(printed, "+44" + "".join(groups))
    spoken = with_contacts(Contact("helpline", "Help", phones=(phone,))).spoken(f"Call {printed} today.")
    assert dialled(spoken) == printed.replace(" ", "")
    assert not re.search(r"\d", spoken)


@given(st.lists(st.text("0123456789", min_size=3, max_size=4), min_size=2, max_size=3))
def test_a_number_that_nobody_listed_keeps_every_digit(groups: list[str]) -> None:
    printed = " ".join(["0800", *groups])
    assert dialled(PLAIN.spoken(f"Call {printed} today")) == printed.replace(" ", "")


NEIGHBOURS = (
    "£{}m", "£{}bn for roads", "€{}k", "${}", "£{}pcm", "{}p", "{}p/kWh", "a £{} note", "£{}-a-week", "(£{}m)",
    "{}mg/l", "{} mg/l", "{}µg/m3", "{}mph", "{}mm/h", "{} km/h", "{}kWh", "{}°C", "{}C", "-{}C", "{}ml", "{}kg/ha",
    "{}cfu/100ml", "{}m people", "{}m high", "a {}km run", "{} l/s", "{}L", "{}%", "Flat {}C", "the {}C bus",
    "s.{}(1)", "ss.{}", "para {}(b)", "reg. {}", "Art {}", "s{}", "Section {}(2)(a)", "p. {}", "No. {}", "S.{}",
    "Quick dial code: {}", "PIN {}", "quote {}", "ref. {}", "meeting ID {}", "number {}", "extension {}", "log {}",
    "call {}", "{} of them", "{} were passed", "{} homes", "and {} calls", "on {}", "101 and {}", "call 999 or {}",
    "{}X", "Room {}", "{} people", "PC {} Smith",
    "[2024] EWHC {}", "Grade {}*", "{} - {}", "{}–{}", "{}/{}", "{}, {} and {}", "{}:{}", "({})", "#{}", "{}+", "x{}x",
)  # fmt: skip
REFERENCES = (
    "CR/{}/118",
    "26/{}/OUT",
    "{}/0024/FUL",
    "CR-{}-5",
    "AB{}",
    "M{}",
    "ref. 26/{}/OUT",
    "T{}AB",
    "quote AB{}C",
)
"""Where a figure has no comma and no point."""


def in_words(figure: str) -> set[str]:
    """How a figure may be said with all of its digits: as a number, digit by digit, as a year."""
    plain = figure.replace(",", "")
    forms = {cardinal(plain), " point ".join(by_digit(part) for part in plain.split("."))}
    if re.fullmatch(r"(?:1[5-9]|20)\d\d", plain):
        forms.add(year(plain))
    if money := re.fullmatch(r"(\d+)\.(\d\d)", plain):
        forms |= {
            f"{cardinal(money[1])} {unit} {cardinal(str(int(money[2])))}"
            for unit in ("pounds", "euros", "pound", "euro", "dollars", "dollar")
        }
    if clock := re.fullmatch(r"(\d+)\.(\d\d)", plain):
        forms.add(f"{cardinal(clock[1])} {cardinal(str(int(clock[2])))}")
    return {re.sub(r"\W+", " ", form) for form in forms}


FIGURES = st.one_of(
    st.integers(1, 10**9).map(str),
    st.integers(1, 2100).map(str),
    st.integers(1, 10**9).map("{:,}".format),
    st.from_regex(r"[1-9][0-9]{0,4}\.[1-9][0-9]{0,3}", fullmatch=True),
)


@settings(max_examples=40, deadline=None)
@pytest.mark.parametrize("neighbours", REFERENCES)
@given(figure=st.integers(1, 10**9).map(str))
def test_a_reference_keeps_every_digit(neighbours: str, figure: str) -> None:
    assert_said(neighbours, figure)


@settings(max_examples=40, deadline=None)
@pytest.mark.parametrize("neighbours", NEIGHBOURS)
@given(figure=FIGURES)
def test_a_figure_keeps_every_digit_whatever_stands_beside_it(neighbours: str, figure: str) -> None:
    assert_said(neighbours, figure)


def assert_said(neighbours: str, figure: str) -> None:
    spoken = re.sub(r"\W+", " ", PLAIN.spoken(neighbours.replace("{}", figure)))
    said = re.findall(rf"\b(?:{'|'.join(sorted(in_words(figure), key=len, reverse=True))})\b", spoken)
    assert len(said) >= neighbours.count("{}"), spoken


@given(st.text("0123456789/-:.,£$€%pkmabAB' ()\u2013\u00a0&#@+x", max_size=40))
def test_nothing_is_left_for_the_engine_to_guess(printed: str) -> None:
    assert not re.search(r"[0-9&%§#£$€]", PLAIN.spoken(printed))


@given(st.text(max_size=60))
def test_no_digit_of_any_script_is_left(printed: str) -> None:
    assert not re.search(r"[0-9]", PLAIN.spoken(printed))


@given(st.text("xyz .,\n'\u2019\u201c\u201d", max_size=60))
def test_words_are_kept(printed: str) -> None:
    assert re.sub(r"\W", "", PLAIN.spoken(printed)) == re.sub(r"\W", "", printed)


# -- contacts in sentences


def test_contacts_are_said_in_full_inside_a_sentence() -> None:
    words = with_contacts(STOP_IT_NOW)
    printed = "Call Stop it Now! on 0808\u00a01000\u202f900 or see www.get-help.stopitnow.org.uk."
    assert words.spoken(printed) == (
        "Call Stop it Now! on zero eight zero eight, one zero zero zero, nine zero zero or see "
        "w w w dot get hyphen help dot stop it now dot org dot u k."
    )


def test_a_number_without_spoken_words_is_spoken_in_its_printed_groups() -> None:
    words = with_contacts(Contact("helpline", "Help", phones=(Phone("0808 1000 900", extension="12"),)))
    assert words.spoken("Ring 0808 1000 900") == (
        "Ring zero eight zero eight, one zero zero zero, nine zero zero, extension, one two"
    )


def test_letters_in_a_number_are_the_digits_on_their_keys() -> None:
    words = with_contacts(Contact("helpline", "Medicare", phones=(Phone("1-800-MEDICARE"),)))
    assert (
        words.spoken("Call 1-800-MEDICARE") == "Call one, eight zero zero, six three three, four two two, seven three"
    )


def test_text_and_relay_numbers_keep_their_words() -> None:
    words = with_contacts(Contact("helpline", "Shout", text_numbers=("SHOUT to 85258", "HELLO"), relays=("18001 101",)))
    assert words.spoken("Text SHOUT to 85258") == "Text SHOUT to, eight five two five eight"
    assert words.spoken("Dial 18001 101") == "Dial one eight zero zero one, one zero one"


def test_an_address_is_taken_apart_only_by_neighbours_in_the_text() -> None:
    words = with_contacts(text="See the therapist at Lucy Faithfull House. The IWF too.")
    assert words.address("https://lucyfaithfull.org.uk") == "lucy faithfull dot org dot u k"
    assert words.address("therapist.org") == "therapist dot org"
    assert (
        words.address("www.iwf.org.uk/a_b~c/") == "w w w dot i w f dot org dot u k slash a underscore b tilde c slash"
    )
    assert words.address("x.org/a!") == "x dot org slash a exclamation mark"


# -- lexicon


def lexicon_file(folder: Path, text: str | bytes) -> Settings:
    path = folder / "house.tsv"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return Settings(lexicon=str(path))


def test_house_words_go_before_the_built_in_ones(tmp_path: Path) -> None:
    settings = lexicon_file(tmp_path, "# ours\nNATO\tthe alliance\nC3\tsee three\nkearton\tKurton\n")
    words = wording(release(), settings)
    assert words.spoken("NATO and C3 and Kearton") == "the alliance and see three and Kurton"


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("one\n", ":1", "two columns"),
        ("A\tb\nC3\tsee 3\n", ":2", "digits"),
        ("999\tnine\n", ":1", "no letter"),
        (b"\xff\xfe\xff", "", "not UTF-8"),
    ],
)
def test_a_broken_lexicon_is_refused_with_its_line(tmp_path: Path, text: str | bytes, line: str, message: str) -> None:
    with pytest.raises(Unusable, match=message) as caught:
        wording(release(), lexicon_file(tmp_path, text))
    assert caught.value.where.endswith(f"house.tsv{line}")


def test_a_missing_lexicon_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Unusable, match="No such file"):
        wording(release(), Settings(lexicon=str(tmp_path / "none.tsv")))


# -- languages


@pytest.mark.parametrize("language", ["tlh", "ga", "x"])
def test_a_language_without_rules_is_refused(language: str) -> None:
    with pytest.raises(LookupError, match=language):
        wording(release(language=language), Settings())


def test_a_table_that_is_not_there() -> None:
    with pytest.raises(LookupError, match="units"):
        rows("units", "xx")


@pytest.mark.parametrize(
    "unit",
    [
        "a.b-",
        "aaa-aaa.",
        "1pm-",
        "A-1",
        "1 ",
        "a@",
        "(",
        "s.1(a)",
        "1m-",
        "call 101/",
        "A*",
        "II, ",
        "NO US ",
        "£1-",
        "quote 1/",
    ],
)
def test_a_hostile_text_takes_no_longer_than_its_length(unit: str) -> None:
    started = time.process_time()
    PLAIN.spoken(unit * 4000)
    assert time.process_time() - started < 2
