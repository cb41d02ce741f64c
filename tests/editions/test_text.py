from __future__ import annotations

import re
import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from accessible_release.editions.text import TextEdition, text
from accessible_release.model import Block, Container, Mark, Quotation, Release
from accessible_release.settings import DEFAULTS, Settings

from .releases import HELPLINE, Writer, mark, passage, quoted, release, rich, simple


def paragraphs(of: Release, settings: Settings = DEFAULTS) -> list[str]:
    return text(of, settings).rstrip("\n").split("\n\n")


def body(of: Release) -> list[str]:
    """What stands between the first card and the last."""
    found = paragraphs(of)
    card = "Heading: Help and support"
    start = found.index("Heading: The release") + 2
    return found[start : found.index(card, start) if card in found[start:] else -1]


def test_file_name_and_bytes() -> None:
    [made] = TextEdition().make(simple(), None, DEFAULTS)
    assert (made.name, made.media_type) == ("police-and-charity.en.standard.txt", "text/plain")
    assert TextEdition().read_back(made.data, "en") == text(simple(), DEFAULTS)
    assert TextEdition.narration == "none"


def test_the_whole_of_a_small_release() -> None:
    card = (
        "Heading: Help and support\n\nHelpline: Stop it Now!\nTelephone: 0808 1000 900\n"
        "In digits: zero eight zero eight, one zero zero zero, nine zero zero\n"
        "Website:\nwww.get-help.stopitnow.org.uk\n\n"
    )
    assert text(simple(), DEFAULTS) == (
        "Police and charity act together\n\n"
        f"{card}"
        "Heading: The release\n\n"
        "Published by: Suffolk Constabulary\nPublished: 8 May 2017\n\n"
        "Help is available. Ring 0808 1000 900 today.\n\n"
        f"{card}"
        "End of document.\n"
    )


def test_without_contacts_publisher_or_date() -> None:
    assert paragraphs(simple(contacts=(), site_name=None, published=None)) == [
        "Police and charity act together",
        "Heading: The release",
        "Help is available. Ring 0808 1000 900 today.",
        "End of document.",
    ]


def test_content_note_built_in_and_own() -> None:
    grave = simple(protected_subject="child sexual abuse")
    assert "Please note: this release is about child sexual abuse." in paragraphs(grave)
    assert "About {x} child sexual abuse." in paragraphs(grave, Settings(content_note="About {x} {subject}."))
    assert "About {x} child sexual abuse." not in paragraphs(simple(), Settings(content_note="About {x} {subject}."))


def test_quotations_say_who_speaks_once_and_where_they_end() -> None:
    found = body(quoted())
    long = found[11]
    assert long.startswith("“Anyone may ring.")
    assert found == [
        "Two bodies work together.",
        "Quotation:",
        "A new approach to an old problem",
        "End of quote.",
        "Welcoming the launch, Chief Constable Simon Bailey said:",
        '"Police services are busy.',
        '"These are real children.',
        '"Together, we act.”',
        "End of quote.",
        "“We will help,” said Rachel Kearton.",
        "Donald Findlater, Consultant, said:",
        long,
        "End of quote.",
        "Calls rose by a tenth.",
    ]


def test_a_blockquote_that_names_its_speaker_is_announced_without_a_name() -> None:
    writer = Writer()
    block = writer.add("“Ring us,” said Sam Okoro.", within=(Container("quote", "c1"),))
    quotation = Quotation("Sam Okoro", None, (passage(block, "Ring us"),))
    assert body(release(writer, quotations=(quotation,))) == [
        "Quotation:",
        "“Ring us,” said Sam Okoro.",
        "End of quote.",
    ]


def test_a_speaker_without_a_role() -> None:
    writer = Writer()
    block = writer.add("Ring us", within=(Container("quote", "c1"),))
    quotation = Quotation("Sam Okoro", None, (passage(block, "Ring us"),))
    assert body(release(writer, quotations=(quotation,)))[0] == "Sam Okoro said:"


def test_lists_tables_pictures_notes_and_links_are_said() -> None:
    assert body(rich()) == [
        "In danger? Call 999 now. Last year 999 others did.",
        "Otherwise call 101.",
        "See our guide (https://example.org/guide), bold words, soft words, code, [Deleted: gone] and "
        "https://example.org/a. [Note 1]",
        "Heading: Where to turn",
        "List of 2 items:",
        "Item 1: Adults",
        "List of 1 item inside item 1:",
        "1.3. Parents",
        "End of list inside item 1.",
        "Item 2: Children",
        "End of list.",
        "Heading: For families",
        "Table with 2 rows and 2 columns:",
        "Row 1.\nLine: Childline\nNumber: 0800 1111",
        "Row 2.\nLine: Other",
        "End of table.",
        "Picture: A lamp",
        "x = 1\n<b>",
        "First line\nsecond line",
        "999 were passed to other forces; 0808 1000 900 is free.",
        "Note 1: Replies take a day.",
    ]


def test_the_level_is_said_where_it_is_not_the_release_itself() -> None:
    assert "Easy-read draft" in text(rich(), DEFAULTS)
    assert "own words" not in text(simple(), DEFAULTS)


def test_a_list_of_two_paragraphs_an_item_and_a_list_inside() -> None:
    writer = Writer()
    outer, item = Container("list", "c1", ordered=True, number=4), Container("item", "c2")
    inner = Container("list", "c3")
    writer.add("One", within=(outer, item))
    writer.add("More of one", within=(outer, item))
    writer.add("A", within=(outer, item, inner, Container("item", "c4")))
    writer.add("B", within=(outer, item, inner, Container("item", "c5")))
    assert body(release(writer)) == [
        "List of 1 item:",
        "4. One",
        "More of one",
        "List of 2 items inside item 4:",
        "Item 4.1: A",
        "Item 4.2: B",
        "End of list inside item 4.",
        "End of list.",
    ]


def test_a_table_of_headers_only_and_a_nameless_column() -> None:
    writer = Writer()
    for column, value in enumerate(("", "Number")):
        writer.add(value, "cell", within=(Container("table", "c1"),), row=0, column=column)
    assert body(release(writer))[1] == "Number"
    writer.add("Childline", "cell", within=(Container("table", "c1"),), row=1, column=0)
    assert body(release(writer))[1] == "Row 1.\nChildline"


def test_a_footnote_of_two_paragraphs() -> None:
    writer = Writer()
    note = Container("footnote", "c1", number=2)
    writer.add("One.", within=(note,))
    writer.add("Two.", within=(note,))
    assert body(release(writer)) == ["Note 2: One.", "Two."]


def test_a_container_that_is_not_known_still_says_its_words() -> None:
    writer = Writer()
    writer.add("Words.", within=(Container("item", "c1"),))
    assert body(release(writer)) == ["Words."]


def test_an_address_that_is_its_own_name_is_not_said_twice() -> None:
    writer = Writer()
    words = "Write to help@example.org or www.example.org/x."
    writer.add(
        words,
        marks=(
            mark(words, "help@example.org", "link", "mailto:help@example.org"),
            mark(words, "www.example.org/x", "link", "https://example.org/x/"),
        ),
    )
    assert body(release(writer)) == [words]


def test_nothing_is_drawn_and_nothing_is_invisible() -> None:
    writer = Writer()
    writer.add("a\u200bb\u00a0c\td  \ne ======== f ___ g_____h\u00ad")
    assert body(release(writer)) == ["ab c d\ne === f ___ g_____h"]


@given(st.lists(st.text(min_size=1).filter(str.strip), min_size=1, max_size=4))
def test_any_words_leave_a_plain_file_with_the_card_first_and_last(texts: list[str]) -> None:
    blocks = tuple(Block(f"b{place}", "paragraph", words, 1, 1) for place, words in enumerate(texts))
    made = text(Release("Title", blocks, "slug", "x.md", "", contacts=(HELPLINE,)), DEFAULTS)
    assert not [char for char in made if char != "\n" and unicodedata.category(char) in {"Cc", "Cf", "Co", "Cn"}]
    assert not re.search(r"\s$", made[:-1])
    parts = made.split("\n\n")
    assert parts[2] == parts[-2]
    assert "0808 1000 900" in parts[2]


@given(st.text(alphabet="ab <>&\"'(), ", min_size=1).filter(str.strip))
def test_words_of_a_link_and_its_address_both_survive(words: str) -> None:
    block = Block("b1", "paragraph", words, 1, 1, marks=(Mark("link", 0, len(words), "https://example.org"),))
    made = text(Release("Title", (block,), "slug", "x.md", ""), DEFAULTS)
    assert "(https://example.org)" in made
