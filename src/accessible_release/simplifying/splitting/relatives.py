"""“The charity, which is in Norwich, helps families.” becomes two sentences. Only behind a comma (facts.md, G17)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from accessible_release.simplifying import clauses
from accessible_release.simplifying.cues import cues
from accessible_release.simplifying.splitting.event_order import may_come_behind, may_come_first
from accessible_release.simplifying.splitting.seams import Changes
from accessible_release.simplifying.subjects import AS_IT_IS, again, is_plural, sentence_case

if TYPE_CHECKING:
    from spacy.tokens import Token

OUTCOMES = cues("relatives", "outcomes")
"""Verbs whose *which* may stand for the whole clause: “which meant that …”. “This” is right either way."""
WAYS = frozenset(
    {"dobj", "pobj", "prep", "nsubj", "nsubjpass", "attr", "agent", "dative", "xcomp", "conj", "oprd", "advmod"}
)
"""How the noun may hang on the main verb; never inside what somebody said or a condition."""
BEFORE_VERB = frozenset({"aux", "auxpass", "advmod", "neg", "npadvmod"})
LIGHT = frozenset({"part", "place", "care", "charge", "advantage", "use", "note", "aim"})
"""Nouns that are half of a verb: *take part in*, *make use of*."""
BINDING = frozenset({"of", "in", "near", "outside", "inside", "for", "with", "between", "around", "about", "against"})
"""Prepositions that may bind their noun to the noun before, whatever was parsed."""
TIMES = cues("relatives", "times")
"""Nouns that no *which* speaks of: “announced since last May, which …”."""
LATER = re.compile(r", (?:by|until|before|on or before|no later than|to|for|from|at|after|as|into|under) ")
"""A time or end behind the clause belongs to the main verb: “filed with the office, which is in Leeds, by 15 April”."""
COLLECTIVE = cues("relatives", "collective")
TOPICS = frozenset({"about", "over", "against", "on", "of"})
"""Behind these a noun without an article is a topic: “concern about thefts, which …”."""


def rewrites(main: Token) -> Iterator[Changes | None]:
    """One edit for each such clause, in reading order."""
    doc = main.doc
    for verb in doc:
        if verb.dep_ == "relcl" and _is_aside(verb) and (is_in_the_open(_noun_of(verb)) or _is_sought(verb.head)):
            yield _at_the_end(verb) if clauses.ends_sentence(verb) else _in_the_middle(verb)


def _is_aside(verb: Token) -> bool:
    """Whether *who* or *which* is the subject, right behind the comma that closes the noun phrase."""
    who = clauses.subject(verb)
    if who is None or who.lower_ not in {"who", "which"} or who.i != verb.left_edge.i or who.i < 2:
        return False
    comma = verb.doc[who.i - 1]
    if not all(each.head == verb and each.dep_ in BEFORE_VERB for each in clauses.between(verb.doc, who.i + 1, verb.i)):
        return False
    return (
        comma.text == "," and clauses.is_finite(verb) and not any(token.dep_ == "parataxis" for token in verb.subtree)
    )


def is_in_the_open(noun: Token) -> bool:
    """Whether the noun stands in a main clause that nobody is quoted for, doubts or makes conditional."""
    path = [noun, *clauses.ancestors_within(noun)]
    main = clauses.root(noun.doc)
    if any(each.dep_ not in WAYS for each in path if each != main) or main.doc[-1].text == "?":
        return False
    return clauses.is_free_of_speech(noun.doc, 0) and not clauses.marked(noun.doc, "if", "unless", "whether")


def _is_sought(noun: Token) -> bool:
    """Whether it is somebody by name in what is asked of people: *for help in finding Jo Daly, who …*."""
    path = [noun, *clauses.ancestors_within(noun)]
    open_to_all = all(each.dep_ in WAYS | {"pcomp"} for each in path)
    return noun.pos_ == "PROPN" and open_to_all and clauses.is_told(clauses.root(noun.doc))


def _is_certain(verb: Token) -> bool:
    """Whether the clause can only speak of that noun: right before the comma, or told apart by number."""
    noun, comma = _noun_of(verb), verb.left_edge.i - 1
    if noun.lower_ in TIMES or LATER.search(verb.doc[verb.i :].text):
        return False
    if noun.dep_ == "conj" or any(child.dep_ == "conj" for child in noun.children if child.i < comma):
        return False
    if not _agrees(noun, verb) or clauses.says(noun.lefts, {"those", "that"}):
        return False
    if _is_aged(noun, comma):
        return True
    if noun.i == comma - 1:
        return noun.dep_ != "pobj" or not _could_be_owner(noun, verb)
    return _is_placed(noun, comma) or noun != verb.head


def _is_aged(noun: Token, comma: int) -> bool:
    """Whether nothing but an age stands between a name and the comma: *Jo Daly, 71, who …*."""
    aged = noun.i == comma - 3 and noun.nbor(1).text == "," and noun.nbor(2).text.isdigit()
    return noun.pos_ == "PROPN" and noun.left_edge.i < noun.i and aged


def _noun_of(verb: Token) -> Token:
    """The noun that the clause speaks of; where its verb cannot go with the last one, the plural before that.

    *The stops outside the shop, which are …*.
    """
    noun, link = verb.head, verb.head.head
    before = link.nbor(-1) if link.dep_ == "prep" and link.i else noun
    apart = noun.tag_ == "NN" and noun.lower_ not in COLLECTIVE and not clauses.has(noun.children, "conj", "appos")
    return before if apart and not _agrees(noun, verb) and before.tag_ == "NNS" and before.dep_ != "conj" else noun


def _is_placed(noun: Token, comma: int) -> bool:
    """Whether nothing but the name of a place stands between noun and comma: *the court in Norwich*."""
    behind = list(clauses.between(noun.doc, noun.i + 1, comma))
    words = {"in", "at", "of", "for"} if noun.pos_ == "PROPN" else {"in", "at"}
    return all(
        token.lower_ in {*words, "the"} or (token.pos_ == "PROPN" and token.dep_ in {"pobj", "compound"})
        for token in behind
    )


def _could_be_owner(noun: Token, verb: Token) -> bool:
    """Whether the clause could as well speak of a noun further out: “the mother of the girl, who …”."""
    outer = noun.head.head
    if noun.head.dep_ == "prep" and noun.head.left_edge.i and noun.head.nbor(-1).text == ",":
        return True
    before = noun.head.nbor(-1) if noun.head.i else noun
    bound = noun.head.lower_ in BINDING and before.pos_ in {"NOUN", "PROPN"} and before.lower_ not in LIGHT
    if bound and _agrees(before, verb):
        return True
    return noun.head.dep_ == "prep" and outer.pos_ in {"NOUN", "PROPN"} and _agrees(outer, verb)


def _agrees(noun: Token, verb: Token) -> bool:
    """Whether noun and verb can go together in number."""
    form = clauses.tensed(verb)
    if form.tag_ == "VBZ" or form.lower_ == "was":
        return not is_plural(noun) or noun.lower_ in COLLECTIVE
    if form.tag_ == "VBP" or form.lower_ == "were":
        return is_plural(noun) or noun.lower_ in COLLECTIVE or noun.pos_ == "PROPN"
    return True


def _may_be_named(verb: Token) -> bool:
    """Whether the clause can only speak of that noun, and may be told after the main clause."""
    return _is_certain(verb) and may_come_behind(verb)


def _at_the_end(verb: Token) -> Changes | None:
    """The main sentence first, then the aside, with what it speaks of in place of *who* or *which*."""
    who = verb.left_edge
    named: str | None
    if verb.lemma_ == "be" and any(token.tag_ == "WRB" for token in verb.doc[verb.i + 1 : verb.i + 3]):
        return None  # “which is exactly why …” speaks of the whole
    if _is_outcome(verb):
        form = clauses.tensed(verb)
        single = form.tag_ == "VBZ" or form.lower_ == "was" or not is_plural(verb.head)
        named = "this" if single and form.tag_ != "VBP" and form.lower_ != "were" else None
    else:
        noun = _noun_of(verb)
        named = _known(noun, again(noun, verb, full=noun == verb.head)) if _may_be_named(verb) else None
    if named is None:
        return None
    start = clauses.end(verb.doc[who.i - 2])
    return [(start, clauses.end(who), f".\n{sentence_case(named)}")]


def _is_outcome(verb: Token) -> bool:
    """Whether *which* may stand for the whole clause before."""
    if verb.left_edge.lower_ != "which" or verb.lemma_ not in OUTCOMES:
        return False
    by_name = verb.lemma_ != "mean" and verb.head.pos_ == "PROPN" and _is_certain(verb)
    return not by_name and not (verb.lemma_ == "make" and clauses.has(verb.rights, "dobj"))


def _known(noun: Token, named: str | None) -> str | None:
    """A noun without an article as the one just spoken of, not all of its kind: *proceedings* → *these proceedings*.

    None where it can be neither: *voiced concern about fly-tipping, which …*.
    """
    articled = clauses.has(noun.lefts, "det", "poss", "nummod", "predet")
    if named is None or noun.pos_ != "NOUN" or articled or noun.lower_ in AS_IT_IS:
        return named
    if named.startswith(("the ", "these ")) and is_plural(noun):
        return None if noun.head.lower_ in TOPICS else named
    main = clauses.root(noun.doc)
    if not is_plural(noun) or noun.head.lower_ in TOPICS:
        return None
    if noun.dep_ == "dobj" or clauses.is_past(main):
        return f"these {named}"
    return named if main.lemma_ == "be" else None


def _is_unsettled(noun: Token, verb: Token, main: Token) -> bool:
    """Whether nobody knows yet who is meant: “two men, who cannot be named, will appear in court”."""
    first = noun.left_edge
    new = first.lower_ in {"a", "an"} or first.dep_ == "nummod"
    vague = clauses.modal(verb) is not None or verb.lemma_ in {"wish", "want", "prefer", "ask"}
    return new and (vague or clauses.modal(main) is not None)


def _in_the_middle(verb: Token) -> Changes | None:
    """The aside first, then the main sentence, so that what follows in the text still follows on."""
    doc, noun = verb.doc, verb.head
    comma = clauses.closing(verb)
    who, main = verb.left_edge, clauses.root(doc)
    if (
        comma.text != ","
        or noun.dep_ not in {"nsubj", "nsubjpass"}
        or noun.head != main
        or not (_is_certain(verb) and may_come_first(verb))
    ):
        return None
    named = again(noun, main, full=True)
    if named is None or _is_unsettled(noun, verb, main):
        return None
    start = noun.left_edge.i
    aged = "," if _is_aged(noun, who.i - 1) else ""
    if start == 0:
        cut = (clauses.end(doc[who.i - 2]), clauses.end(who), aged)
        return [cut, (comma.idx, clauses.end(comma), f".\n{sentence_case(named)}")]
    phrase = doc[start : who.i - 1].text
    aside = doc[who.i + 1 : comma.i].text
    front = (0, 0, f"{sentence_case(phrase)}{aged} {aside}.\n")
    place = (noun.left_edge.idx, clauses.end(comma), named)
    return [front, place]
