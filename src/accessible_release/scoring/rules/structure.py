"""Rules that ask the parser how a sentence is built."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from accessible_release.scoring.issue import Issue, term_list
from accessible_release.scoring.rules.loops import CodedCheck, Mark, in_lines, in_prose
from accessible_release.scoring.text import Line, Tagged, Text

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})
NOT = re.compile(r"\bnot (?:(?:be|been|an?|so|very|entirely|wholly) )?(?P<word>[a-z]+)", re.IGNORECASE)
OBJECT_CLAUSE = frozenset({"xcomp", "ccomp"})
FARTHEST = 8
"""Words between two negatives from which on nobody reads them together."""
PERSONAL = frozenset({"he", "she", "him", "hers"})
CANDIDATES = 2
FIRST_AND_LAST = 2
MARKS = frozenset({"if", "unless"})
SUBJUNCTIVE = re.compile(
    r"\A(?:Should|Were|Had) (?:you|he|she|they|we|it|anyone|anybody|this|that)\b(?![^?]*\?)|\bwere to\b|\bwould have\b",
)


def _several_ideas(text: Text, line: Line) -> Iterator[Mark]:
    """A sentence with more finite verb groups than allowed; *has been sent* is one."""
    verbs = sum(1 for token in text.parsed[line.id] if token.tag_ in FINITE)
    if verbs > text.thresholds.finite_verbs:
        yield Mark(None, f"The sentence says several things ({verbs} verbs).", "Say one thing in each sentence.")


def _passive(text: Text, line: Line) -> Iterator[Mark]:
    """A passive verb with its agent (*was opened by the mayor*); where nobody is named, the passive may stay."""
    for token in text.parsed[line.id]:
        agent = next((child for child in token.children if child.dep_ == "agent"), None)
        if agent is None or not any(child.dep_ == "auxpass" for child in token.children):
            continue
        doer = next((child for child in agent.children if child.dep_ == "pobj"), None)
        if doer is None or doer.lower_ in term_list("ER03", "no_agent") or doer.like_num:
            continue
        message = f"“{token.text}” is passive, and the text says who does it."
        hint = f"Begin with who does it: {text.parsed[line.id][doer.left_edge.i : doer.i + 1].text}."
        yield Mark((token.idx, token.idx + len(token)), message, hint)


def _double_negatives(text: Text, line: Line) -> Iterator[Mark]:
    """A sentence in which two negatives meet in one clause, or *not* meets *un-*."""
    twisted = next((found.span() for found in NOT.finditer(line.text) if _turns(found["word"].lower())), None)
    place = twisted or _pair(text.parsed[line.id])
    if place:
        message = f"“{line.text[slice(*place)]}” is a double negative."
        yield Mark(place, message, "Say what is so, not what is not. Mind the meaning.", "warning")


def _turns(word: str) -> bool:
    """Whether a word has a negative beginning: *unusual*, not *under*."""
    if word in term_list("ER16", "negative_words"):
        return True
    return word.startswith("un") and not word.startswith(tuple(term_list("ER16", "not_negative")))


def _pair(doc: Doc) -> tuple[int, int] | None:
    """Where the first two negatives stand that govern each other or belong to the same verb."""
    for first, second in pairwise(token for token in doc if _is_negative(token)):
        verb = _verb(second)
        met = (
            verb == _verb(first)
            or (verb.head == _verb(first) and verb.dep_ in OBJECT_CLAUSE)
            or _qualifies(first, verb)
        )
        if met and second.i - first.i <= FARTHEST and second.lower_ != "nor":
            begin = first.nbor(-1) if first.lower_ in {"n't", "n’t"} else first
            return begin.idx, second.idx + len(second)
    return None


def _qualifies(no: Token, verb: Token) -> bool:
    """Whether a verb belongs to the noun behind *no*: *no reason why it should not*."""
    return no.dep_ == "det" and verb.head == no.head and verb.dep_ in {"relcl", "acl"}


def _is_negative(token: Token) -> bool:
    if token.lower_ in {"no", "nor"}:
        return token.lower_ == "no" and token.dep_ in {"det", "neg"} and token.i + 1 < len(token.doc)
    if token.lower_ in term_list("ER16", "negations"):
        return True
    return token.pos_ == "VERB" and token.lemma_ in term_list("ER16", "negative_verbs")


def _verb(token: Token) -> Token:
    if token.pos_ == "VERB":
        return token
    return next((each for each in token.ancestors if each.pos_ in {"VERB", "AUX"}), token)


def _pronouns(text: Text) -> Iterator[Issue]:
    """The first *he* or *she* of a sentence that may mean one of two people named in it or in the one before."""
    before: list[str] = []
    for line in text.prose:
        tagged = text.tagged[line.id]
        place = next((at for at, each in enumerate(tagged) if each.lower in PERSONAL), None)
        if place is not None:
            names = list(dict.fromkeys([*before, *_people(tagged[:place])]))
            if len(names) >= CANDIDATES:
                word = tagged[place].word
                message = f"“{word.text}” may be {' or '.join(names)}."
                yield text.issue("ER18", line, (word.start, word.end), message, "Say the name again.")
        before = _people(tagged)


def _people(tagged: Sequence[Tagged]) -> list[str]:
    """Names of two words, in which a person's first and last name may be seen; organisations are among them."""
    runs = groupby(tagged, key=lambda each: each.is_name and each.pos == "PROPN")
    names = [" ".join(each.word.text for each in run) for is_name, run in runs if is_name]
    parts = [[part for part in name.split() if part.lower() not in term_list("ER18", "titles")] for name in names]
    return [" ".join(name) for name in parts if len(name) == FIRST_AND_LAST and not "".join(name).isupper()]


def _conditions(text: Text, line: Line) -> Iterator[Mark]:
    """A sentence with several conditions, with one behind its consequence, or with a subjunctive."""
    doc = text.parsed[line.id]
    found = [token for token in doc if _is_condition(token)]
    subjunctive = SUBJUNCTIVE.search(line.text)
    if len(found) > 1:
        place = (found[0].idx, found[-1].idx + len(found[-1]))
        message = f"The sentence has {len(found)} conditions."
        yield Mark(place, message, "One condition a sentence, or a list.", "warning")
    elif found and any(token.dep_ == "ROOT" and token.i < found[0].i for token in doc):
        place = (found[0].idx, found[0].idx + len(found[0]))
        hint = "Put the condition first. Mind that it still belongs to the same words."
        yield Mark(place, f"“{found[0].text}” comes after what it decides.", hint)
    elif subjunctive:
        yield Mark(subjunctive.span(), f"“{subjunctive.group()}” is hard to follow.", "Say “if”, or what is so.")


def _is_condition(token: Token) -> bool:
    """Whether it begins a condition; *ask if* and *see if* begin a question."""
    asks = token.head.dep_ == "ccomp" and token.head.head.i < token.i
    return token.lower_ in MARKS and token.dep_ == "mark" and token.head.dep_ in {"advcl", "ccomp"} and not asks


def _hidden_verbs(text: Text, line: Line) -> Iterator[Mark]:
    """Each noun of action that a verb without content carries: *make a decision*, not *decide*."""
    for token in text.parsed[line.id]:
        if token.dep_ == "dobj" and _names_action(token) and token.head.lemma_ in term_list("ER21", "weak_verbs"):
            start, end = sorted((token, token.head), key=lambda each: each.idx)
            hint = "Use the verb itself, as “decide” for “make a decision”."
            yield Mark((start.idx, end.idx + len(end)), f"The verb hides in “{token.text}”.", hint)


def _names_action(token: Token) -> bool:
    lemma = token.lemma_.lower()
    known = token.pos_ == "NOUN" and lemma not in term_list("ER21", "no_action")
    return known and lemma.endswith(tuple(term_list("ER21", "endings")))


def _noun_strings(text: Text, line: Line) -> Iterator[Mark]:
    """Each string of nouns that is longer than allowed; names are none."""
    for is_noun, run in groupby(text.parsed[line.id], key=lambda token: token.pos_ == "NOUN"):
        nouns = list(run)
        if is_noun and len(nouns) > text.thresholds.nouns:
            place = (nouns[0].idx, nouns[-1].idx + len(nouns[-1]))
            message = f"“{line.text[slice(*place)]}” is {len(nouns)} nouns in a row."
            yield Mark(place, message, "Take it apart with “of”, “for” or a verb.")


def _lists(text: Text, line: Line) -> Iterator[Mark]:
    """Each enumeration with commas; an item of a list is not taken apart again."""
    for token in text.parsed[line.id] if line.kind != "item" else ():
        items = _row(token)
        if len(items) >= text.thresholds.list_items and "," in line.text[items[0].idx : items[-1].idx]:
            place = (items[0].idx, items[-1].idx + len(items[-1]))
            yield Mark(place, f"The sentence has a list of {len(items)} things.", "Make a list with one thing a line.")


def _row(token: Token) -> list[Token]:
    """A word and what is coordinated with it, where it is the first of them; else an empty list."""
    if token.dep_ == "conj" or token.pos_ not in {"NOUN", "PROPN", "ADJ"}:
        return []
    items = [token]
    while found := next((child for child in items[-1].children if child.dep_ == "conj"), None):
        items.append(found)
    return items


RULES: tuple[CodedCheck, ...] = (
    in_prose("ER02", _several_ideas),
    in_lines("ER03", _passive),
    in_lines("ER16", _double_negatives),
    ("ER18", _pronouns),
    in_lines("ER19", _conditions),
    in_lines("ER21", _hidden_verbs),
    in_lines("ER22", _noun_strings),
    in_prose("ER32", _lists),
)
