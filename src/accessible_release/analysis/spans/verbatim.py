"""What is kept to the letter: telephone numbers, addresses, references, postcodes by their shape; words to send."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from accessible_release.analysis.spans.addresses import EMAIL, WEB
from accessible_release.analysis.spans.sent import sent_words

# What is looked for ahead has a longest length, so that a row of signs costs no more than its length.
REFERENCE = r"(?<![\w£$€./])(?=[A-Z0-9]+/)(?=[A-Z/-]{0,80}+\d)(?:[A-Z0-9]+/)+[A-Z0-9]+(?:-[A-Z0-9]+)*(?![\w/])"
CODED = r"(?<!\w)(?=[A-Z]*\d*[A-Z])(?=(?:[A-Z-]{0,80}+\d){3})[A-Z0-9]+(?:-[A-Z0-9]+)*(?!\w)"
POSTCODE = r"(?<!\w)[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}(?!\w)"
PHONE = (
    r"(?<![\w£$€.,/-])(?:\+\d{1,3}[\s(-]*(?:\(0\)\s?)?\d[\d\s()-]{5,}\d|"
    r"\(?0\d{2,4}\)?[\s-]?\d{3,4}[\s-]?\d{2,4}(?:[\s-]?\d{2,4})?"
    r"|0\d{6,10}|1?-?[2-9]\d{2}[.-]\d{3}[.-]\d{4}|\(\d{3}\)\s?\d{3}[.-]\d{4}|1[38]00[\s-]\d{3}[\s-]\d{3,4}"
    r"|0\d{2,4}[\s-]\d{3,4}|13\d\s\d{3}|1-\d{3}-[A-Z\d]{1,7}(?:-[A-Z\d]{1,7}){0,2}"
    r"|\d{2,5}(?:[ ]\d{2,4}){2,}|11\d\s\d{3}|116(?:000|006|111|117|123)"
    r"|1800[12]\s\d{2,5}(?:[ ]\d{2,5}){0,3}(?!\d))(?![\w%]|[.,]\d|/\d)"
)
_AFTER_WORD = "|".join(f"(?<=\\b{word} )" for word in ("call", "dial", "ring", "text", "phone", "on", "calling", "nhs"))
_COUNTED = "people|miles|years|days|cases|men|women|homes|per|officers|hours|weeks|months"
SHORT = (
    rf"(?:(?<=\bto )[6-8]\d{{4}}|(?i:{_AFTER_WORD})(?:999|101|111|112|105|119|911|000|988|1[0-9]{{2}}|[6-8]\d{{4}}))"
    rf"(?![\w%]|[.,]\d|/\d|\s*(?:{_COUNTED}))"
)
SECOND = re.compile(
    r"(?<=\band )(?:999|101|111|112|105|119|911|000|988)(?=\s+(?:in|for|to|if|when|at)\b|[.,;]|\Z)"
    r"|(?<=\bor )(?:999|101|111|112|105|119|911|000|988)(?=\s+(?:in|for|to|if|when|at)\b|[.,;]|\Z)",
    re.IGNORECASE,
)
"""The second number of “call 101 to report a crime and 999 in an emergency”."""
KINDS = (
    ("e-mail address", EMAIL),
    ("web address", WEB),
    ("postcode", POSTCODE),
    ("phone number", PHONE),
    ("reference", REFERENCE),
    ("reference", CODED),
    ("phone number", SHORT),
)
PATTERN = re.compile("|".join(f"(?P<k{place}>{pattern})" for place, (_, pattern) in enumerate(KINDS)))
DATE_LIKE = re.compile(r"\d{1,2}/\d{1,2}/(?:\d{4}|\d\d)\Z|24/7\Z|\d/\d{1,2}\Z")
TRAILING = ".,;:!?)]’'"


class Verbatim(NamedTuple):
    """What is kept to the letter, and where it stands: `text[start:end]`."""

    kind: str
    printed: str
    start: int
    end: int


@lru_cache(maxsize=4096)
def verbatim(text: str) -> tuple[Verbatim, ...]:
    """What of a text is kept to the letter, in order; no two overlap."""
    facts = [each for found in PATTERN.finditer(text) if not DATE_LIKE.fullmatch((each := _found(found)).printed)]
    if any(each.kind == "phone number" for each in facts):
        facts += [
            Verbatim("phone number", found[0], *found.span())
            for found in SECOND.finditer(text)
            if _is_free(*found.span(), facts)
        ]
    sent = (each for each in sent_words(text) if _is_free(*each, facts))
    facts += [Verbatim("word to send", text[start:end], start, end) for start, end in sent]
    return tuple(sorted(facts, key=lambda each: each.start))


def _is_free(start: int, end: int, facts: list[Verbatim]) -> bool:
    return all(end <= each.start or each.end <= start for each in facts)


def _found(found: re.Match[str]) -> Verbatim:
    kind = KINDS[int((found.lastgroup or "k0")[1:])][0]
    printed = found[0] if kind == "web address" else found[0].rstrip(TRAILING)
    return Verbatim(kind, printed, found.start(), found.start() + len(printed))
