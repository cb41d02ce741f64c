"""What travels arrives as it was sent, and is called as it is called where the run was begun."""

from __future__ import annotations

import pickle
from dataclasses import replace
from pathlib import Path

import pytest
from conftest import QUICKLY, RELEASE

from accessible_release.batch import build
from accessible_release.crew import parcels, there
from accessible_release.crew.parcels import as_called_here, pack, pack_kit, unpack, unpack_kit
from accessible_release.crew.tasks import Task
from accessible_release.crew.there import Back, Differs, differing, make, parts_of
from accessible_release.crew.worker import Order
from accessible_release.errors import Unusable
from accessible_release.fingerprints import Fingerprints
from accessible_release.settings import PATHS, Settings

TEXT = replace(QUICKLY, editions=("text",))


def task(path: Path, *lying: Path) -> Task:
    return Task(7, str(path), Path("out"), Path("out/.making-x"), "slug", lying)


def test_a_release_arrives_with_what_lies_beside_it_and_what_was_made_of_it(news: Path, tmp_path: Path) -> None:
    news.with_name("news.easy.md").write_text("Easy.")
    news.with_name("news.pl.po").write_text("po")
    news.with_name("other.md").write_text("Not this one.")
    (made,) = build([str(news)], Path("out"), TEXT)
    assert made.folder
    (made.folder / "of-somebody.txt").write_text("Not this one.")
    came = unpack(pickle.loads(pickle.dumps(pack(task(news, made.folder)))), tmp_path / "far")  # noqa: S301 - our own
    given = Path(came.path)
    assert {each.name: each.read_bytes() for each in given.parent.iterdir()} == {
        name: news.with_name(name).read_bytes() for name in ("news.md", "news.easy.md", "news.pl.po")
    }
    assert {each.name: each.read_bytes() for each in came.lying[0].iterdir()} == {
        name: (made.folder / name).read_bytes() for name in (*made.files, "manifest.json")
    }
    assert (came.slug, came.lying[0].name, came.making.exists()) == ("slug", made.folder.name, False)


def test_a_release_that_cannot_be_read_or_is_too_large_is_not_sent(news: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(FileNotFoundError):
        pack(task(news.with_name("nowhere.md")))
    monkeypatch.setattr(parcels, "LARGEST_RELEASE", len(RELEASE.encode()) - 1)
    with pytest.raises(OSError, match="larger than"):
        pack(task(news))


def lists(folder: Path) -> Settings:
    """Settings with a list and a folder of the house, of which one lies in another folder."""
    (folder / "pictures" / "more").mkdir(parents=True)
    (folder / "pictures" / "more" / "a.svg").write_text("<svg/>")
    (folder / "words.tsv").write_text("Floodline\tFlood line\n")
    return replace(TEXT, lexicon=str(folder / "words.tsv"), pictures=str(folder / "pictures"), cache=str(folder))


def test_the_files_of_the_settings_arrive_and_no_path_is_sent(tmp_path: Path) -> None:
    settings = lists(tmp_path)
    kit = pack_kit(Order(settings))
    assert {getattr(kit.order.settings, name) for name in PATHS} == {""}
    came = unpack_kit(kit, tmp_path / "far").settings
    assert Path(came.lexicon).read_bytes() == Path(settings.lexicon).read_bytes()
    assert Path(came.pictures, "more", "a.svg").read_text() == "<svg/>"
    assert came.cache == ""
    for edition in ("text", "audio"):
        assert Fingerprints(came).shape(edition, "en") == Fingerprints(settings).shape(edition, "en")


def test_settings_with_too_much_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = lists(tmp_path)
    monkeypatch.setattr(parcels, "LARGEST_KIT", 10)
    with pytest.raises(Unusable, match=r"the setting lexicon names something that cannot be sent: larger than"):
        pack_kit(Order(settings))


def test_an_error_names_the_paths_of_where_the_run_was_begun(news: Path, tmp_path: Path) -> None:
    kit, parcel, far, far_kit = pack_kit(Order(lists(tmp_path))), pack(task(news)), tmp_path / "far", tmp_path / "kit"
    there_is = unpack(parcel, far)
    order = unpack_kit(kit, far_kit)
    error = Unusable("a", f"{there_is.path} is wrong.", where=order.settings.lexicon, hint=order.settings.pictures)
    told = as_called_here(error, parcel, far, kit, far_kit)
    assert (told.message, told.where, told.hint) == (
        f"{news} is wrong.",
        str(tmp_path / "words.tsv"),
        str(tmp_path / "pictures"),
    )


def test_what_differs_is_named_with_versions_that_people_can_read() -> None:
    ours = {"spacy": "3.8.1", "lxml": "6.1", "the program": "ab" * 32, "python": "3.11"}
    theirs = {"spacy": "3.7", "the program": "cd" * 32, "python": "3.11", "piper": "1.0"}
    assert differing(ours, ours) == ()
    assert differing(ours, theirs) == (
        "spacy (3.7 there, 3.8.1 here)",
        "lxml (missing there, 6.1 here)",
        "the program",
        "piper (1.0 there, missing here)",
    )


def test_a_program_that_was_replaced_while_it_runs_is_like_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    before = parts_of(TEXT)
    assert parts_of(TEXT) == before
    monkeypatch.setattr(there, "own_code", lambda: "ef" * 32)
    assert differing(before, parts_of(TEXT))[0] == "the program"


def test_a_worker_makes_what_is_made_here_and_nothing_where_it_differs(
    news: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kit, parcel = pack_kit(Order(TEXT)), replace(pack(task(news)), slug="")
    back = make(kit, parcel, parts_of(TEXT))
    assert isinstance(back, Back)
    assert back.made
    (made,) = build([str(news)], Path("out"), TEXT)
    assert made.folder
    assert dict(back.made.files) == {name: (made.folder / name).read_bytes() for name, _ in back.made.files}
    assert (back.outcome.source, back.outcome.error) == (str(news), None)
    monkeypatch.setattr(there, "_address", lambda: "tcp://far")
    assert make(kit, parcel, {**parts_of(TEXT), "spacy": "0"}) == Differs("tcp://far", (_spacy(),))


def _spacy() -> str:
    return f"spacy ({parts_of(TEXT)['spacy']} there, 0 here)"
