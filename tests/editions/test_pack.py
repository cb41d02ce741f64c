from __future__ import annotations

from zipfile import BadZipFile, ZipFile

import pytest

from accessible_release.editions.listing import IndexEntry
from accessible_release.editions.pack import members, pack, readme
from accessible_release.model import MadeFile
from accessible_release.settings import DEFAULTS

from .releases import simple

ENTRIES = [
    IndexEntry("t.en.standard.txt", "text", "en", "standard", 4),
    IndexEntry("t.en.easy.mp3", "audio", "en", "easy", 5, 61.0),
]
VERSIONS = [simple(), simple(level="easy")]
FILES = {"t.en.standard.txt": b"text", "t.en.easy.mp3": b"sound"}


def made() -> MadeFile:
    return pack(simple(), VERSIONS, ENTRIES, FILES, DEFAULTS)


def test_the_files_are_in_it_unchanged_with_a_readme_and_a_page() -> None:
    inside = members(made().data)
    assert list(inside) == ["README.txt", "index.html", *FILES]
    assert {name: inside[name] for name in FILES} == FILES
    assert b"t.en.easy.mp3" in inside["index.html"]


def test_it_unpacks_into_one_folder(tmp_path) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "a.zip").write_bytes(made().data)
    with ZipFile(tmp_path / "a.zip") as archive:
        assert {name.split("/")[0] for name in archive.namelist()} == {simple().slug}
        assert archive.testzip() is None


def test_the_page_in_it_leads_to_no_report() -> None:
    assert b"report" not in members(made().data)["index.html"]


def test_the_readme_names_each_file_with_what_it_is_good_for() -> None:
    words = readme(simple(), VERSIONS, ENTRIES)
    assert "Plain text: t.en.standard.txt\nGood for: Screen readers" in words
    assert "Audio recording (MP3): t.en.easy.mp3\nGood for: Listening" in words


def test_the_readme_has_the_helpline_first_and_last() -> None:
    release = simple()
    number = release.card[0].phones[0].printed
    paragraphs = readme(release, VERSIONS, ENTRIES).split("\n\n")
    places = [place for place, paragraph in enumerate(paragraphs) if number in paragraph]
    assert places[0] <= 3
    assert places[-1] == len(paragraphs) - 2


def test_a_draft_is_called_one_only_where_there_is_one() -> None:
    assert "A person must check it" in readme(simple(), VERSIONS, ENTRIES)
    assert "A person must check it" not in readme(simple(), VERSIONS, ENTRIES[:1])


def test_the_same_files_give_the_same_pack() -> None:
    assert made() == made()


def test_a_damaged_pack_is_found_out() -> None:
    data = made().data
    with pytest.raises(BadZipFile):
        members(data[: len(data) // 2])
