from __future__ import annotations

from accessible_release.checking.translated.verdict import Doubt
from accessible_release.ledger import Breach
from accessible_release.translating.flags import LITTLE_CAME_BACK, UNSURE, Part, flags
from accessible_release.translating.rendering import Rendering

HARD, SOFT = Doubt("duty", "a duty may be lost", hard=True), Doubt("hedge", "a hedge may be lost", hard=False)
FINE = Part("s1", Rendering("One is fine.", "Um está bom.", "translated", 1, UNSURE))
KEPT = Part(
    "s2", Rendering("Two.", "Two.", "kept", breaches=(Breach("G6", "a denial was lost"), Breach("G4", "“2” too")))
)
DUTY = Part("s3", Rendering("Three.", "Três.", "translated", 1, -0.1, doubts=(SOFT, HARD)))
UNSURE_ONE = Part("s4", Rendering("Four.", "Quatro.", "translated", 1, UNSURE - 0.2))
LEAST_SURE = Part("s5", Rendering("Five.", "Cinco.", "translated", 1, UNSURE - 2))
BACK = Part("s6", Rendering("Six.", "Seis.", "translated", 1))
ALL = [FINE, UNSURE_ONE, BACK, DUTY, LEAST_SURE, KEPT]


def test_the_worst_first() -> None:
    found = flags(ALL, {"Six.": 10.0, "One is fine.": LITTLE_CAME_BACK})
    assert [(flag.severity, flag.kind, flag.sentence) for flag in found] == [
        ("hard", "not-translated", "s2"),
        ("hard", "duty", "s3"),
        ("soft", "hedge", "s3"),
        ("soft", "unsure", "s5"),
        ("soft", "unsure", "s4"),
        ("soft", "round-trip", "s6"),
    ]


def test_what_they_say() -> None:
    found = {flag.kind: flag for flag in flags(ALL, {"Six.": 10.4})}
    assert found["not-translated"].why == "It stays in its own language: a denial was lost; “2” too."
    assert found["duty"].why == "a duty may be lost."
    assert (found["duty"].source, found["duty"].text) == ("Three.", "Três.")
    assert found["round-trip"].why == "Translated back, little of it comes back (10 of 100)."
    assert found["unsure"].why == "The engine was not sure of its words."


def test_a_language_of_which_the_gate_knows_no_word_is_told_first() -> None:
    found = flags(ALL, {}, "Scots")
    assert (found[0].severity, found[0].kind, found[0].sentence) == ("hard", "gate-without-words", "s1")
    assert found[0].why.startswith("The gate knows no words of Scots: in no sentence were denials, duties")
    assert found[1:] == flags(ALL, {})
    assert flags([], {}, "Scots") == ()


def test_a_sentence_that_stayed_without_a_reason() -> None:
    (found,) = flags([Part("s1", Rendering("Two.", "Two.", "kept"))], {})
    assert found.why == "It stays in its own language: there is no translation of it."


def test_nothing_to_look_at() -> None:
    approved = Part("s2", Rendering("Two.", "Dois.", "approved"))
    assert flags([FINE, approved, Part("role", Rendering("101", "101", "facts"))], {}) == ()


def test_the_same_thing_is_said_once() -> None:
    assert len(flags([KEPT, KEPT], {})) == 1
    assert len(flags([KEPT, Part("s9", KEPT.rendering)], {})) == 2
