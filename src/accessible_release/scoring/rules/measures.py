"""Rules that measure: how long a sentence and a text are, how far apart the headings, how many sentences say “you”."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from accessible_release.scoring.figures import figures
from accessible_release.scoring.issue import Issue, Severity, term_list
from accessible_release.scoring.rules.loops import CodedCheck, Mark, in_prose
from accessible_release.scoring.text import PROSE, Line, Text
from accessible_release.scoring.words import words

FEWEST = 5
"""Sentences below which a share says nothing."""


def _long_sentences(text: Text, line: Line) -> Iterator[Mark]:
    """A long sentence: to know above 15 words, to look at above 20."""
    length = sum(1 for _ in words(line.text))
    if length > text.thresholds.warn:
        hint = f"Aim at {text.thresholds.warn} words or fewer: make two sentences of it."
        severity: Severity = "warning" if length > text.thresholds.fail else "info"
        yield Mark(None, f"The sentence has {length} words.", hint, severity)


def _of_the_text(code: str, message: str, hint: str) -> Issue:
    return Issue(code, "", None, message, hint, "info")


def _speaks_to_nobody(text: Text) -> Iterator[Issue]:
    """A text of which too few sentences speak to the reader; only our own words count."""
    own = [line.ours for line in text.prose if any(words(line.ours))]
    if len(own) < FEWEST:
        return
    to_reader = term_list("ER17", "reader")
    share = sum(any(word.text.lower() in to_reader for word in words(sentence)) for sentence in own) / len(own)
    if share < text.thresholds.reader:
        message = f"{share:.0%} of our own sentences speak to the reader (“you”)."
        yield _of_the_text("ER17", message, "Tell people what they can do: “You can call …”.")


def _long_text(text: Text) -> Iterator[Issue]:
    """A text that is too long, headings included."""
    total = sum(1 for line in text.readable for _ in words(line.text))
    if total > text.thresholds.total:
        yield _of_the_text("ER29", f"The text has {total:,} words.", f"Aim at fewer than {text.thresholds.total:,}.")


def _few_headings(text: Text) -> Iterator[Issue]:
    """Each stretch with too many sentences, at its first sentence."""
    for is_prose, some in groupby(text.readable, key=lambda line: line.kind in PROSE):
        stretch = list(some)
        if is_prose and len(stretch) > text.thresholds.under_heading:
            message = f"{len(stretch)} sentences follow each other without a heading."
            hint = f"A short heading every {text.thresholds.under_heading} sentences helps to find one's place."
            yield text.issue("ER31", stretch[0], None, message, hint)


def _hard_level(text: Text) -> Iterator[Issue]:
    """A text above the grade, where there is one."""
    grade = figures(text).grade
    if grade is not None and grade > text.thresholds.grade:
        message = f"The Flesch–Kincaid grade is {grade}: above lower secondary school."
        yield _of_the_text("ER41", message, "Publish an easy edition beside it.")


RULES: tuple[CodedCheck, ...] = (
    in_prose("ER01", _long_sentences),
    ("ER17", _speaks_to_nobody),
    ("ER29", _long_text),
    ("ER31", _few_headings),
    ("ER41", _hard_level),
)
