"""Makes `analysis/words/thesaurus.tsv` from the files of WordNet 3.1 (its folder `dict`).

`python scripts/make_thesaurus.py FOLDER`. Kept are words that occur in WordNet's tagged texts, and what hangs directly
on them; of each word its most frequent senses. WordNet's licence stands beside the table.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from pathlib import Path

TABLE = Path(__file__).parents[1] / "src/accessible_release/analysis/words/thesaurus.tsv"
KINDS = {"noun": "n", "verb": "v", "adj": "a", "adv": "r"}
SENSES = 4
"""Of each word: its most frequent ones."""
RARE = 0.04
"""Senses with a smaller share of the word's occurrences are left out."""
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
HEAD = "# WordNet 3.1, copyright Princeton University; see thesaurus.licence.txt. Made by scripts/make_thesaurus.py.\n"


def main(folder: Path) -> None:
    """Reads, chooses, writes."""
    counts = _counts(folder)
    words, synsets = {}, {}
    for name, kind in KINDS.items():
        synsets.update(_synsets(folder / f"data.{name}", kind))
        for line in _lines(folder / f"index.{name}"):
            parts = line.split()
            pointers = int(parts[3])
            offsets = [f"{kind}{each}" for each in parts[6 + pointers :]]
            words[parts[0], kind] = _frequent(parts[0], offsets, counts)
    kept = {key: senses for key, senses in words.items() if senses and key[0].count("_") < 2 and key[0][0].isalpha()}
    used = {sense for senses in kept.values() for sense in senses}
    short = {sense: _digits(place) for place, sense in enumerate(sorted(used))}
    with TABLE.open("w", encoding="utf-8") as file:
        file.write(HEAD + "word\tkind\tsenses\tbroader\topposites\tkin\n")
        for (word, kind), senses in sorted(kept.items()):
            broader = {up for each in senses[:2] for up in synsets[each]["@"] if up in short}
            opposites = _others(word, senses, synsets, "!", kept)
            kin = _others(word, senses, synsets, "+", kept) - {(word, kind)}
            row = (
                word.replace("_", " "),
                kind,
                " ".join(short[each] for each in senses),
                " ".join(sorted(short[each] for each in broader)),
                " ".join(sorted({other for other, _ in opposites})),
                " ".join(sorted({other for other, _ in kin})),
            )
            file.write("\t".join(row).rstrip("\t") + "\n")


def _lines(path: Path) -> list[str]:
    return [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith(" ")]


def _counts(folder: Path) -> dict[tuple[str, str], int]:
    found: dict[tuple[str, str], int] = defaultdict(int)
    kinds = {"1": "n", "2": "v", "3": "a", "4": "r", "5": "a"}
    for line in _lines(folder / "index.sense"):
        key, offset, _, count = line.split()
        word, rest = key.split("%")
        found[word, kinds[rest[0]] + offset] += int(count)
    return found


def _frequent(word: str, offsets: list[str], counts: dict[tuple[str, str], int]) -> list[str]:
    numbers = [counts[word, each] for each in offsets]
    whole = sum(numbers)
    if not whole:
        return []
    common = [each for each, number in zip(offsets, numbers, strict=True) if number / whole >= RARE]
    return common[:SENSES]


def _synsets(path: Path, kind: str) -> dict[str, dict[str, list]]:  # type: ignore[type-arg]
    found = {}
    for line in _lines(path):
        parts = line.split(" | ")[0].split()
        count = int(parts[3], 16)
        words = [parts[4 + 2 * place].split("(")[0].lower() for place in range(count)]
        at = 4 + 2 * count
        pointers: dict[str, list] = {"@": [], "!": [], "+": [], "words": words}  # type: ignore[type-arg]
        for place in range(int(parts[at])):
            sign, offset, pos, ends = parts[at + 1 + 4 * place : at + 5 + 4 * place]
            target = ("a" if pos == "s" else pos) + offset
            if sign == "@":
                pointers["@"].append(target)
            elif sign in {"!", "+"}:
                pointers[sign].append((int(ends[:2], 16), target, int(ends[2:], 16)))
        found[kind + parts[0]] = pointers
    return found


def _others(
    word: str,
    senses: list[str],
    synsets: dict[str, dict[str, list]],
    sign: str,
    kept: dict[tuple[str, str], list[str]],  # type: ignore[type-arg]
) -> set[tuple[str, str]]:
    found = set()
    for sense in senses:
        for mine, target, theirs in synsets[sense][sign]:
            if mine and synsets[sense]["words"][mine - 1] == word and target in synsets:
                other = synsets[target]["words"][theirs - 1]
                if (other, target[0]) in kept and "_" not in other:
                    found.add((other, target[0]))
    return found


def _digits(number: int) -> str:
    text = ""
    while True:
        number, last = divmod(number, len(DIGITS))
        text = DIGITS[last] + text
        if not number:
            return text


if __name__ == "__main__":
    main(Path(sys.argv[1]))
