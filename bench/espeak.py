"""Espeak itself, by its C interface and without pyttsx3: what ours is measured against.

espeak.py speak SCRIPT.json                 say every line in one process, throw the sound away
espeak.py edition SCRIPT.json PCM OUT.mp3   the same, then encode the given sound as an MP3
espeak.py clip RATE VOICE < TEXT > PCM      one line in a process of its own
"""

from __future__ import annotations

import ctypes
import json
import sys
from pathlib import Path
from typing import Any

SYNCHRONOUS, DONT_EXIT = 2, 0x8000
UTF8_AND_END_PAUSE = 0x1 | 0x1000
RATE = 1
SAMPLE_RATE = 22_050
FRAME = 10 * SAMPLE_RATE
CALLBACK = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.c_void_p)


class Espeak:
    """The library, loaded and initialised."""

    def __init__(self) -> None:
        import espeakng_loader

        self._library = ctypes.CDLL(espeakng_loader.get_library_path())
        self._chunks: list[bytes] = []
        self._callback = CALLBACK(self._collect)
        data = espeakng_loader.get_data_path().encode()
        if self._library.espeak_Initialize(SYNCHRONOUS, 1000, data, DONT_EXIT) != SAMPLE_RATE:
            sys.exit("espeak cannot be initialised")
        self._library.espeak_SetSynthCallback(self._callback)

    def _collect(self, wave: Any, samples: int, _events: Any) -> int:
        if samples > 0:
            self._chunks.append(ctypes.string_at(wave, samples * 2))
        return 0

    def say(self, text: str, rate: int, voice: str) -> bytes:
        """16-bit mono samples."""
        self._chunks.clear()
        self._library.espeak_SetVoiceByName(voice.encode())
        self._library.espeak_SetParameter(RATE, rate, 0)
        data = text.encode()
        self._library.espeak_Synth(data, ctypes.c_size_t(len(data) + 1), 0, 0, 0, UTF8_AND_END_PAUSE, None, None)
        return b"".join(self._chunks)


def encode(pcm: bytes, out: str) -> None:
    """An MP3 file with PyAV, at the bit rate of our audio edition."""
    import av

    with av.open(out, "w", format="mp3") as container:
        stream = container.add_stream("libmp3lame", rate=SAMPLE_RATE, layout="mono")
        stream.bit_rate = 64_000
        for start in range(0, len(pcm) // 2, FRAME):
            chunk = pcm[start * 2 : (start + FRAME) * 2]
            frame = av.AudioFrame(format="s16", layout="mono", samples=len(chunk) // 2)
            frame.planes[0].update(chunk + bytes(frame.planes[0].buffer_size - len(chunk)))
            frame.sample_rate, frame.pts = SAMPLE_RATE, start
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))


def main() -> None:
    command, *arguments = sys.argv[1:]
    espeak = Espeak()
    if command == "clip":
        rate, voice = arguments
        sys.stdout.buffer.write(espeak.say(sys.stdin.read(), int(rate), voice))
        return
    for text, rate, voice in json.loads(Path(arguments[0]).read_text(encoding="utf-8")):
        espeak.say(text, rate, voice)
    if command == "edition":
        encode(Path(arguments[1]).read_bytes(), arguments[2])


if __name__ == "__main__":
    main()
