"""Reads the contexts of the entries and says where an entry does not do in them what it should."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from accessible_release.analysis.corpus import parser
from accessible_release.lexicon.entries import POS, Entry
from accessible_release.lexicon.frames import exists
from accessible_release.lexicon.swapping import index, swapped

RIGHT, WRONG = 3, 2


@dataclass(frozen=True, slots=True)
class Contexts:
    """The contexts of one word: source sentences with what must come out."""

    word: str
    pos: str
    lines: tuple[tuple[str, str], ...]

    @property
    def right(self) -> int:
        """How many sentences change."""
        return sum(source != wanted for source, wanted in self.lines)


def read_contexts(text: str) -> list[Contexts]:
    """Blocks of a heading `word POS` and lines `+ source > wanted` and `- source`; ValueError for anything else."""
    found: list[Contexts] = []
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        if line[:2] not in ("+ ", "- "):
            word, _, pos = line.strip().rpartition(" ")
            if pos not in POS or not word:
                raise ValueError(f"line {number}: neither a heading nor a context: {line!r}")
            found.append(Contexts(word, pos, ()))
            continue
        source, arrow, wanted = line[2:].partition(" > ")
        if bool(arrow) != (line[0] == "+"):
            raise ValueError(f"line {number}: {line!r}")
        last = found[-1]
        found[-1] = Contexts(last.word, last.pos, (*last.lines, (source.strip(), (wanted or source).strip())))
    return found


def faults(known: Sequence[Entry], contexts: Sequence[Contexts]) -> Iterator[str]:
    """What is wrong: unknown conditions, entries without contexts, contexts that come out otherwise."""
    for entry in known:
        yield from (f"{entry.word}: no such condition: {each}" for each in entry.frame if not exists(each))
    rows: dict[tuple[str, str], list[Entry]] = {}
    for entry in known:
        rows.setdefault((entry.word, entry.pos), []).append(entry)
    given = {(each.word, each.pos): each for each in contexts}
    yield from (f"{word} {pos}: the contexts stand twice" for word, pos in _twice(contexts))
    yield from (f"{word} {pos}: contexts without an entry" for word, pos in given if (word, pos) not in rows)
    yield from (f"{word} {pos}: no contexts" for word, pos in rows if (word, pos) not in given)
    tested = [each for key, each in given.items() if key in rows]
    docs = iter(parser().docs(source for each in tested for source, _ in each.lines))
    for each in tested:
        entries = [entry for entry in rows[each.word, each.pos] if all(map(exists, entry.frame))]
        if each.right < RIGHT or len(each.lines) - each.right < WRONG:
            yield f"{each.word} {each.pos}: needs {RIGHT} right and {WRONG} wrong contexts"
        for source, wanted in each.lines:
            made = swapped(next(docs), index(entries))
            if made != wanted:
                yield f"{each.word} {each.pos}:\n    source {source}\n    wanted {wanted}\n    made   {made}"


def _twice(contexts: Sequence[Contexts]) -> list[tuple[str, str]]:
    keys = [(each.word, each.pos) for each in contexts]
    return [key for place, key in enumerate(keys) if key in keys[:place]]
