"""The kinds of audio file there are, and how each is encoded."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from accessible_release import tables

FROM_SETTINGS = "setting"


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of audio file; container and codec by FFmpeg's names."""

    media_type: str
    container: str
    codec: str
    headroom: float
    """Decibels between the peaks of the samples and the highest peak that is allowed."""
    bits: int | str = 0
    """Kilobits a second; `setting` for the setting `bitrate`; 0 where nothing is thrown away."""
    rate: int = 0
    """The only sample rate in hertz that it takes; 0 for any."""
    delay: int = 0
    """Samples that the encoder puts in front, for an encoder whose players do not all leave them out.

    Where the recording begins with as many of silence, it is encoded from there on: then no player has to.
    """
    container_options: Mapping[str, str] = field(default_factory=dict)
    codec_options: Mapping[str, str] = field(default_factory=dict)

    def bitrate(self, chosen: int) -> int:
        """Kilobits a second, where `chosen` is what the settings say; 0 where nothing is thrown away."""
        return chosen if self.bits == FROM_SETTINGS else int(self.bits)


@cache
def formats() -> Mapping[str, Format]:
    """Every kind by its ending (`mp3`, `m4b`, `opus`, `flac`, `wav`), the slowest encoder first."""
    return {kind: Format(**row) for kind, row in tables.toml(__package__, "formats.toml").items()}
