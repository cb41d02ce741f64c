from __future__ import annotations

from pathlib import Path

import pytest

from accessible_release.contacts.directory import identity, load_directory
from accessible_release.errors import Unusable
from accessible_release.model import Contact, Release
from accessible_release.settings import Settings

from .releases import codes, found

HARBOUR = """
[[helpline]]
name = "Harbour Listening"
phones = ["0808 157 0321"]
retired = ["0845 157 0321"]
urls = ["www.harbour.example.org"]
hours = "always"
cost = "free"
checked = 2026-11-01
"""


@pytest.fixture
def directory(tmp_path: Path) -> Path:
    path = tmp_path / "helplines.toml"
    path.write_text(HARBOUR, encoding="utf-8")
    return path


def _with(directory: Path, text: str) -> Release:
    return found(text, Settings(directory=str(directory)))


def _contact(directory: Path, text: str) -> Contact:
    (contact,) = _with(directory, text).contacts
    return contact


def test_the_directory_names_and_fills(directory: Path) -> None:
    contact = _contact(directory, "For help call 08081570321.")
    assert (contact.name, contact.hours, contact.cost) == ("Harbour Listening", "always", "free")
    assert contact.urls == ("www.harbour.example.org",)
    assert contact.phones[0].printed == "08081570321"
    assert set(contact.details_from_directory) == {"hours", "cost", "urls"}


def test_what_the_release_says_goes_before_the_directory(directory: Path) -> None:
    contact = _contact(directory, "For help call 0808 157 0321, 9am to 5pm daily.")
    assert contact.hours == "9am to 5pm daily"
    assert "hours" not in contact.details_from_directory


def test_a_contact_is_known_by_its_address(directory: Path) -> None:
    assert _contact(directory, "For help see https://harbour.example.org.").name == "Harbour Listening"


def test_a_press_office_is_not_made_a_helpline(directory: Path) -> None:
    assert _contact(directory, "Press office: 0808 157 0321").role == "media"


def test_other_contacts_are_left_alone(directory: Path) -> None:
    assert _contact(directory, "For help call Lantern on 01632 960 114.").details_from_directory == ()


def test_a_retired_number_stops_the_release(directory: Path) -> None:
    release = _with(directory, "For help call 0845 157 0321.")
    assert codes(release) == ["contact-retired"]
    (finding,) = [each for each in release.findings if each.code == "contact-retired"]
    assert finding.severity == "error"
    assert "0808 157 0321" in finding.hint


def test_a_release_may_say_that_a_number_is_retired(directory: Path) -> None:
    assert codes(_with(directory, "The old number, 0845 157 0321, has closed.")) == []


def test_a_retired_number_without_a_new_one(tmp_path: Path) -> None:
    path = tmp_path / "helplines.toml"
    path.write_text('[[helpline]]\nname = "Old"\nretired = ["0845 157 0321"]\n', encoding="utf-8")
    (finding,) = [each for each in _with(path, "For help call 0845 157 0321.").findings if "contact" in each.code]
    assert "no number" in finding.hint


def test_no_directory() -> None:
    assert load_directory("", ("GB",)) == ()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[[helpline]", "not valid TOML"),
        ("\xff", "not valid TOML"),
        ('[[helpline]]\nname = "A"\nphone = "1"\n', "phone"),
        ("[[helpline]]\nphones = []\n", "without a name"),
        ('[[helpline]]\nname = "A"\nrole = "friend"\n', "no role"),
        ('[[helpline]]\nname = "A"\nphones = "0808 157 0321"\n', "phones takes a list of texts"),
        ('[[helpline]]\nname = "A"\nhours = 9\n', "hours takes a text"),
        ("helpline = 1\n", "no list of helplines"),
        ("[[line]]\n", "line"),
    ],
)
def test_a_broken_directory_says_what_is_wrong(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "helplines.toml"
    path.write_text(text, encoding="latin-1")
    with pytest.raises(Unusable, match=said) as raised:
        load_directory(str(path), ("GB",))
    assert "helplines.toml" in str(raised.value)


def test_a_missing_directory_says_so(tmp_path: Path) -> None:
    with pytest.raises(Unusable, match="cannot read"):
        load_directory(str(tmp_path / "none.toml"), ("GB",))


def test_what_makes_a_number_the_same() -> None:
    assert identity("0808-157-0321", ("GB",)) == "+448081570321"
    assert identity("116 123", ("GB",)) == "116123"
    assert identity("1 2", ("GB",)) == "12"
