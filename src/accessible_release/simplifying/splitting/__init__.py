"""The operators that make two sentences of one, in the order in which they are asked. One operator, one file."""

from accessible_release.simplifying.splitting import (
    apposition,
    causes,
    circumstances,
    concessions,
    coordinate_clauses,
    examples,
    openings,
    outcomes,
    places,
    purposes,
    reasons,
    relatives,
    reports,
    semicolons,
    sequences,
    verb_phrases,
)

OPERATORS = (
    semicolons,
    concessions,
    openings,
    apposition,
    relatives,
    places,
    examples,
    outcomes,
    circumstances,
    purposes,
    reports,
    sequences,
    causes,
    coordinate_clauses,
    verb_phrases,
    reasons,
)
"""The engine takes the first edit that the fact gate lets pass, parses the pieces again and asks again."""
