"""Other computers make what this one would: the same bytes; one that dies costs its task, a lost scheduler the rest."""

from __future__ import annotations

import json
import os
import signal
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from conftest import QUICKLY, RELEASE, PlugIn, Process, Program

from accessible_release.batch import build
from accessible_release.errors import MachineLacks, Unusable
from accessible_release.settings import Settings
from crew.computers import Computers, computers
from crew.releases import files, told

TEXT = replace(QUICKLY, editions=("text",))
EDITION = """
import os, signal, time
from pathlib import Path
class FragileEdition:
    name, narration, card_copies = "fragile", "none", 0
    def make(self, release, narration, settings):
        begun = Path(os.environ["BEGUN"], release.title)
        if "Deadly" in release.title or ("Once" in release.title and not begun.exists()):
            begun.touch()
            os.kill(os.getpid(), signal.SIGKILL)
        if "Slow" in release.title:
            begun.touch()
            time.sleep(60)
        return []
    def read_back(self, data, language):
        return ""
"""
DIRECTORY = """
[[helpline]]
name = "Floodline"
phones = ["0345 988 1188"]
retired = ["0345 988 1189"]
"""


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Computers]:
    """A scheduler and two workers that nobody harms."""
    pytest.importorskip("distributed", reason="the extra cluster is not installed")
    with computers(tmp_path_factory.mktemp("cluster")) as found:
        found.add(2)
        yield found


@pytest.fixture
def fragile(tmp_path: Path, plug_in: PlugIn, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Computers, Path]]:
    """A scheduler with two workers that may be harmed, and the folder of an edition that does it."""
    pytest.importorskip("distributed", reason="the extra cluster is not installed")
    folder = plug_in("fragile", EDITION, "editions.fragile = fragile:FragileEdition")
    (folder / "cluster").mkdir()
    monkeypatch.setenv("BEGUN", str(folder))
    once = {"DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": "1"}
    with computers(folder / "cluster", [folder], once) as found:
        yield found, folder


def test_the_same_files_and_outcomes_as_this_computer_makes(two: Computers, given: Path) -> None:
    (given / "news.easy.md").write_text("no easy text")
    (given / "letter.html").write_text(f"<h1>Letter</h1>{RELEASE.partition('# ')[2]}")
    (given / "lost.md").symlink_to(given / "nowhere.md")
    (given / "lexicon.tsv").write_text("Floodline\tFlood line\n")
    (given / "helplines.toml").write_text(DIRECTORY)
    settings = replace(
        TEXT, editions=("text", "web", "audio"), levels=("standard", "easy"),
        lexicon=str(given / "lexicon.tsv"), directory=str(given / "helplines.toml"),
    )  # fmt: skip
    runs = (("alone", ""), ("together", two.address))
    alone, together = (told(build([str(given)], Path(out), settings, cluster=cluster)) for out, cluster in runs)
    assert together == alone
    assert [path for path, *_, error in alone if not error] != []
    assert [path for path, *_, error in alone if error] != []
    assert files(Path("together")) == files(Path("alone"))
    for name in ("1", "b"):
        path = given / f"{name}.md"
        path.write_text(path.read_text() + "\nMore.\n")
    alone, together = (told(build([str(given)], Path(out), settings, cluster=cluster)) for out, cluster in runs)
    assert together == alone
    assert [same for _, _, _, same, *_ in together].count(True) > 5
    assert files(Path("together")) == files(Path("alone"))


def test_one_form_is_made_anew_and_the_others_stay(two: Computers, given: Path) -> None:
    for out, cluster in (("alone", ""), ("together", two.address)):
        list(build([str(given)], Path(out), replace(TEXT, editions=("text", "web")), cluster=cluster))
        list(build([str(given)], Path(out), replace(TEXT, rate=190, editions=("text",)), cluster=cluster))
    assert files(Path("together")) == files(Path("alone"))
    assert any(name.endswith(".html") and "standard" in name for name in files(Path("together")))


def test_an_error_names_the_files_as_they_are_called_here(two: Computers, given: Path) -> None:
    (given / "helplines.toml").write_text("[[helpline")
    settings = replace(TEXT, directory=str(given / "helplines.toml"))
    runs = (("alone", ""), ("together", two.address))
    alone, together = (told(build([str(given)], Path(out), settings, cluster=cluster)) for out, cluster in runs)
    assert together == alone
    first = next(build([str(given)], Path("again"), settings, cluster=two.address))
    assert first.error
    assert (first.error.code, str(given / "helplines.toml") in str(first.error)) == ("directory", True)


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        (replace(TEXT, editions=("parchment",)), "there is no “parchment” among the editions"),
        (replace(TEXT, cover="nowhere.png", editions=("audio",)), "nowhere.png"),
    ],
)
def test_a_wrong_setting_stops_the_whole_run(two: Computers, given: Path, settings: Settings, said: str) -> None:
    with pytest.raises(Unusable, match=said):
        list(build([str(given)], Path("out"), settings, cluster=two.address))
    assert not Path("out").exists()


def run(process: Process, path: Path, address: str, *inputs: Path) -> tuple[int, str]:
    forms = ("--edition", "text", "--edition", "fragile", "--progress", "plain", "--cluster", address)
    env = {"AR_OPEN_PORTS": address.rpartition(":")[2]}
    ran = process("build", *inputs, "-o", "out", *forms, path=path, env=env)
    _, said = ran.communicate(timeout=240)
    return ran.returncode, said.decode()


def test_a_worker_that_dies_costs_its_task_alone(
    process: Process, given: Path, fragile: tuple[Computers, Path]
) -> None:
    there, folder = fragile
    there.add(2)
    (given / "1.md").write_text(RELEASE.replace("Flood line", "Once line"))
    (given / "2.md").write_text(RELEASE.replace("Flood line", "Deadly line"))
    code, said = run(process, folder, there.address, given)
    assert f"Error: “{given / '2.md'}”: every worker that was making it died." in said
    made = json.loads(Path("out/batch-report.json").read_text())
    failed = {each["source"]: each["error"]["code"] for each in made["results"] if each["error"]}
    assert failed == {"2.md": "worker-lost", "stops.md": "not-published", "empty.md": "no-text"}
    assert (code, made["releases"], made["failed"]) == (1, 10, 3)
    assert Path("out/once-line-opens/manifest.json").exists()
    assert not list(Path("out").glob(".making-*"))


def test_a_scheduler_that_goes_away_leaves_nothing_half(
    process: Process, given: Path, fragile: tuple[Computers, Path]
) -> None:
    there, folder = fragile
    there.add(2)
    (given / "3.md").write_text(RELEASE.replace("Flood line", "Slow line"))
    forms = ("--edition", "text", "--edition", "fragile", "--progress", "plain", "--cluster", there.address)
    env = {"AR_OPEN_PORTS": str(there.port)}
    ran = process("build", given, "-o", "out", *forms, path=folder, env=env)
    assert ran.stderr is not None
    while b"Release 4" not in ran.stderr.readline():
        assert ran.poll() is None
    while not (folder / "Slow line opens").exists():
        time.sleep(0.1)
    assert there.scheduler
    there.scheduler.send_signal(signal.SIGKILL)
    _, said = ran.communicate(timeout=120)
    assert (ran.returncode, f"Error: “{there.address}”: the scheduler has gone." in said.decode()) == (3, True)
    assert "Traceback" not in said.decode()
    assert not list(Path("out").glob(".making-*"))
    whole = sorted(each.parent.name for each in Path("out").glob("*/manifest.json"))
    assert whole == ["line-0-opens", "line-1-opens", "line-2-opens"]
    assert "line-0-opens" in Path("out/index.html").read_text()


def test_when_every_worker_has_gone_it_says_so(given: Path, two: Computers, monkeypatch: pytest.MonkeyPatch) -> None:
    from accessible_release.crew import cluster

    monkeypatch.setattr(cluster, "EMPTY_AFTER", 2)
    monkeypatch.setattr(cluster.Cluster, "_hand_out", lambda _: False)
    with pytest.raises(MachineLacks, match="the scheduler has no worker"):
        list(build([str(given)], Path("out"), TEXT, cluster=two.address))


def test_a_scheduler_without_a_worker(
    given: Path, fragile: tuple[Computers, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    from accessible_release.crew import cluster

    monkeypatch.setattr(cluster, "REACHED_WITHIN", 3.0)
    with pytest.raises(MachineLacks, match="the scheduler has no worker"):
        list(build([str(given)], Path("out"), TEXT, cluster=fragile[0].address))


def test_a_worker_that_differs_makes_nothing(
    process: Process, given: Path, plug_in: PlugIn, fragile: tuple[Computers, Path]
) -> None:
    there, folder = fragile
    older = plug_in("fragile", EDITION, "editions.fragile = fragile:FragileEdition")
    (older / "fragile-1.0.dist-info" / "METADATA").write_text("Metadata-Version: 2.1\nName: fragile\nVersion: 0.9\n")
    there.add(1, env={"PYTHONPATH": os.pathsep.join([str(older), os.environ.get("PYTHONPATH", "")])})
    code, said = run(process, folder, there.address, given)
    assert (code, "it is not the same as this computer: what makes fragile (en)." in said) == (3, True)
    assert not Path("out").exists()
    there.add(1)
    there.workers[0].terminate()
    assert run(process, folder, there.address, given / "0.md")[0] == 0


def test_a_worker_without_the_program(given: Path, fragile: tuple[Computers, Path]) -> None:
    there, _ = fragile
    hiding = there.folder / "hiding"
    (hiding / "accessible_release").mkdir(parents=True)
    (hiding / "accessible_release" / "__init__.py").write_text("raise ImportError('there is none')")
    there.add(1, env={"PYTHONPATH": str(hiding)})
    with pytest.raises(MachineLacks, match="it cannot make releases") as raised:
        list(build([str(given)], Path("out"), TEXT, cluster=there.address))
    assert raised.value.code == "cluster-worker"


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("tcp://127.0.0.1:9", "cluster-unreachable"),
        ("nonsense://here", "cluster-address"),
        ("tcp://", "cluster-address"),
    ],
)
def test_an_address_where_nobody_is(given: Path, monkeypatch: pytest.MonkeyPatch, address: str, code: str) -> None:
    pytest.importorskip("distributed", reason="the extra cluster is not installed")
    from conftest import OPEN_PORTS

    from accessible_release.crew import cluster

    monkeypatch.setattr(cluster, "REACHED_WITHIN", 2.0)
    OPEN_PORTS.add(9)
    try:
        with pytest.raises((MachineLacks, Unusable)) as raised:
            list(build([str(given)], Path("out"), TEXT, cluster=address))
    finally:
        OPEN_PORTS.discard(9)
    assert raised.value.code == code
    assert not Path("out").exists()


def test_without_the_extra_it_says_which(given: Path, program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "distributed", None)
    ran = program("build", given, "--cluster", "tcp://127.0.0.1:9", "-o", "out")
    assert ran.code == 3
    assert "pip install 'accessible-release[cluster]'" in ran.err


def test_other_computers_and_processes_of_this_one_exclude_each_other(given: Path, program: Program) -> None:
    ran = program("build", given, "--cluster", "tcp://127.0.0.1:9", "--jobs", "2")
    assert (ran.code, "--jobs is for this computer alone" in ran.err) == (2, True)
