"""“The man was arrested by police.” → “Police arrested the man.” Only where the sentence names who did it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accessible_release.analysis.words.reporting import REPORTING
from accessible_release.simplifying import clauses
from accessible_release.simplifying.agreement import BE, HAVE, Tense, gerund, past_of, present, takes_plural
from accessible_release.simplifying.cues import cues
from accessible_release.simplifying.splitting.seams import Changes
from accessible_release.simplifying.subjects import inside, sentence_case

if TYPE_CHECKING:
    from spacy.tokens import Token


LONGEST_AGENT, LONGEST_SUBJECT = 6, 9
OBJECT = {"he": "him", "she": "her", "they": "them", "we": "us", "i": "me", "it": "it", "you": "you"}
SUBJECT = {"him": "he", "her": "she", "them": "they", "us": "we", "me": "I", "it": "it", "you": "you"}
NOT_DOERS = cues("voice", "not_doers")
"""What *by* gives that does nothing: times, measures, means."""
BARE = cues("voice", "bare")
"""Nouns that may be who or what did it without an article; any other, such as *by post*, is a means."""
WORN = cues("voice", "worn")
"""Right behind the doer these may belong to it, whatever was parsed: “by two men on a motorbike”."""
DANGLING = cues("voice", "dangling")
MODALS = frozenset({"will", "would", "can", "could", "may", "might", "must", "should"})
BASE = {"was": "be", "were": "be", "is": "be", "are": "be", "am": "be", "has": "have", "have": "have", "had": "have"}
FRONTED = frozenset({"prep", "npadvmod", "advmod", "punct"})
PARTICLES = cues("voice", "particles")
"""“Escorted down by”: where they go in the active is not certain."""


def rewrites(verb: Token) -> Iterator[Changes | None]:
    """At most one edit: the main verb and its *by*."""
    doc = verb.doc
    who = next((child for child in verb.lefts if child.dep_ == "nsubjpass"), None)
    by = next((child for child in verb.rights if child.dep_ == "agent" and child.lower_ == "by"), None)
    doer = next((child for child in by.rights if child.dep_ == "pobj"), None) if by is not None else None
    if who is None or by is None or doer is None or verb.tag_ != "VBN":
        return
    if any(token.lower_ == "respectively" for token in doc) or _has_second_doer(by):
        return
    if _has_particle(verb) or not (_may_turn(verb, who, by) and _is_doer(doer, by) and is_done_to(who)):
        return
    active = _active(verb, who, plural=takes_plural(doer))
    if active is not None:
        yield _places(verb, who, by, doer, active)


def _may_turn(verb: Token, who: Token, by: Token) -> bool:
    """Whether nothing else in the sentence hangs on who is the subject."""
    doc = verb.doc
    joined = any(child.dep_ in {"conj", "cc", "preconj", "ccomp"} and child.i < by.i for child in verb.children)
    joined = joined or any(child.dep_ in {"conj", "parataxis"} for child in verb.children)
    fronted = any(child.i < who.left_edge.i and child.dep_ not in FRONTED for child in verb.children)
    raised = verb.lemma_ in REPORTING and any(child.dep_ == "xcomp" for child in verb.rights)
    dangling = any(
        token.tag_ == "VBG" and token.i > verb.i and token.dep_ in {"pcomp", "advcl"} and _dangles(token)
        for token in doc
    )
    aside = by.nbor(-1).lower_ in {"and", "or"} or any(
        token.text == "," for token in clauses.between(doc, verb.i, by.i)
    )
    aside = aside or any(child.i < by.i and _may_hold(child) for child in verb.rights)
    aside = aside or any(token.text == "?" or token.text == ":" for token in doc)
    denied = clauses.is_negated(verb) or any(token.lower_ in {"not", "only"} for token in doc[: by.right_edge.i + 1])
    return not (joined or fronted or raised or dangling or aside or denied)


def _has_second_doer(by: Token) -> bool:
    """Whether one more *by* is joined to the first: “hit by floods in 2007 and by a storm in 2011”."""
    behind = by.doc[by.i + 1 :]
    return any(
        token.lower_ in {"by", "then"} and token.nbor(-1).lower_ in {"and", "or", "but", ",", "then"}
        for token in behind
    )


def _has_particle(verb: Token) -> bool:
    """Whether a particle stands right behind the verb: “escorted down by”."""
    behind = verb.nbor()
    return behind.head == verb and (behind.dep_ == "prt" or (behind.lower_ in PARTICLES and not list(behind.children)))


def _may_hold(phrase: Token) -> bool:
    """Whether *by* may belong to a noun in this phrase: “withheld from use by the public”."""
    whole = phrase.dep_ == "prep" and list(phrase.children) and phrase.lower_ not in {"to", "into"}
    return bool(whole) and not _is_time(phrase)


def _dangles(participle: Token) -> bool:
    """Whether an *-ing* form behind the verb takes the sentence's subject as its own: *after leaving the pub*."""
    return participle.dep_ == "advcl" or participle.head.lower_ in DANGLING


def _is_doer(doer: Token, by: Token) -> bool:
    """Whether *by* names who or what does it, briefly, and without a pronoun that needs the old subject first."""
    phrase = list(by.doc[doer.left_edge.i : _last(doer) + 1])
    if doer.lower_ in SUBJECT and len(phrase) == 1:
        return True
    if doer.pos_ not in {"NOUN", "PROPN"} or doer.lemma_.lower() in NOT_DOERS:
        return False
    own = any(token.tag_ in {"PRP$", "PRP"} for token in phrase)
    own = own or any(child.dep_ == "prep" and child.lower_ not in {"of", "from"} for child in _of_doer(doer))
    behind = by.doc[_last(doer) + 1]
    own = own or behind.lower_ in {"of", "from", "and", "or"} or (_is_worn(behind))
    clause = any(token.dep_ in {"relcl", "acl", "appos", "ccomp"} or token.text == "," for token in phrase)
    bare = doer.tag_ == "NN" and doer.left_edge == doer and doer.lower_ not in BARE
    counted = any(token.dep_ == "nummod" for token in doer.children) and doer.tag_ != "NNS"
    busy = any(each.lower_.endswith("ing") and each.nbor(-1).pos_ == "NOUN" for each in phrase[1:])  # “a camera buying”
    return not (own or clause or bare or counted or busy or clauses.words(_doing(doer)) > LONGEST_AGENT)


def _is_worn(phrase: Token) -> bool:
    if phrase.lower_ in {"with", "at"} and not _is_time(phrase):
        return True
    return any(token.dep_ == "pobj" and token.lemma_ in WORN for token in phrase.children)


def _of_doer(doer: Token) -> list[Token]:
    """What belongs to the doer; a time that the parser hung on it does not."""
    return [child for child in doer.children if not _is_time(child)]


def _last(doer: Token) -> int:
    """The last token of the doer, times left out."""
    return max([doer.i, *(child.right_edge.i for child in _of_doer(doer))])


def _is_time(phrase: Token) -> bool:
    """Whether it is a time, such as *in March*, *at 9am*, *on the same day*."""
    return (
        phrase.dep_ == "prep"
        and phrase.lower_ in {"in", "on", "at", "after", "before", "during", "since"}
        and any(token.lemma_.lower() in NOT_DOERS or token.like_num for token in phrase.subtree)
    )


def is_done_to(who: Token) -> bool:
    """Whether the subject can become an object as it is."""
    phrase = list(who.subtree)
    if who.pos_ == "PRON" and who.lower_ not in OBJECT:
        return False
    expletive = who.lower_ == "it" and any(
        child.dep_ in {"ccomp", "xcomp", "csubj", "advcl"} for child in who.head.rights
    )
    clause = any(token.dep_ in {"relcl", "acl", "appos"} or token.text == "," for token in phrase)
    few = any(token.lower_ in {"no", "only", "few", "neither", "none", "nobody"} for token in phrase)
    return not (expletive or clause or few or clauses.words(_text(who)) > LONGEST_SUBJECT)


def as_object(who: Token) -> str:
    """The subject as it stands behind a verb: *them* for *They*, *the men* for *The men*."""
    old = OBJECT.get(who.lower_) if who.pos_ == "PRON" else None
    first = who.left_edge
    return (old or inside(first) + first.whitespace_ + _text(who)[len(first.text_with_ws) :]).strip()


def _active(verb: Token, who: Token, *, plural: bool) -> str | None:
    """The verb with its helpers and adverbs as the doer's own; None for a form that is not certain."""
    between = list(clauses.between(verb.doc, who.right_edge.i + 1, verb.i))
    helpers = [token for token in between if token.dep_ in clauses.AUXILIARIES]
    adverbs = [token.text for token in between if token.dep_ == "advmod" and not list(token.children)]
    if len(helpers) + len(adverbs) != len(between) or not all(token.text.isalpha() for token in helpers):
        return None
    formed = _formed([token.lower_ for token in helpers], verb, plural=plural)
    return None if formed is None else " ".join([*formed[:-1], *adverbs, formed[-1]])


def _formed(helpers: list[str], verb: Token, *, plural: bool) -> list[str] | None:
    """The active forms that stand for *was*, *has been*, *is being*, *will be* and a participle."""
    lemma, done = verb.lemma_.lower(), verb.lower_
    if helpers[0] in MODALS:
        behind = {("be",): [lemma], ("have", "been"): ["have", done]}.get(tuple(helpers[1:]))
        return behind and [helpers[0], *behind]
    tense: Tense = "past" if helpers[0] in {"was", "were", "had"} else "present"
    simple = past_of(verb) if tense == "past" else present(lemma, plural=plural)
    active = {
        "be": [simple],
        "be being": [BE[tense, plural], gerund(lemma)],
        "have been": [HAVE[tense, plural], done],
    }
    return active.get(" ".join([BASE.get(helpers[0], ""), *helpers[1:]]))


def _places(verb: Token, who: Token, by: Token, doer: Token, active: str) -> list[tuple[int, int, str]]:
    """The doer where the subject was, the verb, the old subject behind it, and no *by* any more."""
    begins = who.left_edge.i == 0
    named = SUBJECT.get(doer.lower_, _doing(doer)) if doer.pos_ == "PRON" else _doing(doer)
    first = sentence_case(named) if begins else named
    done_to = as_object(who)
    last = verb
    for child in verb.rights:
        if child.i == last.i + 1 and child.dep_ == "prep" and not list(child.children):
            last = child
    preposition = verb.doc[verb.i + 1 : last.i + 1].text
    done = " ".join(filter(None, [active, preposition, done_to]))
    whole = (clauses.left(who), clauses.end(last), f"{first} {done}")
    start = clauses.end(by.nbor(-1))
    if by.i == last.i + 1:
        return [(whole[0], _end(doer), whole[2])]
    return [whole, (start, _end(doer), "")]


def _doing(doer: Token) -> str:
    return str(doer.doc[doer.left_edge.i : _last(doer) + 1].text)


def _end(doer: Token) -> int:
    return clauses.end(doer.doc[_last(doer)])


def _text(noun: Token) -> str:
    return str(noun.doc[noun.left_edge.i : noun.right_edge.i + 1].text)
