"""What `compare` reads of a file: its sentences, whose they are, and what stands beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from accessible_release.beside import ENDINGS
from accessible_release.cli.running import tell
from accessible_release.errors import quoted
from accessible_release.phrases import phrases

if TYPE_CHECKING:
    from accessible_release.model import Release
    from accessible_release.settings import Settings

STOP = re.compile(r"(?<=[.!?]) (?=[A-Z])")
TRACKED = "tracked-changes"
LABEL = re.compile(
    r"(?:Heading: |Item \d+(?:\.\d+)*: |List of \d+ items?(?: inside item [\d.]+)?:$|In digits: .*"
    r"|(?:Start|End) of quot\w+\.?$|Table with \d+ rows? and \d+ columns?:$|Row \d+\.(?: |$)"
    r"|End of (?:document|list\b.*)\.$)"
)
"""What our own plain text says about its form."""
HEADING = "Heading: "
EASY_TEXT = ".easy.md"


def _of_easy_text(path: str, settings: Settings) -> Release:
    """The words of an easy-read text that "draft" wrote, without its tags and pictures."""
    from accessible_release import reading
    from accessible_release.finishing import text as texts

    found = texts.parse(reading.load(path, max_bytes=settings.max_bytes))
    words = "\n".join(line.markdown for line in found.lines)
    return reading.understand(reading.decode(words.encode(), name=path), settings)


class ComparedText(NamedTuple):
    """What is read of a file."""

    sentences: list[str]
    names: tuple[str, ...] = ()
    """The names that it makes known."""
    beside: tuple[str, ...] = ()
    """What it says beside its sentences."""
    for_reporters: tuple[str, ...] = ()
    """The lines that are for reporters, or no part of the news."""
    voices: tuple[str, ...] = ()
    """Who says each of its sentences: in its quotations, or as it is retold."""


def is_release(path: str) -> bool:
    """Whether a file is read as a release, by its ending."""
    return path.lower().endswith((*ENDINGS, ".mdown"))


def read(path: str, settings: Settings, *, is_source: bool = False) -> ComparedText:
    """What is compared of a file. Raises `Unusable` for one that cannot be read."""
    if is_release(path):
        return of_release(released(path, settings), settings, is_source=is_source)
    return of_lines(path, settings)


def released(path: str, settings: Settings) -> Release:
    """The release in a file; an easy-read text as what it will be published as. Raises `Unusable`."""
    from accessible_release import reading

    drafted = path.endswith(EASY_TEXT) and reading.load(path, max_bytes=settings.max_bytes).text.startswith("---")
    release = _of_easy_text(path, settings) if drafted else reading.read(path, settings)
    if any(each.code == TRACKED for each in release.findings):
        tell(f"{quoted(path)}: changes were tracked: what was put in is compared, what was struck out is not.")
    return release


def of_release(release: Release, settings: Settings, *, is_source: bool) -> ComparedText:
    """What is compared of a release."""
    from accessible_release.checking.retold import voices
    from accessible_release.contacts import find_contacts

    named = (*(each.speaker for each in release.quotations), release.site_name)
    names = tuple(dict.fromkeys(filter(None, named)))
    headings = {block.id for block in release.blocks if block.kind == "heading"}
    lines = [(each.text, each.block in headings) for each in release.sentences]
    own = _speakers(release) if is_source else voices(lines, release.language)
    bare = [(_bare(text, release.language), who) for (text, _), who in zip(lines, own, strict=True)]
    made = ComparedText([text for text, _ in bare if text], names, voices=tuple(who for text, who in bare if text))
    return _beside(made, find_contacts(release, settings)) if is_source else made


def _beside(made: ComparedText, release: Release) -> ComparedText:
    """With what a source says beside its sentences, and not to the public."""
    from accessible_release.analysis.known import said_beside
    from accessible_release.simplifying.proofing.debris import debris

    away = tuple(release.by_id[name].text for name in debris(release))
    return made._replace(beside=said_beside(release), for_reporters=away)


def _speakers(release: Release) -> list[str]:
    """Who says something in each sentence."""
    return [
        next(
            (
                quotation.speaker or ""
                for quotation in release.quotations
                for passage in quotation.passages
                if passage.block == each.block and passage.start < each.end and each.start < passage.end
            ),
            "",
        )
        for each in release.sentences
    ]


def of_lines(path: str, settings: Settings) -> ComparedText:
    """What is read of a plain text with a paragraph a line."""
    from accessible_release import reading
    from accessible_release.checking.retold import voices
    from accessible_release.reading.sentences import Splitter

    lines = [line.strip() for line in reading.load(path, max_bytes=settings.max_bytes).text.split("\n")]
    who = voices(((line, line.startswith(HEADING)) for line in lines), settings.language)
    paragraphs = [_bare(line, settings.language) for line in lines]
    splitter = Splitter.learn(paragraphs)
    told = [
        (text[start:end], speaker)
        for text, speaker in zip(paragraphs, who, strict=True)
        for start, end in splitter.spans(text)
    ]
    return ComparedText([text for text, _ in told], voices=tuple(speaker for _, speaker in told))


def _bare(text: str, language: str) -> str:
    """A line without what it says about its form; empty where it says nothing else."""
    from accessible_release.checking.retold import closed, opened

    words = LABEL.sub("", text)
    return "" if opened(text, language) or closed(text, language) or words in _our_own(language) else words


@cache
def _our_own(language: str) -> frozenset[str]:
    """The headings and notes that our editions print beside a release's words, such as “Help and support”."""
    try:
        sections = phrases(language).values()
    except LookupError:
        return frozenset()
    printed = [words for section in sections for words in _worded(section) if "{" not in words]
    return frozenset(part for words in printed for part in (words, *STOP.split(words)))


def _worded(section: Any) -> Iterator[str]:
    """The wordings in a section, those of its own sections too."""
    if isinstance(section, str):
        yield section
    elif isinstance(section, Mapping):
        for each in section.values():
            yield from _worded(each)
