from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accessible_release.editions import card, opening, web
from accessible_release.editions.web import WebEdition, page
from accessible_release.model import Block, Contact, Container, Mark, Phone, Quotation, Release
from accessible_release.phrases import phrases
from accessible_release.settings import DEFAULTS, Settings

from .pages import Element, parsed
from .releases import EMERGENCY, HELPLINE, REPORT, Writer, mark, passage, quoted, release, rich, simple


def tree(of: Release, settings: Settings = DEFAULTS) -> Element:
    return parsed(page(of, settings))


@pytest.fixture(scope="module", params=[simple, quoted, rich], ids=["simple", "quoted", "rich"])
def any_page(request: pytest.FixtureRequest) -> Element:
    return tree(request.param())


def test_file_name_and_read_back() -> None:
    [made] = WebEdition().make(simple(), None, DEFAULTS)
    assert (made.name, made.media_type) == ("police-and-charity.en.standard.html", "text/html")
    words = WebEdition().read_back(made.data, "en")
    assert words.count("0808\u00a01000\u00a0900") == 3
    assert "<" not in words
    assert "color-scheme" not in words
    assert WebEdition.narration == "welcome"


def test_the_same_release_gives_the_same_bytes() -> None:
    assert page(rich(), DEFAULTS) == page(rich(), DEFAULTS)


def test_landmarks_language_and_title(any_page: Element) -> None:
    root = any_page.one("html")
    assert (root.attributes["lang"], root.attributes["dir"]) == ("en", "ltr")
    assert any_page.one("title").words == "Police and charity act together – Suffolk Constabulary"
    assert [each.tag for each in any_page.one("body").children if isinstance(each, Element)] == [
        "a",
        "header",
        "main",
        "footer",
    ]
    skip = any_page.one("a", class_="skip")
    assert any_page.one(id=skip.attributes["href"].removeprefix("#"))


def test_headings_begin_with_one_h1_and_skip_none(any_page: Element) -> None:
    levels = [int(each.tag[1]) for each in any_page.all() if re.fullmatch("h[1-6]", each.tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_ids_are_unique_and_every_sentence_has_one(any_page: Element) -> None:
    ids = [each.attributes["id"] for each in any_page.all() if "id" in each.attributes]
    assert len(ids) == len(set(ids))
    targets = [each.attributes["href"] for each in any_page.all("a") if each.attributes["href"].startswith("#")]
    assert {target.removeprefix("#") for target in targets} <= set(ids)


def test_every_sentence_can_be_found_by_its_id() -> None:
    for each in (simple(), quoted(), rich()):
        ids = {element.attributes.get("id") for element in tree(each).all("span")}
        assert {sentence.id for sentence in each.sentences} <= ids


def test_regions_have_names_of_their_own(any_page: Element) -> None:
    names = [each.attributes["aria-label"] for each in any_page.all("section")]
    assert names == ["Help first", "The release", "Help again"]


def test_the_card_is_first_and_last_and_the_same(any_page: Element) -> None:
    inside = [each for each in any_page.one("main").children if isinstance(each, Element)]
    first, last = any_page.all("section", class_="card")
    assert first.words == last.words
    assert inside[-1] is last
    assert inside.index(first) < inside.index(any_page.one("section", id="text"))


def test_nothing_can_run_or_be_loaded(any_page: Element) -> None:
    assert not [each for tag in ("script", "img", "iframe", "link") for each in any_page.all(tag)]
    assert not [name for each in any_page.all() for name in each.attributes if name.startswith("on") or name == "style"]
    policy = any_page.one("meta", **{"http-equiv": "Content-Security-Policy"}).attributes["content"]
    digest = base64.b64encode(hashlib.sha256(any_page.one("style").text.encode()).digest()).decode()
    assert policy.startswith("default-src 'none'")
    assert f"'sha256-{digest}'" in policy


def test_the_number_is_one_unbroken_left_to_right_link() -> None:
    for link in tree(simple()).all("a", class_="phone"):
        assert link.attributes["href"] == "tel:+448081000900"
        assert link.one("bdi", dir="ltr").text == "0808\u00a01000\u00a0900"


def test_emergency_is_apart() -> None:
    first = tree(simple(contacts=(HELPLINE, EMERGENCY))).all("section", class_="card")[0]
    assert first.one(class_="emergency").words == "In an emergency Telephone 999"


def test_numbers_under_one_label_share_it() -> None:
    first = tree(simple(contacts=(REPORT,))).all("section", class_="card")[0]
    rows = [each.words for each in first.all(class_="row")]
    assert "Text message 88858 HELP to 60777" in rows
    assert first.one(class_="listed").words == "From our list of helplines, not from the release:"


def test_a_quotation_is_one_figure_whatever_its_paragraphs_were() -> None:
    figures = tree(quoted()).all("figure")
    said = [(each.all("figcaption")[0].words if each.all("figcaption") else None) for each in figures]
    assert said == [
        None,
        "Welcoming the launch, Chief Constable Simon Bailey said:",
        "Donald Findlater, Consultant, said:",
    ]
    assert [each.words for each in figures[1].one("blockquote").all("p")] == [
        '"Police services are busy.',
        '"These are real children.',
        '"Together, we act.”',
    ]
    assert "“We will help,” said Rachel Kearton." in [each.words for each in tree(quoted()).one(id="text").all("p")]


def test_the_releases_words_stand_once_and_in_order() -> None:
    words = tree(quoted()).one(id="text").words
    place = 0
    for block in quoted().blocks:
        for part in block.text.split(" said:"):
            place = words.index(" ".join(part.split()), place)
    assert words.count("Simon Bailey") == 1


def test_marks_links_notes_pictures_and_breaks() -> None:
    text = tree(rich()).one(id="text")
    assert text.one("a", href="https://example.org/guide").words == "our guide"
    assert text.one("strong").words == "bold words"
    assert text.one("em").words == "soft words"
    assert text.one("del").words == "gone"
    assert text.one(class_="picture").words == "Picture: A lamp"
    assert text.one("pre").all("code")
    assert text.one("hr")
    assert len(text.one("pre").all("br")) == 1
    note = text.one("a", class_="note")
    assert (note.attributes["href"], note.attributes["aria-label"]) == ("#note-1", "Note 1")
    assert text.one("li", id="note-1").one("a").attributes["href"] == f"#{note.attributes['id']}"


def test_an_address_that_is_not_allowed_is_no_link() -> None:
    assert b"javascript:" not in page(rich(), DEFAULTS)
    unsafe = simple(url="javascript:alert(1)")
    assert b"javascript:" not in page(unsafe, DEFAULTS)


def test_the_address_of_a_named_link_is_printed_the_first_time_only() -> None:
    writer = Writer()
    words = "Read the guide. And the guide again at example.org/g."
    target = "https://example.org/g"
    again = words.rindex("guide")
    writer.add(
        words,
        marks=(
            mark(words, "guide", "link", target),
            Mark("link", again, again + 5, target),
            mark(words, "example.org/g", "link", target),
        ),
    )
    links = tree(release(writer)).one(id="text").all("a")
    assert [each.attributes.get("class") for each in links] == ["named", None, None]


def test_an_address_that_the_card_prints_is_not_printed_again() -> None:
    writer = Writer()
    writer.add("Our site.", marks=(Mark("link", 0, 8, "https://www.get-help.stopitnow.org.uk"),))
    [link] = tree(release(writer, contacts=(HELPLINE,))).one(id="text").all("a")
    assert "class" not in link.attributes


def test_lists_keep_their_numbers_and_nesting() -> None:
    outer = tree(rich()).one(id="text").one("ul")
    assert outer.one("ol").attributes["start"] == "3"
    assert [each.words for each in outer.children if isinstance(each, Element)] == ["Adults Parents", "Children"]


def test_a_table_has_a_caption_headers_and_a_name_for_its_scrolling_region() -> None:
    region = tree(rich()).one(class_="table")
    assert region.one("caption").attributes["id"] == region.attributes["aria-labelledby"]
    assert region.attributes["tabindex"] == "0"
    assert [(each.words, each.attributes["scope"]) for each in region.all("th")] == [
        ("Line", "col"),
        ("Number", "col"),
        ("Childline", "row"),
        ("Other", "row"),
    ]
    assert len(region.all("td")) == 2


def test_two_notes_to_one_footnote_and_a_footnote_nobody_points_to() -> None:
    writer = Writer()
    writer.add("One. Two.", marks=(Mark("note", 4, 4, "1"), Mark("note", 9, 9, "1")))
    writer.add("The note.", within=(Container("footnote", "c1", number=1),))
    writer.add("Lost.", within=(Container("footnote", "c2", number=2),))
    text = tree(release(writer)).one(id="text")
    assert [each.attributes["id"] for each in text.all("a", class_="note")] == ["note-from-1", "note-from-1-2"]
    assert len(text.all(class_="back")) == 1


def test_a_blockquote_that_holds_others_words_stays_a_blockquote() -> None:
    writer = Writer()
    block = writer.add("“Ring us,” said Sam Okoro.", within=(Container("quote", "c1"),))
    text = tree(release(writer, quotations=(Quotation("Sam Okoro", None, (passage(block, "Ring us"),)),)))
    assert not text.all("figure")
    assert text.one("blockquote").words == "“Ring us,” said Sam Okoro."


def test_the_title_block_is_the_h1_and_is_not_said_again() -> None:
    writer = Writer()
    writer.add("Police and charity act together", "title")
    writer.add("Text.")
    made = tree(release(writer))
    assert made.one("h1").one("span", id="s0001").words == "Police and charity act together"
    assert made.one(id="text").words == "Text."


def test_content_note_level_and_date() -> None:
    made = tree(replace(rich(), protected_subject="abuse"))
    assert made.one(class_="note-before").words == "Please note: this release is about abuse."
    assert made.one(class_="level").words.startswith("Easy-read draft. A computer helped")
    assert made.one("time").attributes["datetime"] == "2017-05-08T11:36:17+01:00"
    loose = tree(simple(published="early May 2017"))
    assert loose.one("time").words == "early May 2017"
    assert "datetime" not in loose.one("time").attributes


def test_a_release_with_nothing_but_words() -> None:
    made = tree(simple(contacts=(), site_name=None, published=None, url=None))
    assert not made.all(class_="card")
    assert made.one("header").words == "News release"
    assert not made.one("footer").all("a")


def test_right_to_left(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (card, opening, web):
        monkeypatch.setattr(module, "phrases", lambda _: phrases("en"))
    made = tree(simple(language="ar"))
    assert made.one("html").attributes["dir"] == "rtl"
    assert all(each.one("bdi").attributes["dir"] == "ltr" for each in made.all("a", class_="phone"))


@given(st.text(min_size=1), st.text(min_size=1), st.text())
def test_any_words_are_escaped(title: str, words: str, name: str) -> None:
    block = Block("b1", "paragraph", words, 1, 1)
    contact = Contact("helpline", name, hours=words, urls=(words,))
    made = page(Release(title, (block,), "slug", "x.md", "", contacts=(contact,), site_name=name), DEFAULTS)
    plain = page(Release("T", (replace(block, text="x"),), "slug", "x.md", "", contacts=(contact,)), DEFAULTS)
    allowed = set(re.findall(rb"<[a-z0-9]+", plain)) | {b"<br", b"<span"}
    assert set(re.findall(rb"<[a-z0-9]+", made)) <= allowed


@given(st.from_regex(r"0[1-9][0-9]{2,3} [0-9]{3}( [0-9]{3,4}){0,2}", fullmatch=True))
def test_the_digits_of_a_number_survive_everywhere(printed: str) -> None:
    contact = Contact("helpline", "Line", phones=(Phone(printed, "+44" + printed.replace(" ", "")[1:]),))
    block = Block("b1", "paragraph", f"Ring {printed}.", 1, 1)
    made = tree(Release("Title", (block,), "slug", "x.md", "", contacts=(contact,)))
    assert [each.text for each in made.all("a", class_="phone")] == [printed.replace(" ", "\u00a0")] * 3


def test_a_hundred_containers_deep() -> None:
    writer = Writer()
    boxes = tuple(Container("quote", f"c{place}") for place in range(100))
    writer.add("Deep.", within=boxes)
    assert len(tree(release(writer)).all("blockquote")) == 100
