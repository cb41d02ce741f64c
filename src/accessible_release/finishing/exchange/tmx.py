"""The memory as a TMX 1.4b file, and a body's own TMX as rows of the memory."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from xml.etree.ElementTree import Element

from accessible_release import __version__
from accessible_release.careful_xml import LANGUAGE, UNHOLDABLE, BrokenXmlError, child, local, parsed, written
from accessible_release.characters import has_control
from accessible_release.errors import Unusable, quoted
from accessible_release.files import read_own
from accessible_release.finishing.exchange.parts import CODE, OURS, broken, lines
from accessible_release.locales import is_known, language_name
from accessible_release.translating.glossary import speaks
from accessible_release.translating.memory import SOURCE, approved_rows
from accessible_release.translating.packages.codes import is_sane, primary, to_tag
from accessible_release.translating.po.learning import Row

APPROVED_BY = "x-approved-by"
ROUND_WORDS = ("bpt", "ept", "it")
"""Codes of formatting: left out, and the words between them kept."""
KEPT = ("hi",)
"""Marks round words, which are kept."""
LARGEST = 50_000_000
"""Bytes."""
MANY = 3
"""So many languages are named."""


@dataclass(frozen=True, slots=True)
class Read:
    """What a TMX file held."""

    rows: tuple[Row, ...]
    left_out: int = 0
    """Translations with a code that stands for words, with control characters, or in a language that is not known."""


def dump(memory: str) -> bytes:
    """The memory at that path as TMX 1.4b. Raises `Unusable` for a broken one, or for words that no XML can hold."""
    root = Element("tmx", {"version": "1.4"})
    child(
        root,
        "header",
        creationtool=OURS,
        creationtoolversion=__version__,
        segtype="sentence",
        o_tmf="TSV",
        adminlang="en",
        srclang=SOURCE,
        datatype="plaintext",
    )
    body = child(root, "body")
    for line, cells in approved_rows(memory):
        if any(map(UNHOLDABLE.search, cells.values())):
            what = f"line {line}: a character in it cannot stand in such a file."
            raise Unusable("exchange-character", what, where=quoted(memory), hint="Take it out of the memory.")
        _write(body, cells)
    return written(root)


def _write(body: Element, row: Mapping[str, str]) -> None:
    unit = child(body, "tu")
    child(unit, "prop", row["approved by"], type=APPROVED_BY)
    for language, text in ((SOURCE, row["source"]), (row["language"], row["translation"])):
        variant = child(unit, "tuv")
        variant.set(LANGUAGE, language)
        child(variant, "seg", text)


def read(path: Path, language: str = "") -> Read:
    """What a TMX file holds from English: all, or what serves readers of a language.

    Raises `Unusable` for a file that is broken, or has nothing of that.
    """
    try:
        data = read_own(path, LARGEST)
    except OSError as error:
        reason = (error.strerror or "unreadable").lower()
        raise Unusable(CODE, f"cannot read it: {reason}.", where=quoted(path.name)) from error
    found = parse(data, path.name)
    wanted = tuple(row for row in found.rows if not language or speaks(language, row.language))
    if not wanted:
        there = ", ".join(sorted({row.language for row in found.rows})[:MANY])
        name = language_name(language, "en") if language else "another language"
        raise Unusable(
            "exchange-language",
            f"there is no translation from English to {name} in it.",
            where=quoted(path.name),
            hint=f"There are translations to: {there}." if there else "Its sources must be in English.",
        )
    return replace(found, rows=wanted)


def parse(data: bytes, where: str) -> Read:
    """What a TMX file holds from English. Raises `Unusable` for what is none."""
    try:
        root = parsed(data, document_type=True)
    except BrokenXmlError as error:
        raise broken(f"it is no TMX file that can be read: {error}", where) from error
    if local(root) != "tmx":
        raise broken(f"it is no TMX file: it begins with <{local(root)[:40]}>", where, "Export it as TMX 1.4.")
    rows, left_out = [], 0
    for number, unit in enumerate((each for each in root.iter() if local(each) == "tu"), start=1):
        for row in _rows(unit, f"unit {number}", where):
            if row is None:
                left_out += 1
            else:
                rows.append(row)
    return Read(tuple(rows), left_out)


def _rows(unit: Element, name: str, where: str) -> Iterator[Row | None]:
    """A row for each translation of a unit; None for one that cannot be used."""
    said = [(to_tag(_language(each)), each) for each in unit if local(each) == "tuv"]
    source = next(filter(None, (_words(each) for tag, each in said if primary(tag) == SOURCE)), "")
    for tag, each in said:
        if primary(tag) == SOURCE:
            continue
        text = _words(each)
        usable = bool(source and text) and is_sane(tag) and is_known(tag)
        yield Row(tag, source, text, _person(unit, each) or where, name) if usable else None


def _language(variant: Element) -> str:
    return variant.get(LANGUAGE) or variant.get("lang") or ""


def _person(unit: Element, variant: Element) -> str:
    """Who has approved it: whom we noted, else who changed or wrote it last."""
    noted = (each.text for each in unit if local(each) == "prop" and each.get("type") == APPROVED_BY)
    names = [*noted, *(each.get(name) for each in (variant, unit) for name in ("changeid", "creationid"))]
    found = next((" ".join(name.split()) for name in names if name and name.strip()), "")
    return "" if has_control(found) else found


def _words(variant: Element) -> str:
    """The words of a segment without formatting; empty where it has none, or more than words."""
    segment = next((each for each in variant if local(each) == "seg"), None)
    if segment is None:
        return ""
    text = _pieces(segment)
    if None in text:
        return ""
    words = lines("".join(each for each in text if each))
    return "" if has_control(words) or not words.strip() else words


def _pieces(element: Element) -> Iterable[str | None]:
    """The words in an element; None where a code stands for some."""
    found: list[str | None] = [element.text or ""]
    for each in element:
        if local(each) in KEPT:
            found += _pieces(each)
        elif local(each) not in ROUND_WORDS:
            found.append(None)
        found.append(each.tail or "")
    return found
