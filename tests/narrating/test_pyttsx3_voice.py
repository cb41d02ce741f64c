from __future__ import annotations

import ctypes
import io
import json
import os
import signal
import subprocess
import sys
import time
import wave
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

from accessible_release.errors import MachineLacks
from accessible_release.narrating import espeak_engine, platform_engine, process, worker
from accessible_release.narrating.pyttsx3_voice import Pyttsx3Voice
from accessible_release.plugins import Clip, Utterance

VOICES = [
    {"id": "gmw/en", "name": "English", "languages": ["en-gb"]},
    {"id": "roa/pt", "name": "Portuguese", "languages": ["pt"]},
    {"id": "com.apple.Fiona", "name": "Fiona", "languages": ["sco-GB"]},
]


class FakeEngine:
    """Says a sample for each letter; crashes, refuses or exits when it is asked to."""

    def facts(self) -> dict[str, Any]:
        return {"version": "fake 1", "voices": VOICES}

    def speak(self, text: str, rate: int, voice: str) -> Clip:  # noqa: ARG002
        if text == "crash":
            os.kill(os.getpid(), signal.SIGKILL)
        if text == "exit":
            sys.exit(3)
        if text == "refuse":
            raise MachineLacks("voice-missing", "no such voice.", hint="Try another.")
        return Clip(rate, b"\x01\x00" * len(text))


def load_nothing() -> worker.Engine:
    raise MachineLacks("voice-missing", "espeak is not installed.", hint="Install it.")


def asked(*texts: str, forks: bool) -> list[tuple[dict[str, Any], bytes]]:
    """The replies of a server that is asked for `texts` and then left."""
    source, replies = io.BytesIO(), io.BytesIO()
    for text in texts:
        worker.send(source, {"text": text, "rate": 100, "voice": "gmw/en"})
    source.seek(0)
    worker.serve(source, replies, FakeEngine, forks)
    replies.seek(0)
    found = []
    while True:
        try:
            found.append(worker.receive(replies))
        except EOFError:
            return found


# -- the worker, in this process


@pytest.mark.parametrize("forks", [True, False])
def test_the_worker_says_what_it_has_and_speaks(forks: bool) -> None:
    facts, first, second = asked("one", "three", forks=forks)
    assert facts[0]["version"] == "fake 1"
    assert first == ({"sample_rate": 100, "bytes": 6}, b"\x01\x00" * 3)
    assert len(second[1]) == 10


@pytest.mark.parametrize("forks", [True, False])
def test_a_refusal_is_an_answer_and_the_worker_goes_on(forks: bool) -> None:
    _, refusal, sound = asked("refuse", "one", forks=forks)
    assert refusal[0] == {"error": "voice-missing", "message": "no such voice.", "hint": "Try another.", "bytes": 0}
    assert sound[1]


def test_a_crash_costs_one_utterance() -> None:
    _, crash, exited, sound = asked("crash", "exit", "one", forks=True)
    assert crash[0]["message"] == "the speech engine stopped (signal 9)."
    assert exited[0]["message"] == "the speech engine stopped (exit code 1)."
    assert sound[1]


def test_a_worker_without_an_engine_says_why() -> None:
    replies = io.BytesIO()
    worker.serve(io.BytesIO(), replies, load_nothing, forks=True)
    replies.seek(0)
    assert worker.receive(replies)[0]["hint"] == "Install it."


def test_the_worker_serves_on_its_own_copy_of_stdout(monkeypatch: pytest.MonkeyPatch) -> None:
    served: list[Any] = []
    moved: list[tuple[int, int]] = []
    monkeypatch.setattr(worker, "serve", lambda *given, **more: served.append((given, more)))
    monkeypatch.setattr(os, "dup2", lambda *ends: moved.append(ends))
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO()))
    before = signal.getsignal(signal.SIGINT)
    try:
        worker.main()
    finally:
        signal.signal(signal.SIGINT, before)
    assert moved == [(2, 1)]
    assert served[0][0][2] is worker.load_engine


@pytest.mark.parametrize(("system", "module", "name"), [
    ("darwin", platform_engine, "PlatformEngine"),
    ("win32", platform_engine, "PlatformEngine"),
    ("linux", espeak_engine, "EspeakEngine"),
])  # fmt: skip
def test_each_platform_has_its_engine(
    monkeypatch: pytest.MonkeyPatch, system: str, module: ModuleType, name: str
) -> None:
    monkeypatch.setattr(sys, "platform", system)
    monkeypatch.setattr(module, name, FakeEngine)
    assert isinstance(worker.load_engine(), FakeEngine)


# -- the voice, with a process of ours in place of the worker

FAKE = """
import sys
sys.path.insert(0, {folder!r})
from accessible_release.narrating import worker
from narrating.test_pyttsx3_voice import FakeEngine
print("noise on stdout", file=sys.stderr)
worker.serve(sys.stdin.buffer, sys.stdout.buffer, FakeEngine, forks=False)
"""


@pytest.fixture
def voice() -> Iterator[Pyttsx3Voice]:
    made = Pyttsx3Voice([sys.executable, "-c", FAKE.format(folder=str(Path(__file__).parents[1]))])
    yield made
    made.close()


def said(voice: Pyttsx3Voice, *texts: str, language: str = "en", name: str = "") -> list[Clip]:
    return list(voice.speak([Utterance(text, 100) for text in texts], language, name))


def test_a_clip_comes_through_the_process(voice: Pyttsx3Voice) -> None:
    assert said(voice, "one", "three") == [Clip(100, b"\x01\x00" * 3), Clip(100, b"\x01\x00" * 5)]
    assert [each.name for each in voice.voices()] == ["gmw/en", "roa/pt", "com.apple.Fiona"]


@pytest.mark.parametrize(("language", "name", "chosen"), [
    ("en", "", "gmw/en"), ("en-GB", "", "gmw/en"), ("pt-BR", "", "roa/pt"), ("sco", "", "com.apple.Fiona"),
    ("en", "roa/pt", "roa/pt"), ("en", "PT", "roa/pt"), ("en", "fiona", "com.apple.Fiona"),
])  # fmt: skip
def test_the_voice_for_a_language_or_by_its_name(voice: Pyttsx3Voice, language: str, name: str, chosen: str) -> None:
    assert voice.fingerprint(language, name) == f"fake 1, {chosen}, trimming 1, presence 1"


def test_there_is_no_voice_for_that(voice: Pyttsx3Voice) -> None:
    with pytest.raises(MachineLacks, match="no voice for the language “tlh”"):
        voice.fingerprint("tlh", "")
    with pytest.raises(MachineLacks, match="no voice “Bob”"):
        said(voice, "one", name="Bob")


def test_a_refusal_is_raised_and_the_voice_goes_on(voice: Pyttsx3Voice) -> None:
    with pytest.raises(MachineLacks, match=r"no such voice\. Try another\."):
        said(voice, "refuse")
    assert said(voice, "one")


def test_a_process_that_dies_is_an_error_with_its_last_words(voice: Pyttsx3Voice) -> None:
    with pytest.raises(MachineLacks, match="stopped: noise on stdout"):
        said(voice, "crash")
    with pytest.raises(MachineLacks, match="already stopped"):
        said(voice, "one")


def test_a_process_that_says_nothing_or_is_not_there() -> None:
    with pytest.raises(MachineLacks, match=r"stopped: exit code 7\."):
        Pyttsx3Voice([sys.executable, "-c", "raise SystemExit(7)"])
    with pytest.raises(MachineLacks, match="cannot start: No such file"):
        Pyttsx3Voice(["/no/such/program"])


def test_an_interrupted_answer_ends_the_process(voice: Pyttsx3Voice, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(process, "receive", interrupted)
    with pytest.raises(KeyboardInterrupt):
        said(voice, "one")
    assert voice._worker._process.returncode is not None


def test_a_process_that_does_not_end_is_killed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process, "SECONDS_TO_END", 0.2)
    facts = json.dumps({"version": "1", "voices": [], "bytes": 0}).encode()
    told = worker.LENGTH.pack(len(facts)) + facts
    program = f"import sys,time; sys.stdout.buffer.write({told!r}); sys.stdout.flush(); time.sleep(60)"
    stubborn = Pyttsx3Voice([sys.executable, "-c", program])
    stubborn.close()
    assert stubborn._worker._process.returncode == -signal.SIGKILL


# -- the engine of other platforms


class FakePyttsx3:
    """What pyttsx3 does on Windows or macOS: writes files."""

    def __init__(self, writes: bool = True, refuses: bool = False) -> None:
        self.properties: dict[str, Any] = {"voices": [SimpleNamespace(id="Zira", name="Zira", languages=["en_US"])]}
        self.writes, self.refuses = writes, refuses

    def getProperty(self, name: str) -> Any:  # noqa: N802
        return None if self.refuses and name == "voice" else self.properties.get(name)

    def setProperty(self, name: str, value: Any) -> None:  # noqa: N802
        self.properties[name] = value

    def save_to_file(self, _: str, path: str) -> None:
        if self.writes:
            with wave.open(path, "wb") as file:
                file.setnchannels(1)
                file.setsampwidth(2)
                file.setframerate(16_000)
                file.writeframes(b"\x01\x00" * 16_000)

    def runAndWait(self) -> None:  # noqa: N802
        pass


def platform_voice(monkeypatch: pytest.MonkeyPatch, **given: bool) -> platform_engine.PlatformEngine:
    module = ModuleType("pyttsx3")
    module.init = lambda: FakePyttsx3(**given)  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "pyttsx3", module)
    return platform_engine.PlatformEngine()


def test_another_platform_s_engine_speaks_through_a_file(monkeypatch: pytest.MonkeyPatch) -> None:
    engine = platform_voice(monkeypatch)
    assert engine.facts()["voices"] == [{"id": "Zira", "name": "Zira", "languages": ["en-US"]}]
    assert engine.speak("one", 150, "Zira") == Clip(16_000, b"\x01\x00" * 16_000)


@pytest.mark.parametrize(("given", "message"), [({"writes": False}, "wrote no file"), ({"refuses": True}, "no voice")])
def test_another_platform_s_engine_that_fails(
    monkeypatch: pytest.MonkeyPatch, given: dict[str, bool], message: str
) -> None:
    with pytest.raises(MachineLacks, match=message):
        platform_voice(monkeypatch, **given).speak("one", 150, "Zira")


def test_another_platform_without_an_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyttsx3", None)
    with pytest.raises(MachineLacks, match="cannot be used"):
        platform_engine.PlatformEngine()


# -- finding espeak


def test_espeak_from_the_system_or_an_error_with_both_ways(monkeypatch: pytest.MonkeyPatch) -> None:
    loaded: list[str] = []
    monkeypatch.setitem(sys.modules, "espeakng_loader", None)
    monkeypatch.setattr(ctypes, "CDLL", lambda path, **_: loaded.append(path))
    assert espeak_engine.load_library() == "system"
    assert loaded == ["libespeak-ng.so.1"]

    def missing(path: str, mode: int) -> None:
        raise OSError(path)

    monkeypatch.setattr(ctypes, "CDLL", missing)
    with pytest.raises(MachineLacks, match=r"pip install espeakng-loader .*apt-get install libespeak-ng1"):
        espeak_engine.load_library()


def test_a_bundled_library_that_cannot_be_loaded_is_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(path: str, mode: int) -> None:
        if "/" in path:
            raise OSError(path)

    monkeypatch.setattr(ctypes, "CDLL", broken)
    monkeypatch.setenv("ESPEAK_DATA_PATH", "before")
    assert espeak_engine.load_library() == "system"
    assert "ESPEAK_DATA_PATH" not in os.environ


def test_pyttsx3_that_cannot_be_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyttsx3", None)
    with pytest.raises(MachineLacks, match="pyttsx3 cannot be loaded"):
        espeak_engine.register_driver()


@pytest.mark.parametrize(("text", "respelt"), [
    ("the R A F and A and E", "the R eh F and eh and E"), ("nine a m", "nine eh m"),
    ("A man and a dog", "A man and a dog"),
    ("I I O C", "I I O C"), ("Plan B", "Plan B"), ("N A T O's", "N eh T O's"),
])  # fmt: skip
def test_a_lone_a_among_letters_is_not_the_article(text: str, respelt: str) -> None:
    assert espeak_engine.respelt(text) == respelt


# -- the real engine

SENTENCES = [
    f"This is sentence number {word}, and it says something." for word in ["one", "two", "three", "four", "five", "six"]
]


@pytest.fixture(scope="module")
def espeak() -> Iterator[Pyttsx3Voice]:
    made = Pyttsx3Voice()
    yield made
    made.close()


@pytest.mark.engine
def test_the_same_text_is_the_same_clip_whatever_was_said_before(espeak: Pyttsx3Voice) -> None:
    utterances = [Utterance(text, 145) for text in SENTENCES]
    forwards = list(espeak.speak(utterances, "en", ""))
    backwards = list(espeak.speak(utterances[::-1], "en", ""))
    list(espeak.speak([Utterance("Olá mundo", 200)], "pt", ""))
    another = Pyttsx3Voice()
    assert forwards == backwards[::-1]
    assert forwards[3] == next(another.speak(utterances[3:4], "en-GB", ""))
    another.close()


@pytest.mark.engine
def test_no_clip_is_missing_and_the_silence_is_gone(espeak: Pyttsx3Voice) -> None:
    clips = list(espeak.speak([Utterance(f"Clip {'very ' * count}short.", 145) for count in range(30)], "en", ""))
    lengths = [len(clip.pcm) for clip in clips]
    assert lengths == sorted(lengths)
    assert {clip.sample_rate for clip in clips} == {22_050}
    assert all(not clip.pcm.endswith(bytes(600)) and not clip.pcm.startswith(bytes(600)) for clip in clips)


@pytest.mark.engine
def test_the_rate_is_honoured(espeak: Pyttsx3Voice) -> None:
    slow, fast, slow_again = espeak.speak([Utterance(SENTENCES[0], rate) for rate in (100, 200, 100)], "en", "")
    assert slow == slow_again
    assert len(slow.pcm) / len(fast.pcm) == pytest.approx(2, rel=0.2)


@pytest.mark.engine
def test_every_language_of_the_table_has_its_voice(espeak: Pyttsx3Voice) -> None:
    for language in ("en", "en-US", "cy", "es", "lt", "pl", "pt", "pt-BR", "ro", "de"):
        assert next(espeak.speak([Utterance("a", 145)], language, "")).pcm
    assert len(espeak.voices()) > 100
    assert "espeak 1." in espeak.fingerprint("en", "")


@pytest.mark.engine
def test_a_rate_that_espeak_cannot_speak(espeak: Pyttsx3Voice) -> None:
    with pytest.raises(MachineLacks, match="cannot speak 5 words a minute"):
        next(espeak.speak([Utterance("a", 5)], "en", ""))


@pytest.mark.engine
def test_espeak_in_this_process(monkeypatch: pytest.MonkeyPatch) -> None:
    engine = espeak_engine.EspeakEngine()
    assert engine.facts()["voices"]
    assert engine.speak("Hello.", 145, "gmw/en").pcm
    with pytest.raises(MachineLacks, match="no voice “en-nowhere”"):
        engine.speak("Hello.", 145, "en-nowhere")
    with monkeypatch.context() as patched:
        patched.setattr(engine._driver, "say", lambda _: 1 / 0)
        with pytest.raises(MachineLacks, match="espeak failed: division by zero"):
            engine.speak("Hello.", 145, "gmw/en")
    monkeypatch.setattr("pyttsx3.drivers._espeak.Synth", lambda _, flags: flags and 2)
    with pytest.raises(MachineLacks, match="espeak failed with code 2"):
        engine.speak("Hello.", 145, "gmw/en")
    monkeypatch.setattr("pyttsx3.drivers._espeak.Initialize", lambda *_: -1)
    with pytest.raises(MachineLacks, match="data folder is missing"):
        type(engine._driver)(None)


@pytest.mark.engine
def test_a_parent_that_is_killed_leaves_no_worker() -> None:
    program = (
        "import time; from accessible_release.narrating.pyttsx3_voice import Pyttsx3Voice\n"
        "voice = Pyttsx3Voice(); print(voice._worker._process.pid, flush=True); time.sleep(60)"
    )
    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout is not None
        pid = int(parent.stdout.readline())
        parent.kill()
    for _ in range(100):
        if not _is_running(pid):
            return
        time.sleep(0.05)
    pytest.fail("the worker is still there")


def _is_running(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    state = Path(f"/proc/{pid}/stat")
    return not (state.exists() and state.read_text().rpartition(")")[2].split()[0] == "Z")
