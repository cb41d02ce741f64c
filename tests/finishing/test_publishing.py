"""Every easy form is made from a person's text, says who checked it, and says so when that holds no longer."""

from __future__ import annotations

import io
import json
import zipfile
from dataclasses import replace
from pathlib import Path

import docx
import pypdfium2  # type: ignore[import-untyped]
import pytest
from conftest import QUICKLY, Program

from accessible_release import batch
from accessible_release.finishing import desk as desks
from accessible_release.outcome import Outcome
from finishing.conftest import Folder

JO = "Jo Smith, Accessibility Officer"
DAY = "2026-12-02"
CHECKED = f"Easy read. Checked by {JO}, Wednesday 2 December 2026."
DRAFT = "A person must check it."
WORDS = "There will be jobs for 40 people there."
SETTINGS = replace(QUICKLY, levels=("easy",), editions=("text", "web", "print", "word", "epub", "captions"))


def words_of(path: Path) -> str:
    """What a person reads in a file, its properties included."""
    data = path.read_bytes()
    if path.suffix == ".pdf":
        made = pypdfium2.PdfDocument(data)
        pages = " ".join(page.get_textpage().get_text_range() for page in made)
        return f"{made.get_metadata_dict()['Subject']} {pages}"
    if path.suffix == ".docx":
        made = docx.Document(io.BytesIO(data))
        return f"{made.core_properties.subject} " + " ".join(each.text for each in made.paragraphs)
    if path.suffix == ".epub":
        with zipfile.ZipFile(io.BytesIO(data)) as book:
            return " ".join(book.read(name).decode() for name in book.namelist() if name.endswith(("xhtml", "opf")))
    return data.decode()


def build(folder: Folder, **more: object) -> Outcome:
    output = folder.path.parent / "out"
    (outcome,) = batch.build([str(folder.path)], output, SETTINGS, **more)  # type: ignore[arg-type]
    return outcome


def test_every_form_has_the_words_and_who_checked_them(folder: Folder) -> None:
    folder.edit("40 people will work there.", WORDS)
    desks.sign(folder.desk, JO, DAY)
    outcome = build(folder)
    assert (outcome.error, outcome.exit_code) == (None, 0)
    assert outcome.folder
    files = [path for path in outcome.folder.iterdir() if ".easy." in path.name and path.suffix != ".json"]
    assert {path.suffix for path in files} == {".txt", ".html", ".pdf", ".docx", ".epub", ".vtt", ".srt"}
    for path in files:
        words = " ".join(words_of(path).split())
        assert WORDS in words, path.name
        who = "Checked by Jo Smith" if path.suffix in {".vtt", ".srt"} else CHECKED  # captions divide it
        assert who in words, path.name
        assert DRAFT not in words, path.name
    manifest = json.loads((outcome.folder / "manifest.json").read_text(encoding="utf-8"))
    assert manifest["checked"] == [{"language": "en", "level": "easy", "by": JO, "on": DAY}]


def test_a_changed_text_is_a_draft_again_and_the_build_says_so(folder: Folder, program: Program) -> None:
    desks.sign(folder.desk, JO, DAY)
    folder.edit("40 people will work there.", WORDS)
    arguments = ("build", folder.path, "-o", folder.path.parent / "out", "--level", "easy", "--edition", "text")
    ran = program(*arguments)
    assert ran.code == 1
    assert "The easy read of “news.md” is a draft again: the text was changed after it was signed" in ran.err
    (made,) = (folder.path.parent / "out").glob("*/*.txt")
    assert DRAFT in made.read_text(encoding="utf-8")
    assert program(*arguments, "--draft").code == 0


def test_open_questions_are_told_and_stand_in_the_report(folder: Folder, program: Program) -> None:
    folder.edit("40 people will work there.", "45 people will work there.")
    folder.edit("You must not park in front of the library. {s0002}\n", "")
    folder.edit("---\n\n", 'left_out:\n  s0002: "It is on a sign."\n---\n\n')
    ran = program("build", folder.path, "-o", folder.path.parent / "out", "--level", "easy", "--edition", "text")
    assert ran.code == 0
    assert "Easy read: s0001: The release says 40, the easy read says 45." in ran.err
    (report,) = (folder.path.parent / "out").glob("*/report.html")
    page = report.read_text(encoding="utf-8")
    assert "says 40, the other text says 45." in page
    assert "“You must not park in front of the library.” It is on a sign." in page
    (data,) = (folder.path.parent / "out").glob("*/report.json")
    made = json.loads(data.read_text(encoding="utf-8"))["finished"]
    assert made["left_out"] == [{"source": "You must not park in front of the library.", "reason": "It is on a sign."}]
    assert [each["kind"] for each in made["open"]] == ["number"]


def test_what_was_left_out_together_stands_in_the_report(folder: Folder, program: Program) -> None:
    folder.edit("40 people will work there. {s0001}\n", "")
    folder.edit("- Films {s0005}\n", "")
    codes = [each.code for each in folder.desk.judgement.together]
    desks.leave_out(folder.desk, codes, "It is too much.", "Jo Smith", "2026-12-02")
    program("build", folder.path, "-o", folder.path.parent / "out", "--level", "easy", "--edition", "text")
    (report,) = (folder.path.parent / "out").glob("*/report.html")
    page = " ".join(report.read_text(encoding="utf-8").split())
    assert "Left out together: 2" in page
    assert "Jo Smith, 2026-12-02: It is too much." in page
    (data,) = (folder.path.parent / "out").glob("*/report.json")
    answered = json.loads(data.read_text(encoding="utf-8"))["finished"]["answered"]
    assert [(each["kind"], each["together"]) for each in answered] == [("number", True), ("left out", True)]


def test_nothing_is_made_while_two_versions_stand_side_by_side(folder: Folder) -> None:
    folder.edit("40 people will work there.", "!! The release said something else.\n\n40 people will work there.")
    outcome = build(folder)
    assert outcome.exit_code == 1
    assert outcome.folder is None
    assert "two versions of a sentence" in str(outcome.error)


def test_a_wrong_telephone_number_is_never_published(folder: Folder) -> None:
    folder.edit("call Anley Helpline on 0808 157 0123. {", "call Anley Helpline on 0808 157 0124. {")
    outcome = build(folder)
    assert {each.edition for each in outcome.not_made} == set(SETTINGS.editions)
    assert all("0808 157 0124" in each.why for each in outcome.not_made)
    lines = folder.text.read_text(encoding="utf-8").split("\n")
    (number,) = [at for at, line in enumerate(lines, start=1) if "0808 157 0124" in line]
    assert {each.hint for each in outcome.not_made} == {f"Correct news.easy.md, line {number}."}


def test_a_link_that_dials_another_number_is_the_writers_slip(folder: Folder) -> None:
    folder.edit("on 0808 157 0123. {", "on [0808 157 0123](tel:08081570124). {")
    outcome = build(folder)
    assert outcome.not_made
    assert all(each.hint.startswith("Correct news.easy.md, line ") for each in outcome.not_made)


def test_an_easy_text_is_no_release(folder: Folder, program: Program) -> None:
    ran = program("build", folder.text)
    assert ran.code == 2
    assert "this is the easy-read text of a release" in ran.err


def test_what_is_heard_is_what_a_person_wrote(folder: Folder, program: Program) -> None:
    folder.edit("40 people will work there.", WORDS)
    ran = program("speak", folder.path, "--level", "easy", "--script", "--sentence", "s0001.2")
    assert "There will be jobs for forty people there." in ran.out


def test_the_text_can_be_compared_with_the_release(folder: Folder, program: Program) -> None:
    folder.edit("40 people will work there.", "45 people will work there.")
    ran = program("compare", folder.path, folder.text)
    assert "The source says 40, the other text says 45." in ran.out
    assert "{s0001}" not in ran.out


def test_a_folder_of_releases_has_no_easy_texts_in_it(folder: Folder) -> None:
    assert batch.inputs([str(folder.path.parent)]) == [str(folder.path)]


@pytest.mark.parametrize("command", ["draft", "sign", "status"])
def test_the_commands(command: str, folder: Folder, program: Program) -> None:
    arguments = {"sign": ("--as", JO), "draft": ("--update", "--docx")}.get(command, ())
    ran = program(command, folder.path, *arguments)
    assert ran.code == 0, ran.err
    said = {"draft": "news.easy.docx", "sign": "news.easy.md", "status": "a draft, ready to be signed"}[command]
    assert said in ran.out


def test_it_is_told_whose_signature_goes(folder: Folder, program: Program) -> None:
    ran = program("sign", folder.path, "--as", JO)
    assert "takes the place" not in ran.err
    assert "No role is named" not in ran.err
    ran = program("sign", folder.path, "--as", "Mary")
    assert ran.code == 0
    assert f"This signature takes the place of the one of {JO}, " in ran.err
    assert 'No role is named. To name it, sign again: --as "Mary, Accessibility Officer"' in ran.err
    folder.edit("40 people will work there.", WORDS)
    assert "the one of Mary, " in program("sign", folder.path, "--as", JO).err
    assert "takes the place" not in program("sign", folder.path, "--as", JO).err


@pytest.mark.parametrize(
    ("arguments", "steps"),
    [
        (("draft",), ("review news.md", 'sign news.md --as "NAME, ROLE"')),
        (("draft", "--docx"), ("review import news.easy.docx", 'sign news.md --as "NAME, ROLE"')),
        (("draft", "--update"), ("review news.md", 'sign news.md --as "NAME, ROLE"')),
        (("sign", "--as", JO), ("build news.md",)),
        (("review", "import"), ("status news.md", 'sign news.md --as "NAME, ROLE"')),
    ],
)
def test_each_command_says_what_comes_next(
    arguments: tuple[str, ...],
    steps: tuple[str, ...],
    folder: Folder,
    program: Program,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(folder.path.parent)
    if arguments == ("draft",):
        folder.text.unlink()
    if "import" in arguments:
        program("draft", "--docx", "news.md")
    ran = program(*arguments, "news.easy.docx" if "import" in arguments else "news.md")
    assert ran.code == 0
    told = [line.partition("accessible-release ")[2] for line in ran.err.splitlines() if line.startswith("Next, ")]
    assert told == list(steps)
