"""Text without what no reader can see: control, private, zero-width and direction characters; digits are 0 to 9.

Where text comes from does not matter: a file, an escape in YAML and an HTML entity are cleaned alike.
"""

from __future__ import annotations

import re
import unicodedata

from accessible_release.findings import Finding, finding

OVERRIDES = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
JOINERS = frozenset("\u200c\u200d")
NUMBER_OR_ADDRESS = re.compile(r"\d|@|www\.|https?:", re.IGNORECASE)
HALF_CHARACTER = re.compile("[\ud800-\udfff]")
"""What no file can hold: an escape makes it, and so does a byte of an argument that is no UTF-8."""
NO_CHARACTER = re.compile("[\ufdd0-\ufdef]|[\ufffe\uffff]")
"""What Unicode reserves for ever: no XML file, and so no Word document and no e-book, may hold it."""

KEYS, OF_A_KEY = "0123456789#*", "\ufe0e\ufe0f\u20e3"
"""What stands on the keys of a telephone, and the signs that draw it as a key: 0\ufe0f\u20e3."""

MESSAGES = {
    "control-characters-removed": "Control characters were taken out of this line.",
    "invisible-characters-removed": "Zero-width characters were taken out of this line.",
    "private-characters-removed": "Characters that only one font knows were taken out of this line.",
    "direction-override": "A text-direction override stands in a line with a number or an address.",
    "foreign-digits": "Digits of another script are shown as ASCII digits.",
}
HINTS = {
    "private-characters-removed": "Look whether a sign or a digit is missing there, and type it.",
    "direction-override": "The number may be shown backwards: type this line afresh.",
    "foreign-digits": "Check the number against its owner's.",
}


def clean(text: str, *, first_line: int = 1) -> tuple[str, tuple[Finding, ...]]:
    """`text` as readers may see it, and one finding for each line and kind of what was taken out or changed."""
    lines, found = [], []
    for number, line in enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), start=first_line):
        kept, codes = clean_line(line)
        lines.append(kept)
        found += findings(codes, number)
    return "\n".join(lines), tuple(found)


def has_control(text: str) -> bool:
    """Whether a character stands in it that is neither text nor the end of a line nor a tab."""
    return not text.isprintable() and any(char not in "\t\n" and unicodedata.category(char) == "Cc" for char in text)


def findings(codes: set[str], line: int) -> list[Finding]:
    """The findings of these codes in a line, in alphabetical order."""
    return [finding(code, MESSAGES[code], line=line, hint=HINTS.get(code, "")) for code in sorted(codes)]


def clean_line(line: str, around: str = "") -> tuple[str, set[str]]:
    """The line as readers may see it, and the codes of what was noticed; `around` is more of what stands beside it."""
    if line.isascii() and line.isprintable():
        return line, set()
    kept: list[str] = []
    codes: set[str] = set()
    matters = NUMBER_OR_ADDRESS.search(line + around) is not None
    for place, char in enumerate(line):
        if char in OF_A_KEY and place and line[place - 1] in f"{KEYS}{OF_A_KEY}":
            codes.add("foreign-digits")
            continue
        code = _unwanted(char, line[max(0, place - 1) : place], matters=matters)
        if code:
            codes.add(code)
            kept += " " * char.isspace()  # the line break of a word processor, the end of a page
        elif char.isdecimal() and not char.isascii():
            codes.add("foreign-digits")
            kept.append(str(unicodedata.decimal(char)))
        else:
            kept.append(char)
    return "".join(kept), codes


def _unwanted(char: str, before: str, *, matters: bool) -> str | None:
    """The code of the finding for a character that is taken out; `matters`: its line has a number or an address."""
    category = unicodedata.category(char)
    if (category == "Cc" and char != "\t") or NO_CHARACTER.match(char):
        return "control-characters-removed"
    if category == "Co":
        return "private-characters-removed"
    if category != "Cf":
        return None
    if char in OVERRIDES and matters:
        return "direction-override"
    if char in JOINERS and not before.isascii():
        return None  # Persian, Indic scripts and emoji are written with joiners
    return "invisible-characters-removed"
