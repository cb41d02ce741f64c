"""An example to begin with: written once, never over anything, and good as it is."""

from __future__ import annotations

from pathlib import Path

from conftest import Program

from accessible_release.settings import DEFAULTS, NAMES, load

RELEASE, SETTINGS = Path("input/winter-support.md"), Path("accessible-release.toml")


def test_a_release_and_settings_that_can_be_built_at_once(program: Program) -> None:
    ran = program("build")
    assert ran.code == 2
    assert "accessible-release init" in ran.err
    ran = program("init")
    assert (ran.code, ran.out) == (0, f"{RELEASE}\n{SETTINGS}\n")
    ran = program("build", "--edition", "text")
    assert (ran.code, ran.out) == (0, "output/winter-support-opens\n")
    assert "Please check" not in ran.err


def test_nothing_is_overwritten(program: Program, tmp_path: Path) -> None:
    RELEASE.parent.mkdir()
    RELEASE.write_text("mine")
    SETTINGS.symlink_to(tmp_path / "elsewhere")
    ran = program("init")
    assert (ran.code, ran.out) == (0, "")
    assert "Kept as it is: “input/winter-support.md”.\nKept as it is: “accessible-release.toml”." in ran.err
    assert RELEASE.read_text() == "mine"
    assert not (tmp_path / "elsewhere").exists()


def test_in_another_folder(program: Program) -> None:
    assert program("init", "press").out == f"press/{RELEASE}\npress/{SETTINGS}\n"


def test_no_permission_is_said(program: Program) -> None:
    Path("press").write_text("a file")
    ran = program("init", "press")
    assert (ran.code, ran.out) == (3, "")
    assert "Error: “press/input" in ran.err


def test_each_setting_that_is_shown_is_one_and_has_its_usual_value(program: Program) -> None:
    program("init")
    assert load(file=SETTINGS, environment={}) == DEFAULTS
    lines = [line.removeprefix("# ") for line in SETTINGS.read_text().splitlines() if " = " in line]
    shown = [line for line in lines if line.partition(" ")[0] in NAMES]
    assert len(shown) == len(lines) == 6
    SETTINGS.write_text("\n".join(line for line in lines if not line.startswith("directory")))
    assert load(file=SETTINGS, environment={}) == DEFAULTS
