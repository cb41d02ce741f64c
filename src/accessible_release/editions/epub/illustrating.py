"""The pictures of a book: which stand beside which sentence, and who made them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from accessible_release.editions.epub.container import Part
from accessible_release.editions.view import Shown
from accessible_release.model import Release
from accessible_release.pictures import library
from accessible_release.settings import Settings

ENDINGS = {"image/svg+xml": "svg", "image/png": "png", "image/jpeg": "jpg"}


@dataclass(frozen=True, slots=True)
class Illustrated:
    """The pictures of a book."""

    by_sentence: Mapping[str, tuple[Shown, ...]] = field(default_factory=dict)
    """By the id of the sentence beside which they stand."""
    pictures: tuple[Part, ...] = ()
    credits: tuple[str, ...] = ()
    """The lines that must be printed with them."""


def illustrated(release: Release, settings: Settings) -> Illustrated:
    """The pictures of a release that the library has, each as one file however often it is shown."""
    if not release.illustrations:
        return Illustrated()
    known = library(settings)
    by_sentence: dict[str, tuple[Shown, ...]] = {}
    files: dict[str, Part] = {}
    for each in release.illustrations:
        picture = known.get(each.picture)
        if picture is None:
            continue
        name = f"picture-{len(files) + 1}.{ENDINGS[picture.media_type]}"
        file = files.setdefault(picture.name, Part(name, picture.media_type, picture.data))
        shown = Shown(file.name, each.alt or picture.alt(release.language))
        by_sentence[each.sentence] = (*by_sentence.get(each.sentence, ()), shown)
    return Illustrated(by_sentence, tuple(files.values()), known.credits(files))
