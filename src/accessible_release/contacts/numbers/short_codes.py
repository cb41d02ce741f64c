"""Short codes: 999, 101, 116 123, 9-8-8. The same digits count things, so the words around them decide."""

from __future__ import annotations

import re
from collections.abc import Iterator

from accessible_release.contacts.characters import GAP, digits_of
from accessible_release.contacts.numbers.counting import is_amount, is_count, is_house_number
from accessible_release.contacts.numbers.number import Number
from accessible_release.contacts.numbers.references import WORDS, is_reference
from accessible_release.contacts.numbers.relay import PREFIX
from accessible_release.contacts.numbers.telling import (
    ASIDE,
    LABELLED_WITH_FIGURE,
    has_phone_sign,
    is_called_helpline,
    tells_to_dial,
)
from accessible_release.contacts.plan import ShortCode, all_regions, short_code, short_codes
from accessible_release.contacts.wordlists import words

EUROPEAN = rf"(?<![\d,.])(?<!\d{GAP})116{GAP}?(?:000|006|016|111|117|123)(?!\d|[,.]\d)"
HYPHENED = (
    r"(?<![\w.–-])(?<!\d )\d(?P<tie>[ .–-])\d(?P=tie)\d(?:(?P=tie)\d)?(?![\w–-]|(?P=tie)\d(?!\d{0,4} [A-Za-z])|\.\d)"
)
BARE = r"(?<![\w£$€#@=/.,:-])\d{3,5}(?![\w%]|[.,:/-]\d|-[A-Za-z])"
PAIRS = "|".join(f"{code[:2]} {code[2:]}" for code in short_codes() if len(code) == 4)
PAIRED = rf"(?<![\w£$€#@=/.,:-])(?<!\d )(?:{PAIRS})(?![\w%]| \d|[.,:/-]\d)"
"""A code of four digits in two groups: "17 37"."""
SENTENCE_GLUED = r"(?<![\w£$€#@=/.,:-])(?:\d{3}|\d-\d-\d)(?=\.\d{1,3} [a-z]{2})"
"""A code behind which a sentence follows without a space: "Ring 101.24 people …"; elsewhere it is a measure."""
CANDIDATE = re.compile(f"{EUROPEAN}|{HYPHENED}|{BARE}|{PAIRED}|(?P<glued>{SENTENCE_GLUED})")
DIALLED = re.compile(
    rf"\b{words(WORDS, 'dialled')}{ASIDE}(?:\W{{1,3}}{words(WORDS, 'dialled_filler')}){{0,4}}\W{{0,8}}$", re.IGNORECASE
)
DIALLED_ABROAD = re.compile(
    rf"\b{words(WORDS, 'dialled_abroad')}(?:\W{{1,3}}{words(WORDS, 'dialled_filler_abroad')}){{0,4}}\W{{0,4}}$",
    re.IGNORECASE,
)
LABELLED = re.compile(r"(?:[^\W\d]|\))\W{0,4}[:–—(?]\W{0,3}\s*$")
PIPED = re.compile(rf"\b{words(WORDS, 'told')}\b[^|\n]{{0,30}}\|\W{{0,3}}$", re.IGNORECASE)
"""A cell with a label, before the cell with the code, in a table that is none."""
LINKED = re.compile(
    r"(?:\b(?:or|and|ou|oder|und|lub|sau|arba|et)\b|/|\||,|\bthen\b|\botherwise\b)\W{0,4}"
    r"(?:(?:call|dial|ring|text|the|by|on) )?\W{0,2}$",
    re.IGNORECASE,
)
STANDS_ALONE = re.compile(r"[\s*|]*(?:$|[(,–—-]|(?:or|and|if|to|for)\b)")
NAMED_UNIT = re.compile(r" [A-Z][a-z]")
"""A name behind it, as in "111 Squadron"."""
NAMED_BY = re.compile(rf"\W{{1,2}}{words(WORDS, 'named_by')}\b", re.IGNORECASE)
RELAYED = re.compile(r"18001\s*$")
ALWAYS = re.compile(r"\b(?:emergency|danger|life)\b[^.!?\d]{0,40}$", re.IGNORECASE)
"""In an emergency it's always 999."""
IS_FOR = re.compile(r"[ *]*(?:is|are) (?:only |always |just )?(?:for|to be used)\b")
AFTER_NAME = re.compile(r"\b(?:Police(?: [A-Z]\w+)?|[A-Z]\w+ (?:Police|Constabulary)|NHS(?: \d+)?),\s$")
"""Police Scotland, 101."""
OPENS_SENTENCE = re.compile(r"(?:^|[.!?]['\"”’]?)[\s*|]*(?:\w+ ?[:–—-]\s)?$")
"""999 is for life-threatening emergencies."""
EMERGENCIES = frozenset(
    code for code, meanings in short_codes().items() if any(each.role == "emergency" for each in meanings)
)
NEAR, LABEL, CHAIN = 60, 12, 40
"""Characters before a code in which a verb, a label or another code stands."""


MORE = re.compile(rf"{GAP}\d")
"""The digits go on."""
UNKNOWN = re.compile(
    r"(?<![\w£$€#@=/.,:-])(?!(?:19|20)\d\d\b)\d{3,6}(?=[\s*|’”\"']*(?:$|[.,!?;)](?!\d)|\b(?:or|and|if|for|to|from)\b))"
)
"""A short figure that stands alone where a number to dial would."""
ORDERED = re.compile(
    r"\b(?:call|ring|dial|phone|telephone)\b(?:\W{1,3}(?:us|them|it|now|on|free|the|police|number)){0,4}\W{1,3}$",
    re.IGNORECASE,
)


def unknown_codes(text: str) -> Iterator[tuple[int, int]]:
    """Where a short figure stands that a reader is plainly told to dial; `text` has plain characters."""
    for match in UNKNOWN.finditer(text):
        before = text[max(0, match.start() - NEAR) : match.start()]
        if ORDERED.search(before) and not (is_count(text, match.end()) or is_reference(text, match.start())):
            yield match.span()


def find_short_codes(text: str, regions: tuple[str, ...], *, abroad: bool = False) -> Iterator[Number]:
    """The short codes of `text` that a reader is told to dial; `text` has plain characters.

    `abroad`: it is in another language than English.
    """
    last = -CHAIN
    for match in CANDIDATE.finditer(text):
        code = _code(text, match, regions)
        glued = match["glued"] and not tells_to_dial(text, match.start())
        if code is None or glued or PREFIX.match(text, match.start()):
            continue
        linked = match.start() - last < CHAIN and LINKED.search(text[max(0, match.start() - CHAIN) : match.start()])
        if (
            linked
            or (_shows_itself(match.group(), code) and not is_amount(text, *match.span()))
            or _is_dialled(text, match, abroad=abroad)
        ):
            yield Number(match.start(), match.end(), match.group(), short=digits_of(match.group()), relay=code.relay)
            last = match.end()


def _code(text: str, match: re.Match[str], regions: tuple[str, ...]) -> ShortCode | None:
    """What the digits mean here; where the words tell to dial them, what they mean in any country."""
    digits = digits_of(match.group())
    code = short_code(digits, regions)
    if code is None and tells_to_dial(text, match.start()) and not MORE.match(text, match.end()):
        return short_code(digits, all_regions())
    return code


def _shows_itself(printed: str, code: ShortCode) -> bool:
    """Whether the printed form is no ordinary figure: "9-8-8", "116 123"."""
    return code.marked or "-" in printed


def _is_dialled(text: str, match: re.Match[str], *, abroad: bool) -> bool:
    if is_called_helpline(text, match.start()):
        return True
    if is_count(text, match.end()) or is_house_number(text, match.end()) or is_reference(text, match.start()):
        return False
    before = text[max(0, match.start() - NEAR) : match.start()]
    if match.start() <= NEAR and not before.strip(" *|") and STANDS_ALONE.match(text, match.end()):
        return True
    leads = (*LEADS, DIALLED_ABROAD) if abroad else LEADS
    led = any(lead.search(before) for lead in leads)
    return led or has_phone_sign(before[-LABEL:]) or _is_named(text, match, before)


LEADS = (DIALLED, LABELLED_WITH_FIGURE, PIPED, RELAYED, AFTER_NAME)
"""What stands before a code that is dialled."""


def _is_named(text: str, match: re.Match[str], before: str) -> bool:
    """Whether the words on both sides say that it is a number to dial."""
    return bool(
        (LABELLED.search(before[-LABEL:]) and not NAMED_UNIT.match(text, match.end()))
        or (digits_of(match.group()) in EMERGENCIES and ALWAYS.search(before))
        or (OPENS_SENTENCE.search(before) and IS_FOR.match(text, match.end()))
        or NAMED_BY.match(text, match.end())
    )
