"""Titles and folder names."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accessible_release.reading import distinct_slug
from accessible_release.reading.headline import slug, slug_with, without_site

from .texts import release_of

SHA = "0123456789abcdef" * 4
SITE = "site_name: Harrow Police\n"


@pytest.mark.parametrize(
    ("text", "title", "kinds"),
    [
        ("# A title\n\nWords.", "A title", "title paragraph"),
        ("## A title\n\nWords.", "A title", "title paragraph"),
        ("Words.\n\n# A title", "A title", "paragraph title"),
        ("A title without a stop\n\nWords.", "A title without a stop", "title paragraph"),
        ("News release: A title\n\nWords.", "A title", "title paragraph"),
        ("FOR IMMEDIATE RELEASE\n\n**A title**\n\nWords.", "A title", "title paragraph"),
        ("Embargoed until 9 a.m.\n\nA title\n\nWords.", "A title", "paragraph title paragraph"),
        ("Date: 2 May 2027\n\n## A title\n\nWords.", "A title", "paragraph title paragraph"),
        ("WICK COUNCIL – MEDIA RELEASE\nv3\n\n## A title\n\nWords.", "A title", "paragraph title paragraph"),
        ("![Banner](<a.png>)\n\nA title\n\nWords.", "A title", "paragraph title paragraph"),
        (
            "Woman is paid £4,600\nafter care stopped\n\nWords.",
            "Woman is paid £4,600 after care stopped",
            "title paragraph",
        ),
        ("---\ntitle: A title\n---\nWords.", "A title", "paragraph"),
        ("---\ntitle: A title\n---\n# A Title!\n\nWords.", "A title", "title paragraph"),
        ("---\ntitle: A title\n---\n# Another\n\nWords.", "A title", "heading paragraph"),
        ("---\ntitle: A | Harrow Police\n" + SITE + "---\n# A | Harrow Police\n\nWords.", "A", "title paragraph"),
        ("---\ntitle: B\nog:\n  title: A\n---\nWords.", "A", "paragraph"),
        ("---\n" + SITE + "---\n# A – harrow police\n\nWords.", "A", "title paragraph"),
    ],
)
def test_titles(text: str, title: str, kinds: str) -> None:
    release = release_of(text)
    assert release.title == title
    assert " ".join(block.kind for block in release.blocks) == kinds
    assert "no-title" not in [each.code for each in release.findings]


@pytest.mark.parametrize(
    "text",
    [
        "Words with a stop.\n\nMore",
        "“We won”\n\nWords.",
        "2 March 2017\n\nWords.",
        "> A quotation\n\nWords.",
        "FOR IMMEDIATE RELEASE\n\nWords with a stop.",
        "One\\\ntwo\n\nWords.",
        "a" * 201 + "\n\nWords.",
        "Ring us:\n\nWords.",
        "Words.\n\n## Second level",
        "FOR IMMEDIATE RELEASE",
    ],
)
def test_no_title(text: str) -> None:
    release = release_of(text)
    assert release.title == "Release"
    assert release.slug.startswith("release-")
    assert [each.code for each in release.findings if each.code == "no-title"] == ["no-title"]


@pytest.mark.parametrize(
    ("title", "site", "left"),
    [
        ("A | Harrow Police", "Harrow Police", "A"),
        ("A - Harrow  police", "Harrow Police", "A"),
        ("A | B | Harrow Police", "Harrow Police", "A | B"),
        ("A :: Harrow Police", "Harrow Police", "A"),
        ("A | Other Police", "Harrow Police", "A | Other Police"),
        ("A | Harrow Police", None, "A | Harrow Police"),
        ("Harrow Police", "Harrow Police", "Harrow Police"),
    ],
)
def test_the_name_of_the_site_is_cut(title: str, site: str | None, left: str) -> None:
    assert without_site(title, site) == left


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Where to turn: don’t wait", "where-to-turn-dont-wait"),
        ("Café & Straße №5", "cafe-strae-no5"),
        ("../../etc/passwd", "etc-passwd"),
        ("a\0b", "a-b"),
        ("CON", "release-a3dbc4b6"),
        ("com1", "release-957a49c3"),
        ("😀😀", "release-01234567"),
        ("", "release-01234567"),
        ("word " * 60, "word-word-word-word-word-word-word-b7e4"),
        ("w" * 300, "w" * 35 + "-6746"),
        ("w" * 39 + " and more", "w" * 35 + "-04f9"),
        ("Winter support opens for all families in Suffolk", "winter-support-opens-for-all-96d9"),
        ("Совет открывает линию помощи 2026", "release-ad481f08"),
        ("المجلس يفتح خطاً جديداً", "release-3dc76ceb"),
        ("Η ενίσχυση of Suffolk Council opens", "of-suffolk-council-opens"),
    ],
)
def test_folder_names(title: str, name: str) -> None:
    assert slug(title, SHA) == name


@given(st.text(max_size=120))
def test_a_folder_name_is_always_safe(title: str) -> None:
    for name in (slug(title, SHA), slug_with(slug(title, SHA), "01234567")):
        assert re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", name)
        assert len(name) <= 40


def test_titles_that_only_begin_alike_get_names_of_their_own() -> None:
    begin = "Man jailed for child sexual abuse offences"
    names = {slug(f"{begin} {end}", SHA) for end in ("in Suffolk", "in Kent", "in Ipswich", "after an appeal")}
    assert len(names) == 4
    assert all(name.startswith("man-jailed-for-child-sexual-abuse-") for name in names)


@pytest.mark.parametrize(
    "title", ["Совет открывает линию", "Helpline opens", "A long title that is cut at a word somewhere"]
)
def test_a_correction_of_the_text_does_not_move_the_release(title: str) -> None:
    assert slug(title, SHA) == slug(title, "f" * 64)


def test_two_releases_of_one_title_get_two_folders() -> None:
    one, two = release_of("# A\n\nOne."), release_of("# A\n\nTwo.")
    assert one.slug == two.slug
    assert distinct_slug(one).slug != distinct_slug(two).slug
    assert distinct_slug(one).slug.startswith("a-")
