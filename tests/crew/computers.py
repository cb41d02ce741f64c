"""A real Dask scheduler with real workers, each a process of its own on this computer's loopback."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from conftest import OPEN_PORTS

HOST = "127.0.0.1"
PATIENCE = 90.0
"""Seconds for a process to be there, on a computer that does much else."""


@dataclass
class Computers:
    """A scheduler, and its workers as they are started."""

    folder: Path
    env: Mapping[str, str]
    address: str = ""
    scheduler: subprocess.Popen[bytes] | None = None
    workers: list[subprocess.Popen[bytes]] = field(default_factory=list)

    @property
    def port(self) -> int:
        return int(self.address.rpartition(":")[2])

    def begin(self) -> None:
        """Start the scheduler."""
        file = self.folder / "scheduler.json"
        self.scheduler = self._dask(
            "scheduler", "--host", HOST, "--port", "0", "--no-dashboard", "--scheduler-file", str(file)
        )
        self.address = str(json.loads(_waited_for(file).read_text())["address"])
        OPEN_PORTS.add(self.port)

    def add(self, many: int, *more: str, env: Mapping[str, str] | None = None) -> None:
        """Start so many workers more, and wait for them."""
        from distributed import Client

        for _ in range(many):
            place = str(self.folder / f"worker-{len(self.workers)}")
            options = ("--nthreads", "1", "--no-dashboard", "--local-directory", place, "--death-timeout", "30")
            self.workers.append(self._dask("worker", self.address, "--host", HOST, *options, *more, env=env))
        with Client(self.address, set_as_default=False) as client:
            client.wait_for_workers(len(self.workers), timeout=PATIENCE)

    def end(self) -> None:
        OPEN_PORTS.discard(self.port)
        for each in (*self.workers, self.scheduler):
            if each:
                each.terminate()
        for each in (*self.workers, self.scheduler):
            if each:
                try:
                    each.wait(10)
                except subprocess.TimeoutExpired:
                    each.kill()
                    each.wait()

    def _dask(self, *arguments: str, env: Mapping[str, str] | None = None) -> subprocess.Popen[bytes]:
        with (self.folder / "log.txt").open("ab") as log:
            return subprocess.Popen(
                [sys.executable, "-m", "dask", *arguments],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                cwd=self.folder,
                env={**os.environ, **self.env, **(env or {})},
            )


def _waited_for(file: Path) -> Path:
    end = time.monotonic() + PATIENCE
    while not (file.exists() and file.read_text().endswith("}")):
        assert time.monotonic() < end, "no scheduler"
        time.sleep(0.1)
    return file


@contextmanager
def computers(folder: Path, paths: Sequence[Path] = (), env: Mapping[str, str] | None = None) -> Iterator[Computers]:
    """A scheduler without workers; `paths` are searched for packages by those that come."""
    home = folder / "home"
    home.mkdir()
    searched = os.pathsep.join([*map(str, paths), os.environ.get("PYTHONPATH", "")])
    places = {"HOME": str(home), "XDG_CACHE_HOME": str(home / "cache"), "XDG_DATA_HOME": str(home / "data")}
    found = Computers(folder, {**places, "PYTHONPATH": searched, **(env or {})})
    try:
        found.begin()
        yield found
    finally:
        if found.scheduler:
            found.end()
