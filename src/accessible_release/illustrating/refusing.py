"""Pictures that a person does not want: by name, by sentence, or all."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator

from accessible_release.errors import Unusable, quoted
from accessible_release.model import Illustration
from accessible_release.pictures import Library, library
from accessible_release.settings import Settings

ALL = "all"
SENTENCE = re.compile(r"s\d{4,}(?:\.\w+)*")
"""The id of a sentence; which of them there are, each release knows for itself."""


def check_pictures(settings: Settings) -> None:
    """Raises `Unusable` for a folder of pictures with a fault, or a refused picture that there is not."""
    if "easy" in settings.levels:
        check_refused(settings, library(settings))


def check_refused(settings: Settings, shelf: Library) -> None:
    """Raises `Unusable` (`pictures-refused`) where `refused_pictures` names what is no picture and no sentence."""
    for each in settings.refused_pictures:
        if each != ALL and not SENTENCE.fullmatch(each) and shelf.get(each) is None:
            near = difflib.get_close_matches(each, (*shelf.names, ALL), n=1)
            hint = f"Did you mean {near[0]}?" if near else "Give the name or the sentence as the report has it, or all."
            raise Unusable("pictures-refused", f"there is no picture {quoted(each)}.", hint=hint)


def kept(chosen: Iterable[Illustration], refused: Iterable[str]) -> Iterator[Illustration]:
    """The pictures that nobody refused. None comes in the place of another: that would need approval again."""
    unwanted = set(refused)
    for each in chosen:
        if not unwanted & {ALL, each.picture, each.sentence}:
            yield each
