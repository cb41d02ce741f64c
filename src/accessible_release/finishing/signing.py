"""What is signed of a release, by whom, and what stands in the way: easy-read text and translations alike."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from accessible_release.errors import Unusable, quoted
from accessible_release.finishing import desk as desks
from accessible_release.finishing import translations
from accessible_release.finishing.desk import Desk
from accessible_release.model import Release
from accessible_release.provenance import Checked
from accessible_release.settings import Settings
from accessible_release.translating.packages.codes import to_tag

EASY = "easy"


@dataclass(frozen=True, slots=True)
class Standing:
    """How far one text of a release is."""

    source: str
    """The name of the release's file."""
    level: str
    language: str
    """BCP 47; empty for the release's own."""
    checked_by: str = ""
    checked_on: str = ""
    lapsed: str = ""
    """Why a signature does not hold, or the text is not of the release as it stands."""
    to_do: tuple[str, ...] = ()
    """What stands in the way of a signature."""
    drafted: bool = True
    """Whether there is a text that a person may finish."""

    @property
    def what(self) -> str:
        """Which text it is, in words."""
        name = "easy read" if self.level == EASY else "its own words"
        return f"{name} in {self.language}" if self.language else name

    @property
    def state(self) -> str:
        """How far it is, in words."""
        if self.lapsed:
            return f"a draft again: {self.lapsed}"
        if self.checked_by:
            return f"checked by {self.checked_by}, {self.checked_on}"
        if not self.drafted:
            return "no text yet; the machine's draft is published as a draft"
        return f"a draft; {len(self.to_do)} to answer" if self.to_do else "a draft, ready to be signed"

    @property
    def record(self) -> dict[str, Any]:
        """The stable JSON form."""
        names = ("source", "level", "language", "checked_by", "checked_on", "lapsed", "drafted", "state")
        return {**{name: getattr(self, name) for name in names}, "to_do": list(self.to_do)}


def standing(path: str, release: Release, settings: Settings) -> Iterator[Standing]:
    """How far each text of a release is: its easy-read text, then its translations."""
    if desks.exists(path):
        yield _of_desk(desks.open_desk(path, release, settings))
    else:
        yield Standing(Path(path).name, EASY, "", drafted=False)
    for level, language, found in translations.states(path, release, settings):
        name = Path(path).name
        yield Standing(name, level, language, found.checked_by, found.checked_on, found.lapsed, found.to_do)


def sign(path: str, release: Release, settings: Settings, by: str, on: str, *, level: str, language: str) -> Path:
    """Sign one text; the file that holds the signature. Raises `NeedsAPerson` while something stands in the way."""
    if not " ".join(by.split()) or not by.isprintable():
        raise Unusable("signer-unknown", "whoever signs must be named.", hint='Write: --as "Jo Smith, Press Officer".')
    if not language and level == EASY:
        return desks.sign(desks.open_desk(path, release, settings), " ".join(by.split()), on).place
    if language:
        return translations.sign(path, release, level, to_tag(language), settings, " ".join(by.split()), on)
    raise Unusable(
        "nothing-to-sign",
        "the release's own words need no signature: no machine has changed them.",
        where=quoted(release.source_name),
    )


def signed_before(path: str, release: Release, settings: Settings, *, level: str, language: str) -> Checked | None:
    """Whose signature a text bears, whether or not it holds. Raises `Unusable` for a broken file."""
    if language:
        return translations.signed_before(path, level, to_tag(language))
    if level != EASY or not desks.exists(path):
        return None
    text = desks.open_desk(path, release, settings).text
    return Checked(text.checked_by, text.checked_on) if text.signature else None


def _of_desk(desk: Desk) -> Standing:
    checked = desk.checked
    return Standing(
        desk.path.name,
        EASY,
        "",
        checked.by if checked else "",
        checked.on if checked else "",
        desk.lapsed,
        () if checked else tuple(desks.to_do(desk)),
    )
