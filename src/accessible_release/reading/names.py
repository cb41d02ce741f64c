"""From the words about a speaker to a name and a role: "Detective Superintendent Jo Marlow, of CID"."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

WORD = re.compile(r"[\w&/](?:[\w.’'&/-]*[\w’'])?\.?")
POSSESSIVE = ("’s", "'s", "s’", "s'")
LONGEST_NAME = 4
LONGEST_PHRASE = 14
"""Words that a phrase for a speaker without a name may have."""
CLAUSE_AFTER = re.compile(
    r",? (?:who|which|as|when|while|after|during|before|adding|speaking|in a|in an|at a|at the|because|following|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b.*|[;:(].*",
    re.DOTALL,
)
CONJUNCTION = re.compile(r"^(?:but|and|however|meanwhile|as|today|yesterday|so|also)[ ,]+(?=\S)", re.IGNORECASE)
NAME_AND_AGE = re.compile(r"\b([A-Z][\w’'-]+), (?:aged )?\d{1,3}\b")
"""One name and an age: "Amira, 19"."""
LAST_SUBJECT = re.compile(r".*\b((?:the|an?|one|his|her|their|my|our) [\w’' -]+)$", re.IGNORECASE)
JOINED = re.compile(r"(?:,[^,]*,)? and (?:[\w.’' -]+ )?$")
COURTESY = re.compile(r"\b(Mr|Mrs|Ms|Miss|Sir|Lord|Dame|Lady|Baroness)\.? (?:[A-Z][\w’'-]+ )?([A-Z][\w’'-]+)")
AGE = re.compile(r",? (?:aged )?\d{1,3}$")
FIRST_NAME_ONLY = re.compile(r"((?:[a-z-]{3,} ){1,3})([A-Z][\w’'-]+)(?:,|$)")
"""A role in small letters and one name: "volunteer Pádraig, from Limerick"."""
HELPING = re.compile(
    r"(?:[ ,]+(?:also|then|has|have|had|later|further|today|would|will|is|are|went on to|goes on to|previously|recently|again"
    r"|simply|now|has now|have now|who|previously|yesterday|told|and))+$"
)


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks. `named` is False for "a spokesperson", `pronoun` True for "she"."""

    name: str
    role: str | None = None
    named: bool = False
    pronoun: bool = False
    gender: str = ""
    """`he` or `she` where the text shows it, else empty."""
    goes_on: bool = False
    """The verb says that the last speaker speaks on ("she added")."""


@dataclass(frozen=True, slots=True)
class NameRun:
    """A person's name inside a phrase: `phrase[start:end]`; `titled` if a rank or courtesy title stands before it."""

    start: int
    end: int
    titled: bool
    words: tuple[str, ...]


@cache
def words_of(kind: str) -> frozenset[str]:
    """One of the word lists of speech.toml."""
    table = tomllib.loads(files(__package__).joinpath("speech.toml").read_text(encoding="utf-8"))
    return frozenset(table[kind].split())


def speaker_in(phrase: str) -> Speaker | None:
    """The speaker whom `phrase` names or describes, or None."""
    phrase = HELPING.sub("", _without_front(phrase.strip(" ,:;–—-\n*"))).strip(" ,")
    if not phrase:
        return None
    if phrase.lower() in words_of("pronouns"):
        return Speaker(phrase, pronoun=True)
    last_word = phrase.rsplit(None, 1)[-1].lower()
    if last_word in {"he", "she", "they"}:
        return Speaker(last_word, pronoun=True)
    runs = list(name_runs(phrase))
    if runs:
        chosen = runs[0] if _leads(phrase, runs[0]) else runs[-1]
        if len(runs) == 2 and JOINED.fullmatch(phrase[runs[0].end : runs[1].start]):
            return Speaker(" and ".join(phrase[run.start : run.end] for run in runs), named=True)
        return Speaker(phrase[chosen.start : chosen.end], _role(phrase, chosen), named=True)
    return _unnamed(phrase)


def _leads(phrase: str, run: NameRun) -> bool:
    return not phrase[: run.start].strip() or run.titled and "," not in phrase[: run.start]


def _without_front(phrase: str) -> str:
    """`phrase` without the clauses before its subject ("Speaking after the hearing, …")."""
    phrase = CONJUNCTION.sub("", phrase)
    while "," in phrase:
        first, rest = phrase.split(",", 1)
        words = first.split()
        if words and (words[0].lower() not in words_of("fronted") or not rest.strip()):
            break
        phrase = rest.strip()
    return CONJUNCTION.sub("", phrase)


def name_runs(phrase: str, *, anywhere: bool = False) -> Iterator[NameRun]:
    """The names of people in `phrase`, from left to right; those behind a preposition only if `anywhere`."""
    for run in _capital_runs(phrase):
        found = _person(run) or _by_age(run, phrase)
        if found and (anywhere or found.titled or not _belongs(phrase[: run[0].start()])):
            yield found


def _by_age(run: list[re.Match[str]], phrase: str) -> NameRun | None:
    only = NAME_AND_AGE.match(phrase, run[-1].start()) if len(run) == 1 else None
    return NameRun(run[0].start(), run[0].end(), titled=True, words=(only[1],)) if only else None


def _belongs(before: str) -> bool:
    """Whether a preposition ties what follows to something else ("the mother of …")."""
    words = before.split()
    return bool(words) and words[-1].lower() in words_of("prepositions")


def _capital_runs(phrase: str) -> Iterator[list[re.Match[str]]]:
    run: list[re.Match[str]] = []
    for found in WORD.finditer(phrase):
        word = found.group()
        joined = not run or re.fullmatch(r"[ \u00a0\n]", phrase[run[-1].end() : found.start()]) is not None
        particle = bool(run) and word.lower() in words_of("particles")
        if not joined or not (word[0].isupper() or particle):
            yield from _finished(run)
            run = []
        if word[0].isupper() or (run and particle):
            run.append(found)
        if word.endswith(POSSESSIVE) and len(word) > len("X’s"):
            run = []
    yield from _finished(run)


def _finished(run: list[re.Match[str]]) -> Iterator[list[re.Match[str]]]:
    while run and run[-1].group()[0].islower():
        run = run[:-1]
    if run:
        yield run


def _person(run: list[re.Match[str]]) -> NameRun | None:
    titles, titled = words_of("titles"), False
    if _bare(run[0]) in words_of("determiners"):
        run = run[1:]
    while run and _bare(run[0]) in titles and not (titled and len(run) == 1):
        run, titled = run[1:], True
    while len(run) > 1 and _bare(run[-1]) in words_of("after_names") | titles:
        run = run[:-1]
    run, titled = _behind_the_body(run, titled)
    words = tuple(found.group() for found in run)
    if not words or len(words) > LONGEST_NAME or (len(words) == 1 and not titled) or _is_body(run, titled):
        return None
    return NameRun(run[0].start(), run[-1].end(), titled, words)


def _behind_the_body(run: list[re.Match[str]], titled: bool) -> tuple[list[re.Match[str]], bool]:
    """The run behind a body or title inside it: "Sunshine Coast Council Mayor Mark Jamieson"."""
    ends = words_of("body_ends") | words_of("titles")
    last = max((at for at, found in enumerate(run) if _bare(found) in ends), default=-1)
    if 0 <= last < len(run) - 2:
        return run[last + 1 :], True
    return run, titled


def _is_body(run: list[re.Match[str]], titled: bool) -> bool:
    bodies = words_of("bodies") | words_of("titles")
    bare = [_bare(found) for found in run]
    shouted = len(bare) > 1 and any(len(word) > 1 and found.group().isupper() for word, found in zip(bare, run, strict=True))
    if titled and len(bare) > 1:
        return bare[0] in bodies and bare[-1] in bodies
    return shouted or bare[0] == "the" or any(word in bodies for word in bare)


def _bare(found: re.Match[str]) -> str:
    return found.group().rstrip(".").lower()


def _role(phrase: str, run: NameRun) -> str | None:
    before = phrase[: run.start].strip(" ,")
    after = CLAUSE_AFTER.sub("", phrase[run.end :]).strip(" ,.")
    first = after.split(",")[0].split()
    if len(first) == 1 and first[0].rstrip(".").lower() in words_of("after_names"):
        after = after[len(first[0]) :].strip(" ,.")
    return ", ".join(part for part in (before, after) if part) or None


def _unnamed(phrase: str) -> Speaker | None:
    phrase = AGE.sub("", CLAUSE_AFTER.sub("", phrase)).strip(" ,.")
    first_name = FIRST_NAME_ONLY.match(phrase)
    if first_name:
        return Speaker(first_name[2], first_name[1], named=True)
    words = phrase.split()
    if not words or len(words) > LONGEST_PHRASE or not words[0][0].isalnum():
        return None
    first = words[0].lower()
    if first in words_of("fronted"):
        subject = LAST_SUBJECT.match(phrase)
        return _unnamed(subject[1]) if subject else None
    if first not in words_of("determiners") and not words[0][0].isupper():
        return None
    if len(words) == 1 and first in words_of("determiners") - {"police", "all", "both"}:
        return None
    return Speaker(phrase, re.sub(r"^(?:an?|the|one) ", "", phrase, flags=re.IGNORECASE))


class People:
    """The people whom a release names in full, so that "Mr Smith" and "she" can be given theirs."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._full: dict[str, list[str]] = {}
        self._names: list[str] = []
        self._roles: dict[str, str] = {}
        self._genders: dict[str, str] = {}
        for text in texts:
            for courtesy, surname in COURTESY.findall(text):
                self._genders[surname.lower()] = "he" if courtesy in {"Mr", "Sir", "Lord"} else "she"
            for run in name_runs(text, anywhere=True):
                if len(run.words) > 1:
                    self._learn(" ".join(run.words), run.words[0], run.words[-1])

    def _learn(self, name: str, *parts: str) -> None:
        if name not in self._names:
            self._names.append(name)
        for part in parts:
            names = self._full.setdefault(part.lower(), [])
            if name not in names:
                names.append(name)

    def _ranked(self, speaker: Speaker) -> Speaker:
        """`Det a/Supt Davis`: words of rank, however abbreviated, before a surname that the release knows."""
        *ranks, surname = speaker.name.split()
        rank = ranks and all("/" in word or word.rstrip(".").lower() in words_of("titles") for word in ranks)
        known = self._full.get(surname.lower(), []) if rank else []
        return Speaker(surname, " ".join(ranks), named=True) if len(known) == 1 else speaker

    def _in_full(self, name: str, last: Speaker | None) -> str:
        """The full name behind a first or last name; `name` itself where two people share it."""
        names = self._full.get(name.lower(), []) or [full for full in self._names if full.endswith(f" {name}")]
        if last and last.name in names:
            return last.name
        return names[0] if len(names) == 1 else name

    def known(
        self, speaker: Speaker, last: Speaker | None, subject: Speaker | None = None, *, here: bool = False
    ) -> Speaker | None:
        """`speaker` in full: a surname is the full name, "the spokesperson" the last speaker.

        A pronoun is `subject`, the person the text has spoken of since the last speaker (`here`: in the
        same paragraph), or the last speaker; None where the text leaves it open.
        """
        if speaker.pronoun:
            return self._meant(speaker, last, subject, here)
        if not speaker.named and last and _same_description(speaker, last):
            return last
        if not speaker.named:
            speaker = self._ranked(speaker)
        if speaker.named or " " not in speaker.name:
            full = self._in_full(speaker.name, last)
            if full != speaker.name:
                speaker = Speaker(full, speaker.role if speaker.named else None, named=True)
        if speaker.named:
            role = self._roles.get(speaker.name) or speaker.role
            if role:
                self._roles[speaker.name] = role
            return Speaker(speaker.name, role, named=True)
        return speaker


    def _meant(self, pronoun: Speaker, last: Speaker | None, subject: Speaker | None, here: bool) -> Speaker | None:
        word = pronoun.name.lower()
        if last and self._opposite(last, word):
            last = None
        if subject is None or pronoun.goes_on or word not in {"he", "she"}:
            return last
        full = self.known(subject, last)
        shown = subject.gender or (self._gender(full) if full else "")
        if shown == word or (not shown and here):
            return full
        return last if shown else None

    def _opposite(self, speaker: Speaker, word: str) -> bool:
        shown = self._gender(speaker)
        return bool(shown) and word in {"he", "she"} and shown != word

    def _gender(self, speaker: Speaker) -> str:
        surname = speaker.name.split()[-1].lower()
        return self._genders.get(surname, "") if len(self._full.get(surname, ())) < 2 else ""


def _same_description(speaker: Speaker, last: Speaker) -> bool:
    """Whether "the spokesperson" means the last speaker, "a Garda spokesperson"."""
    words = speaker.name.lower().split()
    described = f"{last.name} {last.role or ''}".lower().split()
    return words[0] == "the" and len(words) > 1 and words[-1] in described
