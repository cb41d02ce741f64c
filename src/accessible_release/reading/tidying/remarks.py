"""Remarks for the web desk that are no part of a release: `[TWEET THIS]`."""

from __future__ import annotations

import re

from accessible_release.errors import quoted
from accessible_release.findings import Finding, finding
from accessible_release.reading.tidying.lines import Line

REMARK = re.compile(
    r"[ \t]*\\?\[(?:click to )?(?:tweet|retweet|post|share|like|pin)(?: (?:this|it|now|me))?"
    r"(?: (?:on|to|via) (?:twitter|x|facebook|linkedin|whatsapp))?\\?\](?!\()",
    re.IGNORECASE,
)


def tidied(lines: list[Line], found: list[Finding]) -> list[Line]:
    """The lines without such remarks."""
    return [_without(line, found) for line in lines]


def _without(line: Line, found: list[Finding]) -> Line:
    remarks = [] if line.fixed or "[" not in line.text else list(REMARK.finditer(line.text))
    if not remarks:
        return line
    at, kept = 0, []
    for remark in remarks:
        message = f"Left out: {quoted(remark.group().strip())}, which is no part of the release."
        found.append(finding("part-left-out", message, line=line.number))
        kept += line.part(at, remark.start())
        at = remark.end()
    return line.with_pieces(*kept, *line.part(at))
