"""The register of the operators, in the order in which they are asked; what each is for stands in operators.toml.

An operator reads one parsed sentence and says what it would change. What all of them need stands here once: a
sentence of some length that ends with a full stop, and a look at each change before it is proposed.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from accessible_release.analysis.grammar import headlines
from accessible_release.checking.invariants import INVARIANTS
from accessible_release.errors import Unusable, choices, quoted
from accessible_release.ledger import Edit, edit
from accessible_release.rulebook import Rule, rule, table
from accessible_release.simplifying import clauses, contractions, digits, order, readers, voice, words
from accessible_release.simplifying.piece import Piece
from accessible_release.simplifying.splitting import (
    aims,
    also,
    alternatives,
    announcements,
    apposition,
    asides,
    attendants,
    attributions,
    backgrounds,
    behind,
    causes,
    circumstances,
    colon_lists,
    comparisons,
    concessions,
    contrasts,
    coordinate_clauses,
    dated,
    descriptions,
    due,
    durations,
    earlier,
    endings,
    examples,
    fronts,
    grounds,
    halves,
    hours,
    identities,
    indefinite,
    insertions,
    instructions,
    intentions,
    joined_clauses,
    means,
    modifiers,
    moments,
    next_steps,
    occasions,
    openings,
    outcomes,
    partners,
    parts,
    phones,
    places,
    predicates,
    purposes,
    reasons,
    relatives,
    remarks,
    reports,
    requests,
    residents,
    sayings,
    seekers,
    semicolons,
    sequences,
    series,
    shares,
    since,
    starts,
    summaries,
    titles,
    to_do,
    under_which,
    uses,
    venues,
    verb_phrases,
    ways,
)
from accessible_release.simplifying.splitting.seams import Changes, proposed

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

Propose = Callable[[Piece], Iterator[Edit]]
SHORT = 9
"""A sentence of at most so many words is not split."""
TAKEN_UP = 12
"""The same where the new sentence has to take up the one before: *They do this …*, *This happened …*."""
LONG = 15
"""The same for an edit that is only worth its price in a long sentence."""
VERY_LONG = 20
"""The same where what is said is parted from who says it."""
CLEAR = 6
"""A sentence of at most so many words is clear in any order."""
RULES = {name: rule(name, section) for name, section in table(__package__, "operators.toml").items()}


@dataclass(frozen=True, slots=True)
class Operator:
    """A named rule that makes a sentence easier. Its name is the `rule` of its edits."""

    rule: Rule
    propose: Propose
    """The edits for a sentence, the best first."""

    @property
    def name(self) -> str:
        """Such as `split-relative`."""
        return self.rule.name


def _structure(
    name: str, rewrites: Callable[[Token], Iterator[Changes | None]], most: int = SHORT, *, told: bool = False
) -> Operator:
    """An operator on sentences of more than `most` words, asked with their main verb.

    `told`: only where that verb has a tense, and nobody else than the release says, alleges or expects it.
    """

    def propose(piece: Piece) -> Iterator[Edit]:
        if clauses.words(piece.text) <= most or clauses.full_stop(piece.doc) is None:
            return
        main = clauses.root(piece.doc)
        if told and not (clauses.is_finite(main) and clauses.is_free_of_speech(piece.doc, len(piece.doc))):
            return
        for changes in rewrites(main):
            step = changes and proposed(piece, name, RULES[name].purpose, changes)
            if step:
                yield step

    return Operator(RULES[name], propose)


def _everywhere(name: str, rewrites: Callable[[Doc], Iterator[Changes]]) -> Operator:
    """An operator on any sentence, that keeps by itself to what it may change."""

    def propose(piece: Piece) -> Iterator[Edit]:
        return (edit(name, RULES[name].purpose, piece.text, *changes) for changes in rewrites(piece.doc))

    return Operator(RULES[name], propose)


STRUCTURE: tuple[Operator, ...] = (
    _structure("split-colon-list", colon_lists.rewrites),
    _structure("split-semicolon", semicolons.rewrites),
    _structure("split-concession", concessions.rewrites, told=True),
    _structure("split-opening", openings.rewrites),
    _structure("split-title", titles.rewrites),
    _structure("split-apposition", apposition.rewrites),
    _structure("split-aside", asides.rewrites),
    _structure("split-identity", identities.rewrites, LONG),
    _structure("split-relative", relatives.rewrites),
    _structure("split-share", shares.rewrites, LONG),
    _structure("split-under-which", under_which.rewrites, LONG),
    _structure("split-summary", summaries.rewrites, TAKEN_UP),
    _structure("split-place", places.rewrites),
    _structure("split-examples", examples.rewrites),
    _structure("split-outcome", outcomes.rewrites),
    _structure("split-circumstance", circumstances.rewrites),
    _structure("split-purpose", purposes.rewrites, told=True),
    _structure("split-part", parts.rewrites, TAKEN_UP),
    _structure("split-description", descriptions.rewrites, TAKEN_UP),
    _structure("split-means", means.rewrites, TAKEN_UP),
    _structure("split-aim", aims.rewrites, TAKEN_UP),
    _structure("split-seekers", seekers.rewrites, TAKEN_UP),
    _structure("split-hours", hours.rewrites, TAKEN_UP),
    _structure("split-saying", sayings.rewrites, told=True),
    _structure("split-report", reports.rewrites),
    _structure("split-moment", moments.rewrites, TAKEN_UP, told=True),
    _structure("split-sequence", sequences.rewrites),
    _structure("split-cause", causes.rewrites),
    _structure("split-clauses", coordinate_clauses.rewrites),
    _structure("split-verb-phrases", verb_phrases.rewrites),
    _structure("split-intention", intentions.rewrites),
    _structure("split-reason", reasons.rewrites, told=True),
    _structure("split-announcement", announcements.rewrites, VERY_LONG),
    _structure("split-resident", residents.rewrites, LONG),
    _structure("split-attribution", attributions.rewrites, LONG),
    _structure("split-comparison", comparisons.rewrites, LONG),
    _structure("split-partner", partners.rewrites, LONG),
    _structure("split-alternative", alternatives.rewrites, TAKEN_UP),
    _structure("split-phone", phones.rewrites, TAKEN_UP),
    _structure("split-ending", endings.rewrites, LONG),
    _structure("split-joined-clause", joined_clauses.rewrites, LONG),
    _structure("split-predicate", predicates.rewrites, LONG),
    _structure("split-request", requests.rewrites, LONG),
    _structure("split-series", series.rewrites, LONG),
    _structure("split-way", ways.rewrites, LONG),
    _structure("split-also", also.rewrites, LONG),
    _structure("split-halves", halves.rewrites, LONG),
    _structure("split-instruction", instructions.rewrites, TAKEN_UP),
    _structure("split-insertion", insertions.rewrites, TAKEN_UP),
    _structure("split-indefinite", indefinite.rewrites, LONG),
    _structure("split-modifier", modifiers.rewrites, LONG),
    _structure("split-earlier", earlier.rewrites, LONG),
    _structure("split-contrast", contrasts.rewrites, TAKEN_UP),
    _structure("split-behind", behind.rewrites, LONG),
    _structure("split-background", backgrounds.rewrites, LONG),
    _structure("split-use", uses.rewrites, LONG),
    _structure("split-date", dated.rewrites, LONG),
    _structure("split-due", due.rewrites, LONG),
    _structure("split-duration", durations.rewrites, LONG),
    _structure("split-venue", venues.rewrites, LONG),
    _structure("split-to-do", to_do.rewrites, LONG),
    _structure("split-ground", grounds.rewrites, LONG),
    _structure("split-attendant", attendants.rewrites, LONG),
    _structure("split-next-step", next_steps.rewrites, LONG),
    _structure("split-front", fronts.rewrites, LONG),
    _structure("split-occasion", occasions.rewrites, LONG),
    _structure("split-since", since.rewrites, LONG),
    _structure("split-start", starts.rewrites, LONG),
    _structure("split-remark", remarks.rewrites, LONG),
    _structure("reader", readers.rewrites, most=0),
    _structure("voice", voice.rewrites, most=0),
    _structure("order", order.rewrites, CLEAR),
)
"""The engine takes the first edit that the fact gate lets pass, parses the pieces again and asks again."""
HEADLINES: tuple[Operator, ...] = (_everywhere("headline", headlines.spelled_out),)
"""Asked like those, of titles and headings alone."""
WORDS: tuple[Operator, ...] = (
    _everywhere("contraction", contractions.rewrites),
    _everywhere("digits", digits.rewrites),
    Operator(RULES["word"], words.propose),
)
"""Asked once, all their edits together."""
OPERATORS = (*STRUCTURE, *HEADLINES, *WORDS)


def switched_off(names: Collection[str]) -> frozenset[str]:
    """The names of operators that a body does without, as its settings have them.

    Raises `Unusable` for an invariant, which nobody can switch off, and for a name that there is not.
    """
    for name in names:
        if name in {part for each in INVARIANTS for part in (each.name, each.id)}:
            raise Unusable(
                "invariant-always-on",
                f"{quoted(name)} is an invariant of the fact gate, and invariants cannot be switched off.",
                where="simplify_without",
                hint="Take it out. Operators can be switched off: accessible-release rules lists them.",
            )
        if name not in RULES:
            what = f"there is no operator {quoted(name)}."
            raise Unusable("operator-unknown", what, where="simplify_without", hint=choices(name, RULES))
    return frozenset(names)
