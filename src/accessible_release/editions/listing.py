"""The files of a release as people read of them: what each is, how long and how large, what it is good for."""

from __future__ import annotations

import base64
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import quote

from accessible_release.editions.opening import Notice, draft_notices, level_name
from accessible_release.languages import primary
from accessible_release.locales import language_name
from accessible_release.model import Release
from accessible_release.phrases import is_complete, phrases

KILOBYTE = 1000

Words = Mapping[str, Mapping[str, str]]
Link = Callable[[str], str]
"""From the name of a file to its address."""


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
class ShownFile:
    """A file as people read of it."""

    name: str
    href: str
    """Where the page leads to."""
    format: str
    details: str
    """Length and size."""
    good_for: str
    thumbnail: str
    """Its first page as base64 of a PNG; empty for what is no print."""


@dataclass(frozen=True, slots=True)
class ShownVersion:
    """The files of one level in one language, under one heading."""

    name: str
    """Language and level in the language of the page: `Portuguese (Brazil) – The release’s own words – …`."""
    anchor: str = ""
    """Its id in the page; empty for what is of no one version."""
    language: str = ""
    own_name: str = ""
    """Language and level as its readers call them; empty where that is the language of the page."""
    notices: tuple[Notice, ...] = ()
    """What its files say at their top: that it is a draft, who translated it, who has checked it."""
    files: tuple[ShownFile, ...] = ()


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


def groups(
    files: Sequence[IndexEntry], release: Release, language: str, versions: Sequence[Release] = (), link: Link = quote
) -> list[ShownVersion]:
    """The files of a release by what they are a version of, with what those among the `versions` say of themselves.

    What is of no one version, such as a pack, stands last. `link` gives the address of a file.
    """
    words = phrases(language)
    made = {(each.language, each.level): each for each in versions}
    found = [
        ShownVersion(
            facts(*version, language, release.language, made.get(version)),
            "-".join(version),
            version[0],
            _own_name(*version, language, made.get(version)),
            tuple(draft_notices(made[version])) if version in made else (),
            tuple(_shown(each, words, link) for each in files if (each.language, each.level) == version),
        )
        for version in dict.fromkeys((entry.language, entry.level) for entry in files if entry.level)
    ]
    whole = tuple(_shown(each, words, link) for each in files if not each.level)
    return [*found, ShownVersion(words["index"]["whole"], files=whole)] if whole else found


def _shown(entry: IndexEntry, words: Words, link: Link) -> ShownFile:
    length = [human_length(entry.seconds, words["index"])] if entry.seconds is not None else []
    return ShownFile(
        name=entry.name,
        href=link(entry.name),
        format=_named(entry, words["format"]) or entry.edition,
        details=", ".join([*length, human_size(entry.size)]),
        good_for=_named(entry, words["good_for"]),
        thumbnail=base64.b64encode(entry.thumbnail).decode(),
    )


def _named(entry: IndexEntry, words: Mapping[str, str]) -> str:
    """What is said of a file by its edition and its ending (`captions.srt`), or else by its edition."""
    ending = entry.name.rpartition(".")[2]
    return words.get(f"{entry.edition}.{ending}") or words.get(entry.edition, "")


def facts(language: str, level: str, shown_in: str, own: str, version: Release | None = None) -> str:
    """Language and level; whatever is not in the release's `own` language is a translation.

    Of the `version` itself it is known whether a person has signed it: then it is not called a machine's.
    """
    said = [language_name(language, shown_in), _level_name(level, shown_in, version)]
    if not _is_same(language, own):
        origin = version.origin if version else None
        by_a_person = origin is not None and (origin.checked_by or origin.approved)
        said.append(phrases(shown_in)["index"]["translation" if by_a_person else "translated"])
    return " – ".join(said)


def _own_name(language: str, level: str, shown_in: str, version: Release | None) -> str:
    if _is_same(language, shown_in) or not is_complete(language):
        return ""
    name = language_name(language, language)
    return f"{name[:1].upper()}{name[1:]} – {_level_name(level, language, version)}"


def _level_name(level: str, shown_in: str, version: Release | None) -> str:
    return level_name(version, shown_in) if version else phrases(shown_in)["level"].get(level, level)


def _is_same(language: str, other: str) -> bool:
    """Whether they are one language, in whatever regions."""
    return primary(language) == primary(other)
