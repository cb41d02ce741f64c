"""“A man who hid a camera has been jailed.” → “A man has been jailed. The man hid a camera.”."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accessible_release.simplifying import clauses
from accessible_release.simplifying.cues import cues
from accessible_release.simplifying.splitting.seams import Changes
from accessible_release.simplifying.subjects import again, sentence_case

if TYPE_CHECKING:
    from spacy.tokens import Token

WISHED = cues("indefinite", "wished")
"""Verbs whose object there may not be: *need a driver who speaks Welsh*."""
PEOPLE = cues("examples", "people")
UNSURE = frozenset({"for", "like", "as", "than", "without", "if", "to", "against", "about", "on", "such"})
"""Prepositions behind which something may be sought, compared or only spoken of: *looking for a man who …*."""
WORRIED = frozenset({"concern", "concerned", "worry", "worried", "fear"})
"""Behind these *for* speaks of somebody that there is."""
KINDS = cues("indefinite", "kinds")
"""Nouns that only say what kind of thing something is: “Harmony is a group that …” stays whole."""
TELLING = frozenset({"new", "former", "late", "second", "first", "local"})
"""Adjectives that stay where the noun is said again."""
RELATIVES = frozenset({"who", "which", "that"})


def rewrites(main: Token) -> Iterator[Changes | None]:
    """One edit for each clause with *who*, *which* or *that* on one person or thing that is new to the reader."""
    if not is_told(main):
        return
    for verb in main.doc:
        if verb.dep_ == "relcl" and _narrows(verb) and is_one(verb.head) and _is_last_alone(verb.head, verb):
            noun = verb.head
            if noun.dep_ in {"nsubj", "nsubjpass"} and noun.head == main and _has_happened(main):
                yield _of_subject(verb, main)
            elif clauses.ends_sentence(verb) and (_is_object(noun, main) or _is_behind(noun, verb, main)):
                yield _of_object(verb)


def is_told(main: Token) -> bool:
    """Whether the release itself says it, of somebody, without *not* and *if*."""
    who, doc = clauses.subject(main), main.doc
    if who is None or not clauses.is_finite(main) or clauses.is_negated(main):
        return False
    asked = who.lower_ in {"you", "anyone", "anybody", "it", "that", "this"} and main.lemma_ == "be"
    open_end = clauses.marked(doc, "if", "unless", "whether") or doc[-1].text != "."
    return not (asked or open_end or who.lower_ in {"you", "anyone"}) and clauses.is_free_of_speech(doc, len(doc))


def _narrows(verb: Token) -> bool:
    """Whether the clause begins with its own subject, right behind its noun, without a comma."""
    who = clauses.subject(verb)
    if who is None or who.lower_ not in RELATIVES or who.i != verb.left_edge.i or not clauses.is_finite(verb):
        return False
    if who.nbor(1).text == ",":
        return False
    return who.i > 1 and who.nbor(-1).text not in {",", "–", "—", "("} and _follows(verb.head, who)


def _follows(noun: Token, who: Token) -> bool:
    """Whether nothing stands between the noun and its clause that the clause could speak of instead."""
    between = list(clauses.between(noun.doc, noun.i + 1, who.i))
    return all(token.pos_ not in {"NOUN", "PROPN", "VERB", "PRON"} for token in between)


def is_one(noun: Token) -> bool:
    """Whether it is one new person or thing, or so many: *a man*, *a new scheme*, *two men*; nothing joined to it."""
    articles = [child.lower_ for child in noun.lefts if child.dep_ == "det"]
    counted = any(child.dep_ == "nummod" for child in noun.lefts) and noun.left_edge.dep_ == "nummod"
    joined = any(child.dep_ in {"conj", "cc", "appos"} for child in noun.children)
    single = articles in (["a"], ["an"]) and noun.tag_ == "NN" and noun.pos_ == "NOUN"
    several = counted and not articles and noun.tag_ == "NNS" and noun.dep_ in {"nsubj", "nsubjpass"}
    return (single or several) and not joined and noun.lemma_ not in KINDS


def _is_last_alone(noun: Token, verb: Token) -> bool:
    """Whether the clause speaks of the last of several things alone, as its singular verb shows."""
    form = clauses.tensed(verb)
    return noun.dep_ != "conj" or form.tag_ == "VBZ" or form.lower_ == "was"


def _has_happened(main: Token) -> bool:
    """Whether the main clause tells of one event: a past, a perfect, or what goes on now."""
    helpers = [helper.lower_ for helper in clauses.auxiliaries(main)]
    now = main.tag_ == "VBG" or "being" in helpers
    return clauses.is_past(main) or helpers[:1] in (["has"], ["have"]) or now


def _is_behind(noun: Token, verb: Token, main: Token) -> bool:
    """Whether the noun stands deeper in a main clause that tells of one event, as something that there is."""
    path = [noun, *clauses.ancestors_within(noun)]
    links = {each.lower_ for each in path if each.dep_ == "prep" and each.head.lemma_ not in WORRIED}
    linked = clauses.has(path, "prep", "agent")
    deep = all(each.dep_ in {"pobj", "prep", "dobj", "agent", "conj", "attr", "acomp"} for each in path)
    wished = bool(links & UNSURE) or (main.lemma_ in WISHED and not clauses.has(path, "acomp"))
    owner = noun.head.head if noun.dep_ == "pobj" else main
    mixed = verb.left_edge.lower_ == "who" and owner.lemma_ in PEOPLE
    return deep and linked and not (wished or mixed) and _has_happened(main)


def _is_object(noun: Token, main: Token) -> bool:
    """Whether the noun is what the main verb brings about, has or is."""
    modal = clauses.modal(main)
    sure = modal is None or modal.lower_ == "will"
    first = noun.head if noun.dep_ == "conj" else noun
    return first.head == main and first.dep_ in {"dobj", "attr"} and sure and main.lemma_ not in WISHED


def _of_subject(verb: Token, main: Token) -> Changes | None:
    """The main sentence first, then what the clause tells."""
    noun, doc = verb.head, verb.doc
    named, stop, who = _named(noun, verb), clauses.full_stop(doc), verb.left_edge
    last = verb.right_edge
    if named is None or stop is None or doc[last.i + 1] != clauses.tensed(main):
        return None
    told = doc[who.i + 1 : last.i + 1].text
    cut = (clauses.end(noun), clauses.end(last), "")
    return [cut, (stop.idx, clauses.end(stop), f".\n{sentence_case(named)} {told}.")]


def _of_object(verb: Token) -> Changes | None:
    noun, who = verb.head, verb.left_edge
    named = _named(noun, verb)
    if named is None:
        return None
    return [(clauses.end(who.nbor(-1)), clauses.end(who), f".\n{sentence_case(named)}")]


def _named(noun: Token, verb: Token) -> str | None:
    """*the man* for *a man*, without adjectives where the sentence has one such noun; so many stay as many."""
    doc = noun.doc
    only = [token.lemma_ for token in doc].count(noun.lemma_) == 1
    if noun.tag_ != "NN" or not (only or noun.dep_ == "conj"):
        return again(noun, verb)
    qualities = {
        part.i for child in noun.lefts if child.dep_ == "amod" and child.lower_ not in TELLING for part in child.subtree
    }
    kept = [
        token
        for token in clauses.between(doc, noun.left_edge.i + 1, noun.i + 1)
        if token.i not in qualities or not only
    ]
    apart = any(token.text == "," for token in kept)
    return None if apart else f"the {''.join(token.text_with_ws for token in kept).strip()}"
