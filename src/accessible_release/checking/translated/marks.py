"""G11: quotation and question marks are neither lost nor added, whatever their style; nor are brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator

from accessible_release.checking.translated.pair import Pair, Reading
from accessible_release.checking.translated.verdict import Noted
from accessible_release.ledger import Breach

DOUBLE = re.compile('[“”„«»‟"]')
QUOTED = re.compile(r"(?<![\w'’])['‘‚](?=\S)(?:[^'‘’\n]|(?<=\w)['’](?=\w))*(?<=\S)['’‘](?!\w)")
"""Words between two single marks; an apostrophe stands between letters."""
LOOSE = re.compile(r"(?<!\w)‘(?=\w)|(?<=[.,!?])’")
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


def _noted(why: str) -> Noted:
    return Noted(Breach("G11", why), "marks")


def _questions(side: Reading) -> int:
    return len((IN_GREEK if _base(side.language) == "el" else QUESTION).findall(side.text))


def _base(language: str) -> str:
    return language.partition("-")[0]


def _marks(text: str) -> tuple[int, int]:
    """How many double marks there are, and how many of every kind."""
    double, (rest, pairs) = len(DOUBLE.findall(text)), QUOTED.subn(" ", text)
    return double, double + 2 * pairs + len(LOOSE.findall(rest))
