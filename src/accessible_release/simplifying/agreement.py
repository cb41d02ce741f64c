"""Verb forms that go with a subject: what a participle or infinitive becomes when it gets a subject of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from accessible_release.analysis.words import inflection
from accessible_release.simplifying.clauses import auxiliaries
from accessible_release.simplifying.subjects import is_plural

if TYPE_CHECKING:
    from spacy.tokens import Token

Tense = Literal["present", "past"]
HAVE: dict[tuple[Tense, bool], str] = {
    ("present", False): "has",
    ("present", True): "have",
    ("past", False): "had",
    ("past", True): "had",
}
BE: dict[tuple[Tense, bool], str] = {
    ("present", False): "is",
    ("present", True): "are",
    ("past", False): "was",
    ("past", True): "were",
}
MODALS = frozenset({"will", "would", "can", "could", "may", "might"})
"""Helpers that an outcome shares with what it comes of: “could close … This could cause”."""


def takes_plural(subject: Token) -> bool:
    """Whether a noun or pronoun as subject takes *are* and *have*; several joined by *and* do too."""
    joined = any(child.dep_ == "conj" for child in subject.children)
    return joined or is_plural(subject) or subject.lower_ in {"you", "i"}


def present(lemma: str, *, plural: bool) -> str:
    """*help* → *helps*, or *help* for a plural subject."""
    if lemma == "be":
        return BE["present", plural]
    return lemma if plural else inflection.verb(lemma, "VBZ")


def past(lemma: str, *, plural: bool = False) -> str:
    """*help* → *helped*, *make* → *made*; `plural` matters for *was* and *were* alone."""
    return BE["past", plural] if lemma == "be" else inflection.verb(lemma, "VBD")


def participle(lemma: str) -> str:
    """*make* → *made*, *take* → *taken*."""
    return inflection.verb(lemma, "VBN")


def gerund(lemma: str) -> str:
    """*help* → *helping*, *make* → *making*, *plan* → *planning*."""
    return inflection.verb(lemma, "VBG")


def past_of(done: Token) -> str:
    """The past tense of a participle: *taken* → *took*; where the two are one, the printed spelling is kept."""
    lemma = done.lemma_.lower()
    simple, own = past(lemma), participle(lemma)
    return simple if done.lower_ == own and simple != own else str(done.lower_)


def like(main: Token, lemma: str, *, plural: bool) -> str | None:
    """The lemma in the tense and mood of a main verb: *made*, *makes*, *has made*, *will make*; None where unsure."""
    helpers = auxiliaries(main)
    first = helpers[0] if helpers else main
    form = first.lower_
    if first.tag_ == "MD":
        return f"{form} {lemma}" if form in MODALS else None
    if helpers and first.lemma_ == "have":
        return f"{HAVE['present', plural]} {participle(lemma)}" if form in {"has", "have"} else None
    unseen = not helpers and first.tag_ == "VBD" and form == first.lemma_  # *cost*, *cut*: the tense cannot be seen
    if unseen or first.tag_ not in {"VBD", "VBZ", "VBP"}:
        return None
    return past(lemma, plural=plural) if first.tag_ == "VBD" else present(lemma, plural=plural)
