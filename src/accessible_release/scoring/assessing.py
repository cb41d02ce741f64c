"""Everything that can be said of a text, in one value."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from accessible_release.model import Release
from accessible_release.scoring.figures import Figures, figures, ours
from accessible_release.scoring.hard_words import HardWord, hard_words
from accessible_release.scoring.issue import Issue, guidelines
from accessible_release.scoring.rules import RULES
from accessible_release.scoring.text import Text, Thresholds, lines_of

NONE_IGNORED: Mapping[str, str] = MappingProxyType({})
NOT_ENGLISH = (
    "The text is in the language “{language}”: it is counted, and LIX and RIX say something of any language. "
    "Formulas and rules made for English do not."
)


@dataclass(frozen=True, slots=True)
class Ignored:
    """A rule that the body has decided not to follow."""

    code: str
    reason: str
    count: int
    """How often it was not kept."""


@dataclass(frozen=True, slots=True)
class Readability:
    """How easy a text is to read."""

    language: str
    thresholds: Thresholds
    figures: Figures
    """Of the whole text."""
    ours: Figures
    """Of the text without the words of other people."""
    hard_words: tuple[HardWord, ...]
    """The most frequent first; empty for other languages than English."""
    issues: tuple[Issue, ...]
    """In the order of rules, then of the text."""
    ignored: tuple[Ignored, ...] = ()
    note: str = ""
    """What could not be said of the text, and why."""

    def issues_by_code(self) -> dict[str, tuple[Issue, ...]]:
        """The issues grouped by their rule; no empty groups."""
        return {
            code: found for code in guidelines() if (found := tuple(each for each in self.issues if each.code == code))
        }


def assess(
    release: Release, thresholds: Thresholds | None = None, ignored: Mapping[str, str] = NONE_IGNORED
) -> Readability:
    """The readability of a release. `ignored`: reasons by rule code, from `ignored_from`.

    For English the parser is loaded; raises `MachineLacks` where there is none.
    """
    return assess_text(Text(lines_of(release), release.language, thresholds or Thresholds()), ignored)


def assess_text(text: Text, ignored: Mapping[str, str] = NONE_IGNORED) -> Readability:
    """The readability of lines, which need not come from a release (`lines_from`)."""
    found = [issue for code, check in RULES if _fits(code, text) for issue in check(text)]
    passed_over = Counter(issue.code for issue in found if issue.code in ignored)
    return Readability(
        language=text.language,
        thresholds=text.thresholds,
        figures=figures(text),
        ours=figures(ours(text)),
        hard_words=hard_words(text) if text.is_english else (),
        issues=tuple(issue for issue in found if issue.code not in ignored),
        ignored=tuple(Ignored(code, reason, passed_over[code]) for code, reason in sorted(ignored.items())),
        note="" if text.is_english else NOT_ENGLISH.format(language=text.language),
    )


def _fits(code: str, text: Text) -> bool:
    return text.is_english or guidelines()[code].every_language
