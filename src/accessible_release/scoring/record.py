"""The stable JSON form of a readability. Fields may be added; none is renamed or dropped."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from accessible_release.scoring.assessing import Readability
from accessible_release.scoring.figures import Figures
from accessible_release.scoring.issue import guidelines


def record(readability: Readability) -> dict[str, Any]:
    """What `score --json` prints."""
    return {
        "language": readability.language,
        "note": readability.note,
        "thresholds": asdict(readability.thresholds),
        "text": _figures(readability.figures),
        "ours": _figures(readability.ours),
        "hard_words": [asdict(word) for word in readability.hard_words],
        "issues": [asdict(issue) for issue in readability.issues],
        "ignored": [asdict(each) for each in readability.ignored],
        "rules": {code: asdict(each) for code, each in guidelines().items() if code in _codes(readability)},
    }


def _figures(figures: Figures) -> dict[str, Any]:
    return {
        "counts": asdict(figures.counts),
        "lengths": [asdict(each) for each in figures.lengths],
        "over_plain": figures.over_plain,
        "over_plain_share": round(figures.share(figures.over_plain), 3),
        "over_warn": figures.over_warn,
        "over_warn_share": round(figures.share(figures.over_warn), 3),
        "reading_age": asdict(figures.reading_age) if figures.reading_age else None,
        "textstat_note": figures.textstat_note,
        "formulas": [asdict(each) for each in figures.formulas],
    }


def _codes(readability: Readability) -> set[str]:
    return {issue.code for issue in readability.issues} | {each.code for each in readability.ignored}
