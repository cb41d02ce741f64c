from __future__ import annotations

from itertools import permutations

from accessible_release.editions.overview import FolderEntry, all_checks, all_releases, newest_first
from accessible_release.settings import DEFAULTS

from .pages import parsed

OLD = FolderEntry("Police & charity", "police", "en", "2017-05-08T11:36:17+01:00", 2, 1)
NOON = FolderEntry("B", "b c", "pl", "2026-11-20T12:00:00+00:00")
EVENING = FolderEntry("A", "a", "en", "2026-11-20T12:30:00-05:00", 4)
IN_WORDS = FolderEntry("An old one", "old", "en", "Spring 1990")
UNDATED = FolderEntry("No date", "none")
ORDER = [EVENING, NOON, OLD, IN_WORDS, UNDATED]


def test_the_newest_stand_first_and_the_undated_last() -> None:
    assert all(newest_first(entries) == ORDER for entries in permutations(ORDER))


def test_the_public_reads_titles_and_dates() -> None:
    page = parsed(all_releases([OLD, NOON, IN_WORDS], DEFAULTS))
    links = [each.one("a") for each in page.all("h2")]
    assert [(each.words, each.attributes["href"]) for each in links] == [
        ("B", "b%20c/index.html"),
        ("Police & charity", "police/index.html"),
        ("An old one", "old/index.html"),
    ]
    assert [each.attributes.get("lang") for each in links] == ["pl", None, None]
    assert [each.words for each in page.all("time")] == ["20 November 2026", "8 May 2017", "Spring 1990"]
    assert "check" not in page.words
    assert page.all("link") == []


def test_staff_read_how_much_is_to_check() -> None:
    page = parsed(all_checks([OLD, EVENING], DEFAULTS))
    assert [each.one("a").attributes["href"] for each in page.all("h2")] == ["a/check.html", "police/check.html"]
    assert [[span.words for span in each.all("span")] for each in page.all(class_="facts")] == [
        ["Findings to look at: 4", "Published: 20 November 2026"],
        ["Findings to look at: 2", "Not made: 1", "Published: 8 May 2017"],
    ]


def test_the_feed_is_led_to_where_there_is_one() -> None:
    page = parsed(all_releases([OLD], DEFAULTS, "feed.xml"))
    assert page.one("link").attributes["type"] == "application/rss+xml"
    assert page.one("footer").one("a").attributes["href"] == "feed.xml"
