"""What people say, retold in easier words: whose words they are, what is said of the speaker, that nothing is lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from accessible_release.editions.text import text
from accessible_release.model import Release
from accessible_release.settings import Settings
from accessible_release.simplifying import simplify
from accessible_release.simplifying.praise import is_praise

from .releases import release

LONG = "We have opened the hall in Mill Street, but we cannot take any dogs. You must call before you come."


def easy(folder: Path, body: str, quotations: str = "retold") -> Release:
    return simplify(release(folder, body), Settings(quotations=quotations)).release


def lines(made: Release) -> list[str]:
    """Of the paragraphs, without the opening and the hard words."""
    blocks = [each for each in made.blocks if each.kind == "paragraph" and not each.id.startswith("easy-")]
    return [each.text for block in blocks for each in block.sentences]


@pytest.mark.parametrize(
    ("paragraph", "before"),
    [
        (f'Councillor Ann Marsh, leader of Anley Council, said: "{LONG}"',
         ["Councillor Ann Marsh is leader of Anley Council."]),
        (f'Detective Sergeant Ann Marsh, of the Fraud Unit, said: "{LONG}"',
         ["Detective Sergeant Ann Marsh is from the Fraud Unit."]),
        (f'Speaking at the opening on Monday, Ann Marsh, leader of Anley Council, said: "{LONG}"',
         ["Ann Marsh is leader of Anley Council.", "Ann Marsh spoke at the opening on Monday."]),
        (f'Reacting to the news, Ann Marsh said: "{LONG}"', ["Reacting to the news, Ann Marsh said this."]),
        (f'"{LONG}" said Ann Marsh, leader of Anley Council.', ["Ann Marsh is leader of Anley Council."]),
    ],
)  # fmt: skip
def test_who_speaks_is_said_first_and_the_words_are_marked_as_easier(
    tmp_path: Path, paragraph: str, before: list[str]
) -> None:
    assert lines(easy(tmp_path, paragraph)) == [
        *before,
        "This is what Ann Marsh says, in easier words:",
        "We have opened the hall in Mill Street.",
        "But we cannot take any dogs.",
        "You must call before you come.",
    ]


def test_the_retelling_is_the_speaker_s_and_no_quotation_mark_stands_in_it(tmp_path: Path) -> None:
    made = easy(tmp_path, f'Ann Marsh, leader of Anley Council, said: "{LONG}"')
    (quotation,) = made.quotations
    assert (quotation.speaker, quotation.retold, len(quotation.passages)) == ("Ann Marsh", True, 3)
    for each in quotation.passages:
        assert made.by_id[each.block].text[each.start : each.end] == each.text
        assert not set(each.text) & set('"“”')
    assert "End of what Ann Marsh says." in text(made, Settings())


def test_a_sentence_that_the_release_cuts_is_one_again(tmp_path: Path) -> None:
    shown = lines(easy(tmp_path, '"We will," said Ann Marsh, "commence the repairs to this hall in the winter."'))
    assert shown[-1] == "We will start the repairs to this hall in the winter."


def test_words_that_stay_as_they_are_are_not_called_easier(tmp_path: Path) -> None:
    said = '"We will keep this hall open for all of the winter months," said Ann Marsh.'
    assert lines(easy(tmp_path, said))[-1] == said


def test_it_goes_on_in_the_next_paragraph_of_the_same_speaker(tmp_path: Path) -> None:
    body = (
        f'Ann Marsh, leader of Anley Council, said: "{LONG}"\n\nShe added: "The hall is warm and it is free for all."'
    )
    made = easy(tmp_path, body)
    assert lines(made).count("This is what Ann Marsh says, in easier words:") == 1
    assert [(each.speaker, len(each.passages)) for each in made.quotations] == [("Ann Marsh", 5)]


def test_a_few_words_in_our_own_sentence_stay_word_for_word(tmp_path: Path) -> None:
    made = easy(tmp_path, 'The judge, Ann Marsh, called it "a cruel and calculated fraud".')
    assert lines(made)[0] == 'The judge, Ann Marsh, called it "a cruel and calculated fraud".'


def test_words_of_nobody_stay_as_they_are(tmp_path: Path) -> None:
    body = '> "The hall is open to all, and it is free."'
    assert '"The hall is open to all, and it is free."' in [block.text for block in easy(tmp_path, body).blocks]


def test_both_the_exact_words_and_the_easier_ones(tmp_path: Path) -> None:
    made = easy(tmp_path, f'Ann Marsh, leader of Anley Council, said: "{LONG}"', "both")
    exact, retold = made.quotations
    assert ([each.text for each in exact.passages], exact.retold) == ([LONG], False)
    assert (retold.retold, len(retold.passages)) == (True, 3)


def test_exact_words_alone(tmp_path: Path) -> None:
    made = simplify(release(tmp_path, f'Ann Marsh said: "{LONG}"'), Settings(quotations="exact"))
    assert [each.retold for each in made.release.quotations] == [False]
    assert made.spoken == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "We are delighted to work with the team.",
        "I'm so proud of our young carers.",
        "This is fantastic news for the town.",
        "I want to thank our volunteers.",
    ],
)
def test_praise_may_be_left_out_if_a_person_agrees(tmp_path: Path, sentence: str) -> None:
    made = simplify(release(tmp_path, f'Ann Marsh said: "{sentence} {LONG}"'), Settings())
    assert [each.words for each in made.omissions] == [sentence]
    assert any(sentence.rsplit(maxsplit=1)[-1] in each for each in lines(made.release))


@pytest.mark.parametrize(
    "sentence",
    [
        "We are delighted that you can call us on 0808 157 0123.",
        "I am pleased that nobody was hurt.",
        "We are happy to help if you ring first.",
        "I am proud that 40 people came.",
        "You must call before you come.",
    ],
)
def test_what_a_reader_needs_is_no_praise(sentence: str) -> None:
    assert not is_praise(sentence)
