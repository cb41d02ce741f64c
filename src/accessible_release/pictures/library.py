"""The library: the pictures of the body, then ours."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files
from pathlib import Path

from accessible_release.pictures.index import INDEX, read_index
from accessible_release.pictures.picture import Picture
from accessible_release.pictures.translations import translated
from accessible_release.settings import Settings


@dataclass(frozen=True, slots=True)
class Library:
    """All pictures there are, in the order in which they are looked through; each name once."""

    pictures: tuple[Picture, ...]

    def __iter__(self) -> Iterator[Picture]:
        return iter(self.pictures)

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all pictures."""
        return tuple(each.name for each in self.pictures)

    def get(self, name: str) -> Picture | None:
        """The picture of that name, or None."""
        return next((each for each in self.pictures if each.name == name), None)

    def credits(self, names: Iterable[str]) -> tuple[str, ...]:
        """The credit lines that an edition with these pictures must print, each once; a name we lack has none."""
        wanted = set(names)
        return tuple(dict.fromkeys(each.credit for each in self.pictures if each.name in wanted))


def library(settings: Settings) -> Library:
    """The pictures of the body's folder (the setting `pictures`), then ours.

    A picture of the body takes the place of ours with the same name. Raises `Unusable` with a code `pictures-…` for a
    folder with a fault.
    """
    own = read_index(Path(settings.pictures)) if settings.pictures else ()
    taken = {each.name for each in own}
    return Library((*own, *(each for each in _ours() if each.name not in taken)))


@cache
def _ours() -> tuple[Picture, ...]:
    with as_file(files(__package__).joinpath("openmoji")) as folder:
        return translated(read_index(folder, folder.parent / INDEX))
