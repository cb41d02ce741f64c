"""What words stand for: a word's family, and the groups of phrases with one meaning that it is part of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple

from accessible_release.checking.families import family
from accessible_release.checking.statement import Statement
from accessible_release.checking.wordforms import lower, tokens_of
from accessible_release.checking.wordlists import table

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

Keys = frozenset[str]
Phrase = tuple[str, ...]
NOTHING: Keys = frozenset()
ENTRY_COLUMNS = 3


class Index(NamedTuple):
    """Phrases by their first word, each with its group."""

    by_first: dict[str, list[tuple[Phrase, str]]]


@cache
def paraphrases() -> Index:
    """Our table of phrases with one meaning, and the plain words of the lexicon, read both ways."""
    by_first: dict[str, list[tuple[Phrase, str]]] = defaultdict(list)
    for number, group in enumerate(_groups()):
        for phrase in group:
            by_first[phrase[0]].append((phrase, f"g:{number}"))
    return Index(dict(by_first))


def _groups() -> Iterator[set[Phrase]]:
    for group in table("paraphrases.toml")["groups"]:
        yield {tuple(phrase.split()) for phrase in (part.strip() for part in group.split("|"))}
    for word, plain in _entries():
        if plain != "-" and word and plain:
            yield {_phrase(word), _phrase(plain)}


def _entries() -> Iterator[tuple[str, str]]:
    """(hard, plain) of every entry of the lexicon; none where the tables are not there."""
    folder = files("accessible_release").joinpath("lexicon", "entries")
    for file in sorted(folder.iterdir(), key=lambda each: each.name) if folder.is_dir() else []:
        if file.name.endswith(".tsv"):
            for line in file.read_text(encoding="utf-8").splitlines()[1:]:
                row = line.split("\t")
                if len(row) >= ENTRY_COLUMNS and not line.startswith("#"):
                    yield row[0].strip(), row[2].strip()
                    if row[2].strip() == "person":
                        yield row[0].strip(), "people"


def _phrase(words: str) -> Phrase:
    """The words of an entry up to a slot for an object, in lower case."""
    before, _, after = words.partition("<object>")
    return tuple((before.strip() or after.strip()).lower().replace("*", "").split())


@cache
def fillers() -> Index:
    """Phrases that say nothing and may come and go."""
    by_first: dict[str, list[tuple[Phrase, str]]] = defaultdict(list)
    listed = [phrase.lower() for phrase in table("paraphrases.toml")["fillers"]]
    for phrase in [*listed, *(word.lower() for word, plain in _entries() if plain == "-")]:
        by_first[phrase.split()[0]].append((tuple(phrase.split()), "filler"))
    return Index(dict(by_first))


def _matches(doc: Doc, index: Index) -> Iterator[tuple[int, int, str]]:
    lowers, lemmas = [lower(token) for token in tokens_of(doc)], [token.lemma_.lower() for token in tokens_of(doc)]
    for start in range(len(doc)):
        for first in {lowers[start], lemmas[start]}:
            for phrase, group in index.by_first.get(first, ()):
                end = start + len(phrase)
                if end <= len(doc) and all(
                    part in (lowers[place], lemmas[place]) for place, part in enumerate(phrase, start)
                ):
                    yield start, end, group


class Concepts(NamedTuple):
    """The meaning keys of every token, piece by piece."""

    by_token: tuple[tuple[Keys, ...], ...]
    silent: frozenset[tuple[int, int]]
    """(piece, token) of words that say nothing."""
    phrased: frozenset[tuple[int, int, str]]
    """(piece, token, group) where a token has its group as part of a phrase only."""
    every: Keys
    """All keys together."""


def concepts(statement: Statement) -> Concepts:
    """The keys of the statement's words. Read it through `statement.fact(concepts)`."""
    found: list[tuple[Keys, ...]] = []
    silent: set[tuple[int, int]] = set()
    phrased: set[tuple[int, int, str]] = set()
    for piece, doc in enumerate(statement.docs):
        keys: list[set[str]] = [_own(token) for token in tokens_of(doc)]
        fixed = {token.i for token in tokens_of(doc) if _fixed(token)}
        for start, end, group in _matches(doc, paraphrases()):
            for place in set(range(start, end)) - (fixed if end - start == 1 else set()):
                keys[place].add(group)
                if end - start > 1:
                    phrased.add((piece, place, group))
        for start, end, _ in _matches(doc, fillers()):
            silent.update((piece, place) for place in range(start, end))
        found.append(tuple(frozenset(each) for each in keys))
    every = frozenset(key for doc in found for keys in doc for key in keys)
    return Concepts(tuple(found), frozenset(silent), frozenset(phrased), every)


def _fixed(token: Token) -> bool:
    """Whether a neighbour holds the word to another sense than its groups have."""
    vetoed = table("paraphrases.toml")["vetoes"].get(token.lemma_.lower())
    if not vetoed:
        return False
    near = {token.head, *token.children, *(deeper for child in token.children for deeper in child.children)}
    return any(each.lemma_.lower() in vetoed.split() for each in near if each != token)


def _own(token: Token) -> set[str]:
    word, lemma = lower(token), token.lemma_.lower()
    own = {family(lemma), family(word)} if word[:1].isalnum() else set()
    for part in word.split("-") if "-" in word else ():
        if part.isalpha():
            own.add(family(part))
    return own | bases(token)


def bases(token: Token) -> Keys:
    """The families of what the word denies by itself."""
    return negated_bases(lower(token)) | negated_bases(token.lemma_.lower())


@cache
def opposites() -> dict[str, str]:
    """Word → the word that it is the negation of (“unlawful” → “lawful”)."""
    return {word: base for base, listed in table("negation.toml")["opposites"].items() for word in listed.split()}


@cache
def negated_bases(word: str) -> Keys:
    """The family of what a word like “unsafe” denies; nothing for other words."""
    if word in opposites():
        return frozenset({family(opposites()[word])})
    prefix = next((each for each in ("un", "non-", "non") if word.startswith(each)), "")
    regular = (
        prefix and len(word) > len(prefix) + SHORTEST_BASE and word not in table("negation.toml")["no_prefix"].split()
    )
    return frozenset({family(word[len(prefix) :])} if regular else ())


SHORTEST_BASE = 3


def keys_of(statement: Statement, piece: int, token: Token) -> Keys:
    """The keys of one token of a statement."""
    return statement.fact(concepts).by_token[piece][token.i]
