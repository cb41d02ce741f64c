"""Talking books (DAISY 2.02): every file is well formed, every reference resolves, the times are those of the sound.

Prints one line a check; with --checks, the names of the checks.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator, Mapping
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree as ET

import drawn
import files
import helplines
from overlays import seconds
from readable import words
from verdicts import Verdict, attempt, main

NCC = "ncc.html"
WANTED = (
    "dc:title",
    "dc:language",
    "dc:identifier",
    "dc:format",
    "dc:publisher",
    "dc:date",
    "ncc:charset",
    "ncc:generator",
    "ncc:tocItems",
    "ncc:totalTime",
    "ncc:multimediaType",
    "ncc:narrator",
    "ncc:setInfo",
)
SLACK = 1.0
"""Seconds by which a total may differ: it is written in whole seconds."""
CHECKS = (
    "daisy-opens",
    "daisy-well-formed",
    "daisy-references",
    "daisy-metadata",
    "daisy-headings",
    "daisy-times",
    "daisy-durations",
    "daisy-number-order",
    "daisy-helpline",
)

Trees = Mapping[str, ET.Element]


def judge(path: Path) -> Iterator[Verdict]:
    """Check by check, what is wrong with a talking book."""
    try:
        with zipfile.ZipFile(path) as archive:
            damaged = archive.testzip()
            members = {} if damaged else {name: archive.read(name) for name in archive.namelist()}
    except (OSError, zipfile.BadZipFile) as error:
        yield "daisy-opens", [str(error)]
        return
    yield "daisy-opens", [f"{damaged} is damaged"] if damaged else [] if NCC in members else [f"no {NCC} at the top"]
    trees, broken = _trees(members)
    yield "daisy-well-formed", broken
    yield from attempt("daisy-references", lambda: list(unresolved(members, trees)))
    yield from attempt("daisy-metadata", lambda: list(metadata(trees)))
    yield from attempt("daisy-headings", lambda: list(headings(trees)))
    yield from attempt("daisy-times", lambda: list(times(members, trees)))
    yield from attempt("daisy-durations", lambda: list(durations(members, trees)))
    yield from attempt(
        "daisy-number-order", lambda: drawn.back_to_front(members, _said(trees[NCC]).get("dc:language", ""))
    )
    yield from attempt("daisy-helpline", lambda: helplines.lost(path, text(members)))


def unresolved(members: Mapping[str, bytes], trees: Trees) -> Iterator[str]:
    """References to files or places that are not there, and files that nothing leads to."""
    ids = {name: {each.get("id") for each in tree.iter()} for name, tree in trees.items()}
    reached = {NCC, "master.smil"}
    for name, tree in trees.items():
        for target in _targets(tree):
            file, _, place = unquote(target).partition("#")
            file = file or name
            reached.add(file)
            if file not in members:
                yield f"{name}: no {file}"
            elif place and place not in ids.get(file, set()):
                yield f"{name}: no {target}"
    yield from (f"nothing leads to {name}" for name in sorted(set(members) - reached))


def metadata(trees: Trees) -> Iterator[str]:
    """What the centre must say of the book and does not, and a count that is wrong."""
    said = _said(trees[NCC])
    yield from (f"no {name}" for name in WANTED if not said.get(name))
    if said.get("dc:format") != "Daisy 2.02":
        yield f"format {said.get('dc:format')!r}"
    entries = [each for each in trees[NCC].iter() if _name(each) in {"h1", "h2", "h3", "h4", "h5", "h6", "span"}]
    if said.get("ncc:tocItems") not in {None, str(len(entries))}:
        yield f"tocItems says {said['ncc:tocItems']}, there are {len(entries)}"


def language(trees: Trees) -> str:
    """The language that the centre names; empty for none."""
    return _said(trees[NCC]).get("dc:language", "")


def headings(trees: Trees) -> Iterator[str]:
    """A centre that does not begin with the title, leaves a level out, or has a heading that leads nowhere."""
    found = [each for each in trees[NCC].iter() if re.fullmatch("h[1-6]", _name(each))]
    levels = [int(_name(each)[1]) for each in found]
    if not found or levels[0] != 1 or found[0].get("class") != "title":
        yield "it does not begin with h1 class=title"
    yield from (f"h{after} after h{one}" for one, after in pairwise(levels) if after > one + 1)
    yield from (f"{''.join(each.itertext())!r} leads nowhere" for each in found if not list(_targets(each)))


def times(members: Mapping[str, bytes], trees: Trees) -> Iterator[str]:
    """Clips that are out of order or outside the sound."""
    before: dict[str, float] = {}
    lengths = {name: files.sound(data, files.frames_of_tag(data)[1])[0] for name, data in _sounds(members)}
    for name in _in_order(trees):
        for sound, start, end in _clips(trees[name]):
            if not before.get(sound, 0.0) - 0.0015 <= start < end <= lengths.get(sound, 0.0) + 0.05:
                yield f"{name}: {start} to {end} after {before.get(sound, 0.0)}, of {lengths.get(sound, 0.0):.3f}"
            before[sound] = end
    if not before:
        yield "no clips"


def durations(members: Mapping[str, bytes], trees: Trees) -> Iterator[str]:
    """Lengths in the metadata that are not the sums of the clips."""
    elapsed = 0.0
    for name in _in_order(trees):
        said = _said(trees[name])
        lasts = sum(end - start for _, start, end in _clips(trees[name]))
        for key, value in (("ncc:timeInThisSmil", lasts), ("ncc:totalElapsedTime", elapsed)):
            if abs(seconds(said.get(key, "0")) - value) > SLACK:
                yield f"{name}: {key} says {said.get(key)}, it is {value:.1f} s"
        elapsed += lasts
    total = _said(trees[NCC]).get("ncc:totalTime", "0")
    if abs(seconds(total) - elapsed) > SLACK:
        yield f"ncc:totalTime says {total}, it is {elapsed:.1f} s"
    if not any(True for _ in _sounds(members)):
        yield "no sound"


def text(members: Mapping[str, bytes]) -> str:
    """The words of the documents of a book, the centre apart."""
    documents = [name for name in members if name.endswith(".html") and name != NCC]
    return "\n".join(words(members[name].decode("utf-8")) for name in documents)


def _trees(members: Mapping[str, bytes]) -> tuple[dict[str, ET.Element], list[str]]:
    trees, broken = {}, []
    for name in members:
        if name.endswith((".html", ".smil", ".xml")):
            try:
                trees[name] = ET.fromstring(members[name])  # noqa: S314 - a book of ours
            except ET.ParseError as error:
                broken.append(f"{name}: {error}")
    return trees, broken


def _targets(tree: ET.Element) -> Iterator[str]:
    for each in tree.iter():
        for key in ("href", "src"):
            target = each.get(key)
            if target and not urlsplit(target).scheme:
                yield target


def _in_order(trees: Trees) -> list[str]:
    """The files with clips, in the order in which the centre first leads to them."""
    led = dict.fromkeys(target.partition("#")[0] for target in _targets(trees[NCC]))
    return [name for name in led if name.endswith(".smil") and name in trees]


def _clips(tree: ET.Element) -> Iterator[tuple[str, float, float]]:
    for each in tree.iter():
        if _name(each) == "audio":
            start, end = (each.get(key, "0").removeprefix("npt=") for key in ("clip-begin", "clip-end"))
            yield each.get("src", ""), seconds(start), seconds(end)


def _said(tree: ET.Element) -> dict[str, str]:
    return {each.get("name", ""): each.get("content", "") for each in tree.iter() if _name(each) == "meta"}


def _sounds(members: Mapping[str, bytes]) -> Iterator[tuple[str, bytes]]:
    return ((name, data) for name, data in members.items() if name.endswith(".mp3"))


def _name(element: ET.Element) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


if __name__ == "__main__":
    main(CHECKS, judge)
