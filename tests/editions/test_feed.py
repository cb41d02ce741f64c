"""The feed, as a reader of another maker reads it."""

from __future__ import annotations

from dataclasses import replace
from xml.etree import ElementTree

import feedparser
import pytest

from accessible_release.editions.feed import FeedEntry, FeedFile, feed
from accessible_release.editions.overview import FolderEntry
from accessible_release.settings import Settings

SITE = "https://news.example.org/accessible"
SETTINGS = Settings(site_url=SITE, publisher="Example Council")
HEARD = FolderEntry("Police & charity <act>", "police", "en", "2017-05-08T11:36:17+01:00")
READ = FolderEntry("خط جديد", "release-1a2b3c4d", "ar", "2026-11-20")
UNDATED = FolderEntry("Old", "old", "en", "Spring 1990")
ENTRIES = [
    FeedEntry(
        HEARD,
        f"{SITE}/police/index.html",
        "Two bodies & a charity.",
        FeedFile(f"{SITE}/police/a%20b.mp3", "audio/mpeg", 3_312_231, 414.2),
        FeedFile(f"{SITE}/police/a%20b.vtt", "text/vtt", 900),
        FeedFile(f"{SITE}/police/a%20b.chapters.json", "application/json+chapters", 90),
    ),
    FeedEntry(READ, f"{SITE}/release-1a2b3c4d/index.html"),
    FeedEntry(UNDATED, f"{SITE}/old/index.html"),
]


@pytest.fixture(scope="module")
def read() -> feedparser.FeedParserDict:
    return feedparser.parse(feed(ENTRIES, SETTINGS, "feed.xml"))


def test_it_is_a_feed_without_a_fault(read: feedparser.FeedParserDict) -> None:
    assert read.bozo == 0
    assert read.version == "rss20"
    assert read.feed.title == "Example Council: All releases"
    assert read.feed.link == f"{SITE}/index.html"
    assert [each.href for each in read.feed.links if each.rel == "self"] == [f"{SITE}/feed.xml"]


def test_the_newest_stand_first(read: feedparser.FeedParserDict) -> None:
    assert [each.title for each in read.entries] == ["خط جديد", "Police & charity <act>", "Old"]
    assert [each.link for each in read.entries] == [
        f"{SITE}/{n}/index.html" for n in ("release-1a2b3c4d", "police", "old")
    ]
    assert [each.id for each in read.entries] == [each.link for each in read.entries]


def test_dates_are_those_of_the_releases(read: feedparser.FeedParserDict) -> None:
    dates = [each.get("published_parsed") for each in read.entries]
    assert [date and tuple(date)[:5] for date in dates] == [(2026, 11, 20, 0, 0), (2017, 5, 8, 10, 36), None]


def test_a_recording_is_enclosed_with_length_captions_and_chapters(read: feedparser.FeedParserDict) -> None:
    (enclosure,) = read.entries[1].enclosures
    assert (enclosure.href, enclosure.type, enclosure.length) == (f"{SITE}/police/a%20b.mp3", "audio/mpeg", "3312231")
    assert read.entries[1].itunes_duration == "6:54"
    assert read.entries[1].summary == "Two bodies & a charity."
    assert [each.enclosures for each in (read.entries[0], read.entries[2])] == [[], []]
    item = ElementTree.fromstring(feed(ENTRIES, SETTINGS, "feed.xml")).findall("channel/item")[1]  # noqa: S314 - ours
    podcast = {each.tag.rpartition("}")[2]: each.attrib for each in item if "podcastindex" in each.tag}
    assert podcast["transcript"] == {
        "url": f"{SITE}/police/a%20b.vtt",
        "type": "text/vtt",
        "language": "en",
        "rel": "captions",
    }
    assert podcast["chapters"]["type"] == "application/json+chapters"


def test_the_same_releases_give_the_same_feed() -> None:
    assert feed(ENTRIES, SETTINGS, "feed.xml") == feed(ENTRIES[::-1], SETTINGS, "feed.xml")


def test_without_a_publisher_it_is_named_by_what_it_holds() -> None:
    found = feedparser.parse(feed([], replace(SETTINGS, publisher=""), "feed.xml"))
    assert (found.bozo, found.feed.title, found.entries) == (0, "All releases", [])
