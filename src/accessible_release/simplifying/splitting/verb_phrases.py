"""“The charity helps families and runs a helpline.” becomes two sentences; the subject is named again."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accessible_release.simplifying import clauses
from accessible_release.simplifying.agreement import participle, past
from accessible_release.simplifying.cues import cues
from accessible_release.simplifying.fronted import holds_for_both
from accessible_release.simplifying.splitting.lists import hides_more, is_conditional, is_listed
from accessible_release.simplifying.splitting.seams import Changes
from accessible_release.simplifying.subjects import again, is_plural, sentence_case

if TYPE_CHECKING:
    from spacy.tokens import Token

LEADING = frozenset({"advmod", "aux", "auxpass", "neg"})
OPENERS = {"and": "", "but": "But ", ",": ""}
WITH_TWO_OBJECTS = cues("verb_phrases", "with_two_objects")
"""Verbs that keep an object in the passive: *was given a prize*."""
ADJECTIVES = cues("verb_phrases", "adjectives")
COMPLEMENTS = frozenset(
    {"dobj", "prep", "attr", "acomp", "xcomp", "agent", "oprd", "dative", "ccomp", "npadvmod", "advcl"}
)
CONDITIONS = frozenset({"because", "if", "unless", "until", "whether"})


def rewrites(verb: Token) -> Iterator[Changes | None]:
    """At most one edit: the first verb phrase is set apart from the rest."""
    doc, who, second = verb.doc, clauses.subject(verb), _second(verb)
    if second is None or who is None or not _are_verbs(verb, second) or not _is_shared(who, verb, second):
        return
    joint = _joint(second)
    if joint is None or not _may_part(verb, second, joint):
        return
    helpers, named = _helpers(verb, second), again(who, verb)
    if helpers is None or named is None or not clauses.goes_with(who, second) or (helpers and _is_lasting(second)):
        return
    first, stop = joint.i + 1, _front(second)
    front = f"{doc[first:stop].text}, " if stop > first else ""
    opening = sentence_case(f"{OPENERS[joint.lower_]}{front}{named}")
    start = clauses.end(_last_before(joint))
    yield [(start, doc[stop].idx, f".\n{' '.join([opening, *helpers])} ")]


def _is_shared(who: Token, verb: Token, second: Token) -> bool:
    """Whether the two verbs have one subject, all of which can be named again with the second."""
    having = clauses.says(clauses.between(verb.doc, verb.i, second.i), {"having"})
    dated = any(child.dep_ == "npadvmod" and child.i > who.i for child in verb.lefts)  # “yesterday said A and did B”
    more = is_listed(verb) or is_conditional(verb) or hides_more(who, clauses.tensed(second))
    return clauses.subject(second) is None and not (having or dated or more or _is_unsettled(who, second))


def _is_lasting(second: Token) -> bool:
    """Whether the second phrase says since when, which may hold for both: “have cleared A and built B since May”."""
    return clauses.says(second.rights, {"since"})


def _are_verbs(verb: Token, second: Token) -> bool:
    """Whether the parser took two verbs for verbs; where the first is a noun, it misread a list of three."""
    return clauses.is_verb(verb) and clauses.is_verb(second)


def _is_unsettled(who: Token, second: Token) -> bool:
    """Whether “the link” would say that there is one: “a link was found in some and cannot be excluded in others”."""
    return who.left_edge.lower_ in {"a", "an"} and clauses.is_negated(second)


def _second(verb: Token) -> Token | None:
    """The verb joined to the main verb; a tense behind an infinitive is, whatever was parsed."""
    for child in verb.rights:
        if child.dep_ == "conj":
            return child
        if child.dep_ == "xcomp" and not clauses.is_finite(child):
            found = next((each for each in child.rights if each.dep_ == "conj"), None)
            if found is not None:
                return found if found.tag_ in {"VBD", "VBZ"} and verb.tag_ in {"VBD", "VBZ"} else None
    return None


def _joint(second: Token) -> Token | None:
    """The *and*, *but* or comma right before the second phrase; None for *or* and for anything in between."""
    first = second.left_edge
    joint = second.doc[first.i - 1]
    chain = [second.head, *_joined_to(second.head)]
    links = [token for token in second.doc if token.dep_ in {"cc", "preconj"} and token.head in chain and token.i > 0]
    known = all(token.lower_ in OPENERS for token in links) and (links or joint.dep_ == "cc")
    listed = joint.text != "," or any(token.i > second.i for token in links)
    return joint if known and listed and joint.lower_ in OPENERS and _is_led(second) else None


def _is_led(second: Token) -> bool:
    """Whether nothing but helpers and adverbs leads to the second verb, in the usual order."""
    lead = clauses.between(second.doc, _front(second), second.i)
    plain = all(token.lower_ not in ADJECTIVES and token.dep_ in LEADING and token.head == second for token in lead)
    return plain and second.left_edge.lower_ not in {"so", "nor", "neither", "such", "as"}


def _joined_to(verb: Token) -> Iterator[Token]:
    """The verbs joined to a verb, one after another: “went, saw and bought”."""
    for child in verb.rights:
        if child.dep_ == "conj":
            yield child
            yield from _joined_to(child)


def _front(second: Token) -> int:
    """Where the second phrase begins behind a time or place of its own: “and in 2014 opened a shop”."""
    start = second.left_edge
    phrase = next((child for child in second.lefts if child.left_edge == start), None)
    if phrase is None or phrase.dep_ not in {"prep", "npadvmod"} or any(t.text == "," for t in phrase.subtree):
        return int(start.i)
    return int(phrase.right_edge.i) + 1


def _last_before(joint: Token) -> Token:
    previous = joint.nbor(-1)
    return previous.nbor(-1) if previous.text in {",", ";"} else previous


def _may_part(verb: Token, second: Token, joint: Token) -> bool:
    """Whether nothing in the first phrase holds for the second, or the reverse."""
    if _is_unfinished(verb, joint) or _could_be_noun(second, joint) or _shares_tail(second, joint):
        return False
    late = any(child.i > second.i and child.dep_ not in {"punct", "conj", "cc"} for child in verb.rights)
    condition = any(token.lower_ in CONDITIONS and token.dep_ == "mark" for token in second.subtree)
    scope = (clauses.is_negated(verb) and not clauses.auxiliaries(second)) or (holds_for_both(verb, second))
    shared = late or condition or scope or _is_ambiguous(verb, second, joint)
    return not shared and clauses.is_free_of_speech(verb.doc, joint.i)


def _is_unfinished(verb: Token, joint: Token) -> bool:
    """Whether the first phrase lacks what its verb or a preposition needs: “looked for and found the dog”."""
    behind = [child for child in verb.rights if child.i < joint.i]
    bare = any(child.dep_ == "prep" and not list(child.children) for child in behind)
    return bare or not clauses.has(behind, *COMPLEMENTS)


def _shares_tail(second: Token, joint: Token) -> bool:
    """Whether both phrases may need the end: “has fought, and is fighting, with few means”."""
    it_is_time = second.doc[0].lower_ == "it" and any(token.tag_ == "TO" for token in second.doc[: joint.i])
    set_off = joint.nbor(-1).text == ","
    return it_is_time or (
        set_off
        and any(
            token.text == "," and token.i + 1 < len(token.doc) and token.nbor(1).pos_ == "ADP"
            for token in clauses.between(second.doc, second.i, len(second.doc))
        )
    )


def _could_be_noun(second: Token, joint: Token) -> bool:
    """Whether the second “verb” may be one more bare object: “offer help and hope to families”."""
    before = joint.nbor(-1)
    bare = before.dep_ == "dobj" and before.left_edge == before
    return bare and second.tag_ in {"VB", "VBP"} and not clauses.has(second.children, "dobj")


def _is_ambiguous(verb: Token, second: Token, joint: Token) -> bool:
    """Whether the second phrase could belong to a clause inside the first: “said he was ill and left”."""
    for token in clauses.between(verb.doc, verb.i + 1, joint.i):
        inner = token.head if token.dep_ in clauses.AUXILIARIES else token
        if token.tag_ in clauses.FINITE and inner != verb and not _differ_in_number(inner, second):
            return True
        if token.tag_ == "VB" and second.tag_ == "VB" and token != verb:
            return True
        if token.tag_ == "VBN" and token.dep_ in {"acl", "relcl", "advcl"} and second.tag_ in {"VBD", "VBN"}:
            return True
    return False


def _differ_in_number(inner: Token, second: Token) -> bool:
    """Whether the second verb is plainly singular and the inner clause plainly plural."""
    form = clauses.tensed(second)
    who = clauses.subject(inner)
    if who is not None and who.tag_ in {"WP", "WDT"}:
        who = inner.head
    return form.tag_ == "VBZ" and who is not None and is_plural(who)


def _helpers(verb: Token, second: Token) -> list[str] | None:
    """The helpers that the second verb needs said again; None where its form is uncertain."""
    own = clauses.auxiliaries(second)
    mine = clauses.auxiliaries(verb)
    if own:
        return [] if own[0].tag_ in clauses.FINITE and own[0].text.isalpha() else None
    if _shares_has(verb, second, mine):
        return [helper.lower_ for helper in mine]
    tense = _has_tense(verb, second, mine)
    return _shared(verb, second, mine) if tense is None else [] if tense else None


def _has_tense(verb: Token, second: Token, mine: list[Token]) -> bool | None:
    """Whether a form without helpers is a tense of its own; None where it can only be one with the first's helpers."""
    if second.tag_ == "VBN" and verb.tag_ == "VBD" and not mine:
        return second.lower_ == past(second.lemma_) and _has_object(second)
    if second.tag_ in {"VBZ", "VBP", "VBD"}:
        return _is_finite_form(verb, second, mine)
    return _is_present(verb, second) if second.tag_ == "VB" and not mine else None


def _shared(verb: Token, second: Token, mine: list[Token]) -> list[str] | None:
    """The first verb's helpers that the second verb takes too; None where that is uncertain."""
    if verb.lemma_ == "be" and second.tag_ == "VBN":
        return None  # “have been strict and taken seriously”: active or passive?
    wanted = [helper for helper in mine if helper.tag_ == "MD"] if second.tag_ == "VB" else mine
    same = second.tag_ == "VB" or (second.tag_ == verb.tag_ and not _is_really_active(verb, second))
    if not wanted or not same or not all(helper.text.isalpha() for helper in wanted):
        return None
    return [helper.lower_ for helper in wanted]


def _shares_has(verb: Token, second: Token, mine: list[Token]) -> bool:
    """Whether a form that may be a participle follows *has* with a participle: “has saved money and cut costs”."""
    if second.tag_ != "VBD" or [helper.lower_ for helper in mine] not in (["has"], ["have"]):
        return False
    return verb.tag_ == "VBN" and second.lower_ == participle(second.lemma_)


def _has_object(verb: Token) -> bool:
    return clauses.has(verb.children, "dobj")


def _has_full_object(verb: Token) -> bool:
    """Whether there is an object with a word such as *the* or *their* in front, or a name."""
    objects = [child for child in verb.children if child.dep_ == "dobj"]
    return any(each.pos_ == "PROPN" or each.left_edge.dep_ in {"det", "poss", "nummod"} for each in objects)


def _is_present(verb: Token, second: Token) -> bool:
    """Whether a bare form is a plural present tense that the parser took for an infinitive."""
    who = clauses.subject(verb)
    infinitive = any(token.tag_ in {"VB", "TO"} for token in clauses.between(verb.doc, verb.i + 1, second.i))
    return verb.tag_ in {"VBP", "VB"} and not infinitive and who is not None and is_plural(who)


def _is_finite_form(verb: Token, second: Token, mine: list[Token]) -> bool:
    """Whether a form such as *opened* is sure to be a tense here, and not a participle that shares *was* or *has*."""
    if second.tag_ == "VBP":
        return _is_plural_form(verb, mine)
    if second.lower_ == past(second.lemma_) != participle(second.lemma_):
        return True  # *became*, *began* are no participles
    if verb.lemma_ == "be" and second.lower_ == participle(second.lemma_) and not _has_full_object(second):
        return False  # “is a peaceful place and committed to …”, “are like cob and rammed earth buildings”
    if second.tag_ == "VBZ" or verb.tag_ not in {"VBN", "VBD"} or not mine:
        return True
    own = clauses.is_passive(verb) and _has_object(second) and second.lemma_ not in WITH_TWO_OBJECTS
    return own and all(helper.lower_ in {"was", "were"} for helper in mine)


def _is_plural_form(verb: Token, mine: list[Token]) -> bool:
    """Whether a bare form behind the verb is the present tense of a plural subject."""
    who = clauses.subject(verb)
    settled = not mine or (verb.tag_ == "VBN" and [helper.lower_ for helper in mine] == ["are"])
    return settled and who is not None and (is_plural(who) or who.lower_ in {"i", "you", "we", "they", "staff"})


def _is_really_active(verb: Token, second: Token) -> bool:
    """Whether a participle behind a passive has an object, and so is a tense: “was opened and won a prize”."""
    return (
        second.tag_ == "VBN"
        and clauses.is_passive(verb)
        and _has_object(second)
        and second.lemma_ not in WITH_TWO_OBJECTS
    )
