"""The rules notice what is wrong: a book that breaks one of them fails."""

from __future__ import annotations

from functools import cache
from io import BytesIO
from xml.etree.ElementTree import ParseError
from zipfile import ZipFile

import pytest

from ..releases import rich
from .books import book, changed
from .rules import problems


@cache
def good() -> bytes:
    return book(rich())


@pytest.mark.parametrize(
    ("name", "before", "after", "problem"),
    [
        ("ncc.html", 'content="audioFullText"', 'content="audioNcc"', "ncc:multimediaType"),
        ("ncc.html", '<meta name="ncc:charset" content="utf-8" />\n', "", "ncc.html has 0 of ncc:charset"),
        ("ncc.html", 'content="2017-05-08"', 'content="8 May 2017"', "dc:date"),
        ("ncc.html", "Content-type", "content-type", "Content-type"),
        ("ncc.html", 'ncc:tocItems" content="', 'ncc:tocItems" content="1', "ncc:tocItems"),
        ("ncc.html", 'ncc:files" content="', 'ncc:files" content="1', "ncc:files"),
        ("ncc.html", 'ncc:totalTime" content="00', 'ncc:totalTime" content="01', "ncc:totalTime"),
        ("ncc.html", 'class="title"', 'class="section"', "class title"),
        ("ncc.html", "<body>", '<body dir="ltr">', "dir"),
        ("ncc.html", "#t0001", "#t9999", "leads nowhere"),
        ("ncc.html", "part0002.smil#t", "part0004.smil#t", "leads nowhere"),
        ("ncc.html", ">Where to turn<", ">Where to go<", "headings of the text"),
        ("ncc.html", 'id="toc0002"', 'id="toc0001"', "stands 2 times"),
        ("content.html", "<h3><span", "<h5><span", None),
        ("content.html", ' xml:lang="en"', "", "language or direction"),
        ("content.html", 'id="card-first-1"', "", "no element of the text"),
        ("content.html", "<body>", "<body>words", "words in <body>"),
        ("content.html", '<p id="publisher">', '<p id="publisher"><bdi/>', "<bdi> in"),
        ("content.html", "<p id=", '<p data-x="1" id=', "data-x of <p>"),
        ("content.html", "<li>", "<li><ul></ul>", "an empty <ul>"),
        ("content.html", '<p id="publisher">', '<p id="publisher"><p></p>', "<p> in <p>"),
        ("content.html", 'href="style.css"', 'href="lost.css"', "lost.css"),
        ("content.html", "&lt;b&gt;", "&nbsp;", None),
        ("content.html", "XHTML 1.0 Transitional", "HTML 4.01", "doctype"),
        ("master.smil", '<ref title="Help and support" src="part0002.smil" id="ms0002" />\n', "", "every section"),
        ("master.smil", 'content="police-and-charity-en', 'content="other-en', "another book"),
        ("part0002.smil", "00:00:0", "00:00:5", "ncc:totalElapsedTime"),
        ("part0002.smil", '<seq dur="', '<seq dur="1', "dur of"),
        ("part0002.smil", '<region id="txtView" />\n', "", "no layout"),
        ("part0002.smil", 'clip-end="npt=', 'clip-end="npt=9', "a gap"),
        ("part0002.smil", "content.html#card-first", "content.html#lost", "no element"),
        ("part0002.smil", "content.html#card-first", "content.html#title", "in its order"),
    ],
)
def test_a_broken_book(name: str, before: str, after: str, problem: str | None) -> None:
    broken = changed(good(), name, before, after)
    if problem is None:
        with pytest.raises(ParseError):
            problems(broken)
    else:
        assert any(problem in each for each in problems(broken)), problems(broken)


def test_the_book_that_was_broken_is_good() -> None:
    assert problems(good()) == []


def test_a_clock_in_the_archive() -> None:
    with ZipFile(BytesIO(good())) as archive:
        files = {each: archive.read(each) for each in archive.namelist()}
    out = BytesIO()
    with ZipFile(out, "w") as archive:
        for name, content in reversed(files.items()):
            archive.writestr(name, content)
    found = problems(out.getvalue())
    assert "ncc.html is not first" in found
    assert "a clock in it, and not the release's date: ncc.html" in found
