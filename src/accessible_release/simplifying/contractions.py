"""“We don't know and we'll ask.” → “We do not know and we will ask.”: whole words are easier to read (ER11)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accessible_release.simplifying.clauses import end
from accessible_release.simplifying.splitting.seams import Changes, in_quotation

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

WHOLE = {"n't": "not", "'ll": "will", "'re": "are", "'ve": "have", "'m": "am"}
"""What stands for what, behind any word."""
STEMS = {"ca": "can", "wo": "will", "sha": "shall"}
"""What is left of a verb before *n't*."""
NEVER = frozenset({"ai", "let"})
PRONOUNS = frozenset({"it", "that", "there", "here", "he", "she", "what", "where", "who", "how"})
"""No other word is parted from *'s*: elsewhere it says whose something is."""
PERSONS = frozenset({"i", "you", "he", "she", "we", "they"})
PARTICIPLES = frozenset({"VBN", "VBD"})
OF_ITS_OWN = frozenset({"DT", "IN", "PRP", "PRP$", "RB", "TO", "VBG", "EX"})
"""What may follow *it is* and *who is*, but not *its* and *whose*, with which they are mixed up."""
_SAME = "become beat bet burst cast come cost cut hit hurt let overcome put quit read run set shut split spread"
SAME_FORMS = frozenset(_SAME.split())
"""Base forms that are participles too: *they'd come* may be *would* and *had*."""
ADVISING = frozenset({"better", "best"})
"""*They'd better* is *had*, and an idiom."""


def rewrites(doc: Doc) -> Iterator[Changes]:
    """One edit for each, in reading order."""
    for token in doc[1:]:
        before, whole = token.nbor(-1), _whole(token)
        if not whole or before.whitespace_ or _is_chained(token) or _stays(token, whole):
            continue
        stem = STEMS.get(before.lower_, before.lower_) if whole == "not" else before.lower_
        shown = before.text if stem == before.lower_ else stem.capitalize() if before.text[0].isupper() else stem
        joint = "" if (stem, whole) == ("can", "not") else " "
        yield [(before.idx, end(token), f"{shown}{joint}{whole}")]


def _whole(token: Token) -> str:
    """The word that is cut short; empty where there is none, or where it could be two."""
    shown = token.lower_.replace("’", "'")
    if shown == "'s":
        return _is_or_has(token)
    return _would_or_had(token) if shown == "'d" else WHOLE.get(shown, "")


def _is_or_has(token: Token) -> str:
    before, verb = token.nbor(-1).lower_, _after(token)
    if before not in PRONOUNS or verb is None:
        return ""
    if verb.lower_ == "been":
        return "has"
    mixed_up = before in ("it", "who") and not _stands_alone(token)
    return "" if verb.tag_ in PARTICIPLES or mixed_up else "is"


def _stands_alone(token: Token) -> bool:
    """Whether what follows begins no noun that could be somebody's: *it's open*, not *it's new members*."""
    following = token.nbor(1)
    if following.tag_ in OF_ITS_OWN:
        return True
    behind = following.nbor(1) if following.i + 1 < len(token.doc) else None
    return following.pos_ == "ADJ" and (behind is None or behind.pos_ in ("ADP", "PUNCT", "PART", "SCONJ", "CCONJ"))


def _would_or_had(token: Token) -> str:
    verb = _after(token)
    if token.nbor(-1).lower_ not in PERSONS or verb is None or token.nbor(1).lower_ in ADVISING:
        return ""
    if verb.lower_ == "been":
        return "had"
    return "would" if verb.tag_ == "VB" and verb.lower_ not in SAME_FORMS else ""


def _after(token: Token) -> Token | None:
    """The word that follows, adverbs apart."""
    return next((word for word in token.doc[token.i + 1 :] if word.pos_ not in ("ADV", "PART")), None)


def _is_chained(token: Token) -> bool:
    """Whether two words are cut short at once: *couldn't've*."""
    before, behind = token.nbor(-1), token.doc[token.i + 1 : token.i + 2].text
    joined = not token.whitespace_ and behind[:1] in ("'", "’", "n")
    return joined or before.text[:1] in ("'", "’") or before.lower_ in ("n't", "n’t")


def _stays(token: Token, whole: str) -> bool:
    """Whether *not* would stand before its subject (“Isn't it late?”), or somebody's exact words would change."""
    behind = token.doc[token.i + 1 : token.i + 2].text.lower()
    asked = whole == "not" and (token.doc[-1].text == "?" or behind in PERSONS)
    return asked or token.nbor(-1).lower_ in NEVER or in_quotation(token.doc.text, token.idx)
