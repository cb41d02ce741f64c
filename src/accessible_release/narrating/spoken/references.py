"""Case, crime and charity numbers, ISBNs, road numbers: letters spelled, digits one by one."""

from __future__ import annotations

import re

from accessible_release.narrating.spoken.cardinals import by_digit, cardinal

TOKEN = re.compile(r"(?<![\w£$€.,/:-])[A-Za-z0-9]+(?:[/:_-][A-Za-z0-9]+)+(?![\w/:-])")
ISBN = re.compile(r"\bISBN(?:-1[03])?:? ?([\dX][\dX -]{8,16}[\dX])\b")
SUBSECTION = re.compile(r"(?<=\d)(?P<letter>[A-Z]{0,2})(?P<chain>(?:\((?:[a-z]{1,2}|[ivx]{1,5}|\d{1,3}[A-Z]?)\))+)")
"""`63(1)(b)(ii)`."""
SMALL_ROMAN = {
    "i": "1",
    "ii": "2",
    "iii": "3",
    "iv": "4",
    "v": "5",
    "vi": "6",
    "vii": "7",
    "viii": "8",
    "ix": "9",
    "x": "10",
}
DOTTED = re.compile(r"(?<![\w£$€.,/:-])\d+(?:\.\d+){2,}(?![\w/:-])")
CODE = re.compile(r"(?<![\w£$€.,/:-])([A-Z]{1,4})(\d+)([A-Z]{0,2})(?![\w/:]|-\w|[.,]\d)")
GLUED = re.compile(r"(?<=[A-Za-z]{5})\d{3,}(?!\w)")
"""HOPELINE247: the digits of a name, however few."""
RANKS = "|".join(rf"(?<=\b{rank} )" for rank in ("PC", "PCSO", "PS", "SC", "DC", "DS", "Constable", "Sergeant"))
COLLAR = re.compile(rf"(?:{RANKS})\d{{3,5}}(?![\w/:-]|[.,]\d| [a-z])")
"""PC 4471 Hannah Wood: what stands on an officer's collar."""
DIMENSIONS = re.compile(r"(?<![\w.,])(\d+(?:\.\d+)?(?:\s?(?:m|cm|mm|km|ft|in))?)\s?[x×]\s?(?=\d)")
PART = re.compile(r"[A-Za-z]+|\d+|.")
SIGNS = {"/": "slash", ":": "colon", "-": "hyphen", "_": "underscore"}
RANGE_GROUPS = 2
LONGEST_COUNT = 2
"""Digits of a code that are still a number: M25 is twenty-five, A140 is one four zero."""
SPELLED = 4
LONGEST_IN_FRACTION = 3
"""Digits of a number over or under a slash that may count something: 450/500, but 2024/118 and 37/12345."""
YEARS = re.compile(r"(?:1[6-9]|20)\d\d/(?:\d\d?|(?:1[6-9]|20)\d\d)")


def dimensions(text: str) -> str:
    """`300x250` → `300 by 250`."""
    return DIMENSIONS.sub(r"\1 by ", text)


def isbn(match: re.Match[str]) -> str:
    """An ISBN, its groups as printed."""
    return f"I S B N, {', '.join(_digits(group) for group in re.split('[ -]+', match[1]))}"


def glued(match: re.Match[str]) -> str:
    """The digits at the end of a name."""
    return f" {by_digit(match[0])}"


def collar(match: re.Match[str]) -> str:
    """An officer's number, digit by digit."""
    return by_digit(match[0])


def subsections(text: str) -> str:
    """`63(1)(b)` → `63, 1, B`: a pause for each bracket."""
    return SUBSECTION.sub(_subsections, text)


def _subsections(match: re.Match[str]) -> str:
    steps = re.findall(r"\w+", match["chain"])
    said = [SMALL_ROMAN[step] if len(step) > 1 and step in SMALL_ROMAN else step.upper() for step in steps]
    if "i" in steps[1:]:  # behind a letter or a number, for (h) and (j) stand with (i) in few texts
        said = ["1" if step == "i" else word for step, word in zip(steps, said, strict=True)]
    pause = ", " if match.string[match.end() : match.end() + 1] == " " else ""
    return f"{match['letter']}, {', '.join(said)}{pause}"


def spelled(token: str) -> str:
    """A reference or a code: letters spelled, digits one by one, signs by their names."""
    return _parts(token)


def dotted(match: re.Match[str]) -> str:
    """A version or an ambiguous date: `3.5.2017`."""
    return " point ".join(by_digit(group) for group in match[0].split("."))


def reference(match: re.Match[str]) -> str | None:
    """A number with letters or slashes, all of it; None for a token that is something else."""
    token = match[0]
    if not _is_reference(token):
        return None
    return _parts(token)


def code(match: re.Match[str]) -> str:
    """`M25` → `M twenty-five`, `AB1234` → `A B one two three four`."""
    letters, digits, tail = match.groups()
    short = len(digits) <= LONGEST_COUNT and not digits.startswith("0")
    number = cardinal(digits) if short else by_digit(digits)
    link = "-" if letters == "A" and short else " "  # a lone A before a word would be the article
    return " ".join(letters) + link + number + "".join(f" {letter}" for letter in tail)


def _parts(token: str) -> str:
    parts = (SIGNS.get(part) or (_digits(part) if part.isdigit() else _letters(part)) for part in PART.findall(token))
    return " ".join(parts)


def _is_reference(token: str) -> bool:
    groups = re.split(r"[/:_-]", token)
    digits = [group for group in groups if group.isdigit()]
    if not any(character.isdigit() for character in token):
        return False
    if any(sign in token for sign in "/:_"):
        if len(digits) == len(groups) == RANGE_GROUPS and max(map(len, digits)) > LONGEST_IN_FRACTION:
            return not YEARS.fullmatch(token)
        return len(groups) > RANGE_GROUPS or len(digits) < len(groups) or any(_is_coded(group) for group in digits)
    return _hyphenated(groups, digits)


def _hyphenated(groups: list[str], digits: list[str]) -> bool:
    """`CR-2017-00911`, `12-34-56`; not `19-year-old`, `2022-23`, `COVID-19` or `mid-1990s`."""
    if any(_is_coded(group) for group in digits):
        return True
    if len(digits) == len(groups):
        return len(groups) > RANGE_GROUPS
    capitals = any(group.isupper() and group.isalpha() for group in groups)
    return capitals and (len(digits) > 1 or any(len(group) > LONGEST_COUNT for group in digits))


def _is_coded(group: str) -> bool:
    """No count is printed with a leading zero."""
    return len(group) > 1 and group.startswith("0")


def _digits(group: str) -> str:
    return " ".join(by_digit(part) if part.isdigit() else part for part in re.findall(r"\d+|\D+", group))


def _letters(part: str) -> str:
    return " ".join(part.upper()) if len(part) <= SPELLED and not _is_word(part) else part


def _is_word(part: str) -> bool:
    return part.islower() and len(part) == SPELLED
