"""The register of the invariants, in the order of the gate; what each is for stands in invariants.toml.

An invariant has the name of its module. There is no way round one: none can be switched off.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from types import ModuleType

from accessible_release.analysis.known import Known
from accessible_release.analysis.statement import Statement
from accessible_release.checking import gate, names
from accessible_release.ledger import Breach
from accessible_release.rulebook import Rule, rule, table


@dataclass(frozen=True, slots=True)
class Invariant:
    """A named rule that a text must keep against its source."""

    id: str
    """`G1` …: the kind of fact, and the `id` of its breaches."""
    rule: Rule
    """Its examples are a source and a text that is stopped."""
    module: ModuleType

    @property
    def name(self) -> str:
        """Such as `negation`."""
        return self.rule.name

    def breaches(self, source: Statement, other: Statement, known: Known = Known()) -> Iterable[Breach]:  # noqa: B008 - immutable
        """What `other` breaks of this invariant alone."""
        asked = (source, other, known) if self.module is names else (source, other)
        found: Iterable[Breach] = self.module.breaches(*asked)
        return found


def _named(module: ModuleType) -> Invariant:
    name = module.__name__.rpartition(".")[2]
    section = SECTIONS[name]
    return Invariant(section["id"], rule(name, section), module)


SECTIONS = table(__package__, "invariants.toml")
INVARIANTS = tuple(map(_named, (*gate.INVARIANTS, names)))
