"""Names in running text: runs of words with capitals, as services, teams and people bear them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from accessible_release.contacts.wordlists import words

OPENING_MARKS, CLOSING_MARKS = "(*_“‘[\"'•·|–—-", "*_”’]\"')|:;,.?"
BREAKS = re.compile(r"[:;,.?)\]”|]['\"*_”’]*$")
"""A name ends where a word has one of these behind it."""
INITIALS = re.compile(rf"(?:[A-Z][a-z]?\.)+|{words('naming', 'titles')}\.")
"""A full stop that does not end a name."""
PLURAL_OWNER = re.compile(r"s[’'][*_,]*$")
UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĘĚĞĢĪĶĻŁŃŅŇŌŐŒŘŚŞŠŢŤŪŮŰŴŶŹŻŽ"
CAPITAL = re.compile(rf"[{UPPER}][\w’'!&./+-]*|\d{{1,4}}[{UPPER}][\w’'-]*|24(?:/7|-[Hh]ours?)")
FIGURE = re.compile(r"\d{2,4}")
JOINS = re.compile(words("naming", "joins"))
OPENING = re.compile(words("naming", "opening"), re.IGNORECASE)
OPENING_OF_NAME = re.compile(words("naming", "opening_of_name"), re.IGNORECASE)
NEVER = re.compile(words("naming", "never"), re.IGNORECASE)
SERVICE = re.compile(words("naming", "service"), re.IGNORECASE)
PLACE_BEFORE = re.compile(rf"\b{words('naming', 'place_before')}\s+(?:the\s+)?$", re.IGNORECASE)
SMALL_WORD = re.compile(r"[a-z][a-z-]+|&|24/7|24-hour")
NO_SMALL_WORD = re.compile("|".join(words("naming", each) for each in ("connector", "acts", "joins", "relative")))
AND = re.compile(r"\band\s(?P<the>the\s)?")
POSSESSION = re.compile(r"(?:(?<=\w)[’']s|(?<=s)[’'])(?: [a-z].*)?$|[’']$")
NUMBERED = re.compile(r"(?:NHS|DAN|HSE) \d\S*")
"""A service whose name ends in a figure: NHS 24."""
FIRST_NAMES = frozenset({"Will"})
"""Within a sentence these are no verbs."""
MOST_JOINING, MOST_SMALL_WORDS = 2, 3
SHORTEST, LONGEST = 3, 9
"""In letters and in words."""
NEAR = 20


@dataclass(frozen=True, slots=True)
class ProperName:
    """A name at `text[start:end]`; `name` is how it is shown."""

    start: int
    end: int
    name: str


@dataclass(frozen=True, slots=True)
class _Word:
    start: int
    end: int
    text: str
    last: bool
    """Punctuation behind it ends a name."""


def proper_names(text: str) -> Iterator[ProperName]:
    """The names in `text`, in order."""
    tokens = list(_words(text))
    place = 0
    while place < len(tokens):
        stop = _run(tokens, place)
        run = text[tokens[place].start : tokens[stop - 1].end] if stop > place else ""
        shouted = stop - place > 1 and run.isupper() and not NUMBERED.fullmatch(run)
        begin = stop if shouted else _without_opening(tokens, place, stop)
        if begin < stop:
            yield from _named(text, tokens[begin].start, tokens[stop - 1].end)
        place = max(stop, place + 1)


def is_service(name: str) -> bool:
    """Whether a word behind the first says that a name is that of a service."""
    return any(SERVICE.fullmatch(word) for word in name.split()[1:])


def _words(text: str) -> Iterator[_Word]:
    """The words of `text` without the marks around them."""
    for found in re.finditer(r"\S+", text):
        bare = found.group().lstrip(OPENING_MARKS)
        start = found.end() - len(bare)
        initials = INITIALS.fullmatch(bare) is not None
        kept = bare if initials else bare.rstrip(CLOSING_MARKS)
        if PLURAL_OWNER.search(bare):
            kept = bare.rstrip("*_,")
        if kept:
            yield _Word(start, start + len(kept), kept, last=not initials and BREAKS.search(bare) is not None)


def _run(tokens: list[_Word], place: int) -> int:
    """Where the run of capital words that begins at `place` stops; `place` itself if none begins there."""
    if not _opens(tokens, place):
        return place
    stop = place + 1
    while not tokens[stop - 1].last:
        if NUMBERED.fullmatch(" ".join(each.text for each in tokens[stop - 1 : stop + 1])):
            return stop + 1
        after = _joined(tokens, stop)
        if after == stop:
            return _with_small_words(tokens, stop)
        stop = after
    return stop


def _opens(tokens: list[_Word], place: int) -> bool:
    """Whether a name can begin with the word at `place`: a capital, or a figure before one."""
    word, *following = tokens[place : place + 2]
    figure = FIGURE.fullmatch(word.text) and not word.last and following and following[0].text[0].isupper()
    return CAPITAL.fullmatch(word.text) is not None or bool(figure)


def _joined(tokens: list[_Word], stop: int) -> int:
    """Behind the next capital word, over small words that join; `stop` where the name ends."""
    for place, word in enumerate(tokens[stop : stop + MOST_JOINING + 1], stop):
        if CAPITAL.fullmatch(word.text):
            return place + 1
        if word.last or not JOINS.fullmatch(word.text):
            break
    return stop


def _with_small_words(tokens: list[_Word], stop: int) -> int:
    """Behind "mental health line" where the name goes on in small letters and ends in a word for a service."""
    for place, word in enumerate(tokens[stop : stop + MOST_SMALL_WORDS], stop):
        following_word = tokens[place + 1].text if place + 1 < len(tokens) and not word.last else ""
        if SERVICE.fullmatch(word.text) and SERVICE.fullmatch(following_word):
            continue
        if SERVICE.fullmatch(word.text):
            following = "" if word.last else next((each.text for each in tokens[place + 1 : place + 2]), "")
            return _joined(tokens, place + 1) if following in {"for", "of"} else place + 1
        if word.last or not SMALL_WORD.fullmatch(word.text) or NO_SMALL_WORD.fullmatch(word.text):
            break
    return stop


def _without_opening(tokens: list[_Word], begin: int, stop: int) -> int:
    """Where the name begins behind a verb or article that only opens the sentence."""
    if OPENING_OF_NAME.match(" ".join(word.text for word in tokens[begin:stop])):
        return begin
    if tokens[begin].text in FIRST_NAMES and begin and not tokens[begin - 1].last and stop - begin > 1:
        return begin
    while begin < stop and (OPENING.fullmatch(tokens[begin].text) or JOINS.fullmatch(tokens[begin].text)):
        begin += 1
    return begin


def _named(text: str, start: int, end: int) -> Iterator[ProperName]:
    """The name of a run, or its two names where "and" joins two bodies and not two words of one."""
    parts = [(start, end)]
    joint = AND.search(text, start, end)
    if joint and (joint["the"] or not is_service(text[start:end])):
        parts = [(start, joint.start()), (joint.end(), end)]
    for left, right in parts:
        name = POSSESSION.sub("", " ".join(text[left:right].split()))
        name += ")" * (name.count("(") > name.count(")"))
        if _is_name(name) and (is_service(name) or not PLACE_BEFORE.search(text[max(0, left - NEAR) : left])):
            yield ProperName(left, right, name)


def _is_name(name: str) -> bool:
    """Whether a run of words can be shown as a name, and does not only open with a capital or a figure."""
    if not any(char.isupper() for char in name) or NEVER.fullmatch(name) or len(name.split()) > LONGEST:
        return False
    too_short = len(name) == 1 or (len(name) < SHORTEST and not name.isupper())
    counted = FIGURE.fullmatch(name.split(maxsplit=1)[0]) is not None and not is_service(name)
    return not (too_short or counted)
