"""G7: each verb keeps its modality: must, must not, should, may, can, will; “may not” to a person is “must not”."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from accessible_release.checking.concepts import Keys
from accessible_release.checking.families import family
from accessible_release.checking.offers import offered, scheduled
from accessible_release.checking.predicates import COMPLEMENTS, Predicate, obliges, predicates, shared
from accessible_release.checking.statement import Statement
from accessible_release.checking.wordforms import children_of, lower
from accessible_release.checking.wordlists import table, words
from accessible_release.ledger import Breach

if TYPE_CHECKING:
    from spacy.tokens import Token

FILE = "modality.toml"
SUBJECTS = {"nsubj", "nsubjpass", "csubj", "expl"}
FINITE = {"VBZ", "VBD"}
NEED_NOT = "need not"
TENSES = {"past": "as done", "present": "as it is now", "": "as it is"}
"""How a verb without a modal verb is meant, for messages."""
MODES = ("need not", "must", "should", "may", "can", "will", "would")


class Mode(NamedTuple):
    """How a predicate is meant."""

    keys: Keys
    shown: str
    classes: frozenset[str]
    denied: bool
    tense: str
    """`past`, `present` or nothing."""
    verb: bool
    loose: frozenset[str] = frozenset()
    """What it may have from the clause it hangs on: “will pay for a lift, enabling …”."""

    @property
    def meant(self) -> tuple[Keys, frozenset[str], str, bool]:
        """All that another text can say too."""
        return self.keys, self.classes, self.tense, self.verb


def modes(statement: Statement) -> list[Mode]:
    """The modality of every predicate."""
    return [_mode(each) for each in statement.fact(predicates)]


def _mode(predicate: Predicate) -> Mode:
    token = predicate.token
    verb = token.head if token.dep_ in COMPLEMENTS and token.head.lemma_ == "be" else token
    classes = set(_modal_classes(verb)) | set(_governing(verb))
    if not classes and _imperative(verb):
        classes = {"imperative"}
    if predicate.denied and "may" in classes and "can" in classes and _permission(verb):
        classes = {"must", "can"}
    return Mode(
        predicate.keys,
        token.text,
        frozenset(classes),
        predicate.denied,
        _tense(verb),
        token.pos_ in {"VERB", "AUX"} or "imperative" in classes,
        _hanging(verb) if not classes else frozenset(),
    )


def _hanging(verb: Token) -> frozenset[str]:
    """The modality of the clause on which a participle hangs."""
    bare = verb.tag_ == "VBG" and verb.dep_ == "advcl" and not any(child.dep_ == "aux" for child in children_of(verb))
    return frozenset(_modal_classes(verb.head)) if bare else frozenset()


def _modal_classes(verb: Token) -> Iterator[str]:
    own = [child for child in children_of(verb) if child.dep_ in {"aux", "advmod"}]
    own_way = verb.tag_ in FINITE or any(child.dep_ in {"aux", *SUBJECTS} for child in children_of(verb))
    if verb.dep_ == "conj" and not own_way:
        yield from _modal_classes(verb.head)
    for child in own:
        if child.lemma_ == "would" and verb.lemma_ == "like":
            continue  # “would like to” is “want to”
        kind = "modals" if child.tag_ == "MD" else "adverbs"
        yield from (
            mode for mode, listed in table(FILE)[kind].items() if lower(child) in listed or child.lemma_ in listed
        )


def _governing(verb: Token) -> Iterator[str]:
    """“have to”, “need to”, “is allowed to”: the class they give to the verb that follows."""
    head = verb.head
    infinitive = any(child.tag_ == "TO" for child in children_of(verb)) or (
        head.lemma_ == "let" and verb.lemma_ != "go"
    )
    if verb.dep_ not in {"xcomp", "ccomp", "advcl", "acl"} or not infinitive or head == verb:
        return
    names = {head.lemma_.lower(), head.lower_}
    for mode, listed in table(FILE)["verbs"].items():
        planned = head.lemma_ not in {"go", "plan"} or head.tag_ == "VBG"
        if names & set(listed) and planned and (head.lemma_ != "have" or obliges(head, verb)):
            yield NEED_NOT if mode == "must" and any(child.dep_ == "neg" for child in children_of(head)) else mode


def _imperative(verb: Token) -> bool:
    first = verb.i == 0 and lower(verb) in words(FILE, "imperatives")
    bare = first or (verb.tag_ in {"VB", "VBP"} and verb.dep_ in {"ROOT", "conj"})
    quiet = not any(child.dep_ in SUBJECTS or child.tag_ in {"MD", "TO"} for child in children_of(verb))
    return bare and quiet and (first or verb.dep_ == "ROOT" or _imperative(verb.head))


def _permission(verb: Token) -> bool:
    subject = next((child for child in children_of(verb) if child.dep_ in SUBJECTS), None)
    return verb.lemma_ != "be" and (subject is None or subject.lower_ not in {"it", "this", "that", "there"})


def _tense(verb: Token) -> str:
    marks = [verb, *(child for child in children_of(verb) if child.dep_ in {"aux", "auxpass"})]
    if any(mark.tag_ == "VBD" for mark in marks) or any(mark.lemma_ == "have" for mark in marks[1:]):
        return "past"
    return "present" if any(mark.tag_ in {"VBZ", "VBP"} for mark in marks) else ""


def breaches(source: Statement, other: Statement) -> Iterator[Breach]:
    """A verb whose modality or time became another."""
    before, after = source.fact(modes), other.fact(modes)
    if _has_unless(source) and not _has_unless(other):  # “only if” with “can” says the same
        after = [each._replace(classes=each.classes - {"can"}) for each in after]
    yield from _changed(before, after)
    yield from _overall(before, after, offered(source), offered(other))


def _has_unless(statement: Statement) -> bool:
    return any(token.lower_ == "unless" for token in statement.tokens)


def _changed(before: list[Mode], after: list[Mode]) -> Iterator[Breach]:
    there, here = {each.meant for each in after}, {each.meant for each in before}
    for mine in before:
        if mine.meant in there:
            continue
        same = [theirs for theirs in after if theirs.verb == mine.verb and shared(mine.keys, theirs.keys)]
        if same and not any(_compatible(mine, theirs) for theirs in same):
            yield Breach("G7", f"“{_said(mine)}” became “{_said(same[0])}”", "became", (_said(mine),))
    for theirs in after:
        if theirs.meant in here:
            continue
        same = [mine for mine in before if theirs.verb == mine.verb and shared(mine.keys, theirs.keys)]
        if same and not any(_compatible(mine, theirs) for mine in same):
            yield Breach("G7", f"“{_said(theirs)}” was “{_said(same[0])}”", "became", (_said(theirs),))


def _overall(
    before: list[Mode], after: list[Mode], offered_here: frozenset[str], offered_there: frozenset[str]
) -> Iterator[Breach]:
    """A modality that is nowhere in the other text."""
    old = {mode for each in before for mode in each.classes}
    new = {mode for each in after for mode in each.classes}
    for mode in MODES:
        if mode in old and mode not in offered_there and not _held(mode, before, new):
            yield Breach("G7", f"“{mode}” was lost", "lost", (mode,))
        if mode in new and mode not in offered_here and not _held(mode, after, old):
            yield Breach("G7", f"“{mode}” was added", "added", (mode,))


def _held(mode: str, mine: list[Mode], there: set[str]) -> bool:
    near = {
        "must": {"imperative"},
        "can": {"imperative", "may", "must"},
        "may": {"can", "must"},
        "should": {"imperative"},
    }
    own = [each.classes for each in mine if mode in each.classes]
    return mode in there or any(classes & there for classes in own) or bool(near.get(mode, set()) & there)


def _compatible(mine: Mode, theirs: Mode) -> bool:
    one, two = mine.classes, theirs.classes
    if "imperative" in one | two and "" in (mine.tense, theirs.tense) and (not one or not two):
        return True  # “call 101, quoting the number”: “call 101 and quote the number”
    if one == two or one & two:
        return not (mine.tense and theirs.tense and mine.tense != theirs.tense)
    if mine.loose & two or theirs.loose & one:
        return True
    if {"will"} in (one, two) and not (one and two) and not mine.keys.isdisjoint(scheduled()):
        return "past" not in (mine.tense, theirs.tense)  # “doors open at 7pm”: “will open”
    ordered, modal = (one, two) if "imperative" in one else (two, one)
    if "imperative" not in ordered:
        return False
    contact = bool(mine.keys & _contacting()) and not mine.denied
    return "must" in modal or (contact and bool(modal & {"can", "should"}))


@cache
def _contacting() -> Keys:
    """The families of what one may as well be told that one can do: call, visit, apply."""
    return frozenset(map(family, words(FILE, "contacting")))


def _said(mode: Mode) -> str:
    """The word and how it is meant: `go (must not)`, `closed (as done)`, `ring (an order)`."""
    classes = "/".join(sorted(mode.classes - {"imperative"}))
    bare = "an order" if "imperative" in mode.classes else TENSES[mode.tense]
    how = f"{classes} not" if classes and mode.denied else classes or (f"not, {bare}" if mode.denied else bare)
    return f"{mode.shown} ({how})"
