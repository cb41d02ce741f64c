"""Web pages as releases: the release alone, and every part that was left out named."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accessible_release.errors import Unusable
from accessible_release.reading import load, read
from accessible_release.reading.source import Source
from accessible_release.settings import Settings

PAGE = """<!doctype html><html lang="en-GB"><head><title>Flood line opens | Northfield Council</title>
<meta property="og:site_name" content="Northfield Council">
<meta property="article:published_time" content="2026-11-03T09:00:00Z">
<link rel="canonical" href="https://www.northfield.example/news/flood"><script>var x = 0;</script></head><body>
<div id="cookie-banner"><p>We use cookies to make this site work. <button>Accept all</button></p></div>
<a class="skip-link" href="#c">Skip to main content</a>
<header class="site-header"><a href="/">Northfield Council</a><nav><ul><li><a href="/a">Bins</a></ul></nav></header>
<main id="c"><ol class="breadcrumb"><li><a href="/">Home</a><li>News</ol><h1>Flood line opens</h1>
<p class="date">3 November 2026</p>
<p>The council has opened a line for people in fear of floods. Call Floodline on
<a href="tel:03459881188">0345 988 1188</a>, day and night.</p>
<h2>What to do</h2><ul><li>Move upstairs.<li>Do not walk through water.</ul>
<table><tr><th>Day<th>Open<tr><td>Monday<td>9am<br>2pm</table>
<aside><p>If you are deaf, text HELP to 60777 at any time.</p></aside>
<div class="share-links"><h3>Share this page</h3><a href="f">Facebook</a> <a href="x">X</a></div>
<h2>Related news</h2><ul><li><a href="1">Bin strike ends</a><li><a href="2">Road shut</a></ul></main>
<footer><p>© Northfield Council. Call 01632 960 000.</p></footer></body></html>"""

MARKDOWN = """\
---
title: Flood line opens
site_name: Northfield Council
date: '2026-11-03'
url: https://www.northfield.example/news/flood
language: en-GB
---

# Flood line opens

3 November 2026

The council has opened a line for people in fear of floods. Call Floodline on
[0345 988 1188](tel:03459881188), day and night.

## What to do

- Move upstairs.
- Do not walk through water.

| Day | Open |
| --- | --- |
| Monday | 9am<br>2pm |

If you are deaf, text HELP to 60777 at any time.
"""
LEFT = {
    "a cookie notice": "We use cookies",
    "a link to skip to": "Skip to main content",
    "the head of the page": "Bins",
    "the foot of the page": "© Northfield Council",
    "a breadcrumb trail": "Home News",
    "links for sharing": "Facebook",
    "related news": "Bin strike ends",
}


def loaded(folder: Path, page: str, name: str = "news.html") -> Source:
    path = folder / name
    path.write_text(page, encoding="utf-8")
    return load(str(path), max_bytes=1_000_000)


def test_a_page_becomes_markdown(tmp_path: Path) -> None:
    assert loaded(tmp_path, PAGE).text == MARKDOWN


def test_every_part_that_is_left_out_is_named(tmp_path: Path) -> None:
    found = loaded(tmp_path, PAGE).findings
    messages = [each.message for each in found if each.code == "part-left-out"]
    assert len(messages) == len(LEFT)
    for what, words in LEFT.items():
        assert [each for each in messages if each.startswith(f"Left out, {what}: ") and words in each], what
    (number,) = (each for each in found if each.code == "number-left-out")
    assert "01632 960 000" in number.message


def test_what_is_understood_of_it(tmp_path: Path) -> None:
    (tmp_path / "news.htm").write_text(PAGE)
    release = read(str(tmp_path / "news.htm"), Settings())
    assert (release.title, release.site_name, release.published) == (
        "Flood line opens",
        "Northfield Council",
        "2026-11-03",
    )
    assert [block.header for block in release.blocks if block.kind == "cell"][2:] == ["Day", "Open"]


@pytest.mark.parametrize(
    ("body", "title"),
    [
        (
            '<h1 id="logo"><a href="/">Council</a></h1><h3 class="page-title">Road shut</h3><p>Words here.</p>',
            "Road shut",
        ),
        ("<h1>Council</h1><article><h1>Road shut</h1><p>Words here, and more.</p></article>", "Road shut"),
        ("<div><font size=5><b>Road shut for weeks</b></font></div><p>Words here.</p>", "Road shut for weeks"),
        ("<p>Road shut for weeks</p><p>Words here.</p>", "Road shut for weeks"),
    ],
)
def test_the_headline_is_found(body: str, title: str, tmp_path: Path) -> None:
    (tmp_path / "news.html").write_text(f"<body>{body}</body>")
    assert read(str(tmp_path / "news.html"), Settings()).title == title


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("share", "You can share your room with one guest. Ask first."),
        ("related", "A related charge was dropped on Monday. The court rose."),
        ("menu", "The lunch menu costs £4. It is the same in all schools."),
    ],
)
def test_a_name_alone_takes_no_release_out(name: str, words: str, tmp_path: Path) -> None:
    page = f'<body><div class="{name}-page"><h1>News of the day</h1><p class="x">{words}</p></div></body>'
    assert words in loaded(tmp_path, page).text


def test_levels_of_headings_are_mended(tmp_path: Path) -> None:
    text = loaded(
        tmp_path, "<h1>A title</h1><h5>One</h5><p>x</p><h2>&nbsp;</h2><h2>Two</h2><h6>In two</h6><h1>Three</h1>"
    ).text
    assert [line for line in text.split("\n") if line.startswith("#")] == [
        "# A title",
        "## One",
        "## Two",
        "### In two",
        "## Three",
    ]


@pytest.mark.parametrize(
    ("declared", "data", "text"),
    [
        ("iso-8859-1", "costs £4 – “now”".encode("cp1252"), "costs £4 – “now”"),
        ("koi8-r", "слово".encode("koi8-r"), "слово"),
        ("utf-7", "costs £4".encode(), "costs £4"),
        ("no-such-thing", "costs £4".encode(), "costs £4"),
    ],
)
def test_the_encoding_is_the_one_that_the_page_says(declared: str, data: bytes, text: str, tmp_path: Path) -> None:
    path = tmp_path / "news.html"
    path.write_bytes(f'<meta charset="{declared}"><p>'.encode() + data + b"</p>")
    source = load(str(path), max_bytes=1_000)
    assert text in source.text
    assert not [each for each in source.findings if each.code == "encoding-not-utf8"]


@pytest.mark.parametrize("depth", [150, 20_000])
def test_deep_nesting_is_refused(depth: int, tmp_path: Path) -> None:
    with pytest.raises(Unusable, match="nested deeper than 100"):
        loaded(tmp_path, "<div>" * depth + "Call 999.")


def test_more_elements_than_any_page_has_are_refused(tmp_path: Path) -> None:
    with pytest.raises(Unusable, match="50,000 elements"):
        loaded(tmp_path, "<b>1</b>" * 50_001)


@pytest.mark.parametrize(
    "body",
    [
        "<h1>Clinics of the week</h1><table><tr><th>Day<th>Open<tr><td>Monday<td>x</table><dl><dt>Email<dd>a@b.c</dl>",
        "<h1>Clinics of the week</h1><p>Monday x</p><p>Email</p>",
    ],
)
def test_a_word_that_is_also_the_name_of_a_site_stays(body: str, tmp_path: Path) -> None:
    text = loaded(tmp_path, body).text
    assert "Email" in text
    assert "Monday" in text
    assert " x" in text


PIECES = st.text("0123456789 abc<>&*_`#[]()|\\-+~!:.\n", max_size=30)


@given(
    st.lists(
        st.tuples(st.sampled_from(["p", "li", "h2", "td", "b", "div", "blockquote", "a href=x", "sup", "dt"]), PIECES),
        max_size=8,
    )
)
def test_every_figure_of_a_page_is_in_the_markdown(parts: list[tuple[str, str]]) -> None:
    import html

    from accessible_release.reading.converting.markdown_of import markdown_of
    from accessible_release.reading.converting.tree import parse
    from accessible_release.reading.release import understand
    from accessible_release.reading.source import decode

    page = "".join(f"<{name}>{html.escape(text)}</{name.split()[0]}>" for name, text in parts)
    wanted = sorted(char for _, text in parts for char in text if char.isdigit())
    text = markdown_of(parse(page, "page"), "page")
    if not wanted:
        return
    release = understand(decode(f"Begin words here.\n\n{text}".encode(), name="page"), Settings())
    shown = "".join(block.text for block in release.blocks)
    raised = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉", "01234567890123456789")
    numbers = [str(block.within[-1].number) for block in release.blocks if block.inside("item")]
    found = sorted(char for char in shown.translate(raised) + "".join(numbers) if char.isdigit())
    for char in set(wanted):
        assert found.count(char) >= wanted.count(char), (page, text)


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        ("<p>0.</p>", "0\\."),
        ("<blockquote>7)</blockquote>", "> 7\\)"),
        ("<div><b>12)</b></div>", "**12\\)**"),
        ("<p>It was in</p><p>2016. Then it ended.</p>", "2016\\. Then it ended."),
        ("<p>3. Then</p>", "3. Then"),
        ("<p>0)\n0</p>", "0\\)"),
    ],
)
def test_a_number_alone_is_no_list(body: str, wanted: str) -> None:
    from accessible_release.reading.converting.markdown_of import markdown_of
    from accessible_release.reading.converting.tree import parse

    assert wanted in markdown_of(parse(body, "page"), "page").splitlines()


APPEAL = """<html><body><div class="c-cookie">This site uses cookies. Carry on if you are happy with this.</div>
<div class="page"><div class="h-title" role="heading" aria-level="1">Have you seen Delroy?</div>
<div class="row"><span class="k">Height</span><span class="v">5ft 7in</span></div>
<div><div>He has not been seen since he left his home in Kiln Street at about 4.20pm on Monday.</div></div>
<div>Call <a href="tel:101">101</a> or write to <a href="/cdn-cgi/l/email-protection"
data-cfemail="5a3c33343e373f1a2a3f34373535282a353633393f743f223b372a363f7435283d">[email protected]</a>.</div></div>
</body></html>"""


def test_a_page_without_paragraphs_and_headings_is_read(tmp_path: Path) -> None:
    (tmp_path / "news.html").write_text(APPEAL)
    release = read(str(tmp_path / "news.html"), Settings())
    text = "\n".join(block.text for block in release.blocks)
    assert release.title == "Have you seen Delroy?"
    assert "Height 5ft 7in" in text
    assert "at about 4.20pm on Monday" in text
    assert "Call 101 or write to findme@penmoorpolice.example.org." in text
    assert "cookies" not in text


@pytest.mark.parametrize(
    "alt", ["cid:image001.png@01DD", "logo.png", "A blue logo Description automatically generated"]
)
def test_what_a_program_calls_a_picture_is_no_description(alt: str, tmp_path: Path) -> None:
    page = f'<h1>News</h1><p>The line is open all day.</p><p><img alt="{alt}" src="a.png"></p>'
    assert alt[:10] not in loaded(tmp_path, page).text
