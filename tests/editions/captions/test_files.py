from __future__ import annotations

import io

import av
import pytest
from hypothesis import given
from hypothesis import strategies as st

from accessible_release import plugins
from accessible_release.editions.captions import CaptionsEdition, Cue, Run, srt, webvtt
from accessible_release.model import Narration, Part
from accessible_release.records import contact_record
from accessible_release.settings import Settings
from accessible_release.verifying import card_problems
from editions.captions.narrations import line, spoken
from editions.releases import HELPLINE, simple

BAILEY = "Simon Bailey"
SPEECH = Cue("s0001", 1.0, 3.25, (Run("“We did it,”", BAILEY), Run(" he said.")), "SIMON BAILEY:")
EDITION = CaptionsEdition()


def payload(cue: Cue) -> str:
    return webvtt([cue]).decode().split("\n", 4)[4].rstrip("\n")


def subrip(cue: Cue) -> str:
    return srt([cue]).decode().split("\r\n", 2)[2].rstrip("\r\n")


def test_webvtt_as_a_whole() -> None:
    cues = [SPEECH, Cue("s0002", 3661.5, 3662.0, (Run("Fish & chips < 5."),))]
    assert webvtt(cues).decode() == (
        "WEBVTT\n\n"
        "s0001\n00:00:01.000 --> 00:00:03.250\n<v Simon Bailey>“We did it,”</v> he said.\n\n"
        "s0002\n01:01:01.500 --> 01:01:02.000\nFish &amp; chips &lt; 5.\n"
    )


def test_srt_as_a_whole() -> None:
    cues = [SPEECH, Cue("s0002", 3661.5, 3662.0, (Run("Fish & chips < 5 {a}."),))]
    assert srt(cues).decode() == (
        "1\r\n00:00:01,000 --> 00:00:03,250\r\nSIMON BAILEY: “We did it,” he said.\r\n\r\n"
        "2\r\n01:01:01,500 --> 01:01:02,000\r\nFish & chips ‹ 5 (a).\r\n\r\n"
    )


def test_a_voice_goes_over_both_lines() -> None:
    runs = (Run("We will go on with this work for as long as there are victims.", BAILEY),)
    assert payload(Cue("a", 0, 1, runs)) == (
        "<v Simon Bailey>We will go on with this work\nfor as long as there are victims.</v>"
    )


def test_another_language_is_marked_around_the_voice() -> None:
    runs = (Run("Website:"), Run(" "), Run("sim, claro", BAILEY, "pt-BR"))
    assert payload(Cue("a", 0, 1, runs)) == "Website: <lang pt-BR><v Simon Bailey>sim, claro</v></lang>"


def test_names_are_no_markup() -> None:
    assert payload(Cue("a", 0, 1, (Run("Yes.", "A > B & Co"),))) == "<v A &gt; B &amp; Co>Yes.</v>"


def test_an_arrow_in_the_text_is_no_time() -> None:
    cue = Cue("a", 0, 1, (Run("from here --> there"),))
    assert "-->" not in payload(cue)
    assert "-->" not in subrip(cue)


TEXT = st.text(st.characters(categories=("L", "N", "P", "S")), min_size=1, max_size=20)


@given(st.lists(st.tuples(TEXT, st.sampled_from(["", BAILEY, "A & B"])), min_size=1, max_size=4))
def test_read_back_gives_the_words(parts: list[tuple[str, str]]) -> None:
    runs = tuple(Run(f"{text} ", speaker) for text, speaker in parts)
    words = " ".join(text for text, _ in parts)
    cue = Cue("s0001-2", 0.0, 1.0, runs)
    assert EDITION.read_back(webvtt([cue]), "en").split() == words.split()
    assert EDITION.read_back(srt([cue]), "en").split() == words.translate(str.maketrans("<>{}", "‹›()")).split()


def test_read_back_knows_other_writers() -> None:
    times = "00:01.000 --> 00:02.000 align:start"
    lines = ["\ufeffWEBVTT - A title", "", "NOTE not this", "", times, "<i>a &amp;</i>", "b", ""]
    webvtt_file = "\r\n".join(lines).encode()
    assert EDITION.read_back(webvtt_file, "en") == "a & b\n"
    assert EDITION.read_back(b"7\n00:00:01,000 --> 00:00:02,000\n12 <3\n", "en") == "12 <3\n"


def test_a_file_without_captions_is_refused() -> None:
    with pytest.raises(ValueError, match="no captions"):
        EDITION.read_back(b"WEBVTT\n\nNOTE nothing\n", "en")


def recording() -> Narration:
    phone = "Telephone: 0808 1000 900"
    card = ["Help and support.", "Stop it Now!"]
    lines = []
    for copy in ("card-first", "card-last"):
        lines += [line(text, element=f"{copy}-{place}", kind="card") for place, text in enumerate(card, start=7)]
        lines += [line(said, phone, element=f"{copy}-1-phones-1") for said in ("Telephone:", "zero, eight.", "nine.")]
        lines.append(line("w w w dot help.", "Website: www.get-help.stopitnow.org.uk", element=f"{copy}-1-urls-1"))
        if copy == "card-first":
            lines.append(line("We did it, he said.", Part("“We did it,”", BAILEY), Part(" he said."), element="s0001"))
    return spoken(lines)


def test_the_edition_makes_two_files_with_both_cards() -> None:
    release = simple(contacts=(HELPLINE,))
    made = EDITION.make(release, recording(), Settings())
    assert [file.name.rpartition(".")[2] for file in made] == ["vtt", "srt"]
    assert [file.media_type for file in made] == ["text/vtt", "application/x-subrip"]
    assert all(file.name.startswith(f"{release.slug}.en.standard.") for file in made)
    assert all(file.seconds == recording().seconds for file in made)
    for file in made:
        assert list(card_problems(file.data, EDITION, "en", [contact_record(HELPLINE)])) == []


def test_a_lost_digit_is_noticed() -> None:
    release = simple(contacts=(HELPLINE,))
    for file in EDITION.make(release, recording(), Settings()):
        broken = file.data.replace(b"1000 900", b"1000 90", 1)
        assert list(card_problems(broken, EDITION, "en", [contact_record(HELPLINE)]))


def test_ffmpeg_reads_as_many_captions_from_both() -> None:
    for file in EDITION.make(simple(), recording(), Settings()):
        with av.open(io.BytesIO(file.data), "r") as container:
            packets = [packet for packet in container.demux() if packet.size]
        assert len(packets) == 7


def test_there_are_no_captions_without_a_recording() -> None:
    with pytest.raises(ValueError, match="narration"):
        EDITION.make(simple(), None, Settings())


def test_the_edition_is_found_by_its_name() -> None:
    assert isinstance(plugins.edition("captions"), CaptionsEdition)
