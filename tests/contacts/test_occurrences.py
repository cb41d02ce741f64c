from __future__ import annotations

from accessible_release.contacts.occurrences import Occurrence, find_occurrences, regions_spoken_of
from accessible_release.contacts.places import Places

from .releases import read


def _found(text: str) -> list[Occurrence]:
    return find_occurrences(Places(read(text)), ("GB",)).details


def _kinds(text: str) -> list[tuple[str, str]]:
    return [(each.kind, each.printed) for each in _found(text)]


def test_each_detail_knows_its_place() -> None:
    release = read("Ring **0808 157 0321**, or write to jo@help.example.org.")
    for each in find_occurrences(Places(release), ("GB",)).details:
        assert release.by_id[each.block].text[each.start : each.end] == each.printed


def test_a_number_for_calls_and_texts_is_found_twice() -> None:
    assert _kinds("Call or text 988 999.") == []
    assert _kinds("Call or text 07700 900 461.") == [("phone", "07700 900 461"), ("text", "07700 900 461")]


def test_a_text_number_is_no_telephone_number() -> None:
    assert _kinds("Text us on 07700 900 461 or text HELP to 85258.") == [("text", "07700 900 461"), ("text", "85258")]


def test_a_relay_number_keeps_its_prefix() -> None:
    (found,) = _found("Textphone 18001 0808 157 0321.")
    assert (found.kind, found.printed, found.key) == ("relay", "18001 0808 157 0321", "+448081570321")


def test_no_text_message_goes_to_a_relay_number() -> None:
    words = "People who are deaf can text 07700 900 321, or use Relay UK: 18001 0808 157 0321."
    assert _kinds(words) == [("text", "07700 900 321"), ("relay", "18001 0808 157 0321")]


def test_a_figure_in_a_column_of_figures_is_no_number_to_ring() -> None:
    table = "| Month | Crimes |\n|---|---|\n| May | 312 |\n| June | {} |"
    assert _kinds(table.format(101)) == []
    assert _kinds(table.replace("312", "999").format(101)) == [("phone", "999"), ("phone", "101")]


def test_digits_in_an_address_are_part_of_it() -> None:
    assert _kinds("See www.help.example.org/01632960114 or x@0808.example.org.") == [
        ("url", "www.help.example.org/01632960114"),
        ("email", "x@0808.example.org"),
    ]


def test_a_row_says_that_a_number_takes_texts() -> None:
    table = "| To do this | Use |\n|---|---|\n| Forward a scam text to | 7726 |"
    assert _kinds(table) == [("text", "7726")]


def test_numbers_in_the_title_and_in_headings_count() -> None:
    assert _kinds("## Ring 0808 157 0321") == [("phone", "0808 157 0321")]


def test_a_rule_holds_nothing() -> None:
    assert _kinds("Some words.\n\n---\n\nMore words.") == []


def test_the_address_of_a_release_says_where_it_comes_from() -> None:
    assert regions_spoken_of(read("See [this](https://www.garda.ie)."), ("GB",)) == ("IE", "GB")


def test_what_is_struck_out_is_no_way_to_reach_anybody() -> None:
    assert _kinds("Ring ~~116 124~~ 116 123 or see ~~www.old.example.org~~ www.new.example.org.") == [
        ("phone", "116 123"),
        ("url", "www.new.example.org"),
    ]
    assert _kinds("~~Old Crisis Helpline: 0808 157 0321, x@help.example.org~~") == []
    assert _kinds("Ring ~~**0808 157 0321 or www.a.example.org**~~ soon.") == []
