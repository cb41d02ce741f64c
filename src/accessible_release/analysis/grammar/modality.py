"""How each predicate is meant: must, should, may, can, will, an order, done or as it is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from accessible_release.analysis.grammar.predicates import COMPLEMENTS, Predicate, obliges, predicates
from accessible_release.analysis.statement import Statement
from accessible_release.analysis.tokens import children_of, lower
from accessible_release.analysis.words.lists import table, words
from accessible_release.analysis.words.senses import Keys

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
    if verb.dep_ == "conj" and not _goes_its_own_way(verb):
        yield from _modal_classes(verb.head)
    for child in own:
        if child.lemma_ == "would" and verb.lemma_ == "like":
            continue  # “would like to” is “want to”
        kind = "modals" if child.tag_ == "MD" else "adverbs"
        yield from (
            mode for mode, listed in table(FILE)[kind].items() if lower(child) in listed or child.lemma_ in listed
        )


def _goes_its_own_way(verb: Token) -> bool:
    """Whether a verb behind *and* has a tense or a helper of its own: “will be opened, and is expected to …”."""
    helped = any(
        child.dep_ in {"aux", *SUBJECTS} or (child.dep_ == "auxpass" and child.tag_ in {*FINITE, "VBP"})
        for child in children_of(verb)
    )
    return helped or verb.tag_ in FINITE


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
