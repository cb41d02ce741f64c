from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accessible_release.cache import Cache
from accessible_release.editions import player as module
from accessible_release.editions.captions import cues, webvtt
from accessible_release.editions.player import in_script, player
from accessible_release.editions.syncing import clips
from accessible_release.editions.web import WebEdition, page, words_of_page
from accessible_release.errors import MachineLacks
from accessible_release.model import Narration, Release
from accessible_release.narrating.narrate import narrate
from accessible_release.narrating.tone_voice import ToneVoice
from accessible_release.phrases import complete_languages, phrases
from accessible_release.settings import Settings

from .pages import Element, parsed
from .releases import quoted, rich, simple

QUICK = Settings(
    rate=3000,
    contact_rate=3000,
    sentence_pause=5,
    paragraph_pause=5,
    heading_pause=5,
    group_pause=5,
    audio_formats=("mp3", "m4b"),
)
SILENT = replace(QUICK, editions=("text", "web"))
Pairs = list[tuple[str, float]]


@pytest.fixture(scope="module")
def heard() -> Narration:
    return narrate(quoted(), QUICK, ToneVoice(), Cache(None))


@pytest.fixture
def sounding(monkeypatch: pytest.MonkeyPatch) -> None:
    """Recordings that cost nothing."""

    def sounds(_: Narration, __: Settings, kinds: Sequence[str]) -> dict[str, bytes]:
        return {kind: kind.encode() * 1000 for kind in kinds}

    monkeypatch.setattr(module, "sounds", sounds)


def made(heard: Narration, of: Release | None = None, settings: Settings = QUICK) -> Element:
    return parsed(page(of or quoted(), settings, heard))


def times(markup: Element) -> Pairs:
    return [(str(element), float(start)) for element, start in json.loads(markup.one(id="player-times").text)]


@pytest.mark.usefixtures("sounding")
def test_it_plays_what_the_audio_edition_makes_mp3_first(heard: Narration) -> None:
    found = made(heard).one(id="player").one("video")
    assert [(each.attributes["src"], each.attributes["type"]) for each in found.all("source")] == [
        ("police-and-charity.en.standard.mp3", "audio/mpeg"),
        ("police-and-charity.en.standard.m4b", "audio/mp4"),
    ]
    assert {"controls", "playsinline"} <= set(found.attributes)
    assert "autoplay" not in found.attributes
    assert found.attributes["preload"] == "metadata"


@pytest.mark.usefixtures("sounding")
def test_a_browser_is_told_the_codec_where_it_needs_to_know(heard: Narration) -> None:
    settings = replace(QUICK, audio_formats=("opus", "flac", "wav"))
    found = made(heard, settings=settings).all("source")
    assert [each.attributes["type"] for each in found] == ["audio/ogg; codecs=opus", "audio/flac", "audio/wav"]


@pytest.mark.usefixtures("sounding")
def test_a_name_that_is_no_address_is_written_as_one(heard: Narration) -> None:
    [first, _] = made(heard, replace(quoted(), slug="a b&c")).all("source")
    assert first.attributes["src"] == "a%20b%26c.en.standard.mp3"


@pytest.mark.usefixtures("sounding")
def test_captions_are_inside_the_page(heard: Narration) -> None:
    track = made(heard).one("track")
    assert (track.attributes["kind"], track.attributes["srclang"], track.attributes["label"]) == (
        "captions",
        "en",
        "English",
    )
    assert "default" in track.attributes
    kind, _, data = track.attributes["src"].partition(",")
    assert kind == "data:text/vtt;base64"
    written = base64.b64decode(data, validate=True).decode()
    assert written.startswith("WEBVTT\n\n")
    assert written.count(" --> ") == written.count(" line:0\n") > 3
    assert written.replace(" line:0\n", "\n").encode() == webvtt(cues(heard, "en"))


@pytest.mark.usefixtures("sounding")
def test_times_are_those_of_the_clips_and_each_element_is_there(heard: Narration) -> None:
    found = made(heard)
    assert times(found) == [(clip.element, round(clip.start, 3)) for clip in clips(heard)]
    ids = {each.attributes.get("id") for each in found.all()}
    assert {element for element, _ in times(found)} <= ids


@pytest.mark.usefixtures("sounding")
@pytest.mark.parametrize("of", [simple, rich], ids=["simple", "rich"])
def test_every_element_that_is_heard_is_in_the_page(of: Any) -> None:
    recorded = narrate(of(), QUICK, ToneVoice(), Cache(None))
    found = made(recorded, of())
    assert {element for element, _ in times(found)} <= {each.attributes.get("id") for each in found.all()}


@pytest.mark.usefixtures("sounding")
def test_one_script_runs_and_the_policy_knows_it(heard: Narration) -> None:
    markup = page(quoted(), QUICK, heard).decode()
    policy = parsed(markup.encode()).one("meta", **{"http-equiv": "Content-Security-Policy"}).attributes["content"]
    [script] = re.findall("<script>(.*?)</script>", markup, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    [rule] = [each for each in policy.split("; ") if each.startswith("script-src ")]
    assert rule.endswith(f" 'sha256-{digest}'")
    assert len(rule.split()) == 3  # the times, which are data, are known in the same way
    assert "media-src 'self' data:" in policy
    assert policy.startswith("default-src 'none'")
    assert "unsafe" not in policy


@pytest.mark.usefixtures("sounding")
def test_the_script_asks_nobody_and_keeps_nothing(heard: Narration) -> None:
    script = made(heard).all("script")[-1].text
    for word in ("eval", "innerHTML", "fetch(", "XMLHttp", "import", "Storage", "cookie", "http", "autoplay"):
        assert word not in script


@pytest.mark.usefixtures("sounding")
def test_nothing_has_a_handler_or_a_style_of_its_own(heard: Narration) -> None:
    names = {name for each in made(heard).all() for name in each.attributes}
    assert not [name for name in names if name.startswith("on") or name == "style"]


@pytest.mark.usefixtures("sounding")
def test_it_stands_after_the_first_card_and_before_the_text(heard: Narration) -> None:
    inside = [each for each in made(heard).one("main").children if isinstance(each, Element)]
    places = [each.attributes.get("id") or each.attributes.get("class") for each in inside if each.tag == "section"]
    assert places == ["card card-first", "player", "text", "card card-last"]


@pytest.mark.usefixtures("sounding")
def test_without_script_there_are_no_buttons_and_no_hints(heard: Narration) -> None:
    found = made(heard)
    assert all("hidden" in found.one(id=each).attributes for each in ("player-bar", "player-hint", "player-missing"))
    bar = found.one(id="player-bar")
    assert [each.attributes["id"] for each in bar.all("button")] == ["player-play", "player-before", "player-next"]
    assert all(each.attributes["type"] == "button" for each in bar.all("button"))
    speeds = bar.one("select", id="player-speed").all("option")
    assert [each.attributes["value"] for each in speeds if "selected" in each.attributes] == ["1.0"]


@pytest.mark.usefixtures("sounding")
def test_the_recording_can_be_downloaded(heard: Narration) -> None:
    link = made(heard).one(class_="player-file")
    assert link.one("a", href="police-and-charity.en.standard.mp3").words == "Download the recording"
    assert re.fullmatch(r"\(MP3, 0:\d\d, 3 kB\)", link.one("bdi").words)


@pytest.mark.usefixtures("sounding")
@pytest.mark.parametrize("language", complete_languages())
def test_its_words_are_those_of_the_language(language: str, heard: Narration) -> None:
    found = made(heard, replace(quoted(), language=language))
    words = phrases(language)["player"]
    assert found.one(id="player-title").words == words["title"]
    assert found.one(id="player-missing").words == words["missing"]
    assert found.one("track").attributes["srclang"] == language


@pytest.mark.usefixtures("sounding")
def test_search_engines_learn_of_the_recording(heard: Narration) -> None:
    found = made(heard)
    features = [each.attributes["content"] for each in found.all("meta", itemprop="accessibilityFeature")]
    assert {"synchronizedAudioText", "closedCaptions", "transcript"} <= set(features)
    enough = [each.attributes["content"] for each in found.all("meta", itemprop="accessModeSufficient")]
    assert enough == ["textual", "auditory"]
    sound = found.one(itemprop="audio", itemtype="https://schema.org/AudioObject")
    assert re.fullmatch(r"PT\d+M\d+S", sound.one("meta", itemprop="duration").attributes["content"])
    assert sound.one(itemprop="contentUrl").attributes["href"].endswith(".mp3")


@pytest.mark.usefixtures("sounding")
def test_the_words_of_the_page_are_those_of_the_release(heard: Narration) -> None:
    with_player, without = (words_of_page(page(quoted(), QUICK, each).decode()).split() for each in (heard, None))
    assert with_player == without


@pytest.mark.usefixtures("sounding")
def test_the_same_narration_gives_the_same_bytes(heard: Narration) -> None:
    one, other = (WebEdition().make(quoted(), heard, QUICK)[0].data for _ in range(2))
    assert one == other


@pytest.mark.parametrize("settings", [QUICK, SILENT], ids=["no narration", "no audio edition"])
def test_where_nothing_can_be_heard_the_page_has_no_player(settings: Settings, heard: Narration) -> None:
    found = page(quoted(), settings, heard if settings is SILENT else None)
    assert found == page(quoted(), SILENT)
    assert not parsed(found).all("script")
    assert not parsed(found).all(id="player")
    assert b"script-src" not in found


def test_where_no_recording_can_be_made_the_page_has_no_player(
    heard: Narration, monkeypatch: pytest.MonkeyPatch
) -> None:
    def sounds(*_: object) -> dict[str, bytes]:
        raise MachineLacks("no-encoder", "no encoder.")

    monkeypatch.setattr(module, "sounds", sounds)
    assert player(quoted(), heard, QUICK) is None
    assert page(quoted(), QUICK, heard) == page(quoted(), SILENT)


@given(st.lists(st.tuples(st.text() | st.sampled_from(["</script>", "<!--", "\u2028", '"']), st.floats(0, 1e6))))
def test_what_stands_in_a_script_element_cannot_end_it(value: list[tuple[str, float]]) -> None:
    text = in_script(value)
    assert not set(text) & set("<>&\u2028\u2029")
    assert [tuple(each) for each in json.loads(text)] == value


def test_a_long_recording_has_hours(heard: Narration, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "sounds", lambda *_: {"mp3": b""})
    hour = replace(heard, pcm=bytes(2 * 3725 * 100), sample_rate=100)
    found = player(quoted(), hour, QUICK)
    assert found is not None
    assert (found.length, found.duration) == ("1:02:05", "PT62M5S")
