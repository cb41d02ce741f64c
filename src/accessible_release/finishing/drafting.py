"""The first easy-read text of a release, and what was drafted, to merge with later."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from accessible_release.finishing.aligning import aligned
from accessible_release.finishing.decisions import Drafted
from accessible_release.finishing.sealing import says
from accessible_release.finishing.text import OWN, EasyText, Line
from accessible_release.finishing.writing import lines_of
from accessible_release.illustrating import illustrate
from accessible_release.model import Release
from accessible_release.pictures import library
from accessible_release.settings import Settings
from accessible_release.simplifying import Simplified, simplify

UNTAGGED = "untagged"
"""Where the drafted lines are kept that tell no sentence: headings of ours, explained words."""

WORD = "word: "
"""How the names begin under which the lines of explained words are kept."""


def machine_draft(release: Release, settings: Settings) -> Simplified:
    """The easy-read draft of the machine, with its pictures. Raises `MachineLacks` where the parser cannot be had."""
    simplified = simplify(release, settings)
    # Before it is translated: pictures stand beside sentences, whose ids are the same in every language.
    return replace(simplified, release=illustrate(simplified.release, settings))


def drafted(release: Release, settings: Settings) -> EasyText:
    """The draft of the machine as a text. Raises `MachineLacks` where the parser cannot be had."""
    made = machine_draft(release, settings)
    easy = made.release
    descriptions = {each.name: each.alt(release.language) for each in library(settings)}
    return EasyText(Path(release.source_name).name, says(release), lines_of(easy, release, descriptions), made.left_out)


def sources(release: Release) -> dict[str, str]:
    """What a line may tell: tag → text, in reading order."""
    return {sentence.id: sentence.text for sentence in release.sentences}


def base(text: EasyText, release: Release) -> dict[str, Drafted]:
    """For each tag what the release says there, and the lines of the text."""
    said = sources(release)
    lines = by_tag(text.lines)
    found = {tag: Drafted(said[tag], lines.get(tag, ())) for tag in said}
    own = {tag: Drafted(_words(lines[tag]), lines[tag]) for tag in OWN if tag in lines}
    words = {f"{WORD}{term}": Drafted(term, shown) for term, shown in explained(text.lines).items()}
    rest = tuple(line.written for line in text.lines if line.written and not line.tags)
    return {**own, **found, **words, UNTAGGED: Drafted("", rest)}


def is_sentence(name: str) -> bool:
    """Whether a tag is that of a sentence of the release."""
    return name not in (*OWN, UNTAGGED) and not name.startswith(WORD)


def heirs(drafted: Mapping[str, Drafted], now: Mapping[str, str]) -> dict[str, str]:
    """Tag of a sentence as it was drafted → its tag in the release of `now` (tag → text); as `aligned`."""
    return aligned({name: each.source for name, each in drafted.items() if is_sentence(name)}, now)


def _words(lines: Iterable[str]) -> str:
    return " ".join(Line(each).markdown.lstrip("# ") for each in lines)


def by_tag(lines: Iterable[Line]) -> dict[str, tuple[str, ...]]:
    """The lines of each tag, as they are written; a line with two tags counts for the first."""
    found: dict[str, tuple[str, ...]] = {}
    for line in lines:
        if line.tags:
            found[line.tags[0]] = (*found.get(line.tags[0], ()), line.written)
    return found


def explained(lines: Iterable[Line]) -> Mapping[str, tuple[str, ...]]:
    """The lines below the heading of the hard words: term in small letters → its lines."""
    found: dict[str, tuple[str, ...]] = {}
    inside, term = False, ""
    for line in lines:
        if line.markdown.startswith("#"):
            inside = "words" in line.tags
        elif inside and line.written and not line.tags:
            if not line.written.startswith(" "):
                term = line.written.lstrip("-* ").partition(":")[0].lower()
            found[term] = (*found.get(term, ()), line.written)
    return found
