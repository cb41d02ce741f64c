"""Translation files for the tests."""

from __future__ import annotations

from pathlib import Path

import polib
from hypothesis import strategies as st

from accessible_release.translating.places import Place
from accessible_release.translating.po.entry import Entry, Po, mark

HEADERS = (
    ("Project-Id-Version", "news.md"),
    ("PO-Revision-Date", "2026-12-02 09:30+0000"),
    ("Last-Translator", "Ana Sílva <ana@example.org>"),
    ("Language-Team", "none"),
    ("Language", "pt_BR"),
    ("MIME-Version", "1.0"),
    ("Content-Type", "text/plain; charset=UTF-8"),
    ("Content-Transfer-Encoding", "8bit"),
)
AWKWARD = (
    '"',
    "\\",
    "\n",
    "\t",
    "%(name)s",
    "\\n",
    "{}",
    "#~ ",
    "msgid ",
    "\u2028",
    "خط",
    "ہے۔",
    "\u200f",
    " ",
)
TEXTS = (
    st.lists(st.one_of(st.sampled_from(AWKWARD), st.characters(exclude_categories=["Cs", "Cc"])), max_size=30)
    .map("".join)
    .filter(lambda text: bool(text.strip()))
)
"""What stands in a part: line breaks, quotation marks, backslashes, forms of programs, right to left."""


def place(context: str, text: str) -> Place:
    return Place(context, context, text)


def machine(context: str, source: str, text: str) -> Entry:
    """The machine's words, which nobody has touched."""
    return Entry(context, source, text, notes=(mark(text),))


def approved(context: str, source: str, text: str) -> Entry:
    return Entry(context, source, text, approved=True)


def saved(folder: Path, *entries: Entry, name: str = "news.pt-BR.po") -> Path:
    from accessible_release.translating.po.writing import write

    path = folder / name
    write(path, Po(entries, headers=HEADERS))
    return path


def approve(path: Path, **words: str) -> polib.POFile:
    """As a person does in another program: other words for some parts, every part approved."""
    theirs = polib.pofile(str(path))
    for each in theirs:
        each.msgstr = words.get(each.msgctxt, each.msgstr)
        each.flags = []
    theirs.save()
    return theirs
