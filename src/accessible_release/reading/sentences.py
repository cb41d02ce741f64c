"""Where sentences end, in text full of names, times and numbers.

A full stop, question or exclamation mark ends a sentence when white space and a possible beginning
follow, unless what stands before it is an abbreviation, an initial, in some languages an ordinal number
("am 7. April"), or a name that carries its own mark ("Stop it Now!"), which is learnt from the release
itself. A line that the author broke off ends one too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from accessible_release import languages
from accessible_release.languages import primary
from accessible_release.locales import month_names
from accessible_release.reading.words import words_of

ABBREVIATIONS = "abbreviations.toml"

CLOSERS = "\"'”’)]»"
OPENERS = "\"'“‘([«"
NO_BEGINNING = f"–—-.,;:!?…{CLOSERS}"
"""A sentence does not begin with one of these: "“It is open.” – Jo Marlow" is one sentence."""
CANDIDATE = re.compile(
    rf"(?<![.!?…])(?P<mark>[.!?…]++)(?P<close>[{re.escape(CLOSERS)}]*+)(?P<gap>\s++)(?=(?P<next>\S+))"
    r"|(?<!\s)(?P<line>[^\S\n]*+\n\s*+)"
)
MARKED_NAME = re.compile(r"(?<![\w’'-])([A-Z][\w’'-]*+(?: [\w’'-]++){0,3}[!?])[’”\"')]*+[ \u00a0](?=[a-z])")
SPOKE_AFTER = re.compile(r"(?:[\w.’'-]+ ){0,5}?(?:said|says|added|asked|commented|told|explained|continued)\b")
BEFORE_MARK = 60
"""How far an abbreviation, or a name that carries a mark, is looked for before the mark."""
ORDINAL = re.compile(r"\d{1,2}")
REFERENCE = re.compile(r"[^\W\d]{0,8}[/:.-]?\d|nos?\b|number\b|[A-Z]{1,8}/", re.IGNORECASE)
"""How a reference begins: 26/01874/OUT, LW26/3, No. 7."""
NOT_WORD = re.compile(r"[^\w.’'&-]")


@dataclass(frozen=True, slots=True)
class Splitter:
    """Splits the texts of one release; knows the release's own names that end in a mark."""

    marked_names: frozenset[str] = frozenset()
    language: str = "en"
    """BCP 47."""

    @classmethod
    def learn(cls, texts: Iterable[str], language: str = "en") -> Splitter:
        """A splitter for a release with these texts: what a small letter follows was not a sentence's end."""
        names = (found[1] for text in texts for found in MARKED_NAME.finditer(text))
        return cls(frozenset(_tail(name) for name in names), language)

    def spans(self, text: str) -> Iterator[tuple[int, int]]:
        """(start, end) of each sentence of `text`, white space between them left out."""
        start = 0
        for found in CANDIDATE.finditer(text):
            if found["line"] is not None or "\n" in found["gap"] or self._ends(text, found):
                end = found.end("close") if found["line"] is None else found.start()
                yield from _trimmed(text, start, end)
                start = found.end()
        yield from _trimmed(text, start, len(text))

    def _ends(self, text: str, found: re.Match[str]) -> bool:
        following = found["next"].lstrip(OPENERS)
        if not following or following[0].islower() or following[0] in NO_BEGINNING:
            return False
        before = text[max(0, found.start() - BEFORE_MARK) : found.start()]
        if found["mark"] == ".":
            word = _last_word(before).lower()
            if word in _never_ends(self.language):
                return False
            if ORDINAL.fullmatch(word) and _plain(following) in _behind_ordinals(self.language):
                return False
            return _full_stop_ends(_last_word(before), following, closed=bool(found["close"]))
        if self._is_marked_name(f"{before}{found['mark']}"):
            return bool(found["close"]) or _plain(following) in words_of(ABBREVIATIONS, "openers")
        quoted_first = any(char in "\"”’'" for char in found["close"])
        return not (quoted_first and SPOKE_AFTER.match(text, found.end()))

    def _is_marked_name(self, before: str) -> bool:
        words = [word.lstrip(OPENERS) for word in before.split()[-2:]]
        return " ".join(words) in self.marked_names or words[-1] in self.marked_names


def _full_stop_ends(word: str, following: str, *, closed: bool) -> bool:
    plain = word.lower()
    opener = _plain(following) in words_of(ABBREVIATIONS, "openers")
    if is_abbreviated(word) or _leads_to_number(plain, following):
        return False
    if len(word) == 1 and word.isupper() and word != "I":
        return opener
    if plain in {"a.m", "p.m"} and not closed:
        return _plain(following) not in words_of(ABBREVIATIONS, "after_time") and not following[0].isdigit()
    return opener if plain in words_of(ABBREVIATIONS, "perhaps") and not closed else True


def _leads_to_number(word: str, following: str) -> bool:
    """Whether a number or a reference stands behind an abbreviation that leads to one: "No. 12"."""
    if word in words_of(ABBREVIATIONS, "before_number") and following[0].isdigit():
        return True
    return word in words_of(ABBREVIATIONS, "before_reference") and REFERENCE.match(following) is not None


def is_abbreviated(word: str) -> bool:
    """Whether the full stop behind `word` never ends a sentence ("Mr", "Cst", "e.g")."""
    return word.lower() in words_of(ABBREVIATIONS, "always")


@cache
def _never_ends(language: str) -> frozenset[str]:
    """The language's own abbreviations behind which a sentence goes on."""
    return frozenset(_full_stop(language).get("abbreviations", "").split())


@cache
def _behind_ordinals(language: str) -> frozenset[str]:
    """What "7." counts, where that means the seventh: months, and words of the language."""
    own = _full_stop(language).get("ordinals")
    if own is None:
        return frozenset()
    months = (each for width in ("wide", "abbreviated") for each in month_names(primary(language), width).values())
    return frozenset(form.lower() for forms in months for form in forms) | frozenset(own.split())


def _full_stop(language: str) -> Mapping[str, str]:
    """What a language says of its full stops."""
    said: Mapping[str, str] = languages.table(language, languages.ABOUT).get("full_stop", {})
    return said


def _last_word(before: str) -> str:
    """The word at the end of `before`, behind any mark that opens it."""
    place = max((found.end() for found in NOT_WORD.finditer(before)), default=0)
    return before[place:].lstrip(".'’-")


def _plain(word: str) -> str:
    return re.sub(r"[^\w’']+\Z", "", word[:BEFORE_MARK]).lower()


def _tail(name: str) -> str:
    """A name's last two words: the first may have been picked up from the sentence around it."""
    words = name.split()
    article = len(words) == 2 and words[0].lower() in words_of(ABBREVIATIONS, "openers")
    return words[-1] if article else " ".join(words[-2:])


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretch without the white space around it, if anything is left."""
    piece = text[start:end]
    begin = start + len(piece) - len(piece.lstrip())
    finish = start + len(piece.rstrip())
    if begin < finish:
        yield begin, finish
