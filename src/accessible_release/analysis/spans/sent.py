"""Words that a reader is to send: “Text HELP to 60777”, “reply YES or NO”. In no language are they other words."""

from __future__ import annotations

import re
from collections.abc import Iterator

TELLS = r"(?i:text|texts|texting|txt|sms|reply|replies|replying|respond|responding)"
"""Verbs behind which a word in capitals is nothing else."""
VERB = rf"(?:{TELLS}|(?i:send|sends|sending|answer|message|whatsapp))"
OPEN, CLOSE = r"[*“\"‘']{0,3}", r"[*”\"’']{0,3}"
NOTHING = r"(?!(?:TO|US|OR|AND|FOR|ON|IN|AT|NOW|ME|IT|THE|BY|IF)\b)"
"""Small words of a line that is all in capitals."""
CAPITALS = rf"{NOTHING}[A-Z](?:[A-Z0-9]+|(?=[*”\"’'])|(?<![AI])|(?=\s(?:to\s\d|for\b|or\b)))(?:[ -]{NOTHING}[A-Z0-9]+)*"
"""A word in capitals, or a letter that is no word."""
NUMBER = r"\+?\d[\d ]{3,}"
MARKS = rf"(?!\w|[’'](?!\s|\Z)){CLOSE}"
ENDS = (
    rf"{MARKS}(?=\s(?i:to|if|for|in|and|or|as|by|now|back|from|at|on|when|within|followed|plus|with)\b"
    r"|[.,;:!?)]|\s?/|\s[–—-]\s|\s?\Z)"
)
BY_TEXT = (
    rf"{MARKS}(?=\s(?i:to\s(?:the\snumber\s)?\+?\d|(?:by|in\sa|as\sa)\s(?:text|sms|message)|(?:on|by|via)\swhatsapp))"
)
CALLED = r"(?i:the\s(?:words?|keywords?|letters?|codes?)[\s:]{1,2})"
SMALL = r"(?i:hello|hi|help|stop|start|yes|no|join|info|quit|home|shout)"
SENT = re.compile(
    rf"\b{TELLS}[:*]{{0,3}}\s(?:(?i:back|with|just|us)\s){{0,2}}{CALLED}?{OPEN}(?P<w1>{CAPITALS}){ENDS}"
    rf"|\b{VERB}[:*]{{0,3}}\s(?:(?i:back|with|just|us)\s){{0,2}}[*“\"‘']{{1,3}}(?P<w2>{CAPITALS})(?=[*”\"’'])"
    rf"|\b{VERB}[:*]{{0,3}}\s{OPEN}(?P<w3>{CAPITALS}){BY_TEXT}"
    rf"|\b{CALLED}{OPEN}(?P<w4>{CAPITALS}){ENDS}"
    rf"|\b{VERB}\s{CALLED}?[*“\"‘'](?P<w5>[^\W_][\w ]{{0,24}}){CLOSE}\s(?i:in\sa\s(?:text|message)\s)?to\s{NUMBER}"
    rf"|\b{VERB}\s(?:{CALLED}(?P<w6>\w{{1,20}})|(?P<w7>[A-Z][A-Za-z0-9]{{1,14}}|{SMALL}))\sto\s\d{{5,6}}(?!\d)"
    rf"|(?<![\w£$€.,/-])(?P<w8>{CAPITALS}){CLOSE}\sto\s\d{{5,6}}(?!\d|\s?\d)"
)
NEXT = re.compile(
    rf"(?:\s[^.;:\n]{{0,40}}?)?(?:,?\s(?i:or|and)\s|,\s|\s?/\s?)(?:(?:{VERB}|(?i:with|just)|{CALLED})\s?){{0,3}}"
    rf"{OPEN}(?P<w>{CAPITALS}){ENDS}"
)
"""Another one behind it: “… YES to book or NO to cancel”."""
SENDS = re.compile(rf"\b{VERB}\b")


def sent_words(text: str) -> tuple[tuple[int, int], ...]:
    """Where words to send stand in a sentence, in order, without the marks around them."""
    return tuple(sorted(set(_sent(text)))) if SENDS.search(text) else ()


def _sent(text: str) -> Iterator[tuple[int, int]]:
    for found in SENT.finditer(text):
        name = next(name for name, word in found.groupdict().items() if word)
        yield found.span(name)
        more = NEXT.match(text, found.end(name) + len(_closing(text, found.end(name))))
        while more:
            yield more.span("w")
            more = NEXT.match(text, more.end("w") + len(_closing(text, more.end("w"))))


def _closing(text: str, place: int) -> str:
    found = re.compile(CLOSE).match(text, place)
    return found[0] if found else ""
