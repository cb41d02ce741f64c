"""Bad days of a real process: killed, interrupted, nobody listening, no terminal, two at once."""

from __future__ import annotations

import os
import pty
import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from shutil import which

import pytest
from conftest import FOLDER, RELEASE, SCRIPT, PlugIn, Process, Program

SLOW = """
import pathlib, time
from accessible_release.narrating.tone_voice import ToneVoice

class Slow(ToneVoice):
    def speak(self, utterances, language, voice_name):
        for count, clip in enumerate(super().speak(utterances, language, voice_name)):
            pathlib.Path("speaking").write_text(str(count))
            time.sleep(SECONDS if count == 3 else 0)
            yield clip
"""
HALT_AT_THE_FLOOD = """
import pathlib, time
from accessible_release.narrating.tone_voice import ToneVoice

class Halting(ToneVoice):
    def speak(self, utterances, language, voice_name):
        for utterance, clip in zip(utterances, super().speak(utterances, language, voice_name)):
            if "Flood" in utterance.text and not pathlib.Path("go on").exists():
                pathlib.Path("speaking").touch()
                while not pathlib.Path("go on").exists():
                    time.sleep(0.1)
            yield clip
"""
HALT_WHILE_WRITING = """
import os, pathlib, time
from accessible_release.narrating.tone_voice import ToneVoice as Halting
real = os.fsync

def slow(handle):
    real(handle)
    if list(pathlib.Path("out").glob(".making-*")):
        pathlib.Path("writing").touch()
        time.sleep(60)

os.fsync = slow
"""


def wait_for(happened: Callable[[], object]) -> None:
    end = time.monotonic() + 20
    while not happened():
        assert time.monotonic() < end, "it never happened"
        time.sleep(0.01)


def whole(out: Path) -> set[str]:
    return {str(path.relative_to(out)) for path in out.rglob("*") if path.is_file() and ".accessible-" not in path.name}


@pytest.fixture
def slow(plug_in: PlugIn) -> Path:
    return plug_in("slow", SLOW.replace("SECONDS", "60"), "voices.slow = slow:Slow")


def test_killed_while_speaking_leaves_nothing_and_the_next_run_goes_on(
    process: Process, program: Program, slow: Path, news: Path
) -> None:
    run = process("build", news, "-o", "out", "--voice", "slow", path=slow)
    wait_for(lambda: Path("speaking").exists() and Path("speaking").read_text() == "3")
    run.kill()
    run.wait()
    assert whole(Path("out")) == set()
    assert (Path("out") / ".accessible-release.pid").read_text() == str(run.pid)
    assert program("build", news, "-o", "out").code == 0
    assert program("verify", "out").code == 0
    assert not (Path("out") / ".accessible-release.pid").exists()


def test_killed_while_writing_leaves_only_whole_files(
    process: Process, program: Program, plug_in: PlugIn, news: Path
) -> None:
    assert program("build", news, "-o", "out", "--edition", "text").code == 0
    before = {name: (Path("out") / name).read_bytes() for name in whole(Path("out"))}
    news.write_text(RELEASE.replace("day and night", "by day"))
    folder = plug_in("halting", HALT_WHILE_WRITING, "voices.halting = halting:Halting")
    run = process("build", news, "-o", "out", "--voice", "halting", path=folder)
    wait_for(Path("writing").exists)
    run.kill()
    run.wait()
    making = list(Path("out").glob(".making-*"))
    assert making
    left = {name for name in whole(Path("out")) if not name.startswith(".making-")}
    assert {name: (Path("out") / name).read_bytes() for name in left} == before
    assert program("build", news, "-o", "out").code == 0
    assert not list(Path("out").glob(".making-*"))
    assert program("verify", "out").code == 0


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_interrupted(number: signal.Signals, process: Process, slow: Path, news: Path) -> None:
    run = process("build", news, "-o", "out", "--voice", "slow", path=slow)
    wait_for(lambda: Path("speaking").exists() and Path("speaking").read_text() == "3")
    run.send_signal(number)
    out, err = run.communicate(timeout=20)
    assert run.returncode == 130
    assert err.decode().split("\n")[-2].startswith("Interrupted.")
    assert b"Traceback" not in err
    assert out == b""
    assert not Path("out").exists()


@pytest.mark.engine
@pytest.mark.skipif(not Path("/proc").exists(), reason="looks for children in /proc")
def test_no_child_is_left(process: Process, news: Path) -> None:
    news.write_text(RELEASE + "\n".join(f"\nRain fell for {n} days." for n in range(2000)))
    run = process("build", news, "-o", "out", env={"ACCESSIBLE_RELEASE_VOICE": "pyttsx3"})
    children = Path(f"/proc/{run.pid}/task/{run.pid}/children")
    wait_for(lambda: children.read_text().split())
    worker = children.read_text().split()[0]
    run.terminate()
    run.communicate(timeout=20)
    assert run.returncode == 130
    wait_for(lambda: not Path(f"/proc/{worker}").exists())


def test_an_interrupted_batch_says_how_far_it_came_and_goes_on(
    process: Process, program: Program, plug_in: PlugIn, news: Path
) -> None:
    fire = news.with_name("fire.md")
    fire.write_text(RELEASE.replace("Flood", "Fire"))
    folder = plug_in("halting", HALT_AT_THE_FLOOD, "voices.halting = halting:Halting")
    run = process("build", fire, news, "-o", "out", "--voice", "halting", path=folder)
    wait_for(Path("speaking").exists)
    assert "fire-line-opens/index.html" in (Path("out") / "index.html").read_text()
    run.send_signal(signal.SIGINT)
    out, err = run.communicate(timeout=20)
    assert (run.returncode, out) == (130, b"out/fire-line-opens\n")
    told = "Interrupted. 1 of 2 releases are finished; run the same command again to go on with the others."
    assert err.decode().splitlines()[-1] == told
    run = process("build", fire, news, "-o", "out", "--voice", "halting", "--progress", "plain", path=folder)
    Path("go on").touch()
    out, err = run.communicate(timeout=60)
    assert (run.returncode, out.decode()) == (0, f"out/fire-line-opens\nout/{FOLDER}\n")
    assert err.decode().splitlines()[-1] == "1 made, 1 unchanged. Open “out/index.html” and “out/batch-report.html”."


def test_watched(process: Process, news: Path) -> None:
    run = process("build", news, "-o", "out", "--edition", "text", "--watch", "--progress", "plain")
    text = Path("out") / FOLDER / f"{FOLDER}.en.standard.txt"
    wait_for(text.exists)
    wait_for((Path("out") / "index.html").exists)
    Path("accessible-release.toml").write_text("rate = 'fast'")
    time.sleep(2.5)
    Path("accessible-release.toml").write_text("rate = 150")
    news.write_text(RELEASE.replace("day and night", "by day"))
    wait_for(lambda: "by day" in text.read_text())
    time.sleep(0.5)
    run.send_signal(signal.SIGINT)
    out, err = run.communicate(timeout=20)
    assert (run.returncode, out.decode()) == (0, f"out/{FOLDER}\n" * 2)
    told = err.decode().splitlines()
    waiting = "Waiting for a change. Press Ctrl-C to end."
    broken = "Error: “accessible-release.toml”: the setting rate takes a whole number (at least one), not “fast”."
    assert [each for each in told if not each.startswith(("Making", "Speaking"))] == [
        "1 made. Open “out/index.html”.", waiting, broken, waiting, "1 made. Open “out/index.html”.", waiting,
    ]  # fmt: skip


def test_interrupted_while_it_builds_a_watched_release(process: Process, slow: Path, news: Path) -> None:
    run = process("build", news, "-o", "out", "--voice", "slow", "--watch", path=slow)
    wait_for(lambda: Path("speaking").exists() and Path("speaking").read_text() == "3")
    run.send_signal(signal.SIGINT)
    run.communicate(timeout=20)
    assert run.returncode == 130


def test_two_runs_one_folder(process: Process, program: Program, slow: Path, news: Path) -> None:
    run = process("build", news, "-o", "out", "--voice", "slow", path=slow)
    wait_for(Path("speaking").exists)
    second = program("build", news, "-o", "out")
    assert second.code == 3
    assert second.err.startswith(f"Error: “out”: another run (PID {run.pid}) is writing there.")
    assert len(second.err.splitlines()) == 1
    assert run.poll() is None
    side_by_side = program("build", news, "-o", "other", "--edition", "text")
    assert side_by_side.code == 0


def test_a_closed_stdout_stops_nothing(news: Path) -> None:
    command = [SCRIPT, "build", news, "-o", "out", "--voice", "tone", "--edition", "text", "--level", "standard"]
    run = subprocess.run(["/bin/sh", "-c", 'exec "$@" >&-', "sh", *map(str, command)], capture_output=True, timeout=30)
    assert (run.returncode, run.stdout) == (0, b"")
    assert b"Traceback" not in run.stderr
    assert (Path("out") / FOLDER / "manifest.json").is_file()


def test_closed_streams_stop_nothing(news: Path) -> None:
    command = [SCRIPT, "build", news, "-o", "out", "--voice", "tone", "--edition", "text", "--level", "standard"]
    run = subprocess.run(["/bin/sh", "-c", 'exec "$@" <&- >&- 2>&-', "sh", *map(str, command)], timeout=30)
    assert run.returncode == 0
    assert (Path("out") / FOLDER / "manifest.json").is_file()


def test_a_broken_pipe_is_quiet_and_stops_nothing(process: Process, news: Path, tmp_path: Path) -> None:
    (tmp_path / "b.md").write_text(RELEASE.replace("Flood", "Fire"))
    run = process("build", news, tmp_path / "b.md", "-o", "out", "--edition", "text", "--progress", "none")
    assert run.stdout is not None
    run.stdout.close()
    run.stdout = None
    assert run.communicate(timeout=30)[1] == b""
    assert run.returncode == 0
    assert (Path("out") / "fire-line-opens" / "manifest.json").is_file()


@pytest.mark.parametrize("arguments", [("--help",), ("build", "--help"), ("inspect", "--json", "NEWS")])
def test_a_reader_that_has_gone(arguments: tuple[str, ...], process: Process, news: Path) -> None:
    run = process(*(str(news) if each == "NEWS" else each for each in arguments))
    assert run.stdout is not None
    run.stdout.close()
    run.stdout = None
    assert run.communicate(timeout=30)[1] == b""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_behind_stdout(news: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        run = subprocess.run([SCRIPT, "inspect", news], stdout=full, stderr=subprocess.PIPE, timeout=30)
    assert run.returncode == 3
    assert run.stderr.decode().splitlines() == [
        "Error: the result cannot be written to standard output: no space left on device."
    ]


@pytest.mark.parametrize("locale", ["C", "POSIX", "tr_TR.ISO-8859-9"])
def test_utf_8_whatever_the_locale(locale: str, process: Process, news: Path) -> None:
    news.write_text(RELEASE.replace("Ann Lee", "Zoë Łukasz"), encoding="utf-8")
    plain = {"LC_ALL": locale, "LANG": None, "PYTHONUTF8": "0", "PYTHONIOENCODING": None, "PYTHONCOERCECLOCALE": "0"}
    out, err = process("inspect", news, env=plain).communicate(timeout=30)
    assert "Zoë Łukasz" in out.decode(), err


def test_a_folder_name_that_is_not_utf_8(process: Process, news: Path) -> None:
    run = process("build", news, "-o", os.fsdecode(b"caf\xe9"), "--edition", "text")
    out, err = run.communicate(timeout=30)
    assert run.returncode == 0, err
    assert out == b"caf\xe9/" + FOLDER.encode() + b"\n"


def test_no_terminal_no_bar(process: Process, news: Path) -> None:
    _, err = process("build", news, "-o", "out").communicate(timeout=30)
    assert b"\r" not in err
    assert b"\x1b" not in err


def on_a_terminal(columns: int, *arguments: str, **env: str) -> bytes:
    """What the program writes to a terminal of that width."""
    import fcntl
    import struct
    import termios

    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    run = subprocess.Popen(
        [SCRIPT, *arguments], stdin=theirs, stdout=theirs, stderr=theirs, env={**os.environ, "TERM": "xterm", **env}
    )
    os.close(theirs)
    seen = b""
    while True:
        try:
            some = os.read(ours, 4096)
        except OSError:
            break
        if not some:
            break
        seen += some
    os.close(ours)
    assert run.wait(30) == 0, seen
    return seen


def test_a_bar_on_a_terminal_and_lines_on_a_narrow_or_dumb_one(news: Path) -> None:
    options = ["-o", "out", "--voice", "tone", "--edition", "text", "--edition", "web", "--level", "standard"]
    command = ("build", str(news), *options)
    seen = on_a_terminal(80, *command)
    assert b"% Making editions 1/2" in seen
    assert b"\r[########################] 100% Making editions 2/2" in seen
    for columns, env in ((40, {}), (80, {"TERM": "dumb"})):
        seen = on_a_terminal(columns, *command, "--again", **env)
        assert b"\r[" not in seen
        assert b"Making editions: 2 of 2\r\n" in seen
    assert b"\r[" not in on_a_terminal(80, *command, "--again", "--progress", "plain")


def test_no_colour_at_all(news: Path) -> None:
    for env in ({}, {"NO_COLOR": "1"}):
        seen = on_a_terminal(80, "build", str(news), "-o", "out", "--edition", "text", "--level", "standard", **env)
        assert b"\x1b" not in seen


def test_the_network_is_refused_to_processes_too(process: Process, plug_in: PlugIn, news: Path) -> None:
    source = """
import socket
from accessible_release.narrating.tone_voice import ToneVoice

class Cloud(ToneVoice):
    def speak(self, utterances, language, voice_name):
        socket.create_connection(("192.0.2.1", 443), timeout=1)
"""
    folder = plug_in("cloud", source, "voices.cloud = cloud:Cloud")
    run = process("build", news, "-o", "out", "--voice", "cloud", path=folder)
    assert b"NetworkUsedError" in run.communicate(timeout=30)[1]


def test_the_installed_program(news: Path) -> None:
    """The one smoke test with nothing of ours around it but the tone voice."""
    run = subprocess.run(
        [SCRIPT, "build", news, "-o", "out", "--voice", "tone"], capture_output=True, text=True, timeout=60
    )
    braille = ["brf"] if which("lou_translate") else []
    assert run.returncode == (0 if braille else 3)
    assert run.stdout == f"out/{FOLDER}\n"
    names = {path.name for path in (Path("out") / FOLDER).iterdir()}
    ends = ["txt", "html", "mp3", "chapters.json", "vtt", "srt", "pdf", "docx", "epub", *braille]
    made = {f"{FOLDER}.en.{level}.{end}" for level in ("standard", "easy") for end in ends}
    of_staff = {"check.html", "fragment-en-easy.html", "fragment-en-standard.html", "report.html", "report.json"}
    assert names == {"index.html", "manifest.json", *of_staff, *made}
