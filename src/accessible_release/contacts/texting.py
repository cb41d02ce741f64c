"""Text messages: which numbers take them, and which word to send."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from accessible_release.contacts.characters import GAP, plain_characters
from accessible_release.contacts.numbers.counting import is_explained
from accessible_release.contacts.wordlists import words

TEXT, CALL = words("texting", "text"), words("texting", "call")
LED_TO = rf"(?:(?!\b{CALL}\b)[^.;:\n]){{0,70}}?"
"""A few words between the verb and the number; another verb would make it a number for calls."""
ANY = re.compile(TEXT, re.IGNORECASE)
VERB = re.compile(rf"\b{TEXT}\b(?! relay)(?:{LED_TO}\b(?:to|on|at|number|is|:))?\W{{0,4}}$", re.IGNORECASE)
BOTH = re.compile(
    rf"\b(?:{CALL}(?: us)? (?:or|and|/) texts?|texts? (?:or|and|/) {CALL})\b{LED_TO}(?:\b(?:on|at|to))?\W{{0,4}}$",
    re.IGNORECASE,
)
OPEN, CLOSE = r"[*\"“‘']{0,3}", r"[*\"”’']{0,3}"
KEYWORD = re.compile(
    rf"\b(?i:text|texting|sms|txt)[:*]{{0,3}}{GAP}(?:the (?:word|keyword|letters){GAP})?"
    rf"{OPEN}(?P<word>[A-Z][A-Za-z0-9]*|hello|help|stop|start){CLOSE}(?: [^.;\n]{{0,40}}?)?{GAP}to{GAP}[*]{{0,2}}$"
)
CODE = re.compile(r"(?<![\w£$€#.,/:-])(?:[1-9]\d{2,5}|\d{3}-\d{3})(?![\w%]|[.,:/-]\d| ?[-–—]\d|[-–—] \d)")
GOES_ON = re.compile(r" (\d{2,})")
"""Behind a short number: more digits of it, unless words explain them ("80800 24 hours a day")."""
SENT = re.compile(rf"\b[Ss]end (?:the word )?{OPEN}(?P<word>[A-Z]{{3,}}){CLOSE}{GAP}to{GAP}[*]{{0,2}}$")
"""A word to send, where nothing speaks of texts."""
NEAR = 110


@dataclass(frozen=True, slots=True)
class Use:
    """How a number is used."""

    calls: bool
    texts: bool
    word: str = ""
    """What to send to it."""


def use_of(text: str, place: int) -> Use:
    """How the words before `place` say that the number there is used; for calls where they say nothing."""
    before = plain_characters(text[max(0, place - NEAR) : place])
    sent = SENT.search(before)
    if not (sent or ANY.search(before)):
        return Use(calls=True, texts=False)
    keyword = KEYWORD.search(before) or sent
    both = BOTH.search(before) is not None
    texts = both or keyword is not None or VERB.search(before) is not None
    return Use(calls=both or not texts, texts=texts, word=keyword["word"] if keyword else "")


def find_text_codes(text: str) -> Iterator[tuple[int, int, str]]:
    """Where short numbers stand that only take text messages, and the word to send: "text SHOUT to 85258"."""
    plain = plain_characters(text)
    for found in CODE.finditer(plain):
        more = GOES_ON.match(plain, found.end())
        if more and not is_explained(plain, *more.span(1)):
            continue
        use = use_of(text, found.start())
        if use.texts and not use.calls:
            yield found.start(), found.end(), use.word
