"""Whether all editions of one version say the same: every word of the web page stands in each other edition, as often.

Prints one line a page; with --checks, the name of the check. Other editions may say more: what a picture shows, a
number digit by digit, where a list ends.
"""

from __future__ import annotations

import re
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import braille
import daisy
import helplines
import readable
import word
from files import RIGHT_TO_LEFT
from opened_epub import Book
from opened_pdf import Paper
from verdicts import Verdict, attempt, main

CHECKS = ("same-words",)
OF_THE_PAGE = re.compile(
    r"<p class=\"back\">.*?</p>|<section id=\"player\".*?</section>|<caption\b.*?</caption>|<(h[1-6])[^>]*>Notes</\1>",
    re.DOTALL,
)
"""What a page says for its own sake: the way back from a note, its player, names of tables and of the notes."""
MISREAD = 0.03
"""The part of the words that liblouis may read otherwise in braille, which is ambiguous; never a number."""


def judge(path: Path) -> Iterator[Verdict]:
    """What other editions lack of an edition for the web."""
    yield from attempt("same-words", lambda: list(lacking(path)))


def lacking(path: Path) -> Iterator[str]:
    """The words of the page that stand less often in an edition beside it."""
    wanted = tokens(page(path))
    stem = path.name.removesuffix(".html")
    for ending, read in READERS.items():
        other = path.with_name(stem + ending)
        unsure = ending == ".pdf" and helplines.language(path) in RIGHT_TO_LEFT
        if other.is_file() and not unsure:
            lost = wanted - tokens(read(other))
            lost = lost if ending != ".brf" else _not_misread(lost, wanted.total())
            if lost:
                yield f"{ending} lacks " + ", ".join(f"{each} ({count})" for each, count in lost.most_common(12))


def tokens(words: str) -> Counter[str]:
    """Words and numbers in small letters, and how often each stands there."""
    return Counter(re.findall(r"\w+", helplines.plain(words)))


def page(path: Path) -> str:
    """The words of a page's main part, without what leads about in it."""
    found = re.search(r"<main.*</main>", path.read_text(encoding="utf-8"), re.DOTALL)
    return readable.words(OF_THE_PAGE.sub(" ", found[0]) if found else "")


def document(path: Path) -> str:
    """The words of a Word document."""
    return "\n".join(word.paragraphs(path))


def talking_book(path: Path) -> str:
    """The words of a talking book."""
    with zipfile.ZipFile(path) as archive:
        return daisy.text({name: archive.read(name) for name in archive.namelist()})


def _not_misread(lost: Counter[str], count: int) -> Counter[str]:
    facts = Counter({each: number for each, number in lost.items() if any(char.isdigit() for char in each)})
    return lost if lost.total() > MISREAD * count else facts


READERS: Mapping[str, Callable[[Path], str]] = {
    ".txt": lambda path: path.read_text(encoding="utf-8"),
    ".pdf": lambda path: Paper(path).words,
    ".docx": document,
    ".epub": lambda path: Book(path).words(),
    ".daisy.zip": talking_book,
    ".brf": lambda path: "\n".join(braille.reading(braille.rows(path.read_bytes()), helplines.language(path))),
}
"""How each kind of edition is read, by the ending of its name."""


if __name__ == "__main__":
    main(CHECKS, judge)
