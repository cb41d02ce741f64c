from __future__ import annotations

import base64
import json
from pathlib import Path
from typing import Any

import pytest

from accessible_release.levels import versions
from accessible_release.pictures import library
from accessible_release.pipeline import understand
from accessible_release.reviewing import report
from accessible_release.settings import Settings

RELEASE = """---
title: Trees for Mill Lane
site_name: Example Council
date: 2026-11-03
---

Contractors will plant 60 trees. Buses will use their normal routes.

For help call the Samaritans helpline free on 116 123.
"""
HEADING = "Pictures to approve"


@pytest.fixture
def news(tmp_path: Path) -> Path:
    path = tmp_path / "news.md"
    path.write_text(RELEASE, encoding="utf-8")
    return path


def made(path: Path, **changed: Any) -> tuple[str, list[dict[str, Any]]]:
    settings = Settings(**changed)
    page, data = report(versions(understand(str(path), settings), settings), [], settings)
    return page.data.decode(), json.loads(data.data)["pictures"]


def test_each_picture_with_its_sentence_and_its_word(news: Path) -> None:
    _, pictures = made(news)
    assert pictures == [
        {
            "sentence": sentence,
            "picture": picture,
            "word": word,
            "text": text,
            "line": line,
            "alt": alt,
            "credit": "OpenMoji (openmoji.org), CC BY-SA 4.0",
        }
        for sentence, picture, word, text, line, alt in (
            ("s0001", "tree", "trees", "Contractors will plant 60 trees.", 7, "A tree"),
            ("s0002", "bus", "Buses", "Buses will use their normal routes.", 7, "A bus"),
            (
                "s0003",
                "telephone",
                "116 123",
                "For help call the Samaritans helpline free on 116 123.",
                9,
                "A telephone",
            ),
        )
    ]


def test_the_page_shows_each_picture_and_how_to_refuse_it(news: Path) -> None:
    page, _ = made(news)
    for name in ("tree", "bus", "telephone"):
        picture = library(Settings()).get(name)
        assert picture is not None
        address = f"data:image/svg+xml;base64,{base64.b64encode(picture.data).decode()}"
        assert f'<img src="{address}" alt="{picture.alt("en")}" width="96" height="96">' in page
    for words in (
        HEADING,
        "Approve each picture, or refuse it (3).",
        "Contractors will plant 60 trees.",
        "Line 7. Called by the word “trees”. Shows: A tree.",
        'refused_pictures = ["tree"]',
        'refused_pictures = ["s0001"]',
    ):
        assert words in page
    assert page.count("CC BY-SA 4.0") == 1


@pytest.mark.parametrize("changed", [{"refused_pictures": ("all",)}, {"levels": ("standard",)}])
def test_no_section_where_there_is_no_picture(news: Path, changed: dict[str, Any]) -> None:
    page, pictures = made(news, **changed)
    assert pictures == []
    assert HEADING not in page
    assert "Approve each picture" not in page


def test_a_refused_picture_is_gone(news: Path) -> None:
    page, pictures = made(news, refused_pictures=("tree", "s0003"))
    assert [each["picture"] for each in pictures] == ["bus"]
    assert "Approve each picture, or refuse it (1)." in page


def test_what_the_body_writes_is_escaped(news: Path, tmp_path: Path) -> None:
    (tmp_path / "bus.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>', encoding="utf-8")
    (tmp_path / "index.toml").write_text(
        "[[picture]]\nname = 'bus'\nfile = 'bus.svg'\nalt = '\"><script>'\ncredit = '<b>us</b>'\nwords = ['bus']\n",
        encoding="utf-8",
    )
    page, pictures = made(news, pictures=str(tmp_path))
    assert pictures[1]["credit"] == "<b>us</b>"
    assert "<script" not in page
    assert "<b>" not in page
