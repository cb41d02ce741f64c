"""The recording of a translated release: its notices, and what stayed in the language it was translated from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import pytest

from accessible_release.cache import Cache
from accessible_release.errors import MachineLacks
from accessible_release.model import Contact, Container, Phone, Release, ScriptLine
from accessible_release.narrating.narrate import narrate
from accessible_release.narrating.pyttsx3_voice import Pyttsx3Voice
from accessible_release.narrating.script import script
from accessible_release.narrating.tone_voice import ToneVoice
from accessible_release.plugins import Clip, Utterance, VoiceInfo
from accessible_release.provenance import Origin
from accessible_release.settings import Settings

from .releases import block, release

SETTINGS = Settings()
DIGITS = "zero oito zero oito, um zero zero zero, nove zero zero"
HELPLINE = Contact(
    "helpline",
    "Stop it Now!",
    phones=(Phone("0808 1000 900", "+448081000900", spoken=DIGITS),),
    hours="24 horas por dia",
    cost="Calls cost 15p a minute",
    audience="se alguém estiver em perigo imediato",
)


def translated(*texts: str, kept: Sequence[int] = (), **more: object) -> Release:
    """A Portuguese release; the blocks in `kept` stayed in English."""
    made = release(*texts, title="A polícia age", language="pt", origin=Origin("en"), contacts=(HELPLINE,))
    blocks = [
        replace(each, sentences=tuple(replace(one, language="en") for one in each.sentences)) if place in kept else each
        for place, each in enumerate(made.blocks)
    ]
    return replace(made, blocks=tuple(blocks), **more)  # type: ignore[arg-type]


def spoken(given: Release, settings: Settings = SETTINGS) -> list[tuple[str, str]]:
    return [(line.language, line.text) for line in script(given, settings)]


class PerLanguage(ToneVoice):
    """Has voices for some languages, each with a sample rate, and notes who said what."""

    def __init__(self, **rates: int) -> None:
        self.rates = rates
        self.said: list[tuple[str, str, list[str]]] = []

    def voices(self) -> Sequence[VoiceInfo]:
        return [VoiceInfo("fake", f"voice/{language}", (language,)) for language in self.rates]

    def fingerprint(self, language: str, voice_name: str) -> str:
        if language.partition("-")[0] not in self.rates:
            raise MachineLacks("voice-missing", f"there is no voice for the language “{language}”.")
        return f"fake {language} {voice_name}"

    def speak(self, utterances: Sequence[Utterance], language: str, voice_name: str) -> Iterator[Clip]:
        """Notes who says what; that the last line asked for is how long all lasts goes without saying."""
        texts = [each.text for each in utterances]
        if not is_length(texts):
            self.said.append((language, voice_name, texts))
        rate = self.rates[language.partition("-")[0]]
        yield from (Clip(rate, clip.pcm) for clip in super().speak(utterances, language, voice_name))


def is_length(texts: Sequence[str]) -> bool:
    return len(texts) == 1 and texts[0].startswith("A gravação dura")


# -- the script


def test_both_notices_stand_after_what_follows_each_in_its_language() -> None:
    assert spoken(translated("Olá."))[:7] == [
        ("", "A polícia age."),
        ("", "Um comunicado de Suffolk Constabulary."),
        (
            "",
            "Esta gravação apresenta primeiro a linha de ajuda, depois o comunicado e, no fim, "
            "a linha de ajuda de novo.",
        ),
        ("", "Tradução automática. Idioma original: inglês. Ainda não verificada por uma pessoa."),
        (
            "",
            "Os textos fixos desta edição ainda não foram verificados por uma pessoa que fala este idioma: português.",
        ),
        ("en", "Machine translated from English. Not yet checked by a person."),
        ("en", "The fixed words of this edition are not yet checked by a person who speaks Portuguese."),
    ]
    assert not any(line.language for line in script(release("Hello."), SETTINGS))


def test_a_sentence_that_stayed_is_said_by_the_rules_of_its_language() -> None:
    said = spoken(translated("Em 8 de maio, 3 casos.", "On 8 May, 3 cases: 0808 1000 900.", kept=[1]))
    assert ("", "Em 8 de maio, 3 casos.") in said
    english = "zero eight zero eight, one zero zero zero, nine zero zero"
    assert ("en", f"On the eighth of May, three cases: {english}.") in said


def test_a_title_a_heading_and_a_cell_may_stay_too() -> None:
    box = Container("table", "t1", size=1)
    given = translated(kept=[0, 1, 3])
    given = replace(
        translated(),
        blocks=tuple(
            replace(each, sentences=tuple(replace(one, language=language) for one in each.sentences))
            for each, language in (
                (block(0, "Police act", "title"), "en"),
                (block(1, "Where to turn", "heading", level=2), "en"),
                (block(2, "Linha", "cell", (box,), row=0, header="Linha"), ""),
                (block(3, "Call 5.", "cell", (box,), row=1, header="Linha"), "en"),
            )
        ),
    )
    said = spoken(given)
    assert said[0] == ("en", "Police act.")
    assert said[said.index(("en", "Where to turn.")) - 1] == ("", "Título:")
    place = said.index(("en", "Call five."))
    assert said[place - 1] == ("", "Linha:")


def test_the_card_is_in_the_language_and_says_what_is_printed_in_another_in_that_one() -> None:
    lines = [line for line in script(translated("Olá."), SETTINGS) if line.kind == "card"]
    assert [(line.language, line.text) for line in lines[:11]] == [
        ("", "Ajuda e apoio."),
        ("", "Stop it Now!"),
        ("", "Se alguém estiver em perigo imediato."),
        ("", "Horário: 24 horas por dia."),
        ("", "Custo: em inglês:"),
        ("en", "Calls cost fifteen pence a minute."),
        ("", "Telefone:"),
        ("", "zero, oito, zero, oito."),
        ("", "um, zero, zero, zero."),
        ("", "nove, zero, zero."),
        ("", "Repetindo:"),
    ]


def test_a_condition_that_stayed_has_its_own_label() -> None:
    card = (replace(HELPLINE, audience="if you are worried"),)
    said = spoken(translated("Olá.", contacts=card))
    assert said[said.index(("en", "If you are worried.")) - 1] == ("", "Quando: em inglês:")
    card = (replace(HELPLINE, audience="worried people"),)
    said = spoken(translated("Olá.", contacts=card))
    assert said[said.index(("en", "Worried people.")) - 1] == ("", "Para: em inglês:")


def test_the_house_s_own_content_note_is_for_its_own_language() -> None:
    settings = Settings(content_note="Warning: {subject}")
    said = spoken(translated("Olá.", protected_subject="suicídio"), settings)
    assert ("", "Atenção: este comunicado trata de suicídio.") in said


def test_an_urdu_or_arabic_sentence_is_not_ended_twice() -> None:
    given = replace(release("مدد دستیاب ہے۔", "کیا؟", language="ur"), origin=Origin("en"))
    said = [text for _, text in spoken(given)]
    assert {"مدد دستیاب ہے۔", "کیا؟"} <= set(said)


# -- who speaks


def test_each_voice_says_what_is_in_its_language_and_the_order_is_kept() -> None:
    voice = PerLanguage(pt=22_050, en=22_050)
    given = translated("Olá.", "Hello there.", "Fim.", kept=[1])
    made = narrate(given, SETTINGS, voice, Cache(None))
    assert [language for language, _, _ in voice.said] == ["pt", "en"]
    assert "Hello there." in voice.said[1][2]
    assert not {"Olá.", "Fim."} & set(voice.said[1][2])
    assert [timed.line for timed in made.lines if not is_length([timed.line.text])] == list(script(given, SETTINGS))


def test_without_an_english_voice_the_language_s_own_says_all() -> None:
    voice = PerLanguage(pt=22_050)
    made = narrate(translated("Olá.", "Hello there.", kept=[1]), SETTINGS, voice, Cache(None))
    assert [language for language, _, _ in voice.said] == ["pt"]
    assert "Hello there." in voice.said[0][2]
    assert "Hello there." in [timed.line.text for timed in made.lines]


def test_voices_that_do_not_fit_together_are_not_mixed() -> None:
    voice = PerLanguage(pt=22_050, en=16_000)
    made = narrate(translated("Olá.", "Hello there.", kept=[1]), SETTINGS, voice, Cache(None))
    assert made.sample_rate == 22_050
    assert voice.said[-1][0] == "pt"
    assert "Hello there." in voice.said[-1][2]


def test_without_a_voice_for_the_language_there_is_no_recording() -> None:
    with pytest.raises(MachineLacks, match="no voice for the language “pt”"):
        narrate(translated("Olá."), SETTINGS, PerLanguage(en=22_050), Cache(None))


@pytest.mark.parametrize(("name", "portuguese", "english"), [("en", "", "en"), ("pt", "pt", ""), ("", "", "")])
def test_a_named_voice_speaks_only_its_language_in_a_translation(name: str, portuguese: str, english: str) -> None:
    voice = PerLanguage(pt=22_050, en=22_050)
    narrate(translated("Olá."), Settings(voice_name=name), voice, Cache(None))
    assert [(language, named) for language, named, _ in voice.said] == [("pt", portuguese), ("en", english)]


@pytest.mark.engine
def test_the_real_engine_says_each_language_with_its_voice() -> None:
    voice = Pyttsx3Voice()
    given = translated("Olá.", "Help is here.", kept=[1])
    made = narrate(given, SETTINGS, voice, Cache(None))

    def heard(text: str) -> bytes:
        timed = next(each for each in made.lines if each.line.text == text)
        start, end = (round(second * made.sample_rate) * 2 for second in (timed.start, timed.end))
        return made.pcm[start:end]

    def alone(line: ScriptLine, language: str) -> bytes:
        rate = SETTINGS.contact_rate if line.slow else SETTINGS.rate
        return next(voice.speak([Utterance(line.text, rate)], language, "")).pcm

    for text, own, other in (
        ("Help is here.", "en", "pt"),
        ("Machine translated from English. Not yet checked by a person.", "en", "pt"),
        ("zero, oito, zero, oito.", "pt", "en"),
    ):
        line = next(each for each in script(given, SETTINGS) if each.text == text)
        assert heard(text) == alone(line, own)
        assert heard(text) != alone(line, other)
