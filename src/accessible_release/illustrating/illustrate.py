"""At most one picture a sentence, by rule: the same release always gets the same pictures; in doubt it gets none.

A word calls a picture where it is what the sentence is about. Then the sentence must bear a picture: no sensitive word
in it, nothing denied, no quotation. Beside a release on a hard subject only the ways to get in touch are shown.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from accessible_release.analysis.known import known_names
from accessible_release.analysis.parsing import statements
from accessible_release.illustrating.choosing import Choice, choices
from accessible_release.illustrating.places import grave_paragraphs, is_grave, open_sentences, paragraph
from accessible_release.illustrating.refusing import check_refused, kept
from accessible_release.illustrating.subject import Rank
from accessible_release.languages import primary
from accessible_release.model import Illustration, Release
from accessible_release.pictures import Library, Picture, library
from accessible_release.settings import Settings

MOST = 5
"""How often a picture is shown in one release; one seen again and again says nothing."""
NEAR = 1
"""So many pictures lie between two that are the same: beside the next sentence on one idea it says nothing new."""


def illustrate(release: Release, settings: Settings) -> Release:
    """The release with its `illustrations`, in reading order. Only an easy-read draft in English gets any.

    Raises `Unusable` for a folder of pictures with a fault or a refused picture that there is not, `MachineLacks` where
    no parser is installed.
    """
    if not _is_illustrated(release):
        return release
    shelf = library(settings)
    check_refused(settings, shelf)
    chosen = tuple(_chosen(candidates(release, shelf)))
    # Again without what is refused: to refuse a picture never brings another.
    return replace(release, illustrations=tuple(kept(chosen, settings.refused_pictures)))


def candidates(release: Release, shelf: Library) -> dict[str, tuple[Choice, ...]]:
    """Id of each sentence that may have a picture → those that it calls, the best first; in reading order."""
    sentences = list(open_sentences(release)) if _is_illustrated(release) else []
    parsed = statements([[each.text] for each in sentences], known_names(release))
    grave, near = is_grave(release), grave_paragraphs(release)
    return {
        sentence.id: choices(statement, release.contacts, shelf, guarded=grave or paragraph(sentence.block) in near)
        for sentence, statement in zip(sentences, parsed, strict=True)
    }


def callable_beside(texts: Sequence[str], release: Release, shelf: Library) -> list[tuple[Picture, ...]]:
    """For each line of an easy-read text the pictures that its words call, the best first, for a person to choose from.

    Raises `MachineLacks` where no parser is installed.
    """
    guarded = is_grave(release)
    parsed = statements([[text] for text in texts], known_names(release))
    return [
        tuple(each.picture for each in choices(statement, release.contacts, shelf, guarded=guarded))
        for statement in parsed
    ]


def _is_illustrated(release: Release) -> bool:
    return release.level == "easy" and primary(release.language) == "en"


def _chosen(found: dict[str, tuple[Choice, ...]]) -> Iterator[Illustration]:
    """For each sentence the best of its pictures that is sure, and has not just been shown, nor too often.

    What a weak word calls is for a person to choose: two in five of those did not fit.
    """
    shown = _Shown()
    for sentence, called in found.items():
        best = next(filter(shown.is_new, called), None)
        if best and best.rank is not Rank.WEAK:
            shown.add(best)
            yield Illustration(sentence, best.picture.name, best.word)


@dataclass(slots=True)
class _Shown:
    """The pictures so far."""

    names: list[str] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)

    def is_new(self, choice: Choice) -> bool:
        name = choice.picture.name
        return name not in self.names[-NEAR:] and self.counts[name] < MOST

    def add(self, choice: Choice) -> None:
        self.names.append(choice.picture.name)
        self.counts[choice.picture.name] += 1
