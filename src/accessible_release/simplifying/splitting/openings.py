"""“Speaking after the hearing, Jo Daly said …” → “Jo Daly spoke …”, then what she said."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accessible_release.simplifying import clauses
from accessible_release.simplifying.agreement import BE, like, takes_plural
from accessible_release.simplifying.cues import cues
from accessible_release.simplifying.splitting.seams import Changes
from accessible_release.simplifying.subjects import again, sentence_case

if TYPE_CHECKING:
    from spacy.tokens import Token

DOING = cues("openings", "doing")
"""Verbs that name something that the subject does, at that time, beside what the sentence says."""
BEING = frozenset({"base", "locate", "situate"})
BEGUN = cues("openings", "begun")
"""*Founded in 1999, …* → *X was founded in 1999.*"""


def rewrites(main: Token) -> Iterator[Changes | None]:
    """At most one edit, for a participle that begins the sentence and whose subject follows the comma."""
    doc = main.doc
    verb, who = doc[0], clauses.subject(main)
    if who is None or verb.head != main:
        return
    comma = doc[who.left_edge.i - 1]
    if verb.tag_ not in {"VBG", "VBN"} or verb.dep_ not in {"advcl", "prep", "acl"}:
        return
    if (
        comma.text != ","
        or comma.i not in {verb.right_edge.i, verb.right_edge.i + 1}
        or not _is_plain(verb, main, comma)
    ):
        return
    formed = _formed(verb, main, who)
    if formed is None or clauses.is_negated(main):
        return
    called = doc[who.left_edge.i : who.right_edge.i + 1].text
    named = again(who, main)
    if named is None or "," in called or clauses.has(who.subtree, "relcl", "acl"):
        return
    opening = (0, clauses.end(verb), f"{sentence_case(called)} {formed}")
    behind = who.right_edge
    yield [opening, (comma.idx, clauses.end(behind), f".\n{sentence_case(named)}")]


def _is_plain(verb: Token, main: Token, comma: Token) -> bool:
    """Whether the opening holds no verb of its own beside the participle, and the main clause no condition."""
    inner = any(
        clauses.is_finite(token) and token.dep_ != "relcl" for token in clauses.between(verb.doc, 1, comma.i)
    ) or any(token.dep_ in {"conj"} and clauses.is_verb(token) for token in clauses.between(verb.doc, 1, comma.i))
    conditional = clauses.marked(verb.doc, "if", "unless")
    listed = any(token.text in ",;:" for token in clauses.between(verb.doc, 1, comma.i))
    return not (inner or conditional or listed) and clauses.is_finite(main)


def _formed(verb: Token, main: Token, who: Token) -> str | None:
    """The participle as a verb with a tense."""
    plural = takes_plural(who)
    if verb.tag_ == "VBG" and verb.lemma_ in DOING:
        helpers = clauses.auxiliaries(main)
        past = clauses.is_past(main) and (not helpers or helpers[0].lower_ in {"was", "were"})
        return like(main, verb.lemma_, plural=plural) if past else None
    if verb.tag_ != "VBN":
        return None
    if verb.lemma_ in BEING and not clauses.is_past(main) and verb.nbor(1).lower_ in {"in", "at", "near", "outside"}:
        return f"{BE['present', plural]} {verb.lower_}"
    dated = any(token.like_num for token in verb.subtree)
    return f"{BE['past', plural]} {verb.lower_}" if verb.lemma_ in BEGUN and dated else None
