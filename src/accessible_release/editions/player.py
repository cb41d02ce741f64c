"""The player of a web page: what a browser can play, the captions, and when each element is heard."""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from accessible_release.editions.addresses import recording_link
from accessible_release.editions.captions import cues, webvtt
from accessible_release.editions.listing import human_size
from accessible_release.editions.sound import formats, sounds
from accessible_release.editions.syncing import clips
from accessible_release.errors import MachineLacks
from accessible_release.locales import decimal, language_name
from accessible_release.model import Narration, Release
from accessible_release.settings import Settings

SPEEDS = tuple(map(Decimal, ("0.75", "1", "1.25", "1.5")))
"""How fast a visitor may listen, 1 for as it was read. The pitch stays."""
MILLISECONDS = 3
"""Decimals of a time in seconds."""
TRIED = ("mp3", "m4b", "opus", "flac", "wav")
"""The order in which a browser tries them: first what every browser plays, last those that are large."""
PLAYED_AS = {"opus": "audio/ogg; codecs=opus"}
"""What a browser must be told, where it is more than the media type."""
AT_THE_TOP = re.compile(rb"^[\d:.]+ --> [\d:.]+$", re.MULTILINE)
"""The times of a caption, behind which its place is named: at the foot of so low a picture, controls would hide it."""
NOT_IN_SCRIPT = str.maketrans({sign: f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"})
"""What could end a script element, or begin a comment in one."""


@dataclass(frozen=True, slots=True)
class Source:
    """One file of the recording, which stands beside the page."""

    href: str
    media_type: str
    kind: str
    """What people call it: `MP3`."""
    size: str
    """`2.4 MB`; without tags and cover, which are some kilobytes."""


@dataclass(frozen=True, slots=True)
class Player:
    """What the template of the player asks for."""

    sources: tuple[Source, ...]
    """The files, in the order in which a browser tries them."""
    download: Source
    """The file that people are offered: the first that the settings name."""
    captions: str
    """A `data:` address: a page that is opened from a folder may not load captions from a file beside it."""
    times: str
    """JSON, safe inside a script element: a list of an element's id and the second from which it is heard."""
    duration: str
    """ISO 8601: `PT4M5S`."""
    length: str
    """As a player shows it: `4:05`."""
    language_name: str
    """The language of the captions, in that language."""
    speeds: tuple[tuple[float, str], ...]
    """How fast a visitor may listen, as a number and as people of the language write it."""


def player(release: Release, narration: Narration | None, settings: Settings) -> Player | None:
    """What plays the recording in a page; None where the audio edition is not made, or cannot be made here."""
    if narration is None or "audio" not in settings.editions:
        return None
    try:
        made = sounds(narration, settings, settings.audio_formats)
    except MachineLacks:  # the audio edition says so, and what to do
        return None
    name = f"{release.slug}.{release.language}.{release.level}"
    sources = {
        kind: source(recording_link(settings, release.slug, f"{name}.{kind}"), kind, len(data))
        for kind, data in made.items()
    }
    return Player(
        sources=in_order_of_trying(sources),
        download=next(iter(sources.values())),
        captions=captions_address(webvtt(cues(narration, release.language))),
        times=in_script([[clip.element, round(clip.start, MILLISECONDS)] for clip in clips(narration)]),
        duration=_duration(narration.seconds),
        length=clock(narration.seconds),
        language_name=language_name(release.language, release.language),
        speeds=tuple((float(each), f"{decimal(each, release.language)}\u00a0×") for each in SPEEDS),
    )


def source(href: str, kind: str, size: int) -> Source:
    """One file of the recording: its address, what it is (`mp3`) and how large."""
    return Source(href, PLAYED_AS.get(kind, formats()[kind].media_type), kind.upper(), human_size(size))


def in_order_of_trying(sources: Mapping[str, Source]) -> tuple[Source, ...]:
    """The files of a recording by what they are, in the order in which a browser should try them."""
    return tuple(sources[kind] for kind in sorted(sources, key=TRIED.index))


def captions_address(vtt: bytes) -> str:
    """A `data:` address of captions at the top of the picture, where no controls hide them."""
    placed = AT_THE_TOP.sub(rb"\g<0> line:0", vtt)
    return f"data:text/vtt;base64,{base64.b64encode(placed).decode()}"


def in_script(value: Sequence[object]) -> str:
    """JSON that may stand inside a script element of an HTML page."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.translate(NOT_IN_SCRIPT)


def _duration(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    return f"PT{minutes}M{rest}S"


def clock(seconds: float) -> str:
    """A playing time as a player shows it: `4:05`, `1:04:05`."""
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
