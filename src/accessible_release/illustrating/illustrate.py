"""At most one picture a sentence, by rule: the same release always gets the same pictures; in doubt it gets none.

A word calls a picture where it is what the sentence is about. Then the sentence must bear a picture: no sensitive word
in it, nothing denied, no quotation. Beside a release on a hard subject only the ways to get in touch are shown.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from accessible_release.analysis.known import known_names
from accessible_release.analysis.parsing import statements
from accessible_release.illustrating.choosing import CONTACT, choice, forbids
from accessible_release.illustrating.places import grave_paragraphs, is_grave, open_sentences, paragraph
from accessible_release.illustrating.refusing import check_refused, kept
from accessible_release.languages import primary
from accessible_release.model import Illustration, Release
from accessible_release.pictures import Library, library
from accessible_release.settings import Settings

MOST = 2
"""How often a picture is shown in one release; one seen again and again says nothing."""
MOST_CONTACT = 3


def illustrate(release: Release, settings: Settings) -> Release:
    """The release with its `illustrations`, in reading order. Only an easy-read draft in English gets any.

    Raises `Unusable` for a folder of pictures with a fault or a refused picture that there is not, `MachineLacks` where
    no parser is installed.
    """
    if release.level != "easy" or primary(release.language) != "en":
        return release
    shelf = library(settings)
    check_refused(settings, shelf)
    chosen = _never_twice_in_a_row(_limited(_chosen(release, shelf), shelf))
    # Again without what is refused: to refuse a picture may take away another, and never brings one.
    chosen = kept(chosen, settings.refused_pictures)
    return replace(release, illustrations=tuple(_never_twice_in_a_row(chosen)))


def _chosen(release: Release, shelf: Library) -> Iterator[Illustration]:
    sentences = list(open_sentences(release))
    parsed = statements([[each.text] for each in sentences], known_names(release))
    grave, near = is_grave(release), grave_paragraphs(release)
    for sentence, statement in zip(sentences, parsed, strict=True):
        if not forbids(statement):
            guarded = grave or paragraph(sentence.block) in near
            best = choice(statement.docs[0], release.contacts, shelf, guarded=guarded)
            if best:
                yield Illustration(sentence.id, best.picture.name, best.word)


def _limited(chosen: Iterable[Illustration], shelf: Library) -> Iterator[Illustration]:
    """No picture more often than is good."""
    shown: Counter[str] = Counter()
    for each in chosen:
        picture = shelf.get(each.picture)
        most = MOST_CONTACT if picture and picture.topic == CONTACT else MOST
        if shown[each.picture] < most:
            shown[each.picture] += 1
            yield each


def _never_twice_in_a_row(chosen: Iterable[Illustration]) -> Iterator[Illustration]:
    last = ""
    for each in chosen:
        if each.picture != last:
            yield each
        last = each.picture
