"""An approved sentence with other facts: its numbers, dates and addresses are slots that the new ones fill."""

from __future__ import annotations

from dataclasses import dataclass

from accessible_release.checking.translated.facts import TextFact, facts_of
from accessible_release.checking.translated.frame import Frame

FILLED = frozenset({"exact", "date", "time", "money", "number"})
SLOT = "\0"
"""Stands for a fact; its number, in the order of the source, follows in a translation."""


@dataclass(frozen=True, slots=True)
class Template:
    """An approved translation with slots for the facts of its source."""

    text: str
    kinds: tuple[str, ...]

    def filled(self, facts: tuple[TextFact, ...]) -> str:
        """The translation with other facts of the same kinds, in the order of the source."""
        text = self.text
        for number, fact in enumerate(facts):
            text = text.replace(f"{SLOT}{number}{SLOT}", fact.rendered)
        return text


def slot_facts(sentence: str, frame: Frame) -> tuple[TextFact, ...]:
    """The facts of a sentence that can stand in slots."""
    return tuple(fact for fact in facts_of(sentence, frame) if fact.kind in FILLED)


def outline(sentence: str, facts: tuple[TextFact, ...]) -> str:
    """The sentence with a slot for each of these facts: equal for sentences that differ in nothing else."""
    text, end = "", 0
    for fact in facts:
        text += sentence[end : fact.start] + SLOT + fact.kind
        end = fact.end
    return text + sentence[end:]


def template(translation: str, facts: tuple[TextFact, ...]) -> Template | None:
    """The translation with its facts as slots; None where one does not stand in it exactly once."""
    for number, fact in enumerate(facts):
        forms = [form for form in dict.fromkeys((fact.rendered, fact.printed)) if translation.count(form) == 1]
        if not forms:
            return None
        translation = translation.replace(forms[0], f"{SLOT}{number}{SLOT}")
    return Template(translation, tuple(fact.kind for fact in facts)) if facts else None
