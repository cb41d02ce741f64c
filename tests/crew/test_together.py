"""Several processes make what one would: the same bytes, the same order; one that dies takes its release alone."""

from __future__ import annotations

import json
import os
import signal
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest
from conftest import QUICKLY, RELEASE, PlugIn, Process, Program

from accessible_release.batch import build
from accessible_release.crew.worker import Order
from accessible_release.errors import Fault, MachineLacks, NeedsAPerson, ReleaseError, Unusable
from accessible_release.settings import Settings
from crew.releases import files, told

TEXT = replace(QUICKLY, editions=("text",))
EDITION = """
import os, signal, time
class DeadlyEdition:
    name, narration, card_copies = "deadly", "none", 0
    def make(self, release, narration, settings):
        if "Deadly" in release.title:
            os.kill(os.getpid(), signal.SIGKILL)
        if "Slow" in release.title:
            time.sleep(60)
        if "Wrong" in release.title:
            raise SystemExit(3)
        return []
    def read_back(self, data, language):
        return ""
"""


def test_the_same_files_and_outcomes_as_one_process_makes(given: Path) -> None:
    alone = told(build([str(given)], Path("alone"), TEXT, jobs=0))
    together = told(build([str(given)], Path("together"), TEXT, jobs=2))
    assert together == alone
    assert files(Path("together")) == files(Path("alone"))
    assert {kind for *_, kind in alone if kind} != set()
    for name in ("1", "b"):
        path = given / f"{name}.md"
        path.write_text(path.read_text() + "\nMore.\n")
    alone, together = (
        [*told(build([str(given)], Path(out), TEXT, jobs=n))] for out, n in (("alone", 0), ("together", 2))
    )
    assert together == alone
    assert [same for _, _, _, same, *_ in together].count(True) == 6
    assert files(Path("together")) == files(Path("alone"))


def test_a_process_that_is_killed_costs_its_release_alone(process: Process, given: Path, plug_in: PlugIn) -> None:
    folder = plug_in("deadly", EDITION, "editions.deadly = deadly:DeadlyEdition")
    (given / "2.md").write_text(RELEASE.replace("Flood line", "Deadly line"))
    forms = ("--edition", "text", "--edition", "deadly", "--jobs", "2", "--progress", "plain")
    ran = process("build", given, "-o", "out", *forms, path=folder)
    _, said = ran.communicate(timeout=120)
    assert ran.returncode == 1
    assert f"Error: “{given / '2.md'}”: the process that was making it was ended by signal 9." in said.decode()
    made = json.loads(Path("out/batch-report.json").read_text())
    failed = {each["source"]: each["error"]["code"] for each in made["results"] if each["error"]}
    assert failed == {"2.md": "worker-lost", "stops.md": "not-published", "empty.md": "no-text"}
    assert (made["releases"], made["failed"], made["exit_code"]) == (10, 3, 1)
    assert not list(Path("out").glob(".making-*"))
    page = Path("out/batch-report.html").read_text()
    assert "was ended by signal 9" in page
    assert 'href="line-0-opens/check.html"' in page


def test_where_no_process_can_be_started_it_says_so(news: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from accessible_release.crew import local

    monkeypatch.setattr(local, "work", sys.exit)
    (news.parent / "other.md").write_text(RELEASE)
    with pytest.raises(MachineLacks, match="no process that makes releases can be started"):
        list(build([str(news.parent)], Path("out"), TEXT, jobs=2))


def test_a_wrong_setting_stops_the_whole_run(given: Path) -> None:
    with pytest.raises(Unusable, match="there is no “parchment” among the editions"):
        list(build([str(given)], Path("out"), replace(TEXT, editions=("parchment",)), jobs=2))
    assert not Path("out").exists()


def test_a_process_is_replaced_after_some_releases(given: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from accessible_release.crew import local

    monkeypatch.setattr(local, "RETIRED_AFTER", 1)
    processes, real = [], local._Worker

    def counted(order: Order) -> local._Worker:
        processes.append(real(order))
        return processes[-1]

    monkeypatch.setattr(local, "_Worker", counted)
    assert len(list(build([str(given)], Path("out"), TEXT, jobs=2))) == 10
    assert len(processes) >= 10
    list(build([str(given)], Path("alone"), TEXT, jobs=0))
    assert files(Path("out")) == files(Path("alone"))


def test_ctrl_c_ends_all_processes_and_leaves_nothing_half(process: Process, given: Path, plug_in: PlugIn) -> None:
    folder = plug_in("deadly", EDITION, "editions.deadly = deadly:DeadlyEdition")
    (given / "2.md").write_text(RELEASE.replace("Flood line", "Slow line"))
    forms = ("--edition", "text", "--edition", "deadly", "--jobs", "2", "--progress", "plain")
    ran = process("build", given, "-o", "out", *forms, path=folder)
    assert ran.stderr is not None
    while b"Release 3" not in ran.stderr.readline():
        pass
    children = Path(f"/proc/{ran.pid}/task/{ran.pid}/children")
    workers = [int(each) for each in children.read_text().split()] if children.exists() else []
    ran.send_signal(signal.SIGINT)
    ran.communicate(timeout=30)
    assert ran.returncode == 130
    assert not list(Path("out").glob(".making-*"))
    assert len(list(Path("out").glob("*/manifest.json"))) == 2
    assert "line-0-opens" in Path("out/index.html").read_text()
    deadline = time.monotonic() + 10
    while any(is_running(each) for each in workers) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not any(is_running(each) for each in workers)


def is_running(pid: int) -> bool:
    try:
        os.kill(pid, 0)
        return "\nState:\tZ" not in Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return False


def test_a_release_from_standard_input_is_made_here(given: Path, program: Program) -> None:
    ran = program("build", given / "0.md", "-", given / "1.md", "-o", "out", "--jobs", "2", stdin=RELEASE.encode())
    assert [Path(line).name for line in ran.out.splitlines()] == ["line-0-opens", "flood-line-opens", "line-1-opens"]


def test_a_report_of_somebody_else_stays(given: Path) -> None:
    Path("out").mkdir()
    Path("out/batch-report.html").write_text("mine")
    with pytest.raises(Unusable, match="no report of this program"):
        list(build([str(given)], Path("out"), TEXT, jobs=0))
    assert Path("out/batch-report.html").read_text() == "mine"


@pytest.mark.parametrize(
    "error",
    [
        NeedsAPerson("a", "b.", where="c", hint="d"),
        Unusable("a", "b."),
        Fault(ValueError("secret"), where="c"),
    ],
)
def test_an_error_is_the_same_in_another_process(error: ReleaseError) -> None:
    import pickle

    again = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own
    assert (type(again), str(again), again.code, again.exit_code) == (
        type(error),
        str(error),
        error.code,
        error.exit_code,
    )


def test_no_other_process_unless_one_is_asked_for(given: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from accessible_release.crew import local

    monkeypatch.setattr(local, "Local", None)
    assert len(list(build([str(given)], Path("out"), TEXT))) == 10


@pytest.mark.parametrize(("said", "expected"), [([], 0), (["--jobs", "3"], 3), (["--jobs", "auto"], "room")])
def test_what_the_option_asks_for(said: list[str], expected: object) -> None:
    from accessible_release.cli.build import command
    from accessible_release.crew.cores import room

    assert command.make_context("build", [*said, "a.md"]).params["jobs"] == (room() if expected == "room" else expected)


@pytest.mark.parametrize("said", ["-1", "many", "1.5", ""])
def test_what_is_no_number_of_processes(given: Path, program: Program, said: str) -> None:
    ran = program("build", given, "--jobs", said)
    assert (ran.code, "is neither a number, 0 or more, nor auto" in ran.err) == (2, True)


def test_how_many_processes_there_are() -> None:
    from accessible_release.crew.cores import cores, room, workers_for

    assert 1 <= room() <= cores()
    assert [workers_for(100, wanted) for wanted in (0, 1, 3)] == [0, 1, 3]
    assert [workers_for(inputs, 4) for inputs in (1, 2, 9)] == [0, 2, 4]


def test_a_container_gives_fewer_cores(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    from accessible_release.crew import cores

    monkeypatch.setattr(os, "sched_getaffinity", lambda _: set(range(8)), raising=False)
    for said, expected in (("150000 100000", 2), ("max 100000", 8), ("5000 100000", 1), ("", 8)):
        (tmp_path / "cpu.max").write_text(said)
        monkeypatch.setattr(cores, "QUOTA", tmp_path / "cpu.max")
        monkeypatch.setattr(cores, "OLD_QUOTA", (tmp_path / "none", tmp_path / "none"))
        assert cores.cores() == expected


def test_a_setting_that_is_used_is_passed_on(given: Path) -> None:
    assert Settings() == replace(Settings())
    (given / "1.md").write_text(RELEASE.replace("today", "today. [TBC]"))
    outcomes = {Path(each.source).name: each for each in build([str(given)], Path("out"), TEXT, jobs=2)}
    assert outcomes["1.md"].error is not None
    again = build([str(given)], Path("out"), replace(TEXT, finished=True), jobs=2)
    assert {Path(each.source).name: each for each in again}["1.md"].error is None
