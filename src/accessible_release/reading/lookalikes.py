"""What poses as a digit: "O8O8 1OOO 9OO" can be seen and not be dialled, "118⁸" may end in a note. Never corrected."""

from __future__ import annotations

import re
import unicodedata
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
NOT_ASCII = re.compile(r"[^\x00-\x7f]")
RUN = re.compile(r"(?<![\w/.@-])\+?\d+(?:[ \u00a0-]\d+)*")
"""Digits as a telephone number has them, in groups or not."""
LEAST_IN_GROUPS = 6
COUNTRIES = ("GB", "US")
LONGEST_NOTE = 2
"""So many raised digits behind a number are the number of a note."""


def lookalikes(blocks: Iterable[Block]) -> Iterator[Finding]:
    """A finding for each run of digits, as long as a telephone number, that has letters or raised digits in it.

    Also for each shorter number that a raised digit touches.
    """
    for block in blocks:
        yield from _raised(block)
        for found in GROUPS.finditer(block.text):
            characters = re.sub(r"[\s-]", "", found.group())
            digits = sum(char.isdigit() for char in characters)
            # "QQ 12 34 56" begins with letters alone, as numbers that are never dialled do.
            begins = any(char.isdigit() for char in re.split(r"[\s-]", found.group())[0])
            if begins and digits != len(characters) >= LEAST_CHARACTERS and digits >= LEAST_DIGITS:
                yield finding(
                    "digit-lookalike",
                    f"{quoted(found.group())} holds letters that look like digits.",
                    line=block.line,
                    hint="Type the number afresh with digits.",
                )


def _raised(block: Block) -> Iterator[Finding]:
    """Numbers with raised, lowered or circled digits in them: one may be a note, a power or a digit to dial."""
    places = [found.start() for found in NOT_ASCII.finditer(block.text) if _is_raised(found.group())]
    if not places:
        return
    plain = NOT_ASCII.sub(lambda found: _digit(found.group()), block.text)
    for run in RUN.finditer(plain):
        inside = [place for place in places if run.start() <= place < run.end()]
        if not inside or run.end() - run.start() < 2:
            continue
        printed = quoted(block.text[slice(*run.span())])
        is_note = inside[-1] == run.end() - 1 and _is_note(
            block.text[run.start() : inside[0]], block.text[inside[0] : run.end()]
        )
        if _is_long(run.group()) and not is_note:
            message, hint = f"{printed} holds raised or circled digits.", "Type all of the number with plain digits."
            yield finding("digit-lookalike", message, line=block.line, hint=f"{hint} {NOTE}")
        else:
            message = f"In {printed} a raised or circled digit is taken for a note and not for a part of the number."
            yield finding("raised-digit", message, line=block.line, hint=NOTE)


def _is_long(run: str) -> bool:
    """Whether it has as many digits as a number to dial, in groups or in one."""
    digits = sum(map(str.isdigit, run))
    return digits >= LEAST_CHARACTERS or (digits >= LEAST_IN_GROUPS and not run.isdigit())


NOTE = "Write a note as [^1]."


def _is_note(number: str, raised: str) -> bool:
    """Whether raised digits stand behind a number that is whole without them, as those of a note do."""
    import phonenumbers

    if len(raised) > LONGEST_NOTE or not all(char in "⁰¹²³⁴⁵⁶⁷⁸⁹" for char in raised):
        return False
    for region in COUNTRIES:
        try:
            if phonenumbers.is_valid_number(phonenumbers.parse(number, region)):
                return True
        except phonenumbers.NumberParseException:
            continue
    return False


def _is_raised(char: str) -> bool:
    return char.isdigit() and not char.isdecimal()


def _digit(char: str) -> str:
    return str(unicodedata.digit(char)) if _is_raised(char) else char
