from __future__ import annotations

from pathlib import Path

import pytest

from accessible_release.errors import Unusable
from accessible_release.pictures import library
from accessible_release.pictures.drawings import LARGEST
from accessible_release.pictures.picture import Call
from accessible_release.settings import Settings

from .pixels import jpeg, png

SVG = b'<svg xmlns="http://www.w3.org/2000/svg"/>'
ENTRY = """
[[picture]]
name = "van"
file = "van.svg"
alt = "A van"
credit = "Our own."
words = ["van"]
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "pictures"
    made.mkdir()
    (made / "van.svg").write_bytes(SVG)
    (made / "index.toml").write_text(ENTRY, encoding="utf-8")
    return made


def fault(folder: Path, text: str = "") -> Unusable:
    if text:
        (folder / "index.toml").write_text(text, encoding="utf-8")
    with pytest.raises(Unusable) as raised:
        library(Settings(pictures=str(folder)))
    return raised.value


def test_pictures_of_the_body_come_first(folder: Path) -> None:
    shelf = library(Settings(pictures=str(folder)))
    van = shelf.get("van")
    assert van is not None
    assert shelf.names[0] == "van"
    assert shelf.get("telephone") is not None
    assert (van.data, van.media_type, van.credit) == (SVG, "image/svg+xml", "Our own.")
    assert shelf.credits(["van", "telephone", "bus", "nothing"]) == (
        "Our own.",
        "OpenMoji (openmoji.org), CC BY-SA 4.0",
    )


def test_a_picture_of_the_body_takes_the_place_of_ours(folder: Path) -> None:
    (folder / "index.toml").write_text(ENTRY.replace('"van"', '"telephone"', 1), encoding="utf-8")
    shelf = library(Settings(pictures=str(folder)))
    assert shelf.names.count("telephone") == 1
    assert shelf.get("telephone").data == SVG  # type: ignore[union-attr]


def test_everything_an_entry_can_say(folder: Path) -> None:
    (folder / "sub").mkdir()
    (folder / "sub" / "van.jpeg").write_bytes(jpeg())
    (folder / "index.toml").write_text(
        'credit = "Ann Marsh"\n[[picture]]\nname = "van-2"\nfile = "sub/van.jpeg"\n'
        'alt = { en = "A  van", cy = "Fan", pt-PT = "Uma carrinha" }\ntopic = "travel"\n'
        'words = ["Van", "drive (verb)", "delivery  van"]\nnever = ["Van Gogh"]\n',
        encoding="utf-8",
    )
    van = library(Settings(pictures=str(folder))).pictures[0]
    assert (van.name, van.media_type, van.topic, van.credit) == ("van-2", "image/jpeg", "travel", "Ann Marsh")
    assert van.calls == (Call(("van",), "noun"), Call(("drive",), "verb"), Call(("delivery", "van")))
    assert van.never == ("van gogh",)
    assert [van.alt(each) for each in ("en", "en-GB", "cy", "pt-PT", "pt", "fr")] == [
        "A van",
        "A van",
        "Fan",
        "Uma carrinha",
        "",
        "",
    ]


def test_a_png_is_taken(folder: Path) -> None:
    (folder / "van.PNG").write_bytes(png())
    (folder / "index.toml").write_text(ENTRY.replace("van.svg", "van.PNG"), encoding="utf-8")
    assert library(Settings(pictures=str(folder))).pictures[0].media_type == "image/png"


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("[[picture]]", "[picture]", "pictures-broken"),
        ("[[picture]]", "[[drawing]]", "pictures-broken"),
        ("[[picture]]", "[[picture", "pictures-broken"),
        ("[[picture]]", "credit = 3\n[[picture]]", "pictures-broken"),
        ('alt = "A van"', 'alt = "A van"\nsize = 3', "pictures-entry"),
        ('words = ["van"]', 'words = "van"', "pictures-entry"),
        ('words = ["van"]', 'words = [""]', "pictures-entry"),
        ('words = ["van"]', "never = [3]", "pictures-entry"),
        ('file = "van.svg"', "file = 3", "pictures-entry"),
        ('alt = "A van"', "alt = 3", "pictures-entry"),
        ('alt = "A van"', "alt = { en = 3 }", "pictures-entry"),
        ('name = "van"', 'name = "all"', "pictures-name"),
        ('name = "van"', 'name = "s0001"', "pictures-name"),
        ('name = "van"', 'name = "A van"', "pictures-name"),
        ('name = "van"', "", "pictures-name"),
        ('alt = "A van"', "", "pictures-alt"),
        ('alt = "A van"', 'alt = "  "', "pictures-alt"),
        ('alt = "A van"', 'alt = { cy = "Fan" }', "pictures-alt"),
        ('credit = "Our own."', "", "pictures-credit"),
        ('credit = "Our own."', 'credit = " "', "pictures-credit"),
        ('words = ["van"]', 'words = ["van (thing)"]', "pictures-word"),
        ('words = ["van"]', 'words = ["child"]', "pictures-word"),
        ('words = ["van"]', 'words = ["children\'s home"]', "pictures-word"),
        ('words = ["van"]', 'words = ["gun"]', "pictures-word"),
        ("van.svg", "bus.svg", "pictures-file"),
        ('file = "van.svg"', "", "pictures-file"),
        ("van.svg", "../van.svg", "pictures-file"),
        ("van.svg", "/etc/passwd", "pictures-file"),
        ("van.svg", "sub/../../van.svg", "pictures-file"),
        ("van.svg", "..\\\\van.svg", "pictures-file"),
        ("van.svg", "index.toml", "pictures-kind"),
    ],
)
def test_a_fault_in_the_index(folder: Path, old: str, new: str, code: str) -> None:
    (folder.parent / "van.svg").write_bytes(SVG)
    assert old in ENTRY
    error = fault(folder, ENTRY.replace(old, new, 1))
    assert error.code == code
    assert "index.toml" in error.where


def test_the_example_of_the_documentation_is_accepted(folder: Path) -> None:
    page = (Path(__file__).parents[2] / "docs" / "pictures.md").read_text(encoding="utf-8")
    example = page.split("```text\n")[1].split("```")[0]
    (folder / "library-card.png").write_bytes(png())
    (folder / "index.toml").write_text(example, encoding="utf-8")
    card = library(Settings(pictures=str(folder))).pictures[0]
    assert (card.name, card.alt("cy"), len(card.calls)) == ("library-card", "Cerdyn llyfrgell", 3)


def test_two_pictures_of_one_name(folder: Path) -> None:
    error = fault(folder, ENTRY * 2)
    assert (error.code, "van" in error.where) == ("pictures-name", True)


def test_a_folder_without_an_index(tmp_path: Path) -> None:
    assert fault(tmp_path / "nowhere").code == "pictures-unreadable"


def test_a_link_out_of_the_folder(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.svg").write_bytes(SVG)
    (folder / "van.svg").unlink()
    (folder / "van.svg").symlink_to(tmp_path / "secret.svg")
    assert fault(folder).code == "pictures-file"


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("van.svg", SVG.replace(b"/>", b"><script/></svg>"), "pictures-unsafe"),
        ("van.png", SVG, "pictures-kind"),
        ("van.svg", SVG + b" " * LARGEST, "pictures-file"),
    ],
)
def test_a_file_that_is_not_what_it_should_be(folder: Path, name: str, data: bytes, code: str) -> None:
    (folder / name).write_bytes(data)
    assert fault(folder, ENTRY.replace("van.svg", name)).code == code
