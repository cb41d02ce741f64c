"""Terms of law, medicine and child protection, which no edition may change, and how they may be explained."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from accessible_release.analysis.corpus import Place
from accessible_release.analysis.statement import Statement
from accessible_release.analysis.tokens import lower, tokens_of

if TYPE_CHECKING:
    from spacy.tokens import Doc


ANY = "*"

PARTS = re.compile(r"[^\s-]+|-")

Term = tuple[str, ...]


@cache
def table() -> dict[str, Any]:
    """The lists of terms, and what may stand for them."""
    file = files("accessible_release").joinpath("lexicon", "frozen.toml")
    return tomllib.loads(file.read_text(encoding="utf-8"))


@cache
def terms(*kinds: str) -> dict[str, list[Term]]:
    """The terms of the lists `kinds` (none: all that are frozen) by their first word."""
    wanted = kinds or tuple(name for name, value in table().items() if isinstance(value, str) and name != "deny")
    by_first: dict[str, list[Term]] = {}
    for name in wanted:
        for term in table()[name].replace("\n", " ").split(";"):
            for found in {tuple(term.split()), tuple(PARTS.findall(term))}:  # the parser parts most hyphens
                by_first.setdefault(found[0], []).append(found)
    return by_first


def found(doc: Doc, listed: dict[str, list[Term]]) -> Iterator[tuple[Term, int, int]]:
    """(term, first token, token behind it) of every listed term in a sentence."""
    forms = [{lower(token), token.lemma_.lower()} for token in tokens_of(doc)]
    for start in range(len(doc)):
        for first in forms[start]:
            for term in listed.get(first, ()):
                end = start + len(term)
                if end <= len(doc) and all(
                    part == ANY or part in forms[place] for place, part in enumerate(term, start)
                ):
                    yield term, start, end


def facts(statement: Statement) -> set[str]:
    """The frozen terms in the statement."""
    return {
        " ".join(term).replace(" - ", "-")
        for doc in statement.docs
        for term, start, _ in found(doc, terms())
        if not _let_free(doc, start)
    }


def _let_free(doc: Doc, start: int) -> bool:
    """“Freed the hostage” is no promise; nor is “feel free”."""
    token = doc[start]
    return token.lemma_ == "free" and (token.pos_ == "VERB" or (start > 0 and doc[start - 1].lemma_ in {"feel", "set"}))


def term_places(doc: Doc) -> list[Place]:
    """Where frozen terms stand."""
    return [(doc[start].idx, doc[end - 1].idx + len(doc[end - 1])) for _, start, end in found(doc, terms())]


def explanations(statement: Statement) -> list[str]:
    """The explanations that the terms of a statement may have."""
    return [words for term in statement.fact(facts) for words in explanation(term)]


def explanation(term: str) -> list[str]:
    """With which words a term may be explained; an exclamation mark: denied."""
    return list(table()["explained"].get(term, ()))
