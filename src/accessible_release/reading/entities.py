"""Entities that stand for what no reader can see (`&#x202e;`, `&#xe000;`): covered, as the characters are taken out."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache
from itertools import accumulate

from markdown_it.common.utils import unescapeAll

from accessible_release.characters import NUMBER_OR_ADDRESS, clean_line, findings
from accessible_release.findings import Finding
from accessible_release.reading.masking import GONE, code_in

ENTITY = re.compile(r"&(?:#[xX][0-9a-fA-F]{1,8}|#[0-9]{1,8}|[A-Za-z][A-Za-z0-9]{1,31});")


def without_unseen(body: str, first_line: int) -> tuple[str, tuple[Finding, ...]]:
    """`body` with such entities covered where they are read as characters, which is not in code; nothing moves."""
    if "&" not in body:
        return body, ()
    code = list(code_in(body))
    starts = [start for start, _ in code]
    lines = body.split("\n")
    begins = [0, *accumulate(len(line) + 1 for line in lines)]
    telling = cache(lambda line: "".join(NUMBER_OR_ADDRESS.findall(lines[line])[:1]))
    codes: dict[int, set[str]] = {}

    def covered(found: re.Match[str]) -> str:
        place = bisect_right(starts, found.start()) - 1
        if place >= 0 and found.start() < code[place][1]:
            return found.group()
        char = unescapeAll(found.group())
        line = bisect_right(begins, found.start()) - 1
        kept, noticed = clean_line(char, telling(line))
        if not noticed:
            return found.group()
        codes.setdefault(line, set()).update(noticed)
        return kept.ljust(len(found.group()), GONE)

    clean = ENTITY.sub(covered, body)
    return clean, tuple(each for line, noticed in codes.items() for each in findings(noticed, first_line + line))
