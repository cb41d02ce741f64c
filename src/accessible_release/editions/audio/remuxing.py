"""Labels of M4B, Opus and FLAC files, with PyAV: the packets of the sound are taken over, not encoded again."""

from __future__ import annotations

from fractions import Fraction
from io import BytesIO
from typing import TYPE_CHECKING

from accessible_release.editions.audio.comments import comments, picture_comment
from accessible_release.editions.audio.cover import Cover
from accessible_release.editions.audio.labels import Labels
from accessible_release.errors import MachineLacks

if TYPE_CHECKING:
    from av import AudioStream
    from av.container import OutputContainer

CONTAINERS = {"m4b": "mp4", "opus": "ogg", "flac": "flac"}
"""FFmpeg's names. Its `ipod` takes no cover; `mp4` with the brand of audio books is the same file."""
OPTIONS = {"m4b": {"brand": "M4B ", "movflags": "+faststart", "movie_timescale": "{rate}"}}
"""The table of an M4B file goes in front of the sound, so that a page can play it while it is loaded."""
CODECS = {"image/png": "png", "image/jpeg": "mjpeg"}
BIT_EXACT = 0x0400
"""FFmpeg's AVFMT_FLAG_BITEXACT: no version, time or chance in the file."""
AUDIO_BOOK = "2"
"""What Apple's players are told that an M4B file is."""
NERO_CHAPTERS = NERO_TITLE = 255
"""Chapters, and bytes of a title, in the second table of chapters; the first, QuickTime's, has all of them whole."""


def remuxed(sound: bytes, kind: str, labels: Labels) -> bytes:
    """The file of that kind (`m4b`, `opus`, `flac`) with its labels. Raises `MachineLacks` where FFmpeg refuses."""
    import av

    try:
        data = _remuxed(sound, kind, labels)
    except (av.error.FFmpegError, ValueError) as error:
        raise MachineLacks(
            "sound-labels",
            f"title and chapters could not be put into the {kind} file: {error}.",
            hint="Run: accessible-release doctor",
        ) from error
    return _whole_characters(data, labels) if kind == "m4b" else data


def _options(kind: str, rate: int) -> dict[str, str]:
    """What FFmpeg is told: times in an M4B file are counted in samples, or it would end at a whole millisecond."""
    return {name: value.replace("{rate}", str(rate)) for name, value in OPTIONS.get(kind, {}).items()}


def _remuxed(sound: bytes, kind: str, labels: Labels) -> bytes:
    import av

    out = BytesIO()
    with (
        av.open(BytesIO(sound), "r") as source,
        av.open(
            out,
            "w",
            format=CONTAINERS[kind],
            options=_options(kind, source.streams.audio[0].rate),
            io_open=lambda *_: BytesIO(out.getvalue()),  # FFmpeg reads what it wrote, to put the table in front
        ) as made,
    ):
        made.flags |= BIT_EXACT
        stream = source.streams.audio[0]
        copy = made.add_stream_from_template(stream)
        _write_texts(made, copy, kind, labels)
        if labels.cover and kind != "opus":
            _write_cover(made, labels.cover)
        for packet in source.demux(stream):
            if packet.dts is not None:  # the last one is empty
                packet.stream = copy
                made.mux(packet)
    return out.getvalue()


def _write_texts(made: OutputContainer, copy: AudioStream, kind: str, labels: Labels) -> None:
    if kind == "m4b":
        made.metadata.update(_apple_texts(labels))
        copy.metadata["language"] = labels.language
        made.set_chapters(
            [
                {
                    "id": number,
                    "start": chapter.milliseconds[0],
                    "end": chapter.milliseconds[1],
                    "time_base": Fraction(1, 1000),
                    "metadata": {"title": chapter.title},
                }
                for number, chapter in enumerate(labels.chapters, start=1)
            ]
        )
    elif kind == "opus":
        copy.metadata.update(comments(labels))
        copy.metadata.update(picture_comment(labels.cover) if labels.cover else {})
    else:
        made.metadata.update(comments(labels))


def _apple_texts(labels: Labels) -> dict[str, str]:
    texts = {
        "title": labels.title,
        "artist": labels.artist,
        "album": labels.album,
        "comment": labels.comment,
        "date": labels.date,
        "genre": labels.genre,
        "media_type": AUDIO_BOOK,
    }
    return {name: value for name, value in texts.items() if value}


def _write_cover(made: OutputContainer, cover: Cover) -> None:
    """The picture as a stream of one packet, which the file keeps among its labels."""
    import av

    with av.open(BytesIO(cover.data), "r") as source:
        picture = source.streams.video[0]
        stream = made.add_mux_stream(CODECS[cover.media_type], width=picture.width, height=picture.height)
    stream.disposition = av.stream.Disposition.attached_pic
    stream.metadata["comment"] = "Cover (front)"
    packet = av.Packet(cover.data)
    packet.stream, packet.pts, packet.dts = stream, 0, 0
    made.mux(packet)


def _whole_characters(data: bytes, labels: Labels) -> bytes:
    """The file without parts of characters where FFmpeg cut a title for the second table of chapters.

    That table stands in front of the first, and has the length of a title in one byte before it.
    """
    for chapter in labels.chapters[:NERO_CHAPTERS]:
        cut = chapter.title.encode()[:NERO_TITLE]
        whole = cut.decode(errors="ignore").encode().ljust(len(cut))
        if whole != cut:
            length = bytes([len(cut)])
            data = data.replace(length + cut, length + whole, 1)
    return data
