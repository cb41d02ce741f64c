"""What every edition says before the release itself: a content note, the level, the direction of the script."""

from __future__ import annotations

from accessible_release.model import Release
from accessible_release.phrases import phrases
from accessible_release.settings import Settings

RIGHT_TO_LEFT = frozenset({"ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"})


def content_note(release: Release, settings: Settings) -> str:
    """The warning that stands before a release on a protected subject; empty for any other release."""
    if not release.protected_subject:
        return ""
    wording = settings.content_note or phrases(release.language)["audio"]["content_note"]
    return wording.replace("{subject}", release.protected_subject)


def level_label(release: Release) -> str:
    """What the words are, where they are not the release's own: an easy-read draft that a person must check."""
    return phrases(release.language)["level_notice"].get(release.level, "")


def direction(language: str) -> str:
    """`rtl` for a language that is written from right to left, else `ltr`."""
    return "rtl" if language.partition("-")[0].lower() in RIGHT_TO_LEFT else "ltr"
