"""Letters that pose as digits: "O8O8 1OOO 9OO" can be seen and not be dialled. Found, never corrected."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from accessible_release.errors import quoted
from accessible_release.findings import Finding, finding
from accessible_release.model import Block

POSING = "OoQIlАОоОΟοІіӀ|"
NO_GROUP = r"[\w/.@-]"
GROUPS = re.compile(
    rf"(?<!{NO_GROUP})(?<!(?<!{NO_GROUP})\|)[\d{POSING}]{{2,}}(?:[ \u00a0-][\d{POSING}]{{2,}})+(?![\w@])"
)
"""Of a row of bars only the first can begin one: what begins at it is not looked for again at each of the others."""
LEAST_CHARACTERS, LEAST_DIGITS = 7, 4


def lookalikes(blocks: Iterable[Block]) -> Iterator[Finding]:
    """A finding for each run of digit groups, as long as a telephone number, that has letters in it."""
    for block in blocks:
        for found in GROUPS.finditer(block.text):
            characters = re.sub(r"[\s-]", "", found.group())
            digits = sum(char.isdigit() for char in characters)
            if digits != len(characters) >= LEAST_CHARACTERS and digits >= LEAST_DIGITS:
                yield finding(
                    "digit-lookalike",
                    f"{quoted(found.group())} holds letters that look like digits.",
                    line=block.line,
                    hint="Type the number afresh with digits.",
                )
