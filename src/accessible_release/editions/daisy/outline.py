"""What a finished text document says of itself: its headings, and which heading each element stands under."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from html.parser import HTMLParser

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
ISOLATES = {"ltr": "\N{LEFT-TO-RIGHT ISOLATE}", "rtl": "\N{RIGHT-TO-LEFT ISOLATE}"}
END = "\N{POP DIRECTIONAL ISOLATE}"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of the text, as the table of contents gives it."""

    level: int
    """1 to 6."""
    words: str
    """On one line; what runs in the other direction, such as a number in Arabic, between isolates, for want of tags."""


@dataclass(frozen=True, slots=True)
class Outline:
    """The headings of a text, and what they lead to."""

    headings: tuple[Heading, ...]
    under: Mapping[str, int]
    """The id of each element → the place in `headings` of the heading that it is in or stands under."""


def outline(document: bytes) -> Outline:
    """The headings and ids of an XHTML document, in its order."""
    reader = _Reader()
    reader.feed(document.decode())
    reader.close()
    return Outline(tuple(Heading(level, " ".join(words.split())) for level, words in reader.headings), reader.under)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.headings: list[tuple[int, str]] = []
        self.under: dict[str, int] = {}
        self._direction = ""
        self._open: list[str] = []
        """What closes each tag that is open in a heading: an end of an isolate, or nothing."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "html":
            self._direction = given.get("dir") or ""
        if tag in HEADINGS:
            self.headings.append((HEADINGS.index(tag) + 1, ""))
        if given.get("id"):
            self.under[str(given["id"])] = max(len(self.headings) - 1, 0)
        if tag in HEADINGS or self._open:
            direction = given.get("dir") or self._direction
            turned = direction != self._direction
            self._open.append(END if turned else "")
            self.handle_data(ISOLATES[direction] if turned else "")

    def handle_startendtag(self, tag: str, attrs: object) -> None:  # noqa: ARG002 - of HTMLParser
        self.handle_data(" ")  # a line break

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002 - of HTMLParser
        if self._open:
            self.handle_data(self._open[-1])
            self._open.pop()

    def handle_data(self, data: str) -> None:
        if self._open:
            level, words = self.headings[-1]
            self.headings[-1] = (level, words + data)
