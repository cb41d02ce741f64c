"""What an operator asks about a parsed sentence: its main verb, its subject, how far a clause reaches."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import TYPE_CHECKING

from accessible_release.analysis.words.reporting import REPORTING
from accessible_release.simplifying.cues import cues

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
AUXILIARIES = frozenset({"aux", "auxpass"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
HEDGES = cues("clauses", "hedges")


def root(doc: Doc) -> Token:
    """The main verb (or whatever the parser takes for it)."""
    return next(token for token in doc if token.dep_ == "ROOT")


def subject(verb: Token) -> Token | None:
    """The head of the verb's own subject, None where it has none of its own."""
    return next((child for child in verb.children if child.dep_ in SUBJECTS), None)


def has(tokens: Iterable[Token], *relations: str) -> bool:
    """Whether one of the tokens, such as a verb's children, hangs on its head in one of the relations (`dobj`)."""
    return any(token.dep_ in relations for token in tokens)


def says(tokens: Iterable[Token], words: Collection[str]) -> bool:
    """Whether one of the tokens is one of the words, written in small letters."""
    return any(token.lower_ in words for token in tokens)


def marked(tokens: Iterable[Token], *words: str) -> bool:
    """Whether one of the words begins a clause among the tokens: *if*, *unless*."""
    return any(token.dep_ == "mark" and token.lower_ in words for token in tokens)


def auxiliaries(verb: Token) -> list[Token]:
    """The verb's own helpers in order, such as *has*, *been*."""
    return [child for child in verb.lefts if child.dep_ in AUXILIARIES]


def tensed(verb: Token) -> Token:
    """The form that can have a tense: the verb's first helper, or the verb itself."""
    return next(iter(auxiliaries(verb)), verb)


def is_verb(token: Token) -> bool:
    """Whether it is a verb form; *be* counts, whatever its part of speech."""
    return token.pos_ in {"VERB", "AUX"}


def is_finite(verb: Token) -> bool:
    """Whether the verb or its first helper has a tense: *opens*, *has opened*, *will open*."""
    helpers = auxiliaries(verb)
    if not helpers and verb.tag_ == "VB" and verb.dep_ == "ROOT":
        return any(
            child.dep_ == "nsubj" and child.i < verb.i for child in verb.children
        )  # a plural present, taken for an infinitive
    if not helpers and verb.tag_ == "VBN" and verb.dep_ in {"ROOT", "conj"}:
        return {"nsubj", "dobj"} <= {
            child.dep_ for child in verb.children
        }  # a past tense that the parser took for a participle
    return is_verb(verb) and (helpers[0] if helpers else verb).tag_ in FINITE


def is_past(verb: Token) -> bool:
    """Whether the tense is the simple past, *was* included: *opened*, *was opened*."""
    return tensed(verb).tag_ == "VBD"


def modal(verb: Token) -> Token | None:
    """The modal verb that goes with it: *will*, *may*."""
    return next((child for child in auxiliaries(verb) if child.tag_ == "MD"), None)


def is_negated(verb: Token) -> bool:
    """Whether *not*, *never* or a subject such as *nobody* denies it."""
    return any(
        child.dep_ == "neg"
        or child.lower_ in {"never", "hardly", "rarely", "nobody", "none", "no", "nothing", "neither", "nor"}
        or any(each.lower_ in {"no", "neither"} and each.dep_ == "det" for each in child.children)
        for child in verb.children
    )


def is_passive(verb: Token) -> bool:
    """Whether the verb has a passive helper or subject."""
    return has(verb.children, "auxpass", "nsubjpass")


def agrees(who: Token, verb: Token) -> bool:
    """False where a noun is plainly singular and its verb plural, or the reverse: the parser took the wrong one."""
    form = tensed(verb)
    joined = has(who.children, "conj", "cc")
    if form.tag_ == "VBP" and form.lower_ != "am":
        return joined or who.tag_ != "NNP"
    return not (form.tag_ == "VBZ" and who.tag_ == "NNS" and who.left_edge == who)


def goes_with(who: Token, verb: Token) -> bool:
    """Whether a subject that is named again can have this verb: no *exports was*."""
    form = tensed(verb)
    plural = who.tag_ == "NNS" or who.lower_ in {"they", "we", "you", "these"}
    return not (plural and (form.tag_ == "VBZ" or form.lower_ == "was"))


def left(token: Token) -> int:
    """Where the words that belong to `token` begin, in characters."""
    return int(token.left_edge.idx)


def right(token: Token) -> int:
    """Where the words that belong to `token` end, in characters."""
    return end(token.right_edge)


def end(token: Token) -> int:
    """Where the token itself ends, in characters."""
    return int(token.idx) + len(token)


def before(token: Token) -> int:
    """Where the words in front of the token end, in characters; a comma right before it is left out."""
    return end(token.nbor(-2) if token.nbor(-1).text == "," else token.nbor(-1))


def closing(token: Token) -> Token:
    """The comma that closes the words that belong to the token, or whatever stands behind them."""
    return token.right_edge if token.right_edge.text == "," else token.doc[token.right_edge.i + 1]


def ends_sentence(token: Token) -> bool:
    """Whether the words that belong to the token run to the end of the sentence, or to its stop."""
    return bool(token.right_edge.i >= len(token.doc) - 2)


def full_stop(doc: Doc) -> Token | None:
    """The full stop that ends the sentence; None for a question, a cry, a heading, a quotation."""
    last = doc[-1]
    return last if last.text == "." and len(doc) > 1 else None


def words(text: str) -> int:
    """How many words there are between the spaces; a dash is none."""
    return sum(any(map(str.isalnum, word)) for word in text.split())


def between(doc: Doc, first: int, last: int) -> Iterator[Token]:
    """The tokens with `first <= i < last`."""
    return (doc[i] for i in range(first, last))


def ancestors_within(token: Token) -> list[Token]:
    """The token's heads up to, without, the root."""
    return [each for each in token.ancestors if each.dep_ != "ROOT"]


def is_free_of_speech(doc: Doc, seam: int) -> bool:
    """Whether a split at token `seam` takes no words from whoever said, alleged or expected them.

    False behind *allegedly* and *according to*, where the saying comes last (“A and B, witnesses said”), and where
    the parser saw a remark in passing.
    """
    for token in doc:
        if token.dep_ == "parataxis" or (token.lower_ == "according" and token.i + 1 < len(doc)):
            return False
        if token.lower_ in HEDGES and token.i < seam:
            return False
        if is_verb(token) and token.lemma_ in REPORTING and token.tag_ in FINITE and _comes_last(token):
            return False
    return True


def is_told(main: Token) -> bool:
    """Whether the release itself says it, of somebody, with a tense and without a condition."""
    asked = says(main.doc, {"if", "unless", "only"})
    known = subject(main) is not None and is_finite(main)
    return known and not asked and is_free_of_speech(main.doc, len(main.doc))


def last_before(joint: Token) -> Token:
    """The last word in front of an *and*, its comma left out."""
    return joint.nbor(-2) if joint.nbor(-1).text == "," else joint.nbor(-1)


def _comes_last(verb: Token) -> bool:
    """Whether a verb of saying stands behind what is said, or in passing between commas."""
    if any(child.dep_ in {"ccomp", "parataxis"} and child.i < verb.i for child in verb.children):
        return True
    speaker = subject(verb)
    first = min(verb.i, speaker.left_edge.i) if speaker is not None else verb.i
    said = any(
        child.dep_ in {"ccomp", "xcomp", "acomp", "prep", "dobj"} and child.i > verb.i for child in verb.children
    )
    return first > 0 and verb.doc[first - 1].text == "," and not said and verb.dep_ not in {"conj", "relcl"}


def has_fronted(verb: Token) -> bool:
    """Whether something that could hold for all that follows stands before the subject: *On Monday*, *If it rains*."""
    who = subject(verb)
    if who is None:
        return True
    first = who.left_edge.i
    return any(
        child.i < first and child.dep_ not in {"punct", "cc"} and child.lower_ not in CONNECTIVES
        for child in verb.children
    )


CONNECTIVES = cues("clauses", "connectives")
"""First words that hold nothing together but the text."""
