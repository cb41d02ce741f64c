"""G5: whoever is “he”, “she”, “we”, “you” or “they” stays so: no pronoun of another person, and no other owner."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from accessible_release.analysis.grammar.coreference import people
from accessible_release.analysis.statement import Statement
from accessible_release.analysis.tokens import children_of, lower, tokens_of
from accessible_release.analysis.words.lists import classes, words
from accessible_release.analysis.words.senses import Keys, concepts
from accessible_release.ledger import Breach

FILE = "persons.toml"
GENDERS = {"he": {"male", ""}, "she": {"female", ""}}
SUBJECTS = {"nsubj", "nsubjpass"}
Used = tuple[str, str, Keys]


def used(statement: Statement) -> Counter[str]:
    """How often each class of pronoun stands."""
    listed = classes(FILE, "classes")
    return Counter(listed[word] for word in statement.lowers if word in listed)


def breaches(source: Statement, other: Statement) -> Iterator[Breach]:
    """A pronoun of a person whom the source does not speak of, or one that stands where another stood."""
    before, after = source.fact(used), other.fact(used)
    if before != after:
        lost = {name for name in before if after[name] < before[name]}
        for name in sorted(after):
            if after[name] > before[name] and not _licensed(name, source, lost, new=not before[name]):
                yield Breach("G5", f"nobody in the source could be “{name}”")
    yield from _exchanged(source, other)
    yield from _owners(source, other)


def _licensed(name: str, source: Statement, lost: set[str], *, new: bool) -> bool:
    """Whether the source speaks of somebody for whom the pronoun can stand."""
    if name in GENDERS:
        return _he_or_she(name, source, lost, new=new)
    if not new:
        return True
    if name == "they":
        return _several(source) or not lost & {"he", "she", "we", "you", "I"}
    if name == "you":
        return _addressed(source) and not lost & {"he", "she", "they", "I", "we"}
    return name == "we" and not lost


def _he_or_she(name: str, source: Statement, lost: set[str], *, new: bool) -> bool:
    named = {kind for _, kind, _ in source.fact(people)}
    sure = (GENDERS[name] - {""}) & named
    if lost & (GENDERS.keys() - {name}) or (lost & {"they", "we", "I", "you"} and not new):
        return bool(sure)
    others = {"male", "female"} & named
    return bool(named & GENDERS[name]) or not new or not others


def _several(source: Statement) -> bool:
    """Whether there are several of something, or a body of people."""
    return any(
        token.tag_ in {"NNS", "NNPS"}
        or token.lemma_.lower() in words(FILE, "bodies")
        or (token.dep_ == "conj" and token.pos_ in {"PROPN", "NOUN"})
        for token in source.tokens
    )


def _addressed(source: Statement) -> bool:
    """An order, an offer or a rule without anybody whom it is for."""
    rules = words(FILE, "rules")
    return (
        any(token.lemma_.lower() in rules or lower(token) in rules for token in source.tokens)
        or any(
            token.tag_ in {"VB", "VBP"}
            and token.dep_ in {"ROOT", "conj"}
            and not any(child.dep_ in SUBJECTS for child in children_of(token))
            for token in source.tokens
        )
        or any(doc[0].lemma_.lower() in words("modality.toml", "imperatives") for doc in source.docs if len(doc))
    )


def places(statement: Statement) -> list[Used]:
    """(class of pronoun, its part, the keys of what it belongs to) of every pronoun that does it or owns it."""
    listed, found = classes(FILE, "classes"), []
    for piece, doc in enumerate(statement.docs):
        keys = statement.fact(concepts).by_token[piece]
        for token in tokens_of(doc):
            name = listed.get(lower(token))
            if name and (token.dep_ == "poss" or token.dep_ in SUBJECTS):
                part = "poss" if token.dep_ == "poss" else "subject"
                found.append((name, part, keys[token.head.i]))
    return found


def _exchanged(source: Statement, other: Statement) -> Iterator[Breach]:
    """“Your fine” became “their fine”."""
    before, after = source.fact(places), other.fact(places)
    for name, part, keys in after:
        old = {was for was, kind, held in before if kind == part and not keys.isdisjoint(held)}
        new = {now for now, kind, held in after if kind == part and not keys.isdisjoint(held)}
        if old and name not in old and old.isdisjoint(new) and not _same_people(name, old, source):
            yield Breach("G5", f"“{name}” stands where “{sorted(old)[0]}” stood")


def _same_people(name: str, old: set[str], source: Statement) -> bool:
    """“They” of one person, where the source has both; a man who is “I” in his own words is not “he” here."""
    return name in source.fact(used) and old <= {"they"} and name in GENDERS


def _owners(source: Statement, other: Statement) -> Iterator[Breach]:
    """“He was ill” became “his father was ill”."""
    owning = {name for name, part, _ in other.fact(places) if part == "poss"}
    pronouns = [(name, keys) for name, part, keys in source.fact(places) if part == "subject" and name in owning]
    if not pronouns:
        return
    for piece, doc in enumerate(other.docs):
        by_token = other.fact(concepts).by_token[piece]
        for token in tokens_of(doc):
            if token.dep_ not in SUBJECTS or token.pos_ != "NOUN":
                continue
            owners = {
                classes(FILE, "classes").get(lower(child)) for child in children_of(token) if child.dep_ == "poss"
            }
            verb = by_token[token.head.i]
            stood = any(name in owners and not keys.isdisjoint(verb) for name, keys in pronouns)
            if stood and not _said_of(by_token[token.i], verb, source):
                yield Breach("G5", f"“{token.text}” stands where a pronoun stood")


def _said_of(noun: Keys, verb: Keys, statement: Statement) -> bool:
    """Whether the noun is the subject of such a verb already."""
    for piece, doc in enumerate(statement.docs):
        keys = statement.fact(concepts).by_token[piece]
        if any(
            token.dep_ in SUBJECTS and not keys[token.i].isdisjoint(noun) and not keys[token.head.i].isdisjoint(verb)
            for token in tokens_of(doc)
        ):
            return True
    return False
