from __future__ import annotations

import re

import pytest

from accessible_release.phrases import PUBLISHED, complete_languages, is_complete, phrases

PLACEHOLDER = re.compile(r"\{(\w+)\}")
MAY_BE_EMPTY = "meta"
"""The section that says who checked a file: nobody, while it is empty."""


def test_a_region_falls_back_to_its_language() -> None:
    assert phrases("en-GB") == phrases("en")
    assert phrases("pt-BR")


@pytest.mark.parametrize("tag", ["tlh", "../en", "", "en/../en", "."])
def test_a_language_that_is_not_there(tag: str) -> None:
    with pytest.raises(LookupError):
        phrases(tag)
    assert not is_complete(tag)


@pytest.mark.parametrize("tag", complete_languages())
def test_every_wording_has_the_placeholders_of_the_english_one(tag: str) -> None:
    english, own = phrases("en"), phrases(tag)
    shared = [(section, key) for section in own for key in own[section] if key in english.get(section, {})]
    assert {section for section, _ in shared} >= set(PUBLISHED)
    for section, key in shared:
        wanted, found = (sorted(PLACEHOLDER.findall(each[section][key])) for each in (english, own))
        assert found == wanted, f"[{section}] {key}"


@pytest.mark.parametrize("tag", complete_languages())
def test_no_wording_is_empty(tag: str) -> None:
    own = phrases(tag)
    wordings = [own[section] for section in own if section != MAY_BE_EMPTY]
    assert [key for section in wordings for key in section if not section[key].strip()] == []
    assert "checked_by" in own[MAY_BE_EMPTY]


@pytest.mark.parametrize("tag", complete_languages())
def test_the_spoken_digits_are_ten_different_words(tag: str) -> None:
    assert len({phrases(tag)["digits"][str(number)] for number in range(10)}) == 10
