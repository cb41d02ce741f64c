"""From a path to clean text."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path

import pytest

from accessible_release.errors import Unusable
from accessible_release.findings import Finding
from accessible_release.reading import Source, decode, load

LIMIT = 1000


def codes(findings: tuple[Finding, ...]) -> list[str]:
    return [each.code for each in findings]


def refused(path: Path | str) -> Unusable:
    with pytest.raises(Unusable) as caught:
        load(str(path), max_bytes=LIMIT)
    assert caught.value.exit_code == 2
    return caught.value


def test_a_file_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(b"One line\r\nand a second\rand a third.\n")
    read = load(str(tmp_path / "a.md"), max_bytes=LIMIT)
    assert (read.name, read.text, read.encoding) == ("a.md", "One line\nand a second\nand a third.\n", "utf-8")
    assert read.findings == ()
    assert len(read.sha256) == 64


def test_standard_input_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"Words.")))
    assert load("-", max_bytes=LIMIT).text == "Words."


def test_standard_input_is_not_read_beyond_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    endless = io.BytesIO(b"a" * 10 * LIMIT)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(endless))
    assert refused("-").code == "input-too-large"
    assert endless.tell() == LIMIT + 1


def test_a_standard_input_that_is_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    closed = io.TextIOWrapper(io.BytesIO(b"Words."))
    closed.close()
    for stream in (None, closed):
        monkeypatch.setattr(sys, "stdin", stream)
        assert refused("-").code == "input-unreadable"


def test_the_limit_is_the_last_size_that_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(b"a" * LIMIT)
    assert len(load(str(tmp_path / "a.md"), max_bytes=LIMIT).text) == LIMIT
    (tmp_path / "a.md").write_bytes(b"a" * (LIMIT + 1))
    error = refused(tmp_path / "a.md")
    assert error.code == "input-too-large"
    assert "1,000 bytes" in str(error)


def test_what_is_no_regular_file_is_refused(tmp_path: Path) -> None:
    assert refused(tmp_path).code == "input-not-a-file"
    assert refused(tmp_path / "missing.md").code == "input-unreadable"
    assert refused("a\0b").code == "input-unreadable"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs a FIFO")
def test_a_fifo_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert refused(tmp_path / "pipe").code == "input-not-a-file"


def test_a_device_is_refused() -> None:
    assert refused(os.devnull).code == "input-not-a-file"


@pytest.mark.parametrize(
    ("data", "looks"),
    [
        (b"\x89PNG\r\n\x1a\n", "a PNG picture"),
        (b"PK\x03\x04rest", "a Word file or another ZIP archive"),
        (b"%PDF-1.7", "a PDF"),
        (b"{\\rtf1", "an RTF document"),
        (b"words\x00words", "NUL bytes"),
        ("words".encode("utf-16-le"), "NUL bytes"),
    ],
)
def test_what_is_no_text_is_refused_and_named(data: bytes, looks: str) -> None:
    with pytest.raises(Unusable, match=looks) as caught:
        decode(data, name="a.md")
    assert caught.value.code == "input-not-text"


@pytest.mark.parametrize("data", [b"\xff\xfe\x00\xd8", b"\xff\xfea", "words".encode("utf-32"), b"\x81\x8d\x8f"])
def test_a_broken_encoding_is_refused(data: bytes) -> None:
    with pytest.raises(Unusable) as caught:
        decode(data, name="a.md")
    assert caught.value.code == "input-not-text"


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        ("“Café”".encode(), "utf-8"),
        ("“Café”".encode("utf-8-sig"), "utf-8"),
        ("“Café”".encode("cp1252"), "windows-1252"),
        (b"\xff\xfe" + "“Café”".encode("utf-16-le"), "utf-16"),
        (b"\xfe\xff" + "“Café”".encode("utf-16-be"), "utf-16"),
    ],
)
def test_encodings(data: bytes, encoding: str) -> None:
    read = decode(data, name="a.md")
    assert (read.text, read.encoding) == ("“Café”", encoding)
    assert codes(read.findings) == ([] if encoding == "utf-8" else ["encoding-not-utf8"])


@pytest.mark.parametrize(
    ("data", "line", "column", "byte"),
    [
        ("Café £5\nab".encode() + b"\xe9 caf\xc3\xa9", 2, 3, "0xE9"),
        ("“Words” – one\r\n\r\nsecond ".encode() + b"\x92\x93\x94\x96", 3, 8, "0x92"),
        (b"\xef\xbb\xbf" + b"\xff" + "é".encode(), 1, 1, "0xFF"),
        ("à la carte. à".encode() + b" \xa3", 1, 15, "0xA3"),
        ("Łódź i Kraków".encode()[:-1] + b"\xc5", 1, 13, "0xC5"),
        ("सहायता".encode()[:-1], 1, 6, "0xE0"),
    ],
)
def test_one_bad_byte_does_not_make_another_encoding(data: bytes, line: int, column: int, byte: str) -> None:
    with pytest.raises(Unusable) as caught:
        decode(data, name="a.md")
    assert (caught.value.code, caught.value.where) == ("input-bad-byte", f"“a.md”, line {line}")
    assert f"byte {byte} in column {column}." in caught.value.message


@pytest.mark.parametrize(
    "text", ["“CAFÉ” £5", "„Spaß“ und „Größe“", "Ré… “É”", "‚Spaß‘", "caf\xe9", "a pound: £", "ÄÖÜ…"]
)
def test_windows_1252_is_still_read(text: str) -> None:
    read = decode(text.encode("cp1252"), name="a.md")
    assert (read.text, read.encoding) == (text, "windows-1252")


def clean(text: str) -> Source:
    return decode(text.encode(), name="a.md")


@pytest.mark.parametrize(
    ("text", "left", "found"),
    [
        ("a\x07b\x1b[31m", "ab[31m", ["control-characters-removed"]),
        ("a\tb", "a\tb", []),
        ("08\u200b08", "0808", ["invisible-characters-removed"]),
        ("soft\u00adhyphen", "softhyphen", ["invisible-characters-removed"]),
        ("ring \u202e0008\u202c", "ring 0008", ["direction-override"]),
        ("see \u2066www.example.org\u2069", "see www.example.org", ["direction-override"]),
        ("only \u202ewords\u202c", "only words", ["invisible-characters-removed"]),
        ("٠٨٠٨ ۱۲", "0808 12", ["foreign-digits"]),
        ("می\u200cروم", "می\u200cروم", []),
        ("a\u200db", "ab", ["invisible-characters-removed"]),
        ("\u200dab", "ab", ["invisible-characters-removed"]),
    ],
)
def test_what_cannot_be_seen_is_taken_out_and_reported(text: str, left: str, found: list[str]) -> None:
    read = clean(text)
    assert (read.text, codes(read.findings)) == (left, found)


def test_a_finding_names_its_line() -> None:
    (found,) = clean("first\nsecond\x07\x08\nthird").findings
    assert found.line == 2


def test_an_override_beside_a_number_stops_publishing() -> None:
    (found,) = clean("ring \u202e0008").findings
    assert found.severity == "error"
    assert "afresh" in found.hint
