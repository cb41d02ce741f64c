from __future__ import annotations

import json
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from accessible_release.editions.audio.chapters import Chapter, at_most, chapters
from accessible_release.editions.audio.labels import labels
from accessible_release.editions.audio.podcast import chapters_json, words_in
from accessible_release.model import Narration
from accessible_release.settings import DEFAULTS, Settings

from ..releases import narration, simple
from .recordings import LONG, STARTS, TITLES, spoken


def test_each_goes_on_to_the_next() -> None:
    assert chapters(spoken()) == (
        Chapter(TITLES[0], 0.0, 1.2345),
        Chapter(TITLES[1], 1.2345, 2.5),
        Chapter(TITLES[2], 2.5, 3.999),
        Chapter(LONG, 3.999, 5.0),
    )


def test_lines_that_begin_no_chapter_make_none() -> None:
    assert chapters(narration(0.1)) == ()
    assert chapters(replace(narration(0.1), lines=())) == ()


def test_a_recording_may_begin_before_its_first_chapter() -> None:
    assert chapters(spoken(["A"], [0.25], 1.0)) == (Chapter("A", 0.25, 1.0),)


@settings(deadline=None)
@given(st.lists(st.integers(0, 900), min_size=1, unique=True).map(sorted), st.integers(1, 300))
def test_no_moment_is_lost_where_there_is_room_for_few(starts: list[int], count: int) -> None:
    lines = spoken([str(start) for start in starts], [start / 1000 for start in starts], 0.01).lines
    whole = chapters(Narration(1000, bytes(2000), lines))
    kept = at_most(count, whole)
    assert [(each.title, each.start) for each in kept] == [(each.title, each.start) for each in whole[:count]]
    assert all(one.end == following.start for one, following in pairwise(kept))
    assert kept[-1].end == pytest.approx(1.0)


def test_no_chapters_are_few() -> None:
    assert at_most(3, ()) == ()


def test_the_file_for_podcasts() -> None:
    found = json.loads(chapters_json(labels(simple(), spoken(), DEFAULTS), "it.en.standard.mp3"))
    assert set(found) == {"version", "title", "author", "podcastName", "description", "fileName", "chapters"}
    assert found["version"] == "1.2.0"
    assert (found["title"], found["author"]) == ("Police and charity act together", "Suffolk Constabulary")
    assert (found["podcastName"], found["fileName"]) == ("Suffolk Constabulary", "it.en.standard.mp3")
    assert "Telephone: 0808 1000 900" in found["description"]
    assert [each["startTime"] for each in found["chapters"]] == pytest.approx(list(STARTS), abs=0.001)
    assert [each["title"] for each in found["chapters"]] == [title.replace("\0", "") for title in TITLES]
    assert found["chapters"][-1]["endTime"] == 5.0


def test_a_file_for_podcasts_says_only_what_is_known() -> None:
    told = labels(simple(site_name=None, contacts=(), title="T"), narration(0.1), Settings())
    found = json.loads(chapters_json(told, "a.mp3"))
    assert found == {"version": "1.2.0", "title": "T", "podcastName": "T", "fileName": "a.mp3", "chapters": []}


@pytest.mark.parametrize("data", [b"{", b"[]", b"{}", b'{"version": "1.2.0"}', b'{"version": "2", "chapters": []}'])
def test_another_file_is_not_read(data: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        words_in(data)
