"""A run over many releases: what has not changed is not made again, and what was interrupted goes on."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest
from conftest import FOLDER, QUICKLY, RELEASE, Process, Program

from accessible_release import pipeline, plugins
from accessible_release.batch import build
from accessible_release.errors import MachineLacks, NeedsAPerson
from accessible_release.outcome import Outcome
from accessible_release.settings import Settings
from accessible_release.verifying import verify

OUT = Path("out")
TEXT = replace(QUICKLY, editions=("text",))
PAGE = replace(QUICKLY, editions=("text", "web"))
NAME = f"{FOLDER}.en.standard"
LOCAL = (".accessible-release.lock", ".accessible-release.pid")
"""Files of a run, not of the editions."""
MOMENTS = 10


def one(news: Path, settings: Settings = TEXT, *, again: bool = False) -> Outcome:
    (outcome,) = build([str(news)], OUT, settings, again=again)
    assert outcome.error is None
    return outcome


def files(output: Path = OUT) -> dict[str, bytes]:
    found = (path for path in output.rglob("*") if path.is_file() and path.name not in LOCAL)
    return {str(path.relative_to(output)): path.read_bytes() for path in found}


def made_when(folder: Path) -> dict[str, tuple[int, int]]:
    """Which file each is, and since when: a file that is written again is another."""
    stats = {path.name: path.stat() for path in folder.iterdir()}
    return {name: (found.st_ino, found.st_mtime_ns) for name, found in stats.items()}


def test_what_has_not_changed_is_not_made_again(news: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    news.write_text(RELEASE.replace("published:", "published: 2026-11-01\npublished:"))
    first, before, written = one(news, QUICKLY), files(), made_when(OUT / FOLDER)
    monkeypatch.setattr(pipeline, "Press", lambda *_: pytest.fail("it is made again"))
    os.utime(news)
    again = one(news, QUICKLY)
    assert (first.unchanged, again.unchanged) == (False, True)
    assert files() == before
    assert made_when(OUT / FOLDER) == written
    for name in ("folder", "files", "not_made", "findings", "name", "language", "exit_code", "to_check"):
        assert getattr(again, name) == getattr(first, name)
    assert again.to_check


def test_some_of_the_forms_are_there_too(news: Path) -> None:
    one(news, QUICKLY)
    before = files()
    assert one(news, TEXT).unchanged
    assert one(news, replace(QUICKLY, editions=("web", "audio"))).unchanged
    assert files() == before


def rewritten(news: Path) -> None:
    news.write_text(RELEASE.replace("day and night", "by day"))


def signed_beside(news: Path) -> None:
    news.with_name("news.review.toml").write_text('signed = "Jo"')


def text_changed(_news: Path) -> None:
    path = OUT / FOLDER / f"{NAME}.txt"
    path.write_bytes(path.read_bytes().replace(b"0345", b"0346"))


def text_longer(_news: Path) -> None:
    with (OUT / FOLDER / f"{NAME}.txt").open("a") as file:
        file.write("x")


def text_gone(_news: Path) -> None:
    (OUT / FOLDER / f"{NAME}.txt").unlink()


def text_is_a_link(_news: Path) -> None:
    path = OUT / FOLDER / f"{NAME}.txt"
    path.rename(Path("elsewhere.txt"))
    path.symlink_to(Path("elsewhere.txt").absolute())


def report_gone(_news: Path) -> None:
    (OUT / FOLDER / "report.html").unlink()


def manifest_broken(_news: Path) -> None:
    (OUT / FOLDER / "manifest.json").write_text("{")
    for name in ("index.html", "check.html"):
        (OUT / name).unlink()


def manifest_of_an_older_program(_news: Path) -> None:
    path = OUT / FOLDER / "manifest.json"
    known = json.loads(path.read_text())
    del known["language"]
    for each in known["files"]:
        del each["text"], each["shape"], each["seconds"]
    path.write_text(json.dumps(known))


@pytest.mark.parametrize(
    "change",
    [
        rewritten, signed_beside, text_changed, text_longer, text_gone, text_is_a_link, report_gone, manifest_broken,
        manifest_of_an_older_program,
    ],
)  # fmt: skip
def test_what_has_changed_is_made_again(change: Callable[[Path], None], news: Path) -> None:
    one(news)
    change(news)
    assert not one(news).unchanged
    assert [each for each in verify(OUT / FOLDER) if each.problems] == []
    after = files()
    assert one(news).unchanged
    (OUT / "index.html").unlink()
    list(build([str(news)], Path("fresh"), TEXT))
    assert {**after} == files(Path("fresh"))


@pytest.mark.parametrize(
    "settings",
    [
        replace(TEXT, regions=("IE",)), replace(TEXT, rate=1999), replace(TEXT, editions=("text", "web")),
        replace(TEXT, pack=True), replace(TEXT, to=("de",)), replace(TEXT, voice="pyttsx3"),
    ],
)  # fmt: skip
def test_other_settings(settings: Settings, news: Path) -> None:
    one(news)
    assert not one(news, settings).unchanged


def test_it_can_be_made_all_the_same(news: Path) -> None:
    one(news)
    before = files()
    assert not one(news, again=True).unchanged
    assert files() == before


def test_a_run_without_changes_loads_no_engine(news: Path) -> None:
    command = (
        "import sys; from pathlib import Path; from accessible_release.batch import build; "
        "from accessible_release.settings import Settings; "
        "s = Settings(voice='tone', editions=('text', 'web', 'audio'), levels=('standard',)); "
        "print([each.unchanged for each in build([sys.argv[1]], Path('out'), s)]); "
        "print([name for name in ('spacy', 'av', 'typst', 'accessible_release.pipeline') if name in sys.modules])"
    )
    run = [sys.executable, "-c", command, str(news)]
    said = [subprocess.run(run, capture_output=True, text=True, check=True).stdout.splitlines() for _ in range(2)]
    assert said[0][0] == "[False]"
    assert said[1] == ["[True]", "[]"]


def test_what_the_computer_lacked_is_tried_again_and_alone(news: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    voice = plugins.voice

    def mute(*_: object) -> None:
        raise MachineLacks("voice-missing", "there is no voice.")

    monkeypatch.setattr(plugins, "voice", mute)
    first = one(news, QUICKLY)
    assert [each.edition for each in first.not_made] == ["audio"]
    again = one(news, QUICKLY)
    assert (again.exit_code, again.unchanged, again.not_made) == (3, False, first.not_made)
    monkeypatch.setattr(plugins, "voice", voice)
    whole = one(news, QUICKLY)
    assert whole.exit_code == 0
    list(build([str(news)], Path("fresh"), QUICKLY))
    assert files() == files(Path("fresh"))


def test_a_release_that_stops_is_read_again(news: Path) -> None:
    news.write_text(RELEASE.replace("0345 988 1188", "O345 988 ll88"))
    for _ in range(2):
        (outcome,) = build([str(news)], OUT, TEXT)
        assert isinstance(outcome.error, NeedsAPerson)
        assert outcome.release


@pytest.mark.parametrize("order", list(permutations(("text", "web", "audio"))))
def test_forms_made_one_by_one_are_those_made_at_once(order: tuple[str, ...], news: Path) -> None:
    """Whatever was made first: a page that was silent plays the recording when there is one."""
    for name in order:
        outcome = one(news, replace(QUICKLY, editions=(name,)))
        assert outcome.removed == ()
    list(build([str(news)], Path("fresh"), QUICKLY))
    assert files() == files(Path("fresh"))


def test_levels_made_one_by_one_are_those_made_at_once(news: Path) -> None:
    both = replace(PAGE, levels=("standard", "easy"), pack=True)
    one(news, replace(both, levels=("easy",)))
    one(news, replace(TEXT, levels=("standard",)))
    assert "web" not in {each.partition(".standard.")[2] for each in files()}
    one(news, replace(PAGE, levels=("standard",)))
    list(build([str(news)], Path("fresh"), both))
    assert files() == files(Path("fresh"))


def test_one_form_leaves_the_others_as_they_lie_there(news: Path) -> None:
    one(news, QUICKLY)
    before = made_when(OUT / FOLDER)
    Path(OUT / FOLDER / f"{NAME}.txt").unlink()
    one(news, TEXT)
    after = made_when(OUT / FOLDER)
    assert {name for name in before if before[name] == after[name]} == {
        f"{NAME}.html", f"{NAME}.mp3", f"{NAME}.chapters.json",
    }  # fmt: skip
    page = (OUT / FOLDER / "index.html").read_text()
    assert all(f'href="{NAME}.{ending}"' in page for ending in ("txt", "html", "mp3"))


def test_a_form_of_another_shape_stays_until_it_is_asked_for(news: Path) -> None:
    one(news, QUICKLY)
    before = files()
    slower = replace(QUICKLY, rate=1500)
    one(news, replace(slower, editions=("text",)))
    assert files()[f"{FOLDER}/{NAME}.mp3"] == before[f"{FOLDER}/{NAME}.mp3"]
    one(news, slower)
    assert files()[f"{FOLDER}/{NAME}.mp3"] != before[f"{FOLDER}/{NAME}.mp3"]
    list(build([str(news)], Path("fresh"), slower))
    assert files() == files(Path("fresh"))


def test_a_page_alone_still_plays_the_recording_beside_it(news: Path) -> None:
    one(news, QUICKLY)
    before = files()
    one(news, replace(QUICKLY, editions=("web",)), again=True)
    assert files() == before


def test_what_a_person_changed_by_hand_stays_while_another_form_is_made(news: Path) -> None:
    one(news, PAGE)
    page = OUT / FOLDER / f"{NAME}.html"
    page.write_text("changed")
    one(news, TEXT, again=True)
    assert page.read_text() == "changed"
    problems = {each.path.name: each.problems for each in verify(OUT / FOLDER) if each.problems}
    assert "was changed after it was made" in problems[page.name]
    one(news, PAGE)
    assert [each for each in verify(OUT / FOLDER) if each.problems] == []


def test_a_pack_holds_what_lies_there_whichever_form_was_made(news: Path) -> None:
    one(news, replace(PAGE, pack=True))
    news.write_text(RELEASE + "\n")
    one(news, replace(TEXT, pack=True))
    one(news, replace(PAGE, editions=("web",)))
    assert [each for each in verify(OUT / FOLDER) if each.problems] == []


def test_forms_of_an_older_text_are_named(news: Path) -> None:
    one(news, replace(PAGE, pack=True))
    rewritten(news)
    outcome = one(news, TEXT)
    assert outcome.removed == (f"{NAME}.html", f"{FOLDER}.zip")
    assert not set(outcome.removed) & {path.name for path in (OUT / FOLDER).iterdir()}


def test_the_page_of_the_folder_is_there_from_the_first_release_on(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / f"{name}.md").write_text(RELEASE.replace("Flood", name.upper()))
    run = build([str(tmp_path)], OUT, TEXT)
    next(run)
    assert not (OUT / "index.html").exists()
    next(run)
    page = (OUT / "index.html").read_text()
    assert ("A line opens" in page, "B line opens" in page) == (True, False)
    assert list(run) == []
    assert "B line opens" in (OUT / "index.html").read_text()


def test_a_lost_page_of_the_folder_comes_back(news: Path) -> None:
    one(news)
    before = files()
    (OUT / "index.html").unlink()
    assert one(news).unchanged
    assert files() == before


def test_a_batch_that_is_killed_goes_on(process: Process, program: Program, tmp_path: Path) -> None:
    """Ten random moments: the same bytes as without them, and nothing that was finished is made again."""
    for number in range(6):
        (tmp_path / f"{number}.md").write_text(RELEASE.replace("Flood line", f"Line {number}"))
    arguments = ("build", tmp_path, "--edition", "text", "--edition", "web", "-o")
    begun = started(process, *arguments, "whole")
    begun.communicate(timeout=120)
    assert begun.returncode == 0
    whole, chance, reached = files(Path("whole")), random.Random(20261202), set()  # noqa: S311
    for moment in range(MOMENTS):
        out = f"out-{moment}"
        run = started(process, *arguments, out)
        while run.poll() is None and len(made_in(out)) < moment % 5:
            time.sleep(0.002)
        time.sleep(chance.uniform(0, 0.05))
        run.kill()
        run.wait()
        finished = made_in(out)
        reached.add(len(finished))
        before = {folder: made_when(folder) for folder in finished}
        ran = program(*arguments, out, "--progress", "plain")
        assert ran.code == 0
        assert {folder: made_when(folder) for folder in finished} == before
        assert files(Path(out)) == whole
        last = ran.err.splitlines()[-1]
        said = {"made": 6 - len(finished), "unchanged": len(finished)}
        assert last.partition(".")[0] == ", ".join(f"{count} {what}" for what, count in said.items() if count)
    assert len(reached) > 1, "they were killed at one place"


def made_in(out: str) -> list[Path]:
    """The folders of the releases that are finished."""
    return [path.parent for path in Path(out).glob("[!.]*/manifest.json")]


def started(process: Process, *arguments: str | Path) -> subprocess.Popen[bytes]:
    """A run that has begun with its first release."""
    run = process(*arguments, "--progress", "plain")
    assert run.stderr is not None
    assert b"Release 1" in run.stderr.readline()
    return run
