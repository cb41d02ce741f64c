"""G9: all, most, some, few, every, only: each stays, with what it counts; one stays one and many stay many."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accessible_release.analysis.grammar.predicates import shared
from accessible_release.analysis.spans.quantities import number_places
from accessible_release.analysis.spans.temporal import moments
from accessible_release.analysis.statement import Statement
from accessible_release.analysis.tokens import children_of, lower, text_of, tokens_of
from accessible_release.analysis.words.lists import classes
from accessible_release.analysis.words.senses import Keys, concepts
from accessible_release.checking.wording import in_place
from accessible_release.ledger import Breach

if TYPE_CHECKING:
    from spacy.tokens import Token

AFTER_FILLER = {"at", "in", "after", "above", "first"}
ONE = {"a", "an", "one", "this", "that"}
REPHRASED = {"all", "most", "many", "often"}
LIMITED = {"nsubj", "dobj", "relcl", "pobj", "advcl", "prep", "attr", "acomp"}
FREE = {"any", "even"}
ALONE = {
    "everyone",
    "everybody",
    "everything",
    "always",
    "everywhere",
    "sometimes",
    "somewhere",
    "anyone",
    "anybody",
    "anything",
}


def quantifiers(statement: Statement) -> dict[str, set[str]]:
    """Class → the keys of everything it counts."""
    found: dict[str, set[str]] = {}
    for piece, doc in enumerate(statement.docs):
        by_token = statement.fact(concepts).by_token[piece]
        numbered = [*number_places(text_of(doc)), *((each.start, each.end) for each in moments(text_of(doc)))]
        for token in tokens_of(doc):
            name = _class(token)
            if name and not any(start <= token.idx < end for start, end in numbered):
                found.setdefault(name, set()).update(_counted(token, by_token, name))
    return found


def _class(token: Token) -> str:
    word = lower(token)
    before = lower(token.nbor(-1)) if token.i else ""
    after = lower(token.nbor(1)) if token.i + 1 < len(token.doc) else ""
    if word == "most" and token.tag_ == "RBS" and after not in {"of"} and token.head.pos_ in {"ADJ", "ADV"}:
        return "superlative"
    if (
        (word == "all" and before in AFTER_FILLER and after != "times")
        or (word == "other" and before == "each")
        or (word == "each" and after == "other")
    ):
        return ""
    if word in {"few", "little"} and before == "a":
        return "some" if word == "few" else ""
    if word == "number" and before == "a" and after == "of":
        return "some"
    if word == "lot" and before == "a":
        return "many"
    if word == "little" and token.pos_ == "ADJ" and token.dep_ == "amod" and token.head.tag_ == "NNS":
        return ""
    return classes("quantifiers.toml", "classes").get(word, "")


def _counted(token: Token, keys: tuple[Keys, ...], name: str) -> set[str]:
    about = {token.head}
    for child in children_of(token):
        about |= {child, *(each for each in children_of(child) if each.dep_ == "pobj")}
    if name == "only":
        about |= {each for each in children_of(token.head) if each.dep_ in LIMITED}
        if token.head.dep_ == "attr":
            about |= set(children_of(token.head.head))
    if lower(token) in ALONE:
        return set()
    return {key for each in about if each != token for key in keys[each.i]}


def breaches(source: Statement, other: Statement) -> Iterator[Breach]:
    """A quantifier that is lost, new, or counts something else; a plural that became one, or the reverse."""
    before, after = source.fact(quantifiers), other.fact(quantifiers)
    for name in sorted((before.keys() - after.keys()) - FREE):
        if not _answered(name, source, other):
            yield Breach("G9", f"“{name}” was lost or changed")
    unless = any(lower(token) == "unless" for token in source.tokens)
    for name in sorted((after.keys() - before.keys()) - FREE - ({"only"} if unless else set())):
        if not _answered(name, other, source):
            yield Breach("G9", f"“{name}” was added or changed")
    for name in sorted(before.keys() & after.keys()):
        if (
            not in_place(source, other)
            and before[name]
            and after[name]
            and not shared(frozenset(before[name]), frozenset(after[name]))
        ):
            yield Breach("G9", f"“{name}” is said of something else")
    yield from _numbers(source, other)


PHRASES = {
    "all": ("daily", "weekly", "monthly", "yearly", "annually", "per", "both", "throughout", "across"),
    "many": ("frequently", "much"),
    "often": ("many", "regularly"),
    "only": ("just", "alone", "merely"),
    "some": ("include", "includes", "including"),
}


def _answered(name: str, mine: Statement, theirs: Statement) -> bool:
    """Whether the other text says the same with other words."""
    if any(lower(token) in PHRASES.get(name, ()) for token in theirs.tokens):
        return True
    if name == "all" and _of_any(theirs):
        return True
    if name not in REPHRASED:
        return False
    every = theirs.fact(concepts).every
    for piece, doc in enumerate(mine.docs):
        for token in tokens_of(doc):
            groups = {key for key in mine.fact(concepts).by_token[piece][token.i] if key.startswith("g:")}
            if _class(token) == name and groups & every:
                return True
    return False


def _of_any(statement: Statement) -> bool:
    """“Any resident can speak” says it of all of them; “no”, “not” and “if” would make it something else."""
    lowers = set(statement.lowers)
    return bool(lowers & {"any", "anyone", "anybody"} and lowers & {"can", "may", "must", "will", "should"}) and not (
        lowers & {"not", "n't", "no", "never", "without", "if", "whether"}
    )


def generic(statement: Statement, noun: str) -> bool:
    """Whether the plural stands for the kind: “bags will cost 10p”, “small fines can lead to court”."""
    found = [token for token in statement.tokens if token.lemma_.lower() == noun and token.tag_ == "NNS"]
    if any(token.tag_ in {"VBD", "VBN"} and token.dep_ != "amod" for token in statement.tokens):
        return False
    return all(
        token.dep_ == "nsubj"
        and any(child.tag_ == "MD" for child in children_of(token.head))
        and not any(child.dep_ in {"det", "nummod", "poss"} for child in children_of(token))
        for token in found
    )


def counts(statement: Statement) -> dict[str, set[str]]:
    """Noun → `one`, `many`, as it stands."""
    found: dict[str, set[str]] = {}
    for token in statement.tokens:
        if token.tag_ == "NNS":
            found.setdefault(token.lemma_.lower(), set()).add("many")
        elif token.tag_ == "NN" and token.dep_ not in {"compound", "amod", "nmod"}:
            single = any(child.dep_ in {"det", "nummod"} and lower(child) in ONE for child in children_of(token))
            found.setdefault(token.lemma_.lower(), set()).add("one" if single else "")
    return found


def _numbers(source: Statement, other: Statement) -> Iterator[Breach]:
    before, after = source.fact(counts), other.fact(counts)
    for noun in sorted(before.keys() & after.keys()):
        then, now = before[noun], after[noun]
        if {"one"} == now and "many" in then and "one" not in then and not generic(source, noun):
            yield Breach("G9", f"more than one {noun} became one")
        if {"one"} == then and now == {"many"}:
            yield Breach("G9", f"one {noun} became more than one")
