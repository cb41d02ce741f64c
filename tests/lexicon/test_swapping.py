from __future__ import annotations

import pytest

from accessible_release.analysis.corpus import parser
from accessible_release.lexicon.entries import read_table
from accessible_release.lexicon.swapping import index, swapped

TABLE = """word\tpos\tplain\tframe
commence\tVERB\tstart\t
{row}
"""


def made(row: str, sentence: str) -> str:
    known = index(read_table(TABLE.format(row=row), "t"))
    return swapped(parser().docs([sentence])[0], known)


@pytest.mark.parametrize(
    ("row", "sentence", "wanted"),
    [
        ("", "Work commenced in May.", "Work started in May."),
        ("", "Commencing in May, work goes on.", "Starting in May, work goes on."),
        ("", "Work has commenced.", "Work has started."),
        ("", "The pre-commence form was sent.", "The pre-commence form was sent."),
        ("enable <object> to\tVERB\tlet <object>\t", "It enables people to work.", "It lets people work."),
        ("enable <object> to\tVERB\tlet <object>\t", "This enables work.", "This enables work."),
        ("inform <object> of\tVERB\ttell <object> about\t", "He informed us of it.", "He told us about it."),
        ("apparatus\tNOUN\tmachine\t", "An apparatus was found.", "A machine was found."),
        ("residence\tNOUN\thome\t", "Two residences burned.", "Two homes burned."),
        ("method\tNOUN\tway* of doing it\t", "Two methods are used.", "Two ways of doing it are used."),
        ("in essence\tPHRASE\t-\t", "In essence, the plan failed.", "The plan failed."),
        ("in essence\tPHRASE\t-\t", "The plan failed in essence.", "The plan failed."),
        ("in order to\tPHRASE\tto\t", "In order to help, ring us.", "To help, ring us."),
        ("large\tADJ\tbig\t", "A larger fire began.", "A bigger fire began."),
        ("essential\tADJ\tneeded\t", "The most essential thing is rest.", "The most needed thing is rest."),
        ("assist\tVERB\thelp\t", "They assist help teams.", "They assist help teams."),
        ("situate\tVERB\tbe\tactive", "They situate it there.", "They are it there."),
    ],
)
def test_swaps(row: str, sentence: str, wanted: str) -> None:
    assert made(row, sentence) == wanted


@pytest.mark.parametrize(
    ("frame", "holds", "fails"),
    [
        ("object", "Staff assist him.", "Staff assist."),
        ("no-object", "They will assist.", "They will assist him."),
        ("active", "Staff assist him.", "He was assisted."),
        ("passive", "He was assisted.", "Staff assist him."),
        ("object:man,woman", "Staff assist the man.", "Staff assist the dog."),
        ("object:man", "The man was assisted.", "The dog was assisted."),
        ("object:man", "The man that staff assisted left.", "The dog that staff assisted left."),
        ("not-object:dog", "Staff assist the man.", "Staff assist the dog."),
        ("subject:nurse", "The nurse assists him.", "The man assists him."),
        ("subject:nurse", "He was assisted by a nurse.", "He was assisted by a man."),
        ("prep:with", "Staff assist with forms.", "Staff assist him."),
        ("no-prep", "Staff assist him.", "Staff assist with forms."),
        ("no-modal", "Staff assist him.", "Staff may assist him."),
        ("finite", "Staff assist him.", "Staff want to assist him."),
        ("ing", "Staff are assisting him.", "Staff assist him."),
        ("not-ing", "Staff assist him.", "Staff are assisting him."),
        ("participle", "Staff have assisted him.", "Staff assist him."),
        ("not-participle", "Staff assist him.", "Staff have assisted him."),
        ("base", "They assist him.", "She assists him."),
        ("no-particle", "Staff assist him.", "Staff assist him out."),
        ("near:court", "The court heard that staff assist him.", "Staff assist him."),
        ("not-near:court", "Staff assist him.", "The court heard that staff assist him."),
        ("next:him", "Staff assist him.", "Staff assist her."),
        ("prev:to", "Staff want to assist him.", "Staff assist him."),
        ("next-pos:PRON", "Staff assist him.", "Staff assist people."),
        ("prev-pos:NOUN", "Staff assist him.", "They assist him."),
        ("not-first", "Staff assist him.", "Assist him."),
        ("first", "Assist him.", "Staff assist him."),
    ],
)
def test_conditions(frame: str, holds: str, fails: str) -> None:
    row = f"assist\tVERB\taid\t{frame}"
    assert made(row, holds) != holds
    assert made(row, fails) == fails


@pytest.mark.parametrize(
    ("frame", "holds", "fails"),
    [
        ("singular", "The residence is old.", "The residences are old."),
        ("plural", "The residences are old.", "The residence is old."),
        ("not-compound", "The residence is old.", "The residence form is old."),
        ("determined", "The residence is old.", "Residence is needed."),
        ("bare", "Residence is needed.", "The residence is old."),
        ("head:find", "They found the residence.", "They left the residence."),
    ],
)
def test_conditions_of_nouns(frame: str, holds: str, fails: str) -> None:
    row = f"residence\tNOUN\thome\t{frame}"
    assert made(row, holds) != holds
    assert made(row, fails) == fails


def test_conditions_of_clauses() -> None:
    assert made("intend\tVERB\tplan\tto", "They intend to build.") == "They plan to build."
    assert made("intend\tVERB\tplan\tno-to", "They intend to build.") == "They intend to build."
    assert made("presume\tVERB\tthink\tthat", "They presume that it works.") == "They think that it works."
    assert made("presume\tVERB\tthink\tno-that", "They presume that it works.") == "They presume that it works."
    assert made("vast\tADJ\thuge\tattributive", "A vast area burned.") == "A huge area burned."
    assert made("vast\tADJ\thuge\tpredicative", "The area is vast.") == "The area is huge."


@pytest.mark.parametrize(
    ("row", "holds", "fails"),
    [
        ("remain\tVERB\tstay\tpresent", "It remains open.", "It remained open."),
        ("remain\tVERB\tstay\tpast", "It remained open.", "It remains open."),
        ("various\tADJ\tdifferent\thead-plural", "There are various ways.", "There is various advice."),
        ("sole\tADJ\tonly\thead-singular", "The sole person left.", "The sole people left."),
        ("within\tPHRASE\tin\tpobj:town", "He lives within the town.", "He left within the hour."),
        ("fast\tADJ\tquick\tprev:comma", "It was a small, fast car.", "It was a small fast car."),
    ],
)
def test_conditions_of_place_and_time(row: str, holds: str, fails: str) -> None:
    assert made(row, holds) != holds
    assert made(row, fails) == fails
