from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import pytest

from accessible_release.lexicon.entries import Condition, Entry, entries, plainer, read_table

from .contexts import Contexts, faults, read_contexts

FOLDER = Path(__file__).parent / "entries"
TABLES = sorted(each.name[:-4] for each in (files("accessible_release.lexicon") / "entries").iterdir())
ENOUGH = 2000


@pytest.mark.parametrize("table", TABLES)
def test_every_entry_does_in_its_contexts_what_they_say(table: str) -> None:
    known = [entry for entry in entries() if entry.table == table]
    assert "\n".join(faults(known, read_contexts((FOLDER / f"{table}.txt").read_text("utf-8")))) == ""


def test_there_are_enough() -> None:
    assert len(entries()) >= ENOUGH


def test_no_row_stands_twice() -> None:
    rows = [(entry.word, entry.pos, entry.frame) for entry in entries()]
    assert len(rows) == len(set(rows))


def test_no_word_becomes_itself() -> None:
    assert [entry for entry in entries() if entry.word == entry.replacement] == []


def test_a_row() -> None:
    table = "word\tpos\tplain\tframe\n# a remark\n\nassist\tVERB\thelp\tobject; not-prep:with,in\n"
    (found,) = read_table(table, "t")
    assert found == Entry("assist", "VERB", "help", (Condition("object"), Condition("not-prep", ("with", "in"))), "t")


@pytest.mark.parametrize(
    "row", ["assist\tVERB", "assist\tverb\thelp\t", "\tVERB\thelp\t", "assist\tVERB\thelp\tobject\tmore"]
)
def test_a_row_that_is_none(row: str) -> None:
    with pytest.raises(ValueError, match="not an entry"):
        list(read_table(f"word\tpos\tplain\tframe\n{row}\n", "t"))


def test_a_table_without_header() -> None:
    with pytest.raises(ValueError, match="first line"):
        list(read_table("assist\tVERB\thelp\t\n", "t"))


def test_the_plainer_words_of_a_word() -> None:
    assert "start" in plainer("commence", "VERB")
    assert plainer("police", "NOUN") == ()


def test_the_checker_sees_what_is_wrong() -> None:
    (entry,) = read_table("word\tpos\tplain\tframe\nassist\tVERB\thelp\tobjekt\n", "t")
    right = ("Staff assisted him.", "Staff aided him.")
    found = list(faults([entry], [Contexts("assist", "VERB", (right,)), Contexts("aid", "NOUN", ())]))
    assert [each.partition("\n")[0] for each in found] == [
        "assist: no such condition: objekt",
        "aid NOUN: contexts without an entry",
        "assist VERB: needs 3 right and 2 wrong contexts",
        "assist VERB:",
    ]


@pytest.mark.parametrize("line", ["assist verb", "+ no arrow", "- one > two"])
def test_a_line_of_contexts_that_is_none(line: str) -> None:
    with pytest.raises(ValueError, match="line 2"):
        read_contexts(f"assist VERB\n{line}\n")
