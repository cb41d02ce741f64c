"""What is compared: one source sentence, or the sentences that stand for it, parsed once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar, cast

from accessible_release.analysis.tokens import lowers_of, tokens_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

Facts = TypeVar("Facts")


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

    def know(self, reader: Callable[[Statement], Facts], found: Facts) -> None:
        """Gives what `reader` would find, before it is asked for."""
        self._cache[reader] = found

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
