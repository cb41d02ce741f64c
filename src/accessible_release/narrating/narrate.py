"""A release is spoken: the script, one clip a line, joined with pauses, and when each line is heard."""

from __future__ import annotations

import logging
import struct
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace

from accessible_release.cache import Cache, key
from accessible_release.errors import MachineLacks
from accessible_release.model import Narration, Release, ScriptLine, TimedLine
from accessible_release.narrating.casting import Cast, Said, casts
from accessible_release.narrating.respeaking import sure
from accessible_release.narrating.script import length, place_of_length, script
from accessible_release.plugins import Clip, Utterance, Voice
from accessible_release.settings import Settings

SAMPLE_BYTES = 2
LEAD_IN = 51
"""Silence with which the first line begins, in milliseconds: encoders and players swallow the first moment."""
BLOCK = 1152
"""A recording lasts a whole number of so many samples. Encoders count in them, so that no file is longer."""
HEADER = struct.Struct("<I")
"""In front of a cached clip: its sample rate in hertz."""

Progress = Callable[[int, int], None]
"""Called with clips made and clips to make; clips from the cache are in neither."""

log = logging.getLogger(__name__)


def narrate(
    release: Release, settings: Settings, voice: Voice, cache: Cache, progress: Progress | None = None
) -> Narration:
    """The recording of a release. The same line at the same rate is spoken once and kept in `cache`.

    Raises `MachineLacks` when a voice that is named is not there, or one cannot speak, says nothing for a line,
    changes its sample rate half-way or may have said a number wrongly and there is no other; LookupError for a
    language whose spoken forms are not known.
    """
    languages = {line.language for line in script(release, settings)}
    for cast in casts(release, languages, settings, voice):
        lines = list(script(release, cast.settings))
        clips = _clips(cast.said(lines), voice, cache, progress)
        if len({clip.sample_rate for clip in clips}) == 1:
            break
        log.info("the voices have different sample rates: fewer of them speak")
    clips, notices = sure(lines, clips, cast, voice, lambda said: _clips(said, voice, cache, None))
    whole = _with_length(lines, clips, lambda minutes: _length(minutes, release, cast, voice, cache))
    return replace(_joined(*whole), notices=notices)


def excerpt(release: Release, elements: Collection[str], settings: Settings, voice: Voice, cache: Cache) -> Narration:
    """Some sentences of the recording, by their ids, or details of its card: the very clips that stand in it.

    Only they are spoken. Raises LookupError where nothing is said for any of them, and as `narrate` does.
    """
    whole = script(release, settings)
    for cast in casts(release, {line.language for line in whole}, settings, voice):
        whole = script(release, cast.settings)
        if len({clip.sample_rate for clip in _clips(_samples(cast.said(whole)), voice, cache, None)}) == 1:
            break
    lines = [line for line in whole if line.element in elements and (line.sentence or line.kind != "announcement")]
    if not lines:
        raise LookupError("nothing is said for them")
    spoken = _clips(cast.said(lines), voice, cache, None)
    clips, notices = sure(lines, spoken, cast, voice, lambda said: _clips(said, voice, cache, None))
    return replace(_joined(lines, clips), notices=notices)


def _samples(said: Sequence[Said]) -> list[Said]:
    """The shortest thing that each speaker says, to learn the sample rate of the voice."""
    return [
        min((each for each in said if each.speaker == speaker), key=lambda each: len(each.text))
        for speaker in dict.fromkeys(each.speaker for each in said)
    ]


def _length(minutes: int, release: Release, cast: Cast, voice: Voice, cache: Cache) -> tuple[ScriptLine, Clip]:
    line = length(minutes, release, cast.settings)
    return line, _clips(cast.said([line]), voice, cache, None)[0]


def _with_length(
    lines: Sequence[ScriptLine], clips: Sequence[Clip], spoken: Callable[[int], tuple[ScriptLine, Clip]]
) -> tuple[list[ScriptLine], list[Clip]]:
    """The recording with the line that says how long it lasts, itself included."""
    place, minutes = place_of_length(lines), _minutes(lines, clips)
    while True:
        line, clip = spoken(minutes)
        longer = [*lines[:place], line, *lines[place:]], [*clips[:place], clip, *clips[place:]]
        if _minutes(*longer) <= minutes:
            return longer
        minutes = _minutes(*longer)


def _minutes(lines: Sequence[ScriptLine], clips: Sequence[Clip]) -> int:
    """How long the recording lasts, rounded; at least one."""
    samples = sum(len(clip.pcm) // SAMPLE_BYTES for clip in clips)
    seconds = samples / clips[0].sample_rate + sum(line.pause for line in lines) / 1000
    return max(1, int(seconds / 60 + 0.5))


def _clips(said: Sequence[Said], voice: Voice, cache: Cache, progress: Progress | None) -> list[Clip]:
    """A clip for everything said; only what the cache lacks is spoken, each voice all it has to say at once."""
    keys = {each: key("clip", each.speaker.fingerprint, str(each.rate), each.text) for each in said}
    clips = {each: clip for each in keys if (clip := _unpacked(cache.get(keys[each])))}
    missing = [each for each in keys if each not in clips]
    log.info("%d clips to speak, %d from the cache", len(missing), len(clips))
    for count, (each, clip) in enumerate(_spoken(missing, voice), start=1):
        clips[each] = clip
        if not clip.pcm:
            raise MachineLacks("voice-silent", f"the voice made no sound for {each.what}.")
        cache.put(keys[each], HEADER.pack(clip.sample_rate) + clip.pcm)
        if progress:
            progress(count, len(missing))
    return [clips[each] for each in said]


def _spoken(missing: Sequence[Said], voice: Voice) -> Iterator[tuple[Said, Clip]]:
    for speaker in dict.fromkeys(each.speaker for each in missing):
        wanted = [each for each in missing if each.speaker == speaker]
        utterances = [Utterance(each.text, each.rate) for each in wanted]
        spoken = voice.speak(utterances, speaker.language, speaker.voice_name)
        for count, each in enumerate(wanted):
            clip = next(spoken, None)
            if clip is None:
                raise MachineLacks("voice-silent", f"the voice gave {count} clips for {len(wanted)} lines.")
            yield each, clip


def _unpacked(data: bytes | None) -> Clip | None:
    """The clip; None for what is none, and so is spoken again."""
    if data is None or len(data) <= HEADER.size or (len(data) - HEADER.size) % SAMPLE_BYTES:
        return None
    rate = HEADER.unpack_from(data)[0]
    return Clip(rate, data[HEADER.size :]) if rate else None


def _joined(lines: Sequence[ScriptLine], clips: Sequence[Clip]) -> Narration:
    """Clips and pauses one after another; every time is a whole number of samples."""
    rate = clips[0].sample_rate
    if any(clip.sample_rate != rate for clip in clips):
        raise MachineLacks("voice-sample-rate", "the voice changed its sample rate within one recording.")
    lead_in = round(LEAD_IN * rate / 1000)
    parts = [bytes(lead_in * SAMPLE_BYTES)]
    timed: list[TimedLine] = []
    place = 0
    for line, clip in zip(lines, clips, strict=True):
        end = place + len(clip.pcm) // SAMPLE_BYTES + (0 if timed else lead_in)
        timed.append(TimedLine(line, place / rate, end / rate))
        silence = round(line.pause * rate / 1000)
        parts += (clip.pcm, bytes(silence * SAMPLE_BYTES))
        place = end + silence
    parts.append(bytes(-place % BLOCK * SAMPLE_BYTES))
    return Narration(rate, b"".join(parts), tuple(timed))
