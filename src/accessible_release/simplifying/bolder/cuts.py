"""Where a sentence might be cut by its parse alone. A person chooses, so what an operator must be sure of is not asked.

Each cut leaves sentences that stand by themselves; whether they say the same is looked at afterwards.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING

from accessible_release.analysis.words.reporting import REPORTING
from accessible_release.simplifying import clauses
from accessible_release.simplifying.agreement import BE, like, takes_plural
from accessible_release.simplifying.splitting.seams import Changes
from accessible_release.simplifying.subjects import again, inside, is_plural, sentence_case

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

CONDITIONS = frozenset({"if", "unless", "only", "provided", "except"})
"""Words that may hold for all of a sentence."""
WHO = frozenset({"who", "which", "that"})
REASONS = frozenset({"because", "as", "since"})
TIMES = frozenset({"after", "before", "while", "when", "until", "once"})
MEASURES = frozenset({"DATE", "TIME", "MONEY", "PERCENT", "CARDINAL", "QUANTITY", "ORDINAL"})
BOUND = frozenset({"with", "without", "of", "by", "to", "as", "than", "according", "like"})
"""Prepositions whose phrase says little alone: “This is with …”."""
SHORTEST = 3
"""Words of a phrase that is worth a sentence of its own."""


def cuts(doc: Doc) -> Iterator[Changes]:
    """Every cut of a parsed sentence, one at a time."""
    if clauses.full_stop(doc) is None or clauses.says(doc, CONDITIONS):
        return
    main = clauses.root(doc)
    for token in doc:
        if token.dep_ in INSIDE:
            yield from INSIDE[token.dep_](token)
    for child in main.rights:
        if child.dep_ in BEHIND:
            yield from BEHIND[child.dep_](main, child)


def _relative(verb: Token) -> Iterator[Changes]:
    """The sentence *A man who stole a car was jailed.* becomes *A man was jailed.* / *The man stole a car*."""
    who, noun = verb.left_edge, verb.head
    if who.lower_ not in WHO or clauses.subject(verb) != who or not clauses.is_finite(verb) or not _is_one(noun, who):
        return
    named = _named(noun, verb)
    start, text = clauses.before(who) if who.i > 1 else who.idx, verb.doc.text
    if clauses.ends_sentence(verb):
        yield [(start, clauses.end(who), f".\n{named}")]
        return
    last = clauses.closing(verb)
    comma = last.text == "," and text[start : who.idx].startswith(",")
    stop = clauses.end(last) if comma else clauses.right(verb)
    told = text[clauses.end(who) : clauses.right(verb)].rstrip(" ,")
    yield [(start, stop, ""), (len(text), len(text), f"\n{named}{told}.")]


def _is_one(noun: Token, who: Token) -> bool:
    """Whether the clause tells more of somebody or something, and not which of many is meant: *people who smoke*."""
    if noun.pos_ not in {"NOUN", "PROPN"} or noun.ent_type_ in MEASURES or noun.dep_ == "conj" or who.i < 2:
        return False
    if not clauses.agrees(noun, who.head) or (noun.pos_ == "PROPN" and again(noun, who.head, full=True) is None):
        return False
    return who.nbor(-1).text == "," or (noun.left_edge.lower_ in {"a", "an"} and not is_plural(noun))


def _named(noun: Token, verb: Token) -> str:
    """The noun again, as the subject of a sentence of its own."""
    known = again(noun, verb, full=True) or again(noun, verb)
    return sentence_case(known or f"{'These' if is_plural(noun) else 'The'} {noun.text}")


def _joined(verb: Token) -> Iterator[Changes]:
    """The sentence *They sing and dance.* becomes *They sing.* / *They dance*."""
    joint = verb.left_edge.nbor(-1) if verb.left_edge.i > 1 else verb
    if joint.lower_ not in {"and", "but"} or not clauses.is_verb(verb) or not clauses.ends_sentence(verb):
        return
    first = verb.left_edge
    if first.lower_ == "that" and first.dep_ == "mark":
        return
    start, but = clauses.before(joint), joint.lower_ == "but"
    if clauses.subject(verb) is not None:
        opening = f"But {inside(first)}" if but else sentence_case(first.text)
        yield [(start, clauses.end(first), f".\n{opening}")]
    elif opening := _taken_up(verb.head, verb):
        yield [(start, first.idx, f".\n{f'But {opening}' if but else sentence_case(opening)} ")]


def _taken_up(head: Token, verb: Token) -> str:
    """The subject of the first verb again, with the helpers that the second goes without; empty where there is none."""
    who = clauses.subject(head)
    if who is None or who.lower_ in WHO:
        return ""
    helpers = [] if clauses.auxiliaries(verb) else _shared(head, verb)
    return " ".join([again(who, head) or ("they" if takes_plural(who) else "it"), *helpers])


def _shared(head: Token, verb: Token) -> list[str]:
    """The helpers of the first verb that the second goes without."""
    if verb.tag_ not in {"VB", "VBN", "VBG"}:
        return []
    helpers = clauses.auxiliaries(head)
    return [each.lower_ for each in helpers if verb.tag_ != "VB" or each.tag_ == "MD"]


def _apposition(noun: Token) -> Iterator[Changes]:
    """The sentence *Ann Hay, the mayor, spoke.* becomes *Ann Hay spoke.* / *Ann Hay is the mayor*."""
    head, text = noun.head, noun.doc.text
    comma = noun.left_edge.nbor(-1) if noun.left_edge.i > 1 else noun
    listed = clauses.has(noun.children, "conj") or head.dep_ == "conj"
    if comma.text != "," or listed or "PROPN" not in {head.pos_, noun.pos_}:
        return
    last = clauses.closing(noun)
    stop = clauses.end(last) if last.text == "," else clauses.right(noun)
    told = text[noun.left_edge.idx : clauses.right(noun)].rstrip(" ,")
    start = clauses.end(comma.nbor(-1))
    named = text[clauses.left(head) : start]
    verb = BE["present", is_plural(noun)]
    yield [(start, stop, ""), (len(text), len(text), f"\n{sentence_case(named)} {verb} {told}.")]


def _clause_behind(main: Token, verb: Token) -> Iterator[Changes]:
    """The sentence *It shut because it rained.* becomes *It shut.* / *This is because it rained*."""
    if not clauses.ends_sentence(verb) or verb.left_edge.i < 2:
        return
    first = verb.left_edge
    if first.lower_ == "that" and first.nbor(-1).lower_ == "so":
        first = first.nbor(-1)
    opening = _opening(main, verb, first)
    if opening is not None:
        start, stop, words = opening
        yield [(start, stop, f".\n{words}{' ' if stop == first.idx else ''}")]


def _opening(main: Token, verb: Token, first: Token) -> tuple[int, int, str] | None:
    """What is cut out, from and to (in characters), and the words that begin the new sentence."""
    start, be = clauses.before(first), _be(main)
    if first.lower_ in REASONS and clauses.subject(verb) is not None:
        return start, clauses.end(first), "This is because"
    if first.lower_ == "so" or (verb.tag_ == "VB" and first.tag_ == "TO"):
        return start, first.idx, "This was" if be == "This was" else "This is"
    helper = clauses.modal(main)
    if first.lower_ in TIMES and (helper is None or helper.lower_ == "will"):
        return start, first.idx, be
    if verb.tag_ == "VBG" and first == verb and (made := like(main, verb.lemma_, plural=False)):
        return start, clauses.end(verb), f"This {made}"
    return None


def _be(main: Token) -> str:
    """The words *This was*, *This will be* or *This is*, as the main verb has it; what may or should be is so now."""
    helper = clauses.modal(main)
    if helper is not None and helper.lower_ == "will":
        return "This will be"
    return "This was" if clauses.is_past(main) else "This is"


def _phrase_behind(main: Token, phrase: Token) -> Iterator[Changes]:
    """The sentence *It will open in Hull on Monday.* becomes *It will open in Hull.* / *This will be on Monday*."""
    text = main.doc.text[clauses.left(phrase) : clauses.right(phrase)]
    if not clauses.ends_sentence(phrase) or clauses.words(text) < SHORTEST or phrase.left_edge.i < 2:
        return
    if phrase.lower_ in BOUND or not text[:1].isalnum():
        return
    yield [(clauses.before(phrase.left_edge), phrase.left_edge.idx, f".\n{_be(main)} ")]


def _said(main: Token, verb: Token) -> Iterator[Changes]:
    """The sentence *She said that it would shut.* becomes *She said this:* / *It would shut*."""
    if main.lemma_ not in REPORTING or verb.i < main.i or not clauses.ends_sentence(verb):
        return
    first = verb.left_edge
    mark = first if first.lower_ == "that" and first.dep_ == "mark" else None
    begins = first.nbor(1) if mark is not None else first
    if first.i == main.i + 1:
        yield [(clauses.end(main), clauses.end(begins), f" this:\n{sentence_case(begins.text)}")]


INSIDE: Mapping[str, Callable[[Token], Iterator[Changes]]] = {
    "relcl": _relative,
    "conj": _joined,
    "appos": _apposition,
}
"""How a word hangs in the sentence → the cuts there."""
BEHIND: Mapping[str, Callable[[Token, Token], Iterator[Changes]]] = {
    "advcl": _clause_behind,
    "prep": _phrase_behind,
    "npadvmod": _phrase_behind,
    "ccomp": _said,
}
"""The same for what stands behind the main verb."""
