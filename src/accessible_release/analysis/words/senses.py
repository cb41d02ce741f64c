"""What words stand for: a word's family, and the groups of phrases with one meaning that it is part of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple

from accessible_release.analysis.statement import Statement
from accessible_release.analysis.tokens import children_of, lower, lowers_of, tokens_of
from accessible_release.analysis.words.families import family
from accessible_release.analysis.words.lists import table

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

Keys = frozenset[str]
Phrase = tuple[str, ...]
NOTHING: Keys = frozenset()
ENTRY_COLUMNS = 3


class Index:
    """Phrases, found word by word: each node leads to the next words, and names the groups of what ends there."""

    __slots__ = ("groups", "onward")

    def __init__(self) -> None:
        self.onward: dict[str, Index] = {}
        self.groups: list[str] = []

    def add(self, phrase: Phrase, group: str) -> None:
        """Makes a phrase known as one of a group."""
        node = self
        for word in phrase:
            node = node.onward.setdefault(word, Index())
        if group not in node.groups:
            node.groups.append(group)


@cache
def paraphrases() -> Index:
    """Our table of phrases with one meaning, and the plain words of the lexicon, read both ways."""
    index = Index()
    for number, group in enumerate(_groups()):
        for phrase in group:
            index.add(phrase, f"g:{number}")
    return index


def _groups() -> Iterator[set[Phrase]]:
    for group in (*table("paraphrases.toml")["groups"], *table("everyday.toml")["groups"]):
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
    index = Index()
    for phrase in [*table("paraphrases.toml")["fillers"], *(word for word, plain in _entries() if plain == "-")]:
        index.add(tuple(phrase.lower().split()), "filler")
    return index


def matches(forms: Sequence[tuple[str, ...]], index: Index) -> Iterator[tuple[int, int, str]]:
    """(start, end, group) of every phrase in a sentence, given each word's forms."""
    for start in range(len(forms)):
        nodes, end = [index], start
        while nodes and end < len(forms):
            onward = [node.onward[form] for node in nodes for form in forms[end] if form in node.onward]
            nodes, end = onward, end + 1
            yield from ((start, end, group) for node in nodes for group in node.groups)


def forms_of(doc: Doc) -> list[tuple[str, ...]]:
    """Each word as it stands and, where that differs, in its base form."""
    lemmas = (token.lemma_.lower() for token in tokens_of(doc))
    return [(one,) if one == two else (one, two) for one, two in zip(lowers_of(doc), lemmas, strict=True)]


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
        lemmas = [token.lemma_.lower() for token in tokens_of(doc)]
        forms = forms_of(doc)
        keys = [set(_own(each[0], each[-1])) for each in forms]
        fixed = {token.i for token, lemma in zip(tokens_of(doc), lemmas, strict=True) if _fixed(token, lemma)}
        for start, end, group in matches(forms, paraphrases()):
            for place in range(start, end):
                if end - start == 1 and place in fixed:
                    continue
                keys[place].add(group)
                if end - start > 1:
                    phrased.add((piece, place, group))
        for start, end, _ in matches(forms, fillers()):
            silent.update((piece, place) for place in range(start, end))
        found.append(tuple(frozenset(each) for each in keys))
    every = frozenset(key for doc in found for keys in doc for key in keys)
    return Concepts(tuple(found), frozenset(silent), frozenset(phrased), every)


def _fixed(token: Token, lemma: str) -> bool:
    """Whether a neighbour holds the word to another sense than its groups have."""
    vetoed = _vetoes().get(lemma)
    if not vetoed:
        return False
    near = {token.head, *children_of(token), *(deeper for child in children_of(token) for deeper in children_of(child))}
    return any(each.lemma_.lower() in vetoed for each in near if each != token)


@cache
def _vetoes() -> dict[str, frozenset[str]]:
    return {word: frozenset(listed.split()) for word, listed in table("paraphrases.toml")["vetoes"].items()}


@lru_cache(maxsize=8192)
def _own(word: str, lemma: str) -> Keys:
    own = {family(lemma), family(word)} if word[:1].isalnum() else set()
    for part in word.split("-") if "-" in word else ():
        if part.isalpha():
            own.add(family(part))
    return frozenset(own) | negated_bases(word) | negated_bases(lemma)


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
