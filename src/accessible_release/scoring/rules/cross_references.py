"""ER40: no cross-references such as *as above* (IE; to verify)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from accessible_release.scoring.issue import Issue
from accessible_release.scoring.text import Text

REFERENCE = re.compile(
    r"\b(?:(?:as|see|listed|shown|described|mentioned|stated|noted|given|set out) (?:above|below|overleaf)"
    r"|above-?mentioned|below-?mentioned|afore(?:mentioned|said)"
    r"|the (?:former|latter)(?= (?:is|was|are|were|has|had|will|can)\b|[.,;])"
    r"|(?:see|refer to) (?:page|section|paragraph|appendix|annex|note) \w+"
    r"|as (?:previously|already) (?:mentioned|stated|noted)|ibid|op\. cit|respectively|herein(?:after)?|hereafter)\b",
    re.IGNORECASE,
)


def check(text: Text) -> Iterator[Issue]:
    """One issue a reference to another place in the text."""
    for line in text.readable:
        for found in REFERENCE.finditer(line.text):
            message = f"“{found.group()}” sends the reader to another place."
            yield text.issue("ER40", line, found.span(), message, "Say it again here.")
