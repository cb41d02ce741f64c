"""One report over all releases of a run: which passed, which failed and why, and what a person must look at.

It says what became of each release and not what the run did: a run that was broken off and goes on ends with the same.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from accessible_release.beside import STANDARD_INPUT
from accessible_release.errors import Unusable, printable, quoted
from accessible_release.files import open_regular, write_file
from accessible_release.outcome import Outcome, exit_code_of
from accessible_release.records import finding_record
from accessible_release.settings import Settings

NAME = "batch-report"
MARK = b"accessible-release: report over a run"
"""Stands near the beginning of both files: a file without it is somebody else's."""
MARKED_WITHIN = 2_000
"""Bytes."""
PASSED, TO_CHECK, FAILED = "passed", "to check", "failed"

Row = Mapping[str, Any]


class Overall:
    """What became of the inputs of a run, as they come."""

    def __init__(self, paths: Sequence[str], settings: Settings) -> None:
        self._root, self._settings = _common(paths), settings
        self._rows: list[Row] = []

    def add(self, outcome: Outcome) -> None:
        """Remember one; of a release that passed no more than its name."""
        self._rows.append(_row(outcome, self._source(outcome.source)))

    def write(self, folder: Path) -> None:
        """Write the page for staff and the JSON. Raises `MachineLacks` where they cannot be written."""
        for name, data in self.files():
            write_file(folder / name, data)

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Name and content of each."""
        yield f"{NAME}.json", (json.dumps(self._record(), ensure_ascii=False, indent=2) + "\n").encode()
        yield f"{NAME}.html", self._page()

    def _record(self) -> dict[str, Any]:
        return {
            "about": MARK.decode(),
            "releases": len(self._rows),
            **{name.replace(" ", "_"): len(self._of(name)) for name in (PASSED, TO_CHECK, FAILED)},
            "exit_code": exit_code_of({each["exit_code"] for each in self._rows}),
            "results": self._rows,
        }

    def _of(self, result: str) -> list[Row]:
        return [each for each in self._rows if each["result"] == result]

    def _page(self) -> bytes:
        from accessible_release.editions.page import render
        from accessible_release.editions.publisher import publisher
        from accessible_release.locales import direction

        body = publisher(self._settings)
        return render(
            "batch.html.j2",
            package="accessible_release.reviewing",
            style=body.style,
            publisher=body,
            language="en",
            direction=direction("en"),
            mark=MARK.decode(),
            failed=self._of(FAILED),
            to_check=self._of(TO_CHECK),
            passed=self._of(PASSED),
        )

    def _source(self, path: str) -> str:
        """The name of an input, with folders only where the inputs lie in several."""
        inside = path != STANDARD_INPUT and self._root and Path(path).is_relative_to(self._root)
        return printable(Path(path).relative_to(self._root).as_posix() if inside else Path(path).name)


def check_names(folder: Path) -> None:
    """Raises `Unusable` for a folder in which somebody else keeps a file of such a name: it would be lost."""
    for ending in ("json", "html"):
        path = folder / f"{NAME}.{ending}"
        if os.path.lexists(path) and not _is_ours(path):
            raise Unusable(
                "output-not-ours",
                f"there is already a file {path.name} in it that is no report of this program.",
                where=quoted(str(folder)),
                hint="Move it away, or give a folder of its own with -o.",
            )


def _is_ours(path: Path) -> bool:
    try:
        with open_regular(path) as stream:
            return MARK in stream.read(MARKED_WITHIN)
    except OSError:
        return False


def _common(paths: Sequence[str]) -> str:
    files = [os.path.dirname(each) for each in paths if each != STANDARD_INPUT]  # noqa: PTH120 - beside commonpath
    try:
        return os.path.commonpath(files) if files else ""
    except ValueError:  # on two drives of Windows
        return ""


def _row(outcome: Outcome, source: str) -> Row:
    return {
        "source": source,
        "result": FAILED if outcome.error else TO_CHECK if _is_to_check(outcome) else PASSED,
        "exit_code": outcome.exit_code,
        "folder": outcome.folder.name if outcome.folder else None,
        "error": _error(outcome),
        "findings": [finding_record(each) for each in outcome.findings if each.severity != "info"],
        "not_made": [asdict(each) for each in outcome.not_made],
        "out_of_date": _out_of_date(outcome),
        "to_answer": list(outcome.to_answer),
        "open": [{"what": what, "how_much": how_much} for what, how_much in outcome.translations_open],
    }


def _is_to_check(outcome: Outcome) -> bool:
    return outcome.to_check or bool(outcome.not_made) or outcome.exit_code != 0


def _error(outcome: Outcome) -> dict[str, str] | None:
    error = outcome.error
    return {"code": error.code, "message": error.message, "hint": error.hint} if error else None


def _out_of_date(outcome: Outcome) -> list[dict[str, str]]:
    texts = [("the easy-read text", outcome.lapsed)] if outcome.lapsed else []
    return [{"what": what, "why": why} for what, why in (*texts, *outcome.translations_lapsed)]
