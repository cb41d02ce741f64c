"""The audio edition: the whole release as an MP3 recording, the card in its comment tag."""

from __future__ import annotations

from collections.abc import Sequence

from accessible_release.editions.card import card_text
from accessible_release.editions.mp3 import mp3, seconds, tags
from accessible_release.model import MadeFile, Narration, Release
from accessible_release.plugins import Wish
from accessible_release.settings import Settings


class AudioEdition:
    """One MP3 file."""

    name = "audio"
    narration: Wish = "needed"
    card_copies = 1

    def make(self, release: Release, narration: Narration | None, settings: Settings) -> Sequence[MadeFile]:
        """One file, `<slug>.<language>.<level>.mp3`. Raises ValueError without a narration."""
        if narration is None:
            raise ValueError("an audio edition needs a narration")
        data = mp3(
            narration,
            title=release.title,
            artist=settings.artist or release.site_name or "",
            language=release.language,
            comment=card_text(release),
            bitrate=settings.bitrate,
        )
        name = f"{release.slug}.{release.language}.{release.level}.mp3"
        return (MadeFile(name, "audio/mpeg", data, narration.seconds),)

    def read_back(self, data: bytes, language: str) -> str:  # noqa: ARG002 - of the Protocol
        """The title and the comment tag; an error of PyAV where the sound cannot be decoded to its end."""
        seconds(data)
        found = tags(data)
        return "\n\n".join(filter(None, (found.get("title", ""), found.get("comment", ""))))
