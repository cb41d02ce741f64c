"""Remarks that are no part of a release: `[TWEET THIS]`, `Page 1 of 2`, "FOR IMMEDIATE RELEASE" above the headline."""

from __future__ import annotations

import re

from accessible_release.errors import quoted
from accessible_release.findings import Finding, finding
from accessible_release.reading.tidying.lines import Line, Piece

REMARK = re.compile(
    r"""(?:(?<![ \t])[ \t]+)?\\?\[(?:
        (?:click\ to\ )?(?:tweet|retweet|post|share|like|pin)(?:\ (?:this|it|now|me))?
        (?:\ (?:on|to|via)\ (?:twitter|x|facebook|linkedin|whatsapp))?(?::[^\]\n]{0,300})?
        |cid:[^\]\s]+
        |(?:inline\ )?(?:image|photo|photograph|picture|logo|video)s?:?
            \ [^\]\n]{0,80}?(?:attached|\.(?:jpe?g|png|gif|tiff?))[^\]\n]{0,80}
        |(?:photo|photograph|picture|image|video)s?\ attached[^\]\n]{0,120}
    )\\?\](?!\()""",
    re.IGNORECASE | re.VERBOSE,
)
PAGE = re.compile(r"(?:(?<=[.!?])|^)[ \t]*page \d{1,3} of \d{1,3}[ \t]*$", re.IGNORECASE)
REFERENCE = re.compile(r"[ \t]*(?:(?:our|your) )?ref(?:erence)?(?: no)?\.?\s*:\s*\S.{0,40}", re.IGNORECASE)
FLAG = re.compile(
    r"[\s*_]*(?:(?:news|press|media) (?:release|statement|notice)|for immediate (?:release|use)|for release)[\s*_:.]*",
    re.IGNORECASE,
)
LETTERHEAD = re.compile(r"(?:news|press|media) (?:release|statement|notice)", re.IGNORECASE)
"""What a line of a letterhead says between its tabs, beside who and when."""
FIRST = 5
"""Lines with words at the top, where flags and letterheads stand."""
END_SIGN = re.compile(r"[ \t]*(?:\\?# ?){3,}[ \t]*")
"""What journalists write below a text; "ENDS" stays, because what stands below it is for them."""
NOT_THEIRS = "which is no part of the release"


def tidied(lines: list[Line], found: list[Finding]) -> list[Line]:
    """The lines without such remarks."""
    done: list[Line] = []
    begun = 0
    for line in lines:
        begun += not (line.fixed or line.blank)
        done.append(line if line.fixed or line.blank else _without(line, found, top=begun <= FIRST))
        before = done[-2] if len(done) > 1 else None
        if before and not line.blank and done[-1].blank and not before.fixed and before.text.endswith("\\"):
            done[-2] = before.with_pieces(*before.part(0, len(before.text) - 1))  # a break to a line that is gone
    return done


def _is_letterhead(text: str) -> bool:
    parts = text.split("\t")
    return len(parts) > 1 and any(LETTERHEAD.fullmatch(part.strip()) for part in parts)


def _without(line: Line, found: list[Finding], *, top: bool) -> Line:
    text = line.text
    whole = (
        REFERENCE.fullmatch(text)
        or END_SIGN.fullmatch(text)
        or (top and (FLAG.fullmatch(text) or _is_letterhead(text)))
    )
    remarks = [(0, len(text))] if whole else [each.span() for each in (*REMARK.finditer(text), *PAGE.finditer(text))]
    if not remarks:
        return line
    kept: list[Piece] = []
    at = 0
    for start, end in sorted(remarks):
        message = f"Left out: {quoted(' '.join(text[start:end].split()))}, {NOT_THEIRS}."
        found.append(finding("part-left-out", message, line=line.number))
        kept += line.part(at, start)
        at = end
    return line.with_pieces(*kept, *line.part(at))
