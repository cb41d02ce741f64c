"""The two tables that a body writes: its glossary and its memory of approved sentences."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from accessible_release.checking.translated.frame import Fixed
from accessible_release.errors import Unusable
from accessible_release.plugins import Candidate, Route, translator
from accessible_release.settings import Settings
from accessible_release.translating.glossary import glossary
from accessible_release.translating.memory import MemoryTranslator
from accessible_release.translating.tables import rows

GLOSSARY = """term,language,action,target,note
Operation NetSafe,,keep,,our campaign
"Stop it Now!, the helpline",,keep,,
safeguarding,pt,translate,proteção de crianças e jovens,
safeguarding,pl,translate,ochrona dzieci,
board,pt-BR,Translate,conselho,

#old,,keep,,
"""
MEMORY = """language\tsource\ttranslation\tapproved by\tnote
pt\tIt is “free”.\tÉ “grátis”.\tAna Silva\t
pt-BR\tCall us today.\tLigue para a gente hoje.\tAna Silva\tfor Brazil
pt\tCall us today.\tLigue-nos hoje.\tAna Silva
# pt\tNot this.\tIsto não.\tAna Silva
pl\tIt is “free”.\tTo jest bezpłatne.\tJan Nowak
"""


def written(folder: Path, content: str | bytes) -> str:
    path = folder / "table"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return str(path)


def memory(folder: Path, content: str = MEMORY) -> MemoryTranslator:
    return MemoryTranslator(Settings(memory=written(folder, content)))


@pytest.mark.parametrize(
    ("language", "found"),
    [
        ("pt", {"safeguarding": "proteção de crianças e jovens"}),
        ("pt-BR", {"safeguarding": "proteção de crianças e jovens", "board": "conselho"}),
        ("PT-br", {"safeguarding": "proteção de crianças e jovens", "board": "conselho"}),
        ("pl", {"safeguarding": "ochrona dzieci"}),
        ("p", {}),
        ("ptx", {}),
    ],
)
def test_a_glossary_for_each_language(language: str, found: dict[str, str], tmp_path: Path) -> None:
    kept = {name: name for name in ("Operation NetSafe", "Stop it Now!, the helpline")}
    made = glossary(written(tmp_path, GLOSSARY), language)
    assert {each.term: each.forms for each in made} == {term: (form,) for term, form in {**kept, **found}.items()}
    assert [len(each.term) for each in made] == sorted((len(each.term) for each in made), reverse=True)


def test_no_glossary() -> None:
    assert glossary("", "pt") == ()


def test_a_later_row_holds_and_spaces_do_not_count(tmp_path: Path) -> None:
    text = "term,language,action,target\n boat ,,translate, navio \nboat,pt,translate,barco\n"
    assert glossary(written(tmp_path, text), "pt") == (Fixed("boat", ("barco",), "glossary"),)
    assert glossary(written(tmp_path, text), "es") == (Fixed("boat", ("navio",), "glossary"),)


def test_columns_in_any_order_and_a_byte_order_mark(tmp_path: Path) -> None:
    text = "\ufeffaction,target,language,term\r\nkeep,,,NetSafe\r\n"
    assert glossary(written(tmp_path, text), "pt") == (Fixed("NetSafe", ("NetSafe",), "glossary"),)


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("term,language,action,target\nboat,pt,translate,\n", "line 2: a row is a term"),
        ("term,language,action,target\nboat,pt,keep,\n\n,pt,keep,\n", "line 4: a row is a term"),
        ("term,language,action,target\nboat,pt,drop,barco\n", "line 2: a row is a term"),
        ("term,language,action,target\nboat\n", "line 2: a row is a term"),
        ("term,language,target\nboat,pt,barco\n", "line 1: there is no column “action”"),
        ("", "line 1: there is no column “term”"),
        ('term,language,action,target\n"boat,pt,keep,\n', "not a table that can be read: unexpected end of data"),
        (b"term,language,action,target\nb\xf4at,,keep,\n", "not a table that can be read: 'utf-8' codec"),
    ],
)
def test_a_broken_glossary(content: str | bytes, says: str, tmp_path: Path) -> None:
    path = written(tmp_path, content)
    with pytest.raises(Unusable) as caught:
        glossary(path, "pt")
    assert (caught.value.code, caught.value.where) == ("glossary-broken", f"“{path}”")
    assert caught.value.message.startswith(says)


def test_a_missing_column_tells_which_there_are(tmp_path: Path) -> None:
    with pytest.raises(Unusable, match="The first line names the columns: term, language, action, target"):
        glossary(written(tmp_path, "boat\n"), "pt")


@pytest.mark.parametrize("path", ["missing.csv", "."])
def test_a_glossary_that_cannot_be_read(path: str) -> None:
    with pytest.raises(Unusable, match="cannot read the table"):
        glossary(path, "pt")


@pytest.mark.parametrize(
    ("sentence", "language", "said"),
    [
        ("It is “free”.", "pt", "É “grátis”."),
        ('It  is\n"free".', "pt-PT", "É “grátis”."),
        ("It is “free”.", "pl", "To jest bezpłatne."),
        ("It is “free”.", "es", None),
        ("It is free.", "pt", None),
        ("it is “free”.", "pt", None),
        ("Call us today.", "pt-BR", "Ligue para a gente hoje."),
        ("Call us today.", "pt", "Ligue-nos hoje."),
        ("Call us today.", "pt-PT", "Ligue-nos hoje."),
        ("Call us today.", "pl", None),
        ("Not this.", "pt", None),
        ("", "pt", None),
    ],
)
def test_an_approved_sentence(sentence: str, language: str, said: str | None, tmp_path: Path) -> None:
    (found,) = memory(tmp_path).translate([sentence], Route("en", language))
    assert found == ([Candidate(said, 0.0)] if said else [])


def test_the_memory_tells_its_languages_and_its_state(tmp_path: Path) -> None:
    made = memory(tmp_path)
    assert {route.target.lower() for route in made.routes()} == {"pt", "pt-br", "pl"}
    assert {route.source for route in made.routes()} == {"en"}
    route = Route("en", "pt")
    assert made.fingerprint(route) == memory(tmp_path).fingerprint(route)
    assert made.fingerprint(route) != memory(tmp_path, MEMORY.replace("grátis", "livre")).fingerprint(route)


def test_no_memory() -> None:
    made = MemoryTranslator(Settings())
    assert made.routes() == ()
    assert made.translate(["Call us today."], Route("en", "pt")) == [[]]


def test_the_memory_is_a_translator_by_name(tmp_path: Path) -> None:
    assert isinstance(translator("memory", Settings(memory=written(tmp_path, MEMORY))), MemoryTranslator)


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (
            "language\tsource\ttranslation\tapproved by\npt\tCall.\tLigue.\t\n",
            "line 2: a row has all of: language, source",
        ),
        (MEMORY + "pt\tCall.\n", "line 7: a row has all of"),
        ("language,source,translation,approved by\npt,Call.,Ligue.,Ana\n", "line 1: there is no column “language”"),
        ("pt\tCall.\tLigue.\tAna\n", "line 1: there is no column “language”"),
    ],
)
def test_a_broken_memory(content: str, says: str, tmp_path: Path) -> None:
    with pytest.raises(Unusable) as caught:
        memory(tmp_path, content)
    assert caught.value.code == "memory-broken"
    assert caught.value.message.startswith(says)


def memory_of(tmp_path: Path, *rows: str) -> MemoryTranslator:
    path = tmp_path / "approved.tsv"
    path.write_text("language\tsource\ttranslation\tapproved by\n" + "".join(f"{row}\n" for row in rows), "utf-8")
    return MemoryTranslator(Settings(memory=str(path)))


MEETING = "pt\tIt is on 3 May 2026. Call 0808 100 0900.\tÉ em 3 de maio de 2026. Ligue 0808 100 0900.\tAna"


def test_an_approved_sentence_with_other_facts(tmp_path: Path) -> None:
    memory = memory_of(tmp_path, MEETING)
    said = [
        "It is on 12 June 2027. Call 0300 123 4567.",
        "It was on 12 June 2027. Call 0300 123 4567.",
    ]
    found, nothing = memory.translate(said, Route("en", "pt-BR"))
    assert [each.text for each in found] == ["É em 12 de junho de 2027. Ligue 0300 123 4567."]
    assert found[0].score is None  # nobody has seen it with these facts
    assert list(nothing) == []


def test_an_approved_sentence_that_lacks_a_fact_is_only_used_as_it_is(tmp_path: Path) -> None:
    memory = memory_of(tmp_path, "pt\tCall 101 or 0808 100 0900.\tLigue 101.\tAna")
    as_it_is, other = memory.translate(["Call 101 or 0808 100 0900.", "Call 101 or 0300 123 4567."], Route("en", "pt"))
    assert [each.text for each in as_it_is] == ["Ligue 101."]
    assert list(other) == []


def test_one_source_approved_in_two_ways(tmp_path: Path) -> None:
    with pytest.raises(Unusable, match="line 3: the same source was approved before"):
        memory_of(tmp_path, "pt\tHelp.\tAjuda.\tAna", "pt\tHelp.\tSocorro.\tRui")


@pytest.mark.parametrize("cell", ["a\x00b", "a\x1b[31m", "a\x9bb"])
def test_a_control_character_in_a_cell_is_refused(cell: str, tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    path.write_text(f"term,language,action,target\nword,,translate,{cell}\n", encoding="utf-8")
    with pytest.raises(Unusable, match=r"line 2: a control character|not a table"):
        list(rows(str(path), ("term", "language", "action", "target"), "excel", "glossary-broken"))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs a FIFO")
def test_a_fifo_is_no_table(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "table.csv")
    with pytest.raises(Unusable, match="not a regular file"):
        list(rows(str(tmp_path / "table.csv"), ("term",), "excel", "glossary-broken"))
