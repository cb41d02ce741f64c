"""The judge of a person's text on pairs and whole texts, by writers who had not seen the program.

`judged/verdicts/pairs-*.tsv` hold a sentence of a release and a free rewriting, faithful or with one error;
`translated-*.tsv` a translation, with the verdict that its writer expects. `texts-*/`
hold releases (`1.md`), good easy versions (`1.plain.md`) and errors to plant in them (`planted.tsv`).
`python bench/verdicts.py [-v]` prints shares, with `-v` what is judged otherwise.
"""

from __future__ import annotations

import csv
import re
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from figures import BENCH, Figure, table

from accessible_release import Settings
from accessible_release.analysis.known import Known, known_names, said_beside
from accessible_release.analysis.parsing import statements
from accessible_release.checking.comparing import Row, compare
from accessible_release.checking.translated.frame import Frame
from accessible_release.checking.translated.gate import judge as judge_translation
from accessible_release.checking.verdicts import Verdict, judge
from accessible_release.contacts import find_contacts
from accessible_release.reading import decode, understand

FOLDER = BENCH / "judged" / "verdicts"
SENTENCES = re.compile(r"(?<=[.!?])\s+(?=[A-Z“\"‘'0-9])")
HUNDRED, MINUTE = 100, 60
BROKEN = (Verdict.CHANGED, Verdict.ADDED)
Text = tuple[list[str], Known, tuple[str, ...]]


def rows_of(path: Path) -> list[dict[str, str]]:
    """The rows of a table."""
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def pairs(path: Path, *, told: bool) -> Iterator[Figure]:
    """How the pairs of one table are judged."""
    rows, found = rows_of(path), Counter[tuple[str, Verdict]]()
    parsed = statements([SENTENCES.split(row[side]) for row in rows for side in ("source", "other")])
    began = time.perf_counter()
    for row, source, other in zip(rows, parsed[::2], parsed[1::2], strict=True):
        verdict = judge(source, other).verdict
        found[row["kind"], verdict] += 1
        if told and (row["kind"] == "wrong") != (verdict in BROKEN):
            print(f"{row['kind']}, {verdict}: {row['source']} => {row['other']}")
    took = time.perf_counter() - began
    for kind in ("wrong", "faithful"):
        whole = sum(number for (name, _), number in found.items() if name == kind)
        for verdict in Verdict:
            share = HUNDRED * found[kind, verdict] / whole
            yield Figure(f"{path.stem}: {kind} {verdict.value}", share, "%", note=f"of {whole}")
    yield Figure(f"{path.stem}: pairs a minute, once parsed", MINUTE * len(rows) / took, "pairs")


def _text(words: str, name: str) -> Text:
    release = find_contacts(understand(decode(words.encode(), name=name), Settings()), Settings())
    return [each.text for each in release.sentences], known_names(release), said_beside(release)


def _compared(source: Text, words: str) -> list[Row]:
    return compare(source[0], _text(words, "easy.md")[0], source[1], beside=source[2])


def texts(folder: Path, *, told: bool) -> Iterator[Figure]:
    """How often a good text is said to change something, and how many planted errors are found where they stand."""
    releases = {path.stem: _text(path.read_text(encoding="utf-8"), path.name) for path in folder.glob("?.md")}
    good = {path.name[0]: path.read_text(encoding="utf-8") for path in folder.glob("?.plain.md")}
    noise = {
        name: {(row.other, each) for row in _compared(releases[name], words) for each in row.broken}
        for name, words in good.items()
    }
    planted = rows_of(folder / "planted.tsv")
    hits = 0
    for row in planted:
        name = row["release"][0]
        words = good[name].replace(row["line_good"], row["line_wrong"])
        new = [
            each
            for each in _compared(releases[name], words)
            if any((each.other, one) not in noise[name] for one in each.broken)
        ]
        hit = any(_bare(row["line_wrong"])[:25] in _bare(each.other) for each in new)
        hits += hit
        if told and not hit:
            print(f"not found, {row['kind']}: {row['line_wrong']}")
    most = max(sum(each.verdict is Verdict.CHANGED for _, each in found) for found in noise.values())
    yield Figure(f"{folder.name}: changed in a good text, at most", most, "findings", note=f"of {len(good)} texts")
    yield Figure(
        f"{folder.name}: planted errors found in place",
        HUNDRED * hits / len(planted),
        "%",
        note=f"{hits} of {len(planted)}",
    )


def _bare(text: str) -> str:
    return re.sub(r"\W+", " ", text).strip()


def translated(path: Path, *, told: bool) -> Iterator[Figure]:
    """How the pairs of one table of translations are judged."""
    rows, found, exact = rows_of(path), Counter[tuple[str, Verdict]](), 0
    for row in rows:
        verdict = judge_translation(row["source"], row["other"], Frame("en", row["language"])).verdict
        found[row["kind"], verdict] += 1
        exact += verdict == row["verdict"]
        if told and verdict != row["verdict"]:
            print(f"{row['kind']}, {row['verdict']}, {verdict}: {row['source']} => {row['other']}")
    for kind in ("wrong", "faithful"):
        whole = sum(number for (name, _), number in found.items() if name == kind)
        for verdict in Verdict:
            share = HUNDRED * found[kind, verdict] / whole
            yield Figure(f"{path.stem}: {kind} {verdict.value}", share, "%", note=f"of {whole}")
    yield Figure(f"{path.stem}: the verdict of the writer", HUNDRED * exact / len(rows), "%", note=f"of {len(rows)}")


def measured(*, told: bool = False) -> Iterator[Figure]:
    """All tables and all texts."""
    for path in sorted(FOLDER.glob("pairs-*.tsv")):
        yield from pairs(path, told=told)
    for path in sorted(FOLDER.glob("translated-*.tsv")):
        yield from translated(path, told=told)
    for folder in sorted(FOLDER.glob("texts-*")):
        yield from texts(folder, told=told)


if __name__ == "__main__":
    print(table(list(measured(told="-v" in sys.argv))))
