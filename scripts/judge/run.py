"""Lets every judge look at its kind of file, side by side, and prints what they say.

    run.py FOLDER...      one line a check, then "N passed, M failed"; exit code 1 on a failure, 2 for nothing
    run.py --self-test    proves that each check fails on a bad sample

A judge that breaks off or says nothing of a file has failed it.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from helplines import is_edition
from verdicts import QUICK_JAVA

HERE = Path(__file__).parent
TOOLS = Path(os.environ.get("AR_JUDGE_TOOLS", ".judge"))
VNU = str(TOOLS / "node_modules/vnu-jar/build/dist/vnu.jar")
NU = ("java", *QUICK_JAVA, "-jar", VNU, "--format", "json", "--exit-zero-always")
PATIENCE = 900
"""Seconds that one judge may take."""
KINDS = {
    ".epub": "epub.py",
    ".docx": "word.py",
    ".daisy.zip": "daisy.py",
    ".pdf": "pdf.py",
    ".zip": "packs.py",
    ".brf": "braille.py",
    ".mp3": "files.py",
    ".txt": "files.py",
    ".vtt": "captions.py",
    ".srt": "captions.py",
}
"""The judge of each kind of file, the slowest first; a longer ending goes before a shorter one."""
TOGETHER = ("files.py", "captions.py")
"""Judges so quick that one process takes all their files."""
RECORDINGS = "recordings.py"
"""Looks at the recordings of one version together, of which it compares each with the others."""
RECORDED = (".mp3", ".m4b", ".opus", ".flac", ".wav", ".chapters.json")
PLAYER = "player.mjs"
STILL, HEARD = ("--still",), ("--heard",)
"""What it asks of a page: all that a busy computer does not change, or what needs the computer for itself."""
PAGES = ("pages.mjs", "nu.mjs", "pa11y.mjs", "readable.py")
"""The judges of web pages, each of which takes them all."""
COMPARED = "compared.py"
"""Compares each web edition with the editions beside it."""
HOST = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>News</title></head><body><main><h1>News</h1>
{fragment}</main></body></html>
"""
"""The page of another system."""
BROKE_OFF = "broke off"


@dataclass(frozen=True, slots=True)
class Job:
    """One judge and the files that it looks at."""

    judge: str
    paths: tuple[str, ...]
    options: tuple[str, ...] = ()

    @property
    def command(self) -> list[str]:
        """How the judge is started."""
        return [*interpreter(self.judge), str(HERE / self.judge), *self.options, *self.paths]


def interpreter(judge: str) -> list[str]:
    """What runs a judge."""
    return ["node"] if judge.endswith(".mjs") else [sys.executable]


def jobs(folders: Sequence[str], host: Path) -> Iterator[Job]:
    """Who looks at what, in the order in which they begin; fragments in pages of another system, in `host`."""
    found = sorted(str(path) for folder in folders for path in _files(Path(folder)))
    pages = tuple(path for path in found if path.endswith(".html") and not is_fragment(path))
    pages += tuple(str(hosted(Path(path), host)) for path in found if is_fragment(path))
    if pages:
        yield Job(PLAYER, pages, STILL)
        yield from (Job(judge, pages) for judge in PAGES)
    if editions := tuple(path for path in pages if is_edition(Path(path))):
        yield Job(COMPARED, editions)
    yield from (Job(RECORDINGS, paths) for paths in recordings(found))
    for ending, judge in KINDS.items():
        paths = tuple(path for path in found if kind(path) == ending)
        if paths and judge in TOGETHER:
            yield Job(judge, paths)
        else:
            yield from (Job(judge, (path,)) for path in paths)


def listening(folders: Sequence[str]) -> Iterator[Job]:
    """Who listens to pages, one at a time: to the first and the last version of each release."""
    releases: dict[str, list[str]] = {}
    for path in sorted(str(path) for folder in folders for path in _files(Path(folder))):
        if path.endswith(".html") and is_edition(Path(path)):
            releases.setdefault(f"{Path(path).parent}/{Path(path).name.partition('.')[0]}", []).append(path)
    yield from (
        Job(PLAYER, (page,), HEARD) for pages in releases.values() for page in dict.fromkeys((pages[0], pages[-1]))
    )


def is_fragment(path: str) -> bool:
    """Whether a file is no page but a piece of one, to be pasted into another."""
    return Path(path).name.startswith("fragment-") and path.endswith(".html")


def hosted(fragment: Path, folder: Path) -> Path:
    """A page of another system, in `folder`, into which the fragment was pasted."""
    page = folder / f"{fragment.parent.name}-{fragment.name}"
    page.write_text(HOST.format(fragment=fragment.read_text(encoding="ascii")), encoding="utf-8")
    return page


def recordings(found: Sequence[str]) -> list[tuple[str, ...]]:
    """The recordings and lists of chapters of each version."""
    versions: dict[str, list[str]] = {}
    for path in found:
        if ending := next((each for each in RECORDED if path.endswith(each)), None):
            versions.setdefault(path.removesuffix(ending), []).append(path)
    return [tuple(paths) for paths in versions.values()]


def kind(path: str) -> str:
    """The ending by which a file is judged; empty for a file that has no judge here."""
    return max((ending for ending in KINDS if path.endswith(ending)), key=len, default="")


def _files(folder: Path) -> Iterator[Path]:
    return (path for path in folder.rglob("*") if path.is_file()) if folder.is_dir() else iter((folder,))


def lines(job: Job) -> list[str]:
    """What a judge says: at least one line a file."""
    try:
        said, trouble = _answer(job)
    except subprocess.TimeoutExpired:
        said, trouble = [], f"no answer within {PATIENCE} seconds"
    silent = [path for path in job.paths if not any(f"\t{path}\t" in line for line in said)]
    if trouble or silent:
        detail = " ".join(trouble.split())[-250:] or "it said nothing"
        said += [
            f"FAIL\t{Path(job.judge).stem}\t{path}\tthe judge {BROKE_OFF}: {detail}" for path in silent or job.paths
        ]
    return said


def _answer(job: Job) -> tuple[list[str], str]:
    told = None
    if job.judge == "nu.mjs":
        told = _run([*NU, *job.paths]).stderr
    done = _run(job.command, told)
    return [line for line in done.stdout.splitlines() if line], done.stderr if done.returncode else ""


def _run(command: Sequence[str], told: str | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # noqa: S603 - commands of ours
        command, input=told, capture_output=True, encoding="utf-8", errors="replace", timeout=PATIENCE, check=False
    )


def judged(folders: Sequence[str]) -> Iterator[str]:
    """All lines, judge by judge. As many judges work at a time as there are processors."""
    with tempfile.TemporaryDirectory() as host, ThreadPoolExecutor(max(2, os.cpu_count() or 1)) as pool:
        todo = list(jobs(folders, Path(host)))
        for said in pool.map(_timed if os.environ.get("AR_JUDGE_TIMES") else lines, todo):
            yield from said
    for job in listening(folders):
        yield from lines(job)


def _timed(job: Job) -> list[str]:
    start = time.monotonic()
    said = lines(job)
    print(f"{time.monotonic() - start:6.1f} s  {job.judge}  {job.paths[0]}", file=sys.stderr)
    return said


def checks() -> Iterator[str]:
    """The name of every check that any judge knows."""
    for judge in dict.fromkeys((PLAYER, *PAGES, COMPARED, RECORDINGS, *KINDS.values())):
        yield from _run([*interpreter(judge), str(HERE / judge), "--checks"]).stdout.split()


def total(results: Sequence[str]) -> int:
    """Print how many passed and failed. Exit code 1 for a failure."""
    failed = sum(line.startswith("FAIL\t") for line in results)
    print(f"{len(results) - failed} passed, {failed} failed")
    return 1 if failed else 0


def self_test() -> int:
    """Judge samples in which everything is wrong; a check that breaks off on them has not found what is wrong."""
    import samples

    with tempfile.TemporaryDirectory() as folder:
        samples.write(Path(folder))
        said = list(judged([folder]))
    failing = {line.split("\t")[1] for line in said if line.startswith("FAIL\t") and BROKE_OFF not in line}
    if os.environ.get("AR_JUDGE_SHOW"):
        print(*said, sep="\n", file=sys.stderr)
    results = [
        f"PASS\t{check}\tfails on a bad sample" if check in failing else f"FAIL\t{check}\tdid not fail on a bad sample"
        for check in checks()
    ]
    print(*results, sep="\n")
    return total(results)


def main(arguments: Sequence[str]) -> int:
    """The exit code."""
    if list(arguments) == ["--self-test"]:
        return self_test()
    results = []
    for line in judged(arguments):
        print(line, flush=True)
        results.append(line)
    if not results:
        print(f"judge: there is nothing to judge in {' '.join(arguments)}", file=sys.stderr)
        return 2
    return total(results)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
