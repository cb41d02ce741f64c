"""“Pool to close for repairs” → “Pool will close for repairs”: a headline with the verb that headlines leave out.

*To* before a verb is *will*; a participle gets its *is* or *are*. Both only where the line then is one whole sentence, of
which everything before the verb is the subject; and never where the words can mean something else: “Plan to close pool”.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accessible_release.analysis.corpus import parser
from accessible_release.simplifying.cues import cues
from accessible_release.simplifying.splitting.seams import Changes

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

SENTENCE = ".!?:;,"
"""A line that ends with one of these is no headline."""
FEWEST = 4
MOST_CAPITALS = 0.7
"""The share of words with a capital above which the whole headline is printed so, and names cannot be told from words."""
NAMES_END = frozenset({"NOUN", "PROPN", "NUM"})
TENSED = frozenset({"VBD", "VBZ", "VBP", "MD"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
PLURAL = frozenset({"NNS", "NNPS"})


def rewrites(doc: Doc) -> Iterator[Changes]:
    """The one change that makes a sentence of a headline, if there is one."""
    start = _start(doc)
    if doc.text.rstrip()[-1:] in SENTENCE or len(doc) - start < FEWEST or _is_in_capitals(doc) or '"' in doc.text:
        return
    for place in range(start + 1, len(doc) - 1):
        token = doc[place]
        if token.tag_ in TENSED and token.lower_ not in cues("headline", "participles"):
            return
        changes = _to_come(doc, start, token) or _passive(doc, start, token)
        if changes:
            yield changes
            return


def _start(doc: Doc) -> int:
    """Where the headline begins behind its kicker: “Rope and rigging: gallery to open”."""
    return max((token.i + 1 for token in doc[:-1] if token.text in (":", "–", "—")), default=0)


def _is_in_capitals(doc: Doc) -> bool:
    words = [token.text for token in doc if token.is_alpha]
    return sum(word[0].isupper() for word in words) > MOST_CAPITALS * max(len(words), 1)


def _to_come(doc: Doc, start: int, token: Token) -> Changes | None:
    """*To* and a verb behind the subject; never behind a noun that says what is to be done, nor in *for us to do*."""
    before = doc[token.i - 1]
    if token.lower_ != "to" or doc[token.i + 1].tag_ not in ("VB", "VBP") or before.pos_ not in NAMES_END:
        return None
    if before.lower_ in cues("headline", "with_to") or any(each.lower_ == "for" for each in doc[start : token.i]):
        return None
    made = f"{doc[start : token.i].text} will {doc[token.i + 1 :].text}."
    return [(token.idx, token.idx + len(token), "will")] if _is_sentence(made, "will") else None


def _passive(doc: Doc, start: int, token: Token) -> Changes | None:
    """A participle that headlines print without its *is*, and that has no object."""
    known = token.lower_ in cues("headline", "participles")
    asked = token.lower_ in cues("headline", "asked") and doc[token.i + 1].lower_ == "to"
    free = doc[token.i + 1].pos_ in ("ADP", "SCONJ", "ADV") or doc[token.i + 1].lower_ == "as"
    if not (asked or (known and free and doc[token.i + 1].lower_ != "to")):
        return None
    subject = doc[start : token.i]
    head = next((each for each in reversed(_before_preposition(subject)) if each.pos_ in NAMES_END), None)
    if head is None or subject[0].pos_ in ("VERB", "ADV", "SCONJ", "ADP") and subject[0].lower_ not in ("over", "about"):
        return None
    several = head.tag_ in PLURAL or any(each.lower_ == "and" for each in subject)
    verb = "are" if several else "is"
    made = f"{subject.text} {verb} {doc[token.i :].text}."
    return [(token.idx, token.idx, f"{verb} ")] if _is_sentence(made, verb) else None


def _before_preposition(subject: Doc) -> list[Token]:
    """The words of the subject before its first preposition, which hold its head."""
    found = []
    for token in subject:
        if token.pos_ == "ADP" and found:
            break
        found.append(token)
    return found


def _is_sentence(text: str, helper: str) -> bool:
    """Whether it is read as one sentence: its main verb has this helper, and a subject that begins the text."""
    doc = next(iter(parser().docs([text])))
    root = next((token for token in doc if token.dep_ == "ROOT"), None)
    if root is None:
        return False
    helped = any(child.lower_ == helper and child.dep_ in ("aux", "auxpass") for child in root.children)
    return helped and any(child.dep_ in SUBJECTS and child.left_edge.i == 0 for child in root.children)
