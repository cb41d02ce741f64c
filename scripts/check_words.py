"""Checks a table of plain words against its contexts; `--try TABLE FILE` shows its swaps in a text."""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests" / "lexicon"))

from contexts import faults, read_contexts  # noqa: E402

from accessible_release.analysis.corpus import parser  # noqa: E402
from accessible_release.lexicon.entries import read_table  # noqa: E402
from accessible_release.lexicon.swapping import index, swaps  # noqa: E402

ENTRIES = ROOT / "src/accessible_release/lexicon/entries"
CONTEXTS = ROOT / "tests/lexicon/entries"


def main(arguments: list[str]) -> int:
    """1 when something is wrong."""
    if arguments[:1] == ["--try"]:
        return show(arguments[1], Path(arguments[2]))
    table, only = arguments[0], arguments[1:]
    known = list(read_table((ENTRIES / f"{table}.tsv").read_text("utf-8"), table))
    contexts = read_contexts((CONTEXTS / f"{table}.txt").read_text("utf-8"))
    if only:
        known = [entry for entry in known if entry.word in only]
        contexts = [each for each in contexts if each.word in only]
    found = list(faults(known, contexts))
    print("\n".join(found))
    print(f"{table}: {len(known)} entries, {sum(len(each.lines) for each in contexts)} contexts, {len(found)} faults")
    return bool(found)


def show(table: str, text: Path) -> int:
    """Every swap that a table makes in a text of one sentence a line: the word, the sentence, the new words."""
    known = index(read_table((ENTRIES / f"{table}.tsv").read_text("utf-8"), table))
    lines = [line.strip() for line in text.read_text("utf-8").splitlines() if line.strip()]
    for doc in parser().docs(lines):
        for swap in swaps(doc, known):
            print(f"{swap.entry.word} → {swap.edit.after}\t{doc.text}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
