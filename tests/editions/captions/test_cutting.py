from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from accessible_release.editions.captions.cue import Run, piece, text_of
from accessible_release.editions.captions.cutting import captions, fits, lines
from accessible_release.editions.captions.words import WIDTH, width

ALPHABET = st.characters(categories=("Lu", "Ll", "Nd"), max_codepoint=0x5FF) | st.sampled_from("&<>-.,;:“”'£@/")
WORDS = st.text(ALPHABET, min_size=1, max_size=WIDTH)
TEXTS = st.lists(WORDS, min_size=1, max_size=60).map(" ".join)
SPEAKERS = st.sampled_from(["", "Simon Bailey", "Ana"])


def cut(text: str, label: str = "") -> list[str]:
    return [text[start:end] for start, end in captions((Run(text),), label)]


def shown(text: str, label: str = "") -> list[str]:
    return [text_of(line).strip() for line in lines((Run(text),), label)]


@given(TEXTS, st.sampled_from(["", "ANA:", "DETECTIVE CHIEF SUPERINTENDENT BROWN:"]))
def test_every_word_once_in_order_and_no_line_too_wide(text: str, label: str) -> None:
    parts = cut(text, label)
    assert " ".join(parts).split() == text.split()
    for place, part in enumerate(parts):
        for name in {"", label if place == 0 else ""}:
            both = shown(part, name)
            assert len(both) <= 2
            assert all(width(each) <= WIDTH for each in both)
            assert " ".join(both).split() == f"{name} {part}".split()


@given(st.lists(st.tuples(TEXTS, SPEAKERS), min_size=1, max_size=5))
def test_no_word_changes_its_speaker(parts: list[tuple[str, str]]) -> None:
    runs = tuple(Run(f"{text} ", speaker) for text, speaker in parts)
    wanted = [(word, run.speaker) for run in runs for word in run.text.split()]
    found = [
        (word, run.speaker)
        for start, end in captions(runs)
        for line in lines(piece(runs, start, end))
        for run in line
        for word in run.text.split()
    ]
    assert found == wanted


def test_a_text_that_fits_is_one_caption_of_one_line_or_two_even_ones() -> None:
    assert cut("The unit closed in May.") == ["The unit closed in May."]
    assert shown("The unit closed in May.") == ["The unit closed in May."]
    text = "A man from Ipswich was arrested on Monday, the police say."
    assert shown(text) == ["A man from Ipswich was arrested", "on Monday, the police say."]


def test_captions_end_at_the_ends_of_clauses() -> None:
    text = (
        "In October last year the force warned people about it; since then more than 300 people in the county "
        "have called the helpline, and most of them were men."
    )
    assert [part[-1] for part in cut(text)] == [";", ",", "."]


def test_no_word_is_left_alone() -> None:
    text = (
        "The operation is being conducted in partnership with child protection charity, The Lucy Faithfull Foundation"
    )
    assert all(len(part) >= 14 for part in cut(text))


def test_a_word_wider_than_a_line_stays_whole() -> None:
    word = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch"
    assert width(word) > WIDTH
    assert shown(f"Welcome to {word}") == ["Welcome to", word]


def test_an_address_wider_than_a_line_is_parted() -> None:
    address = "www.woldshire.police.uk/hate-crime/statistics/2026/quarterly/table"
    found = shown(f"Website: {address}")
    assert max(map(width, found)) <= WIDTH
    assert "".join(found).replace(" ", "") == f"Website:{address}"


def test_a_name_takes_room_in_the_first_caption() -> None:
    text = "x" * 40 + " " + "y" * 40
    assert fits((Run(text),))
    assert not fits((Run(text),), "SIMON BAILEY:")
    assert cut(text, "SIMON BAILEY:") == ["x" * 40, "y" * 40]
    assert shown("x" * 40, "SIMON BAILEY:") == ["SIMON BAILEY:", "x" * 40]


def test_the_words_of_two_speakers_do_not_stand_in_one_line() -> None:
    runs = (Run("“Jayden, you are not in trouble,”", "Dwayne Hollis"), Run(" said Sheriff Dwayne Hollis."))
    assert [text_of(line).strip() for line in lines(runs)] == [run.text.strip() for run in runs]
    both = captions(runs, "DWAYNE HOLLIS:")
    assert [text_of(runs)[start:end] for start, end in both] == [run.text.strip() for run in runs]
