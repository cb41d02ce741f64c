"""A second voice says what is quoted, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

import pytest

from accessible_release.cache import Cache
from accessible_release.errors import MachineLacks
from accessible_release.model import Container, Narration, ScriptLine
from accessible_release.narrating.narrate import LEAD_IN, excerpt, narrate
from accessible_release.narrating.pyttsx3_voice import Pyttsx3Voice
from accessible_release.narrating.script import script
from accessible_release.narrating.tone_voice import ToneVoice
from accessible_release.plugins import Clip, Utterance, VoiceInfo
from accessible_release.provenance import Origin
from accessible_release.settings import Settings

from .releases import STOP_IT_NOW, block, paragraph, passage, quotation, release

ONE, TWO = Settings(), Settings(quotation_voice="second")
TEXT = "“We act on 3 crimes,” said PC Ann Lee, “and we help.”"
GIVEN = release(
    "Before.", TEXT, "“All quoted.”", "After.",
    quotations=(
        quotation("Ann Lee", passage(1, TEXT, "We act on 3 crimes"), passage(1, TEXT, "and we help.")),
        quotation("Bo Roe", passage(2, "“All quoted.”", "All quoted.")),
    ),
)  # fmt: skip


class Two(ToneVoice):
    """Two named voices, each with its sample rate and languages, and notes who said what."""

    def __init__(self, second: int = 22_050, languages: Sequence[str] = ("en",)) -> None:
        self.second, self.languages = second, tuple(languages)
        self.said: list[tuple[str, str]] = []

    def voices(self) -> Sequence[VoiceInfo]:
        return [VoiceInfo("two", "x/first", ("en", "pt")), VoiceInfo("two", "x/second", self.languages)]

    def fingerprint(self, language: str, voice_name: str) -> str:  # noqa: ARG002 (the Voice protocol)
        if voice_name not in ("", "first", "second"):
            raise MachineLacks("voice-missing", f"there is no voice “{voice_name}”.")
        return f"two {voice_name or 'first'}"

    def speak(self, utterances: Sequence[Utterance], language: str, voice_name: str) -> Iterator[Clip]:
        self.said += [(voice_name or "first", each.text) for each in utterances]
        rate = self.second if voice_name == "second" else 22_050
        yield from (Clip(rate, clip.pcm) for clip in super().speak(utterances, language, voice_name))

    def by(self, name: str) -> set[str]:
        return {text for voice, text in self.said if voice == name}


def told(made: Narration) -> list[ScriptLine]:
    return [timed.line for timed in made.lines]


def test_exactly_the_quoted_words_are_the_second_voice_s() -> None:
    voice = Two()
    narrate(GIVEN, TWO, voice, Cache(None))
    assert voice.by("second") == {"We act on three crimes,", "and we help.", "All quoted."}
    assert {"said Police Constable Ann Lee,", "Before.", "After.", "End of quote."} <= voice.by("first")
    assert not voice.by("first") & voice.by("second")


def test_the_lines_of_a_divided_sentence_have_its_id_writing_and_pauses() -> None:
    lines = [line for line in script(GIVEN, TWO) if line.sentence == "s1.1"]
    (whole,) = (line for line in script(GIVEN, ONE) if line.sentence == "s1.1")
    assert [(line.text, line.quoted, line.pause) for line in lines] == [
        ("We act on three crimes,", True, 150),
        ("said Police Constable Ann Lee,", False, 150),
        ("and we help.", True, whole.pause),
    ]
    assert {line.written for line in lines} == {whole.written}
    assert (whole.text, whole.quoted) == ("We act on three crimes, said Police Constable Ann Lee, and we help.", False)


def test_without_a_second_voice_no_sentence_is_divided() -> None:
    for settings in (ONE, Settings(quotation_voice="first"), Settings(quotation_voice="first", voice_name="first")):
        voice = Two()
        lines = told(narrate(GIVEN, settings, voice, Cache(None)))
        assert [line.sentence for line in lines if line.sentence] == ["s0.1", "s1.1", "s2.1", "s3.1"]
        assert voice.by("second") == set()


def test_the_roles_can_be_changed_round() -> None:
    voice = Two()
    narrate(GIVEN, Settings(voice_name="second", quotation_voice="first"), voice, Cache(None))
    assert voice.by("first") == {"We act on three crimes,", "and we help.", "All quoted."}


def test_a_voice_that_is_not_there_is_an_error_before_anything_is_spoken() -> None:
    for settings in (Settings(quotation_voice="third"), Settings(voice_name="third")):
        voice = Two()
        with pytest.raises(MachineLacks, match="no voice “third”"):
            narrate(GIVEN, settings, voice, Cache(None))
        assert voice.said == []


def test_a_voice_with_another_sample_rate_is_not_mixed_in() -> None:
    voice = Two(second=16_000)
    made = narrate(GIVEN, TWO, voice, Cache(None))
    assert made.sample_rate == 22_050
    assert [line.text for line in told(made) if line.sentence == "s1.1"] == [
        "We act on three crimes, said Police Constable Ann Lee, and we help."
    ]
    assert made == narrate(GIVEN, ONE, Two(), Cache(None))


@pytest.mark.parametrize(("languages", "speaks"), [(("en",), False), (("pt-BR",), True)])
def test_a_translation_has_a_second_voice_only_if_it_speaks_the_language(
    languages: tuple[str, ...], speaks: bool
) -> None:
    given = replace(GIVEN, language="pt", origin=Origin("en"))
    voice = Two(languages=languages)
    made = narrate(given, TWO, voice, Cache(None))
    assert bool(voice.by("second")) == speaks
    assert (len([line for line in told(made) if line.sentence == "s1.1"]) > 1) == speaks


def test_a_quoted_cell_is_the_second_voice_s_and_its_header_is_not() -> None:
    box = Container("table", "t", size=1)
    cells = (
        block(0, "Said", "cell", (box,), row=0, header="Said"),
        block(1, "“We act.”", "cell", (box,), row=1, header="Said"),
    )
    given = release(*cells, quotations=(quotation("Ann", passage(1, "“We act.”", "We act.")),))
    voice = Two()
    narrate(given, TWO, voice, Cache(None))
    assert voice.by("second") == {"We act."}
    assert {"Said:", "Ann said:"} <= voice.by("first")


def test_a_quotation_that_stayed_in_another_language_is_that_language_s_voice_s() -> None:
    given = replace(GIVEN, language="pt", origin=Origin("en"))
    blocks = tuple(
        replace(each, sentences=tuple(replace(one, language="en") for one in each.sentences)) for each in given.blocks
    )
    voice = Two(languages=("pt", "en"))
    narrate(replace(given, blocks=blocks), TWO, voice, Cache(None))
    assert voice.by("second") == set()
    assert "We act on three crimes, said Police Constable Ann Lee, and we help." in voice.by("first")


@pytest.mark.parametrize(
    ("text", "quoted", "lines"),
    [
        ("Ann said: “We act”.", "We act", ["Ann said:", "We act."]),
        ("“We act” (Ann).", "We act", ["We act,", "Ann."]),
        ("“Who acts?” asked Ann.", "Who acts?", ["Who acts?", "asked Ann."]),
        ("Ann called it “the 2nd CPS case” on 8 May.", "the 2nd CPS case", None),
        ("ANN LEE SAID “STOP IT NOW”", "STOP IT NOW", None),
        ("Ann asked for £“2”m.", "2", None),
    ],
)
def test_divided_or_not_the_words_are_the_same(text: str, quoted: str, lines: list[str] | None) -> None:
    given = release(paragraph(text), quotations=(quotation("Ann", passage(0, text, quoted)),))
    divided = [line for line in script(given, TWO) if line.sentence]
    (whole,) = (line for line in script(given, ONE) if line.sentence)
    words = [re.findall(r"\w+", text) for text in (" ".join(line.text for line in divided), whole.text)]
    assert words[0] == words[1]
    assert lines is None or [line.text for line in divided] == lines


def test_an_excerpt_is_what_stands_in_the_recording() -> None:
    for voice in (Two(), Two(second=16_000)):
        made = narrate(GIVEN, TWO, voice, Cache(None))
        for sentence in ("s0.1", "s1.1", "s2.1"):
            voice.said.clear()
            cut = excerpt(GIVEN, [sentence], TWO, voice, Cache(None))
            lines = [timed for timed in made.lines if timed.line.sentence == sentence]
            start = round(lines[0].start * made.sample_rate) * 2
            assert told(cut) == [timed.line for timed in lines]
            lead_in = round(LEAD_IN * cut.sample_rate / 1000) * 2
            length = round(cut.lines[-1].end * cut.sample_rate) * 2 - lead_in
            start += lead_in if lines[0] == made.lines[0] else 0
            assert not any(cut.pcm[:lead_in])
            assert made.pcm[start : start + length] == cut.pcm[lead_in : lead_in + length]
            assert "End of recording." not in {text for _, text in voice.said}


def test_an_excerpt_of_the_card_and_of_nothing() -> None:
    given = release("A.", contacts=(STOP_IT_NOW,))
    cut = excerpt(given, ["card-last-1-phones-1"], ONE, ToneVoice(), Cache(None))
    assert told(cut)[0].text == "Telephone:"
    assert {line.element for line in told(cut)} == {"card-last-1-phones-1"}
    with pytest.raises(LookupError):
        excerpt(given, ["s9"], ONE, ToneVoice(), Cache(None))


@pytest.mark.engine
def test_the_real_engine_quotes_with_another_voice() -> None:
    voice, settings = Pyttsx3Voice(), Settings(quotation_voice="en-us")
    made = narrate(GIVEN, settings, voice, Cache(None))

    def heard(text: str) -> bytes:
        timed = next(each for each in made.lines if each.line.text == text)
        start, end = (round(second * made.sample_rate) * 2 for second in (timed.start, timed.end))
        return made.pcm[start:end]

    def alone(text: str, name: str) -> bytes:
        return next(voice.speak([Utterance(text, settings.rate)], "en", name)).pcm

    for text, name, other in (("and we help.", "en-us", ""), ("said Police Constable Ann Lee,", "", "en-us")):
        assert heard(text) == alone(text, name)
        assert heard(text) != alone(text, other)
