"""Relay services and extensions: what stands before and behind a number and belongs to it."""

from __future__ import annotations

import re
from dataclasses import replace

from accessible_release.contacts.characters import GAP, printed_form
from accessible_release.contacts.numbers.number import Number
from accessible_release.contacts.numbers.references import WORDS
from accessible_release.contacts.wordlists import words

LEADS_ON = (
    rf"(?:,?{GAP}?(?:and )?(?:then|followed by|before)(?: (?:dial|call|ring))?{GAP}(?:the number )?"
    rf"|{GAP}*\+{GAP}*|{GAP}+)"
)
PREFIX = re.compile(rf"(?<!\d)18001{LEADS_ON}(?=[\d(])", re.IGNORECASE)
"""Relay UK: 18001 before any number, perhaps with words that say so."""
PREFIX_BEFORE = re.compile(rf"(?<!\d)18001{LEADS_ON}$", re.IGNORECASE)
EXTENSION = re.compile(
    rf"{GAP}?[,;(]?{GAP}?(?:ext(?:ension|n)?\.?(?: (?:number|no\.?))?|x)[ .:]{{0,2}}(?P<digits>\d{{1,6}})\b\)?",
    re.IGNORECASE,
)
CUE = re.compile(rf"\b{words(WORDS, 'relay')}\b[^.;]{{0,40}}$", re.IGNORECASE)
NEAR = 80


def without_prefixes(text: str) -> str:
    """`text`, as long as before, without relay prefixes, which would run into the number behind them."""
    return PREFIX.sub(lambda found: "|" * len(found.group()), text)


def completed(number: Number, text: str, source: str) -> Number:
    """The number with its relay prefix and extension.

    `text` has plain characters; `source` is the same stretch as it was printed.
    """
    before = text[max(0, number.start - NEAR) : number.start]
    prefix = PREFIX_BEFORE.search(before)
    start = number.start - len(prefix.group()) if prefix else number.start
    extension = EXTENSION.match(text, number.end)
    return replace(
        number,
        start=start,
        end=extension.end() if extension else number.end,
        printed=printed_form(source[start : number.end]),
        extension=extension["digits"] if extension else None,
        relay=number.relay or prefix is not None or (number.short is None and CUE.search(before) is not None),
    )
