from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accessible_release.pictures.svg import svg_fault

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">'


def drawn(body: str) -> bytes:
    return f"{HEAD}{body}</svg>".encode()


@pytest.mark.parametrize(
    "data",
    [
        drawn(""),
        b"\xef\xbb\xbf" + drawn("<path d='M0 0h9'/>"),
        b'<?xml version="1.0" encoding="UTF-8"?>' + drawn("<!-- drawn by hand --><g fill='#fff'><circle r='2'/></g>"),
        drawn("<defs><linearGradient id='a'><stop/></linearGradient></defs><rect fill='url(#a)'/>"),
        drawn("<defs><path id='p'/></defs><use href='#p'/><use xlink:href='#p'/>"),
        drawn("<style>.a { fill: url('#a') }</style>"),
        drawn('<metadata><r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/></metadata>'),
    ],
)
def test_a_plain_drawing_is_taken(data: bytes) -> None:
    assert svg_fault(data) == ""


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (drawn("<script>alert(1)</script>"), "holds <script>"),
        (drawn("<g><script href='#a'/></g>"), "holds <script>"),
        (drawn("<image href='#a'/>"), "holds <image>"),
        (drawn("<foreignObject/>"), "holds <foreignObject>"),
        (drawn("<a href='#x'><path/></a>"), "holds <a>"),
        (drawn("<animate attributeName='href'/>"), "holds <animate>"),
        (drawn("<set/>"), "holds <set>"),
        (drawn("<filter/>"), "holds <filter>"),
        (drawn("<h:script xmlns:h='http://www.w3.org/1999/xhtml'/>"), "holds what is no drawing"),
        (drawn("<path xmlns=''/>"), "holds what is no drawing"),
        (drawn("<path onclick='x()'/>"), "runs a script"),
        (drawn("<g ONLOAD='x()'/>"), "runs a script"),
        (drawn("<use href='other.svg#p'/>"), "links to another file"),
        (drawn("<use xlink:href='https://example.org/a.svg#p'/>"), "links to another file"),
        (drawn("<use href='data:image/svg+xml,x'/>"), "links to another file"),
        (drawn("<use href=' javascript:x()'/>"), "links to another file"),
        (drawn("<rect fill='url(https://example.org/a)'/>"), "loads another file"),
        (drawn("<rect style='fill: URL( \"a.png\" )'/>"), "loads another file"),
        (drawn("<rect style='fill: u\\72l(a.png)'/>"), "loads another file"),
        (drawn("<g xml:base='https://example.org/'/>"), "loads another file"),
        (drawn("<style>@import 'a.css';</style>"), "loads another file"),
        (drawn("<style><![CDATA[.a { fill: url(a.svg) }]]></style>"), "loads another file"),
        (b'<?xml-stylesheet href="a.css"?>' + drawn(""), "declares entities or a style sheet"),
        (b'<!DOCTYPE svg [<!ENTITY a "b">]>' + drawn("&a;"), "declares entities or a style sheet"),
        (b'<!DOCTYPE svg SYSTEM "file:///etc/passwd">' + drawn(""), "declares entities or a style sheet"),
        (drawn("&a;"), "is not well-formed"),
        (drawn("<g>"), "is not well-formed"),
        (b"", "is not well-formed"),
        (b"\x1f\x8b\x08", "is not UTF-8"),
        (drawn("").decode().encode("utf-16"), "is not UTF-8"),
        (drawn("").decode().encode("utf-16-le"), "is not UTF-8"),
        (b'<?xml version="1.0" encoding="utf-7"?>' + drawn(""), "is not UTF-8"),
        (b"<html xmlns='http://www.w3.org/1999/xhtml'/>", "is no SVG file"),
        (b"<svg/>", "is no SVG file"),
    ],
)
def test_what_could_do_more_than_show_a_picture_is_refused(data: bytes, why: str) -> None:
    assert svg_fault(data) == why


@given(st.binary())
def test_any_bytes_get_an_answer(data: bytes) -> None:
    assert svg_fault(data)


def test_a_drawing_nested_beyond_reason_gets_an_answer() -> None:
    assert isinstance(svg_fault(drawn("<g>" * 50_000 + "</g>" * 50_000)), str)
