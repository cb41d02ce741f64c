"""A page that reads itself aloud, with its recording and captions: one that is right, and two in which all is wrong."""

from __future__ import annotations

import array
import base64
import json
import random
import wave
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

HERE = Path(__file__).parent
RATE = 16000
SPOKEN, SILENT = 0.7, 0.4
"""Seconds of noise for each sentence, and of silence after it."""
NUMBER = "0808 1000 900"
SENTENCES = {f"s{number:04}": f"This is sentence {number} of the sample." for number in range(1, 11)}
CARD = ("Help", f"Telephone: {NUMBER}")
LINES = {
    "title": "A sample of noise",
    "card-first": CARD[0],
    "card-first-1-phones-1": CARD[1],
    **SENTENCES,
    "card-last": CARD[0],
    "card-last-1-phones-1": CARD[1],
}


def starts() -> list[tuple[str, float]]:
    """Each element and the second at which its noise begins."""
    return [(element, round(place * (SPOKEN + SILENT), 3)) for place, element in enumerate(LINES)]


def samples(loudness: float = 0.1) -> array.array[int]:
    """The sound: noise that sounds different all the way, and silence between."""
    noise = random.Random(1)  # noqa: S311 - a sound
    made = array.array("h")
    for _ in LINES:
        made.extend(int(noise.uniform(-1, 1) * loudness * 32767) for _ in range(int(RATE * SPOKEN)))
        made.extend([0] * int(RATE * SILENT))
    return made


def recording(loudness: float = 0.1) -> bytes:
    """The sound as a WAV file."""
    made = BytesIO()
    with wave.open(made, "wb") as opened:
        opened.setparams((1, 2, RATE, 0, "NONE", ""))
        opened.writeframes(samples(loudness).tobytes())
    return made.getvalue()


def clock(seconds: float, mark: str = ".") -> str:
    """`00:00:01.100`."""
    minutes, rest = divmod(round(seconds * 1000), 60000)
    return f"00:{minutes:02}:{rest // 1000:02}{mark}{rest % 1000:03}"


def captions(late: float = 0.0) -> str:
    """The captions as WebVTT."""
    cues = [
        f"{clock(max(0.0, start + late))} --> {clock(start + late + SPOKEN)}\n{LINES[element]}\n"
        for element, start in starts()
    ]
    return "\n".join(["WEBVTT\n", *cues])


def page(sound: str, late: float = 0.0, wrongs: Sequence[tuple[str, str]] = ()) -> str:
    """The page that plays a recording; with `wrongs`, pairs of what stands in it and what stands there instead."""
    address = "data:text/vtt;base64," + base64.b64encode(captions().encode()).decode()
    made = (HERE / "sample-player.html").read_text(encoding="utf-8")
    for old, new in wrongs:
        if old not in made:
            raise ValueError(old)
        made = made.replace(old, new)
    sentences = "\n".join(f'<p><span id="{each}">{words}</span></p>' for each, words in SENTENCES.items())
    times = json.dumps([(element, round(start + late, 3)) for element, start in starts()])
    for name, value in {"SENTENCES": sentences, "RECORDING": sound, "CAPTIONS": address, "TIMES": times}.items():
        made = made.replace(name, value)
    return made
