from __future__ import annotations

import io
import subprocess
import sys
import wave
from pathlib import Path
from types import SimpleNamespace

import pytest

from accessible_release.errors import MachineLacks
from accessible_release.model import Narration
from accessible_release.narrating.playing import play, wav

MADE = Narration(8_000, b"\x01\x02" * 800, ())


def player(folder: Path, name: str, code: int = 0, complaint: str = "") -> Path:
    """A program of that name that keeps what it is to play, and notes its options."""
    heard = folder / f"{name}.heard"
    program = folder / name
    program.write_text(
        f'#!/bin/sh\nfor last; do :; done\n/bin/cp "$last" "{heard}"\necho "$@" > "{heard}.options"\n'
        f'echo "{complaint}" >&2\nexit {code}\n'
    )
    program.chmod(0o755)
    return heard


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The only folder with programs."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(sys, "platform", "linux")
    return tmp_path


def test_a_wav_file_has_the_samples_and_nothing_else() -> None:
    with wave.open(io.BytesIO(wav(MADE))) as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, 8_000)
        assert file.readframes(10_000) == MADE.pcm


@pytest.mark.parametrize("name", ["pw-play", "paplay", "aplay", "ffplay"])
def test_any_of_the_usual_players_will_do(programs: Path, name: str) -> None:
    heard = player(programs, name)
    play(MADE)
    assert heard.read_bytes() == wav(MADE)


def test_the_first_that_is_there_plays_and_the_others_do_not(programs: Path) -> None:
    first, second = player(programs, "paplay"), player(programs, "ffplay")
    play(MADE)
    assert (first.exists(), second.exists()) == (True, False)


def test_a_player_without_a_window_that_ends_by_itself(programs: Path) -> None:
    heard = player(programs, "ffplay")
    play(MADE)
    options = Path(f"{heard}.options").read_text().split()
    assert options[:-1] == ["-nodisp", "-autoexit", "-loglevel", "error"]
    assert not Path(options[-1]).exists(), "the file that was played is gone"


def test_a_player_that_fails_is_followed_by_the_next(programs: Path) -> None:
    player(programs, "pw-play", code=1)
    heard = player(programs, "aplay")
    play(MADE)
    assert heard.exists()


def test_without_a_player_that_can_there_is_the_way_out(programs: Path) -> None:
    with pytest.raises(MachineLacks, match="no program to play sound") as caught:
        play(MADE)
    assert "-o FILE" in caught.value.hint
    player(programs, "pw-play", code=1, complaint="no server")
    player(programs, "aplay", code=2, complaint="no card")
    with pytest.raises(MachineLacks, match="pw-play: no server") as caught:
        play(MADE)
    assert "-o FILE" in caught.value.hint
    player(programs, "pw-play", code=3)
    with pytest.raises(MachineLacks, match="pw-play: exit code 3"):
        play(MADE)


def test_a_mac_plays_with_its_own(programs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    other, heard = player(programs, "aplay"), player(programs, "afplay")
    play(MADE)
    assert (heard.exists(), other.exists()) == (True, False)


def test_windows_plays_from_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(subprocess, "run", None)
    heard: list[tuple[bytes, int]] = []
    module = SimpleNamespace(SND_MEMORY=4, PlaySound=lambda sound, flags: heard.append((sound, flags)))
    monkeypatch.setitem(sys.modules, "winsound", module)
    play(MADE)
    assert heard == [(wav(MADE), 4)]

    def broken(sound: bytes, flags: int) -> None:
        raise RuntimeError(sound, flags)

    module.PlaySound = broken
    with pytest.raises(MachineLacks, match="cannot be played"):
        play(MADE)
