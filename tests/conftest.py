"""No test reaches the network, the user's home, or the settings of the folder that one stands in."""

from __future__ import annotations

import io
import os
import runpy
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple, Protocol

import pytest
from hypothesis import settings as hypothesis_settings
from hypothesis.configuration import set_hypothesis_home_dir

from accessible_release import processors
from accessible_release.cli import cli
from accessible_release.cli.running import run
from accessible_release.settings import ENVIRONMENT_PREFIX, Settings

hypothesis_settings.register_profile("any-machine", deadline=None)  # a slow processor is no fault
hypothesis_settings.load_profile("any-machine")

HERE = Path(__file__).parent
OFFLINE = HERE / "offline"
SCRIPT = Path(sys.executable).with_name("accessible-release")

OPEN_PORTS: set[int] = runpy.run_path(str(OFFLINE / "sitecustomize.py"))["OPEN_PORTS"]
"""Ports of servers that a test itself runs on this computer."""
set_hypothesis_home_dir(str(HERE.parent / ".hypothesis"))  # each test stands in a folder of its own

signal.signal(signal.SIGINT, signal.default_int_handler)
"""What is started in the background ignores Ctrl-C, and so would every process that a test starts."""

if "AR_OTHER_KERNELS" in os.environ:
    processors.KERNELS = {}  # `make test-old-processor`: what stands in the environment acts, and rounds otherwise

RELEASE = """\
---
og.site.name: Suffolk Council
published: 2026-11-02
---

# Flood line opens

The council opened a flood line today. It is open day and night.

“We are here for you,” said Ann Lee, flood manager.

Call Floodline free on 0345 988 1188 or visit www.floodline.example.org.
"""
FOLDER = "flood-line-opens"
SHORT = {"RATE": "2000", "CONTACT_RATE": "2000", "SENTENCE_PAUSE": "9", "PARAGRAPH_PAUSE": "9", "HEADING_PAUSE": "9"}
"""Settings that make a recording short: most of the time of a build goes into encoding it."""
QUICK = {**SHORT, "LEVELS": "standard", "EDITIONS": "text,web,audio"}
"""Without the easy level no parser is loaded; the tests of that level and of the other editions ask for them."""
QUICKLY = Settings(
    editions=("text", "web", "audio"),
    voice="tone",
    levels=("standard",),
    **{name.lower(): int(value) for name, value in SHORT.items()},  # type: ignore[arg-type]
)


class Ran(NamedTuple):
    """What became of a run of the program."""

    code: int
    out: str
    err: str


class Program(Protocol):
    """Runs the program in this process, with the tone voice and without a progress report."""

    def __call__(self, *arguments: str | Path, stdin: bytes = b"", voice: str | None = "tone") -> Ran: ...


class Process(Protocol):
    """Starts the program in a process of its own."""

    def __call__(
        self, *arguments: str | Path, env: Mapping[str, str | None] | None = None, path: Path | None = None
    ) -> subprocess.Popen[bytes]: ...


class PlugIn(Protocol):
    """Installs a package of one module: entry points as `voices.loud = module:Class`."""

    def __call__(self, module: str, source: str, *entry_points: str) -> Path: ...


@pytest.fixture(autouse=True)
def alone(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """An empty home, an empty working folder, no settings."""
    home = tmp_path_factory.mktemp("home")
    for name in [name for name in os.environ if name.startswith("ACCESSIBLE_RELEASE_")]:
        monkeypatch.delenv(name)
    for name in ("HOME", "USERPROFILE", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(home))
    monkeypatch.setenv("XDG_CACHE_HOME", str(home / "cache"))
    monkeypatch.setenv("XDG_DATA_HOME", str(home / "data"))
    (home / "work").mkdir()
    monkeypatch.chdir(home / "work")


@pytest.fixture
def program(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Iterator[Program]:
    def start(*arguments: str | Path, stdin: bytes = b"", voice: str | None = "tone") -> Ran:
        for name, value in ({**QUICK, "VOICE": voice} if voice else {}).items():
            monkeypatch.setenv(ENVIRONMENT_PREFIX + name, value)
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        code = run(cli, [str(argument) for argument in arguments])
        return Ran(code, *capsys.readouterr())

    before = signal.getsignal(signal.SIGTERM)
    yield start
    signal.signal(signal.SIGTERM, before)


@pytest.fixture
def process() -> Iterator[Process]:
    started: list[subprocess.Popen[bytes]] = []

    def start(
        *arguments: str | Path, env: Mapping[str, str | None] | None = None, path: Path | None = None
    ) -> subprocess.Popen[bytes]:
        folders = os.pathsep.join(str(folder) for folder in (OFFLINE, path, os.environ.get("PYTHONPATH")) if folder)
        settings = {ENVIRONMENT_PREFIX + name: value for name, value in {**QUICK, "VOICE": "tone"}.items()}
        wanted = {**os.environ, **settings, "PYTHONPATH": folders, **(env or {})}
        started.append(
            subprocess.Popen(
                [SCRIPT, *arguments],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                env={name: value for name, value in wanted.items() if value is not None},
            )
        )
        return started[-1]

    yield start
    for each in started:
        each.kill()
        each.communicate()


@pytest.fixture
def plug_in(tmp_path_factory: pytest.TempPathFactory) -> PlugIn:
    def install(module: str, source: str, *entry_points: str) -> Path:
        folder = tmp_path_factory.mktemp(module)
        (folder / f"{module}.py").write_text(source)
        info = folder / f"{module}-1.0.dist-info"
        info.mkdir()
        (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {module}\nVersion: 1.0\n")
        lines = []
        for entry in entry_points:
            kind, _, rest = entry.partition(".")
            lines += [f"[accessible_release.{kind}]", rest]
        (info / "entry_points.txt").write_text("\n".join(lines) + "\n")
        return folder

    return install


@pytest.fixture
def news(tmp_path: Path) -> Path:
    """A small release with a helpline."""
    path = tmp_path / "news.md"
    path.write_text(RELEASE, encoding="utf-8")
    return path
