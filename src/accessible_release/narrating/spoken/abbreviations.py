"""Titles, ranks and other short forms in full: `DCI Smith`, `No. 10`, `e.g.` and their like."""

from __future__ import annotations

import re
from functools import cache, partial

from accessible_release.narrating.spoken.tables import rows

BEFORE = {"street": r"(?<=[a-z] )"}
AFTER = {
    "always": r"(?!\w)",
    "law": r"(?= ?\d{1,3}[A-Z]{0,2}(?![\d\w]))",
    "notice": r"(?=\d{1,3}[A-Z]? (?:agreement|notice|obligation|order|money|monies|funding|contribution|enquiry)s?\b)",
    "name": r"(?= [A-Z][a-z'])",
    "number": r"(?= ?\d|:? $)",  # a code that is finished is a fragment of its own
    "street": r"(?!\w)(?! [A-Z])",
}
SENTENCE_ENDS = re.compile(r"$")


def abbreviations(text: str) -> str:
    """`text` with its short forms in full; a full stop that also ends the sentence stays."""
    for pattern, spoken in _patterns():
        text = pattern.sub(partial(_full, spoken), text)
    return text


def _full(spoken: str, match: re.Match[str]) -> str:
    ends = match[0].endswith(".") and SENTENCE_ENDS.match(match.string, match.end())
    apart = match.string[match.end() : match.end() + 1].isdigit()
    return spoken + ("." if ends else " " if apart else "")


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    table = sorted(rows("abbreviations", "en"), key=lambda row: -len(row[0]))
    return tuple((_pattern(printed, when), spoken) for printed, spoken, when in table)


def _pattern(printed: str, when: str) -> re.Pattern[str]:
    stop = "" if printed.endswith(".") else r"\.?"
    end = r"(?!\w)" if printed.endswith(".") and when == "always" else AFTER[when]
    return re.compile(rf"(?<![\w.&/'-]){BEFORE.get(when, '')}{re.escape(printed).replace(' ', ' ')}{stop}{end}")
