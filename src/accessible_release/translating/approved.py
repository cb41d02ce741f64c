"""Words that a person has approved are printed as they are. They meet the fact gate as hard as an engine's do."""

from __future__ import annotations

from collections.abc import Iterable

from accessible_release.checking.translated.frame import Frame
from accessible_release.checking.translated.gate import Doubt, judge
from accessible_release.errors import NeedsAPerson, quoted
from accessible_release.ledger import Breach
from accessible_release.translating.rendering import Rendering

FACTS = frozenset({"G1", "G2", "G3", "G4", "G5"})
"""Invariants of which nobody's word is taken: numbers, units, dates and times, ways to get in touch, names.
In the others (denials, duties, bounds, quantities, punctuation) a person reads better than the gate."""


def approved(source: str, text: str, frame: Frame, *, because: str = "") -> Rendering:
    """Approved words as a rendering: what they get wrong of the facts as breaches, what else the gate finds as doubts.

    `because` is why a person says that they are right all the same: then nothing is a breach, and the report tells.
    """
    found = judge(source, text, frame)
    if because:
        accepted = (f"{each.why} A person accepts it: {because}" for each in found.stopped)
        return Rendering(source, text, "approved", doubts=tuple(Doubt("accepted", why, hard=False) for why in accepted))
    wrong = tuple(each for each in found.breaches if each.id in FACTS)
    doubts = tuple(Doubt("approved", each.why, hard=True, finding=each) for each in found.stopped)
    return Rendering(source, text, "approved", breaches=wrong, doubts=doubts)


IN_FILE = "Correct these words. If they are right all the same, write “# accepted: REASON” above the part."
IN_MEMORY = "Correct the row of that sentence, or take it out."
"""What to do, for words of a translation file and of the memory."""


def refuse_wrong(said: Iterable[tuple[str, Rendering]], where: str, hint: str) -> None:
    """Raises `NeedsAPerson` for approved words that get a fact wrong, with the name of each part and what is wrong."""
    wrong = [f"{name}: {_whys(made.breaches)}" for name, made in said if made.how == "approved" and made.breaches]
    if wrong:
        raise NeedsAPerson(
            "translation-wrong",
            f"the approved translation gets facts wrong: {'. '.join(wrong)}.",
            where=quoted(where) if where else "",
            hint=hint,
        )


def _whys(breaches: Iterable[Breach]) -> str:
    return "; ".join(each.why for each in breaches)
