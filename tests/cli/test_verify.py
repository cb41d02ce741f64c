from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from conftest import FOLDER, QUICKLY, RELEASE, Program

OUT = Path("out")
PAGE = OUT / FOLDER / f"{FOLDER}.en.standard.html"
TEXT = PAGE.with_suffix(".txt")
SOUND = PAGE.with_suffix(".mp3")
CHAPTERS = PAGE.with_suffix(".chapters.json")
OURS = [
    OUT / FOLDER / name
    for name in ("report.html", "report.json", "index.html", "fragment-en-standard.html", "check.html")
]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """A finished folder, made once."""
    from accessible_release.batch import build

    folder = tmp_path_factory.mktemp("made")
    (folder / "news.md").write_text(RELEASE)
    list(build([str(folder / "news.md")], folder / "out", replace(QUICKLY, cache=str(folder / "cache"))))
    out = folder / "out"
    return {str(path.relative_to(out)): path.read_bytes() for path in out.rglob("*") if path.is_file()}


@pytest.fixture(autouse=True)
def output(made: dict[str, bytes]) -> None:
    (OUT / FOLDER).mkdir(parents=True)
    for name, data in made.items():
        (OUT / name).write_bytes(data)


def test_all_is_well(program: Program) -> None:
    ran = program("verify", "-v", OUT)
    assert (ran.code, ran.err) == (0, "")
    good = [f"{each}: good" for each in (TEXT, PAGE, SOUND, CHAPTERS, *OURS)]
    assert ran.out.splitlines() == [*good, "Files checked: 9. All are good."]
    assert program("verify", "-v", OUT / FOLDER).out == ran.out


def test_only_what_is_wrong_is_named(program: Program) -> None:
    assert program("verify", OUT).out == "Files checked: 9. All are good.\n"
    PAGE.unlink()
    ran = program("verify", OUT)
    assert (ran.code, ran.out) == (1, f"{PAGE}: is missing\nFiles checked: 9. Not as they should be: 1.\n")


def problem(program: Program, path: Path) -> str:
    """What is said about a file; the others must be good."""
    ran = program("verify", OUT)
    assert ran.code == 1
    lines = dict(line.split(": ", 1) for line in program("verify", "-v", OUT).out.splitlines()[:-1])
    assert {said for name, said in lines.items() if name != str(path)} == {"good"}
    return lines[str(path)]


def test_a_number_altered_in_the_page(program: Program) -> None:
    PAGE.write_text(PAGE.read_text().replace("0345\u00a0988\u00a01188", "0345\u00a0988\u00a01189", 1))
    said = problem(program, PAGE)
    assert said.startswith("was changed after it was made")


def test_a_number_altered_everywhere(program: Program) -> None:
    TEXT.write_text(TEXT.read_text().replace("0345 988 1188", "0345 988 1189"))
    said = problem(program, TEXT)
    assert "“0345 988 1188” stands in it 0 times instead of at least 2" in said


def test_a_missing_file(program: Program) -> None:
    SOUND.unlink()
    assert problem(program, SOUND) == "is missing"


def test_a_folder_in_place_of_a_file(program: Program) -> None:
    TEXT.unlink()
    TEXT.mkdir()
    assert problem(program, TEXT) == "cannot be read: is a directory"


def test_a_file_that_nobody_made(program: Program) -> None:
    (OUT / FOLDER / ".DS_Store").write_text("")
    assert program("verify", OUT).code == 0
    (OUT / FOLDER / "old.html").write_text("")
    assert problem(program, OUT / FOLDER / "old.html") == "is not in the manifest: nobody has checked it"


def test_half_a_recording(program: Program) -> None:
    SOUND.write_bytes(b"ID3")
    assert "cannot be read back" in problem(program, SOUND)


def test_a_page_that_is_not_utf_8(program: Program) -> None:
    PAGE.write_bytes(b"\xff\xfe\x00")
    assert "cannot be read back: UnicodeDecodeError" in problem(program, PAGE)


def sign_again() -> None:
    """The manifest for what the files are now, so that only their content can give them away."""
    import hashlib

    path = OUT / FOLDER / "manifest.json"
    known = json.loads(path.read_text())
    for row in known["files"]:
        row["sha256"] = hashlib.sha256((OUT / FOLDER / row["path"]).read_bytes()).hexdigest()
    path.write_text(json.dumps(known))


def without_last_card(text: str) -> str:
    start = text.rindex("Heading: Help and support")
    return text[:start] + text[text.rindex("End of document.") :]


def without_first_card(text: str) -> str:
    return text[: text.index("Heading: Help and support")] + text[text.index("Heading: The release") :]


@pytest.mark.parametrize("cut", [without_first_card, without_last_card])
def test_a_card_that_is_not_there_twice(cut: Callable[[str], str], program: Program) -> None:
    text = cut(TEXT.read_text())
    assert text.count("0345 988 1188") == 2  # the text itself has it too
    TEXT.write_text(text)
    sign_again()
    assert problem(program, TEXT) == "the helpline card stands in it 1 times instead of 2"


def test_cards_that_do_not_stand_first_and_last(program: Program) -> None:
    TEXT.write_text(TEXT.read_text() + "\nRain fell.\n" * 500)
    sign_again()
    assert problem(program, TEXT) == "the helpline card does not stand first and last"


def test_an_edition_of_a_plug_in_that_has_gone(program: Program) -> None:
    path = OUT / FOLDER / "manifest.json"
    path.write_text(path.read_text().replace('"edition": "web"', '"edition": "sign"'))
    assert "there is no “sign” among the editions" in problem(program, PAGE)


def test_nothing_to_verify(tmp_path: Path, program: Program) -> None:
    for path in (tmp_path, tmp_path / "nix", PAGE):
        ran = program("verify", path)
        assert ran.code == 2
        assert "there is no manifest.json in it or below it. Build first." in ran.err


@pytest.mark.parametrize(
    "content",
    ["", "[]", "{}", '{"files": []}', "[" * 100_000, "\udcff"],
    ids=["empty", "a list", "nothing", "half", "deep", "not UTF-8"],
)
def test_a_broken_manifest(content: str, program: Program) -> None:
    (OUT / FOLDER / "manifest.json").write_text(content, errors="surrogateescape")
    ran = program("verify", OUT)
    assert (ran.code, ran.err) == (1, "")
    assert ran.out.startswith(f"{OUT / FOLDER / 'manifest.json'}: not a ")
    assert ran.out.endswith("Build again.\nFiles checked: 1. Not as they should be: 1.\n")


def test_a_manifest_that_was_lost(program: Program) -> None:
    (OUT / "pictures").mkdir()
    (OUT / FOLDER / "manifest.json").unlink()
    ran = program("verify", OUT)
    assert ran.code == 1
    assert (
        ran.out
        == f"{OUT / FOLDER / 'manifest.json'}: is missing: the files beside it cannot be checked. Build again.\n"
        "Files checked: 1. Not as they should be: 1.\n"
    )


def test_a_manifest_that_points_elsewhere(program: Program) -> None:
    path = OUT / FOLDER / "manifest.json"
    path.write_text(path.read_text().replace(f'"path": "{TEXT.name}"', '"path": "../../news.md"'))
    ran = program("verify", OUT)
    assert ran.code == 1
    assert "news.md: that is a link or lies outside the output folder.\n" in ran.out
    assert f"{TEXT}: is not in the manifest" in ran.out
