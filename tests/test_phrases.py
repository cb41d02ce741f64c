from __future__ import annotations

import pytest

from accessible_release.phrases import is_complete, phrases


def test_a_region_falls_back_to_its_language() -> None:
    assert phrases("en-GB") == phrases("en")
    assert phrases("pt-BR")


@pytest.mark.parametrize("tag", ["tlh", "../en", "", "en/../en", "."])
def test_a_language_that_is_not_there(tag: str) -> None:
    with pytest.raises(LookupError):
        phrases(tag)
    assert not is_complete(tag)


def test_a_language_with_digits_alone_is_not_complete() -> None:
    assert is_complete("en-IE")
    assert phrases("cy")
    assert not is_complete("cy")
