from __future__ import annotations

import io
import struct
import wave

from accessible_release.ffmpeg import decoded


def wav(samples: list[int], rate: int, channels: int) -> bytes:
    stream = io.BytesIO()
    with wave.open(stream, "wb") as file:
        file.setnchannels(channels)
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes(struct.pack(f"<{len(samples)}h", *samples))
    return stream.getvalue()


def test_mono_comes_back_sample_for_sample() -> None:
    samples = [0, 1000, -1000, 32767, -32768] * 500
    clip = decoded(wav(samples, 22050, 1))
    assert clip.rate == 22050
    assert clip.pcm == struct.pack(f"<{len(samples)}h", *samples)


def test_stereo_is_mixed_down() -> None:
    clip = decoded(wav([500, 500] * 1000, 16000, 2))
    assert (clip.rate, len(clip.pcm)) == (16000, 2000)
