"""“Pool to close for repairs” → “Pool will close for repairs”: a headline with the verb that headlines leave out.

*To* before a verb is *will*; a participle gets its *is* or *are*. Both only where the line then is one whole sentence,
of which everything before the verb is the subject; and never where the words can mean something else: “Plan to close
pool”.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from accessible_release.analysis.corpus import parser
from accessible_release.analysis.words.lists import words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

FILE = "headlines.toml"
Changes = Sequence[tuple[int, int, str]]
SENTENCE = ".!?:;,"
"""A line that ends with one of these is no headline."""
FEWEST = 4
MOST_CAPITALS = 0.7
"""The share of words with a capital above which all are printed so, and names cannot be told from words."""
NAMES_END = frozenset({"NOUN", "PROPN", "NUM"})
TENSED = frozenset({"VBD", "VBZ", "VBP", "MD"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
PLURAL = frozenset({"NNS", "NNPS"})


def spelled_out(doc: Doc) -> Iterator[Changes]:
    """What makes a sentence of a headline, once, if anything does: from, to (in characters), and the words there."""
    start = _start(doc)
    if doc.text.rstrip()[-1:] in SENTENCE or len(doc) - start < FEWEST or _is_in_capitals(doc) or '"' in doc.text:
        return
    if doc[start].lower_ in words("modality.toml", "imperatives"):
        return
    for place in range(start + 1, len(doc) - 1):
        token = doc[place]
        if token.tag_ in TENSED and token.lower_ not in words(FILE, "participles") | words(FILE, "asked"):
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
    if before.text in words(FILE, "with_to") or any(each.lower_ == "for" for each in doc[start : token.i]):
        return None
    made = f"{doc[start : token.i].text} will {doc[token.i + 1 :].text}."
    return [(token.idx, token.idx + len(token), "will")] if _is_sentence(made, "will") else None


def _passive(doc: Doc, start: int, token: Token) -> Changes | None:
    """A participle that headlines print without its *is*, and that has no object."""
    if not _has_no_object(token):
        return None
    subject = doc[start : token.i]
    verb = "are" if _is_several(subject) else "is"
    named = "The public" if subject.text == "Public" else subject.text
    if not _is_sentence(f"{named} {verb} {doc[token.i :].text}.", verb):
        return None
    return [(subject.start_char, subject.end_char, named)] * (named != subject.text) + [
        (token.idx, token.idx, f"{verb} ")
    ]


def _has_no_object(participle: Token) -> bool:
    """Whether what follows shows that it was done to the subject: “jailed for …”, “urged to …”; not “agreed to …”."""
    following = participle.nbor()
    if following.lower_ == "to":
        return participle.lower_ in words(FILE, "asked")
    free = following.pos_ in ("ADP", "SCONJ", "ADV") or following.lower_ == "as"
    return free and participle.lower_ in words(FILE, "participles")


def _is_several(subject: Span) -> bool:
    head = next((each for each in reversed(_before_preposition(subject)) if each.pos_ in NAMES_END), subject[-1])
    counted = head.like_num and head.lower_ not in ("one", "1")
    return head.tag_ in PLURAL or counted or "and" in [each.lower_ for each in subject]


def _before_preposition(subject: Span) -> list[Token]:
    """The words of the subject before its first preposition, which hold its head."""
    found: list[Token] = []
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
