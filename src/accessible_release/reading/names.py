"""The names of people in running text: "Detective Superintendent Jo Marlow, of CID"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from accessible_release.reading.jobs import is_doing, is_job, is_thing, is_trade
from accessible_release.reading.speech import given_names, is_title, plain, words_of

WORD = re.compile(r"[\w&/](?:[.&/-]{0,30}+[\w\u0300-\u036f’'])*+\.?")
"""A word, with marks that stand over or under its letters as characters of their own (Adébáyọ̀)."""
JOINT = re.compile(r"[ \u00a0\n]\Z")
POSSESSIVE = ("’s", "'s", "s’", "s'")
LONGEST_NAME = 4
"""Words with a capital."""
LONG_NOUN = 5
"""Letters of a noun that is no given name in any language, as far as is known."""
BODY_OF = re.compile(r"\b([A-Z][\w’'-]+) of (?:the )?\Z")
OFFICE_OF = re.compile(r"\b([A-Z][\w’'-]+) (?:of|for|at) \Z")
LONGEST_BEFORE = 60
"""Characters before a name that show whose it is."""
LONGEST_NOUN = 40
"""Characters of a noun for a person, and a comma."""
LONGEST_RUN = 16
"""Capitalised words in a row; a longer row is a headline in capitals, not a person."""
WITH_AGE = re.compile(
    r", (?:aged )?(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    r"|(?:thir|four|fif|six|seven|eigh|nine)teen)\b"
)
IRISH = re.compile(r"(?:bh|mb|gc|nd|ng|bp|ts|dt|t-?|h|n-)[A-ZÁÉÍÓÚ]")
RELATIVE = re.compile(r"(?:\b(?:[Hh]is|[Hh]er|[Tt]heir|[Mm]y|[Oo]ur)|[’']s?) (?:[a-z-]+ ){0,2}?([a-z-]+) \Z")
"""A relative whose name can follow at once: "her husband ", "Jo’s younger sister "."""
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
    for capitals in _capital_runs(phrase):
        run = _behind_office_of(capitals, phrase)
        begins = _begins_sentence(phrase, run[0].start())
        found = _aged(run, phrase) or _person(run, begins=begins) or _single(run, phrase)
        if found is None:
            continue
        surely = anywhere or found.titled or len(found.words) == 1
        before = phrase[max(0, run[0].start() - LONGEST_BEFORE) : found.start]
        if run is not capitals:
            found = replace(found, titled=True)
        if (surely or not _belongs(before)) and (found.titled or not _is_in_body(before)):
            yield found


def _behind_office_of(run: list[re.Match[str]], phrase: str) -> list[re.Match[str]]:
    """`run` without the body whose office its person holds: "Chief Officer of Haven Jo Marlow"."""
    office = OFFICE_OF.search(phrase, max(0, run[0].start() - LONGEST_BEFORE), run[0].start())
    if len(run) < 3 or office is None or not is_title(office[1]):
        return run
    given = (at for at in range(1, len(run) - 1) if plain(run[at].group()) in given_names())
    return run[next(given, len(run) - 2) :]


def _aged(run: list[re.Match[str]], phrase: str) -> NameRun | None:
    """One name behind a noun for somebody, with an age: "Pupil Ruan, nine"."""
    if len(run) != 2 or plain(run[0].group()) not in words_of("people") or not WITH_AGE.match(phrase, run[1].end()):
        return None
    return NameRun(run[1].start(), run[1].end(), (run[1].group(),))


def _single(run: list[re.Match[str]], phrase: str) -> NameRun | None:
    """One name that its place shows to be a person's: "Amira, 19" or "her daughter, Ruth,"."""
    word = run[0].group()
    if len(run) > 1 or not word[0].isupper() or plain(word) in words_of("bodies"):
        return None
    start, end = run[0].span()
    before = phrase[max(0, start - LONGEST_NOUN) : start]
    apposed = BETWEEN_COMMAS.match(phrase, end) and _is_after_person(before)
    if apposed or WITH_AGE.match(phrase, end) or (_is_after_relative(before) and not is_title(word)):
        return NameRun(run[0].start(), run[0].end(), (word,))
    return None


def _is_after_person(before: str) -> bool:
    """Whether `before` ends with a noun for a person and a comma."""
    words = before.split()
    return before.endswith(", ") and words[-1].rstrip(",").lower() in words_of("people")


def _is_after_relative(before: str) -> bool:
    """Whether `before` ends with somebody's relative: "Her husband "."""
    relative = RELATIVE.search(before)
    return relative is not None and relative[1] in words_of("people") | words_of("jobs")


def _belongs(before: str) -> bool:
    """Whether a preposition ties what follows to something else ("the mother of …")."""
    words = before.split()
    return bool(words) and words[-1].lower() in words_of("prepositions")


def _is_in_body(before: str) -> bool:
    """Whether a body's or a place's name goes on behind `before`: "the Friends of", but not "Mayor of"."""
    body = BODY_OF.search(before)
    return body is not None and not is_title(body[1])


def _capital_runs(phrase: str) -> Iterator[list[re.Match[str]]]:
    """Rows of capitalised words, small words inside a name ("de la") included, owners ("Jo Marlow's") left out."""
    run: list[re.Match[str]] = []
    for found in WORD.finditer(phrase):
        word = found.group()
        capital = _is_capital(word) or ("/" in word and is_title(word))
        inside = bool(run) and JOINT.match(phrase, run[-1].end(), found.start()) is not None
        if not (inside and (capital or _is_particle(word, run[-1].group()))):
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


def _is_capital(word: str) -> bool:
    """Whether a word begins with a capital, in Irish behind a letter that changes its sound: "tSaoir"."""
    return word[0].isupper() or IRISH.match(word) is not None


def _is_particle(word: str, before: str) -> bool:
    """Whether a small word goes on with a name: "de", and "an" behind "Mac"."""
    return word in words_of("particles") or (
        word in {"an", "na"} and before.lower() in {"mac", "mhic", "nic", "ó", "uí"}
    )


def _ends_sentence(word: str) -> bool:
    """Whether the full stop of `word` is more than an initial's, a rank's or "Jr."'s."""
    short = len(word) == len("X.") or "." in word[:-1]
    return word.endswith(".") and not (short or is_title(word) or plain(word) in words_of("after_names"))


def _finished(run: list[re.Match[str]]) -> Iterator[list[re.Match[str]]]:
    if len(run) > LONGEST_RUN:
        return
    while run and not _is_capital(run[-1].group()):
        run = run[:-1]
    if run:
        yield run


def _begins_sentence(phrase: str, place: int) -> bool:
    """Whether a sentence begins at `place`, where any word has a capital."""
    before = phrase[max(0, place - 3) : place].rstrip(" \u00a0“”\"‘’'(*")
    return not before or before[-1] in ".!?:\n"


def _person(run: list[re.Match[str]], *, begins: bool) -> NameRun | None:
    whole, described = _behind_noun(_behind_first_words(run, begins=begins), begins=begins)
    run, titled = _behind_titles(whole)
    surname = len(run) == 1 and _is_surname(whole[-2:])
    run, job = _without_letters_after(run)
    if job:
        return None
    run, titled = _behind_the_body(run, titled=titled or described)
    words, end = _printed(run)
    if not words or sum(word[0].isupper() for word in words) > LONGEST_NAME or (len(words) == 1 and not titled):
        return None
    if _is_field(words, whole) or (not surname and _is_body(words, titled=titled)):
        return None
    return NameRun(run[0].start(), end, words, titled)


def _behind_first_words(run: list[re.Match[str]], *, begins: bool) -> list[re.Match[str]]:
    """`run` without words that have a capital and are no part of a name, as the first word of a sentence."""
    while len(run) > 1 and plain(run[0].group()) in _before_names(len(run)):
        run = run[1:]
    if len(run) > 2 and plain(run[0].group()) in words_of("articles") and is_title(run[1].group()):
        run = run[1:]
    return run[1:] if begins and len(run) > 1 and is_doing(run[0].group()) else run


def _printed(run: list[re.Match[str]]) -> tuple[tuple[str, ...], int]:
    """The words of a name and where it ends, without the full stop of the sentence."""
    words = tuple(found.group() for found in run)
    end = run[-1].end() if run else 0
    if words and words[-1].endswith(".") and len(words[-1]) > len("X."):
        return (*words[:-1], words[-1][:-1]), end - 1
    return words, end


def _is_field(words: tuple[str, ...], whole: list[re.Match[str]]) -> bool:
    """Whether the one word behind a title is what somebody teaches."""
    return len(words) == 1 and len(whole) > 1 and _is_subject_taught(plain(whole[-2].group()), words[0])


@cache
def _before_names(count: int) -> frozenset[str]:
    """What can stand in capitals before a name of `count` words with it: "On", "Monday", "Said"."""
    openers = words_of("determiners") | words_of("fronted") | words_of("days") | words_of("verbs")
    return openers if count > 2 else openers - {"said"}  # "Said Haddad" is somebody


def _behind_noun(run: list[re.Match[str]], *, begins: bool) -> tuple[list[re.Match[str]], bool]:
    """`run` behind the last noun for a person in it ("Farmer Jo Marlow", "Carer Rita"), and whether it had one.

    Where no sentence begins, a capital is a name's, unless a given name stands behind the noun.
    """
    words = [plain(found.group()) for found in run]
    for place in range(len(run) - 2, -1, -1):
        if _is_noun_for_person(run, words, place, begins=begins):
            return run[place + 1 :], True
    return run, False


def _is_noun_for_person(run: list[re.Match[str]], words: list[str], place: int, *, begins: bool) -> bool:
    noun, behind, printed = words[place], words[place + 1 :], run[place].group()
    listed = noun in words_of("people") or is_trade(noun)
    if is_title(noun) or not _is_named(behind, listed=listed, first=place == 0):
        return False
    follows = behind[0] in given_names()
    alone = begins and _are_common(run[:place])
    if is_job(printed) and (follows or listed or alone):
        return True
    may_be = is_thing(printed) and len(run) <= LONGEST_NAME
    return alone and may_be and (follows or len(noun) >= LONG_NOUN or len(behind) >= LONGEST_NAME - 1)


def _is_named(behind: list[str], *, listed: bool, first: bool) -> bool:
    """Whether a name stands behind a noun; one word is one only behind a listed noun that is the first of all."""
    follows = behind[0] in given_names()
    if len(behind) == 1 and not (listed and follows and first):
        return False
    return follows or _may_be_person(behind, listed=listed)


def _are_common(run: list[re.Match[str]]) -> bool:
    return all(is_job(found.group()) or is_thing(found.group(), 3) for found in run)


def _may_be_person(words: list[str], *, listed: bool) -> bool:
    """Whether words behind a noun can be a name, not the rest of a body's: "Cancer Research Wales"."""
    return not words_of("bodies") & set(words) and (listed or not is_thing(words[0]))


def _behind_titles(run: list[re.Match[str]]) -> tuple[list[re.Match[str]], bool]:
    """`run` without the titles before its name, and whether there are any."""
    words = [found.group() for found in run]
    for place, word in enumerate(words):
        last = len(words) - 1
        if not is_title(word) or _is_full(words[place:]) or (place == last and _is_surname(run[-2:])):
            honoured = last - place > 1 and plain(word) in words_of("honorifics")
            return run[place + honoured :], place > 0 or honoured
    return [], True


def _is_subject_taught(title: str, word: str) -> bool:
    """Whether a noun goes on with a field in which somebody works: "Public Health Medicine"."""
    return title in words_of("fields") and is_thing(word, LONG_NOUN)


def _is_surname(run: list[re.Match[str]]) -> bool:
    """Whether the second word is a surname, though it is a word of office too: "Ms Dean", "PC Young"."""
    if len(run) < 2:
        return False
    title, name = plain(run[0].group()), plain(run[1].group())
    return title in words_of("before_surname") and name in words_of("surnames")


def _is_full(words: Sequence[str]) -> bool:
    """Whether two words are a given name and a surname, though one of them is a word of office: "Ann Bishop"."""
    given, surname = plain(words[0]), plain(words[-1])
    if len(words) != 2 or given not in given_names() or given in words_of("place_names"):
        return False
    return surname in words_of("surnames") or not (is_title(words[1]) or surname in words_of("bodies"))


def _without_letters_after(run: list[re.Match[str]]) -> tuple[list[re.Match[str]], bool]:
    """`run` without the letters and offices behind its name; and whether it is a job, with nobody's name."""
    while len(run) > 1 and _is_letters(run[-1].group()):
        run = run[:-1]
    if len(run) < 2 or not is_title(run[-1].group()):
        return run, False
    if plain(run[0].group()) not in given_names():
        return run, True  # "Youth Engagement Officer"
    while len(run) > 2 and is_title(run[-1].group()):
        run = run[:-1]
    return run, False  # "Ann Bishop", "Ann Poe Chief Executive"


def _is_letters(word: str) -> bool:
    """Whether `word` behind a name is a degree, an honour or an office in letters: "MBE", "CEO"."""
    return plain(word) in words_of("after_names") or (word.isupper() and is_title(word))


def _behind_the_body(run: list[re.Match[str]], *, titled: bool) -> tuple[list[re.Match[str]], bool]:
    """The run behind a body or title inside it: "Sunshine Coast Council Mayor Mark Jamieson"."""
    ends = [
        at for at, found in enumerate(run) if is_title(found.group()) or plain(found.group()) in words_of("body_ends")
    ]
    if ends and (ends[-1] < len(run) - 2 or _is_before_surname(run[ends[-1] :])):
        return run[ends[-1] + 1 :], True
    return run, titled


def _is_before_surname(run: list[re.Match[str]]) -> bool:
    """Whether a title and one word are left, which is a surname: "Transport Minister Lady Marlow"."""
    return len(run) == 2 and plain(run[0].group()) in words_of("before_surname")


def _is_body(words: tuple[str, ...], *, titled: bool) -> bool:
    """Whether a capitalised run is an organisation, a place or a headline."""
    if _is_full(words):
        return False
    bodies = [plain(word) in words_of("bodies") or is_title(word) for word in words]
    if titled and len(words) > 1:
        return bodies[0] and bodies[-1]
    shouted = len(words) > 1 and any(len(plain(word)) > 1 and word.isupper() for word in words)
    return shouted or plain(words[0]) == "the" or any(bodies)
