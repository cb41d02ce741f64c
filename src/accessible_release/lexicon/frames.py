"""The conditions of a frame, one function each, asked of a match in a parsed sentence. Explained in docs/words.md."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from accessible_release.lexicon.entries import Condition

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass"})
OBJECTS = frozenset({"dobj", "dative", "oprd"})
DETERMINERS = frozenset({"det", "poss", "predet", "nummod"})
RELATIVES = frozenset({"WDT", "WP"})
CLAUSES = frozenset({"ccomp"})


@dataclass(frozen=True, slots=True)
class Match:
    """Where an entry's words stand: tokens `start` to `end` (exclusive); `head` is the one that is inflected."""

    doc: Doc
    start: int
    end: int
    head: Token

    @property
    def previous(self) -> Token | None:
        """The token before, or None at the beginning."""
        return self.doc[self.start - 1] if self.start else None

    @property
    def following(self) -> Token | None:
        """The token behind, or None at the end."""
        return self.doc[self.end] if self.end < len(self.doc) else None

    def children(self) -> Iterator[Token]:
        """What depends on the matched words and stands outside them."""
        for token in self.doc[self.start : self.end]:
            yield from (child for child in token.children if not self.start <= child.i < self.end)


def holds(condition: Condition, match: Match) -> bool:
    """Whether a condition is met. KeyError for a condition that does not exist."""
    if condition.words:
        negated = condition.name.startswith("not-")
        found = LISTED[condition.name.removeprefix("not-")](match)
        return negated != any(each in condition.words for each in found)
    return PLAIN[condition.name](match)


def exists(condition: Condition) -> bool:
    """Whether there is such a condition."""
    return condition.name.removeprefix("not-") in LISTED if condition.words else condition.name in PLAIN


def is_passive(verb: Token) -> bool:
    """Whether a verb is in the passive: with its auxiliary, or as a participle behind a noun."""
    if any(child.dep_ == "auxpass" for child in verb.children):
        return True
    if verb.tag_ != "VBN" or any(child.dep_ == "aux" for child in verb.children):
        return False
    return verb.dep_ in ("acl", "advcl", "amod") or (verb.dep_ == "conj" and is_passive(verb.head))


def _main(verb: Token) -> Token:
    """The verb that an auxiliary helps (*were* in *were given*), or the verb itself."""
    return verb.head if verb.dep_ in ("aux", "auxpass") else verb


def objects_of(verb: Token) -> list[Token]:
    """What the verb is done to; a relative pronoun is followed to its noun, the subject of a passive counts."""
    verb = _main(verb)
    found = [child for child in verb.children if child.dep_ in OBJECTS or child.dep_ == "nsubjpass"]
    if found:
        return [verb.head if each.tag_ in RELATIVES and verb.dep_ == "relcl" else each for each in found]
    if verb.dep_ == "acl" and verb.tag_ == "VBN":
        return [verb.head]
    return objects_of(verb.head) if verb.dep_ == "conj" and is_passive(verb) else []


def object_of(verb: Token) -> Token | None:
    """The first of its objects."""
    return next(iter(objects_of(verb)), None)


def subject_of(verb: Token) -> Token | None:
    """Who does it: subject, subject of the verb it is joined to, in the passive the agent."""
    verb = _main(verb)
    if is_passive(verb):
        return _agent_of(verb)
    for child in verb.children:
        if child.dep_ in SUBJECTS:
            return verb.head if child.tag_ in RELATIVES and verb.dep_ == "relcl" else child
    if verb.dep_ in ("acl",):
        return verb.head
    return subject_of(verb.head) if verb.dep_ in ("conj", "xcomp", "advcl") and verb.head != verb else None


def _agent_of(verb: Token) -> Token | None:
    agent = next((child for child in verb.children if child.dep_ == "agent"), None)
    return next((child for child in agent.children if child.dep_ == "pobj"), None) if agent else None


def _has(*dependencies: str) -> Callable[[Match], bool]:
    return lambda match: any(child.dep_ in dependencies for child in match.head.children)


def _lacks(*dependencies: str) -> Callable[[Match], bool]:
    return lambda match: not any(child.dep_ in dependencies for child in match.head.children)


def _tag(*tags: str) -> Callable[[Match], bool]:
    return lambda match: match.head.tag_ in tags


def _has_infinitive(match: Match) -> bool:
    return any(
        child.dep_ in ("xcomp", "ccomp", "advcl", "acl") and any(word.tag_ == "TO" for word in child.children)
        for child in match.head.children
        if child.i > match.head.i
    )


def _has_clause(match: Match) -> bool:
    return any(child.dep_ in CLAUSES and child.i > match.head.i for child in match.head.children)


def _has_modal(match: Match) -> bool:
    return any(child.tag_ == "MD" for child in match.head.children)


def _has_preposition(match: Match) -> bool:
    return any(child.dep_ in ("prep", "agent", "dative") and child.pos_ == "ADP" for child in match.children())


def _is_compound(match: Match) -> bool:
    return match.head.dep_ == "compound" or any(child.dep_ == "compound" for child in match.children())


def _is_determined(match: Match) -> bool:
    return any(child.dep_ in DETERMINERS for child in match.children())


def _not(condition: Callable[[Match], bool]) -> Callable[[Match], bool]:
    return lambda match: not condition(match)


PLAIN: Mapping[str, Callable[[Match], bool]] = {
    "object": lambda match: object_of(match.head) is not None,
    "no-object": lambda match: object_of(match.head) is None,
    "active": lambda match: not is_passive(match.head),
    "passive": lambda match: is_passive(match.head),
    "to": _has_infinitive,
    "no-to": _not(_has_infinitive),
    "that": _has_clause,
    "no-that": _not(_has_clause),
    "no-particle": _lacks("prt"),
    "finite": _tag("VBD", "VBP", "VBZ"),
    "base": _tag("VB", "VBP"),
    "ing": _tag("VBG"),
    "not-ing": _not(_tag("VBG")),
    "participle": _tag("VBN"),
    "not-participle": _not(_tag("VBN")),
    "present": _tag("VBZ", "VBP"),
    "past": _tag("VBD"),
    "no-modal": _not(_has_modal),
    "no-prep": _not(_has_preposition),
    "attributive": lambda match: match.head.dep_ in ("amod", "compound", "nmod"),
    "predicative": lambda match: match.head.dep_ in ("acomp", "oprd", "attr", "ccomp", "conj", "ROOT"),
    "singular": _tag("NN"),
    "plural": _tag("NNS"),
    "head-singular": lambda match: match.head.head.tag_ in ("NN", "NNP"),
    "head-plural": lambda match: match.head.head.tag_ in ("NNS", "NNPS"),
    "not-compound": _not(_is_compound),
    "determined": _is_determined,
    "bare": _not(_is_determined),
    "first": lambda match: match.start == 0,
    "not-first": lambda match: match.start > 0,
}


def _lemma(token: Token | None) -> tuple[str, ...]:
    return (token.lemma_.lower(), token.text.lower()) if token is not None else ()


def _text(token: Token | None) -> tuple[str, ...]:
    """As printed; a comma is called *comma*, since it also parts the words of a list."""
    return ("comma" if token.text == "," else token.lower_,) if token is not None else ()


def _pos(token: Token | None) -> tuple[str, ...]:
    return (token.pos_.lower(),) if token is not None else ()


def _prepositions(match: Match) -> tuple[str, ...]:
    return tuple(child.text.lower() for child in match.children() if child.pos_ == "ADP")


def _near(match: Match) -> tuple[str, ...]:
    return tuple(form for token in match.doc if not match.start <= token.i < match.end for form in _lemma(token))


def _objects(match: Match) -> tuple[str, ...]:
    """The objects of the verb, and of the preposition that a phrase ends with."""
    last = match.doc[match.end - 1]
    found = [
        *objects_of(match.head),
        *(child for child in last.children if last.pos_ == "ADP" and child.dep_ == "pobj"),
    ]
    return tuple(form for token in found for form in _lemma(token))


def _object_of_preposition(match: Match) -> tuple[str, ...]:
    """The noun behind the preposition that the words are or end with."""
    last = match.doc[match.end - 1]
    return tuple(form for child in last.children if child.dep_ == "pobj" for form in _lemma(child))


def _head(match: Match) -> tuple[str, ...]:
    head = match.head.head
    return _lemma(head) if not match.start <= head.i < match.end else ()


LISTED: Mapping[str, Callable[[Match], tuple[str, ...]]] = {
    "prep": _prepositions,
    "object": _objects,
    "subject": lambda match: _lemma(subject_of(match.head)),
    "head": _head,
    "next": lambda match: _text(match.following),
    "prev": lambda match: _text(match.previous),
    "next-pos": lambda match: _pos(match.following),
    "prev-pos": lambda match: _pos(match.previous),
    "near": _near,
    "pobj": _object_of_preposition,
}
