from __future__ import annotations

from base64 import b64decode
from dataclasses import replace

from accessible_release.editions.fragment import fragment
from accessible_release.editions.listing import IndexEntry
from accessible_release.model import MadeFile
from accessible_release.phrases import phrases
from accessible_release.provenance import Origin
from accessible_release.settings import DEFAULTS, Settings

from .pages import Element, parsed
from .releases import simple

FILES = [
    IndexEntry("a b.en.standard.txt", "text", "en", "standard", 900),
    IndexEntry("a b.en.standard.html", "web", "en", "standard", 18_231),
    IndexEntry("a b.en.standard.opus", "audio", "en", "standard", 800_000, 414.2),
    IndexEntry("a b.en.standard.mp3", "audio", "en", "standard", 3_312_231, 414.2),
    IndexEntry("a b.en.standard.chapters.json", "audio", "en", "standard", 90),
]
CAPTIONS = b"WEBVTT\n\n00:00.000 --> 00:01.000\nHello\n"


def made(settings: Settings = DEFAULTS, files: list[IndexEntry] = FILES, **fields: object) -> MadeFile:
    found = fragment(replace(simple(), **fields), files, CAPTIONS, settings)  # type: ignore[arg-type]
    assert found is not None
    return found


def tree(settings: Settings = DEFAULTS, files: list[IndexEntry] = FILES, **fields: object) -> Element:
    return parsed(made(settings, files, **fields).data)


def test_it_plays_the_recording_with_captions() -> None:
    video = tree().one("video")
    assert [each.attributes["src"] for each in video.all("source")] == [
        "a%20b.en.standard.mp3",
        "a%20b.en.standard.opus",
    ]
    track = video.one("track")
    assert b64decode(track.attributes["src"].partition(",")[2]) == CAPTIONS.replace(b"01.000", b"01.000 line:0")
    assert (track.attributes["kind"], track.attributes["srclang"]) == ("captions", "en")
    assert "(MP3, 6:54, 3.3 MB)" in tree().words


def test_it_leads_to_the_words_and_shows_the_helpline() -> None:
    found = tree()
    links = [each.attributes["href"] for each in found.all("a")]
    assert links == [
        "a%20b.en.standard.mp3",
        "a%20b.en.standard.html",
        "tel:+448081000900",
        "https://www.get-help.stopitnow.org.uk",
    ]
    assert "0808 1000 900" in found.words.replace("\xa0", " ")
    assert tree(files=[FILES[0], *FILES[2:]]).all("a")[1].attributes["href"] == "a%20b.en.standard.txt"
    assert len(tree(files=FILES[2:]).all("a")) == 3


def test_its_addresses_are_whole_where_they_are_known() -> None:
    settings = Settings(site_url="https://news.example.org", media_host="https://media.example.org")
    found = tree(settings, slug="s")
    assert found.all("source")[0].attributes["src"] == "https://media.example.org/s/a%20b.en.standard.mp3"
    assert found.all("a")[1].attributes["href"] == "https://news.example.org/s/a%20b.en.standard.html"


def test_nothing_in_it_can_meet_what_is_on_the_page_around_it() -> None:
    found = tree()
    assert [each for each in found.all() if {"id", "class"} & set(each.attributes)] == []
    assert {each.tag for each in found.all()} & {"script", "style", "link", "html", "head", "body"} == set()
    assert len([each for each in found.children if isinstance(each, Element)]) == 1


def test_no_system_can_spoil_its_letters() -> None:
    data = made(title="Zażółć „gęślą” & <jaźń>").data
    assert data.isascii()
    assert parsed(data).one("h2").words == "Listen: Zażółć „gęślą” & <jaźń>"


def test_a_draft_is_called_one() -> None:
    assert phrases("en")["level_notice"]["easy"] in tree(level="easy").words
    assert "Not yet checked by a person." in tree(language="pl", origin=Origin("en")).words
    assert tree(language="ar", origin=Origin("en")).one("section").attributes["dir"] == "rtl"


def test_without_a_recording_there_is_none() -> None:
    assert fragment(simple(), FILES[:2], b"", DEFAULTS) is None


def test_without_captions_it_has_no_track() -> None:
    found = fragment(simple(), FILES, b"", DEFAULTS)
    assert found is not None
    assert parsed(found.data).all("track") == []
