"""XLIFF 2.1 (and 2.0): one `unit` with one `segment` a part, its state in `state`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element

from accessible_release.careful_xml import LANGUAGE, SPACE, child, written
from accessible_release.finishing.exchange.inline import words
from accessible_release.finishing.exchange.parts import (
    OURS,
    About,
    Part,
    Returned,
    broken,
    checked,
    id_of,
    note_lines,
    notes,
    sent_in,
    sent_note,
    shown,
)
from accessible_release.locales import direction
from accessible_release.translating.po.entry import Entry, Po

NAMESPACE = "urn:oasis:names:tc:xliff:document:2.0"
"""Of 2.0 and 2.1 alike."""
NONE, TO_APPROVE, FINAL = "initial", "translated", "final"
APPROVED = (FINAL, "reviewed")
MARKS = ("pc", "mrk", "sm", "em")
TRANSLATOR = "translator"
NAMED = "u"
"""Before an id: those of XLIFF 2 do not begin with a digit everywhere."""


def dump(po: Po, about: About, where: str) -> bytes:
    """The translation as XLIFF 2.1. Raises `Unusable` for words that no XML file can hold."""
    root = Element("xliff", {"version": "2.1", "xmlns": NAMESPACE, "srcLang": about.source, "trgLang": about.target})
    file = child(root, "file", id="f1", original=about.release)
    for each in shown(po, where):
        _write(file, each, about)
    return written(root)


def _write(file: Element, entry: Entry, about: About) -> None:
    unit = child(file, "unit", id=f"{NAMED}{id_of(*entry.key)}", name=entry.context)
    unit.set(SPACE, "preserve")
    unit.set("srcDir", direction(about.source))
    unit.set("trgDir", direction(about.target))
    noted = child(unit, "notes")
    for each in notes(entry):
        child(noted, "note", each, category=OURS)
    for each in entry.remarks:
        child(noted, "note", each, category=TRANSLATOR)
    child(noted, "note", sent_note(entry), category=OURS)
    state = (FINAL if entry.approved else TO_APPROVE) if entry.text else NONE
    segment = child(unit, "segment", state=state)
    child(segment, "source", entry.source).set(LANGUAGE, about.source)
    if entry.text:
        child(segment, "target", entry.text).set(LANGUAGE, about.target)


def parse(root: Element, where: str) -> Returned:
    """What stands in a file of XLIFF 2, its tags without namespaces. Raises `Unusable`."""
    file = root.find("file")
    if file is None:
        raise broken("there is no <file> in it", where)
    parts = checked((_part(unit, where) for unit in root.iter("unit")), where)
    return Returned(parts, file.get("original", ""), root.get("trgLang", ""))


def _part(unit: Element, where: str) -> Part:
    """A part, also where another program has divided it into segments."""
    name = unit.get("name", "") or unit.get("id", "")
    pieces = [each for each in unit if each.tag in ("segment", "ignorable")]
    segments = [each for each in pieces if each.tag == "segment"]
    text = _target(pieces, where, name) if any(each.find("target") is not None for each in segments) else ""
    entry = Entry(
        unit.get("name", ""),
        "".join(words(each.find("source"), MARKS, where, name) for each in pieces),
        text,
        approved=bool(text.strip()) and all(each.get("state") in APPROVED for each in segments),
        remarks=tuple(_notes(unit, ours=False)),
    )
    return Part(unit.get("id", "").removeprefix(NAMED), entry, sent_in(_notes(unit, ours=True)))


def _target(pieces: Sequence[Element], where: str, name: str) -> str:
    """The words of the translation in its own order; between segments what stands between those of the source."""
    placed = []
    for place, each in enumerate(pieces, start=1):
        target = each.find("target")
        found = each.find("source") if target is None and each.tag == "ignorable" else target
        order = target.get("order", "") if target is not None else ""
        placed.append((int(order) if order.isdecimal() else place, words(found, MARKS, where, name)))
    return "".join(text for _, text in sorted(placed, key=lambda pair: pair[0]))


def _notes(unit: Element, *, ours: bool) -> Iterator[str]:
    found = (each for each in unit.iter("note") if (each.get("category") == OURS) == ours)
    return (line for each in found for line in note_lines("".join(each.itertext())))
