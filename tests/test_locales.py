from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from babel.localedata import locale_identifiers

from accessible_release import locales
from accessible_release.narrating.spoken.amounts import amounts

KNOWN = sorted({each.partition("_")[0] for each in locale_identifiers()})


def test_a_language_of_which_little_is_known_has_no_words_for_millions() -> None:
    assert locales.words_for_millions("kw") == frozenset()
    assert locales.compact(Decimal(1_200_000), "kw") == ""
    assert locales.compact(Decimal(1_200_000), "en") == "1.2 million"
    assert amounts("kw").language == "kw"


@pytest.mark.parametrize("language", KNOWN)
def test_every_language_that_is_known_writes_dates_and_numbers(language: str) -> None:
    assert locales.long_date(date(2017, 5, 8), language)
    assert locales.decimal(Decimal("2500.5"), language)
    assert len(locales.month_names(language)) == 12
    assert isinstance(locales.compact(Decimal(2_500_000), language), str)
