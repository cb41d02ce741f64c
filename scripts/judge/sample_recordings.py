"""Recordings, captions and pages that read themselves aloud in which everything is wrong on purpose."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Mapping
from pathlib import Path

import sample_player

STEM = "aloud.en.easy"
CHAPTERS = """;FFMETADATA1
title=Another title
[CHAPTER]
TIMEBASE=1/1000
START=900
END=4000
title=One
[CHAPTER]
TIMEBASE=1/1000
START=5000
END=9000
title=
"""
MORE = CHAPTERS.replace("title=One", "title=Two")
CAPTIONS = f"""WEBVTT

00:00:00.000 --> 00:00:02.000
One line
and a second
and a third

00:00:01.000 --> 00:00:03.000
{"A line that is much longer than anybody can read in one go"}

00:00:03.000 --> 00:00:05.000
<v Simon Bailey>Telephone: 0808
1000 900</v>

00:00:5.000 --> 00:00:06.000
Half a time
"""
SUBRIP = """1
00:00:00,000 --> 00:00:02,500
Something else
"""
CHAPTERS_JSON = {"version": 1, "chapters": [{"startTime": 3, "titel": "One"}]}

ALOUD = [
    ("<video controls", "<video autoplay"),
    ('<track kind="captions" srclang="en" label="English" default src="CAPTIONS">', ""),
    ("start <= now + 0.005", "start <= now"),
    ('each.addEventListener("click", (event) => {', 'each.addEventListener("mouseup", (event) => {'),
    ("getSelection().isCollapsed", "true"),
    ('if (event.key === "Enter") go(place);', ""),
    ("{ ArrowDown: 1, ArrowUp: -1 }", "{ ArrowDown: -1, ArrowUp: 1 }"),
    ("each.tabIndex = place === 0 ? 0 : -1;", "each.tabIndex = place < 6 ? 0 : -1;"),
    ("go(placeAt(video.currentTime) + 1)", "go(0)"),
    ("video.playbackRate = Number(event.target.value);", ""),
    ('!event.target.closest("a") && ', "event.preventDefault() || "),
    (":focus-visible { outline: 3px solid; outline-offset: 2px; }", ":focus { outline: none; }"),
    (
        "#player { position: sticky; bottom: 0; padding: .25rem;",
        "@media (max-width: 400px) { body { min-width: 420px; } #player { position: fixed; inset: 0; } } "
        "#player { padding: .25rem;",
    ),
    (
        "@media (max-height: 400px) { video { display: none; } }",
        "html { scroll-behavior: smooth; } h1 { height: 1.4em; overflow: hidden; }",
    ),
    ("@media print { #player { display: none; } }", ""),
    ("[data-speaking] { background: #fd6; color: #000; outline: 2px solid; }", ""),
    ('<span id="player-buttons" hidden>', '<span id="player-buttons">'),
    (
        '<button type="button" id="player-before">Before',
        '<button type="button" style="color: #bbb; background: #fff" id="player-before">Before',
    ),
    ("video.play().catch(() => {});\n}", "video.play();\n}"),
]
"""What stands in the page that is right → what stands there in the one that is wrong; it still plays, 200 ms late."""
DEAD = [('id="player-next"', "")]


def write(folder: Path) -> None:
    """Write every sample."""
    sound = folder / f"{STEM}.wav"
    sound.write_bytes(sample_player.recording(loudness=0.9))
    for name, words in samples().items():
        (folder / name).write_text(words, encoding="utf-8")
    for ending, codec in ((".mp3", "libmp3lame"), (".flac", "flac"), (".opus", "libopus")):
        chapters = folder / "chapters.txt"
        chapters.write_text(CHAPTERS if ending == ".mp3" else MORE, encoding="utf-8")
        command = ["ffmpeg", "-v", "error", "-y", "-i", sound, "-i", chapters, "-map_metadata", "1", "-c:a", codec]
        subprocess.run([*command, "-t", "12", folder / f"{STEM}{ending}"], check=True)  # noqa: S603 - ours
        chapters.unlink()
    (folder / "late.en.easy.wav").write_bytes(sample_player.recording())
    early = folder / "early.en.easy.wav"
    early.write_bytes(sample_player.recording())
    early.with_suffix(".vtt").write_text(sample_player.captions(late=-0.2), encoding="utf-8")
    subprocess.run(["ffmpeg", "-v", "error", "-y", "-i", early, early.with_suffix(".flac")], check=True)  # noqa: S603, S607 - ours
    whole = early.with_suffix(".flac").read_bytes()
    early.with_suffix(".flac").write_bytes(whole[: len(whole) // 2] + bytes(4000) + whole[len(whole) // 2 + 4000 :])


def samples() -> Mapping[str, str]:
    """The samples that are text: name → words."""
    return {
        "late.en.easy.html": sample_player.page("late.en.easy.wav", late=0.2, wrongs=ALOUD),
        "late.en.easy.vtt": sample_player.captions(),
        "mute.en.easy.html": sample_player.page("nowhere.wav"),
        "mute.en.easy.vtt": CAPTIONS,
        "mute.en.easy.srt": SUBRIP,
        "dead.en.easy.html": sample_player.page("nowhere.wav", wrongs=DEAD),
        f"{STEM}.vtt": sample_player.captions(),
        f"{STEM}.chapters.json": json.dumps(CHAPTERS_JSON),
    }
