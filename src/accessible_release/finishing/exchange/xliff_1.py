"""XLIFF 1.2: one `trans-unit` a part, its state in `approved` and `state`."""

from __future__ import annotations

from collections.abc import Iterator
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
from accessible_release.translating.po.entry import Entry, Po

NAMESPACE = "urn:oasis:names:tc:xliff:document:1.2"
TO_APPROVE, FINAL = "needs-review-translation", "final"
APPROVED = (FINAL, "signed-off")
MARKS = ("g", "mrk")
TRANSLATOR = "translator"


def dump(po: Po, about: About, where: str) -> bytes:
    """The translation as XLIFF 1.2. Raises `Unusable` for words that no XML file can hold."""
    root = Element("xliff", {"version": "1.2", "xmlns": NAMESPACE})
    file = child(
        root,
        "file",
        original=about.release,
        source_language=about.source,
        target_language=about.target,
        datatype="plaintext",
    )
    header = child(file, "header")
    child(header, "tool", tool_id=OURS, tool_name=OURS)
    body = child(file, "body")
    for each in shown(po, where):
        _write(body, each, about)
    return written(root)


def _write(body: Element, entry: Entry, about: About) -> None:
    unit = child(body, "trans-unit", id=id_of(*entry.key), resname=entry.context)
    unit.set("approved", "yes" if entry.approved else "no")
    unit.set(SPACE, "preserve")
    child(unit, "source", entry.source).set(LANGUAGE, about.source)
    if entry.text:
        target = child(unit, "target", entry.text, state=FINAL if entry.approved else TO_APPROVE)
        target.set(LANGUAGE, about.target)
    for each in notes(entry):
        child(unit, "note", each).set("from", OURS)
    for each in entry.remarks:
        child(unit, "note", each).set("from", TRANSLATOR)
    child(unit, "note", sent_note(entry)).set("from", OURS)


def parse(root: Element, where: str) -> Returned:
    """What stands in a file of XLIFF 1.2, its tags without namespaces. Raises `Unusable`."""
    files = root.findall("file")
    if not files:
        raise broken("there is no <file> in it", where)
    parts = checked((_part(unit, where) for unit in root.iter("trans-unit")), where)
    targets = (each.get(LANGUAGE, "") for each in root.iter("target"))
    language = files[0].get("target-language") or next(filter(None, targets), "")
    return Returned(parts, files[0].get("original", ""), language)


def _part(unit: Element, where: str) -> Part:
    name = unit.get("resname", "") or unit.get("id", "")
    target = unit.find("target")
    text = words(target, MARKS, where, name)
    state = "" if target is None else target.get("state", "")
    approved = bool(text.strip()) and (unit.get("approved") == "yes" or state in APPROVED)
    entry = Entry(
        unit.get("resname", ""),
        words(unit.find("source"), MARKS, where, name),
        text,
        approved=approved,
        remarks=tuple(_notes(unit, ours=False)),
    )
    return Part(unit.get("id", ""), entry, sent_in(_notes(unit, ours=True)))


def _notes(unit: Element, *, ours: bool) -> Iterator[str]:
    found = (each for each in unit.findall("note") if (each.get("from") == OURS) == ours)
    return (line for each in found for line in note_lines("".join(each.itertext())))
