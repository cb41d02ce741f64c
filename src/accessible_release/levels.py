"""The versions of a release that are published: its own words, and the easy-read draft."""

from __future__ import annotations

from dataclasses import dataclass

from accessible_release.errors import MachineLacks, Unusable, quoted
from accessible_release.model import Release
from accessible_release.settings import Settings
from accessible_release.simplifying import Simplified, simplify

LEVELS = ("standard", "easy")
SIMPLIFIED = ("en",)
"""The languages that have rules for simplifying."""


@dataclass(frozen=True, slots=True)
class Lacking:
    """A level that could not be had."""

    level: str
    why: str
    hint: str


@dataclass(frozen=True, slots=True)
class Versions:
    """A release and what was made of it."""

    release: Release
    """As it was read."""
    releases: tuple[Release, ...]
    """What is published, in the order of the levels."""
    simplified: Simplified | None = None
    """The easy edition with its ledger, if there is one."""
    lacking: tuple[Lacking, ...] = ()

    @property
    def language(self) -> str:
        """Of the release."""
        return self.release.language


def check_levels(settings: Settings) -> None:
    """Raises `Unusable` for a level that there is not."""
    for level in settings.levels:
        if level not in LEVELS:
            raise Unusable(
                "level-unknown", f"there is no level {quoted(level)}.", hint=f"There are: {', '.join(LEVELS)}."
            )


def versions(release: Release, settings: Settings) -> Versions:
    """The versions that the settings ask for. The parser is loaded only where the easy level is among them."""
    wanted = [level for level in LEVELS if level in settings.levels]
    own = (release,) if "standard" in wanted else ()
    if "easy" not in wanted:
        return Versions(release, own)
    if release.language.partition("-")[0].lower() not in SIMPLIFIED:
        why = f"there are no rules for simplifying the language {quoted(release.language)}."
        return Versions(release, own, lacking=(Lacking("easy", why, "Its other level is made all the same."),))
    try:
        simplified = simplify(release, settings)
    except MachineLacks as error:
        return Versions(release, own, lacking=(Lacking("easy", error.message, error.hint),))
    return Versions(release, (*own, simplified.release), simplified)
