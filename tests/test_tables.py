"""Tables beside the code: read once, not to be changed, and whoever breaks one is told which."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from accessible_release import tables

PACKAGE = "toy_package.inner"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a package with nothing in it yet."""
    inner = tmp_path / "toy_package" / "inner"
    inner.mkdir(parents=True)
    for each in (inner, inner.parent):
        (each / "__init__.py").write_text("", encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    for reader in (tables.text, tables.toml, tables.words, tables.phrases, tables.lines, tables.rows):
        reader.cache_clear()
    for module in ("toy_package", PACKAGE):
        monkeypatch.delitem(sys.modules, module, raising=False)
    return inner


def test_lists_of_words_and_phrases(folder: Path) -> None:
    (folder / "toy.toml").write_text('few = "one two"\n[more]\nlisted = ["three four", "five"]\n', encoding="utf-8")
    assert tables.words(PACKAGE, "toy.toml", "few") == {"one", "two"}
    assert tables.words(PACKAGE, "toy.toml", "more", "listed") == {"three four", "five"}


def test_one_phrase_a_line(folder: Path) -> None:
    (folder / "toy.toml").write_text('kinds = """\nat once\n\nin turn\n"""\n', encoding="utf-8")
    assert tables.phrases(PACKAGE, "toy.toml", "kinds") == ("at once", "in turn")


def test_rows_without_comments(folder: Path) -> None:
    (folder / "toy.tsv").write_text("# tag\tvoice\nen\tone\n\nde\ttwo\n", encoding="utf-8")
    assert tables.rows(PACKAGE, "toy.tsv") == (("en", "one"), ("de", "two"))


def test_a_header_is_checked(folder: Path) -> None:
    (folder / "toy.tsv").write_text("word\tmeaning\nbreach\tbreak\n", encoding="utf-8")
    assert tables.rows(PACKAGE, "toy.tsv", "word", "meaning") == (("breach", "break"),)
    with pytest.raises(ValueError, match=r"inner/toy\.tsv: the first line must name the columns word, plain"):
        tables.rows(PACKAGE, "toy.tsv", "word", "plain")


def test_what_is_read_cannot_be_changed(folder: Path) -> None:
    (folder / "toy.toml").write_text("[more]\nlisted = [1, 2]\n", encoding="utf-8")
    assert tables.toml(PACKAGE, "toy.toml")["more"]["listed"] == (1, 2)
    with pytest.raises(TypeError):
        tables.toml(PACKAGE, "toy.toml")["more"]["listed"] = ()


def test_a_broken_file_is_named_with_its_line(folder: Path) -> None:
    (folder / "toy.toml").write_text('a = "one"\nb = two\n', encoding="utf-8")
    with pytest.raises(ValueError, match=r"inner/toy\.toml: .*line 2"):
        tables.toml(PACKAGE, "toy.toml")


def test_another_encoding_is_named(folder: Path) -> None:
    (folder / "toy.tsv").write_bytes(b"caf\xe9\n")
    with pytest.raises(ValueError, match=r"inner/toy\.tsv: not UTF-8"):
        tables.rows(PACKAGE, "toy.tsv")


def test_what_is_not_there_is_named(folder: Path) -> None:
    (folder / "toy.toml").write_text("", encoding="utf-8")
    with pytest.raises(LookupError, match=r"there is no table inner/none\.toml"):
        tables.toml(PACKAGE, "none.toml")
    with pytest.raises(KeyError, match=r"inner/toy\.toml: there is no list more\.listed"):
        tables.words(PACKAGE, "toy.toml", "more", "listed")
