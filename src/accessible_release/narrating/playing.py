"""A narration out of the loudspeaker, by what every computer has for that."""

from __future__ import annotations

import importlib
import subprocess
import sys
import wave
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

from accessible_release.errors import MachineLacks
from accessible_release.files import program, scratch_folder
from accessible_release.model import Narration

SAMPLE_BYTES = 2
PLAYERS: Sequence[tuple[str, ...]] = (
    ("pw-play",),
    ("paplay",),
    ("aplay", "-q"),
    ("ffplay", "-nodisp", "-autoexit", "-loglevel", "error"),
)
"""Programs of Linux and the like that play a WAV file, first the most direct."""
MAC_PLAYERS: Sequence[tuple[str, ...]] = (("afplay",),)
HINT = "Use -o FILE.wav to write it to a file instead."
COMPLAINT_CHARACTERS = 200


def wav(narration: Narration) -> bytes:
    """The recording as a WAV file, exactly as it was spoken."""
    out = BytesIO()
    with wave.open(out, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(SAMPLE_BYTES)
        file.setframerate(narration.sample_rate)
        file.writeframes(narration.pcm)
    return out.getvalue()


def play(narration: Narration) -> None:
    """Play the recording, and come back when it is over. Raises `MachineLacks` where nothing can play it."""
    if sys.platform == "win32":
        _play_on_windows(wav(narration))
        return
    with scratch_folder() as folder:
        path = folder / "recording.wav"
        path.write_bytes(wav(narration))
        _play_with_first(MAC_PLAYERS if sys.platform == "darwin" else PLAYERS, path)


def _play_on_windows(sound: bytes) -> None:
    winsound = importlib.import_module("winsound")
    try:
        winsound.PlaySound(sound, winsound.SND_MEMORY)
    except RuntimeError as error:
        raise MachineLacks("sound-not-played", "the sound cannot be played on this computer.", hint=HINT) from error


def _play_with_first(players: Sequence[tuple[str, ...]], path: Path) -> None:
    """With the first player that can; one that is installed may still have no loudspeaker to play to."""
    complaint = ""
    for name, *options in players:
        found = program(name)
        if found is None:
            continue
        done = subprocess.run(  # noqa: S603 (a program of that name, found on the user's own path, and our own file)
            [found, *options, str(path)], stdin=subprocess.DEVNULL, capture_output=True, check=False
        )
        if done.returncode == 0:
            return
        complaint = complaint or f"{name}: {_last_line(done.stderr) or f'exit code {done.returncode}'}"
    if complaint:
        raise MachineLacks("sound-not-played", f"the sound cannot be played ({complaint}).", hint=HINT)
    names = ", ".join(name for name, *_ in players)
    raise MachineLacks("player-missing", f"there is no program to play sound with ({names}).", hint=HINT)


def _last_line(complaint: bytes) -> str:
    lines = complaint.decode("utf-8", "replace").strip().splitlines()
    return lines[-1][-COMPLAINT_CHARACTERS:] if lines else ""
