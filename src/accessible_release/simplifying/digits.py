"""“Six police forces” → “6 police forces”: number words that count something become digits (Easy Read, ER12)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accessible_release.simplifying.clauses import end
from accessible_release.simplifying.cues import cues
from accessible_release.simplifying.splitting.seams import Changes, in_quotation

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_UNDER_TWENTY = """
two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
"""
VALUES = {word: number for number, word in enumerate(_UNDER_TWENTY.split(), start=2)}
"""*One* is never changed: it is as often a pronoun."""
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
TENS = {word: number * 10 for number, word in enumerate(_TENS.split(), start=2)}
IDIOMS = cues("digits", "idioms")
"""Nouns with which the number is a figure of speech or a fraction: *the four corners*, *two thirds*."""
JOINING = frozenset({"or", "to", "and", "in", "out", "-", "–", "by", "versus", "x"})
SCALES = frozenset({"dozen", "hundred", "thousand", "score"})


def rewrites(doc: Doc) -> Iterator[Changes]:
    """One change for each number word from two to ninety-nine that counts a noun, from left to right.

    A number is a fact, and so a protected place: its value is kept, and quotations and names are left alone.
    """
    for token in doc:
        last = _last(token)
        if (
            last is None
            or not _counts(last)
            or _is_part(token, last)
            or _is_paired(token, last)
            or in_quotation(doc.text, token.idx)
        ):
            continue
        value = VALUES.get(token.lower_, 0) or TENS[token.lower_] + (VALUES | {"one": 1}).get(last.lower_, 0)
        yield [(token.idx, end(last), str(value))]


def _last(token: Token) -> Token | None:
    """The token with which the number word ends: *twenty-six* is three tokens; None for any other word."""
    word = token.lower_
    if word not in VALUES and word not in TENS:
        return None
    tail = token.doc[token.i + 1 : token.i + 3]
    joined = len(tail) == 2 and tail[0].text == "-" and not token.whitespace_ and not tail[0].whitespace_
    if not joined:
        return token
    units = tail[1].lower_ == "one" or VALUES.get(tail[1].lower_, 10) < 10
    return tail[1] if word in TENS and units else None


def _counts(number: Token) -> bool:
    """Whether a plural noun follows, in small letters, that the number counts."""
    noun = number.head
    plural = noun.tag_ == "NNS" or noun.lower_ in {"people", "police", "staff"}
    near = noun.i > number.i and not any(token.text in ",;:()" for token in number.doc[number.i : noun.i])
    plain = noun.pos_ == "NOUN" and noun.text.islower() and noun.lemma_ not in IDIOMS and noun.lower_ not in IDIOMS
    return number.dep_ == "nummod" and plural and near and plain


def _is_part(first: Token, last: Token) -> bool:
    """Whether the word belongs to a larger number, a range, a compound or a name."""
    doc = first.doc
    before = doc[first.i - 1] if first.i else None
    after = doc[last.i + 1] if last.i + 1 < len(doc) else None
    named = first.i > 0 and first.text[:1].isupper() and doc[first.i - 1].text not in {":", "–", "—", "-"}
    if named or first.text.isupper() or (before is not None and not before.whitespace_ and before.text not in "([–—"):
        return True
    if (
        after is None
        or not last.whitespace_
        or after.lower_ in SCALES
        or after.tag_ == "CD"
        or (before is not None and before.like_num)
    ):
        return True
    back = before is not None and before.lower_ in JOINING and first.i > 1 and _is_number(doc[first.i - 2])
    ahead = (
        after.lower_ in JOINING
        and last.i + 2 < len(doc)
        and (  # “two or three days”, “two and a half hours”
            _is_number(doc[last.i + 2]) or doc[last.i + 2].lower_ in {"a", "more", "of"}
        )
    )
    return back or ahead


def _is_paired(first: Token, last: Token) -> bool:
    """Whether a word beside it keeps it a word: *nine of the ten*, *seven out of ten cases*, *no two alike*."""
    doc = first.doc
    before = doc[max(0, first.i - 6) : first.i]
    if before[-1:].text.lower() == "no":
        return True  # “no two homes are alike”, never “No 2”
    part = any(token.lower_ == "of" and token.i > 0 and _is_share(token.nbor(-1)) for token in before)
    joined = [token.lower_ for token in before[-1:]] == ["and"] and any(
        token.lower_ in VALUES and not _counts(token) for token in before[-3:]
    )
    noun = last.head
    behind = doc[noun.i + 1 : noun.i + 4]
    share = behind[:1].text in {"in", "out"} and any(_is_number(token) for token in behind)
    return part or joined or share


def _is_share(token: Token) -> bool:
    """What stands before *of* in a share: *nine of the ten*, *four out of five households*."""
    return _is_number(token) or token.lower_ == "out"


def _is_number(token: Token) -> bool:
    return token.like_num or token.tag_ == "CD" or token.lower_ in {"dozen", "hundreds", "thousands", "half"}
