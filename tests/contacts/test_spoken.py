from __future__ import annotations

import pytest

from accessible_release.contacts.spoken import spoken_number
from accessible_release.languages import tags
from accessible_release.phrases import phrases

DIGITS = {
    "en": "zero one two three four five six seven eight nine",
    "pt": "zero um dois três quatro cinco seis sete oito nove",
    "es": "cero uno dos tres cuatro cinco seis siete ocho nueve",
    "pl": "zero jeden dwa trzy cztery pięć sześć siedem osiem dziewięć",
    "ro": "zero unu doi trei patru cinci șase șapte opt nouă",
    "lt": "nulis vienas du trys keturi penki šeši septyni aštuoni devyni",
    "cy": "dim un dau tri pedwar pump chwech saith wyth naw",
    "de": "null eins zwei drei vier fünf sechs sieben acht neun",
    "fr": "zéro un deux trois quatre cinq six sept huit neuf",
    "it": "zero uno due tre quattro cinque sei sette otto nove",
    "ar": "صفر واحد اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة",
    "uk": "нуль один два три чотири п’ять шість сім вісім дев’ять",
    "bn": "শূন্য এক দুই তিন চার পাঁচ ছয় সাত আট নয়",
    "gu": "શૂન્ય એક બે ત્રણ ચાર પાંચ છ સાત આઠ નવ",
    "pa": "ਸਿਫ਼ਰ ਇੱਕ ਦੋ ਤਿੰਨ ਚਾਰ ਪੰਜ ਛੇ ਸੱਤ ਅੱਠ ਨੌਂ",
    "ur": "صفر ایک دو تین چار پانچ چھ سات آٹھ نو",
}


@pytest.mark.parametrize("language", DIGITS)
def test_every_language_counts_from_zero_to_nine(language: str) -> None:
    assert spoken_number("0123456789", language=language) == DIGITS[language]


def test_no_language_is_left_out() -> None:
    assert {tag for tag in tags() if "-" not in tag} == set(DIGITS)


@pytest.mark.parametrize("language", DIGITS)
def test_every_language_has_signs(language: str) -> None:
    assert {"plus", "star", "hash"} <= set(phrases(language)["digits"])


def test_a_number_is_said_in_its_printed_groups_and_never_double() -> None:
    assert spoken_number("0808 1000 900") == "zero eight zero eight, one zero zero zero, nine zero zero"
    assert spoken_number("+44 20 7946 0100").startswith("plus four four, two zero")
    assert spoken_number("*31#") == "star three one, hash"


def test_letters_are_said_as_the_digits_they_dial() -> None:
    assert spoken_number("1-800-CALL-FBI", "+18002255324").startswith("one, eight zero zero, two two five")
    assert spoken_number("0800 REFUGE", "+64800733843") == "zero eight zero zero, seven three three, eight four three"


def test_a_language_without_digits_is_an_error() -> None:
    with pytest.raises(LookupError):
        spoken_number("1", language="xx")
