"""Releases for these tests alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from accessible_release.model import Container, Mark, Phone, Release
from accessible_release.provenance import Origin

from ..releases import EMERGENCY, HELPLINE, REPORT, Writer, mark, release


def arabic(**fields: Any) -> Release:
    """A translation that runs from right to left, with numbers, Latin names and a sentence left in English."""
    writer = Writer()
    writer.add("تعمل الشرطة مع جمعية Lucy Faithfull Foundation الخيرية. اتصل على 0808 1000 900 اليوم.")
    writer.add("أو على 020-7946-0000، في 8 مايو 2017، وزاره 1,691 شخصًا.")
    left = writer.add("This sentence stayed in English (really).")
    writer.blocks[-1] = replace(left, sentences=tuple(replace(each, language="en") for each in left.sentences))
    add_table(writer, [("الخط", "الرقم"), ("Childline", "0800 1111")])
    office = Phone("020-7946-0000", "+442079460000")
    helpline = replace(HELPLINE, phones=(*HELPLINE.phones, office), audience="if someone is in danger")
    given: dict[str, Any] = {
        "language": "ar",
        "title": "الشرطة والجمعية تعملان معًا",
        "contacts": (helpline, replace(EMERGENCY, line=1), REPORT),
        "origin": Origin("en"),
        **fields,
    }
    return release(writer, **given)


def add_table(writer: Writer, rows: Sequence[Sequence[str]], name: str = "t1") -> None:
    """A table whose first row is the header."""
    box = Container("table", name, size=len(rows[0]))
    for row, values in enumerate(rows):
        for column, words in enumerate(values):
            writer.add(words, "cell", within=(box,), row=row, column=column, header=rows[0][column])


def table(rows: Sequence[Sequence[str]]) -> Release:
    writer = Writer()
    writer.add("Before it.")
    add_table(writer, rows)
    writer.add("After it.")
    return release(writer)


def paragraph(words: str, *marks: Mark, **fields: Any) -> Release:
    """One paragraph."""
    writer = Writer()
    writer.add(words, marks=marks)
    return release(writer, **fields)


def deep_lists() -> Release:
    """Numbered, bullets, numbered, bullets; a second paragraph; another list that begins at 4; an empty item's list."""
    writer = Writer()
    outer = Container("list", "l1", ordered=True, size=2)
    two = Container("item", "i2", number=2)
    bullets, numbers = Container("list", "l2"), Container("list", "l3", ordered=True, number=7)
    deepest = Container("list", "l4")
    path = (outer, two, bullets, Container("item", "i3"))
    deep = (*path, numbers, Container("item", "i4", number=7))
    writer.add("One", within=(outer, Container("item", "i1", number=1)))
    writer.add("Two", within=(outer, two))
    writer.add("A bullet", within=path)
    writer.add("Deep seven", within=deep)
    writer.add("Deepest", within=(*deep, deepest, Container("item", "i5")))
    writer.add("Deep eight", within=(*path, numbers, Container("item", "i6", number=8)))
    writer.add("More of two", within=(outer, two))
    writer.add("Between the lists.")
    other = Container("list", "l5", ordered=True, number=4)
    writer.add("Four", within=(other, Container("item", "i7", number=4)))
    inner = Container("list", "l6")
    writer.add("Inside five", within=(other, Container("item", "i8", number=5), inner, Container("item", "i9")))
    return release(writer, contacts=(HELPLINE,))


__all__ = ["add_table", "arabic", "deep_lists", "mark", "paragraph", "table"]
