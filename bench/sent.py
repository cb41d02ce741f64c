"""Releases as they are sent (Word, web pages, e-mails, pasted text), against what a reader wrote down that they say.

A folder holds `NAME.docx`, `.html`, `.eml`, `.md` or `.txt` and `NAME.expected.yaml`; `EXPECTED-FORMAT.md` there says
how the sheets are read. `python bench/sent.py [FOLDER]` prints what differs.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml
from figures import BENCH, Figure, table

from accessible_release.errors import ReleaseError
from accessible_release.model import Block, Release
from accessible_release.reading import read
from accessible_release.settings import Settings

FOLDER = BENCH / "judged" / "sent"
SHEET = ".expected.yaml"
SHOWN = 110
SAME = str.maketrans(
    {"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-", "‑": "-", "−": "-", "\u00a0": " ", "\u202f": " "}
)
UNSEEN = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
KINDS = ("title", "headings", "paragraphs", "list items", "table rows", "links", "numbers", "footnotes", "pictures")

Sheet = dict[str, Any]


@dataclass
class Tally:
    """What was counted, over one release or all."""

    counts: Counter[str] = field(default_factory=Counter)
    remarks: list[str] = field(default_factory=list)

    def judge(self, kind: str, right: bool, remark: str) -> None:
        """One more of a kind, right or not."""
        self.counts[kind] += 1
        self.counts[f"{kind} right"] += right
        if not right:
            self.remarks.append(f"{kind}: {remark[:SHOWN]}")


def figures(folder: Path) -> Iterator[Figure]:  # noqa: ARG001 - every measurement gets a folder
    """The figures of the releases that belong to the bench."""
    yield from _figures(_total(FOLDER, shown=False))


def _figures(tally: Tally) -> Iterator[Figure]:
    count = tally.counts
    for kind in KINDS:
        share = 100 * count[f"{kind} right"] / max(count[kind], 1)
        yield Figure(f"sent: {kind} right", share, "%", note=f"{count[f'{kind} right']} of {count[kind]}")
    yield Figure(
        "sent: must be left out and was not",
        count["left out"] - count["left out right"],
        note=f"of {count['left out']}",
    )
    yield Figure("sent: paragraphs too many", count["too many"] - count["too many right"])
    yield Figure("sent: refused", count["refused"], limit=0)


def _total(folder: Path, *, shown: bool) -> Tally:
    total = Tally()
    sheets = sorted(folder.glob(f"*{SHEET}"))
    if not sheets:
        sys.exit(f"{folder}: no release with its sheet; name the folder that holds them.")
    for sheet in sheets:
        tally = _one(sheet, yaml.safe_load(sheet.read_text("utf-8")))
        total.counts += tally.counts
        if shown:
            print("\n".join([sheet.name.removesuffix(SHEET), *(f"  {remark}" for remark in tally.remarks)]))
    return total


def _one(sheet: Path, wanted: Sheet) -> Tally:
    tally = Tally()
    try:
        release = read(str(sheet.with_name(wanted["file"])), Settings())
    except ReleaseError as error:
        tally.judge("refused", right=False, remark=str(error))
        return tally
    _judge(release, wanted, tally)
    return tally


def _judge(release: Release, wanted: Sheet, tally: Tally) -> None:
    titles = [wanted["title"], *_listed(wanted.get("title_also"))]
    tally.judge("title", any(_same(release.title, each, loose=True) for each in titles), f"{release.title!r}")
    headings = [block.text for block in release.blocks if block.kind == "heading"]
    for each in _listed(wanted.get("headings")):
        tally.judge("headings", any(_same(each, text, loose=True) for text in headings), each)
    _judge_words(release, wanted, tally)
    _judge_tables(release, wanted, tally)
    _judge_links(release, wanted, tally)
    text = _plain(_published(release))
    for each in _listed(wanted.get("numbers")):
        tally.judge("numbers", _plain(str(each)) in text, str(each))
    for each in _listed(wanted.get("must_leave_out")):
        alone = each["paragraph"] if isinstance(each, dict) else None
        raw = _plain(str(each)) == ""  # a tab, a soft hyphen: what a comparison of words does not see
        there = (
            any(_same(alone, block.text) for block in release.blocks)
            if alone
            else (str(each) in _published(release) if raw else _plain(str(each)) in text)
        )
        tally.judge("left out", not there, str(each))


def _judge_words(release: Release, wanted: Sheet, tally: Tally) -> None:
    paragraphs = [block.text for block in release.blocks if block.kind == "paragraph" and not _boxed(block)]
    expected = [str(each) for each in _listed(wanted.get("paragraphs"))]
    for each in expected:
        tally.judge("paragraphs", any(_same(each, text) for text in paragraphs), each)
    items = [block.text for block in release.blocks if block.inside("item")]
    lists = [str(item) for each in _listed(wanted.get("lists")) for item in each["items"]]
    for item in lists:
        tally.judge("list items", any(_same(item, text) for text in items), item)
    notes = [str(each["text"] if isinstance(each, dict) else each) for each in _listed(wanted.get("footnotes"))]
    everything = _plain(_published(release))
    for each in notes:
        tally.judge("footnotes", everything.count(_plain(each)) == 1, each)
    for each in _listed(wanted.get("figures")):
        for kind in ("alt", "caption"):
            if each.get(kind):
                tally.judge("pictures", _plain(str(each[kind])) in everything, str(each[kind]))
    known = _plain(
        str(
            [
                expected,
                notes,
                wanted.get("figures"),
                wanted.get("either_way"),
                wanted.get("paragraphs_also"),
                wanted.get("title"),
            ]
        )
    )
    for text in paragraphs:
        alone = any(_same(each, text) for each in expected) or _plain(text) in known
        tally.judge("too many", alone, f"{text}")


def _boxed(block: Block) -> bool:
    return any(box.kind in {"item", "table", "footnote"} for box in block.within)


def _judge_tables(release: Release, wanted: Sheet, tally: Tally) -> None:
    rows: dict[tuple[str, int], list[str]] = {}
    for block in release.blocks:
        box = block.inside("table")
        if block.kind == "cell" and box:
            rows.setdefault((box.id, block.row), []).append(_plain(block.text))
    for each in _listed(wanted.get("tables")):
        for row in each["rows"]:
            cells = [_plain(str("" if cell is None else cell)) for cell in row]
            tally.judge("table rows", any(_row(cells, found) for found in rows.values()), " | ".join(cells))


def _row(wanted: Sequence[str], found: Sequence[str]) -> bool:
    """Whether the cells are the same; a cell that was merged may be empty behind the first."""
    if len(wanted) != len(found):
        return False
    pairs = enumerate(zip(wanted, found, strict=True))
    return all(one == two or (not two and place and one == wanted[place - 1]) for place, (one, two) in pairs)


def _judge_links(release: Release, wanted: Sheet, tally: Tally) -> None:
    found = {
        (_plain(block.text[mark.start : mark.end]), mark.target or "")
        for block in release.blocks
        for mark in block.marks
        if mark.kind == "link"
    }
    text = _published(release)
    for each in _listed(wanted.get("links")):
        words, targets = _plain(str(each["words"])), [str(each["target"]), *map(str, _listed(each.get("target_also")))]
        linked = any(
            words == one and two.rstrip("/") in {target.rstrip("/") for target in targets} for one, two in found
        )
        bare = any(re.sub(r"^(?:https?://|mailto:|tel:)", "", target).rstrip("/") in text for target in targets)
        tally.judge("links", linked or bare or (bool(each.get("link_optional")) and words in _plain(text)), words)


def _published(release: Release) -> str:
    blocks = [block.text for block in release.blocks]
    targets = [mark.target or "" for block in release.blocks for mark in block.marks]
    known = (release.title, release.site_name, release.description, release.url)
    return "\n".join([*filter(None, known), *blocks, *targets])


def _listed(value: Any) -> list[Any]:
    return (
        [] if value is None else list(value) if isinstance(value, Iterable) and not isinstance(value, str) else [value]
    )


def _plain(text: str) -> str:
    return " ".join(UNSEEN.sub("", text.translate(SAME)).split())


def _same(one: str, two: str, *, loose: bool = False) -> bool:
    """Whether two texts are the same to a reader; of headings the case and a colon do not count."""
    one, two = _plain(one), _plain(two)
    return one == two or (loose and one.rstrip(" :").casefold() == two.rstrip(" :").casefold())


def main() -> int:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    rows = list(_figures(_total(folder, shown=True)))
    print(f"\n{table(rows)}")
    return 0 if all(each.kept for each in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
