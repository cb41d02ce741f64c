from __future__ import annotations

import pytest

from accessible_release.dates import machine_date, shown_date
from accessible_release.editions.index import (
    FolderEntry,
    IndexEntry,
    NotMade,
    folder_page,
    human_length,
    human_size,
    index_page,
)
from accessible_release.findings import finding
from accessible_release.locales import direction
from accessible_release.phrases import phrases

from .pages import parsed

WEB = IndexEntry("a b.en.standard.html", "web", "en", "standard", 18_231)
AUDIO = IndexEntry("a.mp3", "audio", "pl", "easy", 3_312_231, 414.2)


def test_every_file_is_led_to_with_what_it_is() -> None:
    page = parsed(index_page("Title <b>", "en", [WEB, AUDIO]))
    assert page.one("h1").words == "Title <b>"
    assert [(each.words, each.attributes["href"]) for each in page.one("main").all("a")] == [
        ("Web page – English – The release’s own words", "a%20b.en.standard.html"),
        ("Audio recording (MP3) – Polish – Easy-read draft – translated by a machine", "a.mp3"),
    ]
    assert [each.words for each in page.all(class_="facts")] == ["18 kB", "6 min 54 s, 3.3 MB"]
    assert "Good for: Listening" in page.words
    assert "Not made" not in page.words
    assert "To check" not in page.words


@pytest.mark.parametrize(
    ("language", "name"), [("pt-BR", "Portuguese (Brazil)"), ("ar", "Arabic"), ("cy", "Welsh"), ("ur", "Urdu")]
)
def test_a_translation_is_named_by_its_language(language: str, name: str) -> None:
    page = parsed(index_page("T", "en", [IndexEntry(f"a.{language}.easy.txt", "text", language, "easy", 12)]))
    assert page.one(class_="files").one("a").words == f"Plain text – {name} – Easy-read draft – translated by a machine"


def test_an_edition_of_a_plug_in_is_named_as_it_is() -> None:
    page = parsed(index_page("T", "en", [IndexEntry("a.sign", "sign", "xx", "gist", 12)]))
    assert page.one(class_="files").words == "sign – xx – gist – translated by a machine 12 bytes"


def test_what_was_not_made_and_why() -> None:
    missing = [
        NotMade("audio", "pl", "easy", "There is no Polish voice.", "Install one."),
        NotMade("sign", "en", "standard", "No signer."),
    ]
    items = parsed(index_page("T", "en", [WEB], missing)).one(class_="findings").all("li")
    assert [each.words for each in items] == [
        "Audio recording (MP3) – Polish – Easy-read draft – translated by a machine. There is no Polish voice. "
        "What to do: Install one.",
        "sign – English – The release’s own words. No signer.",
    ]


def test_findings_stand_by_severity_and_line() -> None:
    found = [
        finding("quotation-unclosed", "Never closed.", line=40),
        finding("contact-conflict", "Two numbers.", line=11, hint="Choose one."),
        finding("no-helpline", "No helpline."),
    ]
    page = parsed(index_page("T", "en", [WEB], findings=found))
    assert [each.words for each in page.all("h3")][1:] == ["A person must decide", "Good to know"]
    assert [each.words for each in page.all("li")][1:] == [
        "No helpline. no-helpline",
        "Two numbers. What to do: Choose one. Line 11. contact-conflict",
        "Never closed. Line 40. quotation-unclosed",
    ]


def test_the_files_stand_by_language_and_level_and_what_is_of_all_of_them_last() -> None:
    pack = IndexEntry("t.zip", "pack", "en", "", 99)
    easy = IndexEntry("t.txt", "text", "en", "easy", 12)
    page = parsed(index_page("T", "en", [WEB, easy, AUDIO, pack]))
    assert [each.words for each in page.all("h2")] == [
        "English – The release’s own words",
        "English – Easy-read draft",
        "Polish – Easy-read draft – translated by a machine",
        "All of it",
    ]
    assert [len(each.all("li")) for each in page.all(class_="files")] == [1, 1, 1, 1]


def test_a_print_is_shown_small() -> None:
    page = parsed(index_page("T", "en", [WEB, IndexEntry("t.pdf", "print", "en", "easy", 12, thumbnail=b"PNG")]))
    assert [(each.attributes["src"], each.attributes["alt"]) for each in page.all("img")] == [
        ("data:image/png;base64,UE5H", "")
    ]


def test_the_page_of_a_folder() -> None:
    page = parsed(folder_page([FolderEntry("Police & charity", "police/index.html", 2), FolderEntry("B", "b c.html")]))
    assert [(each.words, each.attributes["href"]) for each in page.all("a")] == [
        ("Police & charity", "police/index.html"),
        ("B", "b%20c.html"),
    ]
    assert [each.words for each in page.all(class_="facts")] == ["To check before publishing: 2"]


@pytest.mark.parametrize(
    ("size", "shown"),
    [(0, "0 bytes"), (999, "999 bytes"), (1000, "1 kB"), (19_400, "19 kB"), (1_000_000, "1.0 MB")],
)
def test_sizes(size: int, shown: str) -> None:
    assert human_size(size) == shown


@pytest.mark.parametrize(("seconds", "shown"), [(0.2, "0 s"), (59.4, "59 s"), (59.6, "1 min 0 s"), (125, "2 min 5 s")])
def test_lengths(seconds: float, shown: str) -> None:
    assert human_length(seconds, phrases("en")["index"]) == shown


@pytest.mark.parametrize(
    ("published", "shown", "machine"),
    [
        ("2017-05-08T11:36:17+01:00", "8 May 2017", "2017-05-08T11:36:17+01:00"),
        ("2017-05-08 11:36", "8 May 2017", "2017-05-08T11:36:00"),
        (" 2015-09-22 ", "22 September 2015", "2015-09-22"),
        ("20150922", "22 September 2015", "2015-09-22"),
        ("8 July 2024", "8 July 2024", ""),
        ("", "", ""),
    ],
)
def test_dates(published: str, shown: str, machine: str) -> None:
    assert shown_date(published, "en") == shown
    assert machine_date(published) == machine


@pytest.mark.parametrize(("language", "way"), [("en", "ltr"), ("ar-EG", "rtl"), ("FA", "rtl"), ("arn", "ltr")])
def test_directions(language: str, way: str) -> None:
    assert direction(language) == way
