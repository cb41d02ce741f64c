"""ER44: the words that GOV.UK avoids (GDS). Only reported: some are right where they are meant word by word."""

from __future__ import annotations

from collections.abc import Iterator

from accessible_release.lexicon.lists import meanings, parts_of_speech
from accessible_release.scoring.issue import Issue
from accessible_release.scoring.phrases import phrases
from accessible_release.scoring.text import Text


def check(text: Text) -> Iterator[Issue]:
    """One issue a phrase of the list avoid.tsv, as the part of speech that the list gives."""
    for line in text.readable:
        used_as = {tagged.word.start: tagged.pos for tagged in text.tagged[line.id] if not tagged.is_name}
        for phrase, start, end in phrases("avoid").find(text.tagged[line.id]):
            wanted = parts_of_speech("avoid").get(phrase)
            if start in used_as and wanted in {None, used_as[start]}:
                message = f"“{line.text[start:end]}” is a word that GOV.UK avoids."
                yield text.issue("ER44", line, (start, end), message, f"{meanings('avoid')[phrase]}.")
