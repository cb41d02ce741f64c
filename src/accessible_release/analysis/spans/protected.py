"""What no rule may touch: quotations, exact facts, names, numbers with their bounds, dates, frozen terms."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from accessible_release.analysis.corpus import Place
from accessible_release.analysis.known import Known
from accessible_release.analysis.spans.names import name_places
from accessible_release.analysis.spans.quantities import number_bounds, number_places
from accessible_release.analysis.spans.quotations import quoted
from accessible_release.analysis.spans.temporal import date_bounds, date_places
from accessible_release.analysis.spans.terms import term_places
from accessible_release.analysis.spans.verbatim import verbatim
from accessible_release.analysis.tokens import text_of

if TYPE_CHECKING:
    from spacy.tokens import Doc

MARKED_NAME = re.compile(
    r"(?<![\w-])(?<!\w[’'])(?!(?:The|A|An) )(?:[A-Z][\w’'-]*+)"
    r"(?: (?:[A-Z][\w’'-]*+|it|the|of|and|for)){0,4}!(?=[’”\"')]*(?: [a-z]|[,.;]|\Z))"
)


def whole(text: str, known: Known) -> list[Place]:
    """The places that are read as one word each: exact facts, and names that carry an odd mark."""
    places = [(each.start, each.end) for each in verbatim(text)]
    odd = [name for name in known.names_in(text) if re.search(r"[!?&/]", name)]
    for name in sorted(odd, key=len, reverse=True):
        places += [found.span() for found in re.finditer(re.escape(name), text)]
    places += [found.span() for found in MARKED_NAME.finditer(text) if len(found[0].split()) > 1]
    return merged(places, join=False)


def protected(doc: Doc, known: Known) -> list[Place]:
    """The character places of a sentence that no simplifying rule may change, in order, without overlap."""
    text = text_of(doc)
    places = [*quoted(text), *whole(text, known), *date_places(text), *number_places(text)]
    places += [*name_places(doc, known), *term_places(doc)]
    return merged(places, join=True)


def bounds(doc: Doc) -> list[Place]:
    """The places of bounds within what is protected: a plainer bound of the same kind may stand there."""
    text = text_of(doc)
    return [place for place in (*date_bounds(text), *number_bounds(text)) if place[0] < place[1]]


def merged(places: list[Place], *, join: bool) -> list[Place]:
    """Places in order; overlapping ones joined, or the later one left out."""
    done: list[Place] = []
    for start, end in sorted(places, key=lambda place: (place[0], -place[1])):
        if not done or start >= done[-1][1]:
            done.append((start, end))
        elif join:
            done[-1] = (done[-1][0], max(end, done[-1][1]))
    return done
