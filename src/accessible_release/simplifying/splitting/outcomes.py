"""“The bridge closed, causing long delays.” → “… This caused long delays.” Only for verbs that name an outcome."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accessible_release.analysis.words.reporting import REPORTING
from accessible_release.simplifying import clauses
from accessible_release.simplifying.agreement import like, present
from accessible_release.simplifying.splitting.seams import Changes

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

PLAIN = frozenset({"cause", "leave", "mean", "represent", "mark"})
WITH_CLAUSE = frozenset({"allow", "enable", "force", "prompt", "help", "let"})
"""Verbs that name an outcome only with an object that does something: *allowing staff to rest*."""
WITH_NUMBER = frozenset({"create", "save", "raise"})
"""Verbs that name an outcome where the object is counted: *creating 40 jobs*."""


def rewrites(root: Token) -> Iterator[Changes | None]:
    """At most one edit: the participle at the end of the sentence."""
    doc = root.doc
    main = _main(doc)
    if not _is_open(main):
        return
    for verb in _participles(root):
        comma = verb.nbor(-1)
        inner = verb.lemma_ != "mean" and any(
            token.tag_ == "MD" or token.dep_ == "relcl" for token in clauses.between(doc, main.i + 1, verb.i)
        )
        if (
            not inner
            and verb.dep_ in {"advcl", "acl"}
            and verb.tag_ == "VBG"
            and comma.text == ","
            and _is_outcome(verb)
        ):
            formed = _formed(main, verb)
            yield [(comma.idx, clauses.end(verb), f".\nThis {formed}")] if formed else None


def _participles(root: Token) -> Iterator[Token]:
    """What may be an outcome: what hangs on the main verb, and *meaning that* whatever it hangs on."""
    yield from root.rights
    yield from (token for token in root.doc[1:-1] if token.lower_ == "meaning" and token.head != root)


def _formed(main: Token, verb: Token) -> str | None:
    """The participle in the time of the main verb, or as it is now where that is unclear: *This means that*."""
    still = verb.lemma_ == "mean" and any(helper.lemma_ == "have" for helper in clauses.auxiliaries(main))
    formed = None if still else like(main, verb.lemma_, plural=False)
    return formed or (present(verb.lemma_, plural=False) if verb.lemma_ in {"mean", "represent"} else None)


def _main(doc: Doc) -> Token:
    """The main verb, also where it was taken for a noun: “This directs offenders to a helpline, letting …”."""
    main, second = clauses.root(doc), doc[min(1, len(doc) - 1)]
    lost = doc[0].lower_ in {"this", "it"} and second.tag_ == "VBZ" and second.head == main and main.pos_ == "NOUN"
    return second if lost else main


def _is_open(main: Token) -> bool:
    """Whether the main clause is nobody's word and holds no condition."""
    conditional = clauses.marked(main.doc, "if", "unless")
    joined = clauses.has(main.rights, "conj")
    said = main.lemma_ in REPORTING
    return not (conditional or joined or said) and clauses.is_free_of_speech(main.doc, len(main.doc))


def _is_outcome(verb: Token) -> bool:
    """Whether the participle alone ends the sentence, and names an outcome."""
    plain = verb.left_edge == verb and clauses.ends_sentence(verb)
    second = any(token.tag_ == "VBG" and token.nbor(-1).dep_ == "cc" for token in verb.doc[verb.i + 2 :])
    return (
        plain
        and not second
        and not clauses.has(verb.rights, "conj")
        and not clauses.says(verb.rights, {"sure"})
        and _names(verb)
    )


def _names(verb: Token) -> bool:
    """Whether the verb names an outcome with what it has behind it."""
    if verb.lemma_ == "lead":
        return any(child.lower_ == "to" and child.i == verb.i + 1 for child in verb.rights)
    if verb.lemma_ in PLAIN:
        return clauses.has(verb.rights, "dobj", "ccomp")
    if verb.lemma_ in WITH_CLAUSE:
        return clauses.has(verb.rights, "ccomp", "xcomp", "oprd")
    if verb.lemma_ == "make":
        return any(child.dep_ in {"ccomp", "xcomp"} and child.pos_ == "ADJ" for child in verb.rights)
    counted = any(child.dep_ == "dobj" and any(each.like_num for each in child.subtree) for child in verb.rights)
    return verb.lemma_ in WITH_NUMBER and counted
