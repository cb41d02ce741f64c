"""`accessible-release rules`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from accessible_release.cli.options import EVERYWHERE, options, settings_from
from accessible_release.cli.running import result, result_json
from accessible_release.errors import choices, quoted

if TYPE_CHECKING:
    from accessible_release.rulebook import Example, Rule
    from accessible_release.settings import Settings

EPILOG = """\b
Examples:
  accessible-release rules                   every rule with an example
  accessible-release rules split-relative    one rule with all its examples
  accessible-release rules G4                the invariants of one kind of fact
  accessible-release rules --json
"""
HEADINGS = {
    "operator": "Operators: how the easy-read draft is made. The setting simplify_without switches them off.",
    "invariant": "Invariants of the fact gate: what no draft may change. None can be switched off.",
    "easy-read": "Easy Read rules: what is reported. With the setting ignored_rules one is not, for a reason.",
}
ARROWS = {"operator": "→", "invariant": "stopped:", "easy-read": "marked:"}
STAYS = {"operator": "What it leaves alone:", "invariant": "What it lets pass:", "easy-read": "What it does not mark:"}
WHOLE = {"*": "the whole"}
"""What is shown for the mark of a rule that has the whole sentence or text in mind."""


class Row(NamedTuple):
    """A rule as it is shown."""

    kind: str
    """`operator`, `invariant` or `easy-read`."""
    rule: Rule
    id: str
    """Of the kind of fact, `G1` …; empty for all but invariants."""
    off: bool
    """Whether the settings switch it off, or have it not reported."""


@click.command(name="rules", epilog=EPILOG)
@click.argument("name", metavar="[NAME]", required=False)
@click.option("--json", "as_json", is_flag=True, help="Print the rules as JSON.")
@options(EVERYWHERE)
def command(name: str | None, as_json: bool, **flags: Any) -> None:
    """List the rules by name: operators of the easy-read draft, invariants of the fact gate, Easy Read rules.

    Each is shown with an example. With a NAME, that rule is shown with all its examples, and with what it must leave
    as it is. `(off)` stands behind what your settings switch off.
    """
    rows = list(_rows(settings_from(flags)))
    shown = [row for row in rows if name is None or name.lower() in {row.rule.name.lower(), row.id.lower()}]
    if not shown and name:
        raise click.UsageError(f"there is no rule {quoted(name)}. {choices(name, (row.rule.name for row in rows))}")
    if as_json:
        result_json([_record(row) for row in shown])
    else:
        result("\n".join(_in_full(shown) if name else _listed(shown)))


def _rows(settings: Settings) -> Iterator[Row]:
    """Every rule, in the order in which it is asked."""
    from accessible_release.checking.invariants import INVARIANTS
    from accessible_release.scoring import ignored_from
    from accessible_release.scoring.issue import named_rules
    from accessible_release.simplifying.operators import OPERATORS

    for operator in OPERATORS:
        yield Row("operator", operator.rule, "", operator.name in settings.simplify_without)
    for invariant in INVARIANTS:
        yield Row("invariant", invariant.rule, invariant.id, off=False)
    ignored = ignored_from(settings.ignored_rules)
    for code, rule in named_rules().items():
        yield Row("easy-read", rule, "", code in ignored)


def _listed(rows: list[Row]) -> Iterator[str]:
    for kind, heading in HEADINGS.items():
        yield from (heading, "")
        for row in rows:
            if row.kind == kind:
                yield f"  {_title(row)}"
                yield from (f"    {line}" for line in _shown(row.rule.examples[0], ARROWS[kind]))
        yield ""


def _in_full(rows: list[Row]) -> Iterator[str]:
    for row in rows:
        yield from (HEADINGS[row.kind], "", _title(row), "")
        yield from (f"  {line}" for example in row.rule.examples for line in _shown(example, ARROWS[row.kind]))
        yield from ("", STAYS[row.kind], "")
        yield from (f"  {line}" for example in row.rule.stay for line in _shown(example, "passes:"))
        yield ""


def _title(row: Row) -> str:
    return f"{row.rule.name}{f' ({row.id})' if row.id else ''}: {row.rule.purpose}{' (off)' if row.off else ''}"


def _shown(example: Example, arrow: str) -> Iterator[str]:
    """An example in two lines; in one, where nothing comes of it."""
    yield example.given
    if example.becomes:
        yield f"{arrow} {WHOLE.get(example.becomes, example.becomes)}"


def _record(row: Row) -> dict[str, Any]:
    from dataclasses import asdict

    return {"kind": row.kind, "id": row.id, **asdict(row.rule), "off": row.off}
