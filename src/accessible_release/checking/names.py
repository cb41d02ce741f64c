"""G5: every name is kept, none is new, none is put together from two; a pronoun only where it can be one person."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from accessible_release.checking.concepts import concepts, lower
from accessible_release.checking.dates import moments
from accessible_release.checking.statement import Known, Statement
from accessible_release.checking.wordlists import words
from accessible_release.ledger import Breach
from accessible_release.parsing import Place

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

FILE = "people.toml"
OPENERS = {'"', "“", "'", "‘", "(", ":", "•", "-", "–", "*"}
PRONOUNS = {"he": "male", "him": "male", "his": "male", "himself": "male", "she": "female", "her": "female", "hers": "female"}
NOT_NAMES = {"i", "i'm", "i've", "i'll", "i'd"}
MANY = 2


class Name(NamedTuple):
    """A run of capitalised words."""

    words: tuple[str, ...]
    """In small letters."""
    printed: str
    start: int
    end: int


def names(doc: Doc) -> list[Name]:
    """The names of one piece, in order."""
    dated = [(each.start, each.end) for each in moments(doc.text)]
    runs: list[list[Token]] = []
    for token in doc:
        if not _is_name(token) or any(start <= token.idx < end for start, end in dated):
            continue
        if runs and runs[-1][-1].i == token.i - 1:
            runs[-1].append(token)
        else:
            runs.append([token])
    return [_name(run) for run in runs]


def _name(run: list[Token]) -> Name:
    text = run[0].doc.text[run[0].idx : run[-1].idx + len(run[-1])]
    return Name(tuple(lower(token) for token in run), text, run[0].idx, run[-1].idx + len(run[-1]))


def _is_name(token: Token) -> bool:
    if not token.text[:1].isupper() or lower(token) in NOT_NAMES:
        return False
    return not _begins(token) or (token.pos_ == "PROPN" and not token.is_stop) or sum(char.isupper() for char in token.text) > 1


def _begins(token: Token) -> bool:
    return token.i == 0 or token.nbor(-1).text in OPENERS


def name_places(doc: Doc, known: Known) -> list[Place]:
    """Where names stand, those known from the release too."""
    places = [(each.start, each.end) for each in names(doc)]
    for name in known.names:
        places += [found.span() for found in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", doc.text)]
    return places


def facts(statement: Statement) -> list[Name]:
    """The names of all pieces."""
    return [name for doc in statement.docs for name in names(doc)]


def all_words(statement: Statement) -> frozenset[str]:
    """Every word in small letters."""
    return frozenset(lower(token) for token in statement.tokens)


def breaches(source: Statement, other: Statement, known: Known) -> Iterator[Breach]:
    """A name that is lost, new, mixed from two, or hidden behind a pronoun that could be someone else."""
    before, after = source.fact(facts), other.fact(facts)
    there, here = source.fact(all_words), other.fact(all_words)
    lost = [word for name in before for word in name.words if word not in here and not _shortened(word, name, here, other)]
    added = [word for name in after for word in name.words if word not in there and not _polite(word, name, source, other)]
    if lost:
        yield Breach("G5", f"the name {_listed(lost)} was lost or changed")
    if added:
        yield Breach("G5", f"the name {_listed(added)} was added or changed")
    yield from (Breach("G5", f"the name “{name.printed}” is not in the source") for name in after if _mixed(name, before, source))
    yield from _unclear(source, other)


def _listed(found: list[str]) -> str:
    return ", ".join(f"“{word.title()}”" for word in dict.fromkeys(found))


def _shortened(word: str, name: Name, here: frozenset[str], other: Statement) -> bool:
    """A capital at the beginning that is no name; a given name or title left out where the surname stays."""
    if word in words(FILE, "titles").union(words(FILE, "male_titles"), words(FILE, "female_titles")) and name.words[-1] in here:
        return len(name.words) > 1 and word in {"mr", "mrs", "ms", "miss", "mx"}
    titled = any(each.words[0] in words(FILE, "titles") and each.words[-1] == name.words[-1] for each in other.fact(facts))
    person = word in words(FILE, "male") or word in words(FILE, "female")
    return len(name.words) > 1 and person and word != name.words[-1] and titled


def _polite(word: str, name: Name, source: Statement, other: Statement) -> bool:
    """“Mr” before a surname whose given name is a man's; a common noun that begins a sentence."""
    gender = {"mr": "male", "mrs": "female", "ms": "female"}.get(word)
    if gender:
        return any(each.words[-1] == name.words[-1] and set(each.words) & words(FILE, gender) for each in source.fact(facts))
    first = next((doc[0] for doc in other.docs if len(doc) and lower(doc[0]) == word), None)
    return first is not None and not _capital_within(word, other) and _licensed(word, source, other)


def _licensed(word: str, source: Statement, other: Statement) -> bool:
    every = source.fact(concepts).every
    return any(lower(token) == word and every & other.fact(concepts).by_token[piece][token.i] for piece, doc in enumerate(other.docs) for token in doc)


def _capital_within(word: str, statement: Statement) -> bool:
    return any(lower(token) == word and token.text[0].isupper() and token.i for token in statement.tokens)


def _mixed(name: Name, before: list[Name], source: Statement) -> bool:
    """Whether two neighbours in a name were no neighbours in the source, and no end and beginning of two names."""
    text = f" {' '.join(lower(token) for token in source.tokens)} "
    if f" {' '.join(name.words)} " in text:
        return False
    ends, begins = {each.words[-1] for each in before}, {each.words[0] for each in before}
    titles = words(FILE, "titles") | words(FILE, "male_titles") | words(FILE, "female_titles")
    for one, two in zip(name.words, name.words[1:], strict=False):
        if f" {one} {two} " not in text and one not in titles and not (one in ends and two in begins):
            return True
    return False


def people(statement: Statement) -> list[tuple[int, str, str]]:
    """(piece, gender or nothing, who) of everyone who could be meant by “he” or “she”."""
    found = {(piece, _gender(name), name.words[-1]) for piece, doc in enumerate(statement.docs) for name in names(doc) if _gender(name) is not None}
    for piece, doc in enumerate(statement.docs):
        for token in doc:
            gender = _noun_gender(token)
            if gender is not None and not any(child.dep_ == "appos" for child in token.children) and token.dep_ not in {"compound", "appos", "attr"}:
                found.add((piece, gender, token.lemma_.lower()))
    return sorted((piece, gender or "", who) for piece, gender, who in found)


def _gender(name: Name) -> str | None:
    for gender in ("male", "female"):
        if set(name.words) & (words(FILE, gender) | words(FILE, f"{gender}_titles")):
            return gender
    return None


def _noun_gender(token: Token) -> str | None:
    if token.pos_ != "NOUN" or token.tag_ == "NNS":
        return None
    lemma = token.lemma_.lower()
    for gender, kind in (("male", "men"), ("female", "women"), ("", "anyone")):
        if lemma in words(FILE, kind):
            return gender
    return None


def _unclear(source: Statement, other: Statement) -> Iterator[Breach]:
    """New pronouns that could mean more than one person."""
    old = [lower(token) for token in source.tokens if lower(token) in PRONOUNS]
    new = [(piece, lower(token)) for piece, doc in enumerate(other.docs) for token in doc if lower(token) in PRONOUNS]
    if len(new) <= len(old):
        return
    for piece, pronoun in new:
        gender = PRONOUNS[pronoun]
        meant = {who for place, kind, who in other.fact(people) if place <= piece and kind in {gender, ""}}
        named = {who for _, kind, who in source.fact(people) if kind in {gender, ""}} & meant
        if len(named) >= MANY or not meant:
            yield Breach("G5", f"“{pronoun}” could mean more than one person" if meant else f"nobody is named whom “{pronoun}” could mean")
            return
        opposite = {who for place, kind, who in other.fact(people) if kind and kind != gender}
        yield from _swapped(pronoun, meant, opposite, source, other)


def _swapped(pronoun: str, meant: set[str], opposite: set[str], source: Statement, other: Statement) -> Iterator[Breach]:
    """“She” became “he”: the name of the other gender stands less often than before."""
    for who in opposite:
        count = [sum(lower(token) == who for token in each.tokens) for each in (source, other)]
        if count[1] < count[0] and all(sum(lower(t) == one for t in other.tokens) >= sum(lower(t) == one for t in source.tokens) for one in meant):
            yield Breach("G5", f"“{pronoun}” stands for {who.title()} now")
