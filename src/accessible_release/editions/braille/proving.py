"""Braille that is proved: the finished file is read back, and every word must be the one that was meant."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from accessible_release.editions.braille import liblouis
from accessible_release.editions.braille.cells import NOT_SIX_DOTS, ascii_braille
from accessible_release.editions.braille.characters import clean, comparable
from accessible_release.editions.braille.keeping import keep_numbers, numbers_of
from accessible_release.editions.braille.layout import Size, pages
from accessible_release.editions.braille.paragraphs import Paragraph, paragraphs
from accessible_release.editions.braille.reading import LINE_END, PAGE_END, name_cells, read_with
from accessible_release.editions.braille.signs import replacements
from accessible_release.editions.braille.tables import Table, named
from accessible_release.editions.braille.words import written
from accessible_release.errors import MachineLacks, quoted
from accessible_release.model import Release
from accessible_release.settings import Settings

SHOWN = 3
STRETCH = 3_000
"""Words that are compared together where as many were read as were meant: what it takes grows with their square."""
TRIES = 4
"""As translated; words written in another way; signs said in words; the words of these written in another way."""


def proved(release: Release, settings: Settings, table: Table, size: Size) -> bytes:
    """The finished file. Raises `MachineLacks` where a word does not read back as it was meant."""
    said = paragraphs(release, settings, table.grade)
    meant = [replace(each, text=clean(table.printable(each.text))) for each in said]
    cures: dict[str, str] = {}
    wrong: list[str] = []
    for _ in range(TRIES):
        data = _file(release, meant, table, size, cures)
        wrong = unmarked(data, meant, table)
        if not wrong:
            return data
        found = dict(_cures([word for word in wrong if word not in cures], table))
        signs = replacements([word for word in wrong if word not in found], table, release.language)
        cures |= found
        meant = [replace(each, text=clean(each.text.translate(signs))) for each in meant]
    raise _not_exact(wrong, table)


def _not_exact(wrong: Sequence[str], table: Table) -> MachineLacks:
    shown = ", ".join(map(quoted, wrong[:SHOWN]))
    how = "one word does" if len(wrong) == 1 else f"{len(wrong)} different words do"
    other = "or set braille_grade to 1" if table.grade > 1 else "or ask somebody who transcribes braille"
    return MachineLacks(
        "braille-not-exact",
        f"{how} not read back from the braille as meant: {shown}.",
        hint=f"Write this in another way, {other if table.language else 'or leave braille_table empty'}.",
    )


def unmarked(data: bytes, meant: Sequence[Paragraph], table: Table) -> list[str]:
    """The words that were meant and do not read back from a file, each once; empty if it is exact."""
    print_ = " ".join(each.text for each in meant)
    back = comparable(read_with(table, data), table.same)
    if comparable(print_, table.same) == back:
        return []
    words = print_.split()
    wanted, read = [comparable(word, table.same) for word in words], back.split()
    stretch = STRETCH if len(wanted) == len(read) else max(len(wanted), len(read))
    wrong: list[str] = []
    for at in range(0, len(wanted), stretch):
        part = slice(at, at + stretch)
        matcher = difflib.SequenceMatcher(None, wanted[part], read[part], autojunk=False)
        edits = (edit for edit in matcher.get_opcodes() if edit[0] != "equal")
        wrong += (word for _, start, end, *_ in edits for word in words[at + start : at + end])
    return list(dict.fromkeys(wrong)) or ["…"]


def _file(release: Release, meant: Sequence[Paragraph], table: Table, size: Size, cures: Mapping[str, str]) -> bytes:
    made = written([each.text for each in meant], table, cures)
    numbers = numbers_of(release)
    kept = replace(made, paragraphs=tuple(keep_numbers(words, numbers) for words in made.paragraphs))
    head = "" if table.language else name_cells(table.name)
    laid = pages(meant, kept, size, head)
    return ascii_braille(PAGE_END.join("".join(f"{line}{LINE_END}" for line in page) for page in laid))


def _cures(wrong: Sequence[str], table: Table) -> Iterator[tuple[str, str]]:
    """For each word the first way of writing it that reads back, if there is one."""
    found: set[str] = set()
    for reader, mark, ways in _ways(wrong, table):
        back = liblouis.to_text(reader.reads, [reader.readable(cells) for _, cells in ways])
        for (word, cells), read in zip(ways, back, strict=True):
            same = comparable(reader.corrected(read), table.same) == comparable(word, table.same)
            if word not in found and same and not NOT_SIX_DOTS.search(cells):
                found.add(word)
                yield word, mark + cells


def _ways(wrong: Sequence[str], table: Table) -> Iterator[tuple[Table, str, list[tuple[str, str]]]]:
    """Ways of writing each word, each with the table that reads it and a mark that stands before it.

    By itself; uncontracted; with the other table.
    """
    yield table, "", list(zip(wrong, liblouis.to_cells(table.name, wrong), strict=True))
    if table.uncontracted:
        cells = [table.before_uncontracted + each for each in liblouis.to_cells(table.uncontracted, wrong)]
        yield table, "", list(zip(wrong, cells, strict=True))
    if table.other:
        cells = liblouis.to_cells(table.other, wrong)
        yield named(table.other), table.before_other, list(zip(wrong, cells, strict=True))
