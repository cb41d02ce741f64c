"""What textstat itself makes of a text, to stand beside our values. Never reaches the network.

textstat counts English syllables with nltk's copy of the CMU dictionary and tries to download it where it is missing.
We show nltk ours first; where nltk will not read it (a folder that others may write to), textstat is not asked.
"""

from __future__ import annotations

import os
import warnings
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from accessible_release.lexicon.known_words import PRONOUNCING
from accessible_release.scoring.languages import root

if TYPE_CHECKING:
    from textstat.textstat import textstatistics

MEASURES = {
    "fre": "flesch_reading_ease",
    "fkgl": "flesch_kincaid_grade",
    "smog": "smog_index",
    "fog": "gunning_fog",
    "ari": "automated_readability_index",
    "coleman_liau": "coleman_liau_index",
    "dale_chall": "dale_chall_readability_score",
    "lix": "lix",
    "rix": "rix",
}
WITHOUT_SYLLABLES = frozenset({"ari", "coleman_liau", "lix", "rix"})
"""What textstat can do without a dictionary."""


def textstat_value(measure: str, text: str, language: str) -> float | None:
    """The value that textstat gives one of `MEASURES`; None where it has none for the language, or none offline."""
    judge = _judge(root(language))
    if measure not in WITHOUT_SYLLABLES and not _can_count_syllables(language):
        return None
    try:
        return float(getattr(judge, MEASURES[measure])(text))
    except KeyError:  # pyphen, by which textstat counts syllables, does not know the language
        return None


def textstat_counts(text: str) -> tuple[int, int]:
    """How many sentences and words textstat sees, whatever the language."""
    judge = _judge("en")
    return judge.sentence_count(text), judge.lexicon_count(text)


@cache
def _judge(language: str) -> textstatistics:
    """An instance of its own for each language: `set_lang` on the one that textstat offers is shared by everybody."""
    from textstat.textstat import textstatistics

    judge = textstatistics()
    judge.set_lang("en_US" if language == "en" else language)
    return judge


@cache
def _can_count_syllables(language: str) -> bool:
    return root(language) != "en" or _dictionary_is_found()


def _dictionary_is_found() -> bool:
    import nltk

    folder = os.fspath(Path(str(PRONOUNCING)))
    if folder not in nltk.data.path:
        nltk.data.path.insert(0, folder)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", RuntimeWarning)
        try:
            nltk.data.find("corpora/cmudict")
        except (LookupError, OSError):
            return False
    return True
