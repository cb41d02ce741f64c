"""G11: quotation and question marks are neither lost nor added, whatever their style; nor are brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator

from accessible_release.checking.translated.pair import Pair, Reading
from accessible_release.checking.translated.verdict import Noted
from accessible_release.ledger import Breach

DOUBLE = re.compile('[“”„«»‟"]+')
"""A double mark; doubled ones, as in tables that were pasted, are one."""
QUOTED = re.compile(
    r"(?<![\w'’])['‘‚](?=\S)(?:[^'‘’\n]|(?<=\w)['’](?=\w)|(?<=s)['’](?=\s\w[^'‘’\n]*[.,!?…]['’](?!\w)))*"
    r"(?<=\S)['’‘](?!\w)"
)
"""Words between two single marks; an apostrophe stands between letters, or behind an s where a later mark closes."""
LOOSE = re.compile(r"(?<!\w)‘(?=\w)|(?<=[.,!?])[’'](?!\w)")
"""A single mark that can be no apostrophe: the other one stands in another sentence."""
BRACKETS = ("(", ")")
QUESTION = re.compile("[?？؟՞፧]")
"""One a question: Spanish has another sign in front."""
IN_GREEK = re.compile("[?;\u037e]")
UNMARKED = {"ja", "km", "lo", "my", "th"}
"""Languages that may end a question with a word."""


def breaches(pair: Pair) -> Iterator[Noted]:
    """Marks by their number: those of a quotation in a quotation may be left out."""
    source, other = pair.source.text, pair.other.text
    if not other.strip():
        return
    (double, every), (new_double, new_every) = _marks(source), _marks(other)
    if every not in {new_double, new_every} and (not double or new_double != double):
        yield _noted("quotation marks were lost or added")
    if any(source.count(bracket) != other.count(bracket) for bracket in BRACKETS):
        yield _noted("brackets were lost or added")
    asked, asks = _questions(pair.source), _questions(pair.other)
    if asks > asked or (asks < asked and _base(pair.other.language) not in UNMARKED):
        yield _noted("a question mark was lost or added")


def single_marks(text: str) -> tuple[int, ...]:
    """Where single quotation marks stand, in order; no apostrophes."""
    pairs = [found.span() for found in QUOTED.finditer(text)]
    rest = QUOTED.sub(lambda found: " " * len(found[0]), text)
    places = [place for start, end in pairs for place in (start, end - 1)]
    return tuple(sorted([*places, *(found.start() for found in LOOSE.finditer(rest))]))


def _noted(why: str) -> Noted:
    return Noted(Breach("G11", why), "marks")


def _questions(side: Reading) -> int:
    return len((IN_GREEK if _base(side.language) == "el" else QUESTION).findall(side.text))


def _base(language: str) -> str:
    return language.partition("-")[0]


def _marks(text: str) -> tuple[int, int]:
    """How many double marks there are, and how many of every kind."""
    double = len(DOUBLE.findall(text))
    return double, double + len(single_marks(text))
