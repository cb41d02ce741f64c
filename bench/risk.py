"""How many wrong translations have a flag, and how many right ones, on `judged/translated-risk`.

`python bench/risk.py` prints shares for each draw; `--fit` the weights for `translating/risk/weights.toml`, fitted on
draws 1 to 5; the fifth counts twice. Draw 6 was not used for fitting, nor for the tables.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterator, Sequence

import numpy as np
from figures import BENCH, Figure, table

from accessible_release.analysis.parsing import statements
from accessible_release.translating.risk.signs import Signs, signs
from accessible_release.translating.risk.weighing import risk

SHEET = BENCH / "judged" / "translated-risk" / "sheet.tsv"
FITTED, TWICE, RIDGE, STEPS = 5, 5, 5.0, 60
HUNDRED = 100
WITH = ("words", "phrases", "lost", "little", "repeated", "size")
WITHOUT = ("words", "phrases", "repeated", "size")
Row = dict[str, str]


def rows() -> list[Row]:
    """The rows of the sheet."""
    with SHEET.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def seen(found: Sequence[Row], *, way_back: bool) -> list[Signs]:
    """The signs of each row."""
    sources = statements([[row["source"]] for row in found])
    backs = statements([[row["way_back"] or "."] for row in found]) if way_back else [None] * len(found)
    each = zip(found, sources, backs, strict=True)
    return [signs(source, row["translation"], back, "pt-BR") for row, source, back in each]


def measured() -> Iterator[Figure]:
    """What is flagged, by draw and judgement, by the risk or the gate."""
    for way_back in (True, False):
        found = rows()
        risky = [risk(each, way_back=way_back).level != "low" for each in seen(found, way_back=way_back)]
        for draw in sorted({row["draw"] for row in found}):
            for judgement in ("wrong", "edit", "right"):
                each = [
                    flagged or bool(row["gate"])
                    for row, flagged in zip(found, risky, strict=True)
                    if row["draw"] == draw and row["judgement"] == judgement
                ]
                name = f"draw {draw}, {'with' if way_back else 'without'} the way back: {judgement}, flagged"
                yield Figure(name, HUNDRED * sum(each) / len(each), "%", note=f"of {len(each)}")


def fitted(names: Sequence[str], *, way_back: bool) -> dict[str, float]:
    """Weights by ridge regression of the judgement “wrong” on the signs."""
    found = [row for row in rows() if int(row["draw"]) <= FITTED]
    values = np.array([[each.values[name] for name in names] for each in seen(found, way_back=way_back)])
    wrong = np.array([row["judgement"] == "wrong" for row in found], dtype=float)
    counts = np.array([2.0 if int(row["draw"]) == TWICE else 1.0 for row in found])
    mean, spread = values.mean(0), values.std(0) + 1e-9
    each = np.c_[np.ones(len(found)), (values - mean) / spread]
    weights, ridge = np.zeros(each.shape[1]), np.eye(each.shape[1]) * RIDGE
    ridge[0, 0] = 1e-6
    for _ in range(STEPS):
        share = 1 / (1 + np.exp(-each @ weights))
        slope = each.T @ (counts * (share - wrong)) + ridge @ weights
        weights -= np.linalg.solve((each * (counts * share * (1 - share))[:, None]).T @ each + ridge, slope)
    found_weights = weights[1:] / spread
    base = weights[0] - float((found_weights * mean).sum())
    return {name: round(float(value), 2) for name, value in zip(("base", *names), (base, *found_weights), strict=True)}


if __name__ == "__main__":
    if "--fit" in sys.argv:
        print("with_way_back", fitted(WITH, way_back=True))
        print("without_way_back", fitted(WITHOUT, way_back=False))
    else:
        print(table(list(measured())))
