"""A narration as an MP3 file, in memory, with PyAV. The same narration always gives the same bytes."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING

from accessible_release.editions.id3 import Chapter, tag
from accessible_release.errors import MachineLacks
from accessible_release.model import LineKind, Narration

if TYPE_CHECKING:
    from av import AudioFrame

SAMPLE_BYTES = 2
FRAME_SECONDS = 10
"""How much sound the encoder is handed at a time; it cuts it into its own frames."""
MOST_CHAPTERS = 255
"""The table of contents counts its entries in one byte."""
BIT_EXACT_FILE, BIT_EXACT_SOUND = 0x0400, 0x800000
"""FFmpeg's AVFMT_FLAG_BITEXACT and AV_CODEC_FLAG_BITEXACT: no version of the encoder in the file."""


def mp3(narration: Narration, *, title: str, artist: str, language: str, comment: str, bitrate: int) -> bytes:
    """The whole file: tags, chapters, mono sound at the narration's sample rate; `bitrate` in kilobits a second.

    Raises `MachineLacks` where the encoder refuses.
    """
    texts = {"TIT2": title, "TPE1": artist, "TALB": artist or title, "TCON": "Speech"}
    head = tag(texts, language=language, comment=comment, chapters=chapters(narration))
    return head + sound(narration, bitrate)


@lru_cache(maxsize=1)  # encoding takes seconds, and every edition with sound needs the same
def sound(narration: Narration, bitrate: int) -> bytes:
    """The recording without tags, as MP3: what goes into an edition that has pages beside it.

    It says how many samples the encoder puts in front, so that a player leaves them out and times are those of the
    narration. Raises `MachineLacks` where the encoder refuses.
    """
    import av

    out = BytesIO()
    try:
        # A tag of version 0 is none: ours goes in front. The encoder's own table of frames stays.
        with av.open(out, "w", format="mp3", options={"id3v2_version": "0"}) as container:
            container.flags |= BIT_EXACT_FILE
            stream = container.add_stream("libmp3lame", rate=narration.sample_rate, layout="mono")
            stream.bit_rate = bitrate * 1000
            stream.codec_context.flags |= BIT_EXACT_SOUND
            for frame in _frames(narration):
                container.mux(stream.encode(frame))
            container.mux(stream.encode(None))
    except (av.error.FFmpegError, ValueError) as error:
        raise MachineLacks(
            "mp3-encoder", f"the MP3 encoder refused the recording: {error}.", hint="Run: accessible-release doctor"
        ) from error
    return out.getvalue()


def chapters(narration: Narration) -> tuple[Chapter, ...]:
    """A chapter for the title, each card, the text after a card and each heading."""
    starts = list(_starts(narration))[:MOST_CHAPTERS]
    ends = [*(start for _, start in starts), round(narration.seconds * 1000)][1:]
    return tuple(Chapter(name, start, end) for (name, start), end in zip(starts, ends, strict=True))


def tags(data: bytes) -> dict[str, str]:
    """The tags of an MP3 file, as FFmpeg reads them: title, artist, album, language, comment."""
    import av

    with av.open(BytesIO(data)) as container:
        return dict(container.metadata)


def seconds(data: bytes) -> float:
    """The playing time of an MP3 file, measured by decoding all of it."""
    import av

    total = 0.0
    with av.open(BytesIO(data), "r") as container:
        for frame in container.decode(audio=0):
            total += frame.samples / frame.sample_rate
    return total


def _frames(narration: Narration) -> Iterator[AudioFrame]:
    import av

    step = FRAME_SECONDS * narration.sample_rate * SAMPLE_BYTES
    for start in range(0, len(narration.pcm), step):
        chunk = narration.pcm[start : start + step]
        frame = av.AudioFrame(format="s16", layout="mono", samples=len(chunk) // SAMPLE_BYTES)
        room = frame.planes[0].buffer_size - len(chunk)
        frame.planes[0].update(chunk + bytes(room))
        frame.sample_rate = narration.sample_rate
        frame.pts = start // SAMPLE_BYTES
        yield frame


def _starts(narration: Narration) -> Iterator[tuple[str, int]]:
    before: LineKind | None = None
    for timed in narration.lines:
        if _begins_chapter(timed.line.kind, before):
            yield timed.line.text.rstrip(".:"), round(timed.start * 1000)
        before = timed.line.kind


def _begins_chapter(kind: LineKind, before: LineKind | None) -> bool:
    """Title and card run over several lines; what is announced after a card is the release itself."""
    if kind == "announcement":
        return before == "card"
    return kind == "heading" or (kind in {"title", "card"} and kind != before)
