"""A release is spoken: the script, one clip a line, joined with pauses, and when each line is heard."""

from __future__ import annotations

import logging
import struct
from collections.abc import Callable, Mapping, Sequence

from accessible_release.cache import Cache, key
from accessible_release.errors import MachineLacks
from accessible_release.model import Narration, Release, ScriptLine, TimedLine
from accessible_release.narrating.script import script
from accessible_release.plugins import Clip, Utterance, Voice
from accessible_release.settings import Settings

SAMPLE_BYTES = 2
HEADER = struct.Struct("<I")
"""In front of a cached clip: its sample rate in hertz."""

Progress = Callable[[int, int], None]
"""Called with clips made and clips to make; clips from the cache are in neither."""

log = logging.getLogger(__name__)


def narrate(
    release: Release, settings: Settings, voice: Voice, cache: Cache, progress: Progress | None = None
) -> Narration:
    """The recording of a release. The same line at the same rate is spoken once and kept in `cache`.

    Raises `MachineLacks` when the voice cannot speak, says nothing for a line or changes its sample
    rate half-way; LookupError for a language whose spoken forms are not known.
    """
    lines = script(release, settings)
    said = [Utterance(line.text, settings.contact_rate if line.slow else settings.rate) for line in lines]
    clips = _clips(said, release.language, settings.voice_name, voice, cache, progress)
    for line, utterance in zip(lines, said, strict=True):
        if not clips[utterance].pcm:
            raise MachineLacks("voice-silent", f"the voice made no sound for {line.sentence or line.kind}.")
    return _joined(lines, [clips[utterance] for utterance in said])


def _clips(
    said: Sequence[Utterance],
    language: str,
    voice_name: str,
    voice: Voice,
    cache: Cache,
    progress: Progress | None,
) -> Mapping[Utterance, Clip]:
    """A clip for every utterance; only those that the cache lacks are spoken."""
    fingerprint = voice.fingerprint(language, voice_name)
    keys = {each: key("clip", fingerprint, str(each.rate), each.text) for each in said}
    clips = {each: clip for each in keys if (clip := _unpacked(cache.get(keys[each])))}
    missing = [each for each in keys if each not in clips]
    log.info("%d clips to speak, %d from the cache", len(missing), len(clips))
    spoken = voice.speak(missing, language, voice_name)
    for count, each in enumerate(missing, start=1):
        clip = next(spoken, None)
        if clip is None:
            raise MachineLacks("voice-silent", f"the voice gave {count - 1} clips for {len(missing)} lines.")
        clips[each] = clip
        if clip.pcm:
            cache.put(keys[each], HEADER.pack(clip.sample_rate) + clip.pcm)
        if progress:
            progress(count, len(missing))
    return clips


def _unpacked(data: bytes | None) -> Clip | None:
    if data is None or len(data) <= HEADER.size:
        return None
    return Clip(HEADER.unpack_from(data)[0], data[HEADER.size :])


def _joined(lines: Sequence[ScriptLine], clips: Sequence[Clip]) -> Narration:
    """Clips and pauses one after another; every time is a whole number of samples."""
    rate = clips[0].sample_rate
    if any(clip.sample_rate != rate for clip in clips):
        raise MachineLacks("voice-sample-rate", "the voice changed its sample rate within one recording.")
    parts: list[bytes] = []
    timed: list[TimedLine] = []
    place = 0
    for line, clip in zip(lines, clips, strict=True):
        end = place + len(clip.pcm) // SAMPLE_BYTES
        timed.append(TimedLine(line, place / rate, end / rate))
        silence = round(line.pause * rate / 1000)
        parts += (clip.pcm, bytes(silence * SAMPLE_BYTES))
        place = end + silence
    return Narration(rate, b"".join(parts), tuple(timed))
