"""E-mails as releases, as files and pasted: the release alone, the letter around it named."""

from __future__ import annotations

from email.message import EmailMessage
from pathlib import Path

import pytest

from accessible_release.errors import Unusable
from accessible_release.findings import Finding
from accessible_release.reading import load, read
from accessible_release.settings import Settings

BODY = """\
Hi all,

Please find below our latest release. Grateful for any coverage.

Flood line opens in the Vale

The council has opened a line for people
in fear of floods. Call Floodline on 0345 988
1188, day and night.

ENDS

Kind regards,

Jo Marlow
Press officer
01632 960 002

This email and any attachments are confidential and intended solely for the addressee.
"""
RELEASE = """\
# Flood line opens in the Vale

The council has opened a line for people
in fear of floods. Call Floodline on 0345 988
1188, day and night.

ENDS
"""
SENTENCES = (
    "The council has opened a line for people in fear of floods. Call Floodline on 0345 988 1188, day and night."
)
LONG = " ".join([SENTENCES] * 4)


def message(text: str, subject: str = "FW: PRESS RELEASE: Flood line") -> EmailMessage:
    made = EmailMessage()
    made["From"], made["To"] = "Jo Marlow <press@northfield.example>", "news@paper.example"
    made["Subject"], made["Date"] = subject, "Tue, 3 Nov 2026 09:12:00 +0000"
    made.set_content(text)
    return made


def loaded(folder: Path, made: EmailMessage | bytes, name: str = "news.eml") -> tuple[str, tuple[Finding, ...]]:
    path = folder / name
    path.write_bytes(made if isinstance(made, bytes) else made.as_bytes())
    source = load(str(path), max_bytes=1_000_000)
    return source.text, source.findings


def body(text: str) -> str:
    return text.partition("\n---\n")[2].strip("\n") + "\n"


def test_the_release_alone_is_left(tmp_path: Path) -> None:
    text, found = loaded(tmp_path, message(BODY))
    assert text.startswith("---\ndate: '2026-11-03'\n---\n")
    assert body(text) == RELEASE
    left = [each.message for each in found if each.code == "part-left-out"]
    for words in (
        "press@northfield.example",
        "Hi all, Please find below",
        "Jo Marlow Press officer",
        "FW: PRESS RELEASE",
    ):
        assert any(words in each for each in left), words
    assert [each.message for each in found if each.code == "number-left-out"] != []


def test_a_pasted_one_is_read_alike_and_its_lines_are_the_authors(tmp_path: Path) -> None:
    pasted = f"From: Jo Marlow\nSent: 03 November 2026 09:12\nTo: News\nSubject: RE: Flood line\n\n{BODY}"
    (tmp_path / "news.md").write_text(pasted)
    release = read(str(tmp_path / "news.md"), Settings())
    assert (release.title, release.published) == ("Flood line opens in the Vale", "2026-11-03")
    assert [block.text.split()[0] for block in release.blocks] == ["Flood", "The", "ENDS"]
    lines = pasted.split("\n")
    for sentence in release.sentences:
        assert sentence.text.split()[0] in lines[sentence.line - 1]
        assert " ".join(pasted[sentence.span.start : sentence.span.end].split()) == sentence.text
    (signature,) = (each for each in release.findings if "signature" in each.message and each.code == "part-left-out")
    assert signature.line == lines.index("Kind regards,") + 1


@pytest.mark.parametrize(
    ("subject", "title"),
    [
        ("Flood line opens", "Flood line opens"),
        ("FW: RE: [EXTERNAL] NEWS RELEASE: Flood line opens", "Flood line opens"),
        ("=?utf-8?Q?Flood_=E2=80=93_line?=", "Flood – line"),
        ("EMBARGOED until 6am: flood line", "EMBARGOED until 6am: flood line"),
        ("Press release", ""),
    ],
)
def test_the_subject_is_the_title_where_there_is_no_headline(subject: str, title: str, tmp_path: Path) -> None:
    head = f"From: a@b.example\nSubject: {subject}\nMIME-Version: 1.0\n\n"
    text, _ = loaded(tmp_path, f"{head}{LONG}".encode())
    assert f"title: {title}" in text.replace("'", "") if title else "title:" not in text


def test_a_note_with_a_signature_above_a_message_that_was_passed_on(tmp_path: Path) -> None:
    inner = "From: Comms\nSent: 1 December 2026 16:52\nTo: Jo\nSubject: FINAL\n\n"
    text, found = loaded(
        tmp_path,
        message(
            f"Hi Jo,\n\nNote the embargo.\n\nBest wishes\nTegan\n\n________________________________\n{inner}{LONG}"
        ),
    )
    assert body(text) == f"{LONG}\n"
    assert "date: '2026-12-01'" in text
    assert "flag-left-out" in {each.code for each in found}


def test_a_note_with_a_signature_above_the_release_itself(tmp_path: Path) -> None:
    text, _ = loaded(
        tmp_path,
        message(f"Good morning all,\n\nRelease as below.\n\nKind regards,\nLowri\n\nA school is closed\n\n{LONG}"),
    )
    assert body(text) == f"# A school is closed\n\n{LONG}\n"


def test_a_signature_without_a_closing_line(tmp_path: Path) -> None:
    text, _ = loaded(
        tmp_path, message(f"{LONG}\n\nENDS\n\nBram Ottersley\nDuty press officer\n24-hour line: 01632 960 199\n")
    )
    assert body(text) == f"{LONG}\n\nENDS\n"


def test_thanks_inside_a_release_end_nothing(tmp_path: Path) -> None:
    words = f"{LONG}\n\nThank you\n\n{LONG}\n\nNotes to editors\n\nCall 01632 960 111."
    text, _ = loaded(tmp_path, message(words))
    assert "01632 960 111" in text
    assert text.count("Floodline") == 8


def test_html_is_taken_before_plain_text_and_attachments_are_named(tmp_path: Path) -> None:
    made = message("Plain words.")
    made.add_alternative(
        f"<html><body><h2>Who to call</h2><p>{LONG}</p><p>x<img src=cid:1 alt=Logo></p></body></html>", "html"
    )
    made.add_attachment(b"%PDF", maintype="application", subtype="pdf", filename="release.pdf")
    text, found = loaded(tmp_path, made)
    assert "Plain words" not in text
    assert "## Who to call" in text
    (attached,) = (each for each in found if each.code == "attachment-left-out")
    assert "release.pdf" in attached.message


def test_flowing_lines_and_indented_ones(tmp_path: Path) -> None:
    head = "From: a@b.example\nSubject: Flood line\nContent-Type: text/plain; format=flowed\n\n"
    text, _ = loaded(
        tmp_path, f"{head}Call the line \nnow. It is \nopen.\n\n        Words in the middle of the line.\n".encode()
    )
    assert "Call the line now. It is open." in text
    assert "\nWords in the middle" in text


@pytest.mark.parametrize(
    "data",
    [
        b"Subject: x\nContent-Type: multipart/mixed; boundary=a\n\n--a\n\n",
        b"Subject: x\nContent-Type: text/plain; charset=no-such\n\nWords of the release.\n",
        b"Subject: =?utf-8?B?====?=\nContent-Type: text/html; charset=utf-16\n\n<p>a",
        b"\x00\xff" * 50,
        b"",
    ],
)
def test_broken_ones_end_in_our_own_words(data: bytes, tmp_path: Path) -> None:
    (tmp_path / "news.eml").write_bytes(data)
    try:
        read(str(tmp_path / "news.eml"), Settings())
    except Unusable as error:
        assert error.code in {"mail-broken", "no-text", "front-matter"}
