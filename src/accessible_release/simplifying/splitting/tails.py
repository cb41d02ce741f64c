"""What stands in front of a main clause or behind its last comma, where it can only belong to the whole of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from accessible_release.analysis.words.reporting import REPORTING
from accessible_release.simplifying import clauses
from accessible_release.simplifying.cues import cues

if TYPE_CHECKING:
    from spacy.tokens import Token

THOUGHT = cues("tails", "thought")
"""Verbs, beside those of saying, whose *that* tells what somebody thinks."""
CLAUSES = frozenset({"relcl", "advcl", "acl", "csubj", "csubjpass"})
SURE = frozenset({"sure", "ensure", "mean", "certain"})
LOOSE = frozenset({"punct", "appos", "npadvmod"})
"""What the parser may hang on a far word out of a list: “from the council, 2 trusts and an appeal”."""
SHORTEST = 5
"""Words of what is left of the main clause."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words that stand together at the beginning or the end of a sentence."""

    first: Token
    last: Token
    head: Token
    """The one of them that hangs on a word outside."""

    def begins(self, *words: str) -> bool:
        """Whether the first words are these, in small letters."""
        return [token.lower_ for token in self.tokens[: len(words)]] == list(words)

    @property
    def tokens(self) -> list[Token]:
        """All its words."""
        return list(clauses.between(self.first.doc, self.first.i, self.last.i + 1))


def tails(main: Token) -> Iterator[Stretch]:
    """What stands between a comma behind the main verb and the full stop, the shortest first."""
    doc, stop = main.doc, clauses.full_stop(main.doc)
    last = 0 if stop is None else stop.i - 1
    for place in range(last - 1, main.i, -1):
        if doc[place].text != "," or clauses.words(doc.text[: doc[place].idx]) < SHORTEST:
            continue
        heads = [token for token in doc[place + 1 : last + 1] if token.dep_ not in LOOSE and token.head.i <= place]
        reached = any(token.head.i > place for token in doc[:place] if token.dep_ != "punct")
        if len(heads) == 1 and not reached and _is_within(heads[0].head, main) and not _follows_clause(main, place):
            yield Stretch(doc[place + 1], doc[last], heads[0])


def last_tail(main: Token, phrase: Sequence[str]) -> Stretch | None:
    """The tail that begins with a phrase whatever the parser hangs it on, behind the last comma before such words."""
    doc, stop = main.doc, clauses.full_stop(main.doc)
    last = 0 if stop is None else stop.i - 1
    for place in range(last - len(phrase), main.i, -1):
        tail = Stretch(doc[place + 1], doc[last], doc[place + 1])
        if doc[place].text == "," and tail.begins(*phrase):
            return tail
    return None


def front(main: Token) -> Stretch | None:
    """What stands before the subject, where that is one phrase or clause of the main verb's own."""
    doc, who = main.doc, clauses.subject(main)
    if who is None or who.left_edge.i < 2 or who.i > main.i:
        return None
    last = doc[who.left_edge.i - 1]
    last = last.nbor(-1) if last.text == "," else last
    before = [child for child in main.children if child.i < who.left_edge.i and child.dep_ != "punct"]
    first = 0
    if len(before) == 2 and before[0].lower_ == "now":  # “Now in its third year”, whatever *now* hangs on
        before, first = before[1:], 1
    if (
        len(before) != 1
        or before[0].left_edge.i not in {0, first}
        or before[0].right_edge.i not in {last.i, last.i + 1}
    ):
        return None
    return Stretch(doc[0], last, before[0])


def _is_within(word: Token, main: Token) -> bool:
    """Whether a word hangs on the main verb without a clause with a tense between them."""
    while word != main:
        clause = word.dep_ in CLAUSES or (word.dep_ == "conj" and clauses.is_verb(word))
        if word.head == word or (clause and clauses.is_finite(word)):
            return False
        word = word.head
    return True


def _follows_clause(main: Token, place: int) -> bool:
    """Whether a clause with a past tense runs up to the comma, to which the words behind it may belong."""
    return any(
        token.dep_ in {"relcl", "advcl"} and clauses.is_finite(token) and token.right_edge.i in {place - 1, place}
        for token in main.doc[main.i + 1 : place]
    )


def is_sayable(main: Token) -> bool:
    """Whether the release itself tells the sentence, as a whole and without a condition.

    Then a split takes words from nobody, and no case from what holds in it alone.
    """
    doc = main.doc
    if not clauses.is_finite(main) or clauses.subject(main) is None or not clauses.is_free_of_speech(doc, len(doc)):
        return False
    spoken = REPORTING | THOUGHT
    said = any((token.lemma_ in spoken and _has_clause(token)) or _is_told_by_somebody(token) for token in doc)
    return not said and not clauses.says(doc, {"if", "unless", "only", "whether", "whenever", "wherever", ":", ";"})


def _has_clause(token: Token) -> bool:
    """Whether what somebody says or thinks follows, whatever was parsed: *hopes that*."""
    known = clauses.is_verb(token) and clauses.has(token.children, "ccomp", "parataxis")
    return known or (token.i + 1 < len(token.doc) and token.nbor(1).lower_ == "that" and token.nbor(1).tag_ == "IN")


def _is_told_by_somebody(mark: Token) -> bool:
    """Whether *that* begins what is said, thought or wished: all but *make sure that*, *mean that* and *so that*."""
    verb = mark.head
    return mark.lower_ == "that" and mark.dep_ == "mark" and verb.dep_ == "ccomp" and verb.head.lemma_ not in SURE


def is_single(main: Token, before: int | None = None) -> bool:
    """Whether no second clause is joined to the main one, or none before a place."""
    place = len(main.doc) if before is None else before
    return not any(
        child.dep_ == "parataxis" or (child.dep_ == "conj" and clauses.is_verb(child))
        for child in main.rights
        if child.i < place
    )
