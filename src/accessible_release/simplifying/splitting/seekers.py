"""“60 people called the line seeking help.” → “60 people called the line. They were seeking help.”."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accessible_release.simplifying import clauses
from accessible_release.simplifying.agreement import BE
from accessible_release.simplifying.cues import cues
from accessible_release.simplifying.splitting.doing import is_done
from accessible_release.simplifying.splitting.seams import Changes
from accessible_release.simplifying.subjects import is_plural

if TYPE_CHECKING:
    from spacy.tokens import Token

SEEK = cues("seekers", "seek")
PEOPLE = cues("examples", "people")


def rewrites(main: Token) -> Iterator[Changes | None]:
    """At most one edit: *seeking …* at the end, which only the people who are the subject can do."""
    doc = main.doc
    who = clauses.subject(main)
    form = clauses.tensed(main)
    people = who is not None and who.lemma_ in PEOPLE and is_plural(who)
    if not people or form.tag_ not in {"VBD", "VBP"} or clauses.is_passive(main) or not is_done(main):
        return
    for verb in filter(_is_seeking, doc[main.i + 1 :]):
        others = any(token.lemma_ in PEOPLE for token in clauses.between(doc, main.i + 1, verb.i))
        later = any(clauses.is_finite(token) for token in clauses.between(doc, verb.i + 1, len(doc)))
        if not others and not later:
            opening = f".\nThey {BE['past' if form.tag_ == 'VBD' else 'present', True]} "
            yield [(clauses.before(verb), verb.idx, opening)]
            return


def _is_seeking(verb: Token) -> bool:
    return verb.tag_ == "VBG" and verb.dep_ in {"acl", "advcl"} and verb.lemma_ in SEEK
