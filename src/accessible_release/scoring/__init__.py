"""How easy a text is to read: counts, formulas, hard words, and the Easy Read rules that a program can check.

A score alone never passes or fails a release: cutting sentences at every comma improves each formula and helps nobody.
"""

from __future__ import annotations

from accessible_release.scoring.assessing import Ignored, Readability, assess, assess_text
from accessible_release.scoring.configured import assess_as_set
from accessible_release.scoring.figures import Figures, figures, ours
from accessible_release.scoring.ignoring import ignored_from
from accessible_release.scoring.issue import Issue, guidelines
from accessible_release.scoring.record import record
from accessible_release.scoring.text import Line, Text, Thresholds, lines_from, lines_of

__all__ = [
    "Figures",
    "Ignored",
    "Issue",
    "Line",
    "Readability",
    "Text",
    "Thresholds",
    "assess",
    "assess_as_set",
    "assess_text",
    "figures",
    "guidelines",
    "ignored_from",
    "lines_from",
    "lines_of",
    "ours",
    "record",
]
