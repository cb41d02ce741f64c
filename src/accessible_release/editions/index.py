"""The pages that lead to the files: one for a release, one for a folder of releases."""

from __future__ import annotations

import base64
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import quote

from accessible_release.editions.page import render
from accessible_release.findings import Finding, Severity
from accessible_release.locales import direction, language_name
from accessible_release.phrases import phrases

KILOBYTE = 1000
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")

Words = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class IndexEntry:
    """A file that was made."""

    name: str
    """Its name, or its path from the page."""
    edition: str
    """`text`, `web`, `audio` or the name of a plug-in."""
    language: str
    level: str
    size: int
    """In bytes."""
    seconds: float | None = None
    """Playing time, for recordings."""
    thumbnail: bytes = b""
    """Its first page as a small PNG, for prints."""


@dataclass(frozen=True, slots=True)
class NotMade:
    """An edition that could not be made."""

    edition: str
    language: str
    level: str
    reason: str
    what_to_do: str = ""


@dataclass(frozen=True, slots=True)
class FolderEntry:
    """A release in an output folder of several."""

    title: str
    href: str
    """The path from the folder's page to the release's page."""
    to_check: int = 0
    """How many findings a person must look at."""


@dataclass(frozen=True, slots=True)
class ShownFile:
    """A file as people read of it."""

    name: str
    format: str
    details: str
    """Length and size."""
    good_for: str
    thumbnail: str
    """Its first page as base64 of a PNG; empty for what is no print."""

    @property
    def href(self) -> str:
        """Where the page leads to."""
        return quote(self.name)


@dataclass(frozen=True, slots=True)
class _Missing:
    name: str
    reason: str
    what_to_do: str


def index_page(
    title: str,
    language: str,
    files: Sequence[IndexEntry],
    not_made: Sequence[NotMade] = (),
    findings: Sequence[Finding] = (),
    report: str = "",
) -> bytes:
    """The page that leads to every file of a release, says what was not made and why, and lists what to check.

    `report` is the name of the report for the person who checks, if there is one.
    """
    language = shown_in(language)
    words = phrases(language)
    return render(
        "index.html.j2",
        title=title,
        language=language,
        direction=direction(language),
        words=words["index"],
        versions=groups(files, language),
        not_made=[_missing(each, words, language) for each in not_made],
        report=quote(report),
        findings=[(words["index"][severity], _of(findings, severity)) for severity in SEVERITIES],
    )


def folder_page(entries: Sequence[FolderEntry], language: str = "en") -> bytes:
    """The page that leads to each release in a folder."""
    return render(
        "folder.html.j2",
        language=language,
        direction=direction(language),
        words=phrases(language)["index"],
        entries=[(entry, quote(entry.href)) for entry in entries],
    )


def human_size(size: int) -> str:
    """A number of bytes as people read it: `512 bytes`, `19 kB`, `2.4 MB`."""
    if size < KILOBYTE:
        return f"{size} bytes"
    if size < KILOBYTE**2:
        return f"{max(1, round(size / KILOBYTE))} kB"
    return f"{size / KILOBYTE**2:.1f} MB"


def human_length(seconds: float, words: Mapping[str, str]) -> str:
    """A playing time in minutes and seconds."""
    minutes, rest = divmod(round(seconds), 60)
    return words["minutes" if minutes else "seconds"].format(minutes=minutes, seconds=rest)


def shown_in(language: str) -> str:
    """The language of the page: the release's own, where it has words for this page, else English."""
    return language if "index" in phrases(language) else "en"


def _of(findings: Sequence[Finding], severity: Severity) -> list[Finding]:
    return sorted((each for each in findings if each.severity == severity), key=lambda each: each.line or 0)


def groups(files: Sequence[IndexEntry], language: str) -> list[tuple[str, list[ShownFile]]]:
    """The files by what they are a version of, each version with its language and level in words.

    What is of no one version, such as a pack, stands last.
    """
    words = phrases(language)
    versions = dict.fromkeys((entry.language, entry.level) for entry in files if entry.level)
    whole = [entry for entry in files if not entry.level]
    found = [
        (
            _facts(*version, words, language),
            [_shown(each, words) for each in files if (each.language, each.level) == version],
        )
        for version in versions
    ]
    return [*found, (words["index"]["whole"], [_shown(each, words) for each in whole])] if whole else found


def _shown(entry: IndexEntry, words: Words) -> ShownFile:
    length = [human_length(entry.seconds, words["index"])] if entry.seconds is not None else []
    return ShownFile(
        name=entry.name,
        format=_named(entry, words["format"]) or entry.edition,
        details=", ".join([*length, human_size(entry.size)]),
        good_for=_named(entry, words["good_for"]),
        thumbnail=base64.b64encode(entry.thumbnail).decode(),
    )


def _named(entry: IndexEntry, words: Mapping[str, str]) -> str:
    """What is said of a file by its edition and its ending (`captions.srt`), or else by its edition."""
    ending = entry.name.rpartition(".")[2]
    return words.get(f"{entry.edition}.{ending}") or words.get(entry.edition, "")


def _missing(each: NotMade, words: Words, language: str) -> _Missing:
    name = words["format"].get(each.edition, each.edition)
    return _Missing(f"{name} – {_facts(each.language, each.level, words, language)}", each.reason, each.what_to_do)


def _facts(language: str, level: str, words: Words, shown_in: str) -> str:
    """Language and level; the page is in the language of the release, so another language is a translation."""
    facts = [language_name(language, shown_in), words["level"].get(level, level)]
    if language.partition("-")[0] != shown_in.partition("-")[0]:
        facts.append(words["index"]["translated"])
    return " – ".join(facts)
