"""A parsed sentence's text and words, read once: spaCy puts them together anew whenever they are asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

TEXT, TOKENS, LOWERS, CHILDREN = (f"accessible_release:{name}" for name in ("text", "tokens", "lowers", "children"))


def text_of(doc: Doc) -> str:
    """The sentence as printed."""
    if TEXT not in doc.user_data:
        doc.user_data[TEXT] = doc.text
    return cast(str, doc.user_data[TEXT])


def tokens_of(doc: Doc) -> tuple[Token, ...]:
    """Its words and marks."""
    if TOKENS not in doc.user_data:
        doc.user_data[TOKENS] = tuple(doc)
    return cast("tuple[Token, ...]", doc.user_data[TOKENS])


def lowers_of(doc: Doc) -> tuple[str, ...]:
    """Its words in small letters with straight apostrophes."""
    if LOWERS not in doc.user_data:
        doc.user_data[LOWERS] = tuple(map(lower, tokens_of(doc)))
    return cast("tuple[str, ...]", doc.user_data[LOWERS])


def lower(token: Token) -> str:
    """The word in small letters with straight apostrophes."""
    word: str = token.lower_
    if word[-1] == "." and word[0].isalnum() and any(map(str.isdigit, word)):
        word = word.rstrip(".")  # “batch L4082B.”: the full stop ends the sentence
    return word.replace("’", "'") if "’" in word else word


def is_apposed(token: Token) -> bool:
    """Whether a noun says again who its head is: “the chair, Ann Marsh, said”, also where the parser sees a time."""
    if token.dep_ == "appos":
        return True
    if token.dep_ != "npadvmod" or token.pos_ != "PROPN" or token.i < token.head.i:
        return False
    first, doc = token.left_edge.i, token.doc
    return first > 0 and token.i + 1 < len(doc) and doc[first - 1].text == doc[token.i + 1].text == ","


def children_of(token: Token) -> list[Token]:
    """The words that hang on a word, from left to right."""
    doc = token.doc
    if CHILDREN not in doc.user_data:
        doc.user_data[CHILDREN] = _hanging(doc)
    return cast("list[list[Token]]", doc.user_data[CHILDREN])[token.i]


def _hanging(doc: Doc) -> list[list[Token]]:
    found: list[list[Token]] = [[] for _ in range(len(doc))]
    for token in tokens_of(doc):
        head = token.head.i
        if head != token.i:
            found[head].append(token)
    return found
