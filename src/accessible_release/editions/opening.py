"""What every edition says before the release itself: who translated it, a content note, the level."""

from __future__ import annotations

from collections.abc import Iterator

from accessible_release.model import Release
from accessible_release.origins import Notice, level_name, level_notice, origin_notices
from accessible_release.phrases import phrases
from accessible_release.settings import Settings

__all__ = ["Notice", "content_note", "draft_notices", "level_label", "level_name", "origin_notices"]


def content_note(release: Release, settings: Settings) -> str:
    """The warning that stands before a release on a protected subject; empty for any other release.

    The body's own wording is in the language in which it writes, so a translation has the one of our phrases.
    """
    if not release.protected_subject:
        return ""
    own = "" if release.origin else settings.content_note
    wording = own or phrases(release.language)["audio"]["content_note"]
    return wording.replace("{subject}", release.protected_subject)


def level_label(release: Release) -> str:
    """What the words are, where they are not the release's own: a draft that a person must check, or who checked it."""
    return level_notice(release)


def draft_notices(release: Release) -> Iterator[Notice]:
    """What must be read before the words are relied on, wherever they are offered: all that their files say of that."""
    yield from origin_notices(release)
    if label := level_label(release):
        yield Notice(label, release.language)
