"""What became of the inputs of a run."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass
from pathlib import Path

from accessible_release.errors import LOOK_BEFORE_PUBLISHING, MACHINE_LACKS, MADE, ReleaseError
from accessible_release.findings import Finding
from accessible_release.manifest import Missing
from accessible_release.model import Release


@dataclass(slots=True)
class Outcome:
    """What became of one input."""

    source: str
    release: Release | None = None
    """As it was read; None where it could not be, or need not be made again."""
    folder: Path | None = None
    folder_name: str = ""
    """The name of its folder as its title gives it, before anybody looked whether that is free."""
    files: tuple[str, ...] = ()
    not_made: tuple[Missing, ...] = ()
    error: ReleaseError | None = None
    unchanged: bool = False
    """Whether all that is wanted lay there already."""
    name: str = ""
    """The name of the release's file."""
    language: str = ""
    """Of the release."""
    findings: tuple[Finding, ...] = ()
    """What a person should look at."""
    lapsed: str = ""
    """Why the easy-read text is a draft again, or is not of the release as it stands."""
    to_answer: tuple[str, ...] = ()
    """What the fact gate asks about the easy-read text, in plain sentences."""
    drafts_allowed: bool = False
    translations_lapsed: tuple[tuple[str, str], ...] = ()
    """Names of translation files whose signature does not hold any more, and why."""
    translations_open: tuple[tuple[str, str], ...] = ()
    """Language and level of translations with sentences that stay in their own language, or with open hard flags, and
    how many."""
    strict: bool = False
    """Whether such a translation is a reason for exit code 1."""
    translations_wrong: bool = False
    """Whether a translation is not made because a person has approved what says something else than the release."""
    removed: tuple[str, ...] = ()
    """Files that were taken away because they were of an older text, and that nobody has asked for again."""

    @property
    def exit_code(self) -> int:
        """The code with which the program ends if this is its only input."""
        if self.error:
            return self.error.exit_code
        lapsed = (self.lapsed or self.translations_lapsed) and not self.drafts_allowed
        if lapsed or self.translations_wrong or (self.strict and self.translations_open):
            return LOOK_BEFORE_PUBLISHING
        return MACHINE_LACKS if self.not_made else MADE

    @property
    def to_check(self) -> bool:
        """Whether a person must look at something before this goes out."""
        texts = self.lapsed or self.to_answer or self.translations_lapsed
        return bool(texts) or any(each.severity != "info" for each in self.findings)


def exit_code(outcomes: Sequence[Outcome]) -> int:
    """One input's own code; for several, 0 if all were made, their common code, or 1."""
    return exit_code_of({each.exit_code for each in outcomes})


def exit_code_of(codes: Set[int]) -> int:
    """The same, of the codes that occurred."""
    if not codes:
        return MADE
    codes = set(codes)
    return codes.pop() if len(codes) == 1 else LOOK_BEFORE_PUBLISHING
