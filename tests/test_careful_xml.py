"""XML that would unfold, open another file or lose a word is refused; what is written is read again as it was."""

from __future__ import annotations

from xml.etree.ElementTree import Element

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accessible_release.careful_xml import UNHOLDABLE, BrokenXmlError, TooDeepError, child, local, parsed, written

TEXTS = st.text(st.characters(exclude_categories=["Cs"])).filter(
    lambda text: not UNHOLDABLE.search(text) and "\r" not in text
)


@given(TEXTS, TEXTS)
def test_any_words_come_back(text: str, value: str) -> None:
    root = Element("a", {"xmlns": "urn:x"})
    child(root, "b", text, data_of=value)
    (found,) = parsed(written(root))
    assert (found.tag, local(found), found.text or "", found.get("data-of")) == ("{urn:x}b", "b", text, value)


def test_a_document_type_may_only_name_the_kind() -> None:
    assert parsed(b'<!DOCTYPE a SYSTEM "a.dtd"><a/>', document_type=True).tag == "a"
    with pytest.raises(BrokenXmlError, match="it has a document type"):
        parsed(b'<!DOCTYPE a SYSTEM "a.dtd"><a/>')


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "it has a document type"),
        ('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]><a>&b;</a>', "it has a document type"),
        ('<!DOCTYPE a SYSTEM "a.dtd"><a>&b;</a>', "it names a character “&b;” that it does not define"),
        ("<a>&b;</a>", "line 1 is not well-formed"),
        ("<a>\n<b></a>", "line 2 is not well-formed"),
        ("<a>\x01</a>", "line 1 is not well-formed"),
    ],
)
def test_what_would_unfold_or_be_lost(text: str, fault: str) -> None:
    with pytest.raises(BrokenXmlError, match=fault):
        parsed(text.encode(), document_type=True)


def test_elements_in_one_another() -> None:
    assert parsed(b"<a>" * 400 + b"</a>" * 400)
    with pytest.raises(TooDeepError):
        parsed(b"<a>" * 401 + b"</a>" * 401)
