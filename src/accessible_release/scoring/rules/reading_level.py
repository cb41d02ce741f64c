"""ER41: lower secondary reading level, or an easier version beside it (WCAG 2.2, 3.1.5, AAA)."""

from __future__ import annotations

from collections.abc import Iterator

from accessible_release.scoring.figures import figures
from accessible_release.scoring.issue import Issue
from accessible_release.scoring.text import Text


def check(text: Text) -> Iterator[Issue]:
    """One issue for a text above the grade, and none where there is no grade."""
    grade = figures(text).grade
    if grade is not None and grade > text.thresholds.grade:
        message = f"The Flesch–Kincaid grade is {grade}: above lower secondary school."
        yield Issue("ER41", "", None, message, "Publish an easy edition beside it.", "info")
