"""Exactly equal ways of saying one thing: “not many” and “few”, “provided that” and “if”.

Used where the gate has found something: both texts are restated, read again and compared again.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from accessible_release.analysis.grammar.headlines import spelled_out
from accessible_release.analysis.known import Known
from accessible_release.analysis.parsing import statements
from accessible_release.analysis.statement import Statement
from accessible_release.analysis.tokens import text_of
from accessible_release.analysis.words.lists import table

if TYPE_CHECKING:
    from spacy.tokens import Doc

FILE = "restating.toml"
Rule = tuple[re.Pattern[str], str]
BANNED = re.compile(
    r"\b(?P<doing>[A-Z]?[a-z]+ing)(?P<what>(?: [a-z]+){0,2}?) (?:is|are) "
    r"(?:prohibited|banned|forbidden|not (?:allowed|permitted))\b(?! (?:to|from)\b)"
)


@cache
def _rules(name: str) -> tuple[Rule, ...]:
    return tuple((re.compile(pattern), becomes) for pattern, becomes in table(FILE)[name])


def restated(source: Statement, other: Statement, known: Known) -> tuple[Statement, Statement] | None:
    """Both texts in one way of saying things; None where neither says anything that can be said in another way."""
    mine = [_restate(_spelled_out(doc), _rules("both"), other.text) for doc in source.docs]
    theirs = [_restate(text_of(doc), _rules("both"), source.text) for doc in other.docs]
    mine = [_toward(text, " ".join(theirs)) for text in mine]
    if mine == [text_of(doc) for doc in source.docs] and theirs == [text_of(doc) for doc in other.docs]:
        return None
    one, two = statements([mine, theirs], known)
    return one, two


def _restate(text: str, rules: tuple[Rule, ...], elsewhere: str) -> str:
    new = text
    for pattern, becomes in rules:
        new = pattern.sub(becomes, new)
    new = BANNED.sub(lambda found: _must_not(found, elsewhere), new)
    return text if new == text else new[:1].upper() + new[1:]


def _spelled_out(doc: Doc) -> str:
    """A headline as the sentence that it stands for: “Pool to close” is “Pool will close”; any other text as it is."""
    text = text_of(doc)
    changes = next(spelled_out(doc), ())
    for start, end, words in sorted(changes, reverse=True):
        text = f"{text[:start]}{words}{text[end:]}"
    return text


def _toward(text: str, other: str) -> str:
    """What follows from the source, where the other text says only that."""
    for pattern, becomes in _rules("follows"):
        if becomes in other:
            text = pattern.sub(becomes, text)
    return text


def _must_not(found: re.Match[str], elsewhere: str) -> str:
    """“Smoking is prohibited” → “You must not smoke”, where the other text has the plain verb."""
    doing = found["doing"].lower()
    for verb in re.findall(r"\bmust not ([a-z]+)", elsewhere):
        if doing in {f"{verb}ing", f"{verb.removesuffix('e')}ing", f"{verb}{verb[-1]}ing"}:
            return f"You must not {verb}{found['what']}"
    return found[0]
