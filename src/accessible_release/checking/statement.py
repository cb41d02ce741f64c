"""What is compared: one source sentence, or the sentences that stand for it, parsed once."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar, cast

from accessible_release.analysis.corpus import parser
from accessible_release.checking.wordforms import lowers_of, tokens_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

Facts = TypeVar("Facts")
EMPHASIS = re.compile(r"(\*\*|__|\*|`)(?=\S)([^*`]+?)(?<=\S)\1")
BULLET = re.compile(r"\A\s*(?:[-*•>]|#{1,6})\s+(?=\S)")
BEGINNING = 10
"""Characters of a name by which it is looked up."""
SPACES = re.compile(r"\s\s|[^\S ]|\A\s|\s\Z")


@dataclass(frozen=True, slots=True)
class Known:
    """What is known from the release as a whole."""

    names: tuple[str, ...] = ()
    """People, bodies, helplines: kept whole and never edited."""
    by_beginning: dict[str, list[int]] = field(init=False, default_factory=dict, compare=False, repr=False)
    """The first characters of names → which names begin so."""

    def __post_init__(self) -> None:
        for place, name in enumerate(self.names):
            self.by_beginning.setdefault(name[:BEGINNING], []).append(place)

    def names_in(self, text: str) -> list[str]:
        """Those of the names that stand in a text, in their own order; few of very many are tried."""
        lengths = {len(beginning) for beginning in self.by_beginning}
        parts = {text[at : at + length] for length in lengths for at in range(len(text) - length + 1)}
        places = sorted(place for part in parts & self.by_beginning.keys() for place in self.by_beginning[part])
        return [self.names[place] for place in places if self.names[place] in text]


@dataclass(frozen=True, slots=True, eq=False)
class Statement:
    """One source sentence, or the one or more sentences that stand for it."""

    text: str
    """The pieces, joined by a space."""
    docs: tuple[Doc, ...]
    """One parsed document a piece."""
    _cache: dict[object, Any] = field(default_factory=dict, repr=False)

    def fact(self, reader: Callable[[Statement], Facts]) -> Facts:
        """What `reader` finds in this statement; read once."""
        if reader not in self._cache:
            self._cache[reader] = reader(self)
        return cast(Facts, self._cache[reader])

    @property
    def tokens(self) -> tuple[Token, ...]:
        """Every word and mark of every piece."""
        return self.fact(_tokens)

    @property
    def lowers(self) -> tuple[str, ...]:
        """The same in small letters."""
        return self.fact(_lowers)


def _tokens(statement: Statement) -> tuple[Token, ...]:
    return tuple(token for doc in statement.docs for token in tokens_of(doc))


def _lowers(statement: Statement) -> tuple[str, ...]:
    return tuple(word for doc in statement.docs for word in lowers_of(doc))


def statements(groups: Sequence[Sequence[str]], known: Known = Known()) -> list[Statement]:
    """One statement a group of pieces, in order; all pieces are parsed in one batch."""
    from accessible_release.checking.protecting import whole

    plain = [[_plain(piece) for piece in group] for group in groups]
    pieces = [piece for group in plain for piece in group]
    docs = iter(parser().docs(pieces, [whole(piece, known) for piece in pieces]))
    return [Statement(" ".join(group), tuple(next(docs) for _ in group)) for group in plain]


def _plain(text: str) -> str:
    """The text without emphasis, bullets and odd spaces, which say nothing."""
    bare = BULLET.sub("", EMPHASIS.sub(r"\2", text))
    return " ".join(bare.split()) if SPACES.search(bare) else bare
