"""On which facts somebody's safety may depend: these are left out one by one, each with its own reason."""

from __future__ import annotations

from accessible_release.analysis.grammar.modality import modes
from accessible_release.analysis.statement import Statement
from accessible_release.analysis.tokens import lower
from accessible_release.checking.verdicts.claims import is_grave
from accessible_release.checking.verdicts.finding import Finding
from accessible_release.checking.verdicts.lacking import CONDITIONS
from accessible_release.checking.verdicts.signs import PLAIN_DENIALS, signs
from accessible_release.checking.verdicts.values import values

VALUES = {"contact", "date"}
"""Ways to get in touch; days and times, any of which may be a deadline."""
KINDS = VALUES | {"denial", "duty", "request", "condition"}
TOLD = {"must", "should", "imperative"}
"""How a verb is meant that tells somebody what to do."""


def is_safety(finding: Finding) -> bool:
    """Whether a fact that was left out is of a kind on which safety may depend."""
    return finding.kind in KINDS


def matters_to_safety(statement: Statement) -> bool:
    """Whether a sentence holds such a fact: a contact, a day, “not”, a duty, a condition, danger."""
    words = {form for token in statement.tokens for form in (lower(token), token.lemma_.lower())}
    return (
        bool(words & (PLAIN_DENIALS | CONDITIONS | signs("danger")))
        or any(each.called in VALUES for each in statement.fact(values))
        or any(mode.denied or mode.classes & TOLD for mode in statement.fact(modes))
        or is_grave(statement.text)
    )
