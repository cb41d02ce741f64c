"""“Ann Lee, 52, of Mill Lane, Diss, pleaded guilty.” → “Ann Lee is 52 and is from Mill Lane, Diss.”, then the rest."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from accessible_release.simplifying import clauses
from accessible_release.simplifying.splitting.living import DEATH
from accessible_release.simplifying.splitting.seams import Changes

if TYPE_CHECKING:
    from spacy.tokens import Token

NAMED = re.compile(
    r"(?P<name>[A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*){1,3}),? (?:(?:aged )?(?P<age>\d{2}))(?P<from>, (?:of|from) "
    r"(?P<home>(?:[A-Z][\w’'.-]*|the|of|in|no fixed address)(?:,? (?:[A-Z][\w’'.-]*|in|of|the|on|near|upon))*))?, "
)
"""At the beginning of a sentence: a name, an age, and where the person lives, each behind a comma."""


def rewrites(main: Token) -> Iterator[Changes | None]:
    """At most one edit."""
    doc, who = main.doc, clauses.subject(main)
    found = NAMED.match(doc.text)
    if found is None or who is None or not clauses.is_finite(main) or DEATH & {token.lemma_.lower() for token in doc}:
        return
    first = min([main.i, *(helper.i for helper in clauses.auxiliaries(main))])
    if doc[first].idx != found.end() or not clauses.is_free_of_speech(doc, len(doc)):
        return
    name, home = found["name"], found["home"]
    living = f" and is from {home}" if home else ""
    said = f"{name} is {found['age']}{living}.\n"
    yield [(0, 0, said), (found.end("name"), found.end() - 1, "")]
