"""XLIFF is written so that programs that know nothing of us read it, and read again word for word."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given, settings
from translate.storage.xliff import xlifffile
from translate.storage.xliff2 import Xliff2File

from accessible_release.careful_xml import parsed
from accessible_release.errors import Unusable
from accessible_release.finishing.exchange import xliff
from accessible_release.finishing.exchange.parts import About
from accessible_release.translating.po.entry import Entry, Po
from finishing.exchange.samples import ABOUT, CALL, FILES, PO, URDU, back, held

VERSIONS = ("1.2", "2.1")
JUDGES: dict[str, Any] = {"1.2": xlifffile, "2.1": Xliff2File}
RANDOM = settings(max_examples=250, deadline=None)
"""Of files with one to eight parts: more than 1,000 parts for each version."""


def written(po: Po = PO, version: str = "1.2", about: About = ABOUT) -> bytes:
    return xliff.dump(po, about, version, "news.xlf")


@pytest.mark.parametrize("version", VERSIONS)
def test_what_stands_in_it(version: str) -> None:
    found = xliff.parse(written(version=version), "news.xlf")
    assert back(found) == held(PO)
    assert (found.release, found.language, found.tracked) == ("news.md", "pt-BR", False)
    assert all(len(each.sent) == 8 for each in found.parts)


@pytest.mark.parametrize("version", VERSIONS)
@RANDOM
@given(FILES)
def test_any_part_comes_back_word_for_word(version: str, po: Po) -> None:
    assert back(xliff.parse(written(po, version, URDU), "news.xlf")) == held(po)


@pytest.mark.parametrize("version", VERSIONS)
@RANDOM
@given(FILES)
def test_another_program_reads_the_same(version: str, po: Po) -> None:
    theirs = JUDGES[version].parsestring(written(po, version, URDU))
    assert [(each.source, each.target or "") for each in theirs.units] == [(e.source, e.text) for e in po.entries]
    assert (theirs.sourcelanguage, theirs.targetlanguage) == ("en", "ur")


def test_another_program_sees_state_and_notes() -> None:
    theirs = JUDGES["1.2"].parsestring(written())
    notes = [each.getnotes() for each in theirs.units]
    assert "must stay as it is: 0808 1000 900" in notes[2]
    assert "the release said before: It is shut." in notes[3]
    assert "accepted: it is so" in notes[4]
    assert not any("machine’s words" in each for each in notes)
    assert [each.isapproved() for each in theirs.units] == [True, False, False, False, True]


def test_state_and_notes_in_version_2() -> None:
    """The other program looks for notes where the standard has none, so they are looked for where it has them."""
    root = parsed(written(version="2.1"))
    space = {"x": "urn:oasis:names:tc:xliff:document:2.0"}
    assert [each.get("state") for each in root.iterfind(".//x:unit/x:segment", space)] == [
        *("final", "translated", "initial", "translated", "final")
    ]
    assert root.findtext(".//x:unit[3]/x:notes/x:note[1]", "", space) == "must stay as it is: 0808 1000 900"
    order = [[each.tag.rpartition("}")[2] for each in unit] for unit in root.iterfind(".//x:unit", space)]
    assert order == [["notes", "segment"]] * 5


def test_a_note_that_another_program_puts_into_a_segment() -> None:
    theirs = JUDGES["2.1"].parsestring(written(version="2.1"))
    theirs.units[1].addnote("Is that free?", "translator")
    assert xliff.parse(bytes(theirs), "x").parts[1].entry.remarks == ("Is that free?",)


@pytest.mark.parametrize("version", VERSIONS)
def test_what_another_program_writes_comes_back(version: str) -> None:
    theirs = JUDGES[version].parsestring(written(version=version))
    theirs.units[1].target = "Ligue já:\n0808 1000 900 & <Jo> ہے"
    theirs.units[2].target = " Duas\nlinhas. "
    if version == "1.2":
        theirs.units[1].markapproved(True)
    found = xliff.parse(bytes(theirs), "news.xlf").parts
    assert found[1].entry.text == "Ligue já:\n0808 1000 900 & <Jo> ہے"
    assert found[2].entry.text == " Duas\nlinhas. "
    assert found[1].entry.approved == (version == "1.2")
    assert [each.id for each in found] == [each[0] for each in held(PO)]


@pytest.mark.parametrize("version", VERSIONS)
def test_the_language_stands_beside_every_text(version: str) -> None:
    text = written(version=version, about=URDU).decode()
    assert (text.count('<source xml:lang="en"'), text.count('xml:lang="ur"')) == (5, 4)
    assert text.count('trgDir="rtl"') == (5 if version == "2.1" else 0)


def test_marks_and_segments_of_other_programs() -> None:
    one = written().decode().replace("Abre a linha", 'Abre <g id="1">a</g> <mrk mtype="seg" mid="0">linha</mrk>')
    assert xliff.parse(one.encode(), "x").parts[0].entry.text == "Abre a linha"
    two = """<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="pt">
    <file id="f" xmlns:m="urn:x"><unit id="uabc" name="s1" xml:space="preserve"><m:x><m:y>no</m:y></m:x>
    <segment state="final"><source>A. </source><target order="3">Um.</target></segment>
    <ignorable><source> </source></ignorable>
    <segment state="reviewed"><source>B.</source><target order="1"><pc id="1">Dois.</pc></target></segment>
    </unit></file></xliff>"""
    (part,) = xliff.parse(two.encode(), "x").parts
    assert (part.id, part.entry) == ("abc", Entry("s1", "A.  B.", "Dois. Um.", approved=True))


BOMB = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><xliff version="1.2">&b;</xliff>'
FILE = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]><xliff version="1.2">&a;</xliff>'


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", "no XLIFF file that can be read: line 1 is not well-formed"),
        ("<xliff>", "line 1 is not well-formed"),
        ('<?xml version="1.0" encoding="klingon"?><xliff/>', "no XLIFF file that can be read"),
        (BOMB, "it has a document type"),
        (FILE, "it has a document type"),
        ('<!DOCTYPE x SYSTEM "x.dtd"><xliff version="1.2"/>', "it has a document type"),
        ("<xliff>" + "<a>" * 401 + "</a>" * 401 + "</xliff>", "nested deeper than 400"),
        ("<html/>", "it is no XLIFF file: it begins with <html>"),
        ('<xliff version="3.0"/>', "a version that is not known here, “3.0”"),
        ('<xliff version="1.2"/>', "there is no <file> in it"),
        ('<xliff version="2.1"/>', "there is no <file> in it"),
    ],
)
def test_a_file_that_is_broken(text: str, fault: str) -> None:
    with pytest.raises(Unusable, match=re.escape(fault)) as caught:
        xliff.parse(text.encode(), "news.xlf")
    assert (caught.value.code, caught.value.where) == ("exchange-broken", "“news.xlf”")
    assert caught.value.hint


@pytest.mark.parametrize("version", VERSIONS)
def test_a_part_that_stands_there_twice(version: str) -> None:
    text = written(version=version).decode()
    tag = "trans-unit" if version == "1.2" else "unit"
    unit = re.search(rf"<{tag} .*?</{tag}>", text, re.DOTALL)
    assert unit
    with pytest.raises(Unusable, match="the part “title” stands there twice"):
        xliff.parse(text.replace(unit[0], unit[0] * 2).encode(), "x")


@pytest.mark.parametrize("version", VERSIONS)
def test_a_code_is_not_lost_in_silence(version: str) -> None:
    text = written(version=version).decode().replace("Abre a linha", 'Abre <ph id="1"/> linha')
    with pytest.raises(
        Unusable, match=r"in the part “title” stands a code, <ph>, and not only text. Take the codes out"
    ):
        xliff.parse(text.encode(), "x")


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("char", ["\x00", "\x1b", "\x0b", "\ufffe", "\ud800"])
def test_a_character_that_no_such_file_can_hold(version: str, char: str) -> None:
    with pytest.raises(Unusable, match=re.escape(f"“s1”: the character U+{ord(char):04X} cannot stand")) as caught:
        written(Po((Entry("s1", "a", f"b{char}"),)), version)
    assert caught.value.code == "exchange-character"


def test_the_words_are_there_as_they_are_read() -> None:
    assert CALL.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") in written().decode()
