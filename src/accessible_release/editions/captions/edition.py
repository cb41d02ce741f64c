"""The captions edition: the recording as it is written, for people who are Deaf and for videos made of it."""

from __future__ import annotations

from collections.abc import Sequence

from accessible_release.editions.captions.cueing import cues
from accessible_release.editions.captions.reading import words_of
from accessible_release.editions.captions.subrip import srt
from accessible_release.editions.captions.vtt import webvtt
from accessible_release.model import MadeFile, Narration, Release
from accessible_release.plugins import Wish
from accessible_release.settings import Settings


class CaptionsEdition:
    """One WebVTT file, for players on web pages, and one SRT file, for everything else."""

    name = "captions"
    narration: Wish = "needed"
    card_copies = 2

    def make(
        self,
        release: Release,
        narration: Narration | None,
        settings: Settings,  # noqa: ARG002 - of the Protocol
    ) -> Sequence[MadeFile]:
        """`<slug>.<language>.<level>.vtt` and `.srt`. Raises ValueError without a narration."""
        if narration is None:
            raise ValueError("a captions edition needs a narration")
        shown = cues(narration, release.language)
        name = f"{release.slug}.{release.language}.{release.level}"
        return (
            MadeFile(f"{name}.vtt", "text/vtt", webvtt(shown), narration.seconds),
            MadeFile(f"{name}.srt", "application/x-subrip", srt(shown), narration.seconds),
        )

    def read_back(self, data: bytes, language: str) -> str:  # noqa: ARG002 - of the Protocol
        """The captions in order; ValueError for a file that holds none."""
        return words_of(data)
