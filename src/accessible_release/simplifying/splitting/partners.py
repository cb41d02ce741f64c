"""“The council will hold talks in partnership with the trust.” → “… The council will do this in partnership with …”."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accessible_release.simplifying import clauses
from accessible_release.simplifying.splitting.doing import does_this, is_done
from accessible_release.simplifying.splitting.seams import Changes

if TYPE_CHECKING:
    from spacy.tokens import Token

WITH = frozenset({"conjunction", "partnership", "collaboration", "association", "consultation"})
"""*in conjunction with*"""
HELP = frozenset({"help", "support", "assistance", "backing"})
"""*with the help of*, *with help from*"""
SHORTEST = 5
"""Words of a first sentence that says enough by itself."""


def rewrites(main: Token) -> Iterator[Changes | None]:
    """At most one edit: with whom it is done, at the end of a sentence with one verb."""
    doc = main.doc
    if not is_done(main) or clauses.full_stop(doc) is None:
        return
    for word in doc[main.i + 2 : -3]:
        if not _is_with(word) or not _is_of(word, main) or not word.i + 3 < len(doc):
            continue
        enough = clauses.words(doc.text[: clauses.before(word)]) >= SHORTEST
        said = does_this(main) if enough and clauses.ends_sentence(word) else None
        if said:
            yield [(clauses.before(word), word.idx, f".\n{said} ")]
        return


def _is_with(word: Token) -> bool:
    """Whether a phrase such as *in partnership with* or *with the help of* begins."""
    behind = [token.lower_ for token in word.doc[word.i + 1 : word.i + 4]]
    joint = word.lower_ == "in" and behind[0] in WITH and behind[1] == "with"
    noun = behind[1] if behind[0] == "the" else behind[0]
    link = behind[2] if behind[0] == "the" else behind[1]
    return joint or (word.lower_ == "with" and noun in HELP and link in {"of", "from"})


def _is_of(word: Token, main: Token) -> bool:
    """Whether no other verb stands between, of which it could be said."""
    other = any(
        clauses.is_verb(token) and token.dep_ not in {"amod", "compound", *clauses.AUXILIARIES}
        for token in clauses.between(main.doc, main.i + 1, main.doc[-1].i)
        if token.i < word.i
    )
    return not other and word.dep_ == "prep"
