"""“She was treated at the scene before being taken to hospital.” → two sentences: “She was then …”."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accessible_release.analysis.words.reporting import REPORTING
from accessible_release.simplifying import clauses
from accessible_release.simplifying.agreement import past, takes_plural
from accessible_release.simplifying.splitting.seams import Changes
from accessible_release.simplifying.subjects import again, sentence_case

if TYPE_CHECKING:
    from spacy.tokens import Token


def rewrites(main: Token) -> Iterator[Changes | None]:
    """At most one edit: *before* with an *-ing* form at the end, behind one main verb in the past."""
    who = clauses.subject(main)
    if who is None or not _is_open(main):
        return
    for word in main.rights:
        verb = next((child for child in word.rights if child.dep_ == "pcomp" and child.tag_ in {"VBG", "VBN"}), None)
        if word.lower_ != "before" or verb is None or not clauses.ends_sentence(word):
            continue
        formed, named = _formed(verb, word, who), again(who, main)
        if formed is None or named is None or named == "it":
            continue
        place = (clauses.before(word), clauses.end(verb), f".\n{sentence_case(named)} {formed}")
        yield [place]


def _is_open(main: Token) -> bool:
    """Whether there is one main verb in the simple past, nobody's word, not denied."""
    helpers = clauses.auxiliaries(main)
    simple = clauses.is_past(main) and all(helper.lower_ in {"was", "were"} for helper in helpers)
    joined = clauses.has(main.children, "conj", "parataxis", "ccomp")
    continuous = main.tag_ == "VBG"
    said = main.lemma_ in REPORTING and not clauses.is_passive(main)
    if not simple or joined or continuous or said or clauses.is_negated(main) or main.lemma_ in {"be", "have"}:
        return False
    return not clauses.has_fronted(main) and clauses.is_free_of_speech(main.doc, len(main.doc))


def _formed(verb: Token, word: Token, who: Token) -> str | None:
    """*being taken* → *was then taken*, *joining* → *then joined*; None where there is more between the words."""
    if clauses.is_negated(verb) or any(child.dep_ == "conj" and child.tag_ == "VBG" for child in verb.rights):
        return None
    between = [token.lower_ for token in clauses.between(verb.doc, word.i + 1, verb.i)]
    plural = takes_plural(who)
    if verb.tag_ == "VBN" and between == ["being"]:
        return f"{past('be', plural=plural)} then {verb.lower_}"
    if verb.tag_ == "VBG" and not between and verb.lemma_ not in {"be", "have"}:
        return f"then {past(verb.lemma_.lower())}"
    return None
