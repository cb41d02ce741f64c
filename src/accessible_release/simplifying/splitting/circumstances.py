"""“The run is on Sunday, with 300 people taking part.” → a sentence of its own: “300 people are …”."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accessible_release.analysis.words.reporting import REPORTING
from accessible_release.simplifying import clauses
from accessible_release.simplifying.agreement import BE, takes_plural
from accessible_release.simplifying.cues import cues
from accessible_release.simplifying.splitting.seams import Changes
from accessible_release.simplifying.subjects import CAPITALS, sentence_case

if TYPE_CHECKING:
    from spacy.tokens import Token

STATES = cues("circumstances", "states")
DUE = frozenset({"due", "expected", "planned", "scheduled", "set", "available"})


def rewrites(main: Token) -> Iterator[Changes | None]:
    """At most one edit: *with* at the end, with a subject and *-ing* or *due to*."""
    doc = main.doc
    if not _is_open(main):
        return
    for word in _at_the_end(main):
        pair = _subject_and_verb(word)
        helper = pair and _helper(main, *pair)
        if not pair or not helper or not _is_set_off(word, pair[1]):
            continue
        being = pair[1].nbor(-1).lower_ == "being"
        first, last = doc[word.i + 1], doc[pair[1].i - (2 if being else 1)]
        named = sentence_case(doc[first.i : last.i + 1].text)
        stop = pair[1].nbor(-1) if being and clauses.is_past(main) else last  # “was held, with all being asked” → asked
        yield [(clauses.before(word), clauses.end(stop), f".\n{named} {helper}")]


def _at_the_end(main: Token) -> Iterator[Token]:
    """The *with* that ends the sentence, on the main verb or on an infinitive behind it or behind a comma."""
    for head in [main, *(child for child in main.rights if child.dep_ in {"xcomp", "advcl"})]:
        for word in head.rights:
            late = any(child.i > word.i and child.dep_ != "punct" for child in main.rights)
            if word.lower_ == "with" and not late and clauses.ends_sentence(word):
                yield word
    yield from (word for word in main.doc[main.i + 1 :] if word.lower_ == "with" and _is_deep(word, main))


def _is_deep(word: Token, main: Token) -> bool:
    """Whether *with* hangs on an infinitive further in, but is set off from it."""
    deep = word.head.tag_ == "VB" and word.head.dep_ in {"acl", "xcomp", "advcl"} and word.head.head != main
    finite = any(clauses.is_finite(token) for token in clauses.between(main.doc, main.i + 1, word.i))
    return deep and word.nbor(-1).text == "," and not finite


def _is_open(main: Token) -> bool:
    """Whether the main clause is nobody's word, holds no condition, and does not say what something is or has."""
    conditional = clauses.marked(main.doc, "if", "unless", "that")
    states = main.lemma_ in {"be", "have", *REPORTING}
    return not (conditional or states) and clauses.is_free_of_speech(main.doc, len(main.doc))


def _is_set_off(word: Token, verb: Token) -> bool:
    """Whether *with* stands behind a comma, or can only belong to the whole sentence: *with towns taking part*."""
    return word.nbor(-1).text == "," or _takes_part(verb)


def _takes_part(verb: Token) -> bool:
    return verb.lemma_ == "take" and any(child.lower_ == "part" for child in verb.rights)


def _subject_and_verb(word: Token) -> tuple[Token, Token] | None:
    """Who does what behind *with*: the parser hangs the verb on the noun, or the noun on the verb."""
    for child in word.rights:
        is_verb = child.dep_ == "pcomp"
        hung = next((each for each in child.subtree if each.dep_ == "acl" or each.lower_ in DUE), None)
        verb, who = (child, clauses.subject(child)) if is_verb else (hung, child)
        if verb is None or who is None or not _is_event(verb):
            continue
        if _is_named(who) and word.i < who.i < verb.i and verb.left_edge.i > word.i:
            commas = any(token.text == "," for token in clauses.between(word.doc, who.i + 1, verb.i))
            return (who, verb) if not commas or clauses.has(who.subtree, "conj") else None
    return None


def _is_named(who: Token) -> bool:
    """Whether it is a noun or a name, and no people by their adjective: *the British*."""
    return who.pos_ in {"NOUN", "PROPN"} and who.lower_ not in CAPITALS


def _is_event(verb: Token) -> bool:
    """Whether *-ing* names something that goes on, or *due* something that will: no *indicating*, no *including*."""
    if verb.nbor(-1).pos_ in {"ADV", "PUNCT", "CCONJ"} or verb.lower_ == "being":
        return False
    if verb.tag_ == "VBN" and verb.nbor(-1).lower_ == "being":
        return verb.nbor(-2).pos_ not in {"ADV", "PUNCT", "CCONJ"}
    if verb.tag_ == "VBG":
        return verb.lemma_ not in STATES
    return verb.lower_ in DUE and verb.nbor(1).lower_ == "to"


def _helper(main: Token, who: Token, verb: Token) -> str | None:
    """*are* or *were*, as the main verb has it; None for *will*, *had*, and what is always so."""
    first = clauses.tensed(main)
    if first.tag_ not in {"VBD", "VBZ", "VBP"} or first.lower_ == "had":
        return None
    always = first == main and main.tag_ in {"VBZ", "VBP"} and verb.lower_ not in DUE
    if always and not _takes_part(verb):
        return None
    return BE["past" if first.tag_ == "VBD" else "present", takes_plural(who)]
