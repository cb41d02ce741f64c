"""The glossary: hard words of public bodies, each explained in plain sentences that can stand on a line of their own.

A word that has no plain equal (*bail*, *safeguarding*) is kept in the text and explained below it. The table is
`glossary.tsv`; every sentence of an explanation has at most twelve words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from accessible_release import tables
from accessible_release.lexicon.articles import article_for
from accessible_release.lexicon.entries import WORD

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

HEADER = ("term", "pos", "meaning", "not-near", "family")
TAGGED: Mapping[str, frozenset[str]] = {
    "NOUN": frozenset({"NOUN", "PROPN"}),
    "VERB": frozenset({"VERB"}),
    "ADJ": frozenset({"ADJ", "VERB"}),  # the tagger takes *entitled* and *contaminated* for verbs
    "ADV": frozenset({"ADV"}),
}
"""For a term of one word: the parts of speech by which the parser may know it."""

STOP = re.compile(r"(?<=\.) (?=[A-Z])")
"""Between the sentences of an explanation, which hold no abbreviations."""
ONE = ("a ", "an ", "someone ")
"""How the meaning of a thing begins that there is one of."""
TOLD = ("when ", "short for ")


@dataclass(frozen=True, slots=True)
class Term:
    """A hard word or phrase, and what it means."""

    term: str
    """In its base form, as it is shown. Printed with capitals, it may stand in the text with capitals too."""
    pos: str
    """`NOUN`, `VERB`, `ADJ`, `ADV` or `PHRASE`."""
    meaning: str
    """One or two whole plain sentences, to stand behind a colon: the first letter is small, a full stop ends it."""
    not_near: frozenset[str] = frozenset()
    """Lemmas that, anywhere in the sentence, show another sense of the term."""
    family: str = ""
    """The term of the same stem whose meaning is enough for both (*exploit* for *exploitation*), or nothing."""

    @property
    def tokens(self) -> tuple[str, ...]:
        """The words and signs to be matched, in lower case."""
        return tuple(WORD.findall(self.term.lower().replace("’", "'")))

    def sentences(self, *, counted: bool) -> tuple[str, ...]:
        """What it means in whole sentences: “A detective is a police officer who …”, “Registered means …”.

        `counted`: the text speaks of one or of several (*a detective*, *detectives*), so that there may be an article.
        """
        first, *rest = STOP.split(self.meaning)
        shown = self.term[0].upper() + self.term[1:]
        one = first.startswith("someone ") or (counted and first.startswith(ONE))
        if one and self.pos == "NOUN":
            return (f"{article_for(self.term).capitalize()} {self.term} is {first}", *rest)
        return (f"{shown} {'is' if first.startswith(TOLD) else 'means'} {first}", *rest)


@cache
def glossary() -> tuple[Term, ...]:
    """Every term, in the order of the alphabet. ValueError for a row that is not a term."""
    return tuple(map(_term, tables.rows(__package__, "glossary.tsv", *HEADER)))


def explained(word: str) -> str:
    """What a word means, whatever its sense in the sentence; empty where the glossary has it not."""
    return _meanings().get(word.lower(), "")


@cache
def meanings() -> frozenset[str]:
    """Every sentence with which a term may be explained in place."""
    return frozenset(
        sentence for term in glossary() for counted in (True, False) for sentence in term.sentences(counted=counted)
    )


@cache
def _meanings() -> Mapping[str, str]:
    return {term.term.lower(): term.meaning for term in glossary()}


def terms_in(doc: Doc) -> list[tuple[Term, int, int]]:
    """The terms in a parsed sentence with the characters where each begins and ends, from left to right.

    Terms do not overlap; where two begin at the same word, the one with more words is taken. A word inside a name
    (*Suffolk Constabulary*) is no term.
    """
    found: list[tuple[Term, int, int]] = []
    place = 0
    while place < len(doc):
        term = next((each for each in _candidates(doc[place]) if _stands(each, doc, place)), None)
        if term is None:
            place += 1
            continue
        last = doc[place + len(term.tokens) - 1]
        found.append((term, doc[place].idx, last.idx + len(last)))
        place = last.i + 1
    return found


def to_explain(terms: Iterable[Term]) -> list[Term]:
    """The terms a reader must be told of, each once, in the order of the alphabet.

    Of a family only its head, where that is among them, else the first.
    """
    families: dict[str, list[Term]] = {}
    for term in sorted(set(terms), key=lambda each: (each.term.casefold(), each.pos)):
        families.setdefault(term.family or term.term, []).append(term)
    heads = (next((each for each in found if each.term == name), found[0]) for name, found in families.items())
    return sorted(heads, key=lambda each: each.term.casefold())


def _term(row: tuple[str, ...]) -> Term:
    term, pos, meaning, not_near, family = row
    if pos not in (*TAGGED, "PHRASE") or not term or not meaning:
        raise ValueError(f"glossary: not a term: {row!r}")
    return Term(term, pos, meaning, frozenset(filter(None, not_near.split(","))), family)


@cache
def _index() -> Mapping[str, Sequence[Term]]:
    found: dict[str, list[Term]] = {}
    for term in sorted(glossary(), key=lambda each: -len(each.tokens)):
        found.setdefault(term.tokens[0], []).append(term)
    return found


def _candidates(token: Token) -> Iterator[Term]:
    known = [term for form in _forms(token) for term in _index().get(form, ())]
    yield from sorted(known, key=lambda each: -len(each.tokens))


def _forms(token: Token) -> tuple[str, ...]:
    """As printed, then the base form: a term that is printed letter by letter goes before one that is inflected."""
    return tuple(dict.fromkeys((token.lower_.replace("’", "'"), token.lemma_.lower())))


def _stands(term: Term, doc: Doc, place: int) -> bool:
    words = doc[place : place + len(term.tokens)]
    if len(words) < len(term.tokens):
        return False
    if any(wanted not in _forms(word) for wanted, word in zip(term.tokens, words, strict=True)):
        return False
    if len(words) == 1 and words[0].pos_ not in TAGGED.get(term.pos, {words[0].pos_}):
        return False
    if not term.not_near.isdisjoint(form for token in doc if token not in words for form in _forms(token)):
        return False
    return term.term != term.term.lower() or not _in_name(doc, words[0].i, words[-1].i)


def _in_name(doc: Doc, first: int, last: int) -> bool:
    """Whether capitals make the words part of a name, alone or with the word beside them."""
    if any(_capital(doc[place]) for place in range(max(first, 1), last + 1)):
        return True
    return first == 0 and last + 1 < len(doc) and _capital(doc[last + 1]) and doc[last + 1].pos_ == "PROPN"


def _capital(token: Token) -> bool:
    return token.text[:1].isupper()
