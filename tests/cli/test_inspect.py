from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from conftest import RELEASE, Program

CONTACT = {"role", "name", "phones", "text_numbers", "urls", "emails", "hours", "cost", "audience", "line", "source"}
SHAPES = {
    "contacts": CONTACT,
    "quotations": {"speaker", "role", "paragraphs", "lines"},
    "sentences": {"id", "text", "line", "block"},
    "findings": {"code", "severity", "message", "line", "hint"},
}
TOP = {"title", "site_name", "published", "url", "language", "encoding", *SHAPES}


@pytest.fixture
def inspected(news: Path, program: Program) -> dict[str, Any]:
    news.write_bytes(RELEASE.replace("open day", "open\u200b day").encode())
    ran = program("inspect", "--json", news)
    assert (ran.code, ran.err) == (0, "")
    found: dict[str, Any] = json.loads(ran.out)
    return found


def test_every_field_that_others_rely_on(inspected: dict[str, Any]) -> None:
    assert set(inspected) >= TOP
    for name, shape in SHAPES.items():
        assert inspected[name], name
        assert all(set(each) >= shape for each in inspected[name])
    (phone,) = inspected["contacts"][0]["phones"]
    assert set(phone) >= {"printed", "e164", "short_code", "spoken", "extension"}


def test_what_was_understood(inspected: dict[str, Any]) -> None:
    assert inspected["title"] == "Flood line opens"
    assert inspected["site_name"] == "Suffolk Council"
    assert inspected["published"] == "2026-11-02"
    assert inspected["url"] is None
    assert (inspected["language"], inspected["encoding"]) == ("en", "utf-8")
    (contact,) = inspected["contacts"]
    assert (contact["role"], contact["name"], contact["line"]) == ("helpline", "Floodline", 12)
    assert contact["phones"][0]["printed"] == "0345 988 1188"
    assert contact["phones"][0]["e164"] == "+443459881188"
    assert contact["urls"] == ["www.floodline.example.org"]
    (quotation,) = inspected["quotations"]
    assert (quotation["speaker"], quotation["role"]) == ("Ann Lee", "flood manager")
    assert quotation["paragraphs"][0].startswith("We are here for you")
    assert quotation["lines"] == [10]
    assert inspected["findings"][0]["code"] == "invisible-characters-removed"
    assert inspected["findings"][0]["line"] == 8


def test_in_words(program: Program) -> None:
    text = RELEASE.replace(
        "Call Floodline",
        "Textphone users dial 18001 101. Text HELP to 60777 for advice.\n\nMedia: press@example.org\n\nCall Floodline",
    )
    text = text.replace("0345 988 1188", "0345 988 1188 ext 12, 9am to 5pm,") + "\n“" + "Rain fell. " * 20 + "”\n"
    ran = program("inspect", "-", stdin=text.encode())
    assert ran.code == 0
    assert ran.out.startswith("Title: Flood line opens\nPublished by: Suffolk Council\nPublished: 2026-11-02\n")
    for line in (
        "helpline: Floodline",
        "phone 0345 988 1188, extension 12 (tel:+443459881188;ext=12)",
        "email press@example.org",
        "Ann Lee, flood manager",
    ):
        assert line in ran.out
    assert "“We are here for you" in ran.out
    assert "…”" in ran.out


def test_nothing_is_known_of_a_bare_text(program: Program) -> None:
    ran = program("inspect", "-", stdin=b"Rain fell.\n")
    assert ran.code == 0
    assert "Published by: not given\nPublished: not given\n" in ran.out
    assert "Contacts: 0\n\nQuotations: 0\n" in ran.out
    assert "warning no-title" in ran.out


def test_what_must_be_decided_is_code_1(news: Path, program: Program) -> None:
    news.write_text(RELEASE.replace("0345 988 1188", "O345 988 ll88"))
    ran = program("inspect", news)
    assert ran.code == 1
    assert "error digit-lookalike" in ran.out
    assert program("inspect", "--json", news).code == 1


def test_a_release_cannot_draw_on_the_terminal(program: Program) -> None:
    ran = program("inspect", "-", stdin=RELEASE.replace("Ann Lee", "Ann \x1b[31mLee").encode())
    assert "\x1b" not in ran.out


def test_options_reach_the_reader(program: Program) -> None:
    text = b"# Rain\n\nCall the helpline on 1800 555 222.\n"
    ran = program("inspect", "--json", "--region", "IE", "-", stdin=text)
    assert json.loads(ran.out)["contacts"][0]["phones"][0]["e164"] == "+3531800555222"
    assert program("inspect", "--language", "tlh", "-", stdin=text).code == 2


def test_one_sentence_in_full(program: Program, tmp_path: Path) -> None:
    news = tmp_path / "news.md"
    news.write_text("# A title\n\nRing 0300 456 1000. You must not pay £40 on 3 May 2026.\n", encoding="utf-8")
    found = program("inspect", "--sentence", "s0003", news)
    assert found.code == 0
    assert "£40" in found.out
    assert "3 May 2026" in found.out
    assert "must, denied" in found.out
    wrong = program("inspect", "--sentence", "s0044", news)
    assert wrong.code == 2
    assert "s0001 to s0003" in wrong.err
