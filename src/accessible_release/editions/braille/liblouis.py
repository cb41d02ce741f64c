"""The one door to liblouis: its program `lou_translate`, in a process of its own.

Measured with 3.33: it reads a line into 2047 bytes and cuts a longer one anywhere, even inside a letter; it takes a
backslash for the beginning of an escape; it answers each line with one line, an empty one too. Cells travel as
Unicode braille, three bytes each, because there a backslash is only a cell.
"""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterator, Sequence

from accessible_release.errors import MachineLacks, Unusable, quoted
from accessible_release.files import program

PROGRAM = "lou_translate"
INSTALL = "Install it: apt-get install liblouis-bin (Debian, Ubuntu), brew install liblouis (macOS)."
DISPLAY = "unicode.dis"
BLANK = "\N{BRAILLE PATTERN BLANK}"
LINE_BYTES = 1900
"""Of a line that is certainly read whole."""
TABLE_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]*\.(?:ctb|utb|tbl)")
SECONDS = 120
NO_DOTS = b"no mapping for dot pattern"
"""What the program says when it gives up in the middle of its input."""


def version() -> str:
    """What the program says of itself; empty where it is not installed or does not answer."""
    found = program(PROGRAM)
    if found is None:
        return ""
    try:
        answer = subprocess.run([found, "--version"], capture_output=True, timeout=SECONDS, check=False)  # noqa: S603
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return answer.stdout.decode(errors="replace").partition("\n")[0]


def check_table(name: str) -> None:
    """Raises `Unusable` for what is not the name of a table, such as a path, or one that liblouis does not have."""
    if TABLE_NAME.fullmatch(name) is None or _run("-f", name, [""]).returncode:
        raise Unusable(
            "braille-table-unknown",
            f"liblouis has no table {quoted(name)}.",
            hint="Its tables have names such as en-ueb-g2.ctb; leave braille_table empty for the usual one.",
        )


def to_cells(table: str, texts: Sequence[str]) -> list[str]:
    """Each text in Unicode braille. Raises `MachineLacks` without liblouis or without the table."""
    return _in_pieces("-f", table, [text.replace("\\", r"\\") for text in texts], " ", BLANK)


def to_text(table: str, rows: Sequence[str]) -> list[str]:
    """What each row of cells reads. Raises `MachineLacks` without liblouis or without the table."""
    return _in_pieces("-b", table, rows, BLANK, " ")


def _in_pieces(mode: str, table: str, lines: Sequence[str], gap: str, gap_after: str) -> list[str]:
    """All lines in one run, long ones cut at gaps and put together again."""
    cut = [list(_pieces(line, gap)) for line in lines]
    answers = iter(_answers(mode, table, [piece for pieces in cut for piece in pieces]))
    return [gap_after.join(next(answers) for _ in pieces) for pieces in cut]


def _pieces(line: str, gap: str) -> Iterator[str]:
    start = 0
    while len(head := line[start : start + LINE_BYTES].encode()) > LINE_BYTES or start + LINE_BYTES < len(line):
        whole = head[:LINE_BYTES].decode(errors="ignore")  # a letter cut in two; it only shows where a gap is
        end = whole.rfind(gap)
        if end <= 0:
            raise MachineLacks("braille-word-long", "a word is too long for liblouis.", hint="Shorten the word.")
        yield whole[:end]
        start += end + 1
    yield line[start:]


def _answers(mode: str, table: str, lines: Sequence[str]) -> list[str]:
    """One answer a line; empty for a line at which the program gives up, as it does for some capitals in German."""
    answers: list[str] = []
    while len(answers) < len(lines):
        run = _run(mode, table, lines[len(answers) :])
        answers += run.stdout.decode(errors="replace").split("\n")[:-1]  # what is damaged does not read back as meant
        gave_up = len(answers) < len(lines) and NO_DOTS in run.stderr
        if run.returncode or (len(answers) != len(lines) and not gave_up):
            raise MachineLacks(
                "liblouis-failed",
                f"liblouis cannot translate with its table {quoted(table)}.",
                hint="Update liblouis, or set another braille_table.",
            )
        answers += [""] * gave_up
    return answers


def _run(mode: str, table: str, lines: Sequence[str]) -> subprocess.CompletedProcess[bytes]:
    found = program(PROGRAM)
    if found is None:
        raise MachineLacks("liblouis-missing", "braille needs liblouis, which is not installed.", hint=INSTALL)
    try:
        return subprocess.run(  # noqa: S603 - the arguments are a table's name and a switch
            [found, mode, f"{DISPLAY},{table}"],
            input="".join(f"{line}\n" for line in lines).encode(),
            capture_output=True,
            env={**os.environ, "LC_ALL": "C.UTF-8"},
            timeout=SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise MachineLacks("liblouis-failed", "liblouis does not answer.", hint=INSTALL) from error
