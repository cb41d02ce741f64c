"""Sentences in, statements out: all are parsed in one batch."""

from __future__ import annotations

import re
from collections.abc import Sequence

from accessible_release.analysis.corpus import parser
from accessible_release.analysis.known import Known
from accessible_release.analysis.spans.protected import whole
from accessible_release.analysis.statement import Statement

EMPHASIS = re.compile(r"(\*\*|__|\*|`)(?=\S)([^*`]+?)(?<=\S)\1")
BULLET = re.compile(r"\A\s*(?:[-*•>]|#{1,6})\s+(?=\S)")
SPACES = re.compile(r"\s\s|[^\S ]|\A\s|\s\Z")


def statements(groups: Sequence[Sequence[str]], known: Known = Known()) -> list[Statement]:  # noqa: B008 - immutable
    """One statement a group of pieces, in order; all pieces are parsed in one batch."""
    plain = [[_plain(piece) for piece in group] for group in groups]
    pieces = [piece for group in plain for piece in group]
    docs = iter(parser().docs(pieces, [whole(piece, known) for piece in pieces]))
    return [Statement(" ".join(group), tuple(next(docs) for _ in group)) for group in plain]


def _plain(text: str) -> str:
    """The text without emphasis, bullets and odd spaces, which say nothing."""
    bare = BULLET.sub("", EMPHASIS.sub(r"\2", text))
    return " ".join(bare.split()) if SPACES.search(bare) else bare
