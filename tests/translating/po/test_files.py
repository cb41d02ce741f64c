"""What is written is read again word for word, by us and by programs that know nothing of us."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import polib
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from accessible_release.errors import Unusable
from accessible_release.translating.po.entry import Entry, Po
from accessible_release.translating.po.reading import parse, read
from accessible_release.translating.po.writing import dump
from translating.po.samples import HEADERS, TEXTS, approved, machine, saved

AWKWARD = (
    approved("title", "Flood line opens", "Abre a linha"),
    approved("s0001", 'She said: "50% of C:\\new {now}"\nand left.', 'Disse: "50% de C:\\new {agora}"\ne saiu.'),
    machine("s0002", "Tab\there", "Aqui\thá"),
    Entry("s0003/2", "Not yet", notes=("must stay as it is: 0808 1000 900", "MUST BE CHECKED: a denial was lost.")),
    Entry("s0004", "It is shut.", "Está aberta.", previous='It is "open"\nfrom 9 to 5, on every day of the week, %s.'),
    replace(approved("role: flood manager", "flood manager", "gerente"), remarks=("accepted: it is so",)),
    approved("s0005", "The line is open.", "الخط مفتوح\u200f، اتصل ٩٩٩ “الآن”"),
    approved("s0006", "All day.", "یہ لائن\u200cکھلی ہے۔"),
)
GONE = (approved("s0007", "It is gone.", "Foi-se."), approved("s0007", "It is gone.", "Já não há."))
FILE = Po(AWKWARD, GONE, HEADERS, ("For the council.",))
MSGFMT, MSGCAT = (shutil.which(name) or "" for name in ("msgfmt", "msgcat"))
WORDS = st.text("abc0123456789é", min_size=1, max_size=8)
ENTRIES = st.builds(
    Entry,
    st.builds(lambda word: f"s{word}", WORDS),
    TEXTS,
    TEXTS,
    approved=st.booleans(),
    remarks=st.lists(WORDS, max_size=2, unique=True).map(tuple),
)


def again(po: Po) -> Po:
    return parse(dump(po), "news.pt-BR.po")


def words(po: Po) -> list[tuple[str, str, str, bool, str]]:
    return [(each.context, each.source, each.text, each.approved, each.previous) for each in po.entries]


def test_every_word_and_mark_comes_back() -> None:
    found = again(FILE)
    assert words(found) == words(FILE)
    assert [each.remarks for each in found.entries] == [each.remarks for each in FILE.entries]
    assert found.entries[3].notes == AWKWARD[3].notes
    assert [(each.context, each.text) for each in found.obsolete] == [("s0007", "Foi-se."), ("s0007 (2)", "Já não há.")]
    assert (found.headers, found.remarks) == (HEADERS, ("For the council.",))
    assert dump(found) == dump(again(found))


@given(st.lists(ENTRIES, max_size=5, unique_by=lambda entry: entry.key), st.lists(ENTRIES, max_size=3))
def test_any_text_comes_back(entries: list[Entry], obsolete: list[Entry]) -> None:
    found = again(Po(tuple(entries), tuple(obsolete), HEADERS))
    assert [(e.context, e.source, e.text, e.approved, e.remarks) for e in found.entries] == [
        (e.context, e.source, e.text, e.approved, e.remarks) for e in entries
    ]
    assert {(each.source, each.text) for each in found.obsolete} == {(each.source, each.text) for each in obsolete}


@given(TEXTS, TEXTS)
def test_what_a_release_said_before_comes_back(source: str, previous: str) -> None:
    (found,) = again(Po((Entry("s0001", source, "x", previous=previous),), headers=HEADERS)).entries
    assert found.previous == previous


@given(st.lists(ENTRIES, min_size=1, max_size=5, unique_by=lambda entry: entry.key), TEXTS)
def test_what_polib_reads_and_writes(entries: list[Entry], text: str) -> None:
    """An edit by another program: escapes, line breaks and right to left come back word for word."""
    said = "".join([text, *(each.source + each.text for each in entries)])
    assume(not re.search("[\u2028\u2029]", said))  # polib takes these for the end of a line
    theirs = polib.pofile(dump(Po(tuple(entries), headers=HEADERS)).decode())
    assert [(each.msgctxt, each.msgid, each.msgstr, each.fuzzy) for each in theirs] == [
        (each.context, each.source, each.text, not each.approved) for each in entries
    ]
    theirs[0].msgstr = text
    theirs[0].flags = []
    theirs[0].tcomment = "accepted: they say so"
    theirs.wrapwidth = 30
    found = parse(str(theirs).encode(), "news.pt-BR.po")
    assert words(found)[0] == (entries[0].context, entries[0].source, text, True, "")
    assert found.entries[0].because == "they say so"
    assert words(found)[1:] == [(e.context, e.source, e.text, e.approved, "") for e in entries[1:]]
    assert found.header("last-translator") == "Ana Sílva <ana@example.org>"


def test_what_polib_adds_and_crosses_out(tmp_path: Path) -> None:
    path = saved(tmp_path, *AWKWARD)
    theirs = polib.pofile(str(path))
    theirs.metadata["X-Generator"] = "Poedit 3.4"
    theirs[0].obsolete = True
    theirs.save()
    found = read(path, "pt-BR")
    assert found.header("X-Generator") == "Poedit 3.4"
    assert words(found) == words(FILE)[1:]
    assert [each.source for each in found.obsolete] == ["Flood line opens"]
    assert [each.msgid for each in polib.pofile(dump(found).decode()) if each.obsolete] == ["Flood line opens"]
    assert parse(dump(found), "x").header("X-Generator") == "Poedit 3.4"


@pytest.mark.skipif(not MSGFMT, reason="msgfmt (GNU gettext) is not installed")
def test_msgfmt_finds_nothing(tmp_path: Path) -> None:
    path = tmp_path / "news.pt-BR.po"
    path.write_bytes(dump(FILE))
    ran = subprocess.run(
        [MSGFMT, "--check", "--verbose", "-o", str(tmp_path / "out.mo"), str(path)], capture_output=True, text=True
    )
    assert ran.returncode == 0, ran.stderr
    assert "warning" not in ran.stderr
    assert "5 translated messages, 2 fuzzy translations, 1 untranslated message" in ran.stderr


@pytest.mark.skipif(not MSGCAT, reason="msgcat (GNU gettext) is not installed")
def test_what_msgcat_breaks_into_lines(tmp_path: Path) -> None:
    path = tmp_path / "news.pt-BR.po"
    path.write_bytes(dump(FILE))
    ran = subprocess.run([MSGCAT, "--width=25", str(path)], capture_output=True, check=True)
    assert words(parse(ran.stdout, path.name)) == words(FILE)


def test_pofilter_finds_nothing(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "news.pt-BR.po").write_bytes(dump(FILE))
    pofilter = Path(sys.executable).with_name("pofilter")
    tests = [f"--test={name}" for name in ("newlines", "escapes", "tabs", "unchanged", "blank", "printf", "urls")]
    subprocess.run(
        [pofilter, "--progress=none", "--nofuzzy", *tests, tmp_path / "in", tmp_path / "out"], check=True, timeout=120
    )
    assert not list((tmp_path / "out").rglob("*.po"))


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("msgid “a”\n", "line 1: this is no line of a translation"),
        ('msgid "a\nmsgstr "b"\n', "line 1: this is no line"),
        ('msgid "a"\nmsgstr "b" c\n', "line 2: this is no line"),
        ('msgid "a"\nmsgstr "\\x41"\n', "line 2: this is no line"),
        ('msgid "a"\nmsgid_plural "as"\nmsgstr[0] "b"\n', "line 2: this is no line"),
        ('msgid "a"\nmsgstr "\x1b[2J"\n', "line 2: this is no line"),
        ("#~ msgid a\n", "line 1: this is no line"),
        ('msgid "a"\n\nmsgid "b"\nmsgstr "c"\n', "line 3: this is no line"),
        ('"a"\n', "line 1: this is no line"),
        ('msgstr "a"\n"b"\n', "line 1: this is no line"),
        ('msgid "a"\n# b\nmsgstr "c"\n', "line 2: this is no line"),
        ('msgid "a"\nmsgstr "b"\n# c\n"d"\n', "line 4: this is no line"),
        ('msgid "a"\n', "the last part has no translation"),
        ('msgctxt "s1"\nmsgid "a"\nmsgstr "b"\n\nmsgctxt "s1"\nmsgid "a"\nmsgstr "c"\n', "“s1” stands there twice"),
    ],
)
def test_a_file_that_is_broken(text: str, fault: str) -> None:
    with pytest.raises(Unusable, match=fault) as caught:
        parse(text.encode(), "news.pt-BR.po")
    assert (caught.value.code, caught.value.where) == ("po-broken", "“news.pt-BR.po”")


def test_a_file_that_is_not_utf_8() -> None:
    with pytest.raises(Unusable, match="it is not UTF-8"):
        parse('msgid "a"\nmsgstr "é"\n'.encode("latin-1"), "news.pt-BR.po")


def test_a_file_from_windows() -> None:
    data = b"\xef\xbb\xbf" + dump(FILE).replace(b"\n", b"\r\n")
    assert words(parse(data.removeprefix(b"\xef\xbb\xbf"), "news.pt-BR.po")) == words(FILE)


def test_a_file_of_another_language(tmp_path: Path) -> None:
    path = saved(tmp_path, *AWKWARD, name="news.es.po")
    with pytest.raises(Unusable, match="its header says that it is in “pt_BR”, its name that it is in Spanish"):
        read(path, "es")
    assert read(path, "pt").entries


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(Unusable, match="cannot read the translation"):
        read(tmp_path / "news.pt.po")


def test_previous_words_of_obsolete_parts_are_left_out() -> None:
    text = '#, fuzzy\n#~| msgid "Old"\n#~ msgctxt "s1"\n#~ msgid "New"\n#~ msgstr "Novo"\n'
    found = parse(text.encode(), "news.pt.po")
    assert [(each.context, each.source, each.text) for each in found.obsolete] == [("s1", "New", "Novo")]
