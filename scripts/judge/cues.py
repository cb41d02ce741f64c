"""Caption files (WebVTT, SubRip) as a reader of their own finds them."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from html import unescape
from pathlib import Path

TIMES = re.compile(r"((?:\d+:)?\d\d:\d\d[.,]\d{3})[ \t]+-->[ \t]+((?:\d+:)?\d\d:\d\d[.,]\d{3})")
VOICE = re.compile(r"<v(?:\.[^ \t>]*)?[ \t]+([^>]*)>(.*?)(?=</v>|<v[ .\t]|\Z)", re.DOTALL)
TAG = re.compile(r"</?[^>]*>")


@dataclass(frozen=True, slots=True)
class Cue:
    """One caption."""

    start: float
    """Seconds from the start of the recording."""
    end: float
    lines: tuple[str, ...]
    """What is shown, without tags and invisible signs."""
    voices: tuple[tuple[str, str], ...] = ()
    """Each speaker that it names, and the words that are said to be theirs."""

    @property
    def words(self) -> str:
        """What is shown, in one line."""
        return " ".join(self.lines)


def read(path: Path) -> list[Cue]:
    """The captions of a file in its order."""
    tagged = path.suffix == ".vtt"
    blocks = re.split(r"\n{2,}", path.read_text(encoding="utf-8").replace("\r\n", "\n"))
    return [cue for block in blocks if (cue := _cue(block, tagged))]


def _cue(block: str, tagged: bool) -> Cue | None:
    found = TIMES.search(block)
    if not found:
        return None
    said = block[found.end() :].partition("\n")[2].rstrip("\n")
    voices = tuple((unescape(name).strip(), seen(words)) for name, words in VOICE.findall(said)) if tagged else ()
    lines = tuple(seen(line) if tagged else shown(line) for line in said.split("\n"))
    return Cue(_seconds(found[1]), _seconds(found[2]), lines, voices)


def seen(words: str) -> str:
    """Words of a WebVTT file without its tags."""
    return shown(unescape(TAG.sub("", words)))


def shown(words: str) -> str:
    """Words without the signs that nobody sees."""
    return "".join(char for char in words if unicodedata.category(char) != "Cf").strip()


def squeezed(words: str) -> str:
    """Letters and figures alone, small: the same however words are broken into lines."""
    plain = unicodedata.normalize("NFKC", words).casefold()
    return "".join(char for char in plain if char.isalnum() or unicodedata.category(char).startswith("M"))


def _seconds(clock: str) -> float:
    total = 0.0
    for part in clock.replace(",", ".").split(":"):
        total = total * 60 + float(part)
    return total
