"""Rules that a body has decided not to follow, each with its reason."""

from __future__ import annotations

from collections.abc import Iterable

from accessible_release.errors import Unusable, quoted
from accessible_release.scoring.issue import guidelines


def ignored_from(entries: Iterable[str]) -> dict[str, str]:
    """Reasons by rule from entries such as `ER11: our house style allows it`.

    Raises `Unusable` for a rule that is not there, or one without a reason.
    """
    reasons: dict[str, str] = {}
    for entry in entries:
        code, _, reason = (part.strip() for part in entry.partition(":"))
        if code.upper() not in guidelines():
            raise Unusable(
                "rule-unknown",
                f"there is no Easy Read rule {quoted(code)}.",
                where="ignored_rules",
                hint=f"The rules are: {', '.join(guidelines())}.",
            )
        if not reason:
            raise Unusable(
                "rule-without-reason",
                f"the rule {code.upper()} is ignored without a reason.",
                where="ignored_rules",
                hint=f"Write it as: {code.upper()}: why it does not hold here",
            )
        reasons[code.upper()] = reason
    return reasons
