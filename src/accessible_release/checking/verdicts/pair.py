"""The two texts of a pair, read with wide meanings, and which word of one belongs to which word of the other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from accessible_release.analysis.grammar.arguments import agents, patients, recipients
from accessible_release.analysis.grammar.modality import Mode, modes
from accessible_release.analysis.grammar.predicates import LIGHT, Predicate, predicates, shared
from accessible_release.analysis.nearness import contrary, widened
from accessible_release.analysis.tokens import children_of, lower, tokens_of
from accessible_release.analysis.words.lists import words
from accessible_release.analysis.words.senses import NOTHING, Keys, concepts
from accessible_release.checking.verdicts.signs import signs

if TYPE_CHECKING:
    from spacy.tokens import Token

    from accessible_release.analysis.statement import Statement

CONTENT = {"NOUN", "PROPN", "VERB", "ADJ", "ADV"}
COVER = 0.5
"""How much of the source must be there before something can be said to be lacking."""


@dataclass(frozen=True, slots=True)
class Said:
    """A predicate with its surroundings."""

    predicate: Predicate
    mode: Mode
    around: Keys
    """The keys of the nouns that it is said of."""

    @property
    def token(self) -> Token:
        """The verb, or what stands after “is”."""
        return self.predicate.token

    @property
    def light(self) -> bool:
        """Whether the word itself says little: be, have, do, get."""
        return self.token.lemma_ in LIGHT | signs("light")

    @property
    def shown(self) -> str:
        """The word with its helpers, as printed: “must not pay”."""
        verb = self.token.head if self.token.dep_ in {"acomp", "attr"} else self.token
        helpers = [each for each in children_of(verb) if each.dep_ in {"aux", "auxpass", "neg"}]
        parts = sorted({*helpers, verb, self.token}, key=lambda each: each.i)
        return " ".join(each.text for each in parts)


PRONOUNS = {"he": "male", "him": "male", "his": "male", "she": "female", "her": "female", "it": "thing", "its": "thing"}
PRONOUNS |= {"they": "", "them": "", "their": ""}
"""Pronoun → for whom or what it stands; nothing: for anybody."""


def _fits(noun: Token, kind: str) -> bool:
    """Whether a pronoun of a kind may stand for a noun: what is known to be of the other kind may not."""
    lemma = noun.lemma_.lower()
    one = {"male": ("female", "women"), "female": ("male", "men")}.get(kind)
    if one:
        return noun.tag_ not in {"NNS", "NNPS"} and not any(
            lemma in words("people.toml", name)
            or any(child.lower_ in words("people.toml", name) for child in children_of(noun))
            for name in one
        )
    return kind != "thing" or noun.tag_ not in {"NNS", "NNPS"}


def _leads(noun: Token, pronoun: Token) -> bool:
    """Whether the noun is the subject of an earlier sentence."""
    return noun.dep_ in {"nsubj", "nsubjpass"} and noun.doc is not pronoun.doc


class Side:
    """One of the two texts."""

    def __init__(self, statement: Statement) -> None:
        self.statement = widened(statement)
        self.exact = statement
        self.text = statement.text

    def keys(self, token: Token) -> Keys:
        """What a word stands for, widely."""
        return self._by_token[token]

    @cached_property
    def meant(self) -> dict[Token, Token]:
        """Pronoun → the noun that it stands for: the last subject, else the last noun, that fits it."""
        found: dict[Token, Token] = {}
        before: list[Token] = []
        for token in self.statement.tokens:
            if token.pos_ in {"NOUN", "PROPN"} and token.dep_ not in {"compound", "npadvmod"}:
                before.append(token)
            kind = PRONOUNS.get(lower(token))
            fitting = [each for each in before if _fits(each, kind)] if kind is not None else []
            if fitting:
                found[token] = next((each for each in reversed(fitting) if _leads(each, token)), fitting[-1])
        return found

    def nouns(self, found: list[Token]) -> list[Token]:
        """Nouns, with pronouns put back to what they stand for and what is joined by “and”."""
        put = [self.meant.get(each, each) for each in found]
        return [one for each in put for one in (each, *each.conjuncts) if one.pos_ in {"NOUN", "PROPN"}]

    @cached_property
    def _by_token(self) -> dict[Token, Keys]:
        found = self.statement.fact(concepts).by_token
        return {
            token: found[piece][token.i] for piece, doc in enumerate(self.statement.docs) for token in tokens_of(doc)
        }

    @cached_property
    def every(self) -> Keys:
        """All keys together."""
        return self.statement.fact(concepts).every

    @cached_property
    def lowers(self) -> frozenset[str]:
        """Every word in small letters, and in its base form."""
        return frozenset(form for token in self.statement.tokens for form in (lower(token), token.lemma_.lower()))

    @cached_property
    def forms(self) -> frozenset[str]:
        """The same without May and Will, who are a month and a man."""
        return frozenset(
            form
            for token in self.statement.tokens
            if token.text not in {"May", "Will"}
            for form in (lower(token), token.lemma_.lower())
        )

    @cached_property
    def said(self) -> list[Said]:
        """What is said, in order."""
        found = zip(self.statement.fact(predicates), self.statement.fact(modes), strict=True)
        return [Said(each, mode, self._around(each.token)) for each, mode in found]

    def _around(self, token: Token) -> Keys:
        verb = token.head if token.dep_ in {"acomp", "attr", "oprd"} else token
        nouns = [*agents(verb), *patients(verb), *recipients(verb)]
        nouns += [
            deeper
            for child in children_of(verb)
            for deeper in (child, *children_of(child))
            if child.dep_ in {"prep", "dobj", "nsubj", "nsubjpass", "attr", "agent"}
            and deeper.pos_ in {"NOUN", "PROPN", "NUM"}
        ]
        return NOTHING.union(*(self.keys(each) for each in nouns if lower(each) not in words("roles.toml", "wild")))

    def content(self) -> Iterator[Token]:
        """The words that carry meaning."""
        return (token for token in self.statement.tokens if token.pos_ in CONTENT and token.text[:1].isalnum())


def plain(keys: Keys) -> Keys:
    """Keys without those of nearness: what is left says the same, not the like."""
    return frozenset(key for key in keys if not key.startswith(("n:", "w:")))


def opposed(mine: Said, theirs: Said) -> bool:
    """Whether one says the contrary of the other: by “un-”, or by the dictionary."""
    one, two = mine.predicate, theirs.predicate
    turned = shared(one.bases, two.keys) or shared(one.keys, two.bases)
    return turned or bool(contrary(one.token) & two.keys) or bool(contrary(two.token) & one.keys)


class Pair:
    """A source and what another text makes of it."""

    def __init__(self, source: Statement, other: Statement) -> None:
        self.source, self.other = Side(source), Side(other)

    @cached_property
    def met(self) -> list[tuple[Said, Said]]:
        """(of the source, of the other text): each predicate of the other text with the one it belongs to best."""
        found = []
        for theirs in self.other.said:
            ranked = sorted(
                ((self._fit(mine, theirs), -place) for place, mine in enumerate(self.source.said)), reverse=True
            )
            if ranked and ranked[0][0] >= 1:
                found.append((self.source.said[-ranked[0][1]], theirs))
        return found

    @cached_property
    def cover(self) -> float:
        """How much of what the source says the other text speaks of, from 0 to 1."""
        told = [token for token in self.source.content() if not token.is_stop and token.pos_ != "ADV"]
        return sum(bool(self.source.keys(token) & self.other.every) for token in told) / len(told) if told else 0.0

    def _fit(self, mine: Said, theirs: Said) -> float:
        """At least 1 where both say the same or the contrary; more where it is said of the same things."""
        alike = (mine.token.pos_ == "VERB") == (theirs.token.pos_ == "VERB")
        same = shared(mine.predicate.keys, theirs.predicate.keys)
        if not same and not (alike and opposed(mine, theirs)):
            return 0
        about = shared(mine.around, theirs.around)
        if mine.light and theirs.light and not about:
            return 0
        exact = mine.token.lemma_.lower() == theirs.token.lemma_.lower()
        return 1 + about + exact / 2 + (mine.token.pos_ == theirs.token.pos_) / 5
