"""What staff must know of the texts that people wrote before the editions go out, as findings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from accessible_release.errors import quoted
from accessible_release.findings import Finding, finding
from accessible_release.finishing.desk import Desk, differing, updating


def easy_text_findings(desk: Desk) -> Iterator[Finding]:
    """That a signature does not hold, or the text is of an older release, and what it says otherwise."""
    if desk.checked:
        return
    name = desk.path.name
    hint = f"Change the line, or answer in: accessible-release review {name}"
    if desk.stale:
        hint = f"Run: {updating(desk)} – then look at what has changed, and sign again."
    if desk.lapsed:
        state = "a draft again" if desk.signed else "not of this release"
        cure = hint if desk.stale else f"Read it again, then: accessible-release sign {name}"
        yield finding("easy-text-out-of-date", f"The easy read of {quoted(name)} is {state}: {desk.lapsed}.", hint=cure)
    for each in differing(desk):
        yield finding("easy-text-differs", f"Easy read: {each}", hint=hint)


def translation_findings(path: str, lapsed: Sequence[tuple[str, str]]) -> Iterator[Finding]:
    """Which translations of a release were signed, and are drafts again; `lapsed` has names of files, and why."""
    for file, why in lapsed:
        hint = f"See: accessible-release status {Path(path).name} – then read it again, and sign it."
        yield finding("translation-out-of-date", f"{quoted(file)} is a draft again: {why}.", hint=hint)
