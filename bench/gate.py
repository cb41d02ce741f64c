"""Both fact gates on pairs by an editor who had not seen the program: what they stop, what they let pass.

`judged/facts.tsv` holds English sentences and easier ones, `facts-translated.tsv` translations; each pair is `wrong`
(one fact changed) or `right`. `python bench/gate.py [-v]` prints shares, with `-v` the pairs that are judged otherwise.
"""

from __future__ import annotations

import csv
import re
import sys
from collections.abc import Iterator

from figures import BENCH, Figure, table

from accessible_release.analysis.parsing import statements
from accessible_release.checking.gate import breaches
from accessible_release.checking.translated.frame import Frame
from accessible_release.checking.translated.gate import judge

FOLDER = BENCH / "judged"
SENTENCES = re.compile(r"(?<=[.!?])\s+(?=[A-Z“\"])")
HUNDRED = 100


def pairs(name: str) -> list[dict[str, str]]:
    """The rows of a table of pairs."""
    with (FOLDER / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def english() -> Iterator[tuple[str, str, bool]]:
    """What each pair is, its words, and whether the gate stops it."""
    for row in pairs("facts.tsv"):
        source, other = statements([[row["source"]], SENTENCES.split(row["other"])])
        yield row["verdict"], f"{row['source']} => {row['other']}", bool(breaches(source, other))


def translated() -> Iterator[tuple[str, str, bool]]:
    """The same of translations; a hard doubt stops, too."""
    for row in pairs("facts-translated.tsv"):
        verdict = judge(row["source"], row["other"], Frame("en", row["language"]))
        found = [*verdict.breaches, *(doubt for doubt in verdict.doubts if doubt.hard)]
        yield row["verdict"], f"{row['language']}: {row['source']} => {row['other']}", bool(found)


def measured(*, told: bool = False) -> Iterator[Figure]:
    """The share of wrong pairs that are stopped and of right ones that pass, of both gates."""
    for name, found in (("English", list(english())), ("translated", list(translated()))):
        for kind, stopped in (("wrong", True), ("right", False)):
            rows = [row for row in found if row[0] == kind]
            good = [row for row in rows if row[2] is stopped]
            if told:
                print(*(f"{kind}, judged otherwise: {row[1]}" for row in rows if row not in good), sep="\n")
            done = "stopped" if stopped else "passed"
            yield Figure(
                f"gate, {name}: {kind} {done}", HUNDRED * len(good) / len(rows), "%", note=f"{len(good)} of {len(rows)}"
            )


if __name__ == "__main__":
    print(table(list(measured(told="-v" in sys.argv))))
