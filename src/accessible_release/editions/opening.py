"""What every edition says before the release itself: a content note, the level, who translated it."""

from __future__ import annotations

from accessible_release.model import Release
from accessible_release.phrases import phrases
from accessible_release.settings import Settings


def content_note(release: Release, settings: Settings) -> str:
    """The warning that stands before a release on a protected subject; empty for any other release."""
    if not release.protected_subject:
        return ""
    wording = settings.content_note or phrases(release.language)["audio"]["content_note"]
    return wording.replace("{subject}", release.protected_subject)


def level_label(release: Release) -> str:
    """What the words are, where they are not the release's own: an easy-read draft that a person must check."""
    return phrases(release.language)["level_notice"].get(release.level, "")
