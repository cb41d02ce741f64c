"""Labels of Opus and FLAC files: Vorbis comments, with chapters and, for Opus, the cover among them.

Chapters are `CHAPTER001=00:00:12.345` and `CHAPTER001NAME=…` (wiki.xiph.org, "Chapter Extension"). They are written
here as comments: FFmpeg's own writer rounds the seconds of a chapter and so puts half of them one second late.
"""

from __future__ import annotations

import base64
import struct
from collections.abc import Iterator, Sequence

from accessible_release.editions.audio.chapters import Chapter, at_most
from accessible_release.editions.audio.cover import Cover
from accessible_release.editions.audio.labels import Labels

MOST_CHAPTERS = 999
"""The name of the comment has three digits."""
FRONT_COVER = 3


def comments(labels: Labels) -> dict[str, str]:
    """The comments by name, chapters among them; empty ones left out. `DESCRIPTION` is where players look first."""
    texts = {
        "TITLE": labels.title,
        "ARTIST": labels.artist,
        "ALBUM": labels.album,
        "DESCRIPTION": labels.comment,
        "DATE": labels.date,
        "GENRE": labels.genre,
        "LANGUAGE": labels.language,
        **dict(_chapters(at_most(MOST_CHAPTERS, labels.chapters))),
    }
    return {name: value for name, value in texts.items() if value}


def picture_comment(cover: Cover) -> dict[str, str]:
    """The cover as a comment: a picture block of FLAC (RFC 9639, 8.8) in base64, for files that hold text alone."""
    kind = cover.media_type.encode()
    no_description = not_told = 0
    sizes = (no_description, *[not_told] * 4, len(cover.data))  # width, height, depth and colours stand in the picture
    block = struct.pack(">II", FRONT_COVER, len(kind)) + kind + struct.pack(">6I", *sizes) + cover.data
    return {"METADATA_BLOCK_PICTURE": base64.b64encode(block).decode()}


def _chapters(chapters: Sequence[Chapter]) -> Iterator[tuple[str, str]]:
    for number, chapter in enumerate(chapters, start=1):
        seconds, thousandths = divmod(chapter.milliseconds[0], 1000)
        minutes, seconds = divmod(seconds, 60)
        hours, minutes = divmod(minutes, 60)
        yield f"CHAPTER{number:03d}", f"{hours:02d}:{minutes:02d}:{seconds:02d}.{thousandths:03d}"
        yield f"CHAPTER{number:03d}NAME", chapter.title
