"""“The road is closed because the bridge is unsafe.” → two sentences: “This is because …”."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accessible_release.simplifying import clauses
from accessible_release.simplifying.cues import cues
from accessible_release.simplifying.splitting.seams import Changes

if TYPE_CHECKING:
    from spacy.tokens import Token

NARROWING = cues("reasons", "narrowing")


def rewrites(main: Token) -> Iterator[Changes | None]:
    """At most one edit."""
    if not _is_open(main):
        return
    for verb in main.rights:
        mark = verb.left_edge
        if verb.dep_ == "advcl" and mark.dep_ == "mark" and mark.lower_ == "because" and _ends(verb):
            is_was = "was" if clauses.is_past(main) and _is_of_then(verb) else "is"
            yield [(clauses.before(mark), mark.idx, f".\nThis {is_was} ")]


def _is_of_then(verb: Token) -> bool:
    """Whether the reason is told in the past, or as what would or could have happened."""
    helper = clauses.modal(verb)
    return clauses.is_past(verb) or (helper is not None and helper.lower_ in {"would", "could", "might"})


def _is_open(main: Token) -> bool:
    """Whether the reason can only be the reason for the whole main clause."""
    denied = any(token.dep_ == "neg" or token.lower_ in {"no", "never", "only", "whether", "if"} for token in main.doc)
    inner = any(token.dep_ in {"ccomp", "conj", "xcomp"} and clauses.is_verb(token) for token in main.children)
    wish = (clauses.modal(main) or main).lower_ in {"should", "must", "would", "could", "might", "may"}
    return not (denied or inner or wish or clauses.subject(main) is None)


def _ends(verb: Token) -> bool:
    mark, who = verb.left_edge, clauses.subject(verb)
    narrowed = mark.nbor(-1).lower_ in NARROWING or (mark.i + 1 < len(verb.doc) and mark.nbor(1).lower_ in {"of", ","})
    whole = clauses.is_finite(verb) and clauses.ends_sentence(verb)
    conceded = clauses.says(verb.doc[mark.i :], {"although", "though", "but"})
    return who is not None and whole and not (narrowed or conceded) and not _is_of_a_part(mark)


def _is_of_a_part(mark: Token) -> bool:
    """Whether it is the reason for some of them only: “five have moved, two of them because …”."""
    comma = next((token.i for token in reversed(list(mark.doc[: mark.i])) if token.text == ","), None)
    return comma is not None and clauses.says(mark.doc[comma : mark.i], {"them", "which", "whom"})
