from __future__ import annotations

from dataclasses import replace

import pytest

from accessible_release.editions.index import index_page
from accessible_release.editions.listing import IndexEntry
from accessible_release.findings import finding
from accessible_release.model import Release
from accessible_release.phrases import phrases
from accessible_release.provenance import Origin
from accessible_release.settings import DEFAULTS, Settings

from .pages import Element, parsed
from .releases import simple

EASY, POLISH = simple(level="easy"), simple(language="pl", origin=Origin("en"))
VERSIONS = (simple(), EASY, POLISH)
FILES = [
    IndexEntry("a b.en.standard.html", "web", "en", "standard", 18_231),
    IndexEntry("a.en.standard.mp3", "audio", "en", "standard", 3_312_231, 414.2),
    IndexEntry("a.en.easy.txt", "text", "en", "easy", 900),
    IndexEntry("a.pl.standard.txt", "text", "pl", "standard", 12),
]


def page(release: Release | None = None, settings: Settings = DEFAULTS, files: list[IndexEntry] = FILES) -> Element:
    return parsed(index_page(release or simple(), VERSIONS, files, settings))


def test_every_file_is_led_to_with_what_it_is() -> None:
    found = page()
    assert found.one("h1").words == "Police and charity act together"
    links = [link for each in found.all(class_="files") for link in each.all("a")]
    assert [(each.words, each.attributes["href"]) for each in links] == [
        ("Web page – English – The release’s own words", "a%20b.en.standard.html"),
        ("Audio recording (MP3) – English – The release’s own words", "a.en.standard.mp3"),
        ("Plain text – English – Easy-read draft", "a.en.easy.txt"),
        ("Plain text – Polish – The release’s own words – translated by a machine", "a.pl.standard.txt"),
    ]
    facts = [each.words for files in found.all(class_="files") for each in files.all(class_="facts")]
    assert facts == ["18 kB", "6 min 54 s, 3.3 MB", "900 bytes", "12 bytes"]
    assert "Good for: Listening" in found.words


def test_the_date_and_who_publishes() -> None:
    found = page()
    assert found.one("time").attributes["datetime"] == "2017-05-08T11:36:17+01:00"
    assert found.one("time").words == "8 May 2017"
    assert found.one(class_="publisher").words == "Suffolk Constabulary"
    assert found.one("title").words == "Police and charity act together – Suffolk Constabulary"
    assert "Published by Suffolk Constabulary. Published 8 May 2017." in found.one("footer").words


def test_the_helpline_stands_first_and_last() -> None:
    main = page().one("main")
    first, last = main.all("section", class_="card")
    assert first.words == last.words
    assert [each.attributes["href"] for each in first.all("a", class_="phone")] == ["tel:+448081000900"]
    parts = [each for each in main.children if isinstance(each, Element)]
    assert parts[-1] is last
    assert parts.index(first) == 2  # after the title and the date


def test_without_contacts_there_is_no_card() -> None:
    assert page(simple(contacts=())).all(class_="card") == []


def test_nothing_on_it_is_for_staff() -> None:
    release = simple(findings=(finding("no-helpline", "No helpline.", line=3, hint="Give one."),))
    words, markup = page(release).words, index_page(release, VERSIONS, FILES, DEFAULTS)
    for said in ("No helpline", "no-helpline", "o check", "Not made", "staff"):
        assert said not in words, said
    for file in (b"report", b"manifest", b"check.html", b"fragment"):
        assert file not in markup, file


def test_a_draft_is_called_one_where_its_files_are_offered() -> None:
    found = page().one(id="text")
    notices = [each.words for each in found.all(class_="origin")]
    assert notices[0] == phrases("en")["level_notice"]["easy"]
    assert "Machine translated from English. Not yet checked by a person." in notices
    assert page(files=FILES[:2]).one(id="text").all(class_="origin") == []


def test_versions_and_languages_are_led_to_in_their_own_words() -> None:
    found = page()
    links = found.one("nav").all("a")
    assert [each.attributes["href"] for each in links] == ["#en-standard", "#en-easy", "#pl-standard"]
    own = f"Polski – {phrases('pl')['level']['standard']}"
    assert (links[2].words, links[2].attributes["hreflang"]) == (own, "pl")
    assert links[2].one("span").attributes["lang"] == "pl"
    for link in links:
        assert found.one("h2", id=link.attributes["href"][1:]).words == link.words


def test_one_version_needs_no_way_to_others() -> None:
    assert page(files=FILES[:2]).all("nav") == []


def test_it_leads_to_all_releases_where_there_are_others() -> None:
    assert page().one("footer").one("a").attributes["href"] == "../index.html"
    alone = parsed(index_page(simple(), VERSIONS, FILES, DEFAULTS, beside_others=False))
    assert alone.one("footer").all("a") == []


def test_a_print_is_shown_small() -> None:
    found = page(files=[IndexEntry("t.pdf", "print", "en", "easy", 12, thumbnail=b"PNG")])
    assert [(each.attributes["src"], each.attributes["alt"]) for each in found.all("img")] == [
        ("data:image/png;base64,UE5H", "")
    ]


def test_what_is_not_in_the_language_of_the_page_says_so() -> None:
    arabic = simple(language="ar", title="المجلس يفتح خطاً")
    found = parsed(
        index_page(arabic, [arabic], [IndexEntry("a.ar.standard.txt", "text", "ar", "standard", 9)], DEFAULTS)
    )
    assert found.one("html").attributes["lang"] == "en"
    assert (found.one("h1").attributes["lang"], found.one("h1").attributes["dir"]) == ("ar", "rtl")
    assert [each.attributes["lang"] for each in found.all("section", class_="card")] == ["ar", "ar"]
    assert found.one(class_="publisher").attributes["lang"] == "ar"
    assert "translated" not in found.words


@pytest.mark.parametrize("host", ["media.example.org/files", "https://media.example.org/files/"])
def test_recordings_at_another_host(host: str) -> None:
    found = page(replace(simple(), slug="a b"), replace(DEFAULTS, media_host=host))
    links = [each.attributes["href"] for files in found.all(class_="files") for each in files.all("a")]
    assert links[:3] == [
        "a%20b.en.standard.html",
        "https://media.example.org/files/a%20b/a.en.standard.mp3",
        "a.en.easy.txt",
    ]


def test_it_runs_and_loads_nothing() -> None:
    markup = index_page(simple(), VERSIONS, FILES, replace(DEFAULTS, media_host="https://m.example.org"))
    assert b"<script" not in markup
    assert b"script-src" not in markup
    assert b"media-src" not in markup
    assert b"default-src &#39;none&#39;" in markup
