"""An assessment as the body has set it."""

from __future__ import annotations

from accessible_release.model import Release
from accessible_release.scoring.assessing import Readability, assess
from accessible_release.scoring.ignoring import ignored_from
from accessible_release.scoring.text import Thresholds
from accessible_release.settings import Settings


def assess_as_set(release: Release, settings: Settings) -> Readability:
    """The readability of a release by the thresholds and ignored rules of the settings.

    Raises `Unusable` for an ignored rule that is unknown or has no reason, `MachineLacks` without a parser.
    """
    thresholds = Thresholds(warn=settings.sentence_warn, fail=settings.sentence_fail, plain=settings.sentence_plain)
    return assess(release, thresholds, ignored_from(settings.ignored_rules))
