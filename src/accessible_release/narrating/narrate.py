"""A release is spoken: the script, one clip a line, joined with pauses, and when each line is heard."""

from __future__ import annotations

import logging
import struct
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

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
    speakers = _speakers(release, lines, settings, voice)
    said = [
        (speakers[line.language], Utterance(line.text, settings.contact_rate if line.slow else settings.rate))
        for line in lines
    ]
    clips = _clips(said, voice, cache, progress)
    if len({speaker for speaker, _ in said}) > 1 and len({clip.sample_rate for clip in clips.values()}) > 1:
        log.info("the voices have different sample rates: one voice speaks everything")
        said = [(speakers[""], utterance) for _, utterance in said]
        clips = _clips(said, voice, cache, progress)
    for line, spoken in zip(lines, said, strict=True):
        if not clips[spoken].pcm:
            raise MachineLacks("voice-silent", f"the voice made no sound for {line.sentence or line.kind}.")
    return _joined(lines, [clips[spoken] for spoken in said])


@dataclass(frozen=True, slots=True)
class _Speaker:
    """Who says a line: the voice of a language, or the one that was asked for by name."""

    language: str
    voice_name: str
    fingerprint: str


_Said = tuple[_Speaker, Utterance]


def _speakers(
    release: Release, lines: Sequence[ScriptLine], settings: Settings, voice: Voice
) -> Mapping[str, _Speaker]:
    """Who speaks each language of the script; where one has no voice, the voice of the release does."""
    own = _speaker(release.language, release, settings, voice)
    found = {"": own}
    for language in dict.fromkeys(line.language for line in lines if line.language):
        try:
            found[language] = _speaker(language, release, settings, voice)
        except MachineLacks as lacking:
            log.info("%s", lacking.message)
            found[language] = own
    return found


def _speaker(language: str, release: Release, settings: Settings, voice: Voice) -> _Speaker:
    """The voice that was named speaks a translation only if it is known to speak that language."""
    name = settings.voice_name
    if release.origin and not _speaks(voice, name, language):
        name = ""
    return _Speaker(language, name, voice.fingerprint(language, name))


def _speaks(voice: Voice, name: str, language: str) -> bool:
    primary, wanted = language.partition("-")[0].lower(), name.lower()
    named = (each for each in voice.voices() if wanted in (each.name.lower(), each.name.rpartition("/")[2].lower()))
    return any(spoken.lower().partition("-")[0] == primary for each in named for spoken in each.languages)


def _clips(said: Sequence[_Said], voice: Voice, cache: Cache, progress: Progress | None) -> Mapping[_Said, Clip]:
    """A clip for everything said; only what the cache lacks is spoken, each voice all it has to say at once."""
    keys = {each: key("clip", each[0].fingerprint, str(each[1].rate), each[1].text) for each in said}
    clips = {each: clip for each in keys if (clip := _unpacked(cache.get(keys[each])))}
    missing = [each for each in keys if each not in clips]
    log.info("%d clips to speak, %d from the cache", len(missing), len(clips))
    for count, (each, clip) in enumerate(_spoken(missing, voice), start=1):
        clips[each] = clip
        if clip.pcm:
            cache.put(keys[each], HEADER.pack(clip.sample_rate) + clip.pcm)
        if progress:
            progress(count, len(missing))
    return clips


def _spoken(missing: Sequence[_Said], voice: Voice) -> Iterator[tuple[_Said, Clip]]:
    for speaker in dict.fromkeys(speaker for speaker, _ in missing):
        wanted = [each for each in missing if each[0] == speaker]
        spoken = voice.speak([utterance for _, utterance in wanted], speaker.language, speaker.voice_name)
        for count, each in enumerate(wanted):
            clip = next(spoken, None)
            if clip is None:
                raise MachineLacks("voice-silent", f"the voice gave {count} clips for {len(wanted)} lines.")
            yield each, clip


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
