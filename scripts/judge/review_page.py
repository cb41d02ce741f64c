"""A release and its translation finished on the review page by keyboard alone, wide and narrow; what every form says.

    .venv/bin/python scripts/judge/review_page.py FOLDER

Prints one line a check, then "N passed, M failed"; exit code 1 on a failure. The browser and axe-core are those that
scripts/judge.sh has installed.
"""

from __future__ import annotations

import html
import os
import re
import shutil
import signal
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

HERE = Path(__file__).parent
SAMPLE = HERE.parents[1] / "input" / "operation-netsafe.md"
PROGRAM = Path(sys.executable).with_name("accessible-release")
WIDTHS = ("1280", "320")
PATIENCE = 900
"""Seconds that a whole journey may take."""
TOLD = ("Checked by Jo Smith, Accessibility Officer", "It has never been so likely that they are caught.", "131 people")
"""What every form of the easy level must say."""
GONE = ("Together, we are committed", "113 people")
"""What none may say: it was left out, or mended."""
CUE = re.compile(r"(?m)^.*\n.*-->.*$")
BRAILLE = "en-us-brf.dis,en-ueb-g2.ctb"


def plain(page: str) -> str:
    """The words of a page."""
    return html.unescape(re.sub(r"<[^>]*>", "", re.sub(r"(?s)<(script|style|head)\b.*?</\1>", " ", page)))


def written(path: Path) -> str:
    """A text, or captions without their names and times."""
    return plain(CUE.sub(" ", path.read_text(encoding="utf-8")))


def book(path: Path) -> str:
    """All pages of an e-book."""
    with zipfile.ZipFile(path) as inside:
        return " ".join(plain(inside.read(name).decode()) for name in inside.namelist() if name.endswith("html"))


def document(path: Path) -> str:
    """The paragraphs of a Word document."""
    with zipfile.ZipFile(path) as inside:
        return plain(inside.read("word/document.xml").decode().replace("</w:p>", " "))


def paper(path: Path) -> str:
    """All pages of a print."""
    from pypdfium2 import PdfDocument

    return " ".join(page.get_textpage().get_text_bounded() for page in PdfDocument(path))


def braille(path: Path) -> str:
    """Braille, read back by liblouis, without the head of each page, which may part a sentence."""
    pages = path.read_text(encoding="ascii").split("\f")  # its line ends are made plain by reading
    lines = "\n".join(page.partition("\n")[2] for page in pages)
    command = ["lou_translate", "--backward", BRAILLE]
    return subprocess.run(command, input=lines, capture_output=True, text=True, check=True).stdout  # noqa: S603


READERS: dict[str, Callable[[Path], str]] = {
    ".txt": written,
    ".html": written,
    ".srt": written,
    ".vtt": written,
    ".epub": book,
    ".docx": document,
    ".pdf": paper,
    ".brf": braille,
}


def same(words: str) -> str:
    """Words to compare: small letters and digits alone, for lines and pages are broken anywhere."""
    return "".join(char for char in words.lower() if char.isalnum())


def forms(folder: Path, width: str) -> Iterator[str]:
    """What every form of the easy level says."""
    found = sorted(path for path in folder.glob("*/*.easy.*") if path.suffix in READERS)
    missing = set(READERS) - {path.suffix for path in found}
    yield line("every form is there", width, [f"no {ending}" for ending in sorted(missing)])
    for path in found:
        words = same(READERS[path.suffix](path))
        wrong = [f"it lacks “{each}”" for each in TOLD if same(each) not in words]
        wrong += [f"it says “{each}”" for each in GONE if same(each) in words]
        yield line(f"finished {path.suffix}", width, wrong)


def line(check: str, width: str, wrong: list[str]) -> str:
    """The line of a check."""
    return "\t".join(["FAIL" if wrong else "PASS", f"review-{check}", f"{width} px", "; ".join(wrong)])


def ran(command: Sequence[str | Path]) -> subprocess.CompletedProcess[str]:
    """What came of a command of ours."""
    return subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE, check=False)  # noqa: S603


def journey(folder: Path, width: str) -> Iterator[str]:
    """The whole way at one width."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    news, output = folder / "news.md", folder / "output"
    shutil.copyfile(SAMPLE, news)
    command = [PROGRAM, "review", "--no-browser", "-o", output, news]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:  # noqa: S603
        address = server.stdout.readline().strip() if server.stdout else ""
        seen = ["node", HERE / "review.mjs", address, width]
        yield from ran(seen).stdout.splitlines()
        server.send_signal(signal.SIGINT)
        server.wait(30)
    yield from forms(output, width)
    verified = ran([PROGRAM, "verify", output])
    yield line("verify", width, [verified.stdout + verified.stderr] if verified.returncode else [])


def main(folder: Path) -> int:
    """The exit code."""
    os.environ.setdefault("AR_JUDGE_TOOLS", str(Path(".judge").absolute()))
    os.environ.setdefault("CHROME", shutil.which("chromium") or "chromium")
    results = []
    for width in WIDTHS:
        for said in journey(folder / width, width):
            print(said, flush=True)
            results.append(said)
    failed = sum(said.startswith("FAIL\t") for said in results)
    print(f"{len(results) - failed} passed, {failed} failed")
    return 1 if failed or not results else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
