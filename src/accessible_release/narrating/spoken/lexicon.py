"""How particular words are spoken: the built-in list and the body's own, which goes before it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from accessible_release.errors import Unusable, quoted
from accessible_release.files import read_own
from accessible_release.narrating.spoken.tables import rows

COLUMNS = 2


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Words as printed and as spoken."""

    words: Mapping[str, str]
    pattern: re.Pattern[str]

    def spoken(self, match: re.Match[str]) -> str | None:
        """The spoken form of a word that `pattern` found."""
        printed = match[0]
        return self.words.get(printed) or self.words.get(printed.lower())


def lexicon(language: str, house_file: str) -> Lexicon:
    """The words of a language, if it has a list, and those of the house's TSV file unless it is empty.

    Raises `Unusable` with the line of a file that cannot be used.
    """
    words = _built_in(language)
    words |= _house(Path(house_file)) if house_file else {}
    longest_first = sorted(words, key=lambda word: -len(word))
    # A word printed small in the list is found at the start of a sentence too.
    forms = [f"(?i:{re.escape(word)})" if word.islower() else re.escape(word) for word in longest_first]
    return Lexicon(words, re.compile(rf"(?<![\w&/-])(?<!\d[.,])(?:{'|'.join(forms) or '(?!)'})(?![\w&]|[/-]\w|[.,]\d)"))


def _built_in(language: str) -> dict[str, str]:
    try:
        return {row[0]: row[1] for row in rows("lexicon", language)}
    except LookupError:
        return {}


def _house(path: Path) -> dict[str, str]:
    try:
        lines = read_own(path).decode().splitlines()
    except OSError as error:
        raise Unusable("lexicon-unreadable", f"cannot read the lexicon: {error.strerror}.", where=str(path)) from error
    except UnicodeDecodeError as error:
        raise Unusable("lexicon-unreadable", "the lexicon is not UTF-8.", where=str(path)) from error
    words: dict[str, str] = {}
    for number, line in enumerate(lines, start=1):
        if line.strip() and not line.startswith("#"):
            printed, spoken = _row(line, f"{path}:{number}")
            words[printed] = spoken
    return words


def _row(line: str, where: str) -> tuple[str, str]:
    cells = [cell.strip() for cell in line.split("\t")]
    if len(cells) != COLUMNS or not all(cells):
        hint = "Write the word, a tab, and how it is spoken."
        raise Unusable("lexicon-broken", f"{quoted(line)} is not two columns.", where=where, hint=hint)
    printed, spoken = cells
    if any(character.isdigit() for character in spoken):
        hint = "Write numbers as words."
        raise Unusable("lexicon-broken", f"the spoken form {quoted(spoken)} has digits.", where=where, hint=hint)
    if not any(character.isalpha() for character in printed):
        hint = "Numbers have rules of their own, so that none can be changed by mistake."
        raise Unusable("lexicon-broken", f"{quoted(printed)} has no letter.", where=where, hint=hint)
    return printed, spoken
