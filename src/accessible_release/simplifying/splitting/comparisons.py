"""“The board had 1,127 complaints, compared with 90 in May.” → “… This compares with 90 in May.”."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from accessible_release.analysis.words.reporting import REPORTING
from accessible_release.simplifying import clauses
from accessible_release.simplifying.splitting.seams import Changes

if TYPE_CHECKING:
    from spacy.tokens import Token

BESIDE = frozenset({("compared", "with"), ("compared", "to")})
FROM = frozenset({("up", "from"), ("down", "from")})
MORE = frozenset({"more", "fewer", "less", "higher", "lower"})
SHOWING = frozenset({"show", "find", "mean"})
SHORTEST = 5
"""Words of a first sentence that says enough by itself."""
NUMBERED = frozenset({"quarter", "half", "third", "none", "no"})


def rewrites(main: Token) -> Iterator[Changes | None]:
    """At most one edit: an amount behind the last comma, beside which the amount of the main clause is set."""
    doc, first = main.doc, _first(main)
    if first is None or not _is_plain(main, first) or clauses.words(doc.text[: clauses.before(first)]) < SHORTEST:
        return
    opening = _opening(main, first)
    if opening is not None:
        yield [(clauses.before(first), clauses.end(first), f".\n{opening}")]


def _first(main: Token) -> Token | None:
    """*compared* or *up*, where it hangs on the main clause and an amount follows, up to the full stop."""
    for comma in reversed(list(main.doc[main.i + 1 : -4])):
        if comma.text == ",":
            first = comma.nbor(1)
            who = clauses.subject(main)
            told = [*(who.subtree if who is not None else ()), *main.doc[main.i + 1 : comma.i]]
            counted = _has_amount(told) and _has_amount(first.doc[first.i : first.i + 6])
            known = (first.lower_, first.nbor(1).lower_) in BESIDE | FROM or _is_more(first)
            return first if known and counted else None
    return None


def _is_more(first: Token) -> bool:
    """Whether an amount by which it is more or less comes first: *a quarter more than*, *nearly 200 fewer than*."""
    words = first.doc[first.i : first.i + 8]
    than = next((token for token in words if token.lower_ == "than" and token.nbor(-1).lower_ in MORE), None)
    return than is not None and than.i > first.i + 1 and _has_amount(first.doc[first.i : than.i - 1])


def _has_amount(tokens: Iterable[Token]) -> bool:
    told = [token for token in tokens if not (token.lower_ == "one" and clauses.says(token.children, {"the"}))]
    return any(token.like_num or token.tag_ == "CD" or token.lower_ in NUMBERED for token in told)


def _is_plain(main: Token, first: Token) -> bool:
    """Whether the release itself tells one thing, of which alone the amount can be said."""
    joined = clauses.has(main.children, "conj", "parataxis", "ccomp")
    inner = any(token.tag_ in clauses.FINITE and clauses.is_verb(token) for token in main.doc[main.i + 1 :])
    own = clauses.has(first.ancestors, "advcl", "relcl", "acl", "ccomp", "pcomp", "csubj")
    reported = main.lemma_ in REPORTING | SHOWING
    return clauses.is_told(main) and not (joined or inner or own or reported)


def _opening(main: Token, first: Token) -> str | None:
    """How it begins, such as *This compares* or *This was up*; None for what may or will be."""
    modal = clauses.modal(main)
    if (first.lower_, first.nbor(1).lower_) in BESIDE:
        return "This compares" if modal is None or modal.lower_ == "will" else None
    if modal is not None:
        return None
    return f"This {'was' if clauses.is_past(main) else 'is'} {first.text}"
