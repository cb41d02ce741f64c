"""ER19: the condition first (*If you are ill, stay at home*), one at a time, no *should you* (COGA)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from accessible_release.scoring.issue import Issue
from accessible_release.scoring.text import Text

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

MARKS = frozenset({"if", "unless"})
SUBJUNCTIVE = re.compile(
    r"\A(?:Should|Were|Had) (?:you|he|she|they|we|it|anyone|anybody|this|that)\b(?![^?]*\?)|\bwere to\b|\bwould have\b",
)


def check(text: Text) -> Iterator[Issue]:
    """One issue a sentence: several conditions, one behind its consequence, or a subjunctive."""
    for line in text.readable:
        doc = text.parsed[line.id]
        found = [token for token in doc if _is_condition(token)]
        subjunctive = SUBJUNCTIVE.search(line.text)
        if len(found) > 1:
            place = (found[0].idx, found[-1].idx + len(found[-1]))
            message = f"The sentence has {len(found)} conditions."
            yield text.issue("ER19", line, place, message, "One condition a sentence, or a list.", "warning")
        elif found and _is_late(doc, found[0]):
            place = (found[0].idx, found[0].idx + len(found[0]))
            hint = "Put the condition first. Mind that it still belongs to the same words."
            yield text.issue("ER19", line, place, f"“{found[0].text}” comes after what it decides.", hint)
        elif subjunctive:
            message = f"“{subjunctive.group()}” is hard to follow."
            yield text.issue("ER19", line, subjunctive.span(), message, "Say “if”, or what is so.")


def _is_condition(token: Token) -> bool:
    return token.lower_ in MARKS and token.dep_ == "mark" and token.head.dep_ in {"advcl", "ccomp"} and not _asks(token)


def _asks(token: Token) -> bool:
    """*ask if*, *see if*: a question, no condition."""
    return token.head.dep_ == "ccomp" and token.head.head.i < token.i


def _is_late(doc: Doc, mark: Token) -> bool:
    return any(token.dep_ == "ROOT" and token.i < mark.i for token in doc)
