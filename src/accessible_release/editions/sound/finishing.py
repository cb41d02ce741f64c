"""The finished sound of a narration: mastered, encoded, decoded again and measured, in every kind that is wanted."""

from __future__ import annotations

import logging
import os
from collections.abc import Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from functools import cache, lru_cache, partial
from threading import Lock

from accessible_release.editions.sound.encoding import encoded
from accessible_release.editions.sound.formats import Format, formats
from accessible_release.editions.sound.mastering import louder, mastered
from accessible_release.editions.sound.measuring import Measured, loudness, measured
from accessible_release.editions.sound.once import Once
from accessible_release.editions.sound.profiles import Profile, profiles
from accessible_release.errors import MachineLacks, Unusable, choices, quoted
from accessible_release.ffmpeg import decoded
from accessible_release.model import Narration
from accessible_release.samples import Samples
from accessible_release.settings import Settings

EXCERPT = 20
"""Seconds that are encoded to learn what the encoder takes off."""
NEAR = 0.3
"""Decibels from the target at which a finished file is left as it is."""
MOST_ENCODES = 4
RESERVE = 0.4
"""Decibels by which peaks are lowered beyond what is needed, when a file is encoded once more."""
MOST_LOWERED = 6
"""Further times for a file whose peaks stay over: its level is taken down, so that it is quieter and not lost."""
LOWERED = 0.1
"""Decibels by which the level is then taken down beyond what is needed."""
NARRATIONS = 8
"""Whose files are kept: several versions of a release are made at the same time."""
AUDIO = "audio"
"""The edition that publishes every kind of the settings."""

log = logging.getLogger(__name__)
_lock = Lock()


def check(settings: Settings) -> None:
    """Raises `Unusable` for a loudness or a kind of audio file that there is not."""
    for what, table, names in (
        ("loudness", profiles(), (settings.loudness,)),
        ("kind of audio file", formats(), settings.audio_formats),
    ):
        for name in names:
            if name not in table:
                hint = choices(name, sorted(table))
                raise Unusable("sound-unknown", f"there is no {what} {quoted(name)}.", hint=hint)


def sound(narration: Narration, settings: Settings) -> bytes:
    """The finished recording as MP3, without tags: what goes into an edition that has pages beside it.

    Raises `MachineLacks` where it cannot be encoded or made as loud as it should be, `Unusable` as `check` does.
    """
    return sounds(narration, settings, ("mp3",))["mp3"]


def sounds(narration: Narration, settings: Settings, kinds: Sequence[str]) -> Mapping[str, bytes]:
    """The finished recording in each of `kinds` (`mp3`, `m4b`, `opus`, `flac`, `wav`), without tags.

    They are made side by side, once for all who ask. What the audio edition will ask for is begun at once.
    Raises as `sound` does.
    """
    check(settings)
    soon = settings.audio_formats if AUDIO in settings.editions else ()
    with _lock:
        finisher = _finisher(narration, settings.loudness, settings.bitrate)
    return finisher.files(kinds, soon)


@lru_cache(maxsize=NARRATIONS)
def _finisher(narration: Narration, loudness_name: str, bitrate: int) -> _Finisher:
    return _Finisher(Samples(narration.sample_rate, narration.pcm), profiles()[loudness_name], bitrate, _threads())


@cache
def _threads() -> ThreadPoolExecutor:
    """One for each core, for all narrations together."""
    return ThreadPoolExecutor(os.cpu_count(), "sound")


class _Finisher:
    """The narration at hand, and the files that are made of it."""

    def __init__(self, samples: Samples, profile: Profile, bitrate: int, threads: ThreadPoolExecutor) -> None:
        self._profile, self._threads = profile, threads
        self._bitrate = max(bitrate, profile.least_bits)
        self._master = Once(partial(mastered, samples, profile))
        self._unchanged = Once(partial(measured, profile=profile))
        """Measurements of encoders that throw nothing away: all of their files sound the same."""
        self._files: dict[str, Future[bytes]] = {}
        self._lock = Lock()

    def files(self, kinds: Sequence[str], soon: Sequence[str]) -> Mapping[str, bytes]:
        """The files of `kinds`; those of `soon` are begun too. The slowest encoder is begun first."""
        with self._lock:
            for kind, wanted in formats().items():
                if kind in {*kinds, *soon} and kind not in self._files:
                    self._files[kind] = self._threads.submit(self._file, wanted)
        made = {kind: self._files[kind].result() for kind in kinds}
        if all(each.done() for each in self._files.values()):
            self._master.forget()  # samples take ten times the room of files
            self._unchanged.forget()
        return made

    def _file(self, wanted: Format) -> bytes:
        """A file that was measured and is as loud as it should be, or as its peaks allow."""
        headroom, kilobits = wanted.headroom, wanted.bitrate(self._bitrate)
        gain = self._taken_off(wanted, kilobits) if kilobits else 0.0
        for _ in range(MOST_ENCODES):
            data, found = self._encoded(wanted, kilobits, headroom, gain)
            off = 0.0 if found.loudness is None else self._profile.target - found.loudness
            over = found.peak - self._profile.peak
            if over <= 0 and abs(off) <= NEAR:
                break
            last, gain, headroom = (headroom, gain), gain + off, headroom + max(0.0, over + RESERVE)
        else:
            headroom, gain = last
        for _ in range(MOST_LOWERED):
            over = found.peak - self._profile.peak
            if over <= 0:
                break
            gain -= over + LOWERED
            data, found = self._encoded(wanted, kilobits, headroom, gain)
        self._check(found, wanted)
        return data

    def _encoded(self, wanted: Format, kilobits: int, headroom: float, gain: float) -> tuple[bytes, Measured]:
        """The file with so much headroom and gain, and what is heard in it."""
        data = encoded(louder(self._master(headroom), gain), wanted, kilobits)
        heard = decoded(data)
        return data, measured(heard, self._profile) if kilobits else self._unchanged(heard)

    def _taken_off(self, wanted: Format, kilobits: int) -> float:
        """How much quieter the encoder makes an excerpt of the recording, in decibels."""
        whole = self._master(wanted.headroom)
        start = max(0, len(whole) - EXCERPT * whole.rate) // 2
        excerpt = whole.cut(start, start + EXCERPT * whole.rate)
        before = loudness(excerpt, self._profile.measure)
        after = loudness(decoded(encoded(excerpt, wanted, kilobits)), self._profile.measure)
        return 0.0 if before is None or after is None else before - after

    def _check(self, found: Measured, kind: Format) -> None:
        """Tells of a file that came out quieter than its profile; raises `MachineLacks` where nobody could use it."""
        wanted = self._profile
        loud = found.loudness is None or abs(found.loudness - wanted.target) <= wanted.tolerance
        quiet = wanted.floor is None or found.floor <= wanted.floor
        if loud and found.peak <= wanted.peak and quiet:
            return
        if found.peak <= wanted.peak and wanted.floor is None:
            log.warning(
                "The recording as %s came to %.1f dB and not to %g dB: with its peaks it cannot be louder.",
                kind.codec,
                found.loudness,
                wanted.target,
            )
            return
        came = f"it came to {wanted.target if found.loudness is None else found.loudness:.1f} dB"
        raise MachineLacks(
            "loudness-not-held",
            f"the recording cannot be made as loud as {wanted.target:g} dB with peaks below {wanted.peak:g} dB"
            + ("" if wanted.floor is None else f" and pauses below {wanted.floor:g} dB")
            + f": {came} with peaks of {found.peak:.1f} dB"
            + ("." if wanted.floor is None else f" and pauses of {found.floor:.1f} dB."),
            hint="Choose another voice, or another loudness in the settings.",
        )
