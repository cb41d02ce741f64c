"""Lines at the head that say who issued a release and when, and lines for reporters, are no text."""

from __future__ import annotations

from pathlib import Path

import pytest

from accessible_release.model import Block
from accessible_release.settings import Settings
from accessible_release.simplifying import simplify
from accessible_release.simplifying.proofing import proofed
from accessible_release.simplifying.proofing.mastheads import is_masthead, issued_by, issued_on, mastheads

from ..releases import release

UNDATED = "---\ntitle: Pool opens\n---\n"
STORY = "The new pool in Orrin opens on 12 May. It has 3 slides.\n\nSwimmers can book a place on 01632 960 733.\n"


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("FOR IMMEDIATE RELEASE: Tuesday, March 3, 2026", "2026-03-03"),
        ("Press release – Orrin Museums Trust – 4 June 2026", "2026-06-04"),
        ("Issued: 09:15, Monday 2 March 2026\nIncident reference: 0381 of 01/03/26", "2026-03-02"),
        ("Northmere Fire Service news desk – posted Friday 6 March 2026 at 7.30am", "2026-03-06"),
        ("March 3, 2026\nTOWN OF ORRIN FALLS, Ontario", "2026-03-03"),
        ("Issued by Orrin Borough Council, Tuesday 3 March", "Tuesday 3 March"),
        ("Published: Monday 9 November", "Monday 9 November"),
        ("Orrin Hospitals NHS Trust — Friday 3 January", "Friday 3 January"),
        ("FOR IMMEDIATE RELEASE\nJune 2, 2:10 p.m.", "June 2"),
        ("NOTICE ISSUED BY THE HARBOURS OFFICE Ref: HO/26/0012 — 9 April 2026", "2026-04-09"),
    ],
)
def test_a_masthead_and_its_day(line: str, day: str) -> None:
    block = Block("b1", "paragraph", line, 1, 1)
    assert is_masthead(block)
    assert issued_on(block) == day


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Press release – Orrin Museums Trust – 4 June 2026", "Orrin Museums Trust"),
        ("Northmere Constabulary news desk – posted Friday 6 March 2026 at 7.30am", "Northmere Constabulary"),
        ("NORTHMERE FIRE SERVICE NEWS RELEASE 4 June 2026", ""),
        ("4 June 2026", ""),
    ],
)
def test_the_body_that_a_masthead_names(line: str, name: str) -> None:
    assert issued_by(Block("b1", "paragraph", line, 1, 1)) == name


@pytest.mark.parametrize(
    "line",
    [
        "The pool opens on 4 June 2026.",
        "Friday 8 May 2026 – update: the water is safe again",
        "Situation as at 4pm on Tuesday 19 January 2026",
        "Orrin pool to open 4 June 2026",
        "Published figures for 2026 show a rise.",
        "Orrin Council",
        "Saturday 6 June",
        "6 June to 9 June",
        "Saturday 6 June, Orrin Hall",
    ],
)
def test_what_tells_more_is_no_masthead(line: str) -> None:
    assert not is_masthead(Block("b1", "paragraph", line, 1, 1))


@pytest.mark.parametrize(
    ("line", "first"),
    [
        ("Orrin Health — Thursday 5 February", True),
        ("**Income Help Orrin — 14 August**", True),
        ("Saturday 6 June", False),
        ("The Orrin Fair is on 6 June", False),
        ("Orrin Fair opens — 6 June", False),
    ],
)
def test_right_below_the_title_any_name_with_a_day_issued_it(tmp_path: Path, line: str, first: bool) -> None:
    text = f"# Pool opens\n\n{line}\n\n{STORY}"
    assert bool(mastheads(release(tmp_path, text, ""))) is first
    below = release(tmp_path, f"# Pool opens\n\n{STORY}\n{line}\n", "")
    assert not mastheads(below)


def test_the_day_of_a_masthead_stands_at_the_top(tmp_path: Path) -> None:
    made = simplify(
        release(tmp_path, "Press release – Orrin Leisure Trust – 4 May 2026\n\n" + STORY, UNDATED), Settings()
    )
    lines = [block.text for block in made.release.blocks]
    assert "Orrin Leisure Trust wrote this on Monday 4 May 2026." in lines
    assert not any("Press release" in line for line in lines)
    assert any(each.code == "debris-left-out" for each in made.findings)


@pytest.mark.parametrize(
    "line",
    [
        "Issued by Corporate Communications, Orrin Council, tel 01632 960 788.",
        "For interviews or filming please ring the Communications Team on 01632 960 788. We cannot comment on cases.",
        "Newsdesk contact 01632 960 788. Until 4 May this goes to the duty officer.",
    ],
)
def test_what_is_for_reporters_is_no_text(tmp_path: Path, line: str) -> None:
    body = f"{STORY}\nENDS\n\n## Media contacts\n\n{line}\n"
    texts = [block.text for block in proofed(release(tmp_path, body)).release.blocks]
    assert not any("960 788" in text for text in texts)
    assert any("960 733" in text for text in texts)


@pytest.mark.parametrize(
    ("line", "lines"),
    [
        ("ORRIN FALLS — The pool in Orrin Falls opens.", ["The pool in Orrin Falls opens."]),
        ("**LOW MOOR** — A pool opens on 12 May.", ["This is news from Low Moor.", "A pool opens on 12 May."]),
        ("**April 8** – Orrin Health opens a pool.", ["Orrin Health opens a pool."]),
        (
            "LOW MOOR, April 8 – A pool opens. It is big.",
            ["This is news from Low Moor.", "A pool opens.", "It is big."],
        ),
        ("**LOW MOOR — A pool** opens.", ["LOW MOOR — A pool opens."]),
        ("A-B — The pool opens.", ["A-B — The pool opens."]),
        ("UPDATE — The pool opens.", ["UPDATE — The pool opens."]),
        ("OLRA — The OLRA pool opens.", ["OLRA — The OLRA pool opens."]),
    ],
)
def test_a_dateline_is_no_part_of_the_lead(tmp_path: Path, line: str, lines: list[str]) -> None:
    made = proofed(release(tmp_path, f"{line}\n\n{STORY}", UNDATED)).release
    first = next(block for block in made.blocks if block.kind == "paragraph")
    assert [sentence.text for sentence in first.sentences] == lines
    assert all(first.text[each.start : each.end] == each.text for each in first.sentences)
    assert len({each.id for each in made.sentences}) == len(list(made.sentences))


def test_the_day_of_a_dateline_stands_at_the_top(tmp_path: Path) -> None:
    made = simplify(release(tmp_path, "LOW MOOR, April 8 – A pool opens.\n\n" + STORY, UNDATED), Settings())
    assert any("April 8" in block.text and not block.line for block in made.release.blocks)
    other = "---\ntitle: Pool opens\ndate: 2026-05-04\n---\n"
    kept = simplify(release(tmp_path, "LOW MOOR, April 8 – A pool opens.\n\n" + STORY, other), Settings())
    assert any(block.text.startswith("LOW MOOR, April 8") for block in kept.release.blocks)


def test_a_line_that_is_the_title_is_printed_once(tmp_path: Path) -> None:
    made = simplify(release(tmp_path, "Pool opens\n\n" + STORY, UNDATED), Settings())
    assert [block.kind for block in made.release.blocks if block.text == "Pool opens"] == ["title"]


@pytest.mark.parametrize(
    "line", ["**London, 24 March 2026**", "**Kelderby Crown Court, 6 March 2026**", "**6 March 2026 – Aldermoor**"]
)
def test_a_place_beside_the_day_has_written_nothing(tmp_path: Path, line: str) -> None:
    made = simplify(release(tmp_path, f"# Pool opens\n\n{line}\n\n{STORY}", ""), Settings())
    lines = [block.text for block in made.release.blocks]
    assert not [each for each in lines if "wrote this" in each]
    assert [each for each in lines if each.startswith("This was written on ")]
