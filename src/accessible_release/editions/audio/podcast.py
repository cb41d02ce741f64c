"""The chapters as a file of their own, for podcasts: JSON Chapters 1.2.0 of the podcast namespace.

Format: github.com/Podcastindex-org/podcast-namespace, docs/examples/chapters/jsonChapters.md.
"""

from __future__ import annotations

import json

from accessible_release.editions.audio.labels import Labels

VERSION = "1.2.0"
MEDIA_TYPE = "application/json+chapters"
IN_MILLISECONDS = 3


def chapters_json(labels: Labels, sound_file: str) -> bytes:
    """The file: title, whose it is, the helpline card as its description, and each chapter with its times in seconds.

    `sound_file` is the name of the recording that it belongs to.
    """
    told = {
        "version": VERSION,
        "title": labels.title,
        "author": labels.artist,
        "podcastName": labels.album,
        "description": labels.comment,
        "fileName": sound_file,
    }
    listed = [
        {
            "startTime": round(chapter.start, IN_MILLISECONDS),
            "endTime": round(chapter.end, IN_MILLISECONDS),
            "title": chapter.title,
        }
        for chapter in labels.chapters
    ]
    whole = {**{name: value for name, value in told.items() if value}, "chapters": listed}
    return (json.dumps(whole, ensure_ascii=False, indent=2) + "\n").encode()


def words_in(data: bytes) -> tuple[str, str]:
    """Title and description of such a file. Raises ValueError for what is none."""
    found = json.loads(data)
    if not isinstance(found, dict) or found.get("version") != VERSION or not isinstance(found.get("chapters"), list):
        raise ValueError("no file of chapters")
    return str(found.get("title", "")), str(found.get("description", ""))
