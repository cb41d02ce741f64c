"""Text and MP3 editions judged with the standard library alone, so that our own readers cannot excuse us.

Prints one line a check; with --checks, the names of the checks.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import helplines
from verdicts import Verdict, attempt, main

RULING = re.compile(r"([-=_*~#+|])\1{3,}")
ODD = {"Cc", "Cf", "Cn", "Co", "Cs"}
RIGHT_TO_LEFT = {"ar", "fa", "he", "ku", "ps", "ur", "yi"}
ISOLATES = "\u2066\u2067\u2068\u2069"
"""What keeps a number in order in text from right to left."""
MUST_HAVE = ("TIT2", "TLAN", "COMM")
BITRATES = {
    True: (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320),
    False: (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160),
}
"""Kilobits a second of Layer III, by whether it is MPEG 1 (ISO/IEC 11172-3, 13818-3)."""
RATES = {3: (44100, 48000, 32000), 2: (22050, 24000, 16000), 0: (11025, 12000, 8000)}
CHECKS = ("text-utf8", "text-characters", "text-ruling", "text-spaces", "text-helpline", "mp3-tags", "mp3-sound")


def text(data: bytes, language: str = "") -> Iterator[tuple[str, list[str]]]:
    """Check by check, what is wrong with a text edition."""
    try:
        words = data.decode()
    except UnicodeDecodeError as error:
        yield "text-utf8", [str(error)]
        return
    yield "text-utf8", [] if words.strip() and "\r" not in words else ["empty, or carriage returns"]
    good = "\n" + (ISOLATES if language in RIGHT_TO_LEFT else "")
    odd = sorted({char for char in words if char not in good and unicodedata.category(char) in ODD})
    yield "text-characters", [f"U+{ord(char):04X}" for char in odd]
    yield "text-ruling", [found[0] for found in RULING.finditer(words)]
    yield "text-spaces", [repr(line) for line in words.split("\n") if "\t" in line or line != line.strip()]


def mp3(data: bytes) -> Iterator[tuple[str, list[str]]]:
    """Check by check, what is wrong with a recording."""
    names, start = frames_of_tag(data)
    yield "mp3-tags", [f"no {name}" for name in MUST_HAVE if name not in names]
    seconds, rest = sound(data, start)
    wrong = [] if seconds > 0 else ["no sound"]
    yield "mp3-sound", wrong + ([f"{rest} bytes that are no sound"] if rest else [])


def frames_of_tag(data: bytes) -> tuple[list[str], int]:
    """The names of an ID3v2 tag's frames, and where the sound begins."""
    if not data.startswith(b"ID3"):
        return [], 0
    end, at, names = 10 + synchsafe(data[6:10]), 10, []
    while at + 10 <= end and data[at]:
        names.append(data[at : at + 4].decode("latin-1"))
        size = data[at + 4 : at + 8]
        at += 10 + (synchsafe(size) if data[3] == 4 else int.from_bytes(size, "big"))
    return names, end


def synchsafe(size: bytes) -> int:
    """A number written in bytes of seven bits."""
    return size[0] << 21 | size[1] << 14 | size[2] << 7 | size[3]


def sound(data: bytes, at: int) -> tuple[float, int]:
    """Seconds in whole Layer III frames from `at`, and how many bytes after them are none."""
    seconds = 0.0
    while at + 4 <= len(data):
        head = int.from_bytes(data[at : at + 4], "big")
        version, rate, kilobits = head >> 19 & 3, head >> 10 & 3, head >> 12 & 15
        if head >> 21 != 0x7FF or version == 1 or head >> 17 & 3 != 1 or rate == 3 or kilobits in {0, 15}:
            break
        samples, hertz = (1152 if version == 3 else 576), RATES[version][rate]
        size = samples // 8 * BITRATES[version == 3][kilobits] * 1000 // hertz + (head >> 9 & 1)
        if at + size > len(data):
            break
        at, seconds = at + size, seconds + samples / hertz
    return seconds, len(data) - at


def judge(path: Path) -> Iterator[Verdict]:
    """Check by check, what is wrong with a text or a recording."""
    if path.suffix != ".txt":
        yield from mp3(path.read_bytes())
        return
    yield from text(path.read_bytes(), helplines.language(path))
    if helplines.is_edition(path):
        yield from attempt("text-helpline", lambda: helplines.lost(path, path.read_text(encoding="utf-8")))


if __name__ == "__main__":
    main(CHECKS, judge)
