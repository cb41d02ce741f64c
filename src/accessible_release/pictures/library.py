"""The library: the pictures of the body, then ours: OpenMoji, and the Mulberry symbols."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import as_file, files
from pathlib import Path
from typing import NamedTuple

from accessible_release.pictures.index import INDEX, read_index
from accessible_release.pictures.picture import Call, Picture
from accessible_release.pictures.symbols import mulberry
from accessible_release.pictures.translations import translated
from accessible_release.settings import Settings

WORDS = re.compile(r"\{[\w-]+\}|[\w'’.]+|[^\w\s]")
"""What a parser takes for a word."""


class Calling(NamedTuple):
    """One of the words that call a picture."""

    order: int
    """The place of the picture in the library."""
    picture: Picture
    call: Call
    words: tuple[str, ...]
    """Those of the call, as a parser parts them."""


@dataclass(frozen=True)
class Library:
    """All pictures there are, in the order in which they are looked through; each name once."""

    pictures: tuple[Picture, ...]
    own: int = 0
    """How many of them, the first, are the body's."""

    def __iter__(self) -> Iterator[Picture]:
        return iter(self.pictures)

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all pictures."""
        return tuple(each.name for each in self.pictures)

    def get(self, name: str) -> Picture | None:
        """The picture of that name, or None."""
        return self._by_name.get(name)

    def called(self, word: str) -> tuple[Calling, ...]:
        """The calls that begin with a word, as a dictionary has it and in small letters; or with `{phone}` and such."""
        return self._by_word.get(word, ())

    @cached_property
    def _by_name(self) -> dict[str, Picture]:
        return {each.name: each for each in self.pictures}

    @cached_property
    def _by_word(self) -> dict[str, tuple[Calling, ...]]:
        found: dict[str, tuple[Calling, ...]] = {}
        for order, picture in enumerate(self.pictures):
            for call in picture.calls:
                words = tuple(WORDS.findall(" ".join(call.words)))
                found[words[0]] = (*found.get(words[0], ()), Calling(order, picture, call, words))
        return found

    def credits(self, names: Iterable[str]) -> tuple[str, ...]:
        """The credit lines that an edition with these pictures must print, each once; a name we lack has none."""
        wanted = set(names)
        return tuple(dict.fromkeys(each.credit for each in self.pictures if each.name in wanted))


def library(settings: Settings) -> Library:
    """The pictures of the body's folder (the setting `pictures`), then ours.

    A picture of the body takes the place of ours with the same name. Raises `Unusable` with a code `pictures-…` for a
    folder with a fault.
    """
    if not settings.pictures:
        return _ours()
    own = read_index(Path(settings.pictures))
    taken = {each.name for each in own}
    return Library((*own, *(each for each in _ours() if each.name not in taken)), len(own))


@cache
def _ours() -> Library:
    with as_file(files(__package__).joinpath("openmoji")) as folder:
        return Library(translated((*read_index(folder, folder.parent / INDEX), *mulberry())))
