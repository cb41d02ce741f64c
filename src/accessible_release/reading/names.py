"""The names of people in running text: "Detective Superintendent Jo Marlow, of CID"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from accessible_release.reading.speech import is_title, plain, words_of

WORD = re.compile(r"[\w&/](?:[.&/-]{0,30}+[\w\u0300-\u036f’'])*+\.?")
"""A word, with marks that stand over or under its letters as characters of their own (Adébáyọ̀)."""
JOINT = re.compile(r"[ \u00a0\n]\Z")
POSSESSIVE = ("’s", "'s", "s’", "s'")
LONGEST_NAME = 4
LONGEST_NOUN = 30
"""Characters of a noun for a person, and a comma."""
LONGEST_RUN = 16
"""Capitalised words in a row; a longer row is a headline in capitals, not a person."""
WITH_AGE = re.compile(r", (?:aged )?\d{1,3}\b")
BETWEEN_COMMAS = re.compile(r",|\Z")


@dataclass(frozen=True, slots=True)
class NameRun:
    """A person's name inside a phrase: `phrase[start:end]`."""

    start: int
    end: int
    words: tuple[str, ...]
    titled: bool = False
    """A rank, an office or a courtesy title stands before it."""

    @property
    def name(self) -> str:
        """The name with single spaces."""
        return " ".join(self.words)


def name_runs(phrase: str, *, anywhere: bool = False) -> Iterator[NameRun]:
    """The names of people in `phrase`, from left to right; those behind a preposition only if `anywhere`."""
    for run in _capital_runs(phrase):
        found = _person(run) or _single(run, phrase)
        surely = found is not None and (anywhere or found.titled or len(found.words) == 1)
        if found and (surely or not _belongs(phrase[: run[0].start()])):
            yield found


def _single(run: list[re.Match[str]], phrase: str) -> NameRun | None:
    """One name that its place shows to be a person's: "Amira, 19" or "her daughter, Ruth,"."""
    word = run[0].group()
    if len(run) > 1 or not word[0].isupper() or plain(word) in words_of("bodies"):
        return None
    start, end = run[0].span()
    apposed = BETWEEN_COMMAS.match(phrase, end) and _is_after_person(phrase[max(0, start - LONGEST_NOUN) : start])
    if apposed or WITH_AGE.match(phrase, end):
        return NameRun(run[0].start(), run[0].end(), (word,))
    return None


def _is_after_person(before: str) -> bool:
    """Whether `before` ends with a noun for a person and a comma."""
    words = before.split()
    return before.endswith(", ") and words[-1].rstrip(",").lower() in words_of("people")


def _belongs(before: str) -> bool:
    """Whether a preposition ties what follows to something else ("the mother of …")."""
    words = before.split()
    return bool(words) and words[-1].lower() in words_of("prepositions")


def _capital_runs(phrase: str) -> Iterator[list[re.Match[str]]]:
    """Rows of capitalised words, small words inside a name ("de la") included, owners ("Jo Marlow's") left out."""
    run: list[re.Match[str]] = []
    for found in WORD.finditer(phrase):
        word = found.group()
        capital = word[0].isupper() or ("/" in word and is_title(word))
        inside = bool(run) and JOINT.match(phrase, run[-1].end(), found.start()) is not None
        if not (inside and (capital or word.lower() in words_of("particles"))):
            yield from _finished(run)
            run = [found] if capital else []
        else:
            run.append(found)
        if _ends_sentence(word):
            yield from _finished(run)
            run = []
        elif word.endswith(POSSESSIVE) and len(word) > len("X’s"):
            run = []
    yield from _finished(run)


def _ends_sentence(word: str) -> bool:
    """Whether the full stop of `word` is more than an initial's, a rank's or "Jr."'s."""
    short = len(word) == len("X.") or "." in word[:-1]
    return word.endswith(".") and not (short or is_title(word) or plain(word) in words_of("after_names"))


def _finished(run: list[re.Match[str]]) -> Iterator[list[re.Match[str]]]:
    if len(run) > LONGEST_RUN:
        return
    while run and run[-1].group()[0].islower():
        run = run[:-1]
    if run:
        yield run


def _person(run: list[re.Match[str]]) -> NameRun | None:
    titled = False
    if plain(run[0].group()) in words_of("determiners") | words_of("fronted"):
        run = run[1:]
    while run and is_title(run[0].group()):
        run, titled = run[1:], True
    while len(run) > 1 and (plain(run[-1].group()) in words_of("after_names") or is_title(run[-1].group())):
        run = run[:-1]
    run, titled = _behind_the_body(run, titled=titled)
    words = tuple(found.group() for found in run)
    end = run[-1].end() if run else 0
    if words and words[-1].endswith(".") and len(words[-1]) > len("X."):
        words, end = (*words[:-1], words[-1][:-1]), end - 1
    if not words or len(words) > LONGEST_NAME or (len(words) == 1 and not titled) or _is_body(words, titled=titled):
        return None
    return NameRun(run[0].start(), end, words, titled)


def _behind_the_body(run: list[re.Match[str]], *, titled: bool) -> tuple[list[re.Match[str]], bool]:
    """The run behind a body or title inside it: "Sunshine Coast Council Mayor Mark Jamieson"."""
    ends = [
        at for at, found in enumerate(run) if is_title(found.group()) or plain(found.group()) in words_of("body_ends")
    ]
    if ends and ends[-1] < len(run) - 2:
        return run[ends[-1] + 1 :], True
    return run, titled


def _is_body(words: tuple[str, ...], *, titled: bool) -> bool:
    """Whether a capitalised run is an organisation, a place or a headline."""
    bodies = [plain(word) in words_of("bodies") or is_title(word) for word in words]
    if titled and len(words) > 1:
        return bodies[0] and bodies[-1]
    shouted = len(words) > 1 and any(len(plain(word)) > 1 and word.isupper() for word in words)
    return shouted or plain(words[0]) == "the" or any(bodies)
