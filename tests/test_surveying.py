"""Which releases print a retired number, or a helpline that the list does not have."""

from __future__ import annotations

import json
import tracemalloc
from dataclasses import replace
from pathlib import Path

import pytest
from conftest import QUICKLY, RELEASE, Program

from accessible_release.batch import build
from accessible_release.errors import Unusable
from accessible_release.settings import Settings
from accessible_release.surveying import RETIRED, UNKNOWN, Listed, Unread, survey

LIST = """
[[helpline]]
name = "Floodline"
phones = ["0345 988 1188"]
retired = ["0845 988 1188"]
text_numbers = ["07860 000 001"]

[[helpline]]
name = "Night line"
phones = ["0808 157 0123"]
retired = ["0808 157 0199"]
"""
OLD = RELEASE.replace("0345 988 1188", "0845 988 1188")
OTHER = RELEASE.replace("0345 988 1188", "0808 157 0456").replace("Floodline", "Sandbag line")
MENTIONED = RELEASE + "\nThe press office is on 0808 157 0199.\n"


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    path = tmp_path / "helplines.toml"
    path.write_text(LIST)
    return replace(QUICKLY, editions=("text",), directory=str(path))


def found(folder: Path, settings: Settings) -> list[Listed]:
    return [each for each in survey(folder, settings) if isinstance(each, Listed)]


def releases(folder: Path, **texts: str) -> Path:
    folder.mkdir(exist_ok=True)
    for name, text in texts.items():
        (folder / f"{name}.md").write_text(text)
    return folder


def test_retired_and_unknown_numbers_of_sources(tmp_path: Path, settings: Settings) -> None:
    folder = releases(tmp_path / "in", good=RELEASE, old=OLD, other=OTHER)
    old, other = found(folder, settings)
    assert (old.state, old.number, old.name, old.role) == (RETIRED, "0845 988 1188", "Floodline", "helpline")
    assert (Path(old.file).name, old.line, old.instead) == ("old.md", 12, "0345 988 1188")
    assert (other.state, other.number, Path(other.file).name) == (UNKNOWN, "0808 157 0456", "other.md")


def test_a_retired_number_beside_the_right_one_is_found(tmp_path: Path, settings: Settings) -> None:
    both = RELEASE.replace("visit", "0845 988 1188, or visit")
    assert [each.number for each in found(releases(tmp_path / "in", both=both), settings)] == ["0845 988 1188"]


def test_numbers_of_what_was_published(tmp_path: Path, settings: Settings) -> None:
    folder = releases(tmp_path / "in", good=RELEASE, old=OLD, mentioned=MENTIONED.replace("Flood line", "Pumps"))
    unlisted = replace(settings, directory="")
    assert all(each.error is None for each in build([str(folder)], tmp_path / "web" / "2025", unlisted, jobs=0))
    listed = {each.number: each for each in found(tmp_path / "web", settings)}
    assert set(listed) == {"0845 988 1188", "0808 157 0199"}
    assert (listed["0845 988 1188"].role, listed["0808 157 0199"].role) == ("helpline", "")
    assert all(Path(each.file).name == "manifest.json" for each in listed.values())


def test_an_emergency_number_need_stand_in_no_list(tmp_path: Path, settings: Settings) -> None:
    assert found(releases(tmp_path / "in", a=RELEASE + "\nIn an emergency call 999.\n"), settings) == []


def test_a_number_that_another_entry_uses_is_not_retired(tmp_path: Path, settings: Settings) -> None:
    path = Path(settings.directory)
    path.write_text(LIST + '\n[[helpline]]\nname = "Taken over"\nphones = ["0845 988 1188"]\n')
    assert found(releases(tmp_path / "in", old=OLD), settings) == []


def test_what_cannot_be_read_is_named_and_the_rest_is_read(tmp_path: Path, settings: Settings) -> None:
    folder = releases(tmp_path / "in", a_empty="", b_old=OLD)
    (folder / "c.docx").write_bytes(b"no Word file")
    (folder / "web").mkdir()
    (folder / "web" / "manifest.json").write_text("{")
    said = list(survey(folder, settings))
    assert [Path(each.file).name for each in said if isinstance(each, Unread)] == [
        "a_empty.md",
        "c.docx",
        "manifest.json",
    ]
    assert [each.number for each in said if isinstance(each, Listed)] == ["0845 988 1188"]
    assert sum(isinstance(each, Path) for each in said) == 4


def test_without_a_list_there_is_nothing_to_compare_with(tmp_path: Path, settings: Settings) -> None:
    with pytest.raises(Unusable, match="no list of helplines"):
        list(survey(tmp_path, replace(settings, directory="")))
    with pytest.raises(Unusable, match="no folder"):
        list(survey(tmp_path / "nix", settings))


def test_a_thousand_releases_need_no_more_memory_than_a_hundred(tmp_path: Path, settings: Settings) -> None:
    one = releases(tmp_path / "in", old=OLD)
    list(build([str(one)], tmp_path / "web", replace(settings, directory=""), jobs=0))
    (made,) = (tmp_path / "web").glob("*/manifest.json")
    many = tmp_path / "many"
    for number in range(1000):
        folder = many / f"{number:04}"
        folder.mkdir(parents=True)
        (folder / "manifest.json").symlink_to(made)
    after: dict[int, int] = {}
    tracemalloc.start()
    for number, each in enumerate(each for each in survey(many, settings) if isinstance(each, Path)):
        after[number] = tracemalloc.get_traced_memory()[0]
        del each
    tracemalloc.stop()
    assert len(after) == 1000
    assert after[999] < after[99] + 500_000


def test_the_command_has_a_table_json_tsv_and_exit_codes(tmp_path: Path, settings: Settings, program: Program) -> None:
    folder = releases(tmp_path / "in", good=RELEASE, old=OLD)
    command = ("contacts", "report", folder, "--directory", settings.directory)
    ran = program(*command)
    assert ran.code == 1
    head, line = ran.out.splitlines()
    assert head.split() == ["What", "Number", "Whose", "What", "for", "Now", "Where"]
    assert line.startswith("retired")
    assert line.endswith(f"0345 988 1188       {folder / 'old.md'}, line 12")
    assert ran.err.splitlines()[-1] == "Releases looked at: 2. Numbers to look at: 1. Not read: 0."
    (folder / "empty.md").write_text("")
    ran = program(*command, "--json")
    told = json.loads(ran.out)
    assert [(each["state"], each["number"], each["line"]) for each in told["numbers"]] == [
        ("retired", "0845 988 1188", 12)
    ]
    assert [Path(each["file"]).name for each in told["not_read"]] == ["empty.md"]
    assert told["looked_at"] == 3
    fields, row = (line.split("\t") for line in program(*command, "--tsv").out.splitlines())
    assert dict(zip(fields, row, strict=True))["instead"] == "0345 988 1188"
    (folder / "old.md").unlink()
    ran = program(*command, "--json")
    assert (ran.code, json.loads(ran.out)["numbers"]) == (2, [])
    assert f"Not read: “{folder / 'empty.md'}”:" in ran.err
    (folder / "empty.md").unlink()
    assert program(*command).code == 0
