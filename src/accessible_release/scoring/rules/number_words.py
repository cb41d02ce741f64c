"""ER12: numbers as digits (IE; to verify: not confirmed from the source itself)."""

from __future__ import annotations

from collections.abc import Iterator

from accessible_release.scoring.issue import Issue, term_list
from accessible_release.scoring.text import Line, Text


def check(text: Text) -> Iterator[Issue]:
    """One issue a run of number words; *one* is left alone, and *million* behind figures."""
    names = term_list("ER12", "words")
    for line in text.readable:
        run: list[tuple[int, int]] = []
        figures = False
        for tagged in text.tagged[line.id]:
            parts = tagged.lower.split("-")
            if (
                all(part in names or part == "one" for part in parts)
                and tagged.lower != "one"
                and not tagged.is_name
                and not figures
            ):
                run.append((tagged.word.start, tagged.word.end))
                continue
            yield from _issue(text, line, run)
            run, figures = [], tagged.word.kind == "number"
        yield from _issue(text, line, run)


def _issue(text: Text, line: Line, run: list[tuple[int, int]]) -> Iterator[Issue]:
    if run:
        start, end = run[0][0], run[-1][1]
        message = f"“{line.text[start:end]}” is a number in words."
        yield text.issue("ER12", line, (start, end), message, "Write figures; they must say the same.")
