"""The text of a book: its order, its structure, its languages."""

from __future__ import annotations

from dataclasses import replace

from ..pages import Element, parsed
from ..releases import quoted, rich, simple
from ..test_translated import small, translated
from .books import QUICK, book, read_aloud
from .opened import Opened


def text(data: bytes) -> Element:
    return parsed(Opened(data).files["content.html"].partition(b"?>\n")[2])


def headings(data: bytes) -> list[tuple[str, str]]:
    body = text(data).one("body")
    return [(each.tag, each.words) for each in body.all() if each.tag in {"h1", "h2", "h3", "h4", "h5", "h6"}]


def test_the_card_stands_first_and_last_and_the_release_has_a_heading() -> None:
    assert headings(book(simple())) == [
        ("h1", "Police and charity act together"),
        ("h2", "Help and support"),
        ("h3", "Helpline: Stop it Now!"),
        ("h2", "The release"),
        ("h2", "Help and support"),
        ("h3", "Helpline: Stop it Now!"),
    ]


def test_without_a_card_the_headings_stand_one_level_higher() -> None:
    assert headings(book(replace(rich(), contacts=()))) == [
        ("h1", "Police and charity act together"),
        ("h2", "Where to turn"),
        ("h3", "For families"),
        ("h2", "Notes"),
    ]
    with_card = [each for each in headings(book(rich())) if each[1] in ("Where to turn", "For families", "Notes")]
    assert [tag for tag, _ in with_card] == ["h3", "h4", "h3"]


def test_what_the_recording_says_of_itself_can_be_read() -> None:
    page = text(book(simple(protected_subject="abuse", level="easy")))
    order = [each.attributes["id"] for each in page.one("body").all() if "id" in each.attributes]
    assert order[:6] == ["title", "publisher", "what-follows", "how-long", "level", "note-before"]
    assert page.one(id="what-follows").words.startswith("This recording gives the helpline first")
    assert page.one(id="how-long").words == "It lasts about one minute."
    assert page.one(id="note-before").words == "Please note: this release is about abuse."
    assert page.one(id="level").words.startswith("Easy-read draft.")
    assert page.one("body").words.endswith("Original release End of recording.")


def test_every_line_of_the_card_is_heard_where_it_stands() -> None:
    opened = Opened(book(rich()))
    heard = [clip.text.partition("#")[2] for clip in opened.clips]
    for place in ("first", "last"):
        shown = [each for each in opened.order if each.startswith(f"card-{place}")]
        assert len(shown) > 10
        assert [each for each in heard if each.startswith(f"card-{place}")] == shown
    said = {timed.line.element for timed in read_aloud(rich(), QUICK).lines} - {""}
    assert said <= {*heard}


def test_lists_tables_and_notes_keep_their_form() -> None:
    page = text(book(rich()))
    [inner] = page.all("ol", start="3")
    assert (inner.words, inner.parent and inner.parent.tag) == ("Parents", "li")
    table = page.one("table")
    assert [each.words for each in table.all("th", scope="col")] == ["Line", "Number"]
    assert [each.words for each in table.all("td")] == ["0800 1111", ""]
    assert [each.words for each in table.all("th", scope="row")] == ["Childline", "Other"]
    assert page.one("li", value="1").words == "Replies take a day."
    assert "[Note 1]" in page.words
    assert page.one("del").words == "gone"
    assert "Picture: A lamp" in page.words


def test_a_quotation_says_who_speaks() -> None:
    page = text(book(quoted()))
    [first, *others] = [each.words for each in page.all("div", class_="quotation") if each.all("p")]
    assert first == "A new approach to an old problem"
    assert others[0].startswith('Welcoming the launch, Chief Constable Simon Bailey said: "Police services are busy.')
    assert any("Donald Findlater" in each for each in others)


def test_a_sentence_in_another_language_is_marked_and_announced() -> None:
    page = text(book(translated("pt-BR", kept=("s0003",))))
    kept = page.one(id="s0003")
    assert (kept.attributes["lang"], kept.attributes["xml:lang"]) == ("en", "en")
    assert kept.parent is not None
    assert "Em inglês: Ring 0808 1000 900." in kept.parent.words
    assert page.one(id="notice-1").attributes["lang"] == "pt-BR"


def test_arabic_runs_from_right_to_left_and_its_numbers_do_not() -> None:
    opened = Opened(book(translated("ar", small("ar"), title="خط 0808 1000 900")))
    page = text(book(translated("ar", small("ar"), title="خط 0808 1000 900")))
    assert page.one("html").attributes["dir"] == "rtl"
    assert b"direction: rtl" in opened.files["style.css"]
    numbers = [each for each in page.all("span", dir="ltr") if "0808" in each.words]
    assert len(numbers) == 4
    assert {each.text for each in numbers} == {"0808\u00a01000\u00a0900"}
    isolated = "\u20660808\u00a01000\u00a0900\u2069"
    assert isolated in opened.one("ncc.html", "dc:title")
    assert b"direction: ltr" in Opened(book(simple())).files["style.css"]
    assert "\u2066" not in opened.files["content.html"].decode().partition("<body>")[2]
