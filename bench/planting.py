"""Faults planted into finished files and into what will be spoken: how many the double entry sees.

A digit is changed, dropped or added, a number is grouped otherwise, or two contacts' numbers are exchanged, in one
place of a text, page, Word document, e-book, caption file, braille file or script. `python bench/planting.py [FOLDER]`
takes the releases of a folder (default: the sample) and prints what was missed.
"""

from __future__ import annotations

import io
import random
import re
import sys
import tempfile
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from figures import SAMPLE, Figure, table

from accessible_release import making
from accessible_release.double_entry import Numbers, numbers_of, script_problems
from accessible_release.double_entry.figures import groups_in
from accessible_release.levels import versions
from accessible_release.manifest import on_the_card
from accessible_release.model import Release, ScriptLine
from accessible_release.narrating.script import script
from accessible_release.phrases import phrases
from accessible_release.pipeline import understand
from accessible_release.plugins import edition
from accessible_release.records import contact_record
from accessible_release.settings import Settings
from accessible_release.verifying import card_problems

EDITIONS = ("text", "web", "word", "epub", "captions", "braille")
KINDS = ("changed", "dropped", "added", "regrouped", "exchanged")
CONTEXT: list[tuple[str, str]] = []
"""Where faults were planted: for whoever looks at what was missed."""
FAULTS = 500
LEAST_DIGITS = 6
TIE = "(?:[\\s\u00a0\u2060\u2011‑.()\\[\\]-]|<[^<>]*>|&#160;|&nbsp;){0,40}?"
BRAILLE = str.maketrans("1234567890", "abcdefghij")
BRAILLE_TIE = '[\\s"#\\-_<>(]{0,6}'


def figures(folder: Path) -> Iterator[Figure]:
    """How many of the planted faults were missed."""
    missed, planted = measure([SAMPLE], folder, random.Random(20261202), shown=False)
    yield Figure("planted faults in numbers that are missed", sum(missed.values()), limit=0, note=f"of {planted}")


def measure(paths: Sequence[Path], folder: Path, chance: random.Random, *, shown: bool) -> tuple[Counter[str], int]:
    """The faults that were missed, by edition and kind, and how many were planted."""
    settings = replace(Settings(), voice="tone", editions=EDITIONS, no_helpline=True, cache=str(folder / "cache"))
    missed: Counter[str] = Counter()
    planted, wanted = 0, max(1, FAULTS // len(paths))
    for path in paths:
        release = understand(str(path), settings)
        levels = versions(release, settings, lambda *_: None).releases
        rows, _ = making.make(levels, making.load(EDITIONS), settings, lambda *_: None, lambda: None)
        of_level = {each.level: each for each in levels}
        files = [(row.edition, of_level[row.level], row.file.data) for row in rows if row.edition in EDITIONS]
        done = tries = 0
        while done < wanted and tries < 20 * wanted:
            tries += 1
            if chance.random() < 1 / (len(EDITIONS) + 1):
                name, seen = "script", _in_script(chance.choice(levels), settings, chance)
            else:
                name, level, data = chance.choice(files)
                seen = _in_file(name, level, data, chance)
            if seen is None:
                continue
            done += 1
            kind, caught = seen
            if not caught:
                missed[f"{name}, {kind}"] += 1
                if shown:
                    print(f"missed in {path.stem}: {name}, {kind}", CONTEXT[-1:] if name != "script" else "")
        planted += done
    return missed, planted


def _numbers(release: Release) -> list[str]:
    return [each for each in numbers_of(release).printed if len("".join(groups_in(each))) >= LEAST_DIGITS]


def _in_file(name: str, release: Release, data: bytes, chance: random.Random) -> tuple[str, bool] | None:
    kind, spoil = chance.choice(KINDS), _spoiler(release, chance)
    spoiled = spoil(kind, data, name == "braille")
    if spoiled is None or spoiled == data:
        return None
    book = edition(name)
    try:
        words = book.read_back(spoiled, release.language)
    except Exception:  # noqa: BLE001 - a file that cannot be read any more is noticed
        return kind, True
    if words == book.read_back(data, release.language) and b"tel:" not in data:
        return None  # a place that nobody reads
    numbers: Numbers = numbers_of(release)
    contacts = [contact_record(contact) for contact in on_the_card(release)]
    problems = [
        *numbers.problems(words, spoiled, book.card_copies),
        *card_problems(spoiled, book, release.language, contacts),
    ]
    return kind, bool(problems)


Spoiler = Callable[[str, bytes, bool], bytes | None]


def _spoiler(release: Release, chance: random.Random) -> Spoiler:
    """What plants a fault of a kind into the bytes of a file, or None where it cannot."""

    def spoil(kind: str, data: bytes, braille: bool) -> bytes | None:
        if data[:2] != b"PK":
            text = _spoiled(kind, data.decode("utf-8", "surrogateescape"), release, chance, braille=braille)
            return None if text is None else text.encode("utf-8", "surrogateescape")
        return _in_zip(kind, data, release, chance)

    return spoil


def _in_zip(kind: str, data: bytes, release: Release, chance: random.Random) -> bytes | None:
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        parts = {info.filename: packed.read(info) for info in packed.infolist()}
        infos = packed.infolist()
    shown = [name for name in parts if re.search(r"(?:document\.xml|\.xhtml)$", name) and "nav" not in name]
    for name in chance.sample(shown, len(shown)):
        text = _spoiled(kind, parts[name].decode(), release, chance, braille=False)
        if text is not None:
            parts[name] = text.encode()
            out = io.BytesIO()
            with zipfile.ZipFile(out, "w") as packed:
                for info in infos:
                    packed.writestr(info, parts[info.filename])
            return out.getvalue()
    return None


def _pattern(number: str, *, braille: bool) -> re.Pattern[str]:
    groups = groups_in(number)
    if braille:
        return re.compile(rf"(?<=#){BRAILLE_TIE.join(group.translate(BRAILLE) for group in groups)}(?![a-j])")
    return re.compile(rf"(?<!\d){TIE.join(groups)}(?!\d)")


def _spoiled(kind: str, text: str, release: Release, chance: random.Random, *, braille: bool) -> str | None:
    numbers = _numbers(release)
    found = [(number, place) for number in numbers for place in _pattern(number, braille=braille).finditer(text)]
    if not found:
        return None
    number, place = chance.choice(found)
    if kind == "exchanged":
        others = [(other, at) for other, at in found if other != number and at.start() > place.end()]
        if not others:
            return None
        _, at = chance.choice(others)
        CONTEXT.append((text[place.start() - 60 : place.end() + 20], text[at.start() - 60 : at.end() + 20]))
        return f"{text[: place.start()]}{at[0]}{text[place.end() : at.start()]}{place[0]}{text[at.end() :]}"
    digits = "abcdefghij" if braille else "0123456789"
    made = _altered(kind, place[0], digits, chance)
    CONTEXT.append((text[max(0, place.start() - 80) : place.end() + 20], made))
    return None if made is None else text[: place.start()] + made + text[place.end() :]


def _altered(kind: str, printed: str, digits: str, chance: random.Random) -> str | None:
    """The printed number with a fault; tags within it stay as they are."""
    bare = [(at.start(), at.end()) for at in re.finditer(r"<[^<>]*>|&[#\w]+;", printed)]
    places = [
        at for at, char in enumerate(printed) if char in digits and not any(left <= at < right for left, right in bare)
    ]
    at = chance.choice(places)
    if kind == "changed":
        return printed[:at] + chance.choice([each for each in digits if each != printed[at]]) + printed[at + 1 :]
    if kind == "dropped":
        return printed[:at] + printed[at + 1 :]
    if kind == "added":
        return printed[:at] + chance.choice(digits) + printed[at:]
    if len(digits) > 10 or bare or " " not in printed.replace("\u00a0", " "):
        return None
    gap = printed.replace("\u00a0", " ").index(" ")
    moved = printed[:gap] + printed[gap + 1] + printed[gap] + printed[gap + 2 :]
    return moved if moved != printed and printed[gap + 1] in digits else None


def _in_script(release: Release, settings: Settings, chance: random.Random) -> tuple[str, bool] | None:
    lines = list(script(release, settings))
    words = phrases(release.language)["digits"]
    spoken = [word for digit, word in words.items() if digit.isdigit()]
    shape = re.compile(rf"\b(?:{'|'.join(spoken)})\b(?:,? (?:{'|'.join(spoken)})\b){{2,}}")
    said = [(place, found) for place, line in enumerate(lines) for found in shape.finditer(line.text)]
    if not said:
        return None
    kind = chance.choice(KINDS[:3])
    place, found = chance.choice(said)
    parts = found[0].split(" ")
    at = chance.randrange(len(parts))
    other = chance.choice([word for word in spoken if word != parts[at].strip(",")])
    parts[at : at + 1] = {"changed": [other], "dropped": [], "added": [parts[at].strip(","), other]}[kind]
    line: ScriptLine = lines[place]
    lines[place] = replace(line, text=line.text[: found.start()] + " ".join(parts) + line.text[found.end() :])
    return kind, any(script_problems(release, lines, words))


if __name__ == "__main__":
    releases = sorted(Path(sys.argv[1]).glob("*.md")) if sys.argv[1:] else [SAMPLE]
    with tempfile.TemporaryDirectory() as scratch:
        lost, total = measure(releases, Path(scratch), random.Random(20261202), shown=True)
    print(dict(lost))
    print(table([Figure("planted faults in numbers that are missed", sum(lost.values()), limit=0, note=f"of {total}")]))
