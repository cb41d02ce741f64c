"""What the gate reads in a sentence, as people are shown it."""

from __future__ import annotations

from accessible_release.analysis.known import Known
from accessible_release.analysis.showing import shown

SENTENCE = (
    "Police suspect that the man stole 12 bikes before 5pm on 3 May 2026, but his brother, Al Smith, did not help: "
    "ring 0300 456 1000."
)


def test_facts_come_in_the_order_of_the_text() -> None:
    facts = [(each.kind, each.printed, each.meaning) for each in shown(SENTENCE) if each.kind != "said"]
    assert facts[:5] == [
        ("number", "12", "12"),
        ("time", "5pm", "before 17:00"),
        ("date", "3 May 2026", "3 May 2026"),
        ("name", "Al Smith", ""),
        ("phone number", "0300 456 1000", ""),
    ]
    assert ("who does it", "stole … man", "") in facts
    assert ("whom or what it is done to", "stole … bikes", "") in facts


def test_what_is_said_has_its_speaker_and_its_denial() -> None:
    said = {each.printed: each.meaning for each in shown(SENTENCE) if each.kind == "said"}
    assert said["stole"] == "past, reported by “suspect”"
    assert said["help"] == "past, denied"


def test_a_known_name_is_one() -> None:
    found = shown("They met people from Stop it Now! today.", Known(("Stop it Now!",)))
    assert [each.printed for each in found if each.kind == "name"] == ["Stop it Now!"]
