"""The pictures of the easy-read draft, as the person who checks sees them: each beside its sentence, to be approved."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from dataclasses import dataclass

from accessible_release.model import Illustration, Release
from accessible_release.pictures import Picture, library
from accessible_release.settings import Settings

LANGUAGE = "en"
"""Of the report."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A picture that was chosen for a sentence."""

    illustration: Illustration
    text: str
    """The sentence."""
    line: int
    """Of the source file."""
    picture: Picture

    @property
    def alt(self) -> str:
        """What the picture shows."""
        return self.picture.alt(LANGUAGE)

    @property
    def address(self) -> str:
        """The drawing itself, as a `data:` address: the report is one file."""
        return f"data:{self.picture.media_type};base64,{base64.b64encode(self.picture.data).decode()}"


def proposals(release: Release, settings: Settings) -> tuple[Proposal, ...]:
    """The pictures of a release in reading order."""
    return tuple(_proposals(release, settings)) if release.illustrations else ()


def credit_lines(found: tuple[Proposal, ...]) -> tuple[str, ...]:
    """Who made the pictures, each once, in the order in which they appear."""
    return tuple(dict.fromkeys(each.picture.credit for each in found))


def _proposals(release: Release, settings: Settings) -> Iterator[Proposal]:
    shelf = library(settings)
    sentences = {each.id: each for each in release.sentences}
    for each in release.illustrations:
        sentence, picture = sentences.get(each.sentence), shelf.get(each.picture)
        if sentence and picture:
            yield Proposal(each, sentence.text, sentence.line, picture)
