"""Espeak's consonants are faint: a lift of the high tones makes them heard, by people and by recognisers.

Chosen with Whisper base on the sample, among some twenty settings and with one run each: 11.6 % of the
words of its sentences wrong without it, 10.0 % with it (then with 6 dB of room; en-gb-x-rp, 150 words a
minute). The same sound as WAV and as MP3 differs by 2 points, so that is a hint and no proof.
"""

from __future__ import annotations

from accessible_release.ffmpeg import filtered
from accessible_release.samples import Samples

VERSION = "1"
"""Part of a clip's cache key: another filter makes other clips."""

STEPS = (("volume", "-4dB"), ("treble", "g=6:f=3000"))
"""FFmpeg filters: room for the lift, and 6 dB more above 3 kHz."""


def lifted(pcm: bytes, sample_rate: int) -> bytes:
    """`pcm` (16-bit mono) with its consonants lifted: as many samples, at the same places."""
    return filtered(Samples(sample_rate, pcm), STEPS).pcm if pcm else pcm
