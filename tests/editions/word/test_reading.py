"""Nothing is lost: what is read back from the file is the whole release, in its order."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from accessible_release.editions.word import WordEdition
from accessible_release.levels import versions
from accessible_release.model import Mark, Release
from accessible_release.pipeline import understand
from accessible_release.records import contact_record
from accessible_release.settings import DEFAULTS
from accessible_release.verifying import card_problems

from ..releases import EMERGENCY, HELPLINE, REPORT, Writer, quoted, release, rich, simple
from .opened import made, missing, opened, plain, read, words
from .samples import arabic, deep_lists, mark, paragraph

SAMPLE = Path(__file__).parents[3] / "input" / "operation-netsafe.md"
ALL = {"simple": simple(), "quoted": quoted(), "rich": rich(), "arabic": arabic(), "lists": deep_lists()}


@pytest.fixture(scope="module")
def both() -> tuple[Release, ...]:
    """The sample at both levels."""
    return versions(understand(str(SAMPLE), DEFAULTS), DEFAULTS).releases


def lost(of: Release) -> list[str]:
    found = iter(words(read(of)))
    return [sentence.text for sentence in of.sentences if missing(sentence.text, found)]


@pytest.mark.parametrize("of", ALL.values(), ids=ALL)
def test_every_sentence_in_order(of: Release) -> None:
    assert lost(of) == []


def test_the_sample_at_both_levels(both: tuple[Release, ...]) -> None:
    assert [each.level for each in both] == ["standard", "easy"]
    for each in both:
        assert lost(each) == []
        records = [contact_record(contact) for contact in each.card]
        assert list(card_problems(made(each), WordEdition(), "en", records)) == []
        assert plain(read(each)).count("0808 1000 900") == 3


def test_a_lost_sentence_would_be_seen() -> None:
    of = simple()
    found = iter(words(read(of).replace("available", "")))
    assert missing("Help is available.", found)


@pytest.mark.parametrize("of", [simple(), rich(), arabic()], ids=["simple", "rich", "arabic"])
def test_the_card_stands_first_and_last(of: Release) -> None:
    records = [contact_record(contact) for contact in of.card]
    assert list(card_problems(made(of), WordEdition(), of.language, records)) == []


def test_the_whole_of_a_small_release() -> None:
    card = (
        "Help and support\nHelpline: Stop it Now!\nTelephone: 0808\u00a01000\u00a0900\n"
        "Website: www.get-help.stopitnow.org.uk\n"
    )
    assert read(simple()) == (
        "Police and charity act together\nPublished by: Suffolk Constabulary\nPublished: 8 May 2017\n"
        "You can change this document. If you do, check the facts and the helpline again.\n"
        f"{card}The release\nHelp is available. Ring 0808\u00a01000\u00a0900 today.\n{card}"
        "Original release: https://www.example.org/news\n"
    )


def test_details_of_every_kind_on_the_card() -> None:
    found = plain(read(simple(contacts=(EMERGENCY, HELPLINE, REPORT))))
    for detail in (
        "In an emergency Telephone: 999",
        "Telephone: 101, extension 42",
        "Text message: HELP to 60777",
        "Textphone or relay: 18001 101",
        "Email: report@example.org",
        "For: Anyone From our list of helplines, not from the release: Open: 24 hours Cost: Free",
    ):
        assert found.count(detail) == 2, detail


def test_enquiries_are_the_card_of_a_release_without_helplines() -> None:
    found = read(simple(contacts=(replace(HELPLINE, role="enquiries"),)))
    assert found.count("Contacts\nEnquiries: Stop it Now!\n") == 2
    assert "Help and support" not in read(simple(contacts=()))


def test_marks_say_what_cannot_be_seen() -> None:
    text = "Read our guide, gone, our guide again and mail us."
    of = paragraph(
        text,
        mark(text, "our guide", "link", "https://example.org/guide"),
        mark(text, "gone", "deleted"),
        mark(text, "our guide again", "link", "https://example.org/guide"),
        mark(text, "mail us", "link", "mailto:a@example.org"),
        Mark("note", len(text), len(text), "1"),
    )
    assert (
        "Read our guide (https://example.org/guide), [Deleted: gone], our guide again and mail us (a@example.org). "
        "[Note 1]" in read(of)
    )


def test_a_picture_of_the_release_is_its_description() -> None:
    assert "Picture: A lamp\n" in read(paragraph("A lamp", Mark("image", 0, 6, "https://example.org/lamp.png")))


def test_lines_and_tabs_are_kept() -> None:
    assert "First line\nsecond\tline\n" in read(paragraph("First line\nsecond\tline"))


def test_it_opens_and_is_saved_again_without_loss(tmp_path: Path) -> None:
    data = made(rich())
    opened(data).save(str(tmp_path / "again.docx"))
    again = (tmp_path / "again.docx").read_bytes()
    assert WordEdition().read_back(again, "en") == WordEdition().read_back(data, "en")


@settings(deadline=None, max_examples=40)  # a busy computer is no fault of ours
@given(
    st.text(
        st.characters(codec="utf-8", exclude_characters="\ufffe\uffff", exclude_categories=["Cc"]),
        min_size=1,
        max_size=60,
    ),
    st.sampled_from(["en", "ar"]),
)
def test_any_words_survive(text: str, language: str) -> None:
    found = read(paragraph(f"Begin {text} end.", language=language, title=text, contacts=()))
    assert [word for word in words(text) if word not in words(found)] == []


@pytest.mark.parametrize("sign", ["\x00", "\x07", "\x1b", "\ufffe", "\uffff"])
def test_signs_that_xml_cannot_hold_are_left_out(sign: str) -> None:
    assert "Call 999 now." in plain(read(paragraph(f"Call {sign}999 now.", title=f"A{sign}", site_name=sign)))


def test_control_characters_that_are_white_space_become_spaces() -> None:
    assert "Call\N{NO-BREAK SPACE}999" not in (found := read(paragraph("Call\x0b999\x0cnow.")))
    assert "Call 999 now." in found


def test_half_a_character_becomes_the_sign_for_a_missing_one() -> None:
    assert "Call \N{REPLACEMENT CHARACTER} now." in read(paragraph("Call \ud800 now."))


def test_two_links_on_the_same_words() -> None:
    text = "See here."
    of = paragraph(
        text, mark(text, "here", "link", "https://a.example"), mark(text, "here", "link", "https://b.example")
    )
    assert "See here (https://a.example) (https://b.example)." in read(of)


def test_a_title_and_a_sentence_that_stayed_in_another_language() -> None:
    writer = Writer()
    for words_of, kind in (("Flood line opens", "title"), ("It stayed so.", "paragraph")):
        block = writer.add(words_of, kind)
        left = tuple(replace(each, language="en") for each in block.sentences)
        writer.blocks[-1] = replace(block, sentences=left)
    found = read(release(writer, language="pt", title="Flood line opens"))
    assert found.startswith("Em inglês: Flood line opens\n")
    assert "\nEm inglês: It stayed so.\n" in found
