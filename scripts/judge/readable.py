"""Web pages read with the standard library alone: the helpline stands first and last in the words.

Prints one line a check; with --checks, the names of the checks.
"""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import helplines
from verdicts import Verdict, attempt, main

UNSEEN = {"head", "script", "style", "template"}
CHECKS = ("html-helpline", "html-words")


class Reader(HTMLParser):
    """Collects the words of a page."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.unseen = 0
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - of HTMLParser
        """Leave out what is not shown."""
        self.unseen += tag in UNSEEN
        self.words.append("" if tag in {"a", "bdi", "span", "strong", "em", "b", "i", "abbr"} else "\n")

    def handle_endtag(self, tag: str) -> None:
        """Show what comes after something that is not shown."""
        self.unseen -= tag in UNSEEN

    def handle_data(self, data: str) -> None:
        """Keep the words."""
        if not self.unseen:
            self.words.append(data)


def words(page: str) -> str:
    """The words of a page in the order of its source."""
    reader = Reader()
    reader.feed(page)
    reader.close()
    return "".join(reader.words)


def judge(path: Path) -> Iterator[Verdict]:
    """Check by check, what is wrong with a page."""
    read = words(path.read_text(encoding="utf-8"))
    yield "html-words", [] if read.strip() else ["no words"]
    if helplines.is_edition(path):
        yield from attempt("html-helpline", lambda: helplines.lost(path, read))


if __name__ == "__main__":
    main(CHECKS, judge)
