from __future__ import annotations

import pytest

from accessible_release.pictures.sensitive import is_hard, is_sensitive

SENSITIVE = """
child; Children’s services; the CHILDREN; sexual; abused; abuser; victims; offenders; raped; rapist;
He died.; dead; a fire at the fire station; killed; killing; assaulted; suicide; murderer; weapons; arrested; knife;
stabbed;
gun; burglary; stolen; robbery; theft; jailed; in custody; injuries; fatal; funeral; crash; collision;
threatened; harassment; stalking; trafficking; slavery; grooming; indecent; drugs; scam; fraudster;
missing; emergency; cancer; families; a baby; terrorism; took his own life; passed away;
wanted for questioning
"""
OTHERS = """
The library is open.; rapid progress; a grape; The table is stable.; scattered showers; a skilled team;
Essex; the fire station; lost property; Councillor Bailey; Burnley; begun; Robin Road; Diesel buses; wardens;
a studied answer; the council wanted to; Saddleworth; hitherto; Sussex
"""


def listed(text: str) -> list[str]:
    return [each.strip() for each in text.split(";")]


@pytest.mark.parametrize("text", listed(SENSITIVE))
def test_a_sensitive_word_in_any_form(text: str) -> None:
    assert is_sensitive([text])


@pytest.mark.parametrize("text", listed(OTHERS))
def test_other_words_that_look_alike(text: str) -> None:
    assert not is_sensitive([text])


def test_a_phrase_that_two_words_make() -> None:
    assert is_sensitive(["own", "life"])
    assert not is_sensitive(["own", "wildlife"])


@pytest.mark.parametrize("text", ["children", "a family", "parents", "a baby"])
def test_people_are_sensitive_in_hard_company_only(text: str) -> None:
    assert is_sensitive([text])
    assert not is_sensitive([text], company=False)
    assert not is_hard([text])


@pytest.mark.parametrize("text", ["an emergency", "a fire", "a tennis court was lost"])
def test_lesser_trouble_is_sensitive_and_not_hard(text: str) -> None:
    assert is_sensitive([text], company=False)
    assert not is_sensitive([text], company=False, mild=False)
    assert not is_hard([text])
