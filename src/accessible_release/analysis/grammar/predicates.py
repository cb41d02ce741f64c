"""What is said of something: each verb (or what stands after “is”) with its denials, modal verbs and tense."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from accessible_release.analysis.spans.quantities import number_places
from accessible_release.analysis.spans.temporal import date_places
from accessible_release.analysis.statement import Statement
from accessible_release.analysis.tokens import children_of, lower, text_of, tokens_of
from accessible_release.analysis.words.families import family
from accessible_release.analysis.words.lists import words
from accessible_release.analysis.words.senses import NOTHING, Keys, bases, concepts

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

COMPLEMENTS = {"acomp", "attr", "oprd"}
PREDICATIVE = {"VERB", "ADJ", "NOUN", "ADV", "AUX", "PROPN"}
ARGUMENTS = {"nsubj", "nsubjpass", "dobj", "attr", "pobj", "dative", "conj", "appos"}
NEAR = 2
NOT_ALL = {"all", "every", "each", "many", "everyone", "everybody", "everything", "only", "enough"}
CUES = words("negation.toml", "cues") | {"unable", "against"}
LIGHT = {"be", "have", "do", "get", "go", "make", "take", "need", "try", "want", "come"}


Said = tuple[Keys, Keys, int, Keys]


class Predicate(NamedTuple):
    """A verb or complement in one piece of a statement."""

    token: Token
    piece: int
    keys: Keys
    """What it means."""
    bases: Keys
    """What it denies by itself: “unsafe” denies “safe”."""
    cues: int
    """How many words deny it; an even number cancels out."""
    about: Keys
    """The keys of its object, or of its subject if it has none."""

    @property
    def said(self) -> Said:
        """All that another text can say too."""
        return self.keys, self.bases, self.cues, self.about

    @property
    def denied(self) -> bool:
        """Whether words around it deny it."""
        return self.cues % 2 == 1


def predicates(statement: Statement) -> list[Predicate]:
    """The predicates of all pieces, in order."""
    found = []
    for piece, doc in enumerate(statement.docs):
        by_token = statement.fact(concepts).by_token[piece]
        cued = _cued(doc)
        for token in tokens_of(doc):
            if _predicative(token):
                denies = bases(token)
                keys = _meaning(token, by_token) - denies
                found.append(Predicate(token, piece, keys, denies, cued.get(token.i, 0), _about(token, by_token)))
    return found


def agree(one: Predicate, other: Predicate) -> bool | None:
    """Whether two predicates with one meaning are both said or both denied; None where the meanings differ."""
    if shared(one.bases, other.keys) or shared(one.keys, other.bases):
        return one.denied != other.denied
    if shared(one.keys, other.keys) or shared(one.bases, other.bases):
        return one.denied == other.denied
    return None


def _about(token: Token, by_token: tuple[Keys, ...]) -> Keys:
    verb = token.head if token.dep_ in COMPLEMENTS else token
    for wanted in ({"dobj", "nsubjpass"}, {"nsubj"}):
        found = [child for child in children_of(verb) if child.dep_ in wanted and child.pos_ != "PRON"]
        if found:
            return NOTHING.union(*(by_token[each.i] for child in found for each in (child, *child.conjuncts)))
    return NOTHING


def _predicative(token: Token) -> bool:
    if token.dep_ in {"aux", "auxpass"}:
        return False
    return token.pos_ in PREDICATIVE and not _copula(token) and not _modal(token)


def _modal(token: Token) -> bool:
    """“Have to”, “need to”, “going to” only say how the next verb is meant."""
    if token.lemma_ not in {"have", "need", "go", "ought"}:
        return False
    return any(child.dep_ == "xcomp" and obliges(token, child) for child in children_of(token))


def obliges(head: Token, verb: Token) -> bool:
    """“Has to reply”, “does not have only to reply”, but not “has until June to reply”."""
    marks = [child.i for child in children_of(verb) if child.tag_ == "TO"]
    return bool(marks) and (head.lemma_ != "have" or marks[0] - head.i <= NEAR)


def _copula(token: Token) -> bool:
    return token.lemma_ == "be" and any(
        child.dep_ in COMPLEMENTS and child.pos_ in PREDICATIVE for child in children_of(token)
    )


def _meaning(token: Token, by_token: tuple[Keys, ...]) -> Keys:
    keys = by_token[token.i]
    if token.lemma_ in LIGHT and token.pos_ in {"VERB", "AUX"}:
        for child in children_of(token):
            if child.dep_ in {"dobj", "xcomp", "prep", "advmod", "prt", "attr", "nsubjpass"}:
                keys |= by_token[child.i]
    return keys


def _cued(doc: Doc) -> dict[int, int]:
    """Token → how many cues deny it."""
    counts: dict[int, int] = {}
    bounded = [*number_places(text_of(doc)), *date_places(text_of(doc))]
    for token in tokens_of(doc):
        if any(start <= token.idx < end for start, end in bounded):
            continue  # “no more than six” denies nothing
        for governed in _governed(token):
            for each in _with_conjuncts(governed):
                counts[each.i] = counts.get(each.i, 0) + 1
    return counts


def _governed(cue: Token) -> Iterator[Token]:
    """What a cue denies; nothing for a word that is no cue."""
    word = lower(cue)
    if word not in CUES and cue.lemma_ not in words("negation.toml", "verbs"):
        return
    beside = _beside(cue)
    yield from _denied_by(cue, word) if beside is None else beside


def _denied_by(cue: Token, word: str) -> Iterator[Token]:
    if cue.dep_ == "neg" or word in {"not", "n't", "never"}:
        yield from _said_of(cue.head)
    elif (word == "no" and cue.dep_ in {"det", "neg"}) or (word == "neither" and cue.dep_ in {"det", "preconj", "cc"}):
        yield from _by_determiner(cue.head)
    elif word in words("negation.toml", "pronouns") or word == "neither":
        yield from _governor(cue)
    elif word == "without":
        yield from (child for child in children_of(cue) if child.dep_ in {"pobj", "pcomp"})
    elif word == "against":
        yield from (child for child in children_of(cue) if child.dep_ == "pobj" and child.lemma_ in {"law", "rule"})
    elif word == "unable" or (cue.lemma_ in words("negation.toml", "verbs") and cue.pos_ == "VERB"):
        yield from (child for child in children_of(cue) if child.dep_ in {"xcomp", "ccomp"})


def _beside(cue: Token) -> list[Token] | None:
    """What “no longer” and “not all” deny, for which the word after the cue decides; None for other cues."""
    word, after = lower(cue), cue.nbor(1) if cue.i + 1 < len(cue.doc) else cue
    if word == "no" and lower(after) == "longer":
        return list(_said_of(after.head))
    if word == "not" and lower(after) in NOT_ALL:
        return [after.head if after.dep_ in {"det", "amod", "predet"} else after]
    return None


def _said_of(head: Token) -> Iterator[Token]:
    """The head, or what stands after “is”."""
    if head.dep_ in {"aux", "auxpass"}:
        head = head.head
    if _modal(head):
        head = next(child for child in children_of(head) if child.dep_ == "xcomp")
    complements = [child for child in children_of(head) if child.dep_ in COMPLEMENTS] if head.lemma_ == "be" else []
    able = [each for each in complements if each.lemma_ == "able"]
    complements += [child for each in able for child in children_of(each) if child.dep_ == "xcomp"]
    against = [deeper for child in children_of(head) if lower(child) == "against" for deeper in children_of(child)]
    yield from complements or (head.lemma_ == "be" and against) or [head]


def _by_determiner(noun: Token) -> Iterator[Token]:
    """“No officers were hurt”, “found no weapon”: the verb; “there is no evidence”: the noun."""
    found = list(_governor(noun))
    yield from found or [noun]


def _governor(noun: Token) -> Iterator[Token]:
    token = noun
    while token.dep_ in ARGUMENTS and token.head != token and token.head.pos_ not in {"VERB", "AUX"}:
        token = token.head
    if token.head.pos_ in {"VERB", "AUX"} and token.dep_ in ARGUMENTS | {"prep"}:
        existential = any(child.dep_ == "expl" for child in children_of(token.head))
        yield from [noun] if existential else _said_of(token.head)


def _with_conjuncts(token: Token) -> Iterator[Token]:
    """The token, and verbs joined to it by “or” that share its subject and its denial."""
    yield token
    for other in children_of(token):
        joined = other.dep_ == "conj" and any(
            lower(each) in {"or", "nor"} for each in children_of(token) if each.dep_ == "cc"
        )
        if joined and not any(child.dep_ in {"nsubj", "nsubjpass", "neg"} for child in children_of(other)):
            yield from _with_conjuncts(other)


def shared(one: Keys, other: Keys) -> bool:
    """Whether two words can stand for each other."""
    return not one.isdisjoint(other)


def plain_family(word: str) -> Keys:
    """The keys of a bare word."""
    return frozenset({family(word)}) if word else NOTHING
