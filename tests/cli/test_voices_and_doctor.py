from __future__ import annotations

from pathlib import Path

import pytest
from conftest import PlugIn, Program

from accessible_release import plugins
from accessible_release.errors import MachineLacks
from accessible_release.narrating.tone_voice import ToneVoice
from accessible_release.plugins import VoiceInfo

HINT = "Run: pip install espeakng-loader (or: sudo apt-get install libespeak-ng1)."


class Polyglot(ToneVoice):
    def voices(self) -> tuple[VoiceInfo, ...]:
        return (
            VoiceInfo("fine", "joan", ("en-GB", "en")),
            VoiceInfo("fine", "maria", ("pt-BR",)),
            VoiceInfo("fine", "ola", ("pl",)),
        )


def one_speaks(name: str) -> plugins.Voice:
    if name == "tone":
        return Polyglot()
    raise MachineLacks("voice-missing", "the speech engine espeak-ng is not installed.", hint=HINT)


@pytest.fixture(autouse=True)
def no_espeak(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if "engine" not in request.keywords:
        monkeypatch.setattr(plugins, "voice", one_speaks)


def test_voices_and_the_engine_that_lacks_something(program: Program) -> None:
    ran = program("voices")
    assert ran.code == 0
    assert ran.out.splitlines() == ["fine\tjoan\ten-GB, en", "fine\tmaria\tpt-BR", "fine\tola\tpl"]
    lacks = [
        f"{engine}: the speech engine espeak-ng is not installed. {HINT}" for engine in ("kokoro", "piper", "pyttsx3")
    ]
    assert ran.err.splitlines() == lacks


@pytest.mark.parametrize(
    ("language", "names"),
    [("en", ["joan"]), ("EN-gb", ["joan"]), ("pt", ["maria"]), ("pt-BR", ["maria"]), ("p", []), ("lt", [])],
)
def test_voices_of_a_language(language: str, names: list[str], program: Program) -> None:
    ran = program("voices", "--language", language)
    assert [line.split("\t")[1] for line in ran.out.splitlines()] == names
    assert ran.code == (0 if names else 3)
    if not names:
        assert f"Error: there is no voice for the language “{language}”. Run: accessible-release doctor" in ran.err


def test_a_voice_for_every_language(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plugins, "voice", lambda _: ToneVoice())
    assert "tone\ttone\t*" in program("voices", "--language", "lt").out


def test_no_voice_at_all(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plugins, "names", lambda _: ("pyttsx3",))
    ran = program("voices")
    assert (ran.code, ran.out) == (3, "")
    assert ran.err.splitlines()[-1] == "Error: there is no voice. Run: accessible-release doctor"


def test_a_healthy_computer(program: Program) -> None:
    ran = program("doctor")
    assert (ran.code, ran.err) == (0, "")
    names = [line.split(": ")[:2] for line in ran.out.splitlines()]
    assert names == [["good", name] for name in EXAMINED]


EXAMINED = ["python", "edition text", "edition web", "edition audio", "translating", "voice", "clip cache"]


def test_a_computer_without_espeak(program: Program) -> None:
    ran = program("doctor", voice="pyttsx3")
    assert ran.code == 3
    assert f"MISSING: voice: the speech engine espeak-ng is not installed. {HINT}\n" in ran.out
    assert ran.out.count("good: ") == len(EXAMINED) - 1


@pytest.mark.engine
def test_a_computer_really_without_espeak(plug_in: PlugIn, monkeypatch: pytest.MonkeyPatch, program: Program) -> None:
    """The speech process finds no package and no library of the system."""
    hidden = plug_in("espeakng_loader", "raise ImportError('taken away')", "voices.none = none:None")
    (hidden / "sitecustomize.py").write_text(
        "import ctypes\nreal = ctypes.CDLL.__init__\n"
        "def gone(self, name, *rest, **more):\n"
        "    if 'espeak' in str(name): raise OSError('no such library')\n"
        "    real(self, name, *rest, **more)\n"
        "ctypes.CDLL.__init__ = gone\n"
    )
    monkeypatch.setenv("PYTHONPATH", str(hidden))
    ran = program("doctor", voice="pyttsx3")
    assert ran.code == 3
    assert f"MISSING: voice: the speech engine espeak-ng is not installed. {HINT}" in ran.out


def test_a_cache_that_cannot_be_written_is_said_and_is_no_fault(program: Program) -> None:
    Path("file").write_text("")
    Path("accessible-release.toml").write_text('cache = "file/cache"\n')
    ran = program("doctor")
    assert ran.code == 0
    assert "good: clip cache: file/cache/clips cannot be written: each build speaks every sentence again" in ran.out


@pytest.mark.engine
def test_the_real_voices(program: Program) -> None:
    ran = program("voices", "--language", "en", voice=None)
    assert ran.code == 0
    assert "pyttsx3\tgmw/en" in ran.out
