"""The language tables of the gate for translations: whole, and of one shape."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest

from accessible_release import languages
from accessible_release.checking.translated import tables
from accessible_release.checking.translated.wordforms import ANY

TAGS = languages.tags(tables.FILE)
LANGUAGES = [tag for tag in TAGS if "-" not in tag]
"""A region's own file holds only what differs."""
OPTIONAL = {
    "concord", "conditions", "denial_grounds", "duty_like", "hedges", "leave_denied", "multiples", "no_condition",
    "no_denial", "no_duty", "no_quantity", "only_if", "or_not", "quantity_grounds", "request", "told",
}  # fmt: skip
"""Lists that not every language needs."""
FROM_ENGLISH = {"deadline_said", "terms", "never"}
"""Parts of the languages that English is translated into."""
WORDS_FOR = {0, *range(2, 21), *range(30, 101, 10), 1000}


def read(tag: str) -> dict[str, Any]:
    return tomllib.loads(languages.text(tag, tables.FILE) or "")


def every_form(part: Any) -> list[Any]:
    """The forms of a plain list, or of every class of a part."""
    return part if isinstance(part, list) else [form for forms in part.values() for form in forms]


@pytest.mark.parametrize("tag", LANGUAGES)
def test_a_table_has_the_parts_of_the_english_one(tag: str) -> None:
    own, english = set(read(tag)), set(read("en"))
    assert english - own <= OPTIONAL
    assert own - english <= OPTIONAL | FROM_ENGLISH
    assert tag == "en" or own >= FROM_ENGLISH


@pytest.mark.parametrize("tag", LANGUAGES)
@pytest.mark.parametrize("part", ["quantities", "bounds", "units", "currencies", "clock"])
def test_the_classes_are_those_of_english(tag: str, part: str) -> None:
    assert set(read(tag)[part]) == set(read("en")[part])


@pytest.mark.parametrize("tag", TAGS)
def test_every_form_is_a_word_or_more(tag: str) -> None:
    for name, part in read(tag).items():
        if name == "deadline_said":
            assert all(form.count("{when}") == 1 for form in part.values())
            continue
        if name == "scales":
            assert all(isinstance(value, int) and value > 1 for value in part.values())
            continue
        for form in every_form(part):
            assert isinstance(form, str), name
            assert form.strip() == form, (name, form)
            assert form.strip(ANY), name


@pytest.mark.parametrize("tag", LANGUAGES)
def test_every_number_has_its_words(tag: str) -> None:
    numbers = {int(key): forms for key, forms in read(tag)["numbers"].items()}
    assert {number for number in WORDS_FOR if not numbers.get(number)} == set()


@pytest.mark.parametrize("tag", LANGUAGES)
def test_months_and_weekdays_are_numbered(tag: str) -> None:
    assert {int(key) for key in read(tag)["months"]} <= set(range(1, 13))
    assert {int(key) for key in read(tag)["weekdays"]} <= set(range(1, 8))


@pytest.mark.parametrize("tag", LANGUAGES)
def test_what_denies_is_not_also_like_a_denial(tag: str) -> None:
    table = read(tag)
    denies, alike = ({form.casefold() for form in table[part]} for part in ("denial", "denial_like"))
    assert denies & alike == set()
