from __future__ import annotations

import pytest

from accessible_release.editions.captions.words import badness, width, words


def parted(text: str) -> list[str]:
    return [text[word.start : word.end] for word in words(text)]


@pytest.mark.parametrize(
    "kept",
    [
        "0808 1000 900",
        "+44 20 7946 0018",
        "£1.5 million",
        "R$ 1,5 milhões",
        "3 May 2024",
        "May 8, 2017",
        "3 de maio de 2024",
        "1 500 000 euros",
        "Article 5",
        "12 people",
        "www.get-help.stopitnow.org.uk",
    ],
)
def test_what_belongs_together_is_one_piece(kept: str) -> None:
    assert kept in parted(f"they said that {kept} is right")


def test_a_number_is_whole_even_where_the_words_around_it_are_too_wide_for_a_line() -> None:
    text = "Donaudampfschifffahrtsgesellschaft 0808 1000 900 Kontaktmöglichkeiten"
    assert "0808 1000 900" in parted(text)


def test_a_group_wider_than_a_line_is_parted_at_its_spaces() -> None:
    text = " ".join(["12345"] * 12)
    assert parted(text) == text.split()


def test_scripts_without_spaces_may_be_parted_between_two_signs() -> None:
    text = "警察は行方不明の少年を捜しており情報を持つ人に電話で連絡するよう呼びかけている。"
    assert len(parted(text)) > 10
    assert "".join(parted(text)) == text
    assert parted(text)[-1].endswith("る。")


def test_width_counts_what_is_seen() -> None:
    assert width("abc") == 3
    assert width("警察") == 4
    assert width("e\u0301\u2066a\u2069") == 2


def test_places_are_judged_by_signs_and_the_length_of_words() -> None:
    def at(text: str) -> int:
        first, second = words(text)
        return badness(text, first, second)

    order = ["end.” Then", "clause; then", "comma, then", "people and", "people walked", "with people", "Simon Bailey"]
    assert [at(text) for text in order] == sorted(at(text) for text in order)
    assert at("Mr. Brown") > at("people walked")
