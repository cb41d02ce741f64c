"""Two sentences joined by *and* or *but*, where the parser has misread the whole: each half is read by itself."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accessible_release.analysis.corpus import Place, parser
from accessible_release.analysis.words.inflection import verb as inflected
from accessible_release.simplifying import clauses
from accessible_release.simplifying.cues import cues
from accessible_release.simplifying.splitting.coordinate_clauses import NUMBERS_OF
from accessible_release.simplifying.splitting.seams import Changes
from accessible_release.simplifying.subjects import inside, sentence_case

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

OPENERS = {"and": "", "but": "But "}
SCOPES = cues("halves", "scopes")
"""Words in the first half that may hold for the second too."""
TIMES = frozenset({"since", "after", "before", "until", "till"})
"""What begins a clause of time, which a comma shuts off."""
UNFINISHED = frozenset({"DET", "CCONJ", "SCONJ", "PART"})
"""What no sentence ends with."""
SHORTEST = 4
NEAR = 6
"""Words before the seam in which another *and* makes a list likely."""
MARKS = frozenset({":", ";", "(", ")", "“", "”", '"', "–", "—", "?", "!"})


def rewrites(main: Token) -> Iterator[Changes | None]:
    """At most one edit: at the first *and* or *but* on both sides of which a whole sentence stands."""
    doc = main.doc
    if any(token.text in MARKS for token in doc) or not clauses.is_free_of_speech(doc, len(doc)):
        return
    for joint in doc[SHORTEST : len(doc) - SHORTEST]:
        if joint.lower_ in OPENERS and _may_be_seam(doc, joint):
            end = clauses.end(clauses.last_before(joint))
            first = doc[joint.i + 1]
            if _stand(doc, joint, end):
                opening = sentence_case(f"{OPENERS[joint.lower_]}{inside(first)}")
                yield [(end, clauses.end(first), f".\n{opening}")]
                return


def _may_be_seam(doc: Doc, joint: Token) -> bool:
    """What can be seen without reading the halves: nothing in front that holds for both, nothing behind for both."""
    scoped = any(token.lower_ in SCOPES for token in doc[: joint.i])
    tailed = any(
        token.text == "," and token.nbor(1).pos_ in {"ADP", "SCONJ", "VERB", "ADV", "CCONJ"}
        for token in doc[joint.i : len(doc) - 2]
    )
    following = doc[joint.i + 1]
    names = joint.nbor(-1).pos_ == "PROPN" and following.pos_ == "PROPN"  # “for Ann and Tom and Eve were glad”
    some = following.lower_ in NUMBERS_OF - {"those", "others", "most"} or following.like_num
    return not (scoped or tailed or some or names or following.tag_[:1] in {"V", "W", "I", "R"})


def _stand(doc: Doc, joint: Token, end: int) -> bool:
    """Whether each half, read by itself, is a sentence of the release's own."""
    start = doc[joint.i + 1].idx
    texts = (f"{doc.text[:end]}.", sentence_case(doc.text[start:]))
    places = ([*_names(doc, 0, end)], [*_names(doc, start, len(doc.text))])
    first, second = parser().docs(texts, places)
    set_off = joint.nbor(-1).text == ","
    if not set_off and _may_be_listed(joint, clauses.root(first).i, joint.i + 1 + clauses.root(second).i):
        return False
    return _is_first(first, set_off=set_off, but=joint.lower_ == "but") and _is_second(second)


def _may_be_listed(joint: Token, first: int, second: int) -> bool:
    """Whether the words at the seam, between one main verb and the other, may be a list: “for trade and towns and”."""
    near = clauses.between(joint.doc, max(first, joint.i - NEAR), second)
    commas = any(token.text == "," for token in clauses.between(joint.doc, first, joint.i))
    return commas or any(token.lower_ in {"and", "or"} and token != joint for token in near)


def _names(doc: Doc, start: int, end: int) -> Iterator[Place]:
    """Where names of several words stand in a half."""
    inner = (token for token in doc if " " in token.text and start <= token.idx and clauses.end(token) <= end)
    return ((token.idx - start, clauses.end(token) - start) for token in inner)


def _is_whole(half: Doc) -> Token | None:
    """The main verb, where a subject begins the half and the verb can be nothing but a tense."""
    main = clauses.root(half)
    who = clauses.subject(main)
    if who is None or who.left_edge.i != 0 or who.i > main.i or not clauses.is_finite(main):
        return None
    sure = bool(clauses.auxiliaries(main)) or main.lemma_ in {"be", "have"} or _is_plain_past(main)
    return main if sure and clauses.agrees(who, main) and clauses.goes_with(who, main) else None


def _is_plain_past(verb: Token) -> bool:
    return verb.tag_ == "VBD" and inflected(verb.lemma_, "VBN") != verb.lower_


def _is_first(half: Doc, *, set_off: bool, but: bool) -> bool:
    main = _is_whole(half)
    if main is None or clauses.has(main.rights, "ccomp", "parataxis", "conj") or half[-2].pos_ in UNFINISHED:
        return False
    if any(token.lower_ == "that" and token.tag_ == "IN" for token in half):
        return False
    inner = (token for token in half[main.i + 1 :] if clauses.is_verb(token) and clauses.is_finite(token))
    return all(set_off and _is_shut_off(verb, but=but) for verb in inner)


def _is_shut_off(verb: Token, *, but: bool) -> bool:
    """Whether a clause inside the first half ends with the comma: of a noun, of time, or *if* before *but*."""
    clause = verb if verb.dep_ != "conj" else verb.head
    if clause.dep_ == "relcl":
        return True
    marks = {child.lower_ for child in clause.lefts if child.dep_ == "mark"}
    return clause.dep_ == "advcl" and bool(marks) and (marks <= TIMES or (but and marks <= {"if"}))


def _is_second(half: Doc) -> bool:
    main = _is_whole(half)
    if main is None or half[0].lower_ in {"that", "so", "then"} or any(token.text == "," for token in half[: main.i]):
        return False
    told = half[0].lower_ != "those" or half[1].lower_ == "who"
    return told and not clauses.marked(half, "if", "unless", "whether") and not clauses.has(half, "parataxis")
