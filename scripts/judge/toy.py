"""Makes every edition of a small invented release that is written from right to left, for the judges to look at.

    .venv/bin/python scripts/judge/toy.py FOLDER

It is the one sample with a table, with numbers inside text of the other direction, and with every kind of recording.
"""

from __future__ import annotations

import struct
import sys
import tempfile
import zlib
from pathlib import Path

from accessible_release import Settings, build

EDITIONS = ("text", "web", "audio", "captions", "print", "word", "epub", "braille", "daisy")
SOUNDS = ("mp3", "m4b", "opus", "flac", "wav")
COVER_SIDE = 600
"""Pixels of a cover: one colour."""
RELEASE = """---
title: المجلس يفتح خطاً جديداً
language: ar
site_name: المجلس
date: 2026-03-02
---

افتتح المجلس اليوم خطاً جديداً للمساعدة. الخط مفتوح كل يوم من التاسعة صباحاً حتى الخامسة مساءً، وهو مجاني وسري.

للمساعدة اتصل على 0808 1000 900 أو زوروا www.example.org. لا تدفع شيئاً ولا تذكر اسمك.

## متى تتصل

الخط ليس لحالات الخطر. من يتصل به يتحدث مع شخص يعرف المدينة ويعرف من يستطيع أن يساعد من يحتاج إلى بيت أو طعام.

| اليوم | من | حتى |
|---|---|---|
| الاثنين | 9:00 | 17:00 |
| الثلاثاء | 10:00 | 16:30 |

يساعد الخط في:

- الطعام
- السكن
- الماء والكهرباء
"""
DIRECTORY = """[[helpline]]
name = "خط المدينة"
role = "helpline"
phones = ["0808 1000 900"]
"""


def picture() -> bytes:
    """A square of one colour as PNG."""

    def part(name: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))

    head = struct.pack(">IIBBBBB", COVER_SIDE, COVER_SIDE, 8, 2, 0, 0, 0)
    rows = (b"\0" + b"\x1f\x3a\x5f" * COVER_SIDE) * COVER_SIDE
    return b"\x89PNG\r\n\x1a\n" + part(b"IHDR", head) + part(b"IDAT", zlib.compress(rows)) + part(b"IEND", b"")


def main(folder: Path) -> int:
    """Make the editions in a folder. The exit code: that of the build."""
    with tempfile.TemporaryDirectory() as place:
        source, directory = Path(place, "toy-right-to-left.md"), Path(place, "helplines.toml")
        source.write_text(RELEASE, encoding="utf-8")
        directory.write_text(DIRECTORY, encoding="utf-8")
        cover = Path(place, "cover.png")
        cover.write_bytes(picture())
        settings = Settings(
            editions=EDITIONS,
            audio_formats=SOUNDS,
            cover=str(cover),
            levels=("standard",),
            directory=str(directory),
            pack=True,
        )
        outcomes = list(build([str(source)], folder, settings))
    for missing in (each for outcome in outcomes for each in outcome.not_made):
        print(f"toy: no {missing.edition}: {missing.why}", file=sys.stderr)
    return max(outcome.exit_code for outcome in outcomes)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("toy: name the folder in which the editions go")
    sys.exit(main(Path(sys.argv[1])))
