"""The contract of voices and editions, run over every plug-in that is registered, and how they are found."""

from __future__ import annotations

import sys
from array import array
from collections.abc import Iterator

import pytest
from conftest import QUICKLY, RELEASE, PlugIn

from accessible_release import manifest, plugins
from accessible_release.cache import Cache
from accessible_release.contacts import find_contacts
from accessible_release.errors import MachineLacks, Unusable
from accessible_release.files import is_plain_name
from accessible_release.model import Narration, Release
from accessible_release.narrating.narrate import narrate
from accessible_release.narrating.tone_voice import ToneVoice
from accessible_release.plugins import Clip, Edition, Utterance, Voice
from accessible_release.reading.release import understand
from accessible_release.reading.source import decode
from accessible_release.records import contact_record
from accessible_release.verifying import card_problems

SETTINGS = QUICKLY
ENGINES = [pytest.param(name, marks=[] if name == "tone" else [pytest.mark.engine]) for name in plugins.names("voices")]
SAID = [Utterance("Flood line opens.", 145), Utterance("zero, three, four, five.", 120), Utterance("It rained.", 145)]


EXTRAS = {"kokoro", "piper"}
"""Voices whose engines and models are not set up for the tests."""


@pytest.fixture(scope="module", params=ENGINES)
def voice(request: pytest.FixtureRequest) -> Voice:
    try:
        return plugins.voice(request.param)
    except MachineLacks as lacks:
        if request.param in EXTRAS:
            pytest.skip(lacks.message)
        raise


@pytest.fixture(scope="module", params=plugins.names("editions"))
def edition(request: pytest.FixtureRequest) -> Edition:
    return plugins.edition(request.param)


@pytest.fixture(scope="module")
def release() -> Release:
    source = decode(RELEASE.encode(), name="news.md")
    return find_contacts(understand(source, SETTINGS), SETTINGS)


@pytest.fixture(scope="module")
def narration(release: Release) -> Narration:
    return narrate(release, SETTINGS, ToneVoice(), Cache(None))


# Voices


def test_a_voice_lists_its_voices(voice: Voice) -> None:
    assert voice.name in plugins.names("voices")
    for each in voice.voices():
        assert each.engine == voice.name
        assert each.name
        assert each.languages


def test_a_voice_says_each_utterance_in_order(voice: Voice) -> None:
    clips = list(voice.speak(SAID, "en", ""))
    assert len(clips) == len(SAID)
    for clip in clips:
        assert clip.sample_rate == clips[0].sample_rate >= 8_000
        assert len(clip.pcm) % 2 == 0
        assert max(array("h", clip.pcm)) > 100, "it is mute"
        assert 0.2 < len(clip.pcm) / 2 / clip.sample_rate < 10


def test_a_voice_says_the_same_alike_whatever_came_before(voice: Voice) -> None:
    forth = list(voice.speak(SAID, "en", ""))
    back = list(voice.speak(SAID[::-1], "en", ""))
    assert forth == back[::-1]


def test_a_slower_rate_takes_longer(voice: Voice) -> None:
    fast, slow = voice.speak([Utterance("It rained all day.", rate) for rate in (200, 100)], "en", "")
    assert len(slow.pcm) > 1.3 * len(fast.pcm)


def test_a_voice_says_nothing_when_nothing_is_asked(voice: Voice) -> None:
    assert list(voice.speak([], "en", "")) == []


def test_a_fingerprint_is_stable_and_printable(voice: Voice) -> None:
    assert voice.fingerprint("en", "") == voice.fingerprint("en", "")
    assert voice.fingerprint("en", "").isprintable()


@pytest.mark.engine
def test_a_voice_that_is_not_there_is_an_error() -> None:
    voice = plugins.voice("pyttsx3")
    for language, name in (("tlh", ""), ("en", "nobody")):
        with pytest.raises(MachineLacks, match="there is no voice"):
            voice.fingerprint(language, name)


# Editions


def test_an_edition_makes_files_with_safe_names(edition: Edition, release: Release, narration: Narration) -> None:
    made = edition.make(release, narration if edition.narration != "none" else None, SETTINGS)
    assert made
    assert edition.name in plugins.names("editions")
    for file in made:
        assert is_plain_name(file.name)
        assert file.name.startswith(f"{release.slug}.{release.language}.{release.level}.")
        assert file.data
        assert "/" in file.media_type


def test_an_edition_is_pure(edition: Edition, release: Release, narration: Narration) -> None:
    spoken = narration if edition.narration != "none" else None
    assert edition.make(release, spoken, SETTINGS) == edition.make(release, spoken, SETTINGS)


def test_an_edition_shows_the_card_first_and_last(edition: Edition, release: Release, narration: Narration) -> None:
    contacts = [contact_record(contact) for contact in manifest.on_the_card(release)]
    assert contacts
    for file in edition.make(release, narration if edition.narration != "none" else None, SETTINGS):
        assert list(card_problems(file.data, edition, "en", contacts)) == []


def test_an_edition_reads_no_other_text_as_its_own(edition: Edition, release: Release, narration: Narration) -> None:
    contacts = [contact_record(contact) for contact in manifest.on_the_card(release)]
    contacts[0]["phones"][0]["printed"] = "0345 988 1189"
    for file in edition.make(release, narration if edition.narration != "none" else None, SETTINGS):
        assert list(card_problems(file.data, edition, "en", contacts))


def test_an_edition_without_a_card(edition: Edition, narration: Narration) -> None:
    bare = find_contacts(understand(decode(b"# Rain\n\nIt rained.\n", name="r.md"), SETTINGS), SETTINGS)
    assert edition.make(bare, narration if edition.narration != "none" else None, SETTINGS)


# How they are found


@pytest.fixture
def installed(plug_in: PlugIn) -> Iterator[None]:
    source = """
from accessible_release.narrating.tone_voice import ToneVoice

class Loud(ToneVoice):
    name = "loud"

class Sad:
    def __init__(self):
        raise ValueError("no\\nvoice today")
"""
    groups = (
        "voices.loud = loud:Loud",
        "voices.sad = loud:Sad",
        "voices.gone = nowhere:Voice",
        "editions.loud = loud:No",
    )
    sys.path.insert(0, str(plug_in("loud", source, *groups)))
    yield
    sys.path.pop(0)
    sys.modules.pop("loud", None)


@pytest.mark.usefixtures("installed")
def test_a_third_party_adds_a_voice() -> None:
    assert plugins.names("voices") == ("gone", "kokoro", "loud", "piper", "pyttsx3", "sad", "tone")
    (clip,) = plugins.voice("loud").speak([Utterance("Rain.", 100)], "en", "")
    assert isinstance(clip, Clip)


@pytest.mark.usefixtures("installed")
@pytest.mark.parametrize(
    ("kind", "name", "says"),
    [
        ("voice", "sad", "“sad” cannot be loaded: ValueError: no\\nvoice today."),
        ("voice", "gone", "“gone” cannot be loaded: ModuleNotFoundError"),
        ("edition", "loud", "“loud” cannot be loaded: AttributeError"),
    ],
)
def test_a_broken_plug_in_is_one_line(kind: str, name: str, says: str) -> None:
    with pytest.raises(MachineLacks) as caught:
        getattr(plugins, kind)(name)
    assert str(caught.value).startswith(says)
    assert str(caught.value).isprintable()


def test_a_name_that_nothing_has() -> None:
    for look in (plugins.voice, lambda name: plugins.check("voices", name)):
        with pytest.raises(
            Unusable, match=r"there is no “loud” among the voices\. There are: kokoro, piper, pyttsx3, tone"
        ):
            look("loud")


def test_an_engine_that_lacks_something_says_so_itself(plug_in: PlugIn, monkeypatch: pytest.MonkeyPatch) -> None:
    source = """
from accessible_release.errors import MachineLacks
def Poor(): raise MachineLacks("x", "no engine.", hint="Install it.")
"""
    monkeypatch.syspath_prepend(str(plug_in("poor", source, "voices.poor = poor:Poor")))
    with pytest.raises(MachineLacks, match=r"no engine\. Install it\."):
        plugins.voice("poor")
