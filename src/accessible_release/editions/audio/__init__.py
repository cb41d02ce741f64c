"""The recording as files to give out: what it says of itself, its chapters and its cover."""

from accessible_release.editions.audio.chapters import Chapter, chapters
from accessible_release.editions.audio.cover import check_cover
from accessible_release.editions.audio.edition import AudioEdition

__all__ = ["AudioEdition", "Chapter", "chapters", "check_cover"]
