from __future__ import annotations

import io
import sys
import wave
from pathlib import Path

import pytest
from conftest import RELEASE, Program

from accessible_release.cache import Cache
from accessible_release.model import Narration
from accessible_release.narrating import playing
from accessible_release.narrating.narrate import LEAD_IN, narrate
from accessible_release.narrating.tone_voice import ToneVoice
from accessible_release.pipeline import understand
from accessible_release.settings import load

TITLE, FIRST, LAST = "s0001", "s0002", "s0005"


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[Narration]:
    """What is played, instead of being played."""
    played: list[Narration] = []
    monkeypatch.setattr(playing, "play", played.append)
    return played


def texts(narration: Narration) -> list[str]:
    return [timed.line.text for timed in narration.lines]


def frames(data: bytes) -> bytes:
    with wave.open(io.BytesIO(data)) as file:
        found: bytes = file.readframes(file.getnframes())
    return found


def whole(path: Path) -> Narration:
    """The recording that a build makes."""
    settings = load()
    return narrate(understand(str(path), settings), settings, ToneVoice(), Cache(None))


def test_words_are_said_as_in_a_release(program: Program, heard: list[Narration]) -> None:
    ran = program("speak", "Call 0808 1000 900 on 8 May. NSPCC.")
    assert (ran.code, ran.out, ran.err) == (0, "", "")
    assert texts(heard[0]) == [
        "Call zero eight zero eight, one zero zero zero, nine zero zero on the eighth of May.",
        "N S P C C.",
    ]


def test_a_release_is_heard_whole_as_a_build_makes_it(program: Program, heard: list[Narration], news: Path) -> None:
    assert program("speak", news).code == 0
    assert heard == [whole(news)]
    assert texts(heard[0])[-1] == "End of recording."
    assert program("speak", "-", stdin=RELEASE.encode()).code == 0
    assert texts(heard[1]) == texts(heard[0])


def test_a_sentence_is_the_very_clip_of_the_recording(program: Program, news: Path, tmp_path: Path) -> None:
    out = tmp_path / "one.wav"
    assert program("speak", news, "--sentence", FIRST, "-o", out).code == 0
    made = whole(news)
    (timed,) = (each for each in made.lines if each.line.sentence == FIRST)
    start, end = (round(second * made.sample_rate) * 2 for second in (timed.start, timed.end))
    lead_in, heard = round(LEAD_IN * made.sample_rate / 1000) * 2, frames(out.read_bytes())
    assert heard[lead_in:].startswith(made.pcm[start:end])
    assert not (heard[:lead_in] + heard[lead_in + end - start :]).strip(b"\0")


def test_sentences_are_heard_in_the_order_of_the_release(program: Program, heard: list[Narration], news: Path) -> None:
    assert program("speak", news, "--sentence", LAST, "--sentence", FIRST).code == 0
    assert [timed.line.sentence for timed in heard[0].lines] == [FIRST, LAST]


def test_a_sentence_that_there_is_not(program: Program, heard: list[Narration], news: Path) -> None:
    ran = program("speak", news, "--sentence", "s0099")
    assert ran.code == 2
    assert "no sentence “s0099”" in ran.err
    assert f"They go from {TITLE} to {LAST}." in ran.err
    ran = program("speak", news, "--sentence", FIRST, "--sentence", "s005")
    assert "Did you mean s0005?" in ran.err
    assert not heard


def test_what_is_only_for_a_release_is_refused_for_words(program: Program, heard: list[Narration]) -> None:
    for option in (("--sentence", FIRST), ("--level", "easy"), ("--to", "pt")):
        ran = program("speak", "Hello there.", *option)
        assert ran.code == 2
        assert option[0] in ran.err
    assert not heard


def test_a_name_that_ends_in_md_is_a_release_and_must_be_there(program: Program, heard: list[Narration]) -> None:
    ran = program("speak", "lost.md")
    assert ran.code == 2
    assert "cannot read it" in ran.err
    assert program("speak", "x" * 5000).code == 0, "too long for the name of a file"
    assert program("speak", "***").code == 2
    assert len(heard) == 1


def test_a_file_is_written_in_place_of_being_played(program: Program, heard: list[Narration], tmp_path: Path) -> None:
    assert program("speak", "Hello there.", "-o", tmp_path / "a.wav").code == 0
    assert program("speak", "Hello there.", "-o", tmp_path / "b.WAV").code == 0
    assert (tmp_path / "a.wav").read_bytes() == (tmp_path / "b.WAV").read_bytes()
    assert program("speak", "Hello there.", "-o", tmp_path / "a.flac").code == 0
    assert (tmp_path / "a.flac").read_bytes().startswith(b"fLaC")
    ran = program("speak", "Hello there.", "-o", tmp_path / "a.ogg")
    assert ran.code == 2
    assert ".opus" in ran.err
    assert not (tmp_path / "a.ogg").exists()
    ran = program("speak", "Hello there.", "-o", tmp_path / "no" / "a.wav")
    assert (ran.code, "no such folder" in ran.err, "permission" in ran.err) == (2, True, False)
    assert not heard


def test_a_folder_is_no_text(program: Program, heard: list[Narration], tmp_path: Path) -> None:
    ran = program("speak", tmp_path, "--script")
    assert (ran.code, ran.out) == (2, "")
    assert "Give a Markdown file" in ran.err
    assert not heard


def test_the_script_is_a_line_for_each_line(program: Program, heard: list[Narration], news: Path) -> None:
    ran = program("speak", news, "--script")
    lines = ran.out.splitlines()
    assert (ran.code, ran.err, heard) == (0, "", [])
    assert len(lines) == len(whole(news).lines)
    assert lines[0] == "s0001                      9 ms  Flood line opens."
    assert lines[2].startswith("(note)                     9 ms  This recording gives the helpline first, then ")
    assert lines[3] == "(note)                     9 ms  It lasts about one minute."
    assert "card-first-1-phones-1    300 ms  [slow] zero, three, four, five." in lines
    assert lines[-1] == "(end)                      9 ms  End of recording."


def test_the_script_of_words_and_of_sentences(program: Program, news: Path, tmp_path: Path) -> None:
    assert program("speak", "NSPCC.", "--script").out == "s0001                      9 ms  N S P C C.\n"
    out = tmp_path / "script.txt"
    ran = program("speak", news, "--sentence", FIRST, "--script", "-o", out)
    assert (ran.code, ran.out) == (0, "")
    assert out.read_text() == "s0002                      9 ms  The council opened a flood line today.\n"


def test_the_script_marks_the_second_voice(program: Program, news: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ToneVoice, "fingerprint", lambda _self, _language, name: f"tone {name}")
    ran = program("speak", news, "--script", "--quotation-voice", "other")
    lines = [line for line in ran.out.splitlines() if line.startswith("s0004")]
    assert lines == [
        "s0004                    150 ms  [second voice] We are here for you,",
        "s0004                      9 ms  said Ann Lee, flood manager.",
    ]


def test_without_a_voice_the_script_lacks_only_the_length(
    program: Program, news: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from accessible_release import plugins
    from accessible_release.errors import MachineLacks

    full = program("speak", news, "--script").out.splitlines()

    def missing(_name: str) -> None:
        raise MachineLacks("voice-missing", "there is no voice.")

    monkeypatch.setattr(plugins, "voice", missing)
    ran = program("speak", news, "--script")
    assert ran.code == 0
    assert ran.out.splitlines() == [line for line in full if "It lasts" not in line]
    assert "there is no voice" in ran.err
    assert program("speak", news).code == 3


def test_the_easy_read_draft(program: Program, heard: list[Narration], news: Path) -> None:
    assert program("speak", news, "--level", "easy", "--sentence", "easy-about").code == 0
    assert texts(heard[0]) == ["Heading: What this is about."]


def test_house_words_rate_and_language(program: Program, heard: list[Narration], tmp_path: Path) -> None:
    words = tmp_path / "words.tsv"
    words.write_text("NetSafe\tnet safe\n", encoding="utf-8")
    program("speak", "NetSafe.", "--lexicon", words)
    program("speak", "NetSafe.", "--lexicon", words, "--rate", "1000")
    program("speak", "0808 1000 900", "--language", "pt")
    assert texts(heard[0]) == texts(heard[1]) == ["net safe."]
    spoken = [made.lines[0].end - LEAD_IN / 1000 for made in heard[:2]]
    assert spoken[1] == pytest.approx(2 * spoken[0], rel=0.01), "2000 words a minute are the rate of the tests"
    assert texts(heard[2]) == ["zero oito zero oito, um zero zero zero, nove zero zero."]
    ran = program("speak", "Hello.", "--language", "tlh")
    assert ran.code == 3
    assert "no spoken forms" in ran.err


def test_no_player_is_told_with_the_way_out(program: Program, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("PATH", str(tmp_path))
    ran = program("speak", "Hello.")
    assert ran.code == 3
    assert "Use -o FILE.wav" in ran.err
