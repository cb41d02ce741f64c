"""What must not go out yet: embargoes and what is not finished, from the command line."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from conftest import FOLDER, RELEASE, Program

OUT = Path("out")
NOTICE = "EMBARGOED UNTIL 00:01 WEDNESDAY 5 MAY 2027"


@pytest.fixture
def embargoed(tmp_path: Path) -> Path:
    path = tmp_path / "embargoed.md"
    path.write_text(RELEASE.replace("\n# Flood", f"\n{NOTICE}\n\n# Flood"))
    return path


def at(when: datetime, monkeypatch: pytest.MonkeyPatch) -> None:
    for command in ("build", "inspect"):
        monkeypatch.setattr(f"accessible_release.cli.{command}.now", lambda: when)


BEFORE, AFTER = datetime(2027, 5, 4, 12, tzinfo=UTC), datetime(2027, 5, 5, 12, tzinfo=UTC)


def test_an_embargo_stops_with_line_time_and_way_on(
    embargoed: Path, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    at(BEFORE, monkeypatch)
    code, out, err = program("build", embargoed, "-o", OUT, "--edition", "text")
    assert (code, out) == (1, "")
    assert "line 6: The release is under embargo until 00:01 on Wednesday 5 May 2027" in err
    assert "--embargo-lifted" in err
    assert not (OUT / FOLDER).exists()
    assert program("inspect", embargoed).code == 1


def test_nothing_of_the_clock_is_in_what_is_made(
    embargoed: Path, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = []
    for when in (AFTER, AFTER.replace(year=2030)):
        at(when, monkeypatch)
        assert program("build", embargoed, "-o", OUT, "--edition", "text").code == 0
        made.append({path.name: path.read_bytes() for path in (OUT / FOLDER).iterdir()})
    assert made[0] == made[1]
    assert "Take the line out" in program("inspect", embargoed).out


def test_lifted_by_a_person(embargoed: Path, program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    at(BEFORE, monkeypatch)
    assert program("build", embargoed, "-o", OUT, "--edition", "text", "--embargo-lifted").code == 0
    assert '"embargo_lifted": true' in (OUT / FOLDER / "manifest.json").read_text()


def test_an_unfinished_release_stops_until_a_person_says_it_is_finished(tmp_path: Path, program: Program) -> None:
    path = tmp_path / "gaps.md"
    path.write_text(RELEASE.replace("It is open day and night.", "It opens on [date]."))
    code, _, err = program("build", path, "-o", OUT, "--edition", "text")
    assert code == 1
    assert "line 8: “[date]” is to be filled in." in err
    assert program("build", path, "-o", OUT, "--edition", "text", "--finished").code == 0
    assert "[date]" in next((OUT / FOLDER).glob("*.txt")).read_text()
