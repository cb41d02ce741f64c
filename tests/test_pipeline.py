from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from importlib.metadata import PackageNotFoundError
from pathlib import Path

import pytest
from conftest import FOLDER, QUICKLY, RELEASE, PlugIn

from accessible_release import batch, making, parts, pipeline
from accessible_release.batch import build, inputs
from accessible_release.contacts import find_contacts
from accessible_release.editions.pack import members
from accessible_release.errors import Fault, MachineLacks, NeedsAPerson, Unusable
from accessible_release.manifest import Missing
from accessible_release.model import MadeFile, Narration, Release
from accessible_release.narrating.narrate import narrate
from accessible_release.outcome import Outcome, exit_code
from accessible_release.parts import tools
from accessible_release.pipeline import understand
from accessible_release.plugins import Wish
from accessible_release.settings import Settings
from accessible_release.shelf import made_before
from accessible_release.verifying import verify

OUT = Path("out")
TEXT = Settings(editions=("text",), levels=("standard",), voice="tone")
LACKING = Missing("audio", "en", "standard", "no voice", "")

EDITIONS = """
from accessible_release.errors import MachineLacks
from accessible_release.model import MadeFile

class Base:
    narration = "none"
    card_copies = 0
    files = ()
    def make(self, release, narration, settings):
        return [MadeFile(name, "text/plain", b"words") for name in self.files]
    def read_back(self, data, language):
        return data.decode()

class Escaping(Base): files = ("../../escaped.txt",)
class Hidden(Base): files = (".making-x",)
class Manifest(Base): files = ("manifest.json",)
class Twice(Base): files = ("a.txt", "a.txt")
class Copycat(Base): files = ("%s.en.standard.txt",)
class Poor(Base):
    def make(self, release, narration, settings): raise MachineLacks("x", "no font.", hint="Install one.")
class Buggy(Base):
    def make(self, release, narration, settings): raise KeyError(release.title)
class Broken:
    def __init__(self): raise RuntimeError("no licence")
class Good(Base): files = ("good.txt",)
""".replace("%s", FOLDER)
NAMES = ("Escaping", "Hidden", "Manifest", "Twice", "Copycat", "Poor", "Buggy", "Broken", "Good")


class Seen:
    """Writes down what it is told."""

    def __init__(self) -> None:
        self.told: list[tuple[object, ...]] = []
        self.shares: list[float] = []

    def release(self, source: str, place: int, of: int) -> None:
        self.told.append((source, place, of))

    def step(self, name: str, done: int, total: int) -> None:
        self.told.append((name, done, total))

    def share(self, done: float) -> None:
        self.shares.append(done)


@pytest.fixture
def strange(plug_in: PlugIn, monkeypatch: pytest.MonkeyPatch) -> None:
    entries = [f"editions.{name.lower()} = strange:{name}" for name in NAMES]
    monkeypatch.syspath_prepend(str(plug_in("strange", EDITIONS, *entries)))


def test_it_is_read_understood_made_and_listed(news: Path) -> None:
    seen = Seen()
    (outcome,) = build([str(news)], OUT, QUICKLY, seen)
    assert outcome.error is None
    assert outcome.exit_code == 0
    assert outcome.folder == OUT / FOLDER
    assert set(outcome.files) == {path.name for path in outcome.folder.iterdir()} - {"manifest.json"}
    assert seen.told[0] == (str(news), 1, 1)
    told = [each[0] for each in seen.told[1:]]
    assert told == [*["speaking"] * told.count("speaking"), "editions", "editions", "editions"]
    assert told.count("speaking") >= 20
    assert seen.shares == sorted(seen.shares)
    assert seen.shares[-1] == pytest.approx(1)


def test_a_pack_holds_what_lies_beside_it(news: Path) -> None:
    (outcome,) = build([str(news)], OUT, replace(TEXT, pack=True))
    assert outcome.folder is not None
    path = outcome.folder / f"{FOLDER}.zip"
    name = f"{FOLDER}.en.standard.txt"
    assert members(path.read_bytes())[name] == (outcome.folder / name).read_bytes()
    assert f"{FOLDER}.zip" in (outcome.folder / "index.html").read_text()
    assert [each for each in verify(outcome.folder) if each.problems] == []


def test_a_pack_that_holds_something_else_is_found_out(news: Path) -> None:
    (outcome,) = build([str(news)], OUT, replace(TEXT, pack=True))
    assert outcome.folder is not None
    (outcome.folder / f"{FOLDER}.en.standard.txt").write_text("changed")
    problems = {each.path.name: each.problems for each in verify(outcome.folder)}
    assert problems[f"{FOLDER}.zip"] == (f"“{FOLDER}.en.standard.txt” in it is not the file beside it",)
    (outcome.folder / f"{FOLDER}.zip").write_bytes(b"no archive")
    problems = {each.path.name: each.problems for each in verify(outcome.folder)}
    assert problems[f"{FOLDER}.zip"][1] == "cannot be unpacked: BadZipFile"


def test_the_recording_is_made_once_for_all_that_need_it(news: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[int] = []

    def counted(*arguments: object) -> Narration:
        made.append(1)
        return narrate(*arguments)  # type: ignore[arg-type]

    class Again:
        name, card_copies = "again", 0
        narration: Wish = "needed"

        def make(self, _release: Release, narration: Narration | None, _settings: Settings) -> Sequence[MadeFile]:
            assert narration is not None
            return (MadeFile("again.txt", "text/plain", str(narration.seconds).encode()),)

        def read_back(self, data: bytes, language: str) -> str:  # noqa: ARG002 - of the Protocol
            return data.decode()

    monkeypatch.setattr(making, "narrate", counted)
    monkeypatch.setattr("accessible_release.plugins.edition", lambda _: Again())
    (outcome,) = build([str(news)], OUT, replace(QUICKLY, editions=("a", "b")))
    assert made == [1]
    assert outcome.not_made[0].why == "it made a file with the name “again.txt”."


@pytest.mark.usefixtures("strange")
@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("escaping", "it made a file with the name “../../escaped.txt”."),
        ("hidden", "it made a file with the name “.making-x”."),
        ("manifest", "it made a file with the name “manifest.json”."),
        ("twice", "it made a file with the name “a.txt”."),
        ("copycat", f"it made a file with the name “{FOLDER}.en.standard.txt”."),
        ("poor", "no font."),
        ("buggy", "something failed that should not (KeyError)."),
        ("broken", "“broken” cannot be loaded: RuntimeError: no licence."),
    ],
)
def test_an_edition_is_whole_or_absent_and_the_others_are_made(name: str, why: str, news: Path) -> None:
    (outcome,) = build([str(news)], OUT, replace(TEXT, editions=("text", name, "good")))
    assert [(each.edition, each.why) for each in outcome.not_made] == [(name, why)]
    assert outcome.files == (
        f"{FOLDER}.en.standard.txt",
        "good.txt",
        "report.html",
        "report.json",
        "index.html",
        "check.html",
    )
    assert outcome.exit_code == 3
    assert {path.name for path in Path().iterdir()} == {"out"}


@pytest.mark.usefixtures("strange")
def test_a_file_name_that_another_level_has(news: Path) -> None:
    (outcome,) = build([str(news)], OUT, replace(TEXT, levels=("standard", "easy"), editions=("good",)))
    assert [(each.level, each.why) for each in outcome.not_made] == [
        ("easy", "it made a file with the name “good.txt”.")
    ]


def test_understanding_needs_phrases(news: Path) -> None:
    assert understand(str(news), TEXT).contacts
    news.write_text(RELEASE.replace("published:", "lang: tlh\npublished:"))
    with pytest.raises(Unusable, match="no phrases for the language “tlh”"):
        understand(str(news), TEXT)


def test_inputs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("b.md", "a.MARKDOWN", "notes.txt"):
        (tmp_path / name).write_text("")
    (tmp_path / "deeper").mkdir()
    (tmp_path / "deeper" / "c.md").write_text("")
    both = [str(tmp_path / "a.MARKDOWN"), str(tmp_path / "b.md")]
    assert inputs([str(tmp_path)]) == both
    assert inputs([str(tmp_path), both[1], "-", "-", "nix.md"]) == [*both, "-", "nix.md"]
    monkeypatch.chdir(tmp_path)
    assert inputs(["./b.md", "b.md", str(tmp_path / "b.md")]) == [str(tmp_path / "b.md")]
    with pytest.raises(Unusable, match="no release in it"):
        inputs([str(tmp_path / "deeper"), str(tmp_path / ".."), "x" * 5])[0:0] or inputs([str(_empty(tmp_path))])


def _empty(tmp_path: Path) -> Path:
    (tmp_path / "empty").mkdir()
    return tmp_path / "empty"


def test_a_folder_that_cannot_be_listed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(_path: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "iterdir", refused)
    with pytest.raises(Unusable, match="cannot read the folder: permission denied"):
        inputs([str(tmp_path)])
    monkeypatch.setattr(Path, "is_dir", refused)
    assert inputs(["locked/news.md"]) == ["locked/news.md"]


def test_the_code_of_many() -> None:
    good, lacking = Outcome("a"), Outcome("b", not_made=(LACKING,))
    bad, to_decide = Outcome("c", error=Unusable("x", "bad")), Outcome("d", error=NeedsAPerson("x", "decide"))
    assert exit_code([good]) == 0
    assert exit_code([good, good]) == 0
    assert exit_code([bad]) == exit_code([bad, bad]) == 2
    assert exit_code([lacking]) == 3
    assert exit_code([to_decide]) == 1
    assert exit_code([good, bad]) == exit_code([good, lacking, bad]) == 1
    assert Outcome("e", error=Fault(KeyError("words"))).exit_code == 3


def test_a_bug_woken_by_one_input_does_not_stop_the_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("a.md", "b.md"):
        (tmp_path / name).write_text(RELEASE.replace("Flood", name[0]))

    def choosy(release: Release, settings: Settings) -> Release:
        if release.source_name == "a.md":
            raise RecursionError
        return find_contacts(release, settings)

    monkeypatch.setattr(pipeline, "find_contacts", choosy)
    first, second = build([str(tmp_path)], OUT, TEXT)
    assert isinstance(first.error, Fault)
    assert isinstance(first.error.__cause__, RecursionError)
    assert second.folder == OUT / "b-line-opens"


def test_the_page_of_the_folder_that_cannot_be_written(news: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(path: Path, _data: bytes) -> None:
        raise MachineLacks("x", f"{path} is full")

    monkeypatch.setattr(batch, "write_file", full)
    outcomes = build([str(news)], OUT, TEXT)
    assert next(outcomes).error is None
    with pytest.raises(MachineLacks, match=r"index\.html is full"):
        next(outcomes)


def test_editions_made_before_under_another_name(news: Path) -> None:
    list(build([str(news)], OUT, TEXT))
    assert made_before(OUT, [], ["news.md"]) == {"news.md": [OUT / FOLDER]}
    assert made_before(OUT, [OUT / FOLDER], ["news.md"]) == {}
    assert made_before(OUT, [], ["other.md"]) == {}


def test_tools_are_named_with_their_versions(monkeypatch: pytest.MonkeyPatch) -> None:
    assert set(tools()) >= {"accessible-release", "av", "jinja2", "phonenumbers"}

    def gone(name: str) -> str:
        raise PackageNotFoundError(name)

    monkeypatch.setattr(parts, "version", gone)
    assert tools() == {}
