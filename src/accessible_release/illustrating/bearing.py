"""What a sentence can bear: beside “no dogs” a dog would say the opposite, beside trouble a drawing would mock."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from accessible_release.analysis.grammar.predicates import CUES
from accessible_release.analysis.statement import Statement
from accessible_release.analysis.tokens import lower, tokens_of
from accessible_release.checking.negation import denials
from accessible_release.illustrating.details import FORBIDDEN
from accessible_release.pictures.wordlists import choosing

if TYPE_CHECKING:
    from spacy.tokens import Token

ASIDE = frozenset({"advcl", "relcl"})
"""Clauses that say when, if, or which: what they deny, the sentence does not."""
DAYS, CONTACTS = ("{date}", "{day}"), ("{phone}", "{text}", "{web}", "{email}")


@dataclass(slots=True)
class Bearing:
    """What may be shown beside a sentence."""

    statement: Statement
    nothing: bool = field(init=False)
    """Whether no picture may be shown, because of trouble, or of one person who is spoken of."""
    mentions: bool = field(init=False)
    """Whether a thing may be shown that is only mentioned: nothing is denied and no trouble named in any clause."""
    _denying: tuple[Token, ...] = field(init=False)
    _ending: bool = field(init=False)

    def __post_init__(self) -> None:
        every = tokens_of(self.statement.docs[0])
        said = tuple(token for token in every if not _is_aside(token))
        kept = choosing("troubling") | choosing("one_person")
        deny = CUES | choosing("denying")
        hidden = {each.token for each in self.statement.fact(denials) if each.bases}
        self._denying = tuple(token for token in said if token in hidden or _words(token) & deny)
        self.mentions = not hidden and not _any_of(kept | deny | choosing("excepting"), every)
        self._ending = all(_words(token) & choosing("ending") for token in self._denying)
        self.nothing = _any_of(kept, said) or "out of" in self.statement.text.lower()

    def bears_words(self, start: int, end: int) -> bool:
        """Whether nothing denies the words from token `start` to `end`, but themselves: “closed” calls its own."""
        head = self.statement.docs[0][start:end].root
        return all(start <= token.i < end or not _touches(token, head) for token in self._denying)

    def bears(self, detail: str) -> bool:
        """Whether the sign for a contact detail, a day, or what is forbidden may stand."""
        if detail in DAYS:
            return not self._denying or self._ending
        if detail in CONTACTS:
            return not any(_words(token) & CUES for token in self._denying)
        return not self._denying or detail == FORBIDDEN


def _touches(denying: Token, head: Token) -> bool:
    """Whether it denies the word. Of two verbs side by side only the own one: “opens at 9 and closes at 4”."""
    if head.pos_ != "VERB" or denying.pos_ != "VERB":
        return True
    return denying.dep_ != "conj" and not (head.dep_ == "conj" and head.head == denying)


def _any_of(words: frozenset[str], tokens: Iterable[Token]) -> bool:
    return any(_words(token) & words for token in tokens)


def _words(token: Token) -> frozenset[str]:
    return frozenset({lower(token), token.lemma_.lower()})


def _is_aside(token: Token) -> bool:
    while token.dep_ != "ROOT":
        if token.dep_ in ASIDE:
            return True
        token = token.head
    return False
