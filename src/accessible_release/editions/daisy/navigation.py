"""The files by which a player finds its way: the table of contents, a SMIL file a section, the list of them all.

DAISY 2.02 Specification, The DAISY Consortium, 28 February 2001.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from accessible_release.dates import machine_date
from accessible_release.editions.daisy.book import Book, Section
from accessible_release.editions.daisy.render import render
from accessible_release.editions.isolating import isolated
from accessible_release.editions.wording import safe
from accessible_release.model import Release
from accessible_release.phrases import Phrases, phrases
from accessible_release.settings import Settings

DAY = len("2017-05-08")


@dataclass(frozen=True, slots=True)
class About:
    """What the files say of the book that they belong to."""

    release: Release
    settings: Settings
    book: Book
    others: Sequence[str]
    """The names of the files that are no sections."""

    @property
    def identifier(self) -> str:
        """Unlike that of any other book: two versions of a release are two books."""
        release = self.release
        return f"{release.slug}-{release.language}-{release.level}-{release.sha256[:16]}"

    @property
    def title(self) -> str:
        """On one line, its numbers in their order in a language that runs from right to left."""
        return isolated(" ".join(self.release.title.split()), self.release)

    @property
    def publisher(self) -> str:
        """Who publishes the release; what it is, where it does not say."""
        return self.release.site_name or self.settings.artist or self.words["page"]["news_release"]

    @property
    def narrator(self) -> str:
        """That a computer reads it, in the words of the release's language."""
        return self.words["epub"]["narrator"]

    @property
    def day(self) -> str:
        """When the release was published, as `2017-05-08`; empty where it gives no date that a computer can read."""
        return machine_date(self.release.published or "")[:DAY]

    @property
    def source(self) -> str:
        """The address of the release."""
        return safe(self.release.url)

    @property
    def depth(self) -> int:
        """The lowest level of headings in the table of contents."""
        return max(entry.heading.level for entry in self.book.entries)

    @property
    def files(self) -> int:
        """How many files the book has."""
        return len(self.others) + len(self.book.sections)

    @property
    def words(self) -> Phrases:
        """Our own words in the language of the release."""
        return phrases(self.release.language)


def centre(about: About) -> bytes:
    """`ncc.html`, the navigation control centre: what the book is, and a link for each of its headings."""
    return render("ncc.html.j2", about=about, total=whole_seconds(about.book.length))


def master(about: About) -> bytes:
    """`master.smil`: all sections in their order."""
    return render("master.smil.j2", about=about, total=clock(about.book.length))


def section(about: About, part: Section, text: str, sound: str) -> bytes:
    """The SMIL file of a section: for each phrase the element of the file `text`, and its stretch of the recording."""
    return render(
        "section.smil.j2",
        about=about,
        section=part,
        text=text,
        sound=sound,
        elapsed=clock(part.begin),
        time=clock(part.length),
        seconds=seconds,
    )


def clock(milliseconds: int) -> str:
    """`00:01:05.250`."""
    return f"{_hours(milliseconds // 1000)}.{milliseconds % 1000:03d}"


def whole_seconds(milliseconds: int) -> str:
    """`00:01:05`, rounded: the table of contents gives its time without fractions."""
    return _hours((milliseconds + 500) // 1000)


def seconds(milliseconds: int) -> str:
    """`65.250s`."""
    return f"{milliseconds // 1000}.{milliseconds % 1000:03d}s"


def _hours(count: int) -> str:
    return f"{count // 3600:02d}:{count // 60 % 60:02d}:{count % 60:02d}"
