"""How press offices word it that a text must not go out yet: the lists of `embargoes.toml`, as patterns."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from accessible_release.reading.words import expressions

SIGNS = r"[\s>#*_~|=+\[\](){}“”\"'‘’`!.:;,–—/-]*"
BEGINS = rf"(?:^{SIGNS}|[.!?:;–—(]\s*|\s-\s)"
"""Where a line, a sentence or what stands behind a colon or a dash begins."""
SENTENCE_END = re.compile(r"(?<![ap]\.m)[.!?](?=\s+[A-Z“\"]|\s*$)")
SPACED = re.compile(r"\bE[ .]?M[ .]?B[ .]?A[ .]?R[ .]?G[ .]?O(?:(?P<ed>[ .]?E[ .]?D))?\b", re.IGNORECASE)
WORD = re.compile(r"\bembargo(?:ed)?\b", re.IGNORECASE)
ITS_NAME = re.compile(r"Embargo [A-Z][a-z]")
"""A street, a bar; a day or a month is looked for before."""


@dataclass(frozen=True, slots=True)
class Wording:
    """Words that hold a text back."""

    words: str
    """In which their time stands: from behind what begins them, or all of the sentence."""
    only_if_to_come: bool
    """Whether they hold nothing back unless their time is still to come."""
    whole: bool = False
    """Whether their time can stand nowhere else."""


def wording(line: str, below: str, *, traded: bool) -> Wording | None:
    """The words of a line that hold the text back; a sentence may go on in the line `below`.

    `traded` says that the text tells of an embargo on trade: then "the embargo" alone may be that one.
    """
    for pattern, dated in _of_a_line():
        found = pattern.search(line)
        if found and not _none().match(line[found.end() :]):
            return Wording(line[found.end() :], dated)
    both = f"{line} {below.lstrip()}" if below.strip() else line
    for pattern, dated in _of_a_sentence():
        found = pattern.search(both)
        if found and found.start() < len(line) and not (traded and "embargo" in found.group().lower()):
            return Wording(both[found.end() :], dated, whole=dated)
    return None if traded else next(_spoken(both, len(line)), None)


def asks_to_wait(text: str) -> str:
    """The words of a text that ask, in a sentence, to hold something back; empty where there are none."""
    found = next((found for pattern, _ in _of_a_sentence() if (found := pattern.search(well_spelt(text)))), None)
    return found.group().strip(" .,:;–—-") if found else ""


def is_of_trade(line: str) -> bool:
    """Whether a line tells of an embargo by which states or councils forbid trade."""
    return bool(_trade().search(line) or (WORD.search(line) and _goods().search(line)))


def newest(words: str) -> str:
    """Of a time that was moved "from … to …", the words from the new one on."""
    found = re.search(
        rf"\b{expressions('embargoes.toml', 'moved')}\b[^.!?]{{0,80}}? to (?=[^.!?]{{0,20}}\d)", words, re.I
    )
    return words[found.end() :] if found else words


def well_spelt(line: str) -> str:
    """A line whose "E M B A R G O" and "emargoed" are spelt as they are meant."""
    line = SPACED.sub(lambda found: _cased("embargoed" if found["ed"] else "embargo", found.group()), line)
    return _slips().sub(lambda found: _cased("embargoed" if found["ed"] else "embargo", found.group()), line)


def _cased(word: str, like: str) -> str:
    return word.upper() if like.isupper() else word.title() if like[0].isupper() else word


@cache
def _slips() -> re.Pattern[str]:
    """The word with one letter that is wrong, missing, too many, or changed with its neighbour."""
    ed, plain = ("|".join(sorted(set(_misspelt(word)))) for word in ("embargoed", "embargo"))
    return re.compile(rf"\b(?!embargoe?s\b)(?:(?P<ed>{ed})|{plain})\b", re.IGNORECASE)


def _misspelt(word: str) -> Iterator[str]:
    for place in range(len(word)):
        before, letter, after = word[:place], word[place], word[place + 1 :]
        yield f"{before}[a-z]?{after}" if place else f"[aiou]{after}"
        if place:
            yield f"{before}[a-z]{letter}{after}"
        if after and place:
            yield f"{before}{after[0]}{letter}{after[1:]}"


def _listed(kind: str) -> str:
    return expressions("embargoes.toml", kind)


@cache
def _none() -> re.Pattern[str]:
    return re.compile(rf"{SIGNS}{_listed('none')}\s*(?:$|[\s*_\])]*$|[.;,(–—])", re.IGNORECASE)


@cache
def _trade() -> re.Pattern[str]:
    ours = rf"(?:(?:the|this|these|our|all|its|any|following|above|attached|full) )*{_listed('subjects')}\b"
    forbids = rf"\bembargo(?:es|ed)? (?:on|against|of) (?!{ours}|\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
    return re.compile(rf"\b{_listed('trade')}[ -]embargo|{forbids}|\bembargo-bust", re.IGNORECASE)


@cache
def _goods() -> re.Pattern[str]:
    return re.compile(rf"\b{_listed('goods')}\b", re.IGNORECASE)


@cache
def _over() -> re.Pattern[str]:
    return re.compile(rf"\b{_listed('over')} (?:\w+ ){{0,2}}?(?:under )?(?:an? |the |strict ){{0,2}}$", re.IGNORECASE)


@cache
def _of_a_line() -> tuple[tuple[re.Pattern[str], bool], ...]:
    """Patterns for how a line says it, and whether each holds nothing back unless its time is to come."""
    word = r"embargo(?:ed)?(?:[ _-]?(?:until|date|time))?"
    goes_on = rf"(?=\s*$|\s*[:–—|*!.\])-]|\s+{_listed('after')})"
    first = rf"^{SIGNS}(?:{_listed('before')}{SIGNS}){{0,6}}"
    is_under = r"(?:is|are|remains?) (?:now |still )?(?:strictly )?(?:under (?:a |an |strict )*)?"
    until = r"(?:un?till?|to|till?) (?=\d|noon|mid|(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
    certain = (
        rf"{first}\b{word}\b{goes_on}",
        rf"[.!?]\s+{word}\s*:",
        rf"[\[(]\s*(?:strictly )?embargo(?:ed)?\b{goes_on}",
        rf"\b{_listed('subjects')}\b[^.!?]{{0,40}}?\b{is_under}embargo(?:ed)? {_listed('after')}",
        rf"^{SIGNS}{_listed('subjects')} embargoed {until}",
        rf"{first}{_listed('elsewhere')}\b",
        rf"{first}{_listed('secret')}[ ,:–—-]+{_listed('until')}\b",
        _listed("held"),
        rf"(?:^{SIGNS}|[.!?]\s+){_listed('held_first')}\b",
    )
    dated = rf"{first}{_listed('dated')}{_listed('then')}"
    capitals = r"(?<!NOT )\bEMBARGOED\b(?! AT\b)"
    return (
        *((re.compile(each, re.IGNORECASE), False) for each in certain),
        (re.compile(dated, re.IGNORECASE), True),
        (re.compile(capitals), False),
    )


@cache
def _of_a_sentence() -> tuple[tuple[re.Pattern[str], bool], ...]:
    """Patterns for how a sentence says it, and whether each holds nothing back unless its time is to come."""

    def sent(verbs: str) -> str:
        parts = rf"(?:{_listed('strong')}|{_listed('weak')}|{_listed('joined')})"
        return rf"{verbs}\b(?:[ ,/]+(?:and/or )?{parts}\b){{0,16}},? {_listed('until')}\b"

    def forbidden(verbs: str, joined: str) -> tuple[str, ...]:
        asked = (
            rf"{BEGINS}(?:please |pls |kindly |but |and |so ){{0,2}}(?:do not|don[’']?t|never) {joined}{sent(verbs)}"
        )
        passive = rf"{_listed('not_to')}(?: be)? {joined}{sent(verbs)}"
        return (
            asked,
            rf"{BEGINS}(?:strictly )?{passive}",
            rf"{BEGINS}(?:please note(?: that)? )?{_listed('deictic')}\b[^.!?]{{0,90}}?\b{passive}",
            rf"\b{_listed('no_part')}[^.!?]{{0,40}}? {_listed('may_be')} be {joined}{sent(verbs)}",
        )

    joined = rf"(?:{_listed('weak')}(?:[ ,/]+(?:and|or|nor)\b)?[ ,/]+){{0,4}}"
    event = rf"(?= [^.!?]{{0,30}}?\b{_listed('events')}\b)"
    of_this = (
        rf"\b(?:is|are|remains?|stays?) (?:(?:currently|now|still|strictly) )?(?:under )?embargo(?:ed)?"
        rf"(?: for release)? {_listed('until')}\b",
        rf"\b{_listed('until')} (?:the|our|this) embargo (?:lifts|ends|expires|is (?:lifted|over))\b",
        rf"\b(?:ask|please)\b[^.!?]{{0,30}} hold (?:it|this|the \w+|off)(?: back)? {_listed('until')}\b",
        rf"\b{_listed('deictic')}\b[^.!?]{{0,60}}?\b{_listed('under')} embargo\b",
        rf"{BEGINS}(?:please |kindly ){_listed('kept')} (?:the|this|our|that) (?:[a-z]+ )?embargo\b",
        rf"\b(?:the|this|our) embargo (?:will |is to )?(?:be )?(?:lifts?|ends?|expires?|lifted) {_listed('when')}\b",
    )
    certain = (
        *forbidden(_listed("strong"), joined),
        *(each + event for each in forbidden(_listed("weak"), "")),
        *of_this,
    )
    dated = (*forbidden(_listed("weak"), ""), rf"(?:^|\b){_listed('may_go')} {_listed('from')}{_listed('then')}")
    return (
        *((re.compile(each, re.IGNORECASE), False) for each in certain),
        *((re.compile(each, re.IGNORECASE), True) for each in dated),
    )


def _spoken(text: str, before: int) -> Iterator[Wording]:
    """The sentences that speak of an embargo, which hold the text back if they name a time to come."""
    over = _over()
    for found in WORD.finditer(text):
        if found.start() >= before:
            return
        ends = [each.end() for each in SENTENCE_END.finditer(text)]
        start = max((end for end in ends if end <= found.start()), default=0)
        end = next((end for end in ends if end > found.start()), len(text))
        if not (over.search(text[max(start, found.start() - 60) : found.start()]) or _is_name(text, found.start())):
            yield Wording(text[start:end], only_if_to_come=True, whole=True)


def _is_name(text: str, at: int) -> bool:
    return bool(ITS_NAME.match(text, at)) and not re.match(
        r"Embargo (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Until|Till|To|For|Date|Time|Lifts|Ends)\b", text[at:]
    )
