"""The memory as TMX, and the TMX of others."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from translate.storage.tmx import tmxfile

from accessible_release.errors import Unusable
from accessible_release.finishing.exchange import tmx
from accessible_release.translating.memory import approved_rows, plain
from accessible_release.translating.po.learning import Row, add, begin
from finishing.exchange.samples import WORDS

DOCTYPE = '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n'
THEIRS = """<tmx version="1.4"><header srclang="en-GB" creationtool="X" creationtoolversion="1" segtype="sentence"
o-tmf="X" adminlang="en" datatype="xml"/><body>
<tu changeid="Ana"><tuv xml:lang="EN-GB"><seg>Call <bpt i="1">&lt;b&gt;</bpt>now<ept i="1">&lt;/b&gt;</ept>.</seg></tuv>
<tuv xml:lang="pt_br"><seg>Ligue <hi>agora</hi>.</seg></tuv><tuv lang="PL"><seg>Zadzwoń teraz.</seg></tuv></tu>
<tu><tuv xml:lang="en"><seg>Room <ph x="1"/>.</seg></tuv><tuv xml:lang="pl"><seg>Pokój <ph x="1"/>.</seg></tuv></tu>
<tu><tuv xml:lang="en"><seg>Yes.</seg></tuv><tuv xml:lang="tlh-x-bad-tag-here"><seg>HIja'.</seg></tuv></tu>
<tu><tuv xml:lang="de"><seg>Ja.</seg></tuv><tuv xml:lang="pl"><seg>Tak.</seg></tuv></tu>
<tu><tuv xml:lang="en"><seg>Empty.</seg></tuv><tuv xml:lang="pl"><seg> </seg></tuv></tu>
</body></tmx>"""


def memory(folder: Path, *rows: tuple[str, str, str, str]) -> Path:
    path = folder / "approved.tsv"
    path.unlink(missing_ok=True)
    begin(path)
    add(path, [Row(*cells, name="x") for cells in rows])
    return path


def cells(rows: tuple[Row, ...]) -> list[tuple[str, str, str, str]]:
    return [(row.language, row.source, row.text, row.person) for row in rows]


def test_the_memory_comes_back(tmp_path: Path) -> None:
    rows = (("pt-BR", "Call <b>&now", "Ligue\nagora", "Ana"), ("ur", "Open.", "کھلا ہے۔", "Zara Khan"))
    found = tmx.parse(tmx.dump(str(memory(tmp_path, *rows))), "x.tmx")
    assert (cells(found.rows), found.left_out) == (list(rows), 0)


ROWS = st.lists(
    st.tuples(st.sampled_from(["pt-BR", "ur", "pl", "cy"]), WORDS, WORDS, st.sampled_from(["Ana", "زارا"])),
    min_size=1,
    max_size=8,
    unique_by=lambda row: (row[0], plain(row[1])),
).filter(lambda rows: not any("\x85" in cell for row in rows for cell in row))
"""No control characters: the memory refuses them."""


@settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(ROWS)
def test_any_memory_comes_back_word_for_word(tmp_path: Path, rows: list[tuple[str, str, str, str]]) -> None:
    path = memory(tmp_path, *rows)
    written = [
        tuple(row[name] for name in ("language", "source", "translation", "approved by"))
        for _, row in approved_rows(str(path))
    ]
    data = tmx.dump(str(path))
    assert cells(tmx.parse(data, "x").rows) == written
    theirs = tmxfile(BytesIO(data))
    assert [(unit.source, unit.target) for unit in theirs.units] == [(row[1], row[2]) for row in written]
    path.unlink()
    begin(path)
    assert add(path, tmx.parse(data, "x").rows) == (len(rows), ())


@pytest.mark.parametrize("head", ["", DOCTYPE])
def test_what_others_have(head: str) -> None:
    found = tmx.parse((head + THEIRS).encode(), "ours.tmx")
    assert cells(found.rows) == [
        ("pt-BR", "Call now.", "Ligue agora.", "Ana"),
        ("pl", "Call now.", "Zadzwoń teraz.", "Ana"),
    ]
    assert found.left_out == 5


def test_only_what_serves_a_language(tmp_path: Path) -> None:
    path = tmp_path / "ours.tmx"
    path.write_text(THEIRS, encoding="utf-16")
    assert [row.language for row in tmx.read(path, "pl").rows] == ["pl"]
    assert [row.language for row in tmx.read(path).rows] == ["pt-BR", "pl"]
    with pytest.raises(
        Unusable, match=r"no translation from English to Welsh in it. There are translations to: pl, pt-BR"
    ):
        tmx.read(path, "cy")
    path.write_text("<tmx><body/></tmx>", encoding="utf-8")
    with pytest.raises(Unusable, match=r"no translation from English to another language in it. Its sources must be"):
        tmx.read(path)
    with pytest.raises(Unusable, match="cannot read it: no such file"):
        tmx.read(tmp_path / "none.tmx")


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("<tmx>", "it is no TMX file that can be read: line 1 is not well-formed"),
        ('<!DOCTYPE tmx [<!ENTITY a "aaa">]><tmx>&a;</tmx>', "it has a document type"),
        ('<!DOCTYPE tmx SYSTEM "tmx14.dtd"><tmx>&secret;</tmx>', "it names a character “&secret;”"),
        ("<xliff/>", "it is no TMX file: it begins with <xliff>"),
    ],
)
def test_a_file_that_is_broken(text: str, fault: str) -> None:
    with pytest.raises(Unusable, match=re.escape(fault)) as caught:
        tmx.parse(text.encode(), "ours.tmx")
    assert (caught.value.code, caught.value.where) == ("exchange-broken", "“ours.tmx”")


def test_a_memory_that_would_be_too_large(tmp_path: Path) -> None:
    path = memory(tmp_path, ("pl", "A.", "B.", "Ana"))
    before = path.read_bytes()
    with pytest.raises(Unusable, match="with these 1 sentences it would be larger than 5,000,000 bytes") as caught:
        add(path, [Row("pl", "C.", "D" * 5_000_000, "Ana", "unit 1")])
    assert (caught.value.code, path.read_bytes()) == ("memory-full", before)
