"""One engine on one route, its translations kept by their content: a changed sentence costs one translation."""

from __future__ import annotations

import json
from collections.abc import Sequence

from accessible_release.cache import Cache, key
from accessible_release.errors import ReleaseError
from accessible_release.languages import primary
from accessible_release.plugins import Candidate, Route, Translator, broken_plugin
from accessible_release.translating.shapes import SHAPES, Shape, probe, survival

PROBED = "en"
"""The language of the probes."""


class Engine:
    """What the ladder asks for translations."""

    def __init__(self, translator: Translator, route: Route, cache: Cache) -> None:
        self.translator, self.route, self._cache = translator, route, cache
        self.fingerprint = translator.fingerprint(route)
        self._shapes: tuple[Shape, ...] = ()

    def candidates(self, sentences: Sequence[str], alternatives: int = 1) -> list[tuple[Candidate, ...]]:
        """The candidates of each sentence, the best first. Raises `MachineLacks` when the engine fails."""
        keys = {each: key("translation", self.fingerprint, str(alternatives), each) for each in sentences}
        found = {each: kept for each, name in keys.items() if (kept := _unpacked(self._cache.get(name))) is not None}
        missing = [each for each in keys if each not in found]
        for sentence, made in zip(missing, self._translated(missing, alternatives), strict=True):
            found[sentence] = tuple(made)
            self._cache.put(keys[sentence], _packed(found[sentence]))
        return [found[each] for each in sentences]

    @property
    def shapes(self) -> tuple[Shape, ...]:
        """The shapes of placeholders, first the one that this engine keeps best; probed once for each model."""
        if not self._shapes:
            self._shapes = self._probed() if primary(self.route.source) == PROBED else SHAPES
        return self._shapes

    def _probed(self) -> tuple[Shape, ...]:
        kept = {}
        for shape in SHAPES:
            outputs = [found[0].text if found else "" for found in self.candidates(probe(shape))]
            kept[shape] = survival(shape, outputs)
        return tuple(sorted(SHAPES, key=lambda shape: -kept[shape]))

    def _translated(self, sentences: Sequence[str], alternatives: int) -> Sequence[Sequence[Candidate]]:
        if not sentences:
            return []
        try:
            made = self.translator.translate(sentences, self.route, alternatives)
        except ReleaseError:  # says already what is to be done
            raise
        except Exception as error:
            raise broken_plugin(self.translator.name, error, "cannot translate") from error
        if len(made) != len(sentences):
            wrong = ValueError(f"{len(made)} translations for {len(sentences)} sentences")
            raise broken_plugin(self.translator.name, wrong, "cannot translate")
        return made


def _packed(candidates: Sequence[Candidate]) -> bytes:
    return json.dumps([[each.text, each.score] for each in candidates], ensure_ascii=False).encode()


def _unpacked(data: bytes | None) -> tuple[Candidate, ...] | None:
    """The candidates; None for what has another shape, and so is translated again."""
    try:
        rows = json.loads(data or b"")
        found = tuple(Candidate(text, score) for text, score in rows)
    except (ValueError, TypeError, RecursionError):
        return None
    fits = all(isinstance(each.text, str) and isinstance(each.score, float | int | None) for each in found)
    return found if fits and isinstance(rows, list) else None
