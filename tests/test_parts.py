"""What the program is made of: nothing that shapes a file is left out of its codes."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from accessible_release.parts import PARTS, content, own_code

PROJECT = Path(__file__).parents[1] / "pyproject.toml"
SHAPE_NOTHING = {"click", "distributed", "filelock", "flask", "platformdirs", "pypdfium2", "tomli-w", "waitress"}
"""The command line, other computers, locks, the review page, folders, checks, and what writes settings."""


def test_every_dependency_is_a_part_or_shapes_nothing() -> None:
    project = tomllib.loads(PROJECT.read_text(encoding="utf-8"))["project"]
    lines = [*project["dependencies"], *(line for extra in project["optional-dependencies"].values() for line in extra)]
    names = {re.split(r"[<>=;\[ ]", line)[0] for line in lines}
    assert names - {*PARTS} == SHAPE_NOTHING


def test_own_code_is_what_lies_there_and_not_what_python_makes_of_it(tmp_path: Path) -> None:
    assert own_code() == own_code()
    (tmp_path / "table.tsv").write_text("one")
    before = content(tmp_path)
    (tmp_path / "__pycache__").mkdir()
    (tmp_path / "__pycache__" / "module.pyc").write_text("compiled")
    assert content(tmp_path) == before
    (tmp_path / "table.tsv").write_text("two")
    assert content(tmp_path) != before


def test_the_content_of_nothing(tmp_path: Path) -> None:
    assert content(tmp_path / "nix") == ""
    assert content(tmp_path) != ""
