"""Placeholders that stand for facts while an engine translates, in the shapes that engines have been seen to keep."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from accessible_release import tables

SURNAMES = (
    "Hartwell",
    "Brandreth",
    "Fenwick",
    "Ollerton",
    "Penhale",
    "Wetherby",
    "Tancred",
    "Dunmore",
    "Ashcombe",
    "Kirkland",
)
"""Names that releases rarely hold; engines take them for people and leave them alone."""


@dataclass(frozen=True, slots=True)
class Shape:
    """One way to write placeholders."""

    name: str
    form: str = ""
    """With `{n}` for the number of the fact; empty for surnames."""

    def placeholder(self, number: int) -> str:
        """The placeholder of fact number 1, 2 …; empty where the shape has no more."""
        if self.form:
            return self.form.format(n=number)
        return SURNAMES[number - 1] if number <= len(SURNAMES) else ""


SHAPES = (Shape("XQ1X", "XQ{n}X"), Shape("N1N", "N{n}N"), Shape("surnames"), Shape("[X1X]", "[X{n}X]"))
"""In the order in which they are tried with an engine that has not been probed."""


def probes() -> tuple[str, ...]:
    """English sentences with places for two facts, by which an engine is probed."""
    return tables.lines(__package__, "probes.txt")


def probe(shape: Shape) -> list[str]:
    """The probes with placeholders in them."""
    return [line.format(shape.placeholder(1), shape.placeholder(2)) for line in probes()]


def survival(shape: Shape, outputs: Sequence[str]) -> int:
    """In how many translated probes both placeholders stand, once each."""
    return sum(1 for output in outputs if all(count(shape.placeholder(number), output) == 1 for number in (1, 2)))


def count(placeholder: str, text: str) -> int:
    """How often a placeholder stands in a text as a word of its own."""
    return len(re.findall(pattern(placeholder), text))


def any_placeholder() -> str:
    """A pattern for a placeholder of any shape, as a word of its own."""
    forms = [re.escape(shape.form).replace(r"\{n\}", r"\d+") for shape in SHAPES if shape.form]
    return rf"(?<!\w)(?:{'|'.join((*forms, *SURNAMES))})(?!\w)"


REMAINS = re.compile(
    r"(?<!\w)(?:XQ\s?\d*\s?X?|X?Q\d+\s?X|N\s?\d+\s?N)(?!\w)|[\[(]\s?X?\s?\d*\s?X\s?[\])]|[\[]\s?\d{1,2}\s?X?\s?\]"
    rf"|(?<!\w)(?:{'|'.join(SURNAMES)})",
    re.IGNORECASE,
)
"""What engines have been seen to make of a placeholder that they did not leave alone: “[X]”, “XQ 1 X”."""


def remains(output: str, sentence: str) -> bool:
    """Whether something of a placeholder is left in a translation from which all placeholders were taken."""
    return bool(
        {found.casefold() for found in REMAINS.findall(output)}
        - {found.casefold() for found in REMAINS.findall(sentence)}
    )


def pattern(placeholder: str) -> str:
    """A pattern for a placeholder as a word of its own."""
    return rf"(?<!\w){re.escape(placeholder)}(?!\w)"
