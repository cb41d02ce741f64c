"""Which sentences have a risk."""

from __future__ import annotations

from accessible_release.translating.flags import Part, flags
from accessible_release.translating.rendering import How, Rendering
from accessible_release.translating.risk.risks import risks

SPEAKER, WRONG = "To request a speaker, call us.", "Para pedir um alto-falante, ligue."
FINE, RIGHT = "The library is open.", "A biblioteca está aberta."


def made(source: str, text: str, how: How = "translated") -> Rendering:
    return Rendering(source, text, how, 1)


def test_only_what_no_person_vouches_for() -> None:
    ways: tuple[How, ...] = ("translated", "unapproved", "approved", "kept", "facts", "phrase")
    found = risks([made(f"{SPEAKER} {way}", WRONG, way) for way in ways], {}, "en-GB", "pt")
    assert list(found) == [(f"{SPEAKER} translated", WRONG), (f"{SPEAKER} unapproved", WRONG)]


def test_only_of_english() -> None:
    assert risks([made(SPEAKER, WRONG)], {}, "pl", "pt") == {}
    assert risks([], {}, "en", "pt") == {}
    assert risks([made("Library", "Biblioteca")], {}, "en", "pt") == {}


def test_some_come_back_and_some_do_not() -> None:
    found = risks([made(SPEAKER, WRONG), made(FINE, RIGHT)], {RIGHT: "The library is open."}, "en", "pt")
    assert found[FINE, RIGHT].level == "low"
    assert found[SPEAKER, WRONG].level == "likely wrong"


def test_the_flags_come_worst_first_and_none_is_of_a_low_risk() -> None:
    look = "The Trust will host a fair for carers in the high street."
    said = "O fundo vai organizar uma feira para cuidadores na rua principal."
    every = [made(look, said), made(FINE, RIGHT), made(SPEAKER, WRONG)]
    parts = [Part(f"s{number}", each) for number, each in enumerate(every)]
    found = flags(parts, {}, "", risks(every, {RIGHT: FINE}, "en", "pt"))
    assert [(each.severity, each.sentence) for each in found] == [("soft", "s2"), ("soft", "s0")]
    assert found[0].kind == "likely-wrong"
    assert found[0].why.startswith("Likely wrong (about 9 in 10 such sentences are wrong): “speaker” seems to be taken")
