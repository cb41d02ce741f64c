"""Up to three bolder ways to say a sentence that is still long: cut, drafted again piece by piece, and judged whole.

The lock of the machine's own drafts takes only what is sure to be the same. Here a person decides: words that no
table accounts for may stay, and are named; what says something else, or something more, is never proposed.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from accessible_release.analysis.corpus import is_readable, parser
from accessible_release.analysis.known import Known
from accessible_release.analysis.spans.protected import protected, whole
from accessible_release.analysis.statement import Statement
from accessible_release.checking.verdicts.finding import Verdict
from accessible_release.checking.verdicts.judge import judge
from accessible_release.ledger import SEAM, apply
from accessible_release.simplifying import clauses
from accessible_release.simplifying.bolder.cuts import cuts
from accessible_release.simplifying.engine import Source, drafts
from accessible_release.simplifying.operators import LONG
from accessible_release.simplifying.piece import Piece
from accessible_release.simplifying.splitting.seams import proposed

if TYPE_CHECKING:
    from spacy.tokens import Doc

MOST = 3
"""Ways that a person is shown for one sentence."""
MOST_TRIED = 8
"""Ways that are looked at for one sentence."""
MOST_CUTS = 4
"""In one way."""
MOST_DOUBTS = 2
"""A way with more is none."""
REFUSED = frozenset({Verdict.CHANGED, Verdict.ADDED, Verdict.LEFT_OUT})


@dataclass(frozen=True, slots=True)
class Way:
    """A sentence said another way."""

    pieces: tuple[str, ...]
    doubts: tuple[str, ...] = ()
    """What a person should look at, in plain sentences."""

    @property
    def longest(self) -> int:
        """The words of its longest sentence."""
        return max(map(clauses.words, self.pieces))


def proposals(sentences: Iterable[str], known: Known, without: Collection[str] = ()) -> Mapping[str, tuple[Way, ...]]:
    """Sentence → up to three bolder ways to say it, the shortest sentences first; those without any are missing.

    Only sentences of more than 15 words are tried. `without` names operators that are not asked. Raises
    `MachineLacks` without a parser.
    """
    long = [each for each in dict.fromkeys(sentences) if clauses.words(each) > LONG and is_readable(each)]
    ways = {each: list(_ways(each, known)) for each in long}
    cut = dict.fromkeys(chain.from_iterable(chain.from_iterable(ways.values())))
    made = drafts([Source(f"b{number}", piece) for number, piece in enumerate(cut)], known, (), without)
    plainer = {draft.source: draft.pieces for draft in made}
    told = {each: [tuple(chain.from_iterable(map(plainer.__getitem__, way))) for way in ways[each]] for each in long}
    return {each: best for each in long if (best := tuple(_best(each, told[each], known))[:MOST])}


def _docs(texts: Sequence[str], known: Known) -> list[Doc]:
    return list(parser().docs(texts, (whole(text, known) for text in texts)))


def _ways(sentence: str, known: Known) -> Iterator[tuple[str, ...]]:
    """The sentence cut once, each way, and then on while a piece is long; what is cut the most evenly first."""
    firsts = sorted(_cut_once(sentence, known), key=_evenness)
    seen: set[tuple[str, ...]] = set()
    for pieces in firsts[:MOST_TRIED]:
        way = _cut_on(pieces, known)
        if way not in seen:
            seen.add(way)
            yield way


def _cut_on(pieces: tuple[str, ...], known: Known) -> tuple[str, ...]:
    for _ in range(MOST_CUTS):
        long = next((each for each in pieces if clauses.words(each) > LONG), None)
        found = sorted(_cut_once(long, known), key=_evenness) if long is not None else []
        if long is None or not found:
            break
        place = pieces.index(long)
        pieces = (*pieces[:place], *found[0], *pieces[place + 1 :])
    return pieces


def _evenness(pieces: tuple[str, ...]) -> int:
    return max(map(clauses.words, pieces))


def _cut_once(text: str, known: Known) -> Iterator[tuple[str, ...]]:
    """Each cut that leaves whole sentences."""
    (doc,) = _docs([text], known)
    piece = Piece(doc, tuple(protected(doc, known)))
    for changes in cuts(doc):
        step = proposed(piece, "bolder", "", changes) if changes else None
        if step is not None:
            made = tuple(apply(text, step).split(SEAM))
            if len(made) > 1 and all(map(is_readable, made)) and all(map(_is_sentence, _docs(made, known))):
                yield made


def _is_sentence(doc: Doc) -> bool:
    """Whether it has a main verb with a tense and a subject, or asks somebody to do something."""
    main = clauses.root(doc)
    asks = main.tag_ == "VB" and clauses.subject(main) is None
    return asks or (clauses.is_finite(main) and clauses.subject(main) is not None)


def _best(sentence: str, ways: Sequence[tuple[str, ...]], known: Known) -> Iterator[Way]:
    """The ways that say the same or leave only doubts, the fewest doubts and the shortest sentences first."""
    found = []
    for pieces in dict.fromkeys(ways):
        source, *rest = _docs([sentence, *pieces], known)
        judged = judge(Statement(sentence, (source,)), Statement(" ".join(pieces), tuple(rest)), known)
        if judged.verdict not in REFUSED and len(judged.findings) <= MOST_DOUBTS:
            found.append(Way(pieces, tuple(each.why for each in judged.findings)))
    yield from sorted(found, key=lambda way: (way.longest > LONG, len(way.doubts), way.longest))
