"""The words of a finished file of captions, read by what the formats say, not by how we write them."""

from __future__ import annotations

import re
from html import unescape

BLOCK = re.compile(r"\n{2,}")
TIMES = re.compile(r"^(?:\d+:)?\d{2}:\d{2}[.,]\d{3}[ \t]+-->[ \t]+(?:\d+:)?\d{2}:\d{2}[.,]\d{3}.*$", re.MULTILINE)
TAG = re.compile(r"</?[^<>]*>")
PARTED = re.compile(r"(\w\.\w\S*/(?:\S*[/&=-])?)\s*\n(?=\S)")
"""A web address that goes on in the next line or caption."""
ISOLATES = re.compile("[\u2066-\u2069]")


def words_of(data: bytes) -> str:
    """A caption a line, without times, names of voices and spans. Raises ValueError where no caption is found."""
    text = data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    is_webvtt = text.startswith("WEBVTT")
    found = [_lines(block, is_webvtt) for block in BLOCK.split(text) if TIMES.search(block)]
    if not found:
        raise ValueError("there are no captions in it")
    whole = _with_whole_addresses("\n\n".join(found))
    return "\n".join(" ".join(caption.split()) for caption in BLOCK.split(whole)) + "\n"


def _lines(block: str, is_webvtt: bool) -> str:
    times = TIMES.search(block)
    payload = block[times.end() :] if times else ""
    if is_webvtt:
        payload = unescape(TAG.sub("", payload))
    return ISOLATES.sub("", payload).strip()


def _with_whole_addresses(text: str) -> str:
    while (joined := PARTED.sub(r"\1", text)) != text:
        text = joined
    return text
