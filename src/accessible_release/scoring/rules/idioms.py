"""ER07: no idioms: some people take them word by word (IE, COGA, GDS)."""

from __future__ import annotations

from collections.abc import Iterator

from accessible_release.lexicon.lists import meanings
from accessible_release.scoring.issue import Issue
from accessible_release.scoring.phrases import phrases
from accessible_release.scoring.text import Text


def check(text: Text) -> Iterator[Issue]:
    """One issue a phrase of the list idioms.tsv."""
    for line in text.readable:
        for phrase, start, end in phrases("idioms").find(text.tagged[line.id]):
            hint = f"It means: {meanings('idioms')[phrase]}."
            yield text.issue(
                "ER07",
                line,
                (start, end),
                f"“{line.text[start:end]}” is an idiom, if it is not meant word by word.",
                hint,
                "warning",
            )
