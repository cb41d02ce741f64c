"""Names in running text: runs of words with capitals, as services, teams and people bear them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from accessible_release.contacts.wordlists import words

WORD = re.compile(r"\S+")
OPENING_MARKS, CLOSING_MARKS = "(*_“‘[\"'•·|–—-", "*_”’]\"')|:;,.?"
BREAKS = re.compile(r"[:;,.?)\]”|]['\"*_”’]*$")
"""A name ends where a word has one of these behind it."""
INITIALS = re.compile(r"(?:[A-Z]\.)+|(?:Dr|St|Mr|Mrs|Ms|Sgt|Det|Insp|Supt|Const|Prof|Rev|Capt|Lt|Cllr)\.|Det\.-\w+\.?")
"""A full stop that does not end a name."""
PLURAL_OWNER = re.compile(r"s[’'][*_,]*$")
CAPITAL = re.compile(r"[A-Z][\w’'!&./+-]*|\d{1,4}[A-Z][\w’'-]*|24(?:/7|-[Hh]ours?)")
FIGURE = re.compile(r"\d{2,4}")
JOINS = re.compile(words("naming", "joins"))
OPENING = re.compile(words("naming", "opening"), re.IGNORECASE)
OPENING_OF_NAME = re.compile(words("naming", "opening_of_name"), re.IGNORECASE)
NEVER = re.compile(words("naming", "never"), re.IGNORECASE)
SERVICE = re.compile(words("naming", "service"), re.IGNORECASE)
PLACE_BEFORE = re.compile(rf"\b{words('naming', 'place_before')}\s+(?:the\s+)?$", re.IGNORECASE)
SMALL_WORD = re.compile(r"[a-z][a-z-]+|&|24/7|24-hour")
NO_SMALL_WORD = re.compile(
    "|".join([*(words("naming", each) for each in ("connector", "acts", "joins")), "who|which|that|this"])
)
MOST_SMALL_WORDS = 3
SHORTEST, LONGEST = 3, 9
"""In letters and in words."""


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
    words_ = list(_words(text))
    place = 0
    while place < len(words_):
        stop = _run(words_, place)
        if stop == place:
            place += 1
            continue
        begin = _without_opening(words_, place, stop)
        if begin < stop:
            yield from _named(text, words_, begin, stop)
        place = stop


def is_service(name: str) -> bool:
    """Whether a word behind the first says that a name is that of a service."""
    return any(SERVICE.fullmatch(word) for word in name.split()[1:])


def _words(text: str) -> Iterator[_Word]:
    for found in WORD.finditer(text):
        bare = found.group().lstrip(OPENING_MARKS)
        start = found.start() + len(found.group()) - len(bare)
        kept = bare if INITIALS.fullmatch(bare) else bare.rstrip(CLOSING_MARKS)
        if PLURAL_OWNER.search(bare):
            kept = bare.rstrip("*_,")
        if kept:
            ends = kept != bare and BREAKS.search(bare) is not None
            yield _Word(start, start + len(kept), kept, last=ends and not INITIALS.fullmatch(bare))


def _run(words_: list[_Word], place: int) -> int:
    """Where the run of capital words that begins at `place` stops; `place` itself if none begins there."""
    if not _opens(words_, place):
        return place
    stop = place + 1
    while stop < len(words_) and not words_[stop - 1].last:
        after = _joined(words_, stop)
        if after == stop:
            break
        stop = after
    return _with_small_words(words_, stop)


def _opens(words_: list[_Word], place: int) -> bool:
    word = words_[place]
    if CAPITAL.fullmatch(word.text):
        return True
    follows = words_[place + 1] if place + 1 < len(words_) and not word.last else None
    return FIGURE.fullmatch(word.text) is not None and follows is not None and follows.text[0].isupper()


def _joined(words_: list[_Word], place: int) -> int:
    """Behind the next word of a name, over one or two small words that join; `place` where the name ends."""
    for ahead in range(3):
        if place + ahead >= len(words_):
            break
        word = words_[place + ahead]
        if CAPITAL.fullmatch(word.text):
            return place + ahead + 1
        if word.last or not JOINS.fullmatch(word.text):
            break
    return place


def _with_small_words(words_: list[_Word], stop: int) -> int:
    """Behind "mental health line" where the name goes on in small letters and ends in a word for a service."""
    for ahead in range(MOST_SMALL_WORDS):
        place = stop + ahead
        if place >= len(words_) or words_[place - 1].last:
            break
        word = words_[place].text
        if SERVICE.fullmatch(word):
            return _joined_for(words_, place + 1)
        if not SMALL_WORD.fullmatch(word) or NO_SMALL_WORD.fullmatch(word):
            break
    return stop


def _joined_for(words_: list[_Word], stop: int) -> int:
    """… and on over "for Wales"."""
    goes_on = stop < len(words_) and not words_[stop - 1].last and words_[stop].text in {"for", "of"}
    return _joined(words_, stop) if goes_on else stop


def _without_opening(words_: list[_Word], begin: int, stop: int) -> int:
    """Where the name begins behind a verb or article that only opens the sentence."""
    if OPENING_OF_NAME.match(" ".join(word.text for word in words_[begin:stop])):
        return begin
    while begin < stop and (OPENING.fullmatch(words_[begin].text) or JOINS.fullmatch(words_[begin].text)):
        begin += 1
    return begin


def _named(text: str, words_: list[_Word], begin: int, stop: int) -> Iterator[ProperName]:
    """The name of a run, or its two names where "and" joins two bodies and not two words of one."""
    start, end = words_[begin].start, words_[stop - 1].end
    parts = [(start, end)]
    joint = re.search(r"\band\s(?:the\s)?", text[start:end])
    if joint and not is_service(text[start:end]):
        parts = [(start, start + joint.start()), (start + joint.end(), end)]
    for left, right in parts:
        name = _shown(text[left:right])
        if _is_name(name) and (is_service(name) or not PLACE_BEFORE.search(text[max(0, left - 20) : left])):
            yield ProperName(left, right, name)


def _shown(printed: str) -> str:
    """The name without what it possesses: "Rape Crisis Scotland’s helpline" is Rape Crisis Scotland's."""
    name = " ".join(printed.split())
    if name.count("(") > name.count(")"):
        name += ")"
    return re.sub(r"(?<=\w)(?:[’']s [a-z].*|s[’'] [a-z].*|[’']s|[’'])$", "", name)


def _is_name(name: str) -> bool:
    """Whether a run of words can be shown as a name, and not only opens with a capital or a figure."""
    first = name.split(maxsplit=1)[0] if name.split() else ""
    shouted = name.isupper() and " " in name
    initials_only = len(name) < SHORTEST and not name.isupper()
    counted = FIGURE.fullmatch(first) is not None and not is_service(name)
    if not any(char.isupper() for char in name) or NEVER.fullmatch(name) or len(name.split()) > LONGEST:
        return False
    return name[0].isalnum() and not (shouted or initials_only or counted)
